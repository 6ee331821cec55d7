// SPDX-License-Identifier: MIT
// The parts of a row: of a measure, of a clause by itself, of a duty.
#include "query/parts.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

#include "render/words.h"
#include "support/tables.h"

namespace xfz::query {

namespace {

std::string text(std::string_view key, const Line& line) {
  return render::text_of(part(key).value(line), Language::chinese);
}

}  // namespace

TEST_CASE("parts: every entry has a key and a heading of its own") {
  std::set<std::string_view> keys;
  std::set<std::string_view> headings;
  for (const Part& part : row_parts) {
    CAPTURE(part.key);
    CHECK(keys.insert(part.key).second);
    CHECK((part.key == "clauses" || headings.insert(part.heading.zh).second));
    CHECK(part.places != 0);
  }
}

TEST_CASE("parts: what a measure says, its clause alone, and a duty with both") {
  const Table table = test::small_table(
      {"{id: 1, text: 全文, lead: [甲], responsible: [丙], others: 等部门, deadline: 6月底前, clauses: "
       "[{text: \"第一,\", lead: [老乙, 甲], others: 等人}, {text: 第二。, deadline: 9月底前}]}"});
  const Row row = rows(table).front();
  struct Example {
    std::string_view key, measure, itself, clause, duty;
  };
  constexpr Example examples[] = {
      {"id", "1", "1", "1", "1"},
      {"text", "全文", "全文", "第一,", "全文"},
      {"clause_text", "", "", "第一", "第一"},
      {"lead", "甲、老乙", "甲", "老乙、甲", "甲、老乙"},
      {"responsible", "丙等部门", "丙等部门", "", "丙等部门"},
      {"others", "等部门", "等部门", "等人", "等部门"},
      {"deadline", "6月底前、9月底前", "6月底前、9月底前", "6月底前", "6月底前"},
      {"not_applicable", "", "", "", ""},
  };
  const Line measure = line_of(table, row);
  Line itself = measure;
  itself.alone = true;
  const std::vector<Duty> duties = parts(Viewer(table, test::unit_of(table, "甲")), row);
  REQUIRE(duties.size() == 2);
  for (const Example& example : examples) {
    CAPTURE(example.key);
    CHECK(text(example.key, measure) == example.measure);
    CHECK(text(example.key, itself) == example.itself);
    CHECK(text(example.key, clause_line(measure, 0)) == example.clause);
    CHECK(text(example.key, line_of(table, duties.front())) == example.duty);
  }
}

}  // namespace xfz::query
