// SPDX-License-Identifier: MIT
// Every text of a table, for rules about characters, and what kinds of characters Chinese texts have.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>

#include "model/table.h"
#include "text/source.h"
#include "text/utf8.h"

namespace xfz::check {

/// What a text of the table is.
enum class TextKind : std::uint8_t {
  heading,  ///< a title, and what else stands at the head of the table
  name,     ///< of a unit or group, or an alias
  measure,  ///< what a measure says
  clause,   ///< what a clause says
  wording,  ///< a printed 责任单位 cell or a part of it, 等部门 and the reason why a measure does not apply
  deadline,  ///< the printed words
};

/// Kinds of characters in a text, so that a rule about one of them passes over the texts that have none.
struct Signs {
  bool spaces = false;      ///< white space within a line
  bool half_width = false;  ///< ASCII punctuation
  bool brackets = false;    ///< brackets and quotation marks of any width
  bool letters = false;     ///< ASCII letters and digits
  bool others = false;      ///< what is none of these, and neither plain Han nor Chinese punctuation
};

struct TableText {
  TextKind kind = TextKind::heading;
  Signs signs;
  const Located<std::string>* words = nullptr;  ///< never empty
  const Measure* measure = nullptr;             ///< the one that it belongs to, if any
};

/// Every text that is the table's own, in the order of the model: what names a unit is left out but for the
/// name's registration, and so is the reason of an `allow`. They refer into the table, and so does this.
class Texts {
 public:
  explicit Texts(const Table& table) : table_(&table) {}

  /// They are collected when the first rule asks, which none does that finds errors.
  auto begin() const { return collected().begin(); }
  auto end() const { return collected().end(); }

  /// Until somebody asks again.
  void let_go() { texts_.reset(); }

 private:
  const std::deque<TableText>& collected() const;

  const Table* table_;
  /// Not in a vector, which would be copied as it grows: a table may have a hundred thousand.
  mutable std::optional<std::deque<TableText>> texts_;
};

/// Whether a # that begins a comment may have cut the text short. Another rule finds that; what its end lacks
/// only follows from it.
bool may_be_cut(const Source& source, const Located<std::string>& words);

/// A text with so many faults of one kind says nothing new with more; each costs a look at its whole line.
inline constexpr std::size_t max_findings_in_text = 10;

constexpr bool is_one_of(char32_t c, std::u32string_view set) {
  return set.find(c) != std::u32string_view::npos;
}

/// Signs::brackets tells of all these.
constexpr bool is_bracket(char32_t c) {
  return c == U'(' || c == U')' || c == U'[' || c == U']' || c == U'"' || is_in(c, U'‘', U'”') ||
         is_in(c, U'〈', U'】') || is_in(c, U'〔', U'〛') || c == U'（' || c == U'）' || c == U'［' ||
         c == U'］';
}

/// The place of the first character from `at` on that is none of the most frequent Chinese ones, which have
/// nothing to do with signs; the end where there is none.
constexpr std::size_t behind_plain_han(std::string_view words, std::size_t at) {
  // U+4000 to U+9FFF, by the first of their three bytes.
  while (at < words.size() && words[at] >= '\xE4' && words[at] <= '\xE9') at += 3;
  return at < words.size() ? at : words.size();
}

/// A Chinese character, radicals and 〇 among them.
bool is_han(char32_t c);
/// Punctuation as wide as a Chinese character, such as ，and （. Chinese quotation marks, dashes and dots
/// are as wide, but have the same code as those of other languages: they are not counted here.
bool is_full_width_mark(char32_t c);
/// “ ” ‘ ’ — … ·
bool is_shared_mark(char32_t c);

}  // namespace xfz::check
