// SPDX-License-Identifier: MIT
#include "compare/same_measures.h"

#include <vector>

namespace xfz::compare {

namespace {

/// A change names the clauses that changed; all others stayed in order. One that was rewritten, removed and
/// added in the difference, is a new one in the place of the old one.
Pairs clause_pairs(const MeasureChange& change) {
  Pairs pairs(change.before.measure->clauses.size(), change.after.measure->clauses.size());
  std::vector<bool> is_removed(pairs.before_count(), false);
  std::vector<bool> is_added(pairs.after_count(), false);
  for (const ClauseChange& clause : change.clauses) {
    if (clause.before && clause.after) pairs.join({*clause.before, *clause.after});
    if (!clause.after) is_removed[*clause.before] = true;
    if (!clause.before) is_added[*clause.after] = true;
  }
  const auto join_rest = [&pairs, &is_removed, &is_added](bool others) {
    std::size_t after = 0;
    for (std::size_t before = 0; before < pairs.before_count(); ++before) {
      if (pairs.after(before) != unpaired || is_removed[before] != others) continue;
      while (after < pairs.after_count() && (pairs.before(after) != unpaired || is_added[after] != others)) {
        ++after;
      }
      if (after == pairs.after_count()) return;
      pairs.join({before, after});
    }
  };
  join_rest(false);
  join_rest(true);
  return pairs;
}

Pairs all_the_same(std::size_t count) {
  Pairs pairs(count, count);
  for (std::size_t i = 0; i < count; ++i) pairs.join({i, i});
  return pairs;
}

}  // namespace

SameMeasures::SameMeasures(const Difference& difference) : changes_(difference) {
  for (const Row& row : rows(*difference.before)) {
    if (changes_.find(row.measure) == nullptr) unchanged_.emplace(row.measure->id.value, row.measure);
  }
}

SameMeasures::Same SameMeasures::before(const Measure* after) const {
  if (const MeasureChange* change = changes_.find(after)) {
    if (change->is_added()) return {};
    return {change->before.measure, change, clause_pairs(*change)};
  }
  const auto found = unchanged_.find(after->id.value);
  if (found == unchanged_.end()) return {};
  return {found->second, nullptr, all_the_same(after->clauses.size())};
}

}  // namespace xfz::compare
