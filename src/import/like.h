// SPDX-License-Identifier: MIT
// What a table from before says of the same measures.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "import/draft.h"
#include "model/table.h"

namespace xfz::import {

/// What a table from before says that words of a deadline mean, as YAML has it behind them.
struct MeaningBefore {
  std::string words;   ///< of `deadlines:`: undated, standing, a day or a list of days
  std::string in_row;  ///< of a row: `date: 2021-05-31`
};

/// Refers to the table, which may be null: then it knows nothing.
class Like {
 public:
  explicit Like(const Table* table);

  /// The measure with this text, layout space aside; null where there is none.
  const Measure* find(std::string_view text) const;

  /// Takes who does it from the measure with this text, if that prints the same cell; false where it does
  /// not.
  bool take_units(std::string_view text, std::string_view cell, DraftMeasure& to) const;

  /// The same of a text that is printed with its units in brackets behind it, and takes the text.
  bool take_printed(std::string_view printed, DraftMeasure& to) const;

  /// Whether a heading is that of a task and of no category, or the other way round; nothing where it is
  /// neither.
  std::optional<bool> is_task(const DraftHeading& heading) const;

  /// The column with this key; null where it has none.
  const Column* column(std::string_view key) const;

  /// What the words of a deadline mean by `deadlines:`, or in the row with the same text. Days are only those
  /// of the same years.
  std::optional<MeaningBefore> meaning(std::string_view words, Years years) const;
  std::optional<MeaningBefore> meaning(const DraftMeasure& measure, Years years) const;

 private:
  const Table* table_;
  std::map<std::string, const Measure*, std::less<>> measures_;
  std::set<std::string, std::less<>> categories_;  ///< number and title
  std::set<std::string, std::less<>> tasks_;
  std::map<std::string, const Measure*, std::less<>>
      printed_;  ///< by text and what stands in brackets behind it
};

}  // namespace xfz::import
