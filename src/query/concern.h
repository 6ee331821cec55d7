// SPDX-License-Identifier: MIT
// How a unit is concerned by a measure.
#pragma once

#include <cstddef>
#include <vector>

#include "model/table.h"

namespace xfz::query {

/// The ways a unit can be concerned, weakest first: the strongest holds, so that nothing is listed twice.
enum class Relation {
  none,
  via_group,    ///< a group that it is a member of is named
  responsible,  ///< it is named as responsible
  lead,         ///< it is named as lead
};

/// How one clause concerns a unit.
struct ClauseConcern {
  std::size_t clause = 0;  ///< its place in Measure::clauses
  Relation relation = Relation::none;
};

/// How a measure concerns a unit.
struct Concern {
  Relation relation = Relation::none;  ///< the strongest over the measure and its clauses
  UnitIndex group = no_unit;           ///< via_group: the first group through which it holds
  bool whole = false;                  ///< the measure itself names it, not only some of its clauses
  /// The clauses that concern the unit; empty where the measure is not divided.
  std::vector<ClauseConcern> clauses;
};

/// A unit or group whose concerns are asked for, with the groups it is a member of.
class Viewer {
 public:
  Viewer(const Table& table, UnitIndex unit) : unit_(unit), groups_(groups_of(table, unit)) {}

  UnitIndex unit() const { return unit_; }
  const std::vector<UnitIndex>& groups() const { return groups_; }
  Concern concern(const Measure& measure) const;

 private:
  struct Found {
    Relation relation = Relation::none;
    UnitIndex group = no_unit;
  };
  Found relation(const Assignment& assignment) const;

  UnitIndex unit_;
  std::vector<UnitIndex> groups_;
};

}  // namespace xfz::query
