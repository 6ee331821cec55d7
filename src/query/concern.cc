// SPDX-License-Identifier: MIT
#include "query/concern.h"

#include <algorithm>

namespace xfz::query {

namespace {

bool names(const std::vector<Mention>& mentions, UnitIndex unit) {
  return std::any_of(mentions.begin(), mentions.end(), [unit](const Mention& m) { return m.unit == unit; });
}

}  // namespace

void strengthen(Tie& strongest, const Tie& tie) {
  if (tie.relation < strongest.relation) return;
  if (tie.relation > strongest.relation) strongest = {tie.relation, {}};
  strongest.groups.insert(strongest.groups.end(), tie.groups.begin(), tie.groups.end());
  std::sort(strongest.groups.begin(), strongest.groups.end());
  strongest.groups.erase(std::unique(strongest.groups.begin(), strongest.groups.end()),
                         strongest.groups.end());
}

Concern restricted(const Concern& concern, const std::vector<std::size_t>& clauses) {
  Concern result{concern.own, concern.own, {}};
  for (const ClauseTie& clause : concern.clauses) {
    if (std::find(clauses.begin(), clauses.end(), clause.clause) == clauses.end()) continue;
    result.clauses.push_back(clause);
    strengthen(result.strongest, clause.tie);
  }
  return result;
}

std::vector<std::size_t> strongest_clauses(const Measure& measure, const Concern& concern) {
  std::vector<std::size_t> places;
  if (concern.own.relation == concern.strongest.relation) return places;
  for (const ClauseTie& clause : concern.clauses) {
    if (clause.tie.relation == concern.strongest.relation) places.push_back(clause.clause);
  }
  if (places.size() == measure.clauses.size()) places.clear();
  return places;
}

Tie Viewer::tie(const Assignment& assignment) const {
  if (names(assignment.lead, unit_)) return {Relation::lead, {}};
  if (names(assignment.responsible, unit_)) return {Relation::responsible, {}};
  Tie tie;
  for (const UnitIndex group : groups_) {
    if (names(assignment.lead, group) || names(assignment.responsible, group)) tie.groups.push_back(group);
  }
  if (!tie.groups.empty()) tie.relation = Relation::via_group;
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
