// SPDX-License-Identifier: MIT
#include "query/sheet.h"

#include <algorithm>
#include <map>
#include <set>

namespace xfz::query {

namespace {

bool is_named(const Tie& tie) {
  return tie.relation >= Relation::responsible;
}

bool names_any(const std::vector<Mention>& mentions, const std::vector<UnitIndex>& units) {
  return std::any_of(mentions.begin(), mentions.end(), [&units](const Mention& mention) {
    return std::find(units.begin(), units.end(), mention.unit) != units.end();
  });
}

/// Whether the unit leads it, itself or as a member of a group that does.
bool is_lead(const Duty& duty) {
  if (duty.tie.relation != Relation::via_group) return duty.tie.relation == Relation::lead;
  const auto all = assignments(duty.measure(), duty.clauses());
  return std::any_of(all.begin(), all.end(),
                     [&duty](const Assignment* a) { return names_any(a->lead, duty.tie.groups); });
}

/// The deadline of every part of a measure, or null.
const Deadline* whole_deadline(const Measure& measure) {
  const auto all = deadlines(measure);
  return all.empty() ? nullptr : all.front();
}

/// Whether every part of a measure has the same deadline, so that one line can stand for all of it.
bool is_due_alike(const Measure& measure) {
  return deadlines(measure).size() <= 1 &&
         std::all_of(measure.clauses.begin(), measure.clauses.end(), [&](const Clause& clause) {
           return (effective_deadline(measure, clause) == nullptr) == (whole_deadline(measure) == nullptr);
         });
}

/// A part of a measure that concerns a unit in one way.
using Part = std::pair<std::optional<std::size_t>, Tie>;

/// The whole measure as one part where all of it concerns the unit alike and is due alike; else clause by
/// clause. `own`, how the measure itself names the unit, holds for every clause that has no stronger tie.
std::vector<Part> parts_of(const Measure& measure, const Tie& own, const std::vector<ClauseTie>& clauses) {
  if (measure.clauses.empty()) return {{std::nullopt, own}};
  std::vector<Tie> ties(measure.clauses.size(), own);
  for (const ClauseTie& clause : clauses) {
    if (clause.tie.relation > own.relation) ties[clause.clause] = clause.tie;
  }
  const bool due_alike = is_due_alike(measure);
  const bool tied_alike = std::all_of(ties.begin(), ties.end(), [&ties](const Tie& tie) {
    return tie.relation == ties.front().relation && tie.groups == ties.front().groups;
  });
  if (due_alike && tied_alike) return {{std::nullopt, ties.front()}};

  std::vector<Part> parts;
  const bool own_in_one = due_alike && own.relation != Relation::none;
  if (own_in_one) parts.emplace_back(std::nullopt, own);
  for (std::size_t place = 0; place < ties.size(); ++place) {
    const Relation relation = ties[place].relation;
    if (relation == Relation::none || (own_in_one && relation == own.relation)) continue;
    parts.emplace_back(place, std::move(ties[place]));
  }
  return parts;
}

std::vector<Part> parts_of(const Measure& measure, const Concern& concern) {
  if (!is_named(concern.strongest)) return parts_of(measure, concern.own, concern.clauses);
  // What reaches the unit through a group only is no duty of its own here.
  std::vector<ClauseTie> named = concern.clauses;
  std::erase_if(named, [](const ClauseTie& clause) { return !is_named(clause.tie); });
  return parts_of(measure, is_named(concern.own) ? concern.own : Tie{}, named);
}

std::vector<ClauseTie> shared_clauses(const Concern& concern) {
  if (!is_named(concern.strongest) || is_named(concern.own)) return {};
  std::vector<ClauseTie> shared = concern.clauses;
  std::erase_if(shared, [](const ClauseTie& clause) { return is_named(clause.tie); });
  return shared;
}

std::vector<Date> days_of(const Deadline* deadline, const std::optional<Period>& period) {
  std::vector<Date> days;
  if (deadline == nullptr) return days;
  for (const Date date : deadline->reading.dates) {
    if (!period || period->contains(date)) days.push_back(date);
  }
  return days;
}

bool is_due_in(const Deadline* deadline, const SheetScope& scope) {
  const DeadlineKind kind = kind_of(deadline);
  if (scope.filter.deadline && kind != *scope.filter.deadline) return false;
  if (!scope.period || !days_of(deadline, scope.period).empty()) return true;
  return scope.with_standing && kind == DeadlineKind::standing;
}

bool is_in(const Duty& duty, const SheetScope& scope) {
  if (scope.filter.role && (*scope.filter.role == Role::lead) != (duty.tie.relation == Relation::lead))
    return false;
  return is_due_in(duty.deadline, scope);
}

/// The concern as far as it is about clauses that are due in the scope: one that is not must not stand in the
/// way of another.
Concern in_scope(const Measure& measure, const Concern& concern, const SheetScope& scope) {
  std::vector<std::size_t> places;
  for (std::size_t place = 0; place < measure.clauses.size(); ++place) {
    if (is_due_in(effective_deadline(measure, measure.clauses[place]), scope)) places.push_back(place);
  }
  return restricted(concern, places);
}

int rank(DeadlineKind kind) {
  constexpr DeadlineKind order[] = {DeadlineKind::dated, DeadlineKind::recurring, DeadlineKind::standing,
                                    DeadlineKind::none};
  return static_cast<int>(std::find(std::begin(order), std::end(order), kind) - std::begin(order));
}

void order(std::vector<Duty>& duties) {
  std::stable_sort(duties.begin(), duties.end(), [](const Duty& a, const Duty& b) {
    const int rank_a = rank(kind_of(a.deadline));
    const int rank_b = rank(kind_of(b.deadline));
    return rank_a != rank_b ? rank_a < rank_b : a.dates < b.dates;
  });
}

}  // namespace

Sheet sheet(const Table& table, UnitIndex unit, const SheetScope& scope) {
  Sheet result{unit, {}, {}, {}};
  SheetScope of_unit = scope;
  of_unit.filter.unit = unit;
  // Whether a role fits is asked of each duty: a measure may hold one clause that the unit leads and another
  // that it shares.
  of_unit.filter.role.reset();
  for (const Entry& entry : select(table, of_unit.filter)) {
    const Measure& measure = entry.measure();
    const Concern concern = in_scope(measure, *entry.concern, scope);
    for (auto& [clause, tie] : parts_of(measure, concern)) {
      Duty duty{.row = entry.row, .clause = clause, .tie = std::move(tie)};
      duty.leads = is_lead(duty);
      duty.also = shared_clauses(concern);
      duty.deadline =
          clause ? effective_deadline(measure, measure.clauses[*clause]) : whole_deadline(measure);
      duty.dates = days_of(duty.deadline, scope.period);
      if (!is_in(duty, scope)) continue;
      auto& section = duty.tie.relation == Relation::lead          ? result.lead
                      : duty.tie.relation == Relation::responsible ? result.responsible
                                                                   : result.via_groups;
      section.push_back(std::move(duty));
    }
  }
  for (auto* section : {&result.lead, &result.responsible, &result.via_groups}) order(*section);
  return result;
}

std::vector<DutyGroup> by_group(const std::vector<Duty>& duties) {
  std::map<UnitIndex, std::vector<const Duty*>> groups;
  for (const Duty& duty : duties) groups[duty.tie.groups.front()].push_back(&duty);
  std::vector<DutyGroup> result;
  for (auto& [group, members] : groups) result.push_back({group, std::move(members)});
  return result;
}

std::size_t count_measures(const std::vector<const Duty*>& duties) {
  std::set<const Measure*> measures;
  for (const Duty* duty : duties) measures.insert(duty->row.measure);
  return measures.size();
}

std::size_t count_measures(const std::vector<Duty>& duties) {
  std::vector<const Duty*> all;
  for (const Duty& duty : duties) all.push_back(&duty);
  return count_measures(all);
}

std::string duty_key(const Duty& duty) {
  const std::string& id = duty.measure().id.value;
  return duty.clause ? id + "/" + std::to_string(*duty.clause + 1) : id;
}

}  // namespace xfz::query
