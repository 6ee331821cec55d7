// SPDX-License-Identifier: MIT
// What a table from before says of the same measures.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "import/draft.h"
#include "model/table.h"

namespace xfz::import {

/// Refers to the table, which may be null: then it knows nothing.
class Like {
 public:
  explicit Like(const Table* table);

  /// The measure with this text, layout space aside; null where there is none.
  const Measure* find(std::string_view text) const;

  /// Takes who does it from the measure with this text, if that prints the same cell; false where it does
  /// not.
  bool take_units(std::string_view text, std::string_view cell, DraftMeasure& to) const;

 private:
  std::map<std::string, const Measure*, std::less<>> measures_;
};

}  // namespace xfz::import
