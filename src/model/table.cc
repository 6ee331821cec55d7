// SPDX-License-Identifier: MIT
#include "model/table.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "text/chinese_number.h"

namespace xfz {

namespace {

const Category* shown(const Category& category) {
  return category.implied ? nullptr : &category;
}
const Task* shown(const Task& task) {
  return task.implied ? nullptr : &task;
}

/// All that `from` leads to, in order; `each_next` calls its second argument for each that one leads to.
template <class EachNext>
std::vector<UnitIndex> reached(UnitIndex from, std::size_t count, EachNext each_next) {
  std::vector<UnitIndex> found;
  std::vector<bool> is_found(count, false);
  const auto visit = [&](UnitIndex unit) {
    if (unit == no_unit || is_found[unit]) return;
    is_found[unit] = true;
    found.push_back(unit);
  };
  each_next(from, visit);
  for (std::size_t i = 0; i < found.size(); ++i) {  // NOLINT(modernize-loop-convert): it grows
    each_next(found[i], visit);
  }
  std::sort(found.begin(), found.end());
  return found;
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
      for (const Measure& measure : task.measures) result.push_back({shown(category), shown(task), &measure});
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
  return std::any_of(all.begin(), all.end(), [](const Assignment* each) { return each->names_anyone(); });
}

std::vector<UnitIndex> named(const Measure& measure, Role role, const std::vector<std::size_t>& clauses) {
  std::vector<UnitIndex> units;
  for (const Assignment* assignment : assignments(measure, clauses)) {
    for (const Mention& mention : assignment->of(role)) {
      if (std::find(units.begin(), units.end(), mention.unit) == units.end()) units.push_back(mention.unit);
    }
  }
  return units;
}

Uses find_uses(const Table& table) {
  const auto has_column = [&table](std::string_view key) { return find_column(table, key) != nullptr; };
  Uses uses{.lead = has_column("lead"), .support = has_column("support"), .deadline = has_column("deadline")};
  for (const Row& row : rows(table)) {
    uses.category = uses.category || row.category != nullptr;
    uses.task = uses.task || row.task != nullptr;
    uses.number = uses.number || row.measure->number.has_value();
    uses.deadline = uses.deadline || !deadlines(*row.measure).empty();
    for (const Assignment* assignment : assignments(*row.measure)) {
      uses.lead = uses.lead || !assignment->lead.empty();
      uses.responsible = uses.responsible || !assignment->responsible.empty();
      uses.support = uses.support || !assignment->support.empty();
    }
  }
  return uses;
}

const std::string& printed_number(const Measure& measure) {
  return measure.number ? measure.number->value : measure.id.value;
}

const Located<std::string>* own_value(const Measure& measure, std::string_view key) {
  if (!measure.own) return nullptr;
  const auto found = std::find_if(measure.own->begin(), measure.own->end(),
                                  [key](const OwnValue& own) { return own.key.value == key; });
  return found != measure.own->end() ? &found->value : nullptr;
}

const Column* find_column(const Table& table, std::string_view key) {
  const auto found = std::find_if(table.columns.begin(), table.columns.end(),
                                  [key](const Column& column) { return column.key.value == key; });
  return found != table.columns.end() ? &*found : nullptr;
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
    if (unit.name.value == name || (!name.empty() && unit.id.value == name)) return index;
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

std::vector<UnitIndex> everyone_in(const Table& table, UnitIndex group) {
  return reached(group, table.units.size(), [&table](UnitIndex unit, auto&& visit) {
    for (const Mention& member : table.unit(unit).members) visit(member.unit);
  });
}

std::vector<UnitIndex> groups_of(const Table& table, UnitIndex unit) {
  // Whom each group within another is a member of; most tables have none.
  std::vector<std::pair<UnitIndex, UnitIndex>> outer;
  std::vector<UnitIndex> direct;
  for (UnitIndex group = 0; group < table.units.size(); ++group) {
    for (const Mention& member : table.unit(group).members) {
      if (member.unit == unit) direct.push_back(group);
      if (member.unit != no_unit && table.unit(member.unit).is_group) outer.emplace_back(member.unit, group);
    }
  }
  std::sort(outer.begin(), outer.end());
  return reached(unit, table.units.size(), [&](UnitIndex member, auto&& visit) {
    if (member == unit) {
      for (const UnitIndex group : direct) visit(group);
      return;
    }
    for (auto next = std::lower_bound(outer.begin(), outer.end(), std::pair(member, UnitIndex{0}));
         next != outer.end() && next->first == member; ++next)
      visit(next->second);
  });
}

}  // namespace xfz
