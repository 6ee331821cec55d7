// SPDX-License-Identifier: MIT
// What is at hand while a document is understood.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "import/draft.h"
#include "import/import.h"
#include "import/like.h"
#include "import/pages.h"
#include "import/units.h"
#include "import/words.h"
#include "model/deadline.h"

namespace xfz::import {

/// A finding before its place is a span.
struct Remark {
  const Rule* rule;
  PieceIndex at;
  Text message;
  Text hint;
};

struct Work {
  const Settings& settings;
  Like like{settings.like};
  Pages pages{};
  Draft draft{};
  std::vector<Remark> remarks{};
  Years years{};  ///< of the table
  Names names{};  ///< that cells of its columns of units have by themselves

  void remark(const Rule& rule, PieceIndex at, Text message, Text hint = {}) {
    remarks.push_back({&rule, at, std::move(message), std::move(hint)});
  }
  /// A comment in the language of the result.
  std::string words(const Text& text) const { return text.in(settings.language); }
};

/// Splits a printed heading into number and title where the two print it again, and settles its piece.
DraftHeading heading_of(Work& work, PieceIndex piece);
DraftHeading heading_of(Work& work, PieceIndex piece, Numbered split);
DraftHeading heading_of(std::string_view printed);
DraftHeading heading_of(std::string_view printed, Numbered split);

/// Tells that it cannot be told from words who does it.
void tell_unread_units(Work& work, PieceIndex at, std::string_view words, Text hint);
/// Keeps words as `wording` too.
void keep_unread_units(Work& work, DraftMeasure& measure, PieceIndex at, std::string_view words);

/// The cell or line that names a unit of a measure; its text where none does.
PieceIndex piece_that_names(const Work& work, const DraftMeasure& measure, std::string_view name);

/// Keeps printed words in a comment.
void keep_printed(Work& work, DraftMeasure& measure, std::string_view printed);
/// The same where they have another label of a deadline than is printed again.
void keep_day_label(Work& work, DraftMeasure& measure, std::string_view printed);

/// Tells of measures without units where others have some.
void tell_missing_units(Work& work);

/// Tells of headings that name units, which no measure is given.
void tell_units_of_headings(Work& work);

/// Whether units stand in a text or behind it, in brackets, behind labels or in a sentence of their own.
bool has_units_behind(const std::string& printed, Years years);

/// The key of the table's own column with this heading, which is added, with a key like this one, where there
/// is none.
std::string own_column(Draft& draft, std::string_view heading, std::string_view key,
                       std::string_view kind = {});
/// The same of the column of numbers. Where that numbers no measures of other tables, it is no column of
/// numbers any more.
std::string own_column_of_numbers(Draft& draft, std::string_view heading, bool numbers_others);
/// A key like this one that no column has.
std::string free_key(const Draft& draft, std::string_view key);

/// Takes what stands behind a text of work to be done for its units, deadline and own columns.
void take_phrase(Work& work, DraftMeasure& measure, const std::string& printed);

/// Takes what the bracket at the end of a text says.
void take_part(DraftMeasure& measure, TextPart part);

}  // namespace xfz::import
