// SPDX-License-Identifier: MIT
// Walking over a table, unions of units, and names.
#include "model/table.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "support/tables.h"

namespace xfz {

namespace {

Unit unit(const std::string& id, const std::string& name, const std::vector<std::string>& aliases = {}) {
  Unit result;
  result.id.value = id;
  result.name.value = name;
  for (const std::string& alias : aliases) result.aliases.push_back({alias, {}});
  return result;
}

Unit group(const std::string& id, const std::string& name, const std::vector<UnitIndex>& members) {
  Unit result = unit(id, name);
  result.is_group = true;
  for (const UnitIndex member : members) result.members.push_back({"", {}, member});
  return result;
}

std::vector<Mention> mentions(const std::vector<UnitIndex>& units) {
  std::vector<Mention> result;
  for (const UnitIndex index : units) result.push_back({"", {}, index});
  return result;
}

Deadline standing() {
  return {{"长期坚持", {}}, {}, {}, {DeadlineKind::standing, {}}};
}
Deadline dated() {
  return {{"6月底前", {}}, {}, {}, {.kind = DeadlineKind::dated, .dates = {last_day_of_month(2020, 6)}}};
}

}  // namespace

TEST_CASE("table: every measure in order, with its headings") {
  Table table;
  table.categories.resize(2);
  table.categories[0].tasks.resize(2);
  table.categories[1].tasks.resize(1);
  table.categories[0].tasks[0].measures.resize(2);
  table.categories[1].tasks[0].measures.resize(1);
  const std::vector<Row> all = rows(table);
  REQUIRE(all.size() == 3);
  CHECK(all[1].measure == &table.categories[0].tasks[0].measures[1]);
  CHECK(all[2].measure == &table.categories[1].tasks[0].measures[0]);
  CHECK(all[2].task == &table.categories[1].tasks[0]);
  CHECK(all[2].category == &table.categories[1]);
  CHECK(rows(Table{}).empty());
}

TEST_CASE("table: the units of a measure and its clauses, each once, in order of first appearance") {
  Measure measure;
  measure.assignment.lead = mentions({3, 1});
  measure.clauses.resize(2);
  measure.clauses[0].assignment.lead = mentions({1, 0});
  measure.clauses[1].assignment.lead = mentions({2, 3});
  measure.clauses[1].assignment.responsible = mentions({5, 5, 4});
  CHECK(leads(measure) == std::vector<UnitIndex>{3, 1, 0, 2});
  CHECK(responsibles(measure) == std::vector<UnitIndex>{5, 4});
  CHECK(assignments(measure).size() == 3);
  CHECK(assignments(measure)[2] == &measure.clauses[1].assignment);
}

TEST_CASE("table: a clause's deadline is its own or its measure's") {
  Measure measure;
  Clause clause;
  CHECK(effective_deadline(measure, clause) == nullptr);
  measure.deadline = standing();
  CHECK(effective_deadline(measure, clause) == &*measure.deadline);
  clause.deadline = dated();
  CHECK(effective_deadline(measure, clause) == &*clause.deadline);
  measure.deadline.reset();
  CHECK(effective_deadline(measure, clause) == &*clause.deadline);
}

TEST_CASE("table: kinds of deadline") {
  CHECK(kind_of(std::optional<Deadline>{}) == DeadlineKind::none);
  CHECK(kind_of(std::optional<Deadline>{dated()}) == DeadlineKind::dated);
  CHECK(kind_of(static_cast<const Deadline*>(nullptr)) == DeadlineKind::none);
}

TEST_CASE("table: units by id, name or alias, and the groups of one") {
  Table table;
  table.units = {unit("mzj", "民政局"), unit("spj", "审批服务管理局", {"审批服务局", "审批局"}),
                 group("bm", "各部门", {1, 0}), group("zj", "各镇街", {}), group("zf", "各执法部门", {1})};
  CHECK(find_unit(table, "民政局") == 0);
  CHECK(find_unit(table, "spj") == 1);
  CHECK(find_unit(table, "审批局") == 1);
  CHECK(find_unit(table, "各镇街") == 3);
  CHECK(find_unit(table, "民政") == no_unit);
  CHECK(find_unit(table, "") == no_unit);
  CHECK(find_unit(table, "MZJ") == no_unit);
  CHECK(groups_of(table, 0) == std::vector<UnitIndex>{2});
  CHECK(groups_of(table, 1) == std::vector<UnitIndex>{2, 4});
  CHECK(groups_of(table, 3).empty());
}

TEST_CASE("table: categories by their number") {
  Table table;
  for (const char* const number : {"一", "二", "四", "十", "十一", "二十一", "7", "附"}) {
    table.categories.push_back({.number = {number, {}}});
  }
  struct Example {
    std::string_view number;
    std::string_view expected;  ///< empty: none
  };
  constexpr Example examples[] = {{"一", "一"},     {"1", "一"},      {"4", "四"},    {"10", "十"},
                                  {"3", ""},        {"0", ""},        {"11", "十一"}, {"20", ""},
                                  {"21", "二十一"}, {"十一", "十一"}, {"7", "7"},     {"七", ""},
                                  {"附", "附"},     {"", ""},         {" 1", ""},     {"01", ""},
                                  {"-1", ""},       {"一 ", ""},      {"四、", ""},   {"〇", ""}};
  for (const Example& row : examples) {
    CAPTURE(row.number);
    const Category* const found = find_category(table, row.number);
    CHECK((found == nullptr ? "" : found->number.value) == row.expected);
  }
}

TEST_CASE("table: measures by their id") {
  const Table table = test::small_table({"{id: 1, text: 一, lead: [甲]}", "{id: 4, text: 四, lead: [甲]}"});
  CHECK(find_measure(table, "4").measure == &table.categories[0].tasks[0].measures[1]);
  CHECK(find_measure(table, "4").category == &table.categories[0]);
  for (const char* const id : {"", "8", "04", "4 ", "-4"}) {
    CAPTURE(id);
    CHECK(find_measure(table, id).measure == nullptr);
  }
}

}  // namespace xfz
