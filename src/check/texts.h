// SPDX-License-Identifier: MIT
// Every text of a table, for rules about characters, and what kinds of characters Chinese texts have.
#pragma once

#include <cstddef>
#include <deque>
#include <string>

#include "model/table.h"
#include "text/source.h"

namespace xfz::check {

/// What a text of the table is.
enum class TextKind {
  heading,  ///< a title, and what else stands at the head of the table
  name,     ///< of a unit or group, or an alias
  measure,  ///< what a measure says
  clause,   ///< what a clause says
  wording,  ///< a printed 责任单位 cell or a part of it, 等部门 and the reason why a measure does not apply
  deadline,  ///< the printed words
};

struct TableText {
  TextKind kind = TextKind::heading;
  const Located<std::string>* words = nullptr;  ///< never empty
  const Measure* measure = nullptr;             ///< the one that it belongs to, if any
};

/// Every text that is the table's own, in the order of the model: what names a unit is left out but for the
/// name's registration, and so is the reason of an `allow`. They refer into the table.
/// Not in a vector, which would be copied as it grows: a table may have a hundred thousand.
std::deque<TableText> texts(const Table& table);

/// Whether a # that begins a comment may have cut the text short. Another rule finds that; what its end lacks
/// only follows from it.
bool may_be_cut(const Source& source, const Located<std::string>& words);

/// A text with so many faults of one kind says nothing new with more; each costs a look at its whole line.
inline constexpr std::size_t max_findings_in_text = 10;

/// A Chinese character, radicals and 〇 among them.
bool is_han(char32_t c);
/// Punctuation as wide as a Chinese character, such as ，and （. Chinese quotation marks, dashes and dots
/// are as wide, but have the same code as those of other languages: they are not counted here.
bool is_full_width_mark(char32_t c);
/// “ ” ‘ ’ — … ·
bool is_shared_mark(char32_t c);

}  // namespace xfz::check
