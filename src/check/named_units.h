// SPDX-License-Identifier: MIT
// The lists of a table that name units, and which units one of them names.
#pragma once

#include <cstddef>
#include <vector>

#include "model/table.h"

namespace xfz::check {

/// Calls `look` for the members of each group, then for those who lead, are responsible and support, measure
/// by measure and clause by clause.
template <class Look>
void for_each_list(const Table& table, const std::vector<Row>& rows, Look look) {
  for (const Unit& unit : table.units) look(unit.members);
  for (const Row& row : rows) {
    for (const Assignment* assignment : assignments(*row.measure)) {
      for (const Role role : all_roles) look(assignment->of(role));
    }
  }
}

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

  const std::vector<UnitIndex>& units() const { return units_; }

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
