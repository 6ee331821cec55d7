// SPDX-License-Identifier: MIT
#include "compare/concerns.h"

#include <algorithm>
#include <set>

#include "compare/both.h"
#include "compare/same_measures.h"
#include "compare/values.h"
#include "model/wording.h"

namespace xfz::compare {

MeasureChanges::MeasureChanges(const Difference& difference) {
  for (const MeasureChange& change : difference.measures) {
    if (!change.is_added()) changes_.emplace(change.before.measure, &change);
    if (!change.is_removed()) changes_.emplace(change.after.measure, &change);
  }
}

const MeasureChange* MeasureChanges::find(const Measure* measure) const {
  const auto found = changes_.find(measure);
  return found == changes_.end() ? nullptr : found->second;
}

namespace {

using query::Duty;

/// The measures of one table that a unit's duties are looked for in.
struct RowsById {
  RowsById(const Table& table, const MeasureChanges& changes) : all(rows(table)) {
    std::copy_if(all.begin(), all.end(), std::back_inserter(changed),
                 [&changes](const Row& row) { return changes.find(row.measure) != nullptr; });
  }

  std::vector<Row> all;      ///< where a group's members changed, or the unit itself
  std::vector<Row> changed;  ///< all that can concern any other unit
};

std::vector<Duty> duties_of(const Table& table, UnitIndex unit, const std::vector<Row>& places) {
  std::vector<Duty> duties;
  if (unit == no_unit) return duties;
  const query::Viewer viewer(table, unit);
  for (const Row& row : places) {
    std::vector<Duty> parts = query::parts(viewer, row);
    std::move(parts.begin(), parts.end(), std::back_inserter(duties));
  }
  return duties;
}

/// The units of a role beside the one that is looked at.
std::vector<UnitIndex> without(std::vector<UnitIndex> units, UnitIndex unit) {
  std::erase(units, unit);
  return units;
}

/// What a measure's change says of the clause that a duty is; null where nothing about it changed.
const ClauseChange* clause_change(const MeasureChange& change, const Duty& before, const Duty& after) {
  const auto found =
      std::find_if(change.clauses.begin(), change.clauses.end(), [&](const ClauseChange& clause) {
        return clause.before == before.clause && clause.after == after.clause;
      });
  return found == change.clauses.end() ? nullptr : &*found;
}

bool is_reworded(const AssignmentChange& change) {
  return change.wording.has_value() || change.others.has_value();
}

std::optional<Change<std::string>> words_change(std::string before, std::string after) {
  // Where the units stand at the clauses now, or did, there are no words to compare.
  if (before.empty() || after.empty() || before == after) return std::nullopt;
  return Change<std::string>{std::move(before), std::move(after)};
}

/// The printed words of who answers for a duty, where others are printed now.
std::optional<Change<std::string>> wording_change(const MeasureChange* change, const Duty& before,
                                                  const Duty& after) {
  if (change == nullptr || before.clause.has_value() != after.clause.has_value()) return std::nullopt;
  if (before.clause) {
    const ClauseChange* const clause = clause_change(*change, before, after);
    if (clause != nullptr && is_reworded(clause->assignment)) {
      return words_change(clause_wording(before.measure().clauses[*before.clause].assignment),
                          clause_wording(after.measure().clauses[*after.clause].assignment));
    }
    if (!change->leads.is_empty() || !change->responsibles.is_empty()) return std::nullopt;
  }
  if (!is_reworded(change->assignment)) return std::nullopt;
  return words_change(measure_wording(before.measure().assignment),
                      measure_wording(after.measure().assignment));
}

/// Compares the duties of one unit.
class DutyComparison {
 public:
  DutyComparison(const Both& both, const SameMeasures& same, std::vector<Duty> old_duties, UnitNotice& notice)
      : both_(both),
        same_(same),
        notice_(notice),
        old_duties_(std::move(old_duties)),
        is_kept_(old_duties_.size(), false) {
    for (std::size_t i = 0; i < old_duties_.size(); ++i) {
      by_measure_[old_duties_[i].row.measure].push_back(i);
    }
  }

  void compare(std::vector<Duty> new_duties) {
    for (Duty& duty : new_duties) compare_new(duty);
    for (std::size_t i = 0; i < old_duties_.size(); ++i) {
      if (!is_kept_[i]) notice_.lost.push_back(std::move(old_duties_[i]));
    }
  }

 private:
  /// Finds what the duty was before; of several clauses that became one measure, all of them.
  void compare_new(Duty& duty) {
    const SameMeasures::Same same = same_.before(duty.row.measure);
    bool was_there = false;
    if (const auto old = by_measure_.find(same.measure); old != by_measure_.end()) {
      for (const std::size_t place : old->second) {
        if (!is_the_same(same, old_duties_[place], duty)) continue;
        was_there = true;
        is_kept_[place] = true;
        add_change(same, old_duties_[place], duty);
      }
    }
    if (!was_there) notice_.gained.push_back(std::move(duty));
  }

  /// Of one measure, a clause is the clause that it was, or what became of the whole.
  static bool is_the_same(const SameMeasures::Same& same, const Duty& before, const Duty& after) {
    if (!before.clause || !after.clause) return true;
    return same.clauses.before(*after.clause) == *before.clause;
  }

  /// Whether other units are in the new list; their order tells nothing.
  bool are_others(const std::vector<UnitIndex>& before, const std::vector<UnitIndex>& after) const {
    const RoleChange change = role_change(both_, before, after);
    return !change.gained.empty() || !change.lost.empty();
  }

  bool has_other_role(const Duty& before, const Duty& after) const {
    return before.tie.relation != after.tie.relation || before.leads != after.leads ||
           are_others(before.tie.groups, after.tie.groups);
  }

  bool has_other_partners(const Duty& before, const Duty& after) const {
    const auto differ = [&](auto role) {
      return are_others(without(role(before.measure(), before.clauses()), notice_.before),
                        without(role(after.measure(), after.clauses()), notice_.after));
    };
    return differ(leads) || differ(responsibles);
  }

  static bool has_other_text(const Duty& before, const Duty& after) {
    if (before.clause.has_value() != after.clause.has_value()) return true;
    if (before.measure().text.value != after.measure().text.value) return true;
    return before.clause && before.measure().clauses[*before.clause].text.value !=
                                after.measure().clauses[*after.clause].text.value;
  }

  void add_change(const SameMeasures::Same& same, const Duty& before, const Duty& after) {
    DutyChange change{same.change, before, after};
    change.role = has_other_role(before, after);
    change.deadline = deadline_change(both_, before.deadline, after.deadline);
    change.text = has_other_text(before, after);
    change.partners = has_other_partners(before, after);
    change.wording = wording_change(same.change, before, after);
    const bool has_other_place = same.change != nullptr && (same.change->renumbered || same.change->moved);
    if (change.role || change.deadline || change.text || change.partners || change.wording ||
        has_other_place) {
      notice_.changed.push_back(std::move(change));
    }
  }

  const Both& both_;
  const SameMeasures& same_;
  UnitNotice& notice_;
  std::vector<Duty> old_duties_;
  std::vector<bool> is_kept_;
  std::unordered_map<const Measure*, std::vector<std::size_t>> by_measure_;
};

/// The units of one table that a difference may mean anything for.
class Touched {
 public:
  explicit Touched(const Table& table) : table_(table), units_(table.units.size(), false) {}

  void add(UnitIndex unit) {
    if (unit == no_unit) return;
    units_[unit] = true;
    for (const Mention& member : table_.unit(unit).members) {
      if (member.unit != no_unit) units_[member.unit] = true;
    }
  }
  void add(const Measure* measure) {
    if (measure == nullptr) return;
    for (const Assignment* assignment : assignments(*measure)) {
      for (const Mention& mention : assignment->lead) add(mention.unit);
      for (const Mention& mention : assignment->responsible) add(mention.unit);
    }
  }

  bool holds(UnitIndex unit) const { return unit != no_unit && units_[unit]; }

 private:
  const Table& table_;
  std::vector<bool> units_;
};

/// Every unit with what it was, in the new table's order, then those that are gone.
std::vector<UnitNotice> all_units(const Difference& difference) {
  const UnitMatch& match = difference.units_match;
  std::vector<UnitNotice> result;
  for (UnitIndex i = 0; i < difference.after->units.size(); ++i) {
    const UnitIndex was = match.before(i);
    result.push_back({.before = match.after(was) == i ? was : no_unit, .after = i});
  }
  for (UnitIndex i = 0; i < difference.before->units.size(); ++i) {
    const UnitIndex is = match.after(i);
    if (is == no_unit || match.before(is) != i) result.push_back({.before = i});
  }
  return result;
}

}  // namespace

std::vector<UnitNotice> notices(const Difference& difference) {
  Touched old_units(*difference.before);
  Touched new_units(*difference.after);
  for (const UnitChange& change : difference.units) {
    old_units.add(change.before);
    new_units.add(change.after);
  }
  const Touched old_itself = old_units;
  const Touched new_itself = new_units;
  for (const MeasureChange& change : difference.measures) {
    old_units.add(change.before.measure);
    new_units.add(change.after.measure);
  }
  const Both both(*difference.before, *difference.after);
  const SameMeasures same(difference);
  const MeasureChanges changes(difference);
  const RowsById old_places(*difference.before, changes);
  const RowsById new_places(*difference.after, changes);
  std::vector<UnitNotice> result;
  for (UnitNotice& notice : all_units(difference)) {
    if (!old_units.holds(notice.before) && !new_units.holds(notice.after)) continue;
    const auto own =
        std::find_if(difference.units.begin(), difference.units.end(), [&notice](const UnitChange& change) {
          return notice.after != no_unit ? change.after == notice.after : change.before == notice.before;
        });
    if (own != difference.units.end()) notice.unit = &*own;
    const bool is_itself = old_itself.holds(notice.before) || new_itself.holds(notice.after);
    const auto places = is_itself ? &RowsById::all : &RowsById::changed;
    DutyComparison(both, same, duties_of(both.before(), notice.before, old_places.*places), notice)
        .compare(duties_of(both.after(), notice.after, new_places.*places));
    const bool is_empty =
        notice.unit == nullptr && notice.gained.empty() && notice.lost.empty() && notice.changed.empty();
    if (!is_empty) result.push_back(std::move(notice));
  }
  return result;
}

}  // namespace xfz::compare
