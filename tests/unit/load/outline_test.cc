// SPDX-License-Identifier: MIT
// The items of a table, seen from indentation alone, and leaving one out.
#include "load/outline.h"

#include <doctest/doctest.h>
#include <fmt/core.h>

#include <string>
#include <string_view>

namespace xfz::load {

namespace {

const Keys keys(table_level);

std::string items_of(const Source& source) {
  std::string result;
  for (const Item& item : outline(source, keys))
    result += fmt::format("{}-{} ", item.lines.first, item.lines.last);
  return result;
}

constexpr std::string_view table =
    "units:\n"                     // 1
    "  - {id: a}\n"                // 2
    "  # 说明\n"                   // 3
    "  - id: b\n"                  // 4
    "    name: 乙\n"               // 5
    "\n"                           // 6
    "categories:\n"                // 7
    "  - number: 一\n"             // 8
    "    tasks:\n"                 // 9
    "      - number: 1\n"          // 10
    "        measures:  # 两条\n"  // 11
    "          - id: 1\n"          // 12
    "            text: 甲\n"       // 13
    "            lead:\n"          // 14
    "              - 民政局\n"     // 15
    "          - id: 2\n"          // 16
    "      - number: 2\n"          // 17
    "        measures: []\n";      // 18

}  // namespace

TEST_CASE("outline: items") {
  struct Row {
    std::string_view name;
    std::string_view text;
    std::string_view items;
  };
  const Row rows[] = {
      {"nothing", "", ""},
      {"a table", table, "2-2 4-5 12-15 16-16 "},
      {"lists that are not indented", "units:\n- id: a\n  name: 甲\n- id: b\nyear: 2020\n", "2-3 4-4 "},
      {"measures first in a task", "  - measures:\n      - id: 1\n      - id: 2\n    number: 1\n",
       "2-2 3-3 "},
      {"a dash alone", "units:\n  -\n    id: a\n  - id: b\n", "2-3 4-4 "},
      {"no list below", "units:\nyear: 2020\n", ""},
      {"a value behind the key", "units: [a]\n  - b\n", "2-2 "},
      {"deeper and shallower lines stay in the item", "units:\n  - id: a\n      name: 甲\n   x\n  - id: b\n",
       "2-4 5-5 "},
      {"an unclosed quote", "units:\n  - id: \"a\n  - id: b\n", "2-2 3-3 "},
      // What is damaged may begin anywhere; only a heading ends a list.
      {"a tab", "units:\n  - id: a\n\tname: 甲\n  - id: b\n", "2-3 4-4 "},
      {"an ideographic space", "units:\n  - id: a\n　　name: 甲\n  - id: b\n", "2-3 4-4 "},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    CHECK(items_of(Source("t", std::string(row.text))) == row.items);
  }
}

TEST_CASE("outline: the item of a line") {
  const auto items = outline(Source("t", std::string(table)), keys);
  struct Row {
    std::uint32_t line;
    std::uint32_t first;  ///< 0: a heading
  };
  for (const Row row :
       {Row{1, 0}, {2, 2}, {3, 0}, {5, 4}, {7, 0}, {11, 0}, {12, 12}, {15, 12}, {16, 16}, {17, 0}, {99, 0}}) {
    CAPTURE(row.line);
    const Item* const item = item_at(items, row.line);
    CHECK((item != nullptr ? item->lines.first : 0) == row.first);
  }
}

TEST_CASE("outline: blanking out an item keeps every offset and the list") {
  struct Row {
    std::string_view text;
    std::string_view expected;
  };
  const Row rows[] = {
      {"units:\n  - id: a\n    x: 1\n  - id: b\n", "units:\n  - ~    \n        \n  - id: b\n"},
      {"units:\n  - {id: a\n", "units:\n  - ~     \n"},
      {"units:\n  -\n    id: a\n", "units:\n  -\n         \n"},
      {"units:\n  -\n", "units:\n  -\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const Source source("t", std::string(row.text));
    std::string text(source.text());
    blank_out_item(text, source, outline(source, keys).front());
    CHECK(text == row.expected);
  }
}

TEST_CASE("outline: blanking out a heading keeps its dash") {
  struct Row {
    std::string_view text;
    std::uint32_t line;
    std::string_view expected;
  };
  const Row rows[] = {
      {"title: x\nyear: 1\n", 1, "        \nyear: 1\n"},
      {"tasks:\n  - number: 1\n    title: x\n", 2, "tasks:\n  -          \n    title: x\n"},
      {"a: 1\n--- x\n", 2, "a: 1\n     \n"},  // a marker is no list item
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const Source source("t", std::string(row.text));
    std::string text(source.text());
    blank_out_heading(text, source, row.line);
    CHECK(text == row.expected);
  }
}

TEST_CASE("outline: the span of lines") {
  const Source source("t", "一\n二\n三");
  CHECK(span_of(source, {1, 2}) == Span{0, 7});
  CHECK(span_of(source, {3, 3}) == Span{8, 11});
}

}  // namespace xfz::load
