// SPDX-License-Identifier: MIT
// How a unit is concerned: by role, through groups, through clauses.
#include "query/concern.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "support/tables.h"

namespace xfz::query {

namespace {

std::string_view word(Relation relation) {
  constexpr std::string_view words[] = {"none", "via", "support", "responsible", "lead"};
  return words[static_cast<std::size_t>(relation)];
}

/// `via 两家 whole 2:lead`: the relation, its group, whether the measure itself says so, and the clauses.
std::string shown(const Table& table, const Concern& concern) {
  std::string out(word(concern.strongest.relation));
  for (const UnitIndex group : concern.strongest.groups) out += " " + table.unit(group).name.value;
  if (concern.own.relation != Relation::none) out += " whole";
  for (const ClauseTie& clause : concern.clauses) {
    out += " " + std::to_string(clause.clause + 1) + ":" + std::string(word(clause.tie.relation));
  }
  return out;
}

}  // namespace

TEST_CASE("concern: the strongest relation holds") {
  struct Row {
    std::string_view duties;  ///< of the one measure
    std::string_view unit;
    std::string_view expected;
  };
  constexpr std::string_view divided =
      "clauses: [{text: 一, lead: [乙], responsible: [两家]}, {text: 二, lead: [甲]}]";
  constexpr std::string_view both =
      "responsible: [两家], clauses: [{text: 一, lead: [丙]}, {text: 二, lead: [甲], responsible: [丙]}]";
  const Row rows[] = {
      {"lead: [甲]", "甲", "lead whole"},
      {"lead: [甲]", "乙", "none"},
      {"lead: [甲]", "两家", "none"},  // a group is not concerned by what its members do
      {"responsible: [甲]", "甲", "responsible whole"},
      {"responsible: [老乙]", "乙", "responsible whole"},
      {"lead: [甲], responsible: [乙]", "乙", "responsible whole"},
      {"responsible: [两家]", "甲", "via 两家 whole"},
      {"responsible: [两家]", "丙", "none"},
      {"responsible: [两家]", "两家", "responsible whole"},
      {"responsible: [外人]", "甲", "none"},
      {"responsible: [外人]", "外人", "responsible whole"},
      {"lead: [两家]", "甲", "via 两家 whole"},
      {"lead: [两家]", "两家", "lead whole"},
      {"responsible: [三家, 两家]", "甲", "via 两家 三家 whole"},  // in the table's order
      {"responsible: [三家, 两家]", "丙", "via 三家 whole"},
      {"lead: [甲], responsible: [两家]", "甲", "lead whole"},
      {"responsible: [乙, 两家]", "乙", "responsible whole"},
      {"responsible: [乙, 两家]", "甲", "via 两家 whole"},
      {divided, "甲", "lead 1:via 2:lead"},
      {divided, "乙", "lead 1:lead"},
      {divided, "丙", "none"},
      {divided, "两家", "responsible 1:responsible"},
      {both, "甲", "lead whole 2:lead"},
      {both, "乙", "via 两家 whole"},
      {both, "丙", "lead 1:lead 2:responsible"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.duties);
    CAPTURE(row.unit);
    const Table table = test::small_table({std::string("{id: 1, text: 一, ").append(row.duties).append("}")});
    const Viewer viewer(table, test::unit_of(table, row.unit));
    CHECK(shown(table, viewer.concern(table.categories[0].tasks[0].measures[0])) == row.expected);
  }
}

TEST_CASE("concern: a group that holds is named only for what reaches a unit through it") {
  const Table table = test::small_table(
      {"{id: 1, text: 一, clauses: [{text: 一, responsible: [三家]}, {text: 二, responsible: [甲]}]}"});
  const Concern concern =
      Viewer(table, test::unit_of(table, "甲")).concern(table.categories[0].tasks[0].measures[0]);
  CHECK(shown(table, concern) == "responsible 1:via 2:responsible");
}

}  // namespace xfz::query
