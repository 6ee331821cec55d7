// SPDX-License-Identifier: MIT
// Which measure and which clauses of the old table one of the new table was, as a difference has it.
#pragma once

#include <string_view>
#include <unordered_map>

#include "compare/concerns.h"
#include "compare/pairs.h"

namespace xfz::compare {

/// Refers into the difference and both tables, and lives no longer.
class SameMeasures {
 public:
  explicit SameMeasures(const Difference& difference);

  struct Same {
    const Measure* measure = nullptr;       ///< null: the measure is new
    const MeasureChange* change = nullptr;  ///< null: nothing changed
    Pairs clauses{0, 0};
  };
  /// What a measure of the new table was.
  Same before(const Measure* after) const;

 private:
  MeasureChanges changes_;
  std::unordered_map<std::string_view, const Measure*> unchanged_;  ///< by id
};

}  // namespace xfz::compare
