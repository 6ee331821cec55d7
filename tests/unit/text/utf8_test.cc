// SPDX-License-Identifier: MIT
// UTF-8 is read as RFC 3629 says, and what must not reach a terminal is made visible.
#include "text/utf8.h"

#include <doctest/doctest.h>
#include <utf8proc.h>

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace xfz {

TEST_CASE("utf8: the first code point") {
  struct Row {
    std::string_view bytes;
    char32_t value;
    std::size_t size;
    bool valid;
  };
  const Row rows[] = {
      {"a", U'a', 1, true},
      {"\x7F", 0x7F, 1, true},
      {"é", U'é', 2, true},
      {"西夏", U'西', 3, true},
      {"\U00020BB7", 0x20BB7, 4, true},        // 𠮷, beyond the basic plane
      {"\U0010FFFF", 0x10FFFF, 4, true},       // the last one
      {"\x80", 0xFFFD, 1, false},              // a continuation byte alone
      {"\xC0\xAF", 0xFFFD, 1, false},          // an overlong slash
      {"\xE0\x80\xAF", 0xFFFD, 1, false},      // the same in three bytes
      {"\xED\xA0\x80", 0xFFFD, 1, false},      // a surrogate
      {"\xF4\x90\x80\x80", 0xFFFD, 1, false},  // above U+10FFFF
      {"\uD7FF", 0xD7FF, 3, true},             // the last before the surrogates
      {"\uE000", 0xE000, 3, true},             // the first behind them
      {"\uFFFF", 0xFFFF, 3, true},             // the last in three bytes
      {"\xE8\xA5", 0xFFFD, 1, false},          // cut short
      {"\xE8\xA5"
       "a",
       0xFFFD, 1, false},  // likewise, within a text
      {"\xE8"
       "aa",
       0xFFFD, 1, false},
      {"\xCE\xF7", 0xFFFD, 1, false},  // 西 in GBK
      {"\xFF", 0xFFFD, 1, false},
  };
  for (const Row& row : rows) {
    CAPTURE(printable(row.bytes));
    const CodePoint c = first_code_point(row.bytes);
    CHECK(c.value == row.value);
    CHECK(c.size == row.size);
    CHECK(c.valid == row.valid);
  }
  CHECK(first_code_point(std::string_view("\0", 1)).valid);
}

TEST_CASE("utf8: counting, every invalid byte as one") {
  CHECK(count_code_points("") == 0);
  CHECK(count_code_points("6月底前") == 4);
  CHECK(count_code_points("a\xE8\xA5z") == 4);
  CHECK(code_points("月\xFFz") == std::vector<char32_t>{U'月', 0xFFFD, U'z'});
}

TEST_CASE("utf8: forbidden characters") {
  for (const char32_t c :
       {0x00,   0x07,    0x0B,   0x0D,   0x1B,    0x1F,     0x7F,    0x80,   0x85,   0x9F,   0xA0,
        0x2003, 0x202F,  0xAD,   0x61C,  0x180E,  0x200B,   0x200D,  0x200E, 0x200F, 0x2028, 0x2029,
        0x202A, 0x202E,  0x2060, 0x2066, 0x2069,  0xFEFF,   0xFFF9,  0xFDD0, 0xFDEF, 0xFE0F, 0xFFFC,
        0x180B, 0xE0100, 0xFFFE, 0xFFFF, 0x1FFFE, 0x10FFFF, 0xE0001, 0xE007F}) {
    CAPTURE(static_cast<unsigned>(c));
    CHECK(is_forbidden(c));
  }
  for (const char32_t c : {0x09, 0x0A, 0x20, 0x7E, 0xA1, 0xB7, 0x300, 0x2010, 0x2014, 0x201C, 0x2026, 0x3000,
                           0x3001, 0x4E00, 0xE000, 0xFF0C, 0xFFFD, 0x1F642, 0x20BB7}) {
    CAPTURE(static_cast<unsigned>(c));
    CHECK_FALSE(is_forbidden(c));
  }
}

TEST_CASE("utf8: printable") {
  struct Row {
    std::string_view text;
    std::string_view expected;
  };
  const Row rows[] = {
      {"", ""},
      {"6月底前", "6月底前"},
      {"\x1B[31m", "^[[31m"},
      {"a\tb\nc\rd", "a^Ib^Jc^Md"},
      {std::string_view("\0", 1), "^@"},
      {"\x7F", "^?"},
      {"\u0085", "<U+0085>"},
      {"民\u200B政\u202E局", "民<U+200B>政<U+202E>局"},
      {"\U000E0041", "<U+E0041>"},
      {"\xCE\xF7月", "<CE><F7>月"},
  };
  for (const Row& row : rows) CHECK(printable(row.text) == row.expected);
}

TEST_CASE("utf8: printable is all that is neither forbidden nor a control, and only whole") {
  for (char32_t c = 0; c < 0x30000; ++c) {
    if (c >= 0xD800 && c < 0xE000) continue;  // no characters
    std::array<utf8proc_uint8_t, 4> bytes{};
    const auto size = utf8proc_encode_char(static_cast<utf8proc_int32_t>(c), bytes.data());
    const std::string text(bytes.begin(), bytes.begin() + size);
    const bool is_shown = c >= 0x20 && !is_forbidden(c);
    if ((printable(text) == text) != is_shown) FAIL_CHECK(static_cast<unsigned>(c));
    if (size == 1) continue;
    const std::string cut = text.substr(0, text.size() - 1) + "x";
    if (printable(cut) == cut) FAIL_CHECK(static_cast<unsigned>(c));
  }
}

TEST_CASE("utf8: small letters") {
  CHECK(lower_case("MzJ-1 民政局É") == "mzj-1 民政局É");
  CHECK(lower_case("").empty());
}

TEST_CASE("utf8: white space and punctuation") {
  for (const char32_t c : code_points(" \t\n\u3000,.;:!?()[]-_，。、；：！？（）《》“”‘’—…·「」")) {
    CAPTURE(static_cast<std::uint32_t>(c));
    CHECK(is_space_or_punctuation(c));
  }
  for (const char32_t c : code_points("aZ09清单+=<>№①０Ａ")) {
    CAPTURE(static_cast<std::uint32_t>(c));
    CHECK_FALSE(is_space_or_punctuation(c));
  }
}

}  // namespace xfz
