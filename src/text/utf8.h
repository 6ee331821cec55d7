// SPDX-License-Identifier: MIT
// Reading UTF-8 (RFC 3629) code point by code point.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace xfz {

/// U+FEFF as it may stand before a text; Excel wants it before UTF-8.
inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// One decoded code point. Where the bytes are not UTF-8, `valid` is false and `size` is 1.
struct CodePoint {
  char32_t value = 0;
  std::size_t size = 0;
  bool valid = true;
};

namespace detail {
/// Whatever the text begins with.
CodePoint decoded(std::string_view text);
}  // namespace detail

/// The code point at the beginning of `text`, which must not be empty.
constexpr CodePoint first_code_point(std::string_view text) {
  const auto byte = [text](std::size_t at) { return static_cast<unsigned char>(text[at]); };
  const auto follows = [byte](std::size_t at) { return (byte(at) & 0xC0U) == 0x80U; };
  const unsigned lead = byte(0);
  if (lead < 0x80) return {lead, 1, true};
  // Nearly all of a table is in three bytes, and behind these none can stand for anything else.
  const bool is_usual = lead > 0xE0 && lead < 0xF0 && lead != 0xED;
  if (is_usual && text.size() > 2 && follows(1) && follows(2))
    return {(lead & 0xFU) << 12U | (byte(1) & 0x3FU) << 6U | (byte(2) & 0x3FU), 3, true};
  return detail::decoded(text);
}
/// Whether a character stands there that is common Han (U+4000 to U+9FFF), punctuation such as 、 and 。
/// (U+3000 to U+303F) or full-width (U+FF00 to U+FF7F), as nearly all Chinese ones are. Each is three bytes.
constexpr bool is_usual_chinese(std::string_view text, std::size_t at) {
  if (at + 3 > text.size()) return false;
  const auto follows = [text](std::size_t place) { return static_cast<signed char>(text[place]) < -0x40; };
  if (!follows(at + 1) || !follows(at + 2)) return false;
  const auto first = static_cast<unsigned char>(text[at]);
  if (first >= 0xE4 && first <= 0xE9) return true;
  const auto second = static_cast<unsigned char>(text[at + 1]);
  return (first == 0xE3 && second == 0x80) || (first == 0xEF && (second == 0xBC || second == 0xBD));
}
/// The size of the code point that a text begins with, where it is printable ASCII or usual Chinese; else 0.
constexpr std::size_t usual_size(std::string_view text) {
  const auto first = static_cast<unsigned char>(text.front());
  if (first < 0x7F) return first >= 0x20 ? 1 : 0;
  return is_usual_chinese(text, 0) ? 3 : 0;
}
/// The code point at the end of `text`.
CodePoint last_code_point(std::string_view text);

/// Every byte that is not part of valid UTF-8 counts as one.
std::size_t count_code_points(std::string_view text);

/// The code points of a text; an invalid byte becomes U+FFFD.
std::vector<char32_t> code_points(std::string_view text);

/// The text with its ASCII letters small; all else stays.
std::string lower_case(std::string_view text);

/// Whether a code point is in a range, both ends in it.
constexpr bool is_in(char32_t c, char32_t first, char32_t last) {
  return c >= first && c <= last;
}

/// Whether a code point is white space or punctuation (Unicode general categories Z and P).
bool is_space_or_punctuation(char32_t c);

/// Whether a code point must not stand in a table or reach a terminal raw: C0 and C1 controls but for
/// tab and newline, DEL, zero-width and bidirectional formatting characters (Unicode UAX #9, TR #36),
/// line and paragraph separators, spaces that look like a space and are none, the byte order mark, and
/// noncharacters. A zero-width joiner between two emoji is one of them too: a table of duties has no use for
/// it.
bool is_forbidden(char32_t c);

/// `U+00AD`, as the Unicode standard writes a code point.
[[nodiscard]] std::string code_point_name(char32_t c);

/// `text` with every forbidden character, tab, newline and invalid byte made visible: control
/// characters in caret notation (ESC is ^[), others as <U+202E>. Safe to write to a terminal.
std::string printable(std::string_view text);

}  // namespace xfz
