// SPDX-License-Identifier: MIT
// What is known of the 2020 table of Xixia District, counted by hand in the official document.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "query/due.h"
#include "query/units.h"
#include "support/tables.h"
#include "unit/query/ids.h"

namespace xfz::query {

namespace {

Due due_by(unsigned month, bool only = false) {
  Period period{std::nullopt, last_day_of_month(2020, month)};
  if (only) period.from = make_date(2020, month, 1);
  return due(test::table_2020(), {.periods = {period}});
}

Portfolio portfolio_of(std::string_view name) {
  return portfolio(test::table_2020(), test::unit_of(test::table_2020(), name), {});
}

bool holds(const std::vector<Entry>& entries, std::string_view id) {
  return std::any_of(entries.begin(), entries.end(),
                     [id](const Entry& due) { return due.measure().id.value == id; });
}

}  // namespace

TEST_CASE("2020: what is due") {
  struct Row {
    unsigned month;
    bool only;
    std::size_t measures;
  };
  constexpr Row rows[] = {{1, false, 0},   {2, false, 0}, {3, false, 1},  {3, true, 1},
                          {6, false, 30},  {6, true, 28}, {7, true, 1},   {9, false, 31},
                          {10, false, 32}, {10, true, 1}, {12, false, 32}};
  for (const Row& row : rows) {
    CAPTURE(row.month);
    CAPTURE(row.only);
    const Due due = due_by(row.month, row.only);
    CHECK(count_measures(due.entries) == row.measures);
    CHECK(due.entries.size() == row.measures);
    CHECK(count_measures(due.entries) + due.outside == 32);
    CHECK(due.not_applicable == 5);
  }
  CHECK(due_by(3).entries.front().measure().id.value == "98");
  CHECK(holds(due_by(6).entries, "36"));
  CHECK(holds(due_by(6).entries, "98"));
  CHECK_FALSE(holds(due_by(6, true).entries, "36"));
  CHECK_FALSE(holds(due_by(6, true).entries, "98"));
}

TEST_CASE("2020: what does not apply is never due, unless it is asked for") {
  const Table& table = test::table_2020();
  const Due without = due(table, {.with_standing = true});
  const Due with = due(table, {.with_standing = true, .not_applicable = true});
  for (const char* const id : {"23", "24", "25", "26", "28"}) {
    CAPTURE(id);
    REQUIRE(find_measure(table, id).measure->not_applicable);
    CHECK_FALSE(holds(without.entries, id));
  }
  CHECK(holds(with.entries, "23"));
  CHECK(with.not_applicable == 0);
}

TEST_CASE("2020: who leads what") {
  struct Row {
    std::string_view unit;
    std::string_view lead;
  };
  constexpr Row rows[] = {{"民政局", "19"}, {"mzj", "19"}, {"教育局", "90"}, {"考核办", "100"}};
  for (const Row& row : rows) {
    CAPTURE(row.unit);
    CHECK(test::ids(portfolio_of(row.unit).lead) == row.lead);
  }
  CHECK(portfolio_of("司法局").lead.size() == 43);
  CHECK(portfolio_of("审批服务管理局").lead.size() == 7);
  CHECK(portfolio_of("民政局").responsible.empty());
}

TEST_CASE("2020: every name of a unit gives the same answer") {
  const Table& table = test::table_2020();
  CHECK(find_unit(table, "mzj") == find_unit(table, "民政局"));
  CHECK(find_unit(table, "审批服务局") == find_unit(table, "审批服务管理局"));
  CHECK(find_unit(table, "spj") == find_unit(table, "审批服务管理局"));
  CHECK(test::ids(portfolio_of("审批服务局").lead) == test::ids(portfolio_of("审批服务管理局").lead));
}

TEST_CASE("2020: parts of divided measures") {
  const Portfolio education = portfolio_of("教育局");
  REQUIRE(education.lead.size() == 1);
  const Concern& concern = *education.lead.front().concern;
  CHECK_FALSE((concern.own.relation == concern.strongest.relation));
  for (const ClauseTie& clause : concern.clauses) {  // the others reach it through a group
    CHECK(clause.tie.relation == (clause.clause == 2 ? Relation::lead : Relation::via_group));
  }

  const Portfolio assessment = portfolio_of("考核办");
  REQUIRE(assessment.lead.size() == 1);
  CHECK(assessment.responsible.empty());
  CHECK(assessment.via_groups.empty());
  const Entry& entry = assessment.lead.front();
  CHECK(entry.concern->own.relation == Relation::none);
  CHECK(entry.concern->clauses.size() < entry.measure().clauses.size());
}

TEST_CASE("2020: nine categories, 36 tasks, 100 numbered measures and four more") {
  const Table& table = test::table_2020();
  std::size_t tasks = 0;
  for (const Category& category : table.categories) tasks += category.tasks.size();
  const std::vector<Row> all = rows(table);
  CHECK(table.categories.size() == 9);
  CHECK(tasks == 36);
  CHECK(all.size() == 104);
  CHECK(std::count_if(all.begin(), all.end(), [](const Row& row) {
          return row.measure->id.value.starts_with("A") && row.task->effect.has_value();
        }) == 4);
}

}  // namespace xfz::query
