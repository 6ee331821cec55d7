// SPDX-License-Identifier: MIT
// The words that views share: what is shown of a divided measure, and to whom.
#include "render/words.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "render/views/views.h"
#include "support/tables.h"

namespace xfz::render {

namespace {

/// One measure of three clauses that concern 甲, 乙 and 丙 in different ways.
Table divided() {
  return test::small_table(
      {"{id: 1, text: 全文, deadline: 6月底前, clauses: [{text: \"第一,\", lead: [甲], responsible: [丙]}, "
       "{text: \"第二,\", responsible: [甲, 三家]}, {text: 第三。, lead: [丙], responsible: [两家], "
       "deadline: "
       "9月底前}]}"});
}

query::Entry entry_of(const Table& table, std::string_view unit) {
  const auto entries = query::ask(table, {.units = {test::unit_of(table, unit)}}).entries;
  REQUIRE(entries.size() == 1);
  return entries.front();
}

}  // namespace

TEST_CASE("words: parts stand one after the other") {
  CHECK(joined({"甲", "乙", ""}, "、") == "甲、乙、");
  CHECK(joined({"", "甲"}, "、") == "、甲");
  CHECK(joined({}, "、").empty());
}

TEST_CASE("words: a unit sees the clauses that concern it most, and is told of the others") {
  const Table table = divided();
  struct Row {
    std::string_view unit;
    std::string_view text;
    std::string_view lead;
    std::string_view responsible;
    std::string_view deadline;
  };
  constexpr Row rows[] = {
      {"甲", "第1分项：第一（另有第2分项：负责）（另有第3分项：经由集体）", "甲", "丙", "6月底前"},
      {"乙", "第2、3分项：第二 / 第三。", "丙", "甲、三家、两家", "6月底前、9月底前"},
      {"丙", "第3分项：第三。（另有第1分项：负责）（另有第2分项：经由集体）", "丙", "两家", "9月底前"},
      {"两家", "第3分项：第三。", "丙", "两家", "9月底前"},
      {"三家", "第2分项：第二", "", "甲、三家", "6月底前"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.unit);
    const query::Entry entry = entry_of(table, row.unit);
    const auto clauses = shown_clauses(entry);
    CHECK(measure_text(entry, clauses, Language::chinese) == row.text);
    CHECK(lead_text(entry.measure(), clauses) == row.lead);
    CHECK(responsible_text(entry.measure(), clauses) == row.responsible);
    CHECK(deadline_text(entry.measure(), clauses) == row.deadline);
  }
  CHECK(measure_text(entry_of(table, "甲"), shown_clauses(entry_of(table, "甲")), Language::english) ==
        "clause 1: 第一 (also clause 2: Responsible) (also clause 3: via a group)");
}

TEST_CASE("words: where nobody was asked for, the whole measure is shown") {
  const Table table = divided();
  const query::Entry entry = query::ask(table, {}).entries.front();
  CHECK(shown_clauses(entry).empty());
  CHECK(measure_text(entry, {}, Language::chinese) == "全文");
  CHECK(lead_text(entry.measure(), {}) == "甲、丙");
  CHECK(responsible_text(entry.measure(), {}) == "丙、甲、三家、两家");
  CHECK(deadline_text(entry.measure(), {}) == "6月底前、9月底前");
}

TEST_CASE("words: relations") {
  const Table table = test::small_table({"{id: 1, text: 一, lead: [甲], responsible: [丙, 两家]}"});
  struct Row {
    std::string_view unit;
    std::string_view en;
    std::string_view zh;
  };
  constexpr Row rows[] = {
      {"甲", "Leads", "牵头"}, {"丙", "Responsible", "负责"}, {"乙", "via 两家", "经由两家"}};
  for (const Row& row : rows) {
    CAPTURE(row.unit);
    const query::Entry entry = entry_of(table, row.unit);
    CHECK(relation_name(table, *entry.concern, Language::english) == row.en);
    CHECK(relation_name(table, *entry.concern, Language::chinese) == row.zh);
  }
}

TEST_CASE("words: dates and counts") {
  CHECK(date_text(*make_date(2020, 6, 3), Language::english) == "2020-06-03");
  CHECK(date_text(*make_date(2020, 6, 3), Language::chinese) == "2020年6月3日");
  CHECK(measure_count(0, Language::english) == "0 measures");
  CHECK(measure_count(1, Language::english) == "1 measure");
  CHECK(measure_count(2, Language::english) == "2 measures");
  CHECK(measure_count(1, Language::chinese) == "1 项");
}

TEST_CASE("stats: every kind of deadline has its bar, and no bar is longer than its room") {
  const Table table = test::small_table({
      "{id: 1, text: 一, lead: [甲], deadline: 6月底前}",
      "{id: 2, text: 二, lead: [甲], deadline: 长期坚持}",
      "{id: 3, text: 三, lead: [甲], deadline: 每季度末}",
      "{id: 4, text: 四, lead: [甲]}",
      "{id: 5, text: 五, not_applicable: 无关}",
  });
  const query::Spread spread = query::spread(table, {});
  const query::Question everything;
  const Forms forms = stats_forms(table, everything, spread);
  const auto grids = forms.grids({.language = Language::chinese, .width = 80});
  const std::string text = to_table(grids.back(), {.language = Language::chinese});
  for (const std::string_view name : {"2020年6月30日", "定期", "长期坚持", "没有时限"}) {
    CAPTURE(name);
    CHECK(text.find(name) != std::string::npos);
  }
  for (const int width : {0, 1, 40, 80, 300}) {
    CAPTURE(width);
    for (const Grid& grid : forms.grids({.width = width})) {
      CHECK_FALSE(to_table(grid, {.width = width}).empty());
    }
  }
}

}  // namespace xfz::render
