// SPDX-License-Identifier: MIT
// A difference turned round: what it means for each unit.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "compare/compare.h"
#include "query/sheet.h"

namespace xfz::compare {

/// A duty that the unit has in both tables, and what about it is new: any of the following, or only the
/// number or the task that it stands under (`change` says which). Another deadline of the measure is one of
/// its clauses, too, where they have none of their own. Where a measure was split into clauses, each clause
/// of the unit has the whole measure as `before`.
struct DutyChange {
  const MeasureChange* change = nullptr;  ///< null: only the unit's own tie changed, by a group's membership
  query::Duty before;
  query::Duty after;
  bool role = false;  ///< e.g. it leads what it was responsible for, or is reached through another group
  std::optional<DeadlineChange> deadline;  ///< the one that holds for this duty
  bool text = false;                       ///< its words, or the clause's
  bool partners = false;                   ///< who else leads or is responsible
  /// The words that the table prints of who leads and is responsible; also where these stayed the same. Of a
  /// measure's words a clause is told only where no unit came or went in any part of the measure.
  std::optional<Change<std::string>> wording;
};

/// What a difference means for one unit. Of a merged unit, `before` is the one it is the same as (by name or
/// id): what came with the other is gained.
struct UnitNotice {
  UnitIndex before = no_unit;        ///< in the old table; no_unit: it is new
  UnitIndex after = no_unit;         ///< in the new table; no_unit: it is gone
  const UnitChange* unit = nullptr;  ///< what changed about itself, if anything
  std::vector<query::Duty> gained;   ///< newly its own, of the new table
  std::vector<query::Duty> lost;     ///< no longer its own, of the old table
  std::vector<DutyChange> changed;   ///< earlier or later, other words, another role, other partners
};

/// The change that an old or a new measure is in; e.g. to say why a duty is lost.
class MeasureChanges {
 public:
  explicit MeasureChanges(const Difference& difference);

  /// Null where nothing changed about the measure.
  const MeasureChange* find(const Measure* measure) const;

 private:
  std::unordered_map<const Measure*, const MeasureChange*> changes_;
};

/// One for every unit and group that anything changed for, in the new table's order, those that are gone at
/// the end.
std::vector<UnitNotice> notices(const Difference& difference);

}  // namespace xfz::compare
