// SPDX-License-Identifier: MIT
// Which units a list names.
#pragma once

#include <cstddef>
#include <vector>

#include "model/table.h"

namespace xfz::check {

/// The units of one list at a time, each with the first mention of it. Names that nobody has are left out.
class NamedUnits {
 public:
  explicit NamedUnits(const Table& table) : first_(table.units.size(), nullptr) {}

  void add(const Mention& mention) {
    if (mention.unit == no_unit || first_[mention.unit] != nullptr) return;
    first_[mention.unit] = &mention;
    units_.push_back(mention.unit);
  }

  /// Null where the list has not named it so far.
  const Mention* first(UnitIndex unit) const { return unit == no_unit ? nullptr : first_[unit]; }

  /// Before the next list.
  void clear() {
    for (const UnitIndex unit : units_) first_[unit] = nullptr;
    units_.clear();
  }

 private:
  std::vector<const Mention*> first_;  ///< by unit
  std::vector<UnitIndex> units_;       ///< those that have one
};

}  // namespace xfz::check
