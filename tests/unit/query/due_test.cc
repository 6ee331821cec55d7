// SPDX-License-Identifier: MIT
// What is due within a period, and whom to chase.
#include "query/due.h"

#include <doctest/doctest.h>
#include <fmt/core.h>

#include <string>
#include <string_view>

#include "support/tables.h"

namespace xfz::query {

namespace {

Date day(unsigned month, unsigned number) {
  return *make_date(2020, month, number);
}

/// `6-30:1 6-30:5(1,2)`: days with the measure and, of a part of one, its clauses.
std::string shown(const std::vector<Entry>& entries) {
  std::string out;
  for (const Entry& due : entries) {
    if (!out.empty()) out += " ";
    if (due.date) out += fmt::format("{}-{}:", month_of(*due.date), static_cast<unsigned>(due.date->day()));
    out += due.measure().id.value;
    std::string clauses;
    for (const std::size_t place : due.clauses)
      clauses += (clauses.empty() ? "" : ",") + std::to_string(place + 1);
    if (!clauses.empty()) out += "(" + clauses + ")";
  }
  return out;
}

/// A line for each lead: `甲 3-31:2 6-30:7(1)`.
std::string shown(const Table& table, const std::vector<DueByLead>& groups) {
  std::string out;
  for (const DueByLead& group : groups) {
    out += (group.lead == no_unit ? "nobody" : table.unit(group.lead).name.value) + " " +
           shown(group.entries) + "\n";
  }
  return out;
}

Table table_of_days() {
  return test::small_table({
      "{id: 1, text: 一, lead: [甲], deadline: 6月底前}",
      "{id: 2, text: 二, lead: [乙, 甲], deadline: 3月底前}",
      "{id: 3, text: 三, lead: [甲], deadline: 长期坚持}",
      "{id: 4, text: 四, not_applicable: 和我区无关}",
      "{id: 5, text: 五, lead: [丙], deadline: 每季度末}",
      "{id: 6, text: 六, lead: [丙]}",
      "{id: 7, text: 七, deadline: 6月底前, clauses: [{text: 七之一, lead: [甲]}, {text: 七之二, lead: [乙], "
      "deadline: 9月底前}, {text: 七之三, responsible: [两家]}]}",
      "{id: 8, text: 八, clauses: [{text: 八之一, lead: [甲], deadline: 长期坚持}, {text: 八之二, "
      "responsible: [丙], deadline: 1月15日前}]}",
      "{id: 9, text: 九, clauses: [{text: 九之一, lead: [乙], deadline: 6月底前}, {text: 九之二, lead: [甲], "
      "deadline: 6月底前}]}",
      "{id: 10, text: 十, responsible: [外人], deadline: 12月底前}",
  });
}

}  // namespace

TEST_CASE("due: days in order, then the table's order") {
  const Table table = table_of_days();
  const Due due = query::due(table, {});
  CHECK(shown(due.entries) ==
        "1-15:8(2) 3-31:2 3-31:5 6-30:1 6-30:5 6-30:7(1,3) 6-30:9 9-30:5 9-30:7(2) 12-31:5 12-31:10");
  CHECK(due.standing == 1);  // 8 is listed, for another part of it
  CHECK(shown(query::due(table, {.periods = {{{}, day(1, 15)}}, .with_standing = true}).entries) ==
        "1-15:8(2) 3 8(1)");
  CHECK(due.outside == 0);
  CHECK(due.not_applicable == 1);
  CHECK(due.undated == 0);
  CHECK(due.without_deadline == 1);
  CHECK(count_measures(due.entries) == 7);
}

TEST_CASE("due: periods include both ends") {
  const Table table = table_of_days();
  struct Row {
    Period period;
    std::string_view expected;
    std::size_t outside;
  };
  const Row rows[] = {
      {{{}, day(1, 14)}, "", 7},
      {{{}, day(1, 15)}, "1-15:8(2)", 6},
      {{{}, day(3, 31)}, "1-15:8(2) 3-31:2 3-31:5", 4},
      {{{}, day(3, 30)}, "1-15:8(2)", 6},
      {{day(6, 30), day(6, 30)}, "6-30:1 6-30:5 6-30:7(1,3) 6-30:9", 3},
      {{day(7, 1), day(9, 29)}, "", 7},
      {{day(9, 30), {}}, "9-30:5 9-30:7(2) 12-31:5 12-31:10", 4},
      {{day(12, 1), day(1, 1)}, "", 7},
  };
  for (const Row& row : rows) {
    CAPTURE(row.expected);
    const Due due = query::due(table, {.periods = {row.period}});
    CHECK(shown(due.entries) == row.expected);
    CHECK(due.outside == row.outside);
    CHECK(count_measures(due.entries) + due.outside == 7);  // a measure is inside or outside, never both
  }
}

TEST_CASE("due: what a unit sees of a divided measure are its own clauses") {
  const Table table = table_of_days();
  struct Row {
    std::string_view unit;
    std::string_view expected;
  };
  constexpr Row rows[] = {
      {"甲", "3-31:2 6-30:1 6-30:7(1,3) 6-30:9(2) 3 8(1)"},
      {"乙", "3-31:2 6-30:7(3) 6-30:9(1) 9-30:7(2)"},
      {"丙", "1-15:8(2) 3-31:5 6-30:5 9-30:5 12-31:5"},
      {"外人", "12-31:10"},
      {"两家", "6-30:7(3)"},
      {"三家", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.unit);
    const Due due = query::due(table, {.units = {test::unit_of(table, row.unit)}, .with_standing = true});
    CHECK(shown(due.entries) == row.expected);
    CHECK(due.not_applicable == 0);
  }
}

TEST_CASE("due: measures that do not apply are counted, or asked for") {
  const Table table = test::small_table({"{id: 1, text: 一, not_applicable: 无关, deadline: 3月底前}",
                                         "{id: 2, text: 二, not_applicable: 无关}"});
  const Due without = query::due(table, {});
  CHECK(shown(without.entries) == "");
  CHECK(without.not_applicable == 2);
  CHECK(without.without_deadline == 0);
  const Due with = query::due(table, {.not_applicable = true});
  CHECK(shown(with.entries) == "3-31:1");
  CHECK(with.not_applicable == 0);
  CHECK(with.without_deadline == 1);
}

TEST_CASE("due: by lead, the busiest first, those without a lead last") {
  const Table table = table_of_days();
  const Due due = query::due(table, {});
  CHECK(shown(table, by_lead(table, due.entries)) ==
        "甲 3-31:2 6-30:1 6-30:7(1) 6-30:9(2)\n"
        "丙 3-31:5 6-30:5 9-30:5 12-31:5\n"
        "乙 3-31:2 6-30:9(1) 9-30:7(2)\n"
        "nobody 1-15:8(2) 6-30:7(3) 12-31:10\n");
  CHECK(by_lead(table, {}).empty());
}

TEST_CASE("due: a unit that leads two clauses of one day is chased once for it") {
  const Table table = test::small_table(
      {"{id: 1, text: 一, clauses: [{text: 一, lead: [甲], deadline: 3月底前}, {text: 二, lead: [甲, 乙], "
       "deadline: 3月底前}, {text: 三, lead: [丙], deadline: 6月底前}]}"});
  const Due due = query::due(table, {});
  CHECK(shown(due.entries) == "3-31:1(1,2) 6-30:1(3)");
  CHECK(shown(table, by_lead(table, due.entries)) == "甲 3-31:1(1,2)\n乙 3-31:1(2)\n丙 6-30:1(3)\n");
}

TEST_CASE("due: who leads a part is chased beside who leads the whole") {
  const Table table = test::small_table(
      {"{id: 1, text: 一, lead: [甲], deadline: 3月底前, clauses: [{text: 一, lead: [乙]}, {text: 二, "
       "responsible: [丙]}]}"});
  const auto groups = by_lead(table, query::due(table, {}).entries);
  CHECK(shown(table, groups) == "甲 3-31:1\n乙 3-31:1(1)\n");
}

}  // namespace xfz::query
