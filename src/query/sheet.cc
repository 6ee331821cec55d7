// SPDX-License-Identifier: MIT
#include "query/sheet.h"

#include <algorithm>
#include <map>

namespace xfz::query {

namespace {

/// What the unit is to do, itself or as a member of a group that is to.
Role role_of(const Duty& duty) {
  const Role role = role_of(duty.tie);
  if (duty.tie.relation != Relation::via_group) return role;
  const auto all = assignments(duty.measure(), duty.clauses());
  const bool leads = std::any_of(
      all.begin(), all.end(), [&duty](const Assignment* a) { return names_any(a->lead, duty.tie.groups); });
  return leads ? Role::lead : role;
}

std::vector<Duty>& section_of(Sheet& sheet, Relation relation) {
  switch (relation) {
    case Relation::lead:
      return sheet.lead;
    case Relation::responsible:
      return sheet.responsible;
    case Relation::support:
      return sheet.support;
    case Relation::via_group:
    case Relation::none:
      break;
  }
  return sheet.via_groups;
}

int rank(DeadlineKind kind) {
  constexpr DeadlineKind order[] = {DeadlineKind::dated, DeadlineKind::recurring, DeadlineKind::standing,
                                    DeadlineKind::undated, DeadlineKind::none};
  return static_cast<int>(std::find(std::begin(order), std::end(order), kind) - std::begin(order));
}

void order(std::vector<Duty>& duties) {
  std::stable_sort(duties.begin(), duties.end(), [](const Duty& a, const Duty& b) {
    const int rank_a = rank(a.kind);
    const int rank_b = rank(b.kind);
    return rank_a != rank_b ? rank_a < rank_b : a.dates < b.dates;
  });
}

Duty duty_of(const Row& row, ClauseTie part, std::span<const Period> periods) {
  const Measure& measure = *row.measure;
  Duty duty{.row = row, .tie = std::move(part.tie), .deadline = deadline_of(measure, part.clause)};
  duty.kind = kind_of(duty.deadline);
  if (!measure.clauses.empty()) duty.clause = part.clause;
  duty.role = role_of(duty);
  duty.dates = days_of(duty.deadline, periods);
  return duty;
}

void add(Sheet& sheet, const Entry& entry, Ties ties, const Question& question) {
  for (ClauseTie& part : ties.asked) {
    std::vector<Duty>& section = section_of(sheet, part.tie.relation);
    section.push_back(duty_of(entry.row, std::move(part), question.periods));
    section.back().also = ties.beside;
  }
}

}  // namespace

std::vector<Sheet> sheets(const Table& table, const std::vector<UnitIndex>& units, const Question& question) {
  std::vector<Sheet> result;
  std::vector<Viewer> viewers;
  for (const UnitIndex unit : units) {
    result.push_back({unit, {}, {}, {}, {}});
    viewers.emplace_back(table, unit);
  }
  Question of_anyone = question;
  of_anyone.units.clear();
  of_anyone.roles.clear();  // they are the unit's
  of_anyone.standing = {};  // so is this
  // Every unit is asked about a measure while it is at hand: a large table does not fit into the processor's
  // cache.
  for (const Entry& entry : ask(table, of_anyone).entries) {
    for (std::size_t i = 0; i < viewers.size(); ++i) {
      const Concern concern = viewers[i].concern(entry.measure());
      if (concern.strongest.relation == Relation::none) continue;
      if (!question.standing.is_asked()) {
        add(result[i], entry, ties_of(entry, concern, question), question);
      } else if (const auto part = standing_part(entry, std::nullopt, question.standing, {units[i]})) {
        add(result[i], *part, ties_of(*part, concern, question), question);
      }
    }
  }
  for (Sheet& sheet : result) {
    for (auto* section : {&sheet.lead, &sheet.responsible, &sheet.support, &sheet.via_groups})
      order(*section);
  }
  return result;
}

Sheet sheet(const Table& table, UnitIndex unit, const Question& question) {
  return std::move(sheets(table, {unit}, question).front());
}

std::vector<Duty> parts(const Viewer& viewer, const Row& row) {
  std::vector<Duty> duties;
  if (row.measure->not_applicable) return duties;
  Ties ties = ties_of({row}, viewer.concern(*row.measure), {});
  for (auto* some : {&ties.asked, &ties.beside}) {
    for (ClauseTie& part : *some) duties.push_back(duty_of(row, std::move(part), {}));
  }
  std::stable_sort(duties.begin(), duties.end(),
                   [](const Duty& a, const Duty& b) { return a.clause < b.clause; });
  return duties;
}

std::vector<DutyGroup> by_group(const std::vector<Duty>& duties) {
  std::map<UnitIndex, std::vector<const Duty*>> groups;
  for (const Duty& duty : duties) groups[duty.tie.groups.front()].push_back(&duty);
  std::vector<DutyGroup> result;
  for (auto& [group, members] : groups) result.push_back({group, std::move(members)});
  return result;
}

std::string duty_key(const Duty& duty) {
  const std::string& id = duty.measure().id.value;
  return duty.clause ? id + "/" + std::to_string(*duty.clause + 1) : id;
}

}  // namespace xfz::query
