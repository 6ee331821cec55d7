// SPDX-License-Identifier: MIT
// The usual slips within one line, and those that must not be seen where there is none.
#include "load/slips/slips.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace xfz::load {

namespace {

const Keys keys(table_level);

/// The words that the finding for a fault in `line` points at, and what it says.
std::string explained(std::string_view line) {
  const Source source("t", std::string(line));
  const Diagnostic found = explain(source, source.text(), {0, "a reason", false}, {1}, keys).finding;
  return std::string(source.text(found.span)) + " | " + found.message.en;
}

constexpr std::string_view no_slip = "the text cannot be read here";

}  // namespace

TEST_CASE("slips: what is found") {
  struct Row {
    std::string_view line;
    std::string_view expected;
  };
  const Row rows[] = {
      {"lead：[民政局]", "： | the colon after `lead` is full-width (：)"},
      {"  - id：1", "： | the colon after `id` is full-width (：)"},
      {"牵头单位：民政局", "： | the colon after `牵头单位` is full-width (：)"},
      {"lead:[民政局]", "lead: | there is no space after `lead:`"},
      {"lead [民政局]", "lead | there is no colon after `lead`"},
      {"lead", "lead | there is no colon after `lead`"},
      {"  -id: 1", "- | there is no space after the `-`"},
      {"\tid: 1", "\t | the line is indented with a tab"},
      {"  \tid: 1", "\t | the line is indented with a tab"},
      {"text: \"公布", "\" | the quotation mark that opens here is not closed on this line"},
      {"text: \"公布\\\"", "\" | the quotation mark that opens here is not closed on this line"},
      {"text: '公布", "' | the quotation mark that opens here is not closed on this line"},
      {"text: \"公布\"清单", "清单 | there is text after the closing quotation mark"},
      {"lead: [甲, 乙", "[ | the bracket that opens here is not closed"},
      {"lead: [甲, \"]\"", "[ | the bracket that opens here is not closed"},
      {"lead: [甲 # 乙]", "# | what follows this # is a comment, so the bracket is never closed"},
      {"lead: [甲]]", "] | an unexpected closing bracket"},
      {"- {id: a, name: [甲}", "} | this bracket does not match the one that was opened"},
      {"- {id: a, name: \"甲}", "\" | the quotation mark that opens here is not closed on this line"},
      {"- {id: a, lead：[甲]}", "： | the colon after `lead` is full-width (：)"},
      {"text: ,公布", ", | a value cannot begin with “,” unless it is in quotes"},
      {"text: @公布", "@ | a value cannot begin with “@” unless it is in quotes"},
      {"text: %公布", "% | a value cannot begin with “%” unless it is in quotes"},
      {"text: *公布", "* | a value cannot begin with “*” unless it is in quotes"},
      {"text: &", "& | a value cannot begin with “&” unless it is in quotes"},
      {"lead: [- 甲]", "- | a value cannot begin with this sign unless it is in quotes"},
      {"lead: [甲], responsible: [乙]", "responsible | there is a second key, `responsible`, on this line"},
      {"text: 公布 lead: [甲]", "lead | there is a second key, `lead`, on this line"},
      {"measures: 甲", "甲 | there is text after `measures:`"},
      {"  • id: 1", "• | an item of a list begins with `-`"},
      {"  12、id: 1", "12、 | an item of a list begins with `-`"},
      {"// 备注", "// | a comment begins with a half-width `#`"},
      {"＃备注", "＃ | a comment begins with a half-width `#`"},
      {"<<<<<<< HEAD", "<<<<<<< HEAD | Git left two versions of these lines here"},
      {"deadline。6月底前", "。 | `deadline` is not followed by a colon"},
      {"text: 公布: 清单", ": | a value that holds `: ` must be in quotes"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.line);
    CHECK(explained(row.line) == row.expected);
  }
}

TEST_CASE("slips: a line without one is not blamed") {
  for (const std::string_view line :
       {"", "# text: \"公布", "lead: [民政局]", "- {id: mzj, name: 民政局}", "text: \"公布: 清单\"  # 说明",
        "text: '甲''乙'", "text: \"甲\\\"乙\"", "text: 公布：清单", "text: 见 http://a.b/c", "- 民政局",
        "- - 民政局", "---", "measures:", "text: |-", "lead: [\"[\", ']']", "text: -1", "leading: 1",
        "备注：无"}) {
    CAPTURE(line);
    CHECK(explained(line).ends_with(no_slip));
  }
}

TEST_CASE("slips: the first line with a slip is blamed, and only lines of the item") {
  const Source source("t", "lead [a]\nid: 1\ntext:x\nlead:y\n");
  const Diagnostic found = explain(source, source.text(), {10, "a reason", false}, {2, 3, 4}, keys).finding;
  CHECK(source.position(found.span.begin) == Position{3, 1});
}

TEST_CASE("slips: without a slip, what the parser said") {
  const Source source("t", "甲: 1\n乙 丙\n");
  struct Row {
    std::string_view reason;
    Span span;
  };
  const std::uint32_t second = 7;  // where line 2 begins
  const Row rows[] = {
      {"end of map not found", {second, second + 7}},
      {"illegal map value", {second, second + 7}},
      {"unexpected character", {second, second + 3}},  // a whole character
  };
  for (const Row& row : rows) {
    CAPTURE(row.reason);
    CHECK(explain(source, source.text(), {second, std::string(row.reason), false}, {2}, keys).finding.span ==
          row.span);
  }
  CHECK(explain(source, source.text(), {second, "", true}, {2}, keys).finding.message.en ==
        "nested deeper than 16 levels");
}

TEST_CASE("slips: a finding at the end of the text lies within it") {
  const Source source("t", "甲: 1");
  const auto end = static_cast<std::uint32_t>(source.text().size());
  CHECK(explain(source, source.text(), {end, "unexpected end", false}, {1}, keys).finding.span.end <= end);
}

}  // namespace xfz::load
