// SPDX-License-Identifier: MIT
#include "model/table.h"

#include <algorithm>
#include <charconv>

#include "text/chinese_number.h"

namespace xfz {

namespace {

std::vector<UnitIndex> united(const Measure& measure, const std::vector<std::size_t>& clauses,
                              std::vector<Mention> Assignment::*role) {
  std::vector<UnitIndex> units;
  for (const Assignment* assignment : assignments(measure, clauses)) {
    for (const Mention& mention : assignment->*role) {
      if (std::find(units.begin(), units.end(), mention.unit) == units.end()) units.push_back(mention.unit);
    }
  }
  return units;
}

}  // namespace

std::vector<Row> rows(const Table& table) {
  std::size_t count = 0;
  for (const Category& category : table.categories) {
    for (const Task& task : category.tasks) count += task.measures.size();
  }
  std::vector<Row> result;
  result.reserve(count);
  for (const Category& category : table.categories) {
    for (const Task& task : category.tasks) {
      for (const Measure& measure : task.measures) result.push_back({&category, &task, &measure});
    }
  }
  return result;
}

std::vector<const Assignment*> assignments(const Measure& measure, const std::vector<std::size_t>& clauses) {
  std::vector<const Assignment*> result{&measure.assignment};
  for (const std::size_t place : clauses) result.push_back(&measure.clauses[place].assignment);
  if (!clauses.empty()) return result;
  for (const Clause& clause : measure.clauses) result.push_back(&clause.assignment);
  return result;
}

bool names_anyone(const Measure& measure) {
  const Assignments all = assignments(measure);
  return std::any_of(all.begin(), all.end(), [](const Assignment* each) {
    return !each->lead.empty() || !each->responsible.empty();
  });
}

std::vector<UnitIndex> leads(const Measure& measure, const std::vector<std::size_t>& clauses) {
  return united(measure, clauses, &Assignment::lead);
}

std::vector<UnitIndex> responsibles(const Measure& measure, const std::vector<std::size_t>& clauses) {
  return united(measure, clauses, &Assignment::responsible);
}

const Deadline* effective_deadline(const Measure& measure, const Clause& clause) {
  if (clause.deadline) return &*clause.deadline;
  return measure.deadline ? &*measure.deadline : nullptr;
}

std::vector<const Deadline*> deadlines(const Measure& measure, const std::vector<std::size_t>& clauses) {
  std::vector<const Deadline*> result;
  const auto add = [&result](const Deadline* deadline) {
    const bool is_known = std::any_of(result.begin(), result.end(),
                                      [deadline](const Deadline* other) { return is_same(deadline, other); });
    if (deadline != nullptr && !is_known) result.push_back(deadline);
  };
  if (measure.clauses.empty() && measure.deadline) add(&*measure.deadline);
  for (const std::size_t place : clauses) add(effective_deadline(measure, measure.clauses[place]));
  if (!clauses.empty()) return result;
  for (const Clause& clause : measure.clauses) add(effective_deadline(measure, clause));
  return result;
}

DeadlineKind kind_of(const Deadline* deadline) {
  return deadline == nullptr ? DeadlineKind::none : deadline->reading.kind;
}

UnitIndex find_unit(const Table& table, std::string_view name) {
  for (UnitIndex index = 0; index < table.units.size(); ++index) {
    const Unit& unit = table.units[index];
    if (unit.name.value == name || unit.id.value == name) return index;
    for (const auto& alias : unit.aliases) {
      if (alias.value == name) return index;
    }
  }
  return no_unit;
}

const Category* find_category(const Table& table, std::string_view number) {
  std::size_t value = 0;
  std::from_chars(number.data(), number.data() + number.size(), value);
  const bool is_digits = value > 0 && std::to_string(value) == number;
  const std::string numeral = is_digits ? chinese_number(value) : std::string(number);
  for (const Category& category : table.categories) {
    if (category.number.value == number || category.number.value == numeral) return &category;
  }
  return nullptr;
}

Row find_measure(const Table& table, std::string_view id) {
  for (const Row& row : rows(table)) {
    if (row.measure->id.value == id) return row;
  }
  return {};
}

std::vector<UnitIndex> groups_of(const Table& table, UnitIndex unit) {
  std::vector<UnitIndex> groups;
  for (UnitIndex index = 0; index < table.units.size(); ++index) {
    const auto& members = table.units[index].members;
    const auto is_unit = [unit](const Mention& member) { return member.unit == unit; };
    if (std::any_of(members.begin(), members.end(), is_unit)) groups.push_back(index);
  }
  return groups;
}

}  // namespace xfz
