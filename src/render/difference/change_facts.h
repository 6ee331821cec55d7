// SPDX-License-Identifier: MIT
// What changed about one thing, in words: a fact for each part of it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "compare/compare.h"
#include "render/screen.h"

namespace xfz::render {

/// Some words in one ink.
struct Stretch {
  std::string text;
  Ink ink = Ink::plain;
  bool is_edit = false;  ///< they came into a text, or went from it, as the ink says
};

/// The words as they are understood without colour too: of an edit `{+立+}` or `[-设-]`.
std::string marked(const Stretch& stretch);

/// `完成时限  6月底前 → 9月底前（推后 92 天）`
struct ChangeFact {
  std::string label;
  std::vector<Stretch> value;
  std::string brief{};        ///< in place of both, where few words do: `推后 92 天`
  bool is_beginning = false;  ///< of the last stretch as much as the line has room for is enough
};

/// The old words and the new ones in one, as edits. With `elided`, what stayed is shown near what
/// changed only.
std::vector<Stretch> edited_text(std::string_view before, std::string_view after, bool elided);

/// `推后 92 天`, `3 days earlier`; empty where nothing counts them.
std::string days_text(const compare::DeadlineChange& change, Language language);

/// Whether both tables have the same words, though not for the same days.
bool means_otherwise(const compare::DeadlineChange& change);
/// `（2026年3月31日、2026年9月30日）`, `（未定日期）`: what the words of a deadline mean.
std::string meaning_text(const Deadline& deadline, Language language);

/// `已接受  接受的检查结果变了`
ChangeFact allowance_fact(Language language);

/// What changed about a measure that both tables have, but for its id and text; or whose an added or removed
/// one is, by when.
std::vector<ChangeFact> change_facts(const compare::Difference& difference,
                                     const compare::MeasureChange& change, bool elided, Language language);

}  // namespace xfz::render
