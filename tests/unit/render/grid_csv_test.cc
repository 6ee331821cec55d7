// SPDX-License-Identifier: MIT
// Grids as CSV: read back by the rules of RFC 4180, and nothing that a spreadsheet would run.
#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "render/grid.h"

namespace xfz::render {

namespace {

using Record = std::vector<std::string>;

/// Reads CSV strictly (RFC 4180, section 2); records end with LF.
std::vector<Record> read_csv(std::string_view text) {
  std::vector<Record> records;
  Record record{""};
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quoted && c == '"' && i + 1 < text.size() && text[i + 1] == '"') {
      record.back() += text[++i];
    } else if (c == '"') {
      if (!quoted) REQUIRE(record.back().empty());  // a quote only at the beginning
      quoted = !quoted;
      if (!quoted) REQUIRE(std::string_view(",\n").find(text[i + 1]) != std::string_view::npos);
    } else if (!quoted && c == ',') {
      record.emplace_back();
    } else if (!quoted && c == '\n') {
      records.push_back(record);
      record = {""};
    } else {
      record.back() += c;
    }
  }
  REQUIRE_FALSE(quoted);
  REQUIRE(record == Record{""});  // the last record ends too
  return records;
}

Grid grid_of(const std::vector<std::string>& cells) {
  Grid grid{.title = "题", .subtitle = "副题", .closing = {"尾"}};
  Section section{.heading = "头", .aside = "旁"};
  std::vector<Cell> row;
  for (const std::string& cell : cells) {
    grid.columns.push_back({Phrase("Name, \"first\"", "名称")});
    row.push_back({cell});
  }
  section.rows.push_back(row);
  grid.sections.push_back(section);
  return grid;
}

}  // namespace

TEST_CASE("csv: every field") {
  struct Row {
    std::string_view text;
    std::string_view expected;
  };
  constexpr Row rows[] = {
      {"", ""},
      {"民政局", "民政局"},
      {"a b", "a b"},
      {" a ", " a "},
      {"a,b", "\"a,b\""},
      {"a，b", "a，b"},
      {"a\"b", "\"a\"\"b\""},
      {"\"", "\"\"\"\""},
      {"a\nb", "\"a\nb\""},
      {"a\r\nb", "\"a\r\nb\""},
      {"=1+1", "'=1+1"},
      {"+1", "'+1"},
      {"-1", "'-1"},
      {"@SUM(A1)", "'@SUM(A1)"},
      {"\tx", "'\tx"},
      {"\rx", "\"'\rx\""},
      {"=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\""},
      {"1+1", "1+1"},
      {"a=b", "a=b"},
      {"'=1", "'=1"},
      {"＝1", "'＝1"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    Grid grid = grid_of({std::string(row.text)});
    CHECK(to_csv(grid, Language::chinese) == "名称\n" + std::string(row.expected) + "\n");
  }
}

TEST_CASE("csv: what is written is read back") {
  const Record cells = {"a,b", "", "\"\"", "一\n二\r\n三", "，", "\"", "x"};
  const auto records = read_csv(to_csv(grid_of(cells), Language::english));
  REQUIRE(records.size() == 2);
  CHECK(records[0] == Record(cells.size(), "Name, \"first\""));
  CHECK(records[1] == cells);
}

TEST_CASE("csv: titles and rows alone") {
  CHECK(to_csv({}, Language::english) == "\n");
  Grid grid = grid_of({"1"});
  grid.sections.push_back({.heading = "二", .text = "文字"});
  grid.sections.push_back({.rows = {{{"2"}}}});
  CHECK(to_csv(grid, Language::chinese) == "名称\n1\n2\n");
}

}  // namespace xfz::render
