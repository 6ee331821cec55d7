// SPDX-License-Identifier: MIT
#include "query/sheet.h"

#include <algorithm>
#include <map>

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

/// How a measure, or each clause of a divided one, concerns a unit. What names the unit for the measure names
/// it for every clause.
std::vector<ClauseTie> ties_of(const Measure& measure, const Concern& concern) {
  if (measure.clauses.empty()) return {{0, concern.own}};
  std::vector<ClauseTie> ties;
  for (std::size_t place = 0; place < measure.clauses.size(); ++place) ties.push_back({place, concern.own});
  for (const ClauseTie& clause : concern.clauses) strengthen(ties[clause.clause].tie, clause.tie);
  return ties;
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

bool is_in(const Tie& tie, const SheetScope& scope) {
  const auto role = scope.filter.role;
  if (role && (*role == Role::lead) != (tie.relation == Relation::lead)) return false;
  return tie.relation != Relation::none && (!scope.filter.direct || is_named(tie));
}

int rank(DeadlineKind kind) {
  constexpr DeadlineKind order[] = {DeadlineKind::dated, DeadlineKind::recurring, DeadlineKind::standing,
                                    DeadlineKind::none};
  return static_cast<int>(std::find(std::begin(order), std::end(order), kind) - std::begin(order));
}

void order(std::vector<Duty>& duties) {
  std::stable_sort(duties.begin(), duties.end(), [](const Duty& a, const Duty& b) {
    const int rank_a = rank(a.kind);
    const int rank_b = rank(b.kind);
    return rank_a != rank_b ? rank_a < rank_b : a.dates < b.dates;
  });
}

const Deadline* deadline_of(const Measure& measure, std::size_t clause) {
  if (!measure.clauses.empty()) return effective_deadline(measure, measure.clauses[clause]);
  return measure.deadline ? &*measure.deadline : nullptr;
}

Duty duty_of(const Row& row, ClauseTie part, const std::optional<Period>& period) {
  const Measure& measure = *row.measure;
  Duty duty{.row = row, .tie = std::move(part.tie), .deadline = deadline_of(measure, part.clause)};
  duty.kind = kind_of(duty.deadline);
  if (!measure.clauses.empty()) duty.clause = part.clause;
  duty.leads = is_lead(duty);
  duty.dates = days_of(duty.deadline, period);
  return duty;
}

/// The duties of a unit that one measure holds, as far as they are in the scope.
std::vector<Duty> duties_of(const Row& row, const Concern& concern, const SheetScope& scope) {
  const Measure& measure = *row.measure;
  std::vector<ClauseTie> parts = ties_of(measure, concern);
  std::erase_if(parts, [&](const ClauseTie& part) {
    return part.tie.relation == Relation::none || !is_due_in(deadline_of(measure, part.clause), scope);
  });
  // What reaches the unit through a group is told beside what names it.
  std::vector<ClauseTie> shared;
  if (std::any_of(parts.begin(), parts.end(), [](const ClauseTie& part) { return is_named(part.tie); })) {
    std::copy_if(parts.begin(), parts.end(), std::back_inserter(shared),
                 [](const ClauseTie& part) { return !is_named(part.tie); });
    std::erase_if(parts, [](const ClauseTie& part) { return !is_named(part.tie); });
  }
  if (scope.filter.direct) shared.clear();

  std::vector<Duty> duties;
  for (ClauseTie& part : parts) {
    if (!is_in(part.tie, scope)) continue;
    Duty duty = duty_of(row, std::move(part), scope.period);
    duty.also = shared;
    duties.push_back(std::move(duty));
  }
  return duties;
}

void add(Sheet& sheet, std::vector<Duty> duties) {
  for (Duty& duty : duties) {
    auto& section = duty.tie.relation == Relation::lead          ? sheet.lead
                    : duty.tie.relation == Relation::responsible ? sheet.responsible
                                                                 : sheet.via_groups;
    section.push_back(std::move(duty));
  }
}

template <class Duties, class MeasureOf>
std::size_t count_different(const Duties& duties, MeasureOf measure_of) {
  std::vector<const Measure*> measures(duties.size());
  std::transform(duties.begin(), duties.end(), measures.begin(), measure_of);
  std::sort(measures.begin(), measures.end());
  return static_cast<std::size_t>(std::unique(measures.begin(), measures.end()) - measures.begin());
}

}  // namespace

std::vector<Sheet> sheets(const Table& table, const std::vector<UnitIndex>& units, const SheetScope& scope) {
  std::vector<Sheet> result;
  std::vector<Viewer> viewers;
  for (const UnitIndex unit : units) {
    result.push_back({unit, {}, {}, {}});
    viewers.emplace_back(table, unit);
  }
  Filter filter = scope.filter;
  filter.unit.reset();
  // Asked of each duty: a measure may hold one clause that the unit leads and another that it shares.
  filter.role.reset();
  filter.direct = false;
  // Every unit is asked about a measure while it is at hand: a large table does not fit into the processor's
  // cache.
  for (const Entry& entry : select(table, filter)) {
    for (std::size_t i = 0; i < viewers.size(); ++i) {
      const Concern concern = viewers[i].concern(entry.measure());
      if (concern.strongest.relation != Relation::none) add(result[i], duties_of(entry.row, concern, scope));
    }
  }
  for (Sheet& sheet : result) {
    for (auto* section : {&sheet.lead, &sheet.responsible, &sheet.via_groups}) order(*section);
  }
  return result;
}

Sheet sheet(const Table& table, UnitIndex unit, const SheetScope& scope) {
  return std::move(sheets(table, {unit}, scope).front());
}

std::vector<Duty> parts(const Viewer& viewer, const Row& row) {
  std::vector<Duty> duties;
  if (row.measure->not_applicable) return duties;
  for (ClauseTie& part : ties_of(*row.measure, viewer.concern(*row.measure))) {
    if (part.tie.relation != Relation::none) duties.push_back(duty_of(row, std::move(part), std::nullopt));
  }
  return duties;
}

std::vector<DutyGroup> by_group(const std::vector<Duty>& duties) {
  std::map<UnitIndex, std::vector<const Duty*>> groups;
  for (const Duty& duty : duties) groups[duty.tie.groups.front()].push_back(&duty);
  std::vector<DutyGroup> result;
  for (auto& [group, members] : groups) result.push_back({group, std::move(members)});
  return result;
}

std::size_t count_measures(const std::vector<const Duty*>& duties) {
  return count_different(duties, [](const Duty* duty) { return duty->row.measure; });
}

std::size_t count_measures(const std::vector<Duty>& duties) {
  return count_different(duties, [](const Duty& duty) { return duty.row.measure; });
}

std::string duty_key(const Duty& duty) {
  const std::string& id = duty.measure().id.value;
  return duty.clause ? id + "/" + std::to_string(*duty.clause + 1) : id;
}

}  // namespace xfz::query
