// SPDX-License-Identifier: MIT
// What stands on a unit's task sheet, in which section, and in which order.
#include "query/sheet.h"

#include <doctest/doctest.h>
#include <fmt/core.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "query/units.h"
#include "support/tables.h"

namespace xfz::query {

namespace {

std::string keys(const std::vector<Duty>& duties) {
  std::string out;
  for (const Duty& duty : duties) out += (out.empty() ? "" : " ") + duty_key(duty);
  return out;
}

/// `lead 1 2/1 | responsible 3 | via 4`
std::string shown(const Sheet& sheet) {
  return fmt::format("lead {} | responsible {} | via {}", keys(sheet.lead), keys(sheet.responsible),
                     keys(sheet.via_groups));
}

std::string shown(const Table& table, std::string_view unit, const Question& question = {}) {
  return shown(sheet(table, test::unit_of(table, unit), question));
}

Table divided() {
  return test::small_table({
      // A clause of each kind: led, shared, through a group.
      "{id: 1, text: 一, clauses: [{text: 一之一, lead: [甲]}, {text: 一之二, lead: [丙], responsible: "
      "[甲]}, "
      "{text: 一之三, responsible: [三家]}], deadline: 6月底前}",
      // All of it alike, due alike or not.
      "{id: 2, text: 二, clauses: [{text: 二之一, lead: [甲]}, {text: 二之二, lead: [甲]}], deadline: "
      "3月底前}",
      "{id: 3, text: 三, clauses: [{text: 三之一, lead: [甲]}, {text: 三之二, lead: [甲], deadline: "
      "长期坚持}], deadline: 3月底前}",
      // Named for the measure as a whole, and more strongly for a clause.
      "{id: 4, text: 四, responsible: [甲], clauses: [{text: 四之一, lead: [甲]}, {text: 四之二, lead: "
      "[丙]}]}",
      // Through groups alone: all clauses alike, or by different groups.
      "{id: 5, text: 五, clauses: [{text: 五之一, responsible: [两家]}, {text: 五之二, responsible: "
      "[两家]}]}",
      "{id: 6, text: 六, clauses: [{text: 六之一, responsible: [两家]}, {text: 六之二, responsible: "
      "[三家]}]}",
  });
}

}  // namespace

TEST_CASE("sheet: each measure or clause once, under what it is to the unit") {
  const Table table = divided();
  CHECK(shown(table, "甲") == "lead 2/1 2/2 3/1 1/1 3/2 4/1 | responsible 1/2 4/2 | via 5/1 5/2 6/1 6/2");
  CHECK(shown(table, "丙") == "lead 1/2 4/2 | responsible  | via 6/2");
  CHECK(shown(table, "乙") == "lead  | responsible  | via 1/3 5/1 5/2 6/1 6/2");
  CHECK(shown(table, "三家") == "lead  | responsible 1/3 6/2 | via ");
  CHECK(shown(table, "外人") == "lead  | responsible  | via ");
}

TEST_CASE("sheet: clauses that come through a group are told beside those that name the unit") {
  const Table table = divided();
  const Sheet of_a = sheet(table, test::unit_of(table, "甲"), {});
  for (const Duty& duty : of_a.lead) {
    CAPTURE(duty_key(duty));
    REQUIRE(duty.also.size() == (duty_key(duty) == "1/1" ? 1 : 0));
    if (!duty.also.empty()) CHECK(duty.also.front().clause == 2);
  }
}

TEST_CASE("sheet: days first, then what recurs, stands, and has no deadline") {
  const Table table = test::small_table({
      "{id: 1, text: 一, lead: [甲]}",
      "{id: 2, text: 二, lead: [甲], deadline: 长期坚持}",
      "{id: 3, text: 三, lead: [甲], deadline: 每年1月31日前}",
      "{id: 4, text: 四, lead: [甲], deadline: 6月底前}",
      "{id: 5, text: 五, lead: [甲], deadline: 3月底前}",
      "{id: 6, text: 六, lead: [甲], deadline: 6月底前}",
  });
  CHECK(shown(table, "甲") == "lead 5 4 6 3 2 1 | responsible  | via ");
}

TEST_CASE("sheet: filters narrow it") {
  const Table table = test::small_table({
      "{id: 1, text: 一, lead: [甲], deadline: 3月底前}",
      "{id: 2, text: 二, lead: [甲], deadline: 长期坚持}",
      "{id: 3, text: 三, responsible: [甲], deadline: 每季度末}",
      "{id: 4, text: 四, responsible: [两家], deadline: 9月底前}",
      "{id: 5, text: 五, clauses: [{text: 五之一, lead: [甲]}, {text: 五之二, lead: [丙], responsible: "
      "[甲]}], "
      "deadline: 9月底前}",
      "{id: 6, text: 六, not_applicable: 和我区无关, deadline: 3月底前}",
  });
  const Date march = last_day_of_month(2020, 3);
  const Period by_march{std::nullopt, march};
  const auto with = [](auto change) {
    Question question;
    change(question);
    return question;
  };
  struct Example {
    Question question;
    std::string_view expected;
  };
  const Example examples[] = {
      {{}, "lead 1 5/1 2 | responsible 5/2 3 | via 4"},
      {with([&](auto& s) { s.periods = {by_march}; }), "lead 1 | responsible 3 | via "},
      {with([&](auto& s) {
         s.periods = {by_march};
         s.with_standing = true;
       }),
       "lead 1 2 | responsible 3 | via "},
      {with([](auto& s) { s.roles = {Role::lead}; }), "lead 1 5/1 2 | responsible  | via "},
      {with([](auto& s) { s.roles = {Role::responsible}; }), "lead  | responsible 5/2 3 | via 4"},
      {with([](auto& s) { s.direct = true; }), "lead 1 5/1 2 | responsible 5/2 3 | via "},
      {with([](auto& s) { s.deadlines = {DeadlineKind::standing}; }), "lead 2 | responsible  | via "},
      {with([](auto& s) { s.texts = {sought("四")}; }), "lead  | responsible  | via 4"},
      {with([](auto& s) { s.not_applicable = true; }), "lead 1 5/1 2 | responsible 5/2 3 | via 4"},
  };
  for (const Example& example : examples) CHECK(shown(table, "甲", example.question) == example.expected);

  Question question;
  question.periods = {by_march};
  const Sheet of_a = sheet(table, test::unit_of(table, "甲"), question);
  CHECK(of_a.responsible.front().dates == std::vector<Date>{march});  // of four a year, those in the period
}

TEST_CASE("sheet: a clause that is not due in the period does not hide one that is") {
  const Table table = test::small_table({
      "{id: 1, text: 一, clauses: [{text: 一之一, lead: [甲], deadline: 9月底前}, {text: 一之二, "
      "responsible: "
      "[两家], deadline: 6月底前}]}",
  });
  Question question;
  CHECK(shown(table, "甲", question) == "lead 1/1 | responsible  | via ");
  question.periods = {{std::nullopt, last_day_of_month(2020, 6)}};
  CHECK(shown(table, "甲", question) == "lead  | responsible  | via 1/2");
}

TEST_CASE("sheet: direct leaves out what comes through a group, beside what names it too") {
  const Table table = test::small_table({
      "{id: 1, text: 一, clauses: [{text: 一之一, lead: [甲], deadline: 12月底前}, {text: 一之二, "
      "responsible: "
      "[两家], deadline: 6月底前}]}",
  });
  Question question;
  question.direct = true;
  const Sheet whole = sheet(table, test::unit_of(table, "甲"), question);
  CHECK(shown(whole) == "lead 1/1 | responsible  | via ");
  CHECK(whole.lead.front().also.empty());
  question.periods = {{std::nullopt, last_day_of_month(2020, 6)}};
  CHECK(shown(table, "甲", question) == "lead  | responsible  | via ");
}

TEST_CASE("sheet: a group that the measure names holds for its clauses") {
  const Table table = test::small_table({
      "{id: 1, text: 一, responsible: [两家], clauses: [{text: 一之一, lead: [甲]}, {text: 一之二, "
      "responsible: "
      "[三家]}]}",
  });
  const Sheet of_a = sheet(table, test::unit_of(table, "甲"), {});
  CHECK(shown(of_a) == "lead 1/1 | responsible  | via ");
  REQUIRE(of_a.lead.front().also.size() == 1);
  CHECK(of_a.lead.front().also.front().clause == 1);
  const Sheet of_b = sheet(table, test::unit_of(table, "乙"), {});
  REQUIRE(shown(of_b) == "lead  | responsible  | via 1/1 1/2");
  CHECK(of_b.via_groups[0].tie.groups.size() == 1);
  CHECK(of_b.via_groups[1].tie.groups.size() == 2);
}

TEST_CASE("sheet: the same words on other days are other deadlines") {
  const Table table = test::small_table({
      "{id: 1, text: 一, clauses: [{text: 一之一, lead: [甲], deadline: {text: 按要求, date: 2020-09-30}}, "
      "{text: "
      "一之二, lead: [甲], deadline: {text: 按要求, date: 2020-10-31}}]}",
  });
  CHECK(shown(table, "甲") == "lead 1/1 1/2 | responsible  | via ");
}

TEST_CASE("sheet: who leads as a member of a group is told") {
  const Table table = test::small_table({"{id: 1, text: 一, lead: [两家]}"});
  const Sheet of_a = sheet(table, test::unit_of(table, "甲"), {});
  REQUIRE(of_a.via_groups.size() == 1);
  CHECK(of_a.via_groups.front().role == Role::lead);
}

TEST_CASE("sheet: on the 2020 table it lists what unit lists, in the same sections") {
  const Table& table = test::table_2020();
  for (UnitIndex unit = 0; unit < table.units.size(); ++unit) {
    CAPTURE(table.unit(unit).name.value);
    const Portfolio own = portfolio(table, unit, {});
    const Sheet made = sheet(table, unit, {});
    const auto ids_of = [](const auto& items) {
      std::set<std::string> ids;
      for (const auto& item : items) ids.insert(item.measure().id.value);
      return ids;
    };
    CHECK(ids_of(made.lead) == ids_of(own.lead));
    CHECK(ids_of(made.responsible) == ids_of(own.responsible));
    const std::vector<DutyGroup> groups = by_group(made.via_groups);
    REQUIRE(groups.size() == own.via_groups.size());
    for (std::size_t i = 0; i < groups.size(); ++i) {
      CHECK(groups[i].group == own.via_groups[i].group);
      std::set<std::string> ids;
      for (const Duty* duty : groups[i].duties) ids.insert(duty->measure().id.value);
      CHECK(ids == ids_of(own.via_groups[i].entries));
    }
    CHECK(count_measures(made.lead) == own.lead.size());
    CHECK(count_measures(made.responsible) == own.responsible.size());
  }
  CHECK(keys(sheet(table, test::unit_of(table, "教育局"), {}).lead) == "90/3");
}

}  // namespace xfz::query
