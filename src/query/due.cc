// SPDX-License-Identifier: MIT
#include "query/due.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace xfz::query {

namespace {

/// An entry by its deadlines; of one that is not divided there is one.
std::vector<Entry> terms_of(const Entry& entry) {
  const Measure& measure = entry.measure();
  const auto with = [](Entry term, const Deadline* deadline, bool is_part) {
    term.deadline = deadline;
    term.is_part = is_part;
    return term;
  };
  if (measure.clauses.empty()) return {with(entry, deadline_of(measure, 0), false)};
  std::vector<std::pair<const Deadline*, std::vector<std::size_t>>> terms;
  for (const std::size_t place : places_of(entry)) {
    const Deadline* const deadline = effective_deadline(measure, measure.clauses[place]);
    const auto same = std::find_if(terms.begin(), terms.end(),
                                   [deadline](const auto& term) { return is_same(term.first, deadline); });
    if (same != terms.end()) {
      same->second.push_back(place);
    } else {
      terms.push_back({deadline, {place}});
    }
  }
  if (terms.size() == 1) return {with(entry, terms.front().first, false)};
  std::vector<Entry> result;
  for (auto& [deadline, clauses] : terms)
    result.push_back(with(part_of(entry, std::move(clauses)), deadline, true));
  return result;
}

bool has_day(const Entry& term) {
  return term.deadline != nullptr && !term.deadline->reading.dates.empty();
}

std::optional<Entry> standing_so(const Entry& entry, std::optional<Date> day, const Question& question) {
  return standing_part(entry, day, question.standing, question.units);
}

/// The term on each of its days that is asked for, as far as it stands as is asked.
void list_days(const Entry& term, const Question& question, std::vector<Entry>& to) {
  for (const Date date : days_of(term.deadline, question.periods)) {
    std::optional<Entry> part = standing_so(term, date, question);
    if (!part) continue;
    to.push_back(*std::move(part));
    to.back().date = date;
  }
}

bool is_standing(const Entry& term) {
  return kind_of(term.deadline) == DeadlineKind::standing;
}

/// Counts a measure by why it is not listed, or not whole.
void count_rest(const std::vector<Entry>& terms, bool is_listed, const Question& question, Due& result) {
  const bool is_dated = std::any_of(terms.begin(), terms.end(), has_day);
  const bool stands = std::any_of(terms.begin(), terms.end(), is_standing);
  if (is_dated && !is_listed) ++result.outside;
  if (stands && !is_listed && !question.with_standing) ++result.standing;
  if (is_dated || stands) return;
  const bool has_deadline =
      std::any_of(terms.begin(), terms.end(), [](const Entry& term) { return term.deadline != nullptr; });
  ++(has_deadline ? result.undated : result.without_deadline);
}

}  // namespace

Due due(const Table& table, const Question& question) {
  Question at_any_time = question;
  at_any_time.periods.clear();
  at_any_time.standing = {};  // each day is asked for itself
  const Answer answer = ask(table, at_any_time);
  Due result{.not_applicable = answer.not_applicable};
  std::vector<Entry> standing;
  for (const Entry& entry : answer.entries) {
    const std::vector<Entry> terms = terms_of(entry);
    const std::size_t before = result.entries.size();
    for (const Entry& term : terms) {
      list_days(term, question, result.entries);
      if (!question.with_standing || !is_standing(term)) continue;
      if (auto part = standing_so(term, std::nullopt, question)) standing.push_back(*std::move(part));
    }
    const bool is_listed = result.entries.size() > before;
    if (is_listed || !question.standing.is_asked() || standing_so(entry, std::nullopt, question))
      count_rest(terms, is_listed, question, result);
  }
  std::stable_sort(result.entries.begin(), result.entries.end(),
                   [](const Entry& a, const Entry& b) { return a.date < b.date; });
  std::move(standing.begin(), standing.end(), std::back_inserter(result.entries));
  return result;
}

namespace {

/// Who leads which clauses of an entry, by their place; none where all of the measure is meant. no_unit
/// stands for nobody. Likewise of another role.
using Led = std::map<UnitIndex, std::set<std::size_t>>;

Led led_parts(const Entry& entry, Role role) {
  const Measure& measure = entry.measure();
  const std::vector<Mention>& own = measure.assignment.of(role);
  Led led;
  for (const Mention& lead : own) led[lead.unit];
  for (const std::size_t place : places_of(entry)) {
    const std::vector<Mention>& leads = measure.clauses[place].assignment.of(role);
    // Who leads the measure leads every clause of it.
    for (const Mention& lead : own) led[lead.unit].insert(place);
    for (const Mention& lead : leads) led[lead.unit].insert(place);
    if (own.empty() && leads.empty()) led[no_unit].insert(place);
  }
  if (led.empty()) led[no_unit];
  return led;
}

}  // namespace

std::vector<DueByLead> by_lead(const Table& table, const std::vector<Entry>& entries) {
  std::vector<DueByLead> groups(table.units.size() + 1);  // the last for what nobody leads
  for (UnitIndex unit = 0; unit < table.units.size(); ++unit) groups[unit].lead = unit;
  for (const Entry& entry : entries) {
    for (const auto& [unit, led] : led_parts(entry, table.leading_role())) {
      DueByLead& group = unit == no_unit ? groups.back() : groups[unit];
      group.entries.push_back(part_of(entry, {led.begin(), led.end()}));
    }
  }
  std::erase_if(groups, [](const DueByLead& group) { return group.entries.empty(); });
  std::stable_sort(groups.begin(), groups.end(), [](const DueByLead& a, const DueByLead& b) {
    if ((a.lead == no_unit) != (b.lead == no_unit)) return b.lead == no_unit;
    return a.entries.size() > b.entries.size();
  });
  return groups;
}

}  // namespace xfz::query
