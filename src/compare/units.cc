// SPDX-License-Identifier: MIT
#include "compare/units.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>

namespace xfz::compare {

namespace {

using ByName = std::unordered_map<std::string_view, UnitIndex>;
using Links = std::vector<UnitIndex>;

ByName by_id(const Table& table) {
  ByName result;
  for (UnitIndex i = 0; i < table.units.size(); ++i) result.emplace(table.units[i].id.value, i);
  return result;
}

ByName by_name(const Table& table) {
  ByName result;
  for (UnitIndex i = 0; i < table.units.size(); ++i) result.emplace(table.units[i].name.value, i);
  return result;
}

UnitIndex found(const ByName& units, std::string_view name) {
  const auto place = units.find(name);
  return place == units.end() ? no_unit : place->second;
}

void join(Links& after, Links& before, UnitIndex old_unit, UnitIndex new_unit) {
  if (old_unit == no_unit || new_unit == no_unit) return;
  if (after[old_unit] != no_unit || before[new_unit] != no_unit) return;
  after[old_unit] = new_unit;
  before[new_unit] = old_unit;
}

/// The first unit that has one of the aliases as its name.
UnitIndex named_by(const std::vector<Located<std::string>>& aliases, const ByName& names) {
  for (const auto& alias : aliases) {
    if (const UnitIndex unit = found(names, alias.value); unit != no_unit) return unit;
  }
  return no_unit;
}

/// Every alias with the unit that has it.
ByName by_alias(const Table& table) {
  ByName result;
  for (UnitIndex i = 0; i < table.units.size(); ++i) {
    for (const auto& alias : table.units[i].aliases) result.emplace(alias.value, i);
  }
  return result;
}

}  // namespace

UnitMatch::UnitMatch(const Table& before, const Table& after)
    : after_(before.units.size(), no_unit), before_(after.units.size(), no_unit) {
  const ByName old_names = by_name(before);
  const ByName new_names = by_name(after);
  for (UnitIndex i = 0; i < before.units.size(); ++i) {
    join(after_, before_, i, found(new_names, before.units[i].name.value));
  }
  const ByName new_ids = by_id(after);
  for (UnitIndex i = 0; i < before.units.size(); ++i) {
    join(after_, before_, i, found(new_ids, before.units[i].id.value));
  }
  const ByName old_aliases = by_alias(before);
  const ByName new_aliases = by_alias(after);
  for (UnitIndex i = 0; i < before.units.size(); ++i) {
    const std::string_view name = before.units[i].name.value;
    join(after_, before_, i, found(new_aliases, name));
    join(after_, before_, i, named_by(before.units[i].aliases, new_names));
  }
  // What is left was merged into one that has another past, or split from one that lives on.
  for (UnitIndex i = 0; i < before.units.size(); ++i) {
    if (after_[i] == no_unit) after_[i] = found(new_aliases, before.units[i].name.value);
  }
  for (UnitIndex i = 0; i < after.units.size(); ++i) {
    if (before_[i] == no_unit) before_[i] = found(old_aliases, after.units[i].name.value);
  }
}

namespace {

std::vector<std::string_view> without(const std::vector<Located<std::string>>& names,
                                      const std::vector<Located<std::string>>& others) {
  std::vector<std::string_view> sorted;
  for (const auto& name : others) sorted.emplace_back(name.value);
  std::sort(sorted.begin(), sorted.end());
  std::vector<std::string_view> result;
  for (const auto& name : names) {
    if (!std::binary_search(sorted.begin(), sorted.end(), std::string_view(name.value))) {
      result.emplace_back(name.value);
    }
  }
  return result;
}

std::vector<UnitIndex> units_of(const std::vector<Mention>& mentions) {
  std::vector<UnitIndex> result;
  for (const Mention& mention : mentions) result.push_back(mention.unit);
  return result;
}

void compare_members(const Unit& before, const Unit& after, const UnitMatch& match, UnitChange& change) {
  std::vector<UnitIndex> kept = units_of(before.members);
  for (UnitIndex& unit : kept) unit = match.after(unit);
  std::sort(kept.begin(), kept.end());
  std::vector<UnitIndex> now = units_of(after.members);
  for (const UnitIndex unit : now) {
    if (!std::binary_search(kept.begin(), kept.end(), unit)) change.members_gained.push_back(unit);
  }
  std::sort(now.begin(), now.end());
  for (const Mention& member : before.members) {
    if (!std::binary_search(now.begin(), now.end(), match.after(member.unit))) {
      change.members_lost.push_back(member.unit);
    }
  }
}

std::optional<Change<std::string_view>> value_change(const std::string& before, const std::string& after) {
  if (before == after) return std::nullopt;
  return Change<std::string_view>{before, after};
}

/// Nothing where the unit is the same in both tables.
std::optional<UnitChange> unit_change(const Unit& before, const Unit& after, const UnitMatch& match,
                                      UnitChange change) {
  change.kind = before.is_group != after.is_group;
  change.id = value_change(before.id.value, after.id.value);
  change.name = value_change(before.name.value, after.name.value);
  change.aliases_gained = without(after.aliases, before.aliases);
  change.aliases_lost = without(before.aliases, after.aliases);
  compare_members(before, after, match, change);
  change.allow = !accept_the_same(before.allow, after.allow);
  const bool is_same = !change.kind && !change.id && !change.name && change.aliases_gained.empty() &&
                       change.aliases_lost.empty() && change.members_gained.empty() &&
                       change.members_lost.empty() && !change.allow;
  if (is_same) return std::nullopt;
  return change;
}

}  // namespace

std::vector<UnitChange> unit_changes(const Table& before, const Table& after, const UnitMatch& match) {
  std::vector<UnitChange> changes;
  for (UnitIndex i = 0; i < after.units.size(); ++i) {
    const UnitIndex was = match.before(i);
    if (was == no_unit || match.after(was) != i) {
      changes.push_back({.after = i, .split_from = was});
    } else if (auto change =
                   unit_change(before.units[was], after.units[i], match, {.before = was, .after = i})) {
      changes.push_back(*std::move(change));
    }
  }
  for (UnitIndex i = 0; i < before.units.size(); ++i) {
    const UnitIndex is = match.after(i);
    if (is == no_unit || match.before(is) != i) changes.push_back({.before = i, .merged_into = is});
  }
  return changes;
}

bool accept_the_same(const std::vector<Allowance>& before, const std::vector<Allowance>& after) {
  const auto sorted = [](const std::vector<Allowance>& allow) {
    std::vector<std::pair<std::string_view, std::string_view>> all;
    for (const Allowance& each : allow) all.emplace_back(each.rule.value, each.reason.value);
    std::sort(all.begin(), all.end());
    return all;
  };
  return sorted(before) == sorted(after);
}

}  // namespace xfz::compare
