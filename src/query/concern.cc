// SPDX-License-Identifier: MIT
#include "query/concern.h"

#include <algorithm>

namespace xfz::query {

namespace {

bool names(const std::vector<Mention>& mentions, UnitIndex unit) {
  return std::any_of(mentions.begin(), mentions.end(), [unit](const Mention& m) { return m.unit == unit; });
}

}  // namespace

Viewer::Found Viewer::relation(const Assignment& assignment) const {
  if (names(assignment.lead, unit_)) return {Relation::lead};
  if (names(assignment.responsible, unit_)) return {Relation::responsible};
  for (const UnitIndex group : groups_) {
    if (names(assignment.lead, group) || names(assignment.responsible, group))
      return {Relation::via_group, group};
  }
  return {};
}

Concern Viewer::concern(const Measure& measure) const {
  Concern concern;
  const auto strengthen = [&concern](const Found& found) {
    if (found.relation <= concern.relation) return;
    concern.relation = found.relation;
    concern.group = found.group;
  };
  const Found own = relation(measure.assignment);
  concern.whole = own.relation != Relation::none;
  strengthen(own);
  for (std::size_t i = 0; i < measure.clauses.size(); ++i) {
    const Found found = relation(measure.clauses[i].assignment);
    if (found.relation != Relation::none) concern.clauses.push_back({i, found.relation});
    strengthen(found);
  }
  return concern;
}

}  // namespace xfz::query
