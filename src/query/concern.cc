// SPDX-License-Identifier: MIT
#include "query/concern.h"

#include <algorithm>

namespace xfz::query {

namespace {

bool names(const std::vector<Mention>& mentions, UnitIndex unit) {
  return std::any_of(mentions.begin(), mentions.end(), [unit](const Mention& m) { return m.unit == unit; });
}

void make_set(std::vector<UnitIndex>& units) {
  std::sort(units.begin(), units.end());
  units.erase(std::unique(units.begin(), units.end()), units.end());
}

}  // namespace

bool names_any(const std::vector<Mention>& mentions, const std::vector<UnitIndex>& units) {
  return std::any_of(units.begin(), units.end(), [&](UnitIndex unit) { return names(mentions, unit); });
}

Role role_of(const Tie& tie) {
  if (tie.relation == Relation::lead) return Role::lead;
  const bool supports = tie.relation == Relation::support || tie.only_supports;
  return supports ? Role::support : Role::responsible;
}

void strengthen(Tie& strongest, const Tie& tie) {
  if (tie.relation < strongest.relation) return;
  if (tie.relation > strongest.relation) strongest = {tie.relation, {}, tie.only_supports};
  strongest.only_supports = strongest.only_supports && tie.only_supports;
  strongest.groups.insert(strongest.groups.end(), tie.groups.begin(), tie.groups.end());
  make_set(strongest.groups);
}

Viewer::Viewer(const Table& table, std::vector<UnitIndex> units) : units_(std::move(units)) {
  for (const UnitIndex unit : units_) {
    const std::vector<UnitIndex> groups = groups_of(table, unit);
    groups_.insert(groups_.end(), groups.begin(), groups.end());
  }
  make_set(groups_);
}

Tie Viewer::tie(const Assignment& assignment) const {
  if (names_any(assignment.lead, units_)) return {Relation::lead, {}};
  if (names_any(assignment.responsible, units_)) return {Relation::responsible, {}};
  if (names_any(assignment.support, units_)) return {Relation::support, {}};
  Tie tie;
  std::size_t supporting = 0;
  for (const UnitIndex group : groups_) {
    if (names(assignment.lead, group) || names(assignment.responsible, group)) {
      tie.groups.push_back(group);
    } else if (names(assignment.support, group)) {
      tie.groups.push_back(group);
      ++supporting;
    }
  }
  if (tie.groups.empty()) return tie;
  tie.relation = Relation::via_group;
  tie.only_supports = supporting == tie.groups.size();
  return tie;
}

Concern Viewer::concern(const Measure& measure) const {
  Concern concern;
  concern.own = tie(measure.assignment);
  concern.strongest = concern.own;
  for (std::size_t i = 0; i < measure.clauses.size(); ++i) {
    Tie found = tie(measure.clauses[i].assignment);
    if (found.relation == Relation::none) continue;
    strengthen(concern.strongest, found);
    concern.clauses.push_back({i, std::move(found)});
  }
  return concern;
}

}  // namespace xfz::query
