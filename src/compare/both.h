// SPDX-License-Identifier: MIT
// What the parts of a comparison share: both tables, and which units are the same.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "compare/units.h"

namespace xfz::compare {

/// Refers into both tables and lives no longer.
class Both {
 public:
  Both(const Table& before, const Table& after);

  const Table& before() const { return *before_; }
  const Table& after() const { return *after_; }
  const UnitMatch& units() const { return units_; }

  /// Whether two words are the same but for the names of units that were renamed.
  bool differ_by_renaming(std::string_view before, std::string_view after) const;

 private:
  using Renaming = std::pair<std::string_view, std::string_view>;

  const Table* before_;
  const Table* after_;
  UnitMatch units_;
  std::vector<Renaming> renamings_;  ///< old and new name, the longest old ones first
};

}  // namespace xfz::compare
