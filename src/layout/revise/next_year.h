// SPDX-License-Identifier: MIT
// The text of next year's table, from this year's.
#pragma once

#include <string>
#include <vector>

#include "layout/revise/edits.h"
#include "model/table.h"
#include "text/source.h"

namespace xfz::layout {

/// What became of a place of the old table, and why.
enum class Fate {
  moved,      ///< words of its year are of the new one
  moved_day,  ///< likewise a day beside words that do not name it
  dropped,    ///< said only of the old table: its number, its day, its ledger
  idle,       ///< an `allow` that accepts nothing in the new table
  // Left as they are:
  other_year,
  event,        ///< a day that is no deadline
  start,        ///< a beginning, or a goal
  compared,     ///< what others are compared with
  several,      ///< a range or a list of years
  of_title,     ///< in the title of a document
  of_document,  ///< in the number of a document
  bare,         ///< without 年
  other_days,   ///< of a deadline whose days would not all move with it
  standing,     ///< of a deadline that is always in force
  feast,        ///< a day that is another one each year
  issuer,       ///< who issued the old table
  returns,      ///< to whom its answers went, by when, and whom one asked
  name,         ///< of a unit, a person …
  remark,       ///< a comment, or the reason of an `allow`
};

/// A place that a person has to read.
struct Passage {
  Fate fate = Fate::moved;
  std::string key;       ///< whose value it is; empty for a comment
  std::uint32_t at = 0;  ///< in the new text; of what is gone, where it would be
  std::string before{};  ///< the words there, with some around them
  std::string after{};   ///< moved: what they have become
};

struct NextTable {
  std::string text;
  std::vector<Passage> passages;  ///< in the order of the old text
  std::vector<Edits> edits{};     ///< from the old text to this one, one after the other

  /// Where an offset of the old text lies in this one.
  std::uint32_t after(std::uint32_t before) const {
    for (const Edits& each : edits) before = each.after(before);
    return before;
  }
  /// Changes the text.
  void apply(Edits more);
};

/// The table of `year`: every byte of the old one but its year, where words and days are of it, and but what
/// is true of the old one alone (docs/decisions/new.md). The source must be of a table of one year without
/// errors.
NextTable next_table(const Source& source, const Table& table, int year);

/// Without the `allow` of these places in its text, as far as they can go, and without `allow` itself where
/// nothing is left in it.
NextTable without_allowances(NextTable next, const std::string& name, const std::vector<Span>& rules);

}  // namespace xfz::layout
