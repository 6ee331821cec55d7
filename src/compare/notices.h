// SPDX-License-Identifier: MIT
// A difference turned round: what of it all are told, and what each unit.
#pragma once

#include <cstddef>
#include <vector>

#include "compare/compare.h"
#include "query/concern.h"

namespace xfz::compare {

/// How a unit is tied to a measure, in one of several ways.
struct UnitTie {
  query::Tie tie;
  std::vector<std::size_t> clauses;  ///< by their places; none: the whole measure
};

/// A measure in a notice.
struct NoticeRow {
  Row before;  ///< without a measure: it was added
  Row after;   ///< without a measure: it was removed
  /// Null: nothing that is printed of it changed, but how the unit is tied to it did, by a group's membership
  /// or another unit's duties.
  const MeasureChange* change = nullptr;
  std::vector<UnitIndex> units;      ///< whom the change names, of the new table, in its order
  std::vector<UnitIndex> old_units;  ///< of the old table, those that it named and does not any more
  std::vector<UnitTie> old_ties;     ///< of the notice's unit, to the old measure
  std::vector<UnitTie> ties;         ///< likewise, to the new one
};

/// Refers into a difference and both tables, and lives no longer.
struct Notice {
  UnitIndex before = no_unit;  ///< for whom, in the old table; no_unit: it is new, or this is for all
  UnitIndex after = no_unit;   ///< in the new table; no_unit: it is gone, or this is for all
  std::vector<const UnitChange*> units;  ///< itself, groups that it joined or left, others merged into it
  std::vector<NoticeRow> rows;           ///< in the new table's order
  /// Those in which a measure has another number that no row tells.
  std::vector<NumberRun> numbers;

  bool is_for_all() const { return before == no_unit && after == no_unit; }
};

/// Whatever the printed table says otherwise. Ids of units, aliases, accepted findings and the order within a
/// task are not printed; other numbers are no row.
Notice notice_for_all(const Difference& difference);

/// One for each unit and group that anything but numbers changed for, in the new table's order, those that
/// are gone at the end. Each is an extract of that for all, and has besides what a unit is newly tied to, or
/// no longer, without any other change of the measure.
std::vector<Notice> unit_notices(const Difference& difference);

}  // namespace xfz::compare
