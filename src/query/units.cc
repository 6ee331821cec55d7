// SPDX-License-Identifier: MIT
#include "query/units.h"

#include <algorithm>
#include <map>
#include <set>

namespace xfz::query {

namespace {

/// Counts every unit's strongest relation to each measure, in one walk over the names of the measure.
class Loads {
 public:
  explicit Loads(const Table& table)
      : members_(table.units.size()),
        relation_(table.units.size(), Relation::none),
        loads_(table.units.size()) {
    for (UnitIndex unit = 0; unit < loads_.size(); ++unit) {
      loads_[unit].unit = unit;
      if (table.unit(unit).is_group) members_[unit] = everyone_in(table, unit);
    }
  }

  void add(const Entry& entry) {
    std::fill(relation_.begin(), relation_.end(), Relation::none);
    for (const Assignment* assignment : assignments(entry.measure(), entry.clauses)) {
      strengthen(assignment->lead, Relation::lead);
      strengthen(assignment->responsible, Relation::responsible);
      strengthen(assignment->support, Relation::support);
    }
    for (UnitIndex unit = 0; unit < loads_.size(); ++unit) count(unit, relation_[unit]);
  }

  void count(UnitIndex unit, Relation relation) {
    loads_[unit].lead += relation == Relation::lead ? 1 : 0;
    loads_[unit].responsible += relation == Relation::responsible ? 1 : 0;
    loads_[unit].support += relation == Relation::support ? 1 : 0;
    loads_[unit].via_groups += relation == Relation::via_group ? 1 : 0;
  }

  std::vector<UnitLoad> take() { return std::move(loads_); }

 private:
  void strengthen(const std::vector<Mention>& mentions, Relation relation) {
    for (const Mention& mention : mentions) {
      relation_[mention.unit] = std::max(relation_[mention.unit], relation);
      for (const UnitIndex member : members_[mention.unit])
        relation_[member] = std::max(relation_[member], Relation::via_group);
    }
  }

  std::vector<std::vector<UnitIndex>> members_;  ///< of each group, also through groups within it
  std::vector<Relation> relation_;
  std::vector<UnitLoad> loads_;
};

/// Counts what a question finds of deadlines.
class Deadlines {
 public:
  void add(const Entry& entry) {
    std::set<Date> days;
    std::set<DeadlineKind> kinds;
    for (const Deadline* deadline : deadlines(entry.measure(), entry.clauses)) {
      const std::vector<Date>& dates = deadline->reading.dates;
      if (kind_of(deadline) == DeadlineKind::dated) {
        days.insert(dates.begin(), dates.end());
      } else {
        kinds.insert(kind_of(deadline));
      }
    }
    if (days.empty() && kinds.empty()) kinds.insert(DeadlineKind::none);
    for (const Date day : days) ++dated_[day];
    for (const DeadlineKind kind : kinds) ++other_[kind];
  }

  std::vector<DeadlineCount> counts() {
    std::vector<DeadlineCount> result;
    for (const auto& [date, count] : dated_) result.push_back({DeadlineKind::dated, date, count});
    for (const DeadlineKind kind :
         {DeadlineKind::recurring, DeadlineKind::standing, DeadlineKind::undated, DeadlineKind::none}) {
      if (other_[kind] > 0) result.push_back({kind, std::nullopt, other_[kind]});
    }
    return result;
  }

 private:
  std::map<Date, std::size_t> dated_;
  std::map<DeadlineKind, std::size_t> other_;
};

std::vector<UnitLoad> loads(const Table& table, const std::vector<Entry>& entries, const Question& question) {
  Loads loads(table);
  const bool asks_each = question.units.empty() && (!question.roles.empty() || question.direct);
  if (!asks_each) {
    for (const Entry& entry : entries) loads.add(entry);
    return loads.take();
  }
  for (UnitIndex unit = 0; unit < table.units.size(); ++unit) {
    Question of_unit = question;
    of_unit.units = {unit};
    for (const Entry& entry : ask(table, of_unit).entries)
      loads.count(unit, entry.concern->strongest.relation);
  }
  return loads.take();
}

std::vector<OwnSum> sums(const Table& table, const std::vector<Entry>& entries) {
  std::vector<OwnSum> sums;
  for (const xfz::Column& column : table.columns) {
    if (!column.is_own || column.kind != ColumnKind::number) continue;
    OwnSum& sum = sums.emplace_back(OwnSum{&column});
    for (const Entry& entry : entries) {
      const auto* const own = xfz::own_value(entry.measure(), column.key.value);
      const auto number = own != nullptr ? number_in(own->value) : std::nullopt;
      if (!number) continue;
      sum.sum += *number;
      ++sum.measures;
    }
  }
  return sums;
}

}  // namespace

Portfolio portfolio(const Table& table, UnitIndex unit, const Question& question) {
  Portfolio result{.unit = unit, .groups = groups_of(table, unit)};
  for (const UnitIndex group : result.groups) result.via_groups.push_back({group, {}});
  Question of_unit = question;
  of_unit.units = {unit};
  for (Entry& entry : ask(table, of_unit).entries) {
    if (entry.concern->strongest.relation == Relation::lead) {
      result.lead.push_back(std::move(entry));
    } else if (entry.concern->strongest.relation == Relation::responsible) {
      result.responsible.push_back(std::move(entry));
    } else if (entry.concern->strongest.relation == Relation::support) {
      result.support.push_back(std::move(entry));
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

std::vector<UnitIndex> open_groups(const Table& table, const Question& question) {
  std::set<UnitIndex> open;
  Question of_all = question;
  of_all.units.clear();
  for (const Entry& entry : ask(table, of_all).entries) {
    for (const Assignment* assignment : assignments(entry.measure(), entry.clauses)) {
      for (const Role role : all_roles) {
        if (!question.asks_for(role)) continue;
        for (const Mention& mention : assignment->of(role)) {
          const Unit& unit = table.unit(mention.unit);
          if (unit.is_group && unit.members.empty()) open.insert(mention.unit);
        }
      }
    }
  }
  return {open.begin(), open.end()};
}

Spread spread(const Table& table, const Question& question) {
  Question with_all = question;
  with_all.not_applicable = true;
  std::vector<Entry> entries = ask(table, with_all).entries;
  Spread result;
  std::map<const Category*, CategoryCount*> counts;
  for (const Category& category : table.categories) {
    if (!category.implied) result.categories.push_back({&category, 0, 0});
  }
  for (CategoryCount& count : result.categories) counts[count.category] = &count;
  for (const Entry& entry : entries) {
    if (entry.row.category == nullptr) continue;
    CategoryCount& count = *counts[entry.row.category];
    ++(entry.measure().not_applicable ? count.not_applicable : count.applicable);
  }
  result.not_applicable =
      std::erase_if(entries, [](const Entry& entry) { return entry.measure().not_applicable.has_value(); });
  result.applicable = entries.size();
  Deadlines deadlines;
  for (const Entry& entry : entries) deadlines.add(entry);
  result.deadlines = deadlines.counts();
  result.units = loads(table, entries, question);
  result.sums = sums(table, entries);
  return result;
}

}  // namespace xfz::query
