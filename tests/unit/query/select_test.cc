// SPDX-License-Identifier: MIT
// Which measures a filter selects.
#include "query/select.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "support/tables.h"

namespace xfz::query {

namespace {

Table sample() {
  return test::small_table({
      "{id: 1, text: 公布清单, lead: [甲], responsible: [乙], deadline: 6月底前}",
      "{id: 2, text: 清理证明, lead: [乙], deadline: 长期坚持}",
      "{id: 3, text: 优化服务, responsible: [两家], deadline: 每年第一季度}",
      "{id: 4, text: 与我无关, not_applicable: 和我区无关}",
      "{id: 5, text: 分开做, clauses: [{text: 清单, lead: [丙], deadline: 3月底前}, "
      "{text: 服务, responsible: [甲], deadline: 长期坚持}]}",
      "{id: 6, text: 没有时限, lead: [丙], responsible: [三家]}",
      "{id: 7, text: 都没有时限, clauses: [{text: 一半, lead: [甲]}, {text: 另一半, lead: [乙], deadline: "
      "年内}]}",
  });
}

std::string ids(const std::vector<Entry>& entries) {
  std::string out;
  for (const Entry& entry : entries) out += (out.empty() ? "" : " ") + entry.measure().id.value;
  return out;
}

}  // namespace

TEST_CASE("select: every condition") {
  const Table table = sample();
  const UnitIndex a = test::unit_of(table, "甲");
  const UnitIndex b = test::unit_of(table, "乙");
  const UnitIndex c = test::unit_of(table, "丙");
  const UnitIndex ab = test::unit_of(table, "两家");
  struct Row {
    Filter filter;
    std::string_view expected;
  };
  const Row rows[] = {
      {{}, "1 2 3 5 6 7"},
      {{.not_applicable = true}, "1 2 3 4 5 6 7"},
      {{.unit = a}, "1 3 5 6 7"},
      {{.unit = a, .not_applicable = true}, "1 3 5 6 7"},
      {{.unit = a, .direct = true}, "1 5 7"},
      {{.unit = a, .role = Role::lead}, "1 7"},
      {{.unit = a, .role = Role::responsible}, "3 5 6"},
      {{.unit = a, .role = Role::responsible, .direct = true}, "5"},
      {{.unit = a, .role = Role::lead, .direct = true}, "1 7"},
      {{.unit = b}, "1 2 3 6 7"},
      {{.unit = c}, "5 6"},
      {{.unit = c, .role = Role::responsible}, ""},  // 6: it leads, which is stronger
      {{.unit = ab}, "3"},
      {{.unit = ab, .direct = true}, "3"},
      {{.unit = test::unit_of(table, "外人")}, ""},
      {{.role = Role::lead}, "1 2 5 6 7"},
      {{.role = Role::responsible}, "1 3 5 6"},
      {{.category = &table.categories[0]}, "1 2 3 5 6 7"},
      {{.text = "清单"}, "1 5"},  // the second in a clause
      {{.text = "服务"}, "3 5"},
      {{.text = "无关"}, ""},
      {{.text = "无关", .not_applicable = true}, "4"},
      {{.text = "没有这几个字"}, ""},
      {{.deadline = DeadlineKind::dated}, "1 5 7"},
      {{.deadline = DeadlineKind::standing}, "2 5"},
      {{.deadline = DeadlineKind::recurring}, "3"},
      {{.deadline = DeadlineKind::none}, "6 7"},
      {{.unit = a, .text = "清", .deadline = DeadlineKind::dated}, "1 5"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.expected);
    CHECK(ids(select(table, row.filter)) == row.expected);
  }
}

TEST_CASE("select: an entry knows its place, and its concern where a unit was asked for") {
  const Table table = sample();
  for (const Entry& entry : select(table, {})) {
    CHECK(entry.row.category == &table.categories[0]);
    CHECK(entry.row.task == &table.categories[0].tasks[0]);
    CHECK_FALSE(entry.concern);
  }
  for (const Entry& entry : select(table, {.unit = test::unit_of(table, "甲")})) {
    REQUIRE(entry.concern);
    CHECK(entry.concern->strongest.relation != Relation::none);
  }
}

TEST_CASE("select: categories by their number") {
  Table table;
  for (const char* const number : {"一", "二", "四", "十", "十一", "二十一", "7", "附"}) {
    table.categories.push_back({.number = {number, {}}});
  }
  struct Row {
    std::string_view number;
    std::string_view expected;  ///< empty: none
  };
  constexpr Row rows[] = {{"一", "一"}, {"1", "一"},    {"4", "四"},  {"10", "十"},     {"3", ""},
                          {"0", ""},    {"11", "十一"}, {"20", ""},   {"21", "二十一"}, {"十一", "十一"},
                          {"7", "7"},   {"七", ""},     {"附", "附"}, {"", ""},         {" 1", ""},
                          {"01", ""},   {"-1", ""},     {"一 ", ""},  {"四、", ""},     {"〇", ""}};
  for (const Row& row : rows) {
    CAPTURE(row.number);
    const Category* const found = find_category(table, row.number);
    CHECK((found == nullptr ? "" : found->number.value) == row.expected);
  }
}

TEST_CASE("select: measures by their id") {
  const Table table = sample();
  CHECK(find_measure(table, "4").measure == &table.categories[0].tasks[0].measures[3]);
  CHECK(find_measure(table, "4").category == &table.categories[0]);
  for (const char* const id : {"", "8", "04", "4 ", "-4"}) {
    CAPTURE(id);
    CHECK(find_measure(table, id).measure == nullptr);
  }
}

}  // namespace xfz::query
