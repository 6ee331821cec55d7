// SPDX-License-Identifier: MIT
#include "compare/notices.h"

#include <algorithm>

#include "model/wording.h"

namespace xfz::compare {

namespace {

using query::Relation;

/// Which parts of a measure a change is about.
struct Scope {
  bool is_whole = false;
  std::vector<std::size_t> before;  ///< otherwise these clauses
  std::vector<std::size_t> after;
};

/// Whether others answer for a measure, or its printed words say it otherwise. Stored words may be those that
/// the units make.
bool is_assigned_otherwise(const MeasureChange& change) {
  AssignmentChange others = change.assignment;
  others.wording.reset();
  return !others.is_empty() || (change.assignment.wording && printed_wording(*change.before.measure) !=
                                                                 printed_wording(*change.after.measure));
}

Scope scope_of(const MeasureChange& change) {
  Scope scope;
  scope.is_whole = change.is_added() || change.is_removed() || change.moved || change.text ||
                   is_assigned_otherwise(change) || change.deadline || change.not_applicable ||
                   change.before.measure->clauses.empty() != change.after.measure->clauses.empty();
  for (const ClauseChange& clause : change.clauses) {
    if (clause.before) scope.before.push_back(*clause.before);
    if (clause.after) scope.after.push_back(*clause.after);
  }
  return scope;
}

/// Whether the printed table says otherwise, but for the number and the place in the task.
bool is_told(const MeasureChange& change) {
  return scope_of(change).is_whole || !change.clauses.empty();
}

bool is_told(const UnitChange& change) {
  return change.is_added() || change.is_removed() || change.kind || change.name ||
         !change.members_gained.empty() || !change.members_lost.empty();
}

/// Every measure of a difference, and what changed about it.
struct MeasurePlace {
  Row before;
  Row after;
  const MeasureChange* change = nullptr;
  bool is_told = false;
  Scope scope;

  bool has_other_number() const { return change != nullptr && change->renumbered; }
};

std::vector<MeasurePlace> places_of(const Difference& difference) {
  std::vector<MeasurePlace> places;
  auto change = difference.measures.begin();
  for (const RowPair& pair : difference.rows) {
    MeasurePlace place{pair.before, pair.after};
    if (change != difference.measures.end() && change->before.measure == pair.before.measure &&
        change->after.measure == pair.after.measure) {
      place.is_told = is_told(*change);
      place.scope = scope_of(*change);
      place.change = &*change++;
    }
    places.push_back(std::move(place));
  }
  return places;
}

/// Units that a measure names, for all of it or in these clauses, each once.
std::vector<UnitIndex> named_in(const Measure* measure, bool is_whole,
                                const std::vector<std::size_t>& clauses) {
  std::vector<UnitIndex> units;
  if (measure == nullptr) return units;
  const auto add = [&units](const Assignment& assignment) {
    for (const Role role : all_roles) {
      for (const Mention& mention : assignment.of(role)) {
        if (mention.unit != no_unit && std::find(units.begin(), units.end(), mention.unit) == units.end())
          units.push_back(mention.unit);
      }
    }
  };
  add(measure->assignment);
  for (std::size_t i = 0; i < measure->clauses.size(); ++i) {
    if (is_whole || std::find(clauses.begin(), clauses.end(), i) != clauses.end())
      add(measure->clauses[i].assignment);
  }
  return units;
}

NoticeRow row_of(const MeasurePlace& place, const UnitMatch& match) {
  NoticeRow row{place.before, place.after, place.change};
  row.units = named_in(place.after.measure, place.scope.is_whole, place.scope.after);
  for (const UnitIndex unit : named_in(place.before.measure, place.scope.is_whole, place.scope.before)) {
    if (std::find(row.units.begin(), row.units.end(), match.after(unit)) == row.units.end())
      row.old_units.push_back(unit);
  }
  return row;
}

/// Runs with a measure whose number no row tells; these by their places among the changes.
std::vector<NumberRun> untold_numbers(const Difference& difference, const std::vector<bool>& is_untold) {
  std::vector<NumberRun> runs = difference.numbers;
  std::erase_if(runs, [&is_untold](const NumberRun& run) {
    const auto begin = is_untold.begin() + static_cast<std::ptrdiff_t>(run.begin);
    const auto end = begin + static_cast<std::ptrdiff_t>(run.size());
    return std::find(begin, end, true) == end;
  });
  return runs;
}

std::vector<UnitTie> ties_of(const query::Viewer& viewer, const Measure* measure) {
  std::vector<UnitTie> ties;
  if (measure == nullptr || measure->not_applicable) return ties;
  const query::Concern concern = viewer.concern(*measure);
  if (concern.strongest.relation == Relation::none) return ties;
  if (measure->clauses.empty()) return {{concern.own, {}}};
  std::vector<query::Tie> of_clauses(measure->clauses.size(), concern.own);
  for (const query::ClauseTie& clause : concern.clauses)
    query::strengthen(of_clauses[clause.clause], clause.tie);
  for (std::size_t i = 0; i < of_clauses.size(); ++i) {
    const query::Tie& tie = of_clauses[i];
    if (tie.relation == Relation::none) continue;
    const auto same = std::find_if(ties.begin(), ties.end(), [&tie](const UnitTie& known) {
      return known.tie.relation == tie.relation && known.tie.groups == tie.groups;
    });
    (same != ties.end() ? *same : ties.emplace_back(UnitTie{tie, {}})).clauses.push_back(i);
  }
  if (ties.size() == 1 && ties.front().clauses.size() == measure->clauses.size())
    ties.front().clauses.clear();
  return ties;
}

/// Whether any of the ties is to what a change is about.
bool reach(const std::vector<UnitTie>& ties, bool is_whole, const std::vector<std::size_t>& clauses) {
  return std::any_of(ties.begin(), ties.end(), [&](const UnitTie& tie) {
    return is_whole || tie.clauses.empty() ||
           std::find_first_of(tie.clauses.begin(), tie.clauses.end(), clauses.begin(), clauses.end()) !=
               tie.clauses.end();
  });
}

/// Groups of the old table as the new one has them.
std::vector<UnitIndex> became(std::vector<UnitIndex> units, const UnitMatch& match) {
  for (UnitIndex& unit : units) unit = match.after(unit);
  std::sort(units.begin(), units.end());
  return units;
}

/// Clauses that only have other places, because another came or went, tell nothing.
bool are_the_same(const std::vector<UnitTie>& before, const std::vector<UnitTie>& after,
                  const UnitMatch& match, bool have_places_changed) {
  return std::equal(before.begin(), before.end(), after.begin(), after.end(),
                    [&](const UnitTie& a, const UnitTie& b) {
                      const bool are_same_clauses =
                          have_places_changed ? a.clauses.size() == b.clauses.size() : a.clauses == b.clauses;
                      return a.tie.relation == b.tie.relation && are_same_clauses &&
                             became(a.tie.groups, match) == b.tie.groups;
                    });
}

/// Which places name each unit of one table, in order.
class NamedPlaces {
 public:
  explicit NamedPlaces(const Table& table) : places_(table.units.size()) {}

  void add(const std::vector<UnitIndex>& units, std::size_t place) {
    for (const UnitIndex unit : units) places_[unit].push_back(place);
  }
  /// Adds those that name the unit or one of its groups.
  void collect(const query::Viewer& viewer, std::vector<std::size_t>& places) const {
    for (const auto* units : {&viewer.units(), &viewer.groups()}) {
      for (const UnitIndex unit : *units)
        places.insert(places.end(), places_[unit].begin(), places_[unit].end());
    }
  }

 private:
  std::vector<std::vector<std::size_t>> places_;
};

std::vector<UnitIndex> those_of(UnitIndex unit) {
  if (unit == no_unit) return {};
  return {unit};
}

/// Makes the notices of single units.
class NoticeMaker {
 public:
  explicit NoticeMaker(const Difference& difference)
      : difference_(difference),
        places_(places_of(difference)),
        old_places_(*difference.before),
        new_places_(*difference.after) {
    for (std::size_t i = 0; i < places_.size(); ++i) {
      const MeasurePlace& place = places_[i];
      if (!place.is_told && !place.has_other_number()) continue;
      const bool is_whole = place.scope.is_whole || place.has_other_number();
      old_places_.add(named_in(place.before.measure, is_whole, place.scope.before), i);
      new_places_.add(named_in(place.after.measure, is_whole, place.scope.after), i);
    }
  }

  Notice notice(UnitIndex before, UnitIndex after) const {
    Notice notice{before, after};
    const query::Viewer old_viewer(*difference_.before, those_of(before));
    const query::Viewer viewer(*difference_.after, those_of(after));
    add_units(notice, old_viewer, viewer);
    std::vector<bool> is_untold(difference_.measures.size(), false);
    for (const std::size_t place : places_for(notice, old_viewer, viewer))
      add(notice, places_[place], old_viewer, viewer, is_untold);
    notice.numbers = untold_numbers(difference_, is_untold);
    return notice;
  }

 private:
  /// What is said of units that concerns this one.
  void add_units(Notice& notice, const query::Viewer& old_viewer, const query::Viewer& viewer) const {
    const UnitMatch& match = difference_.units_match;
    const std::vector<UnitIndex> stayed = became(old_viewer.groups(), match);
    const auto is_new = [&](UnitIndex group) {
      const auto& groups = viewer.groups();
      return std::find(groups.begin(), groups.end(), group) != groups.end() &&
             !std::binary_search(stayed.begin(), stayed.end(), group);
    };
    const auto is_left = [&](UnitIndex group) {
      const auto& old_groups = old_viewer.groups();
      const auto& groups = viewer.groups();
      return std::find(old_groups.begin(), old_groups.end(), group) != old_groups.end() &&
             std::find(groups.begin(), groups.end(), match.after(group)) == groups.end();
    };
    for (const UnitChange& change : difference_.units) {
      const bool is_own = notice.after != no_unit ? change.after == notice.after
                                                  : change.is_removed() && change.before == notice.before;
      const bool took_over = notice.after != no_unit && change.merged_into == notice.after;
      const bool was_split = notice.before != no_unit && change.split_from == notice.before;
      if (is_told(change) &&
          (is_own || took_over || was_split || is_new(change.after) || is_left(change.before)))
        notice.units.push_back(&change);
    }
  }

  /// Where a change may concern the unit: all places where the unit itself is another.
  std::vector<std::size_t> places_for(const Notice& notice, const query::Viewer& old_viewer,
                                      const query::Viewer& viewer) const {
    std::vector<std::size_t> places;
    if (!notice.units.empty()) {
      places.resize(places_.size());
      for (std::size_t i = 0; i < places.size(); ++i) places[i] = i;
      return places;
    }
    old_places_.collect(old_viewer, places);
    new_places_.collect(viewer, places);
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    return places;
  }

  void add(Notice& notice, const MeasurePlace& place, const query::Viewer& old_viewer,
           const query::Viewer& viewer, std::vector<bool>& is_untold) const {
    const UnitMatch& match = difference_.units_match;
    std::vector<UnitTie> old_ties = ties_of(old_viewer, place.before.measure);
    std::vector<UnitTie> ties = ties_of(viewer, place.after.measure);
    if (old_ties.empty() && ties.empty()) return;
    const bool has_change = place.is_told && (reach(old_ties, place.scope.is_whole, place.scope.before) ||
                                              reach(ties, place.scope.is_whole, place.scope.after));
    if (has_change || !are_the_same(old_ties, ties, match, place.is_told)) {
      NoticeRow row = has_change ? row_of(place, match) : NoticeRow{place.before, place.after};
      row.old_ties = std::move(old_ties);
      row.ties = std::move(ties);
      notice.rows.push_back(std::move(row));
    }
    if (place.has_other_number() && !has_change)
      is_untold[static_cast<std::size_t>(place.change - difference_.measures.data())] = true;
  }

  const Difference& difference_;
  std::vector<MeasurePlace> places_;
  NamedPlaces old_places_;
  NamedPlaces new_places_;
};

}  // namespace

Notice notice_for_all(const Difference& difference) {
  Notice notice;
  for (const UnitChange& change : difference.units) {
    if (is_told(change)) notice.units.push_back(&change);
  }
  std::vector<bool> is_untold(difference.measures.size(), false);
  for (const MeasurePlace& place : places_of(difference)) {
    if (place.is_told) {
      notice.rows.push_back(row_of(place, difference.units_match));
    } else if (place.has_other_number()) {
      is_untold[static_cast<std::size_t>(place.change - difference.measures.data())] = true;
    }
  }
  notice.numbers = untold_numbers(difference, is_untold);
  return notice;
}

std::vector<Notice> unit_notices(const Difference& difference) {
  const NoticeMaker maker(difference);
  const UnitMatch& match = difference.units_match;
  std::vector<Notice> notices;
  const auto add = [&](UnitIndex before, UnitIndex after) {
    Notice notice = maker.notice(before, after);
    if (!notice.units.empty() || !notice.rows.empty()) notices.push_back(std::move(notice));
  };
  for (UnitIndex i = 0; i < difference.after->units.size(); ++i) {
    const UnitIndex was = match.before(i);
    add(match.after(was) == i ? was : no_unit, i);
  }
  for (UnitIndex i = 0; i < difference.before->units.size(); ++i) {
    const UnitIndex is = match.after(i);
    if (is == no_unit || match.before(is) != i) add(i, no_unit);
  }
  return notices;
}

}  // namespace xfz::compare
