// SPDX-License-Identifier: MIT
#include "text/utf8.h"

#include <fmt/core.h>
#include <utf8proc.h>

#include <algorithm>
#include <iterator>
#include <utility>

namespace xfz {

CodePoint detail::decoded(std::string_view text) {
  utf8proc_int32_t value = 0;
  const auto size = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                     static_cast<utf8proc_ssize_t>(text.size()), &value);
  if (size <= 0) return {0xFFFD, 1, false};
  return {static_cast<char32_t>(value), static_cast<std::size_t>(size), true};
}

CodePoint last_code_point(std::string_view text) {
  std::size_t begin = text.size() - 1;
  while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U) --begin;
  return first_code_point(text.substr(begin));
}

std::size_t count_code_points(std::string_view text) {
  std::size_t count = 0;
  for (; !text.empty(); ++count) text.remove_prefix(first_code_point(text).size);
  return count;
}

std::vector<char32_t> code_points(std::string_view text) {
  std::vector<char32_t> result;
  while (!text.empty()) {
    const CodePoint c = first_code_point(text);
    result.push_back(c.value);
    text.remove_prefix(c.size);
  }
  return result;
}

std::string lower_case(std::string_view text) {
  std::string result(text);
  for (char& c : result) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return result;
}

bool is_space_or_punctuation(char32_t c) {
  if (c == '\t' || c == '\n') return true;
  const utf8proc_category_t category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
  return (category >= UTF8PROC_CATEGORY_PC && category <= UTF8PROC_CATEGORY_PO) ||
         (category >= UTF8PROC_CATEGORY_ZS && category <= UTF8PROC_CATEGORY_ZP);
}

namespace {

/// Characters of scripts and notations that are never seen by themselves.
bool is_drawn_empty(char32_t c) {
  constexpr std::pair<char32_t, char32_t> ranges[] = {
      {0x34F, 0x34F},                                            // a joiner
      {0x115F, 0x1160},                                          // Hangul fillers, as 3164 and FFA0
      {0x17B4, 0x17B5},                                          // Khmer vowels
      {0x202F, 0x202F},   {0x205F, 0x205F},                      // narrow and mathematical spaces
      {0x2800, 0x2800},                                          // an empty Braille pattern
      {0x3164, 0x3164},   {0xFFA0, 0xFFA0}, {0x1BCA0, 0x1BCA3},  // shorthand controls
      {0x1D173, 0x1D17A},                                        // musical controls
      {0x180B, 0x180F},   {0xFE00, 0xFE0F}, {0xE0100, 0xE01EF},  // variation selectors
  };
  return std::any_of(std::begin(ranges), std::end(ranges),
                     [c](const auto& range) { return range.first <= c && c <= range.second; });
}

/// Nearly all of a Chinese text, for which the list need not be looked through.
bool is_usual(char32_t c) {
  return (c > 0x3164 && c < 0xFDD0)       // Han
         || (c >= 0x3000 && c < 0x3164)   // 、 and 。 and brackets
         || (c > 0xFF00 && c < 0xFFA0)    // ， and ： and other full-width forms
         || (c >= 0x2010 && c < 0x2028);  // dashes and quotation marks
}

}  // namespace

bool is_forbidden(char32_t c) {
  if (c < 0x20) return c != '\t' && c != '\n';
  if (c < 0x7F || is_usual(c)) return false;
  if (c <= 0xA0 || c == 0xAD) return true;      // DEL, C1 controls, no-break space; soft hyphen
  if (c >= 0x2000 && c <= 0x200A) return true;  // spaces of odd widths
  if (c == 0x61C || c == 0xFEFF) return true;   // Arabic letter mark, zero-width mark
  if (is_drawn_empty(c)) return true;
  if (c >= 0x200B && c <= 0x200F) return true;    // zero-width, LRM and RLM
  if (c >= 0x2028 && c <= 0x202E) return true;    // separators, embeddings, overrides
  if (c >= 0x2060 && c <= 0x206F) return true;    // word joiner, isolates
  if (c >= 0xFFF9 && c <= 0xFFFC) return true;    // interlinear annotation, what stands for an object
  if (c >= 0xFDD0 && c <= 0xFDEF) return true;    // noncharacters
  if (c >= 0xE0000 && c <= 0xE007F) return true;  // tags
  return (c & 0xFFFE) == 0xFFFE;                  // the last two of every plane
}

namespace {

bool is_printable(const CodePoint& c) {
  return c.valid && c.value >= 0x20 && c.value != 0x7F && !is_forbidden(c.value);
}

/// What stands for a code point, or byte, that is not printable.
std::string stand_in(const CodePoint& c, char byte) {
  if (!c.valid) return fmt::format("<{:02X}>", static_cast<unsigned char>(byte));
  if (c.value < 0x20 || c.value == 0x7F) return {'^', static_cast<char>(c.value ^ 0x40)};
  return "<" + code_point_name(c.value) + ">";
}

}  // namespace

std::string code_point_name(char32_t c) {
  return fmt::format("U+{:04X}", static_cast<unsigned>(c));
}

std::string printable(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  std::size_t kept = 0;  // where what is not yet copied begins
  for (std::size_t at = 0; at < text.size();) {
    if (const std::size_t size = usual_size(text.substr(at)); size > 0) {
      at += size;
      continue;
    }
    const CodePoint c = first_code_point(text.substr(at));
    if (!is_printable(c)) {
      result += text.substr(kept, at - kept);
      result += stand_in(c, text[at]);
      kept = at + c.size;
    }
    at += c.size;
  }
  result += text.substr(kept);
  return result;
}

}  // namespace xfz
