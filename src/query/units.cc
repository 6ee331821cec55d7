// SPDX-License-Identifier: MIT
#include "query/units.h"

#include <algorithm>
#include <map>
#include <set>

namespace xfz::query {

namespace {

/// Every unit's strongest relation to one measure, in one walk over its names.
class Relations {
 public:
  explicit Relations(const Table& table) : table_(table), of_(table.units.size(), Relation::none) {}

  const std::vector<Relation>& of(const Measure& measure) {
    std::fill(of_.begin(), of_.end(), Relation::none);
    for (const Assignment* assignment : assignments(measure)) {
      add(assignment->lead, Relation::lead);
      add(assignment->responsible, Relation::responsible);
    }
    return of_;
  }

 private:
  void add(const std::vector<Mention>& mentions, Relation relation) {
    for (const Mention& mention : mentions) {
      of_[mention.unit] = std::max(of_[mention.unit], relation);
      for (const Mention& member : table_.unit(mention.unit).members) {
        of_[member.unit] = std::max(of_[member.unit], Relation::via_group);
      }
    }
  }

  const Table& table_;
  std::vector<Relation> of_;
};

}  // namespace

Portfolio portfolio(const Table& table, UnitIndex unit) {
  Portfolio result{unit, groups_of(table, unit), {}, {}, {}};
  for (const UnitIndex group : result.groups) result.via_groups.push_back({group, {}});
  for (Entry& entry : select(table, Filter{.unit = unit})) {
    if (entry.concern->strongest.relation == Relation::lead) {
      result.lead.push_back(std::move(entry));
    } else if (entry.concern->strongest.relation == Relation::responsible) {
      result.responsible.push_back(std::move(entry));
    } else {
      const auto via =
          std::find_if(result.via_groups.begin(), result.via_groups.end(),
                       [&](const ViaGroup& v) { return v.group == entry.concern->strongest.groups.front(); });
      via->entries.push_back(std::move(entry));
    }
  }
  std::erase_if(result.via_groups, [](const ViaGroup& via) { return via.entries.empty(); });
  return result;
}

std::vector<UnitLoad> loads(const Table& table) {
  std::vector<UnitLoad> result(table.units.size());
  for (UnitIndex unit = 0; unit < result.size(); ++unit) result[unit].unit = unit;
  Relations relations(table);
  for (const Row& row : rows(table)) {
    if (row.measure->not_applicable) continue;
    const std::vector<Relation>& of = relations.of(*row.measure);
    for (UnitIndex unit = 0; unit < of.size(); ++unit) {
      result[unit].lead += of[unit] == Relation::lead ? 1 : 0;
      result[unit].responsible += of[unit] == Relation::responsible ? 1 : 0;
      result[unit].via_groups += of[unit] == Relation::via_group ? 1 : 0;
    }
  }
  return result;
}

std::vector<CategoryCount> by_category(const Table& table) {
  std::vector<CategoryCount> result;
  for (const Category& category : table.categories) {
    CategoryCount count{&category, 0, 0};
    for (const Task& task : category.tasks) {
      for (const Measure& measure : task.measures)
        ++(measure.not_applicable ? count.not_applicable : count.applicable);
    }
    result.push_back(count);
  }
  return result;
}

std::vector<DeadlineCount> by_deadline(const Table& table) {
  std::map<Date, std::size_t> dated;
  std::map<DeadlineKind, std::size_t> other;
  for (const Row& row : rows(table)) {
    if (row.measure->not_applicable) continue;
    std::set<Date> days;
    std::set<DeadlineKind> kinds;
    for (const Deadline* deadline : deadlines(*row.measure)) {
      if (kind_of(deadline) == DeadlineKind::dated) {
        days.insert(deadline->reading.dates.front());
      } else {
        kinds.insert(kind_of(deadline));
      }
    }
    if (days.empty() && kinds.empty()) kinds.insert(DeadlineKind::none);
    for (const Date day : days) ++dated[day];
    for (const DeadlineKind kind : kinds) ++other[kind];
  }
  std::vector<DeadlineCount> result;
  for (const auto& [date, count] : dated) result.push_back({DeadlineKind::dated, date, count});
  for (const DeadlineKind kind : {DeadlineKind::recurring, DeadlineKind::standing, DeadlineKind::none}) {
    if (other[kind] > 0) result.push_back({kind, std::nullopt, other[kind]});
  }
  return result;
}

}  // namespace xfz::query
