// SPDX-License-Identifier: MIT
// Columns, cutting and folding of Chinese and other text.
#include "text/width.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace xfz {

TEST_CASE("width: columns") {
  struct Row {
    std::string_view text;
    int columns;
  };
  const Row rows[] = {
      {"", 0},
      {"abc", 3},
      {"民政局", 6},
      {"6月底前", 7},
      {"，。（）：；？！", 16},  // full-width punctuation
      {"「」《》【】", 12},
      {"ＡＢ１２", 8},  // full-width Latin
      {"ｱｲ", 2},        // half-width Katakana
      {"　", 2},        // the ideographic space
      {"“”…—·", 5},     // ambiguous: as terminals draw them
      {"é", 1},
      {"e\u0301", 1},  // a combining acute
      {"が", 2},
      {"か\u3099", 2},  // a combining voiced mark
      {"\u0301", 0},
      {"한국", 4},
      {"\u1112\u1161\u11AB", 2},  // 한 in conjoining jamo
      {"𠮷", 2},
      {"🙂", 2},
      {"👍🏽", 2},            // with a skin tone
      {"👨‍👩‍👧", 2},  // a family: three emoji and two zero-width joiners
      {"🇨🇳", 2},                  // a flag: two regional indicators
      {"🇨🇳🇨🇳", 4},
      {"❤️", 2},  // a heart that U+FE0F makes an emoji
      {"❤", 1},
      {"\n", 0},
      {"\x1B", 0},
      {"a\u200Bb", 2},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(display_width(row.text) == row.columns);
  }
}

TEST_CASE("width: fit takes whole clusters") {
  struct Row {
    std::string_view text;
    int columns;
    std::string_view expected;
  };
  const Row rows[] = {
      {"民政局", 6, "民政局"},
      {"民政局", 5, "民政"},
      {"民政局", 4, "民政"},
      {"民政局", 1, ""},
      {"民政局", 0, ""},
      {"民政局", -3, ""},
      {"6月", 2, "6"},
      {"e\u0301x", 1, "e\u0301"},
      {"👨‍👩‍👧x", 2, "👨‍👩‍👧"},
      {"🇨🇳x", 1, ""},
      {"", 5, ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CAPTURE(row.columns);
    CHECK(fit(row.text, row.columns) == row.expected);
  }
}

TEST_CASE("width: cut") {
  struct Row {
    std::string_view text;
    int columns;
    std::string_view expected;
  };
  const Row rows[] = {
      {"民政局", 6, "民政局"}, {"民政局", 5, "民政…"}, {"民政局", 4, "民…"}, {"民政局", 1, "…"},
      {"abc", 3, "abc"},       {"abcd", 3, "ab…"},     {"", 0, ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CAPTURE(row.columns);
    CHECK(cut(row.text, row.columns) == row.expected);
  }
}

TEST_CASE("width: what is cut takes no more than it may") {
  for (const std::string_view text :
       {"民政局牵头", "a民b政c", "👨‍👩‍👧🇨🇳", "e\u0301e\u0301e\u0301"}) {
    for (int columns = 0; columns < 12; ++columns) {
      CAPTURE(text);
      CAPTURE(columns);
      CHECK(display_width(cut(text, columns)) <= columns);
    }
  }
}

TEST_CASE("width: padded") {
  CHECK(padded("民政局", 8) == "民政局  ");
  CHECK(padded("民政局", 6) == "民政局");
  CHECK(padded("民政局", 5) == "民政局");
  CHECK(padded("", 2) == "  ");
  CHECK(padded("e\u0301", 2) == "e\u0301 ");
}

TEST_CASE("width: fold") {
  struct Row {
    std::string_view text;
    int columns;
    std::vector<std::string_view> expected;
  };
  const Row rows[] = {
      {"", 10, {""}},
      {"民政局", 6, {"民政局"}},
      {"民政局牵头", 6, {"民政局", "牵头"}},
      {"民政局牵头", 7, {"民政局", "牵头"}},
      // No closing mark begins a line, no opening one ends it.
      {"公布清单，动态调整", 8, {"公布清", "单，动态", "调整"}},
      {"公布清单（第一批）", 10, {"公布清单", "（第一批）"}},
      {"公布“清单”。", 8, {"公布“清", "单”。"}},
      {"一二三。”四", 6, {"一二", "三。”", "四"}},
      // Words and numbers stay whole where they can.
      {"网上可办率80%以上", 12, {"网上可办率", "80%以上"}},
      {"see README-zh now", 10, {"see", "README-zh", "now"}},
      {"abcdefgh", 3, {"abc", "def", "gh"}},
      {"AB12CD34民", 4, {"AB12", "CD34", "民"}},
      // So do commands.
      {"字词：`xfz due --text 民政局`", 26, {"字词：", "`xfz due --text 民政局`"}},
      {"ask `xfz due 6` or `xfz list`", 24, {"ask `xfz due 6` or", "`xfz list`"}},
      {"ask `xfz due --month 6`", 12, {"ask", "`xfz due", "--month 6`"}},
      {"a ` b c", 5, {"a", "` b c"}},
      // Every newline begins a line, an empty one too.
      {"一\n二", 10, {"一", "二"}},
      {"一\n\n二", 10, {"一", "", "二"}},
      {"一\n", 10, {"一", ""}},
      // Narrower than one character of the text: one a line.
      {"民政", 1, {"民", "政"}},
      {"民政", 0, {"民", "政"}},
      {"。。。。", 4, {"。。", "。。"}},
      {"👨‍👩‍👧👨‍👩‍👧", 2, {"👨‍👩‍👧", "👨‍👩‍👧"}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CAPTURE(row.columns);
    std::vector<std::string_view> lines = fold(row.text, row.columns);
    REQUIRE(lines.size() == row.expected.size());
    for (std::size_t i = 0; i < lines.size(); ++i) CHECK(lines[i] == row.expected[i]);
  }
}

TEST_CASE("width: folding loses nothing but spaces at a line's end, and no line is too wide") {
  const std::string text =
      "政务服务重点领域和高频事项基本实现“一网、一门、一次”。县级政务服务事项网上可办率不低于80%"
      "；除对场地有特殊要求的事项外,"
      "见 https://example.com/a-very-long-address 进驻率达到100%（2020年）……";
  for (int columns = 2; columns < 60; ++columns) {
    CAPTURE(columns);
    std::string joined;
    for (const std::string_view line : fold(text, columns)) {
      CHECK(display_width(line) <= columns);
      joined += line;
    }
    const auto without_spaces = [](std::string s) {
      std::erase(s, ' ');
      return s;
    };
    CHECK(without_spaces(joined) == without_spaces(text));
  }
}

}  // namespace xfz
