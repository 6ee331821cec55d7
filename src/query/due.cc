// SPDX-License-Identifier: MIT
#include "query/due.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace xfz::query {

namespace {

/// A deadline of a measure, with the clauses that have it; no clauses where it is the whole measure's.
struct Term {
  const Deadline* deadline;
  std::vector<std::size_t> clauses;
};

/// The places of the clauses that matter to the entry: those that concern its unit, or all.
std::vector<std::size_t> clauses_of(const Entry& entry) {
  std::vector<std::size_t> places;
  if (entry.concern && entry.concern->own.relation == Relation::none) {
    for (const ClauseTie& clause : entry.concern->clauses) places.push_back(clause.clause);
  } else {
    for (std::size_t i = 0; i < entry.measure().clauses.size(); ++i) places.push_back(i);
  }
  return places;
}

/// The entry as far as it is about some clauses; about all of it where there are none.
DueEntry part(const Entry& entry, const Deadline* deadline, std::optional<Date> date,
              std::vector<std::size_t> clauses) {
  DueEntry result{entry, deadline, date, std::move(clauses)};
  if (entry.concern && !result.clauses.empty()) {
    result.entry.concern = restricted(*entry.concern, result.clauses);
  }
  return result;
}

std::vector<Term> terms_of(const Entry& entry) {
  const Measure& measure = entry.measure();
  std::vector<Term> terms;
  for (const std::size_t place : clauses_of(entry)) {
    const Deadline* const deadline = effective_deadline(measure, measure.clauses[place]);
    const auto same = std::find_if(terms.begin(), terms.end(),
                                   [deadline](const Term& term) { return is_same(term.deadline, deadline); });
    if (same != terms.end()) {
      same->clauses.push_back(place);
    } else {
      terms.push_back({deadline, {place}});
    }
  }
  if (terms.empty()) terms.push_back({measure.deadline ? &*measure.deadline : nullptr, {}});
  if (terms.size() == 1) terms.front().clauses.clear();
  return terms;
}

}  // namespace

std::size_t count_measures(std::span<const DueEntry> entries, std::span<const DueEntry> more) {
  std::vector<const Measure*> measures;
  for (const auto part : {entries, more}) {
    for (const DueEntry& entry : part) measures.push_back(entry.entry.row.measure);
  }
  std::sort(measures.begin(), measures.end());
  return static_cast<std::size_t>(std::unique(measures.begin(), measures.end()) - measures.begin());
}

Due due(const Table& table, const Filter& filter, const Period& period) {
  Filter with_all = filter;
  with_all.not_applicable = true;
  Due result;
  for (const Entry& entry : select(table, with_all)) {
    if (entry.measure().not_applicable && !filter.not_applicable) {
      ++result.not_applicable;
      continue;
    }
    bool is_dated = false;
    bool is_standing = false;
    bool is_listed = false;
    for (const Term& term : terms_of(entry)) {
      if (kind_of(term.deadline) == DeadlineKind::standing) {
        is_standing = true;
        result.standing.push_back(part(entry, term.deadline, std::nullopt, term.clauses));
      }
      if (term.deadline == nullptr) continue;
      for (const Date date : term.deadline->reading.dates) {
        is_dated = true;
        if (!period.contains(date)) continue;
        is_listed = true;
        result.entries.push_back(part(entry, term.deadline, date, term.clauses));
      }
    }
    if (is_dated && !is_listed) ++result.outside;
    if (!is_dated && !is_standing) ++result.undated;
  }
  std::stable_sort(result.entries.begin(), result.entries.end(),
                   [](const DueEntry& a, const DueEntry& b) { return a.date < b.date; });
  return result;
}

namespace {

/// Who leads which clauses of an entry, by their place; none where all of the measure is meant. no_unit
/// stands for nobody.
using Led = std::map<UnitIndex, std::set<std::size_t>>;

Led led_parts(const DueEntry& entry) {
  const Measure& measure = entry.entry.measure();
  const std::vector<Mention>& own = measure.assignment.lead;
  Led led;
  for (const Mention& lead : own) led[lead.unit];
  for (const std::size_t place : entry.clauses.empty() ? clauses_of(entry.entry) : entry.clauses) {
    const std::vector<Mention>& leads = measure.clauses[place].assignment.lead;
    // Who leads the measure leads every clause of it.
    for (const Mention& lead : own) led[lead.unit].insert(place);
    for (const Mention& lead : leads) led[lead.unit].insert(place);
    if (own.empty() && leads.empty()) led[no_unit].insert(place);
  }
  if (led.empty()) led[no_unit];
  return led;
}

}  // namespace

std::vector<DueByLead> by_lead(const Table& table, const std::vector<DueEntry>& entries) {
  std::vector<DueByLead> groups(table.units.size() + 1);  // the last for what nobody leads
  for (UnitIndex unit = 0; unit < table.units.size(); ++unit) groups[unit].lead = unit;
  for (const DueEntry& entry : entries) {
    for (const auto& [unit, led] : led_parts(entry)) {
      std::vector<std::size_t> places(led.begin(), led.end());
      if (places.size() == entry.entry.measure().clauses.size()) places.clear();
      DueByLead& group = unit == no_unit ? groups.back() : groups[unit];
      group.entries.push_back(part(entry.entry, entry.deadline, entry.date, std::move(places)));
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
