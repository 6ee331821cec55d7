// SPDX-License-Identifier: MIT
#include "compare/values.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace xfz::compare {

std::optional<Change<std::string_view>> text_change(const Located<std::string>& before,
                                                    const Located<std::string>& after) {
  if (before.value == after.value) return std::nullopt;
  return Change<std::string_view>{before.value, after.value};
}

namespace {

const auto* pointer(const auto& value) {
  return value ? &*value : nullptr;
}

}  // namespace

std::optional<Change<const Located<std::string>*>> text_change(const Rare<Located<std::string>>& before,
                                                               const Rare<Located<std::string>>& after) {
  const bool is_same = before && after ? before->value == after->value : !before && !after;
  if (is_same) return std::nullopt;
  return Change<const Located<std::string>*>{pointer(before), pointer(after)};
}

// Roles

namespace {

/// Those that stayed, by their place in the new table; each once.
std::vector<UnitIndex> kept_of(const std::vector<UnitIndex>& units,
                               const std::unordered_set<UnitIndex>& others) {
  std::unordered_set<UnitIndex> seen;
  std::vector<UnitIndex> kept;
  for (const UnitIndex unit : units) {
    if (others.contains(unit) && seen.insert(unit).second) kept.push_back(unit);
  }
  return kept;
}

std::vector<UnitIndex> in_new_table(const Both& both, std::vector<UnitIndex> units) {
  for (UnitIndex& unit : units) unit = both.units().after(unit);
  return units;
}

}  // namespace

RoleChange role_change(const Both& both, const std::vector<UnitIndex>& before,
                       const std::vector<UnitIndex>& after) {
  const std::vector<UnitIndex> became = in_new_table(both, before);
  if (became == after) return {};
  const std::unordered_set<UnitIndex> old_units(became.begin(), became.end());
  const std::unordered_set<UnitIndex> new_units(after.begin(), after.end());
  RoleChange change;
  for (std::size_t i = 0; i < before.size(); ++i) {
    if (!new_units.contains(became[i])) change.lost.push_back(before[i]);
  }
  for (const UnitIndex unit : after) {
    if (!old_units.contains(unit)) change.gained.push_back(unit);
  }
  change.reordered = kept_of(became, new_units) != kept_of(after, old_units);
  return change;
}

namespace {

std::vector<UnitIndex> mentioned_units(const std::vector<Mention>& mentions) {
  std::vector<UnitIndex> units;
  for (const Mention& mention : mentions) {
    if (std::find(units.begin(), units.end(), mention.unit) == units.end()) units.push_back(mention.unit);
  }
  return units;
}

bool is_by_name(const Table& table, const Mention& mention) {
  return mention.unit != no_unit && mention.name == table.unit(mention.unit).name.value;
}

/// Whether two mentions of one unit are spelled alike, or both by the unit's name, whatever that is.
bool is_spelled_alike(const Both& both, const Mention& before, const Mention& after) {
  return before.name == after.name || (is_by_name(both.before(), before) && is_by_name(both.after(), after));
}

bool is_same(const Both& both, const Mention& before, const Mention& after) {
  return both.units().after(before.unit) == after.unit && is_spelled_alike(both, before, after);
}

using MentionsByUnit = std::unordered_map<UnitIndex, std::vector<const Mention*>>;

/// The mentions of each unit, by what it has become; of several that were merged those of the first.
MentionsByUnit by_unit(const Both& both, const std::vector<Mention>& before) {
  MentionsByUnit result;
  for (const Mention& mention : before) {
    auto& mentions = result[both.units().after(mention.unit)];
    if (mentions.empty() || mentions.front()->unit == mention.unit) mentions.push_back(&mention);
  }
  return result;
}

MentionsByUnit by_unit(const std::vector<Mention>& after) {
  MentionsByUnit result;
  for (const Mention& mention : after) result[mention.unit].push_back(&mention);
  return result;
}

/// Whether a unit that both name is spelled otherwise, or is named more often.
bool respells(const Both& both, const std::vector<Mention>& before, const std::vector<Mention>& after) {
  const MentionsByUnit old_mentions = by_unit(both, before);
  const MentionsByUnit new_mentions = by_unit(after);
  return std::any_of(new_mentions.begin(), new_mentions.end(), [&](const auto& unit_and_mentions) {
    const auto found = old_mentions.find(unit_and_mentions.first);
    if (found == old_mentions.end()) return false;
    const auto& was = found->second;
    const auto& is = unit_and_mentions.second;
    return !std::equal(
        was.begin(), was.end(), is.begin(), is.end(),
        [&both](const Mention* a, const Mention* b) { return is_spelled_alike(both, *a, *b); });
  });
}

/// Returns the units that came and went, and sets `respelled` where one that stayed is spelled otherwise.
RoleChange mentions_change(const Both& both, const std::vector<Mention>& before,
                           const std::vector<Mention>& after, bool& respelled) {
  const bool same = std::equal(before.begin(), before.end(), after.begin(), after.end(),
                               [&both](const Mention& a, const Mention& b) { return is_same(both, a, b); });
  if (same) return {};
  respelled = respelled || respells(both, before, after);
  return role_change(both, mentioned_units(before), mentioned_units(after));
}

}  // namespace

AssignmentChange assignment_change(const Both& both, const Assignment& before, const Assignment& after) {
  AssignmentChange change;
  change.lead = mentions_change(both, before.lead, after.lead, change.respelled);
  change.responsible = mentions_change(both, before.responsible, after.responsible, change.respelled);
  change.support = mentions_change(both, before.support, after.support, change.respelled);
  change.others = text_change(before.others, after.others);
  change.wording = text_change(before.wording, after.wording);
  if (before.wording && after.wording &&
      both.differ_by_renaming(before.wording->value, after.wording->value)) {
    change.wording.reset();
  }
  return change;
}

// Deadlines

namespace {

bool is_same_reading(const DeadlineReading& a, const DeadlineReading& b) {
  return a.kind == b.kind && a.dates == b.dates;
}

/// Whether the file says what the words mean, beside them or once for all rows.
bool is_given(const Table& table, const Deadline& deadline) {
  return deadline.given || std::any_of(table.deadlines.begin(), table.deadlines.end(),
                                       [&deadline](const DeadlineMeaning& meaning) {
                                         return meaning.words.value == deadline.text.value;
                                       });
}

/// Whether the same words mean the same; in another year they need not be on the same days, but days that the
/// file gives are to be the same ones of that year.
bool is_same_deadline(const Both& both, const Deadline& before, const Deadline& after) {
  if (before.text.value != after.text.value) return false;
  if (is_same_reading(before.reading, after.reading)) return true;
  const int years = both.after().year.value - both.before().year.value;
  if (years == 0 || (!is_given(both.before(), before) && !is_given(both.after(), after))) return years != 0;
  const std::vector<Date>& old = before.reading.dates;
  const std::vector<Date>& now = after.reading.dates;
  return before.reading.kind == after.reading.kind &&
         std::equal(old.begin(), old.end(), now.begin(), now.end(),
                    [years](Date a, Date b) { return is_years_later(a, b, years); });
}

bool has_one_day(const Deadline* deadline) {
  return kind_of(deadline) == DeadlineKind::dated && deadline->reading.dates.size() == 1;
}

/// How far the day has moved, if both are on one.
void count_days(const Both& both, DeadlineChange& change) {
  if (!has_one_day(change.before) || !has_one_day(change.after)) return;
  Date from = change.before->reading.dates.front();
  const Date to = change.after->reading.dates.front();
  change.within_years = year_of(from) == both.before().year.value && year_of(to) == both.after().year.value &&
                        year_of(from) != year_of(to);
  if (change.within_years) {
    const int years = year_of(to) - year_of(from);
    const bool is_end = is_last_of_month(from) && is_last_of_month(to);
    if (is_years_later(from, to, years)) {
      from = to;
    } else {
      from = is_end ? last_day_of_month(year_of(to), month_of(from)) : years_later(from, years);
    }
    const bool is_whole = is_end || from.day() == to.day();
    if (is_whole) change.months = static_cast<int>(month_of(to)) - static_cast<int>(month_of(from));
  }
  change.days = days_between(from, to);
}

}  // namespace

std::optional<DeadlineChange> deadline_change(const Both& both, const Deadline* before,
                                              const Deadline* after) {
  if (before == nullptr && after == nullptr) return std::nullopt;
  if (before != nullptr && after != nullptr && is_same_deadline(both, *before, *after)) return std::nullopt;
  DeadlineChange change{.before = before, .after = after};
  count_days(both, change);
  return change;
}

std::optional<DeadlineChange> deadline_change(const Both& both, const std::optional<Deadline>& before,
                                              const std::optional<Deadline>& after) {
  return deadline_change(both, pointer(before), pointer(after));
}

}  // namespace xfz::compare
