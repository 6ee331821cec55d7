// SPDX-License-Identifier: MIT
// What each part of a comparison says, by small tables.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include "compare/compare.h"
#include "support/replaced.h"
#include "support/tables.h"
#include "unit/compare/statements.h"

namespace xfz::compare {

namespace {

using test::replaced;

using test::small_yaml;
using test::table_from;
using Words = std::vector<std::string>;

Words told(const std::string& before, const std::string& after) {
  const Table a = table_from(before);
  const Table b = table_from(after);
  return test::statements(compare(a, b));
}

std::string one(std::string_view rest) {
  return small_yaml({"{id: 1, text: 公布清单并动态调整。, " + std::string(rest) + "}"});
}

/// What a change of the end of one measure is told as.
Words told_of_one(std::string_view before, std::string_view after) {
  return told(one(before), one(after));
}

/// A table with these categories, each `title: tasks`.
std::string headed(const std::vector<std::pair<std::string, Words>>& categories) {
  std::string yaml = small_yaml({});
  yaml.resize(yaml.find("categories:\n"));
  yaml += "categories:\n";
  for (const auto& [title, tasks] : categories) {
    yaml += "  - number: 一\n    title: " + title + "\n    tasks:\n";
    for (const std::string& task : tasks) yaml += task;
  }
  return yaml + "allow: {duplicate-number: 原表如此}\n";
}

std::string task(int number, std::string_view title, const Words& ids) {
  std::string yaml = fmt::format(
      "      - number: {}\n        title: {}\n        allow: {{duplicate-number: 原表如此}}\n"
      "        measures:\n",
      number, title);
  for (const std::string& id : ids) {
    // No two are alike.
    std::string text;
    for (int i = 0; i < 4; ++i) text += "第" + id + "件";
    yaml += "          - {id: " + id + ", text: " + text + "。, lead: [甲]}\n";
  }
  return yaml;
}

}  // namespace

TEST_CASE("compare: layout, key order, quotes and comments are no change") {
  const std::string yaml = small_yaml({"{id: 1, text: 公布清单。, lead: [甲], deadline: 6月底前}"});
  CHECK(told(yaml, replaced(yaml, "{id: 1, text: 公布清单。, lead: [甲], deadline: 6月底前}",
                            "deadline: \"6月底前\"   # 年中\n            lead:\n              - a\n"
                            "            text: '公布清单。'\n            id: 1"))
            .empty());
}

TEST_CASE("compare: the same day in other words is zero days later") {
  CHECK(told_of_one("lead: [甲], deadline: 6月底前", "lead: [甲], deadline: 六月底前") ==
        Words{"1/1 deadline 0: [6月底前] > [六月底前]"});
  CHECK(told_of_one("lead: [甲], deadline: 6月底前", "lead: [甲], deadline: 9月15日前") ==
        Words{"1/1 deadline 77: [6月底前] > [9月15日前]"});
  CHECK(told_of_one("lead: [甲], deadline: 6月底前", "lead: [甲], deadline: 长期坚持") ==
        Words{"1/1 deadline 99999: [6月底前] > [长期坚持]"});
  CHECK(told_of_one("lead: [甲]", "lead: [甲], deadline: 年底前") ==
        Words{"1/1 deadline 99999: [-] > [年底前]"});
}

TEST_CASE("compare: in the next year the same words are the same deadline") {
  const std::string yaml = one("lead: [甲], deadline: 2月底前");
  const std::string next = replaced(yaml, "year: 2020", "year: 2021");
  CHECK(told(yaml, next) == Words{"table year: [2020] > [2021]"});
  CHECK(told(yaml, replaced(next, "2月底前", "3月5日前")) ==
        Words{"table year: [2020] > [2021]", "1/1 deadline 5: [2月底前] > [3月5日前]"});
}

TEST_CASE(
    "compare: the last of February is the same day before a leap year, whichever of the two was meant") {
  const std::string yaml = replaced(one("lead: [甲], deadline: DEADLINE"), "year: 2020", "year: 2019");
  const auto of = [&yaml](std::string_view deadline) { return replaced(yaml, "DEADLINE", deadline); };
  const auto next = [&of](std::string_view deadline) {
    return replaced(of(deadline), "year: 2019", "year: 2020");
  };
  const Words year = {"table year: [2019] > [2020]"};
  CHECK(told(of("{text: 见批示, date: 2019-02-28}"), next("{text: 见批示, date: 2020-02-28}")) == year);
  CHECK(told(of("{text: 见批示, date: 2019-02-28}"), next("{text: 见批示, date: 2020-02-29}")) == year);
  CHECK(told(of("2月28日前"), next("二月28日前")) ==
        Words{year[0], "1/1 deadline 0: [2月28日前] > [二月28日前]"});
  CHECK(told(of("2月底前"), next("3月底前")) == Words{year[0], "1/1 deadline 31: [2月底前] > [3月底前]"});
}

TEST_CASE("compare: units of a role that came, went and changed places") {
  CHECK(told_of_one("lead: [甲, 乙]", "lead: [乙, 甲]") == Words{"1/1 lead order: [] > []"});
  CHECK(told_of_one("lead: [甲, 乙]", "lead: [丙, 甲]") == Words{"1/1 lead: [] > [c]", "1/1 lead: [b] > []"});
  CHECK(told_of_one("lead: [甲]", "lead: [甲], responsible: [外人]") == Words{"1/1 responsible: [] > [out]"});
}

TEST_CASE("compare: another name of the same unit is another spelling") {
  CHECK(told_of_one("lead: [乙]", "lead: [老乙]") == Words{"1/1 spelling: [] > []"});
  CHECK(told_of_one("lead: [乙]", "lead: [b]").empty());
}

TEST_CASE("compare: a unit that is renamed changes no measure") {
  const std::string yaml = one("lead: [甲], responsible: [乙], wording: 甲和甲之友牵头，乙配合。");
  CHECK(told(yaml, replaced(yaml, "甲", "申局")) == Words{"unit a/a name: [甲] > [申局]"});
  // Where the measures still have the old name, which has become an alias, neither.
  CHECK(told(yaml, replaced(yaml, "name: 甲}", "name: 申局, aliases: [甲]}")) ==
        Words{"unit a/a name: [甲] > [申局]", "unit a/a alias: [] > [甲]"});
  CHECK(told(yaml, replaced(replaced(yaml, "甲", "申局"), "配合", "协助")) ==
        Words{"unit a/a name: [甲] > [申局]",
              "1/1 wording: [甲和甲之友牵头，乙配合。] > [申局和申局之友牵头，乙协助。]"});
  // With another id, too, it is known by its alias.
  CHECK(told(yaml, replaced(yaml, "id: a, name: 甲}", "id: sj, name: 申局, aliases: [甲]}")) ==
        Words{"unit a/sj id: [a] > [sj]", "unit a/sj name: [甲] > [申局]", "unit a/sj alias: [] > [甲]"});
}

TEST_CASE("compare: a new unit with the id of an old one is another unit") {
  const std::string yaml = one("lead: [甲]");
  CHECK(
      told(yaml, replaced(yaml, "  - {id: a, name: 甲}", "  - {id: a, name: 申局}\n  - {id: j, name: 甲}")) ==
      Words{"unit /a is there: [] > [a]", "unit a/j id: [a] > [j]"});
}

TEST_CASE("compare: a merged unit is gone, and its measures are the other's") {
  const std::string before = one("lead: [甲, 丙], responsible: [乙]");
  std::string after = replaced(one("lead: [甲], responsible: [乙]"), "  - {id: c, name: 丙}\n", "");
  after = replaced(replaced(after, "name: 甲}", "name: 甲, aliases: [丙]}"), ", 丙]", "]");
  const Table a = table_from(before);
  const Table b = table_from(after);
  const Difference difference = compare(a, b);
  CHECK(test::statements(difference) == Words{"unit a/a alias: [] > [丙]", "unit c/ is there: [c] > []"});
  CHECK(difference.units[1].merged_into == test::unit_of(b, "甲"));
  const Difference back = compare(b, a);
  CHECK(test::statements(back) == Words{"unit a/a alias: [丙] > []", "unit /c is there: [] > [c]",
                                        "unit abc/abc member: [] > [c]", "1/1 lead: [] > [c]"});
  CHECK(back.units[1].split_from == test::unit_of(b, "甲"));
}

TEST_CASE("compare: a measure split into clauses loses nobody over all") {
  const Table a = table_from(one("lead: [甲, 乙]"));
  const Table b =
      table_from(one("clauses: [{text: 公布清单, lead: [甲]}, {text: 并动态调整。, lead: [乙]}]"));
  const Difference difference = compare(a, b);
  REQUIRE(difference.measures.size() == 1);
  CHECK(difference.measures[0].leads.is_empty());
  CHECK(difference.measures[0].assignment.lead.lost.size() == 2);
  CHECK(difference.measures[0].clauses.size() == 2);
}

TEST_CASE("compare: clauses are the same by their text") {
  const std::string_view before =
      "clauses: [{text: 公布权责清单, lead: [甲]}, {text: 、公共服务事项清单, lead: [乙]}, "
      "{text: ，逐一明确办理机构。, lead: [丙]}]";
  CHECK(told_of_one(before, replaced(std::string(before), "公共服务事项", "公共服务和便民事项")) ==
        Words{"1/1 clause 1/1 text: [、公共服务事项清单] > [、公共服务和便民事项清单]"});
  CHECK(told_of_one(before, replaced(std::string(before), "[{text: 公布权责清单, lead: [甲]}, ", "[")) ==
        Words{"1/1 clause 0/ is there: [0] > []"});
  CHECK(told_of_one(before, replaced(std::string(before), "lead: [乙]}", "lead: [乙], deadline: 5月底前}")) ==
        Words{"1/1 clause 1/1 deadline 99999: [-] > [5月底前]"});
}

TEST_CASE("compare: what does not apply any more") {
  CHECK(told_of_one("lead: [甲]", "not_applicable: 和我区无关") ==
        Words{"1/1 lead: [a] > []", "1/1 not_applicable: [-] > [和我区无关]"});
}

TEST_CASE("compare: a heading with another title moves none of its measures") {
  const std::string yaml = headed({{"甲类", {task(1, "改革", {"1", "2"}), task(2, "服务", {"3"})}}});
  CHECK(told(yaml, replaced(yaml, "title: 改革", "title: 深化审批制度")) ==
        Words{"task 改革/task 深化审批制度 title: [改革] > [深化审批制度]"});
  CHECK(told(yaml, replaced(yaml, "title: 甲类", "title: 政府职能")) ==
        Words{"category 甲类/category 政府职能 title: [甲类] > [政府职能]"});
}

TEST_CASE("compare: two tasks with the same number are known by title and measures") {
  const std::string yaml = headed({{"类", {task(2, "公开", {"1"}), task(2, "监督", {"2"})}}});
  CHECK(told(yaml, yaml).empty());
  CHECK(told(yaml, headed({{"类", {task(2, "监督", {"2"}), task(2, "公开", {"1"})}}})).size() == 1);
  // Without any title in common the measures tell them apart.
  const std::string renamed =
      replaced(replaced(yaml, "title: 公开", "title: 职权"), "title: 监督", "title: 问责");
  CHECK(told(yaml, renamed) ==
        Words{"task 公开/task 职权 title: [公开] > [职权]", "task 监督/task 问责 title: [监督] > [问责]"});
}

TEST_CASE("compare: a task in another category has moved, its measures have not") {
  const std::string moved = task(1, "服务", {"3"});
  const std::string before =
      headed({{"甲类", {task(1, "改革", {"1", "2"}), moved}}, {"乙类", {task(1, "监督", {"4"})}}});
  const std::string after =
      headed({{"甲类", {task(1, "改革", {"1", "2"})}}, {"乙类", {moved, task(1, "监督", {"4"})}}});
  CHECK(told(before, after) == Words{"task 服务/task 服务 place: [] > []"});
}

TEST_CASE("compare: a new task with the measures of an old one is new where the old one stands") {
  const std::string before = headed({{"类", {task(1, "改革", {"1"}), task(2, "服务", {"2"})}}});
  const std::string after =
      headed({{"类", {task(1, "改革", {"9"}), task(2, "服务", {"2"}), task(3, "革新", {"1"})}}});
  CHECK(told(before, after) == Words{"/task 革新 is there: [] > [task 革新]", "/9 is there: [] > [9]",
                                     "1/1 task: [task 改革] > [task 革新]"});
}

}  // namespace xfz::compare
