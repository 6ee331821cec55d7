// SPDX-License-Identifier: MIT
// Grids as Markdown: no text becomes markup, and a reader gets every cell back.
#include <doctest/doctest.h>

#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "render/grid.h"
#include "text/utf8.h"

namespace xfz::render {

namespace {

constexpr Phrase name{"Name", "名称"};

/// Undoes the escapes of one inline text (GFM 0.29, 2.4 and 2.5); fails on markup that is left unescaped.
std::string read_inline(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    bool known = false;
    for (const auto& [escape, plain] :
         {std::pair{"&lt;", "<"}, {"&gt;", ">"}, {"&amp;", "&"}, {"<br>", "\n"}}) {
      if (known || !text.starts_with(escape)) continue;
      out += plain;
      text.remove_prefix(std::string_view(escape).size());
      known = true;
    }
    if (known) continue;
    if (text.size() > 1 && text.front() == '\\') {
      out += text[1];
      text.remove_prefix(2);
      continue;
    }
    CHECK_MESSAGE(std::string_view("<>&\\`*_[]|#~").find(text.front()) == std::string_view::npos,
                  "unescaped: " << std::string(text));
    out += text.front();
    text.remove_prefix(1);
  }
  return out;
}

/// The cells of one table row, split as GFM does: at every bar without a backslash.
std::vector<std::string> read_row(std::string_view line) {
  REQUIRE(line.starts_with("| "));
  REQUIRE(line.ends_with(" |"));
  std::vector<std::string> cells;
  std::size_t begin = 1;
  for (std::size_t i = 1; i < line.size(); ++i) {
    if (line[i] == '\\') {
      ++i;
    } else if (line[i] == '|') {
      cells.push_back(read_inline(line.substr(begin + 1, i - begin - 2)));
      begin = i + 1;
    }
  }
  return cells;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

/// Texts that would be markup.
const std::string difficult[] = {
    "a|b",           "\\|",     "\\",       "a\\",          "**a**", "_a_",         "`a`",
    "[a](http://b)", "![a](b)", "<b>a</b>", "&lt;",         "# a",   "~~a~~",       "- a",
    "+ a",           "= a",     "一\n二",   "a<br>b",       "&#35;", "| a | b |",   "---",
    "<!-- a -->",    "[ ] a",   "a  ",      "民政局、政办", "",      "<script>x()", "a_b_c"};

}  // namespace

TEST_CASE("markdown: every cell is read back as it was") {
  for (const std::string& text : difficult) {
    CAPTURE(text);
    Grid grid;
    grid.columns = {{name}, {name}, {name}};
    grid.sections = {{.rows = {{{text}, {"之间"}, {text}}}}};
    const auto lines = lines_of(to_markdown(grid, Language::chinese));
    REQUIRE(lines.size() == 3);  // no cell breaks its row
    CHECK(read_row(lines[2]) == std::vector<std::string>{text, "之间", text});
  }
}

TEST_CASE("markdown: no text begins a block or becomes markup") {
  for (const std::string& text : difficult) {
    if (text.empty()) continue;
    CAPTURE(text);
    const Grid grid{.title = text,
                    .subtitle = text,
                    .columns = {{name}},
                    .sections = {{.heading = text, .aside = text}, {.text = text}},
                    .closing = {text}};
    const auto lines = lines_of(to_markdown(grid, Language::english));
    REQUIRE(lines.size() == 9);
    CHECK(read_inline(std::string_view(lines[0]).substr(2)) == text);
    CHECK(read_inline(lines[2]) == text);
    CHECK(read_inline(std::string_view(lines[4]).substr(3)) == text + " (" + text + ")");
    CHECK(read_inline(lines[6]) == text);
    CHECK(read_inline(lines[8]) == text);
    for (const int paragraph : {2, 6, 8}) {
      CHECK(std::string_view("+-=#>|").find(lines[static_cast<std::size_t>(paragraph)].front()) ==
            std::string_view::npos);
    }
  }
}

TEST_CASE("markdown: a paragraph that begins with a number is no list") {
  // GFM 0.29, 5.2: one to nine digits, then `.` or `)`, then a space.
  for (const std::string text : {"1. 局", "2020) 年", "10."}) {
    CAPTURE(text);
    Grid grid;
    grid.subtitle = text;
    const std::string got = to_markdown(grid, Language::english);
    const std::size_t digits = got.find_first_not_of("0123456789");
    CHECK(got[digits] == '\\');
  }
}

TEST_CASE("markdown: the shape of a document") {
  Grid grid{.title = "题", .subtitle = "副题", .closing = {"共 1 项", "完"}};
  grid.columns = {{Phrase("No.", "序号"), Fit::number}, {name, Fit::shrinks}, {name}};
  grid.sections = {{.heading = "头", .aside = "旁", .rows = {{{"1"}, {"甲"}, {"乙"}}, {{"2"}, {}, {"丙"}}}},
                   {.heading = "空"},
                   {.text = "文字"}};
  CHECK(to_markdown(grid, Language::english) ==
        "# 题\n\n副题\n\n## 头 (旁)\n\n"
        "| No. | Name | Name |\n| ---: | --- | --- |\n| 1 | 甲 | 乙 |\n| 2 |  | 丙 |\n\n"
        "## 空\n\n文字\n\n共 1 项\n\n完\n");
  CHECK(to_markdown({}, Language::english) == "");
}

TEST_CASE("markdown: control characters are made visible") {
  const std::string text = "a\x1b[2J\tb\r\xE2\x80\xAE\xFF";
  const Grid grid{.title = text};
  const auto lines = lines_of(to_markdown(grid, Language::english));
  REQUIRE(lines.size() == 1);
  CHECK(read_inline(std::string_view(lines[0]).substr(2)) == printable(text));
}

}  // namespace xfz::render
