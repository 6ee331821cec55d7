// SPDX-License-Identifier: MIT
// What a unit owns and how the work is spread; the ways to count it must agree.
#include "query/units.h"

#include <doctest/doctest.h>
#include <fmt/core.h>

#include <set>
#include <string>
#include <vector>

#include "support/tables.h"
#include "unit/query/ids.h"

namespace xfz::query {

namespace {

Table table_of_units() {
  return test::small_table({
      "{id: 1, text: 一, lead: [甲], responsible: [乙, 三家], deadline: 6月底前}",
      "{id: 2, text: 二, responsible: [两家, 三家], deadline: 长期坚持}",
      "{id: 3, text: 三, lead: [两家], deadline: 每年第一季度}",
      "{id: 4, text: 四, not_applicable: 和我区无关, deadline: 6月底前}",
      "{id: 5, text: 五, clauses: [{text: 五之一, responsible: [三家]}, {text: 五之二, lead: [丙], deadline: "
      "3月底前}]}",
      "{id: 6, text: 六, responsible: [外人, 甲]}",
  });
}

std::string shown(const Table& table, const Portfolio& portfolio) {
  std::string out =
      "lead " + test::ids(portfolio.lead) + " | responsible " + test::ids(portfolio.responsible);
  for (const ViaGroup& via : portfolio.via_groups) {
    out += " | " + table.unit(via.group).name.value + " " + test::ids(via.entries);
  }
  return out;
}

/// portfolio(), spread() and ask() must say the same of every unit and group.
void check_agreement(const Table& table) {
  const std::vector<UnitLoad> all = spread(table, {}).units;
  REQUIRE(all.size() == table.units.size());
  for (UnitIndex unit = 0; unit < table.units.size(); ++unit) {
    CAPTURE(table.unit(unit).name.value);
    const Portfolio own = portfolio(table, unit, {});
    CHECK(own.unit == unit);
    CHECK(all[unit].unit == unit);
    CHECK(own.lead.size() == all[unit].lead);
    CHECK(own.responsible.size() == all[unit].responsible);

    std::vector<Entry> via;
    for (const ViaGroup& group : own.via_groups) {
      CHECK_FALSE(group.entries.empty());
      for (const Entry& entry : group.entries) CHECK(entry.concern->strongest.groups.front() == group.group);
      via.insert(via.end(), group.entries.begin(), group.entries.end());
    }
    CHECK(via.size() == all[unit].via_groups);

    std::set<const Measure*> seen;
    const auto see = [&seen](const std::vector<Entry>& entries) {
      for (const Entry& entry : entries) CHECK(seen.insert(entry.row.measure).second);
    };
    see(own.lead);
    see(own.responsible);
    see(via);
    CHECK(seen.size() == ask(table, {.units = {unit}}).entries.size());
    CHECK(test::ids(own.lead) == test::ids(ask(table, {.units = {unit}, .roles = {Role::lead}}).entries));
    CHECK(test::ids(own.responsible) ==
          test::ids(ask(table, {.units = {unit}, .roles = {Role::responsible}, .direct = true}).entries));
    CHECK(own.lead.size() + own.responsible.size() ==
          ask(table, {.units = {unit}, .direct = true}).entries.size());
    CHECK(own.responsible.size() + via.size() ==
          ask(table, {.units = {unit}, .roles = {Role::responsible}}).entries.size());
  }
}

}  // namespace

TEST_CASE("units: portfolios, loads and selections agree") {
  check_agreement(table_of_units());
  check_agreement(test::table_2020());
  check_agreement(test::small_table({"{id: 1, text: 一, not_applicable: 无关}"}));
}

TEST_CASE("units: portfolios") {
  const Table table = table_of_units();
  const auto of = [&](const char* name) {
    return shown(table, portfolio(table, test::unit_of(table, name), {}));
  };
  CHECK(of("甲") == "lead 1 | responsible 6 | 两家 2 3 | 三家 5");
  CHECK(of("乙") == "lead  | responsible 1 | 两家 2 3 | 三家 5");
  CHECK(of("丙") == "lead 5 | responsible  | 三家 1 2");
  CHECK(of("两家") == "lead 3 | responsible 2");
  CHECK(of("外人") == "lead  | responsible 6");
  CHECK(portfolio(table, test::unit_of(table, "甲"), {}).groups.size() == 2);
}

TEST_CASE("units: narrowed, they still agree") {
  const Table table = table_of_units();
  const Question questions[] = {
      {.roles = {Role::lead}},
      {.roles = {Role::responsible}},
      {.direct = true},
      {.deadlines = {DeadlineKind::dated}},
      {.roles = {Role::responsible}, .periods = {{std::nullopt, last_day_of_month(2020, 3)}}},
  };
  for (const Question& question : questions) {
    const std::vector<UnitLoad> all = spread(table, question).units;
    for (const UnitLoad& load : all) {
      CAPTURE(table.unit(load.unit).name.value);
      const Portfolio own = portfolio(table, load.unit, question);
      std::size_t via = 0;
      for (const ViaGroup& group : own.via_groups) via += group.entries.size();
      CHECK(load.lead == own.lead.size());
      CHECK(load.responsible == own.responsible.size());
      CHECK(load.via_groups == via);
    }
  }
}

TEST_CASE("units: categories") {
  const Table table = table_of_units();
  const auto counts = spread(table, {}).categories;
  REQUIRE(counts.size() == 1);
  CHECK(counts[0].category == &table.categories[0]);
  CHECK(counts[0].applicable == 5);
  CHECK(counts[0].not_applicable == 1);
  CHECK(spread(Table{}, {}).categories.empty());
}

TEST_CASE("units: deadlines, the dated first, a measure once") {
  const Table table = table_of_units();
  std::string got;
  for (const DeadlineCount& count : spread(table, {}).deadlines) {
    got += fmt::format("{}{}:{} ", static_cast<int>(count.kind),
                       count.date ? " " + iso_date(*count.date) : "", count.measures);
  }
  CHECK(got == "0 2020-03-31:1 0 2020-06-30:1 2:1 1:1 4:1 ");
  CHECK(spread(Table{}, {}).deadlines.empty());
}

TEST_CASE("units: every applicable measure of the 2020 table is counted once") {
  const Table& table = test::table_2020();
  std::size_t categories = 0;
  std::size_t deadlines = 0;
  for (const CategoryCount& count : spread(table, {}).categories) categories += count.applicable;
  for (const DeadlineCount& count : spread(table, {}).deadlines) deadlines += count.measures;
  CHECK(categories == 99);  // 104 rows, five of which do not apply
  CHECK(deadlines == 99);
}

}  // namespace xfz::query
