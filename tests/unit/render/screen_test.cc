// SPDX-License-Identifier: MIT
// Inks and folded prose.
#include "render/screen.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace xfz::render {

TEST_CASE("screen: ink is there only where colour is") {
  struct Row {
    Ink ink;
    std::string_view expected;
  };
  constexpr Row rows[] = {
      {Ink::plain, "字"},
      {Ink::strong, "\x1b[1m字\x1b[0m"},
      {Ink::faint, "\x1b[2m字\x1b[0m"},
      {Ink::soon, "\x1b[33m字\x1b[0m"},
      {Ink::error, "\x1b[1;31m字\x1b[0m"},
      {Ink::note, "\x1b[36m字\x1b[0m"},
  };
  const Screen plain;
  const Screen color{.color = true};
  for (const Row& row : rows) {
    CHECK(painted("字", row.ink, color) == row.expected);
    CHECK(painted("字", row.ink, plain) == "字");
    CHECK(painted("", row.ink, color) == "");
  }
}

TEST_CASE("screen: paragraphs are folded, indented and safe") {
  struct Row {
    std::string_view text;
    int width;
    int indent;
    std::string_view expected;
  };
  constexpr Row rows[] = {
      {"", 20, 0, "\n"},
      {"法治政府", 0, 0, "法治政府\n"},
      {"法治政府", 8, 0, "法治政府\n"},
      {"法治政府", 4, 0, "法治\n政府\n"},
      {"法治政府", 6, 2, "  法治\n  政府\n"},
      {"法治政府", 1, 0, "法\n治\n政\n府\n"},  // narrower than a character
      {"法治政府", 3, 8, "        法\n        治\n        政\n        府\n"},
      {"法治，政府", 4, 0, "法\n治，\n政府\n"},  // no comma at the beginning of a line
      {"two words here", 9, 0, "two words\nhere\n"},
      {"一\n二", 0, 1, " 一\n 二\n"},
      {"a\x1b[31mb\tc\r", 0, 0, "a^[[31mb^Ic^M\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CAPTURE(row.width);
    CHECK(paragraph(row.text, Ink::plain, {.width = row.width}, row.indent) == row.expected);
  }
  CHECK(paragraph("一二", Ink::note, {.width = 2, .color = true}, 1) ==
        " \x1b[36m一\x1b[0m\n \x1b[36m二\x1b[0m\n");
}

}  // namespace xfz::render
