// SPDX-License-Identifier: MIT
// What case files cannot say of the checks: their list, their order, and incomplete tables.
#include "check/check.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "check/rules/rules.h"
#include "cli/catalogue.h"
#include "load/load.h"
#include "support/case_text.h"

namespace xfz::check {

TEST_CASE("check: findings are sorted by place, the loader's among them") {
  const Source source(
      "t",
      "format: 1\ntitle: 表\njurisdiction: 西夏区\nyear: 2020\nunits:\n  - {id: a, name: 甲}\n"
      "categories:\n  - number: 一\n    title: 类\n    tasks:\n      - number: 1\n        title: 务\n"
      "        measures:\n          - {id: 1, text: 一, lead: [甲], deadline: 某日}\n"
      "          - {id: 1, text: 二}\n          - {id: 2, text: 三, lead: [乙]}\n");
  const auto found = test::checked(source).diagnostics;
  REQUIRE(found.size() == 4);
  CHECK(std::is_sorted(found.begin(), found.end(),
                       [](const Diagnostic& a, const Diagnostic& b) { return a.span.begin < b.span.begin; }));
  CHECK(found[0].rule->id == "unreadable-deadline");
  CHECK(found[3].rule->id == "unknown-unit");
}

TEST_CASE("check: in an incomplete table nothing is missing and no allow is idle") {
  Table table;
  table.year.value = 2020;
  table.categories.resize(1);
  table.categories[0].tasks.resize(1);
  auto& measures = table.categories[0].tasks[0].measures;
  measures.resize(1);
  measures[0].id.value = "5";
  measures[0].assignment.lead.push_back({"甲", {}, 0});
  table.units.resize(1);
  table.units[0].name.value = "甲";
  table.allow = {{{"wording-mismatch", {}}, {"原表如此", {}}}, {{"no-such-rule", {}}, {"原表如此", {}}}};
  const Source source("t", "");

  const auto ids = [&](bool complete) {
    std::string result;
    for (const Diagnostic& each : run({table, source, complete}, {}, cli::all_rules()).open) {
      result += std::string(each.rule->id) + " ";
    }
    return result;
  };
  CHECK(ids(true) == "id-order allow-without-effect allow-without-effect ");
  CHECK(ids(false) == "allow-without-effect ");  // a rule that does not exist is wrong all the same
}

TEST_CASE("check: what is accepted is kept, with the innermost reason") {
  Table table;
  table.allow = {{{"id-order", {}}, {"表", {}}}};
  table.year.value = 2020;
  table.categories.resize(1);
  table.categories[0].tasks.resize(1);
  auto& measures = table.categories[0].tasks[0].measures;
  measures.resize(1);
  measures[0].id.value = "5";
  measures[0].assignment.lead.push_back({"甲", {}, 0});
  measures[0].allow = {{{"id-order", {}}, {"措施", {}}}};
  table.units.resize(1);
  table.units[0].name.value = "甲";
  const Source source("t", "");
  const auto [open, accepted] = run({table, source}, {}, cli::all_rules());
  CHECK(open.empty());
  REQUIRE(accepted.size() == 1);
  CHECK(accepted[0].diagnostic.rule == rules::id_order.rule);
  CHECK(accepted[0].reason->value == "措施");
}

TEST_CASE("check: an error is never accepted") {
  Table table;
  table.allow = {{{"duplicate-id", {}}, {"理由", {}}}};
  table.year.value = 2020;
  table.categories.resize(1);
  table.categories[0].tasks.resize(1);
  table.categories[0].tasks[0].effect = Effect::bonus;
  table.categories[0].tasks[0].measures.resize(2);
  for (Measure& measure : table.categories[0].tasks[0].measures) measure.id.value = "A1";
  const Source source("t", "");
  const auto [found, accepted] = run({table, source}, {}, cli::all_rules());
  CHECK(accepted.empty());
  REQUIRE(found.size() == 2);
  CHECK(found[0].rule == rules::duplicate_id.rule);
  CHECK(found[1].rule == &rules::allow_without_effect);
}

TEST_CASE("check: wordings that agree with the structure") {
  // Each is a measure's `lead`, `responsible` and further keys that the wording must be found to agree with.
  constexpr std::string_view measures[] = {
      "lead: [甲], wording: 甲牵头。",
      "lead: [甲], wording: 由甲牵头。",
      "lead: [甲], wording: 甲负责牵头。",
      "responsible: [甲], wording: 甲负责。",
      "responsible: [甲, 乙], wording: 甲、乙共同负责。",
      "responsible: [甲, 乙], wording: 甲和乙分别负责。",
      "lead: [甲], responsible: [乙], wording: \"甲牵头,乙按职责分工负责。\"",
      "lead: [甲], responsible: [乙], others: 等部门, wording: 甲牵头，乙等部门按职责分工分别负责",
      "lead: [甲], wording: 乙配合，甲牵头。, support: [乙]",
      "responsible: [甲, 甲局], wording: 甲、甲局负责。",
      "responsible: [甲局], wording: 甲局负责。",
      "responsible: [甲局], wording: 甲委局负责。",
  };
  for (const std::string_view each : measures) {
    CAPTURE(each);
    const Source source("t",
                        "format: 1\ntitle: 表\njurisdiction: 区\nyear: 2020\nunits:\n  - {id: a, name: 甲}\n"
                        "  - {id: b, name: 乙}\n  - {id: c, name: 甲局, aliases: [甲委局]}\ncategories:\n"
                        "  - number: 一\n    title: 类\n    tasks:\n      - number: 1\n        title: 务\n"
                        "        measures:\n          - {id: 1, text: 一, " +
                            std::string(each) + "}\n          - {id: S1, text: 二, lead: [甲, 乙, 甲局]}\n");
    CHECK(test::described(source, test::checked(source)).find("wording-mismatch") == std::string::npos);
  }
}

}  // namespace xfz::check
