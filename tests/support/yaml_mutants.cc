// SPDX-License-Identifier: MIT
#include "support/yaml_mutants.h"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace xfz::test {

namespace {

constexpr std::string_view ingredients[] = {
    ":",    ": ",   ",",    "\"",   "'",    "[",         "]",    "{",   "}",        "#",     " #",
    " ",    "-",    "- ",   "\t",   "\n",   "\n\n",      "\n  ", "：",  "，",       "　",    "&a ",
    "*a",   "!a ",  "!",    "|-\n", ">",    "? ",        "%",    "@",   "`",        "\\",    "\\u6708",
    "\\xF", "\\N",  "null", "Null", "NULL", "NULLs",     "~",    "nul", "\"甲\n乙", "'甲''", "|-\n 甲",
    "---",  "--- ", "...",  "?",    "甲?",  "a: |-\n  ", "\\\n", "甲 ", "\n甲",
};

constexpr std::string_view strokes[] = {
    "\n",    "\n",   "\n",     "\n  ",   "\n  ",   "\n    ",   "a: ",   "b: ",   "a:",    "- ",
    "- ",    "-",    " ",      "  ",     "甲",     "乙",       "甲 ",   ": ",    ":",     "[",
    "]",     ", ",   ",",      "{",      "}",      "\"",       "'",     "\"a\"", "'b'",   "\"\\\"\"",
    " # 注", "#",    " #",     "|-\n",   "|-\n  ", "\n\n  甲", "null",  "~",     "? ",    "?",
    "\\",    "---",  "---\n",  "\t",     "> ",     "*a",       "&a ",   "!t ",   "10:30", "-1",
    "'''",   "[甲]", "{a: 1}", "\n# 注", "    ",   "\n- ",     "\na: ", "''",    "\"\"",  "x",
};

std::size_t below(std::size_t end, std::mt19937_64& random) {
  return random() % std::max<std::size_t>(end, 1);
}

}  // namespace

std::string yaml_mutant(std::string text, std::mt19937_64& random) {
  constexpr std::size_t most_changes = 3;
  constexpr std::size_t longest_piece = 12;
  for (std::size_t changes = 1 + below(most_changes, random); changes > 0; --changes) {
    const std::size_t at = below(text.size() + 1, random);
    const std::size_t size = below(std::min(longest_piece, text.size() - at) + 1, random);
    switch (below(3, random)) {
      case 0:
        text.insert(at, ingredients[below(std::size(ingredients), random)]);
        break;
      case 1:
        text.erase(at, size);
        break;
      default:
        text.insert(below(text.size() + 1, random), text.substr(at, size));
    }
  }
  return text;
}

std::string yaml_scribble(std::mt19937_64& random) {
  constexpr std::size_t most_strokes = 24;
  std::string text;
  for (std::size_t count = 1 + below(most_strokes, random); count > 0; --count)
    text += strokes[below(std::size(strokes), random)];
  return text;
}

}  // namespace xfz::test
