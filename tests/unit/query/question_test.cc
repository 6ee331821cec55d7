// SPDX-License-Identifier: MIT
// What answers a question.
#include "query/question.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "support/tables.h"
#include "unit/query/ids.h"

namespace xfz::query {

namespace {

Table table_of_questions() {
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

}  // namespace

TEST_CASE("question: every condition, asked of one and the same clause") {
  const Table table = table_of_questions();
  const UnitIndex a = test::unit_of(table, "甲");
  const UnitIndex b = test::unit_of(table, "乙");
  const UnitIndex c = test::unit_of(table, "丙");
  const UnitIndex ab = test::unit_of(table, "两家");
  const Date march = last_day_of_month(2020, 3);
  const Date june = last_day_of_month(2020, 6);
  const Date december = last_day_of_month(2020, 12);
  struct Row {
    Question question;
    std::string_view expected;
  };
  const Row rows[] = {
      {{}, "1 2 3 5 6 7"},
      {{.not_applicable = true}, "1 2 3 4 5 6 7"},
      {{.units = {a}}, "1 3 5 6 7"},
      {{.units = {a}, .not_applicable = true}, "1 3 5 6 7"},
      {{.units = {a}, .direct = true}, "1 5 7"},
      {{.units = {a}, .roles = {Role::lead}}, "1 7"},
      {{.units = {a}, .roles = {Role::responsible}}, "3 5 6"},
      {{.units = {a}, .roles = {Role::responsible}, .direct = true}, "5"},
      {{.units = {a}, .roles = {Role::lead}, .direct = true}, "1 7"},
      {{.units = {b}}, "1 2 3 6 7"},
      {{.units = {c}}, "5 6"},
      {{.units = {c}, .roles = {Role::responsible}}, ""},  // 6: it leads, which is stronger
      {{.units = {ab}}, "3"},
      {{.units = {ab}, .direct = true}, "3"},
      {{.units = {test::unit_of(table, "外人")}}, ""},
      {{.roles = {Role::lead}}, "1 2 5 6 7"},
      {{.roles = {Role::responsible}}, "1 3 5 6"},
      {{.categories = {&table.categories[0]}}, "1 2 3 5 6 7"},
      {{.texts = {sought("清单")}}, "1 5"},  // the second in a clause
      {{.texts = {sought("服务")}}, "3 5"},
      {{.texts = {sought("无关")}}, ""},
      {{.texts = {sought("无关")}, .not_applicable = true}, "4"},
      {{.texts = {sought("没有这几个字")}}, ""},
      {{.texts = {sought("分开 清单")}}, "5"},  // one word in the measure, one in a clause
      {{.texts = {sought("清单 服务")}}, "5"},
      {{.texts = {sought("分开，做")}}, "5"},
      {{.texts = {sought("公布"), sought("证明")}}, "1 2"},
      {{.no_lead = true}, "3 5"},
      {{.deadlines = {DeadlineKind::recurring, DeadlineKind::none}, .not_applicable = true}, "3 4 6 7"},
      {{.deadlines = {DeadlineKind::dated}}, "1 5 7"},
      {{.deadlines = {DeadlineKind::standing}}, "2 5"},
      {{.deadlines = {DeadlineKind::recurring}}, "3"},
      {{.deadlines = {DeadlineKind::none}}, "6 7"},
      {{.units = {a}, .texts = {sought("清")}, .deadlines = {DeadlineKind::dated}},
       "1"},  // 5: only 丙's clause is dated
      {{.units = {b, c}}, "1 2 3 5 6 7"},
      {{.units = {b, c}, .direct = true}, "1 2 5 6 7"},
      {{.roles = {Role::lead, Role::responsible}}, "1 2 3 5 6 7"},
      {{.texts = {sought("公布"), sought("证明")}}, "1 2"},
      {{.deadlines = {DeadlineKind::recurring, DeadlineKind::none}}, "3 6 7"},
      {{.periods = {{{}, june}}}, "1 3 5"},
      {{.periods = {{{}, march}}, .with_standing = true}, "2 3 5"},
      {{.periods = {{{}, march}, {december, december}}}, "3 5 7"},
      {{.units = {a}, .periods = {{{}, june}}}, "1 3"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.expected);
    CHECK(test::ids(ask(table, row.question).entries) == row.expected);
  }
}

TEST_CASE("question: an entry knows its place, and its concern where a unit was asked for") {
  const Table table = table_of_questions();
  for (const Entry& entry : ask(table, {}).entries) {
    CHECK(entry.row.category == &table.categories[0]);
    CHECK(entry.row.task == &table.categories[0].tasks[0]);
    CHECK_FALSE(entry.concern);
  }
  for (const Entry& entry : ask(table, {.units = {test::unit_of(table, "甲")}}).entries) {
    REQUIRE(entry.concern);
    CHECK(entry.concern->strongest.relation != Relation::none);
  }
}

TEST_CASE("question: of a divided measure the clauses that answer are shown") {
  const Table table = test::small_table({
      "{id: 1, text: 一, clauses: [{text: 一, lead: [甲], deadline: 6月底前}, {text: 二, responsible: [甲], "
      "deadline: 6月底前}, {text: 三, responsible: [两家], deadline: 9月底前}]}",
      "{id: 2, text: 二, responsible: [甲], clauses: [{text: 一, deadline: 6月底前}, {text: 二, deadline: "
      "9月底前}]}",
  });
  const UnitIndex a = test::unit_of(table, "甲");
  const Date june = last_day_of_month(2020, 6);
  struct Row {
    Question question;
    std::string_view shown;  ///< of each entry
  };
  const Row rows[] = {
      {{}, "1 2"},
      {{.units = {a}}, "1:lead(1) 2:responsible"},
      {{.units = {a}, .roles = {Role::responsible}}, "1:responsible(2) 2:responsible"},
      {{.units = {a}, .periods = {{{}, june}}}, "1:lead(1) 2:responsible(1)"},
      {{.units = {a}, .periods = {{last_day_of_month(2020, 9), {}}}}, "1:via(3) 2:responsible(2)"},
      {{.periods = {{{}, june}}}, "1(1,2) 2(1)"},
      {{.roles = {Role::lead}}, "1(1)"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.shown);
    std::string got;
    for (const Entry& entry : ask(table, row.question).entries) {
      constexpr std::string_view words[] = {"none", "via", "support", "responsible", "lead"};
      got += (got.empty() ? "" : " ") + entry.measure().id.value;
      if (entry.concern) got.append(":").append(words[static_cast<int>(entry.concern->strongest.relation)]);
      std::string clauses;
      for (const std::size_t place : shown_clauses(entry))
        clauses += (clauses.empty() ? "" : ",") + std::to_string(place + 1);
      if (!clauses.empty()) got.append("(").append(clauses).append(")");
    }
    CHECK(got == row.shown);
  }
}

TEST_CASE("question: what does not apply is counted where it would answer") {
  const Table table = table_of_questions();
  CHECK(ask(table, {}).not_applicable == 1);
  CHECK(ask(table, {.not_applicable = true}).not_applicable == 0);
  CHECK(ask(table, {.texts = {sought("清单")}}).not_applicable == 0);
}

}  // namespace xfz::query
