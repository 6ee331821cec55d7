// SPDX-License-Identifier: MIT
#include "compare/measures.h"

#include <algorithm>

#include "compare/match_measures.h"
#include "compare/values.h"

namespace xfz::compare {

namespace {

std::vector<bool> moved_clauses(const std::vector<Clause>& before, const std::vector<Clause>& after,
                                const Pairs& pairs) {
  std::vector<std::size_t> places;
  std::vector<Placed> items;
  for (std::size_t i = 0; i < after.size(); ++i) {
    const std::size_t was = pairs.before(i);
    if (was == unpaired) continue;
    places.push_back(i);
    items.push_back({was, before[was].text.value.size() + after[i].text.value.size()});
  }
  const std::vector<bool> stay = stayed(items);
  std::vector<bool> moved(after.size(), false);
  for (std::size_t i = 0; i < places.size(); ++i) moved[places[i]] = !stay[i];
  return moved;
}

ClauseChange clause_change(const Both& both, const Clause& before, const Clause& after) {
  ClauseChange change;
  change.text = text_change(before.text, after.text);
  change.assignment = assignment_change(both, before.assignment, after.assignment);
  change.deadline = deadline_change(both, before.deadline, after.deadline);
  return change;
}

std::vector<ClauseChange> clause_changes(const Both& both, const std::vector<Clause>& before,
                                         const std::vector<Clause>& after) {
  if (before.empty() && after.empty()) return {};
  const Pairs pairs = match_clauses(before, after);
  const std::vector<bool> moved = moved_clauses(before, after, pairs);
  std::vector<ClauseChange> changes;
  for (const Pair& pair : in_new_order(pairs)) {
    ClauseChange change;
    if (!pair.is_added() && !pair.is_removed()) {
      change = clause_change(both, before[pair.before], after[pair.after]);
      change.moved = moved[pair.after];
    }
    if (!pair.is_added()) change.before = pair.before;
    if (!pair.is_removed()) change.after = pair.after;
    if (!change.is_empty()) changes.push_back(std::move(change));
  }
  return changes;
}

void add_own_change(const Column& column, const Measure& before, const Measure& after,
                    std::vector<OwnChange>& changes) {
  const Located<std::string>* const was = own_value(before, column.key.value);
  const Located<std::string>* const is = own_value(after, column.key.value);
  const bool is_same = was != nullptr && is != nullptr ? was->value == is->value : was == is;
  if (!is_same) changes.push_back({&column, {was, is}});
}

std::vector<OwnChange> own_changes(const Both& both, const Measure& before, const Measure& after) {
  std::vector<OwnChange> changes;
  if (!before.own && !after.own) return changes;
  for (const Column& column : both.after().columns) {
    if (column.is_own) add_own_change(column, before, after, changes);
  }
  for (const Column& column : both.before().columns) {
    if (column.is_own && find_column(both.after(), column.key.value) == nullptr)
      add_own_change(column, before, after, changes);
  }
  return changes;
}

bool is_same_but_for_number(const MeasureChange& change) {
  return !change.moved && !change.reordered && !change.text && !change.changes_roles() &&
         change.assignment.is_empty() && change.clauses.empty() && !change.deadline &&
         !change.not_applicable && !change.number && change.own.empty() && !change.allow;
}

}  // namespace

bool MeasureChange::is_empty() const {
  return !is_added() && !is_removed() && !renumbered && is_same_but_for_number(*this);
}

bool MeasureChange::is_number_only() const {
  return !is_added() && !is_removed() && renumbered && is_same_but_for_number(*this);
}

MeasureChange measure_change(const Both& both, const Row& before, const Row& after) {
  const Measure& was = *before.measure;
  const Measure& is = *after.measure;
  MeasureChange change{.before = before, .after = after};
  change.renumbered = was.id.value != is.id.value;
  change.text = text_change(was.text, is.text);
  change.assignment = assignment_change(both, was.assignment, is.assignment);
  change.clauses = clause_changes(both, was.clauses, is.clauses);
  if (!change.assignment.is_empty() || !change.clauses.empty()) {
    change.leads = role_change(both, leads(was), leads(is));
    change.responsibles = role_change(both, responsibles(was), responsibles(is));
    change.supporters = role_change(both, named(was, Role::support), named(is, Role::support));
  }
  change.deadline = deadline_change(both, was.deadline, is.deadline);
  change.not_applicable = text_change(was.not_applicable, is.not_applicable);
  change.number = text_change(was.number, is.number);
  change.own = own_changes(both, was, is);
  change.allow = !accept_the_same(was.allow, is.allow);
  return change;
}

}  // namespace xfz::compare
