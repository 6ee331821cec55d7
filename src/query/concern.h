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
  support,      ///< it is named as one that supports
  responsible,  ///< it is named as responsible
  lead,         ///< it is named as lead
};

/// How one assignment concerns a unit.
struct Tie {
  Relation relation = Relation::none;
  std::vector<UnitIndex> groups;  ///< via_group: those that are named, in the table's order
  bool only_supports = false;     ///< via_group: none of them leads or is responsible
};

/// How one clause concerns a unit.
struct ClauseTie {
  std::size_t clause = 0;  ///< its place in Measure::clauses
  Tie tie;
};

/// How a measure concerns a unit.
struct Concern {
  Tie strongest;  ///< over the measure and its clauses; the groups of all that are as strong
  Tie own;        ///< how the measure itself names it, apart from its clauses
  /// The clauses that concern the unit; empty where the measure is not divided.
  std::vector<ClauseTie> clauses;
};

/// What a unit with this tie is to do. What reaches it through a group it is responsible for, unless all that
/// the group does is to support.
Role role_of(const Tie& tie);

bool names_any(const std::vector<Mention>& mentions, const std::vector<UnitIndex>& units);

/// Makes `strongest` the stronger of both ties; the groups of both where they are as strong.
void strengthen(Tie& strongest, const Tie& tie);

/// Units or groups whose concerns are asked for as if they were one, with the groups they are members of.
/// Nothing concerns none.
class Viewer {
 public:
  Viewer(const Table& table, std::vector<UnitIndex> units);
  Viewer(const Table& table, UnitIndex unit) : Viewer(table, std::vector{unit}) {}

  const std::vector<UnitIndex>& units() const { return units_; }
  const std::vector<UnitIndex>& groups() const { return groups_; }
  Concern concern(const Measure& measure) const;

 private:
  Tie tie(const Assignment& assignment) const;

  std::vector<UnitIndex> units_;
  std::vector<UnitIndex> groups_;
};

}  // namespace xfz::query
