// SPDX-License-Identifier: MIT
#include "render/views/standing.h"

#include <algorithm>

#include "render/status/status.h"
#include "render/words.h"

namespace xfz::render {

namespace {

constexpr Message<std::string> late_units{"overdue: {}", "逾期：{}"};
constexpr Message<std::string, std::size_t> and_more{"{} and others, {} in all", "{}等{}个"};

/// The duties that the entry is about, by their places.
std::vector<std::size_t> duties_of(const ledger::Duties& duties, const query::Entry& entry) {
  const std::string& id = entry.measure().id.value;
  std::vector<std::size_t> places;
  const auto add = [&](const std::string& key) {
    const std::size_t place = duties.find(key);
    if (place != ledger::no_duty) places.push_back(place);
  };
  if (entry.measure().clauses.empty()) add(id);
  for (const std::size_t clause : query::places_of(entry)) {
    if (!entry.measure().clauses.empty()) add(id + "/" + std::to_string(clause + 1));
  }
  return places;
}

}  // namespace

std::optional<EntryStanding> standing_of(const LedgerOn& ledger, const query::Entry& entry) {
  if (ledger.book == nullptr) return std::nullopt;
  const ledger::Duties& duties = ledger.book->duties();
  std::vector<ledger::Standing> all;
  EntryStanding out;
  for (const std::size_t place : duties_of(duties, entry)) {
    const std::vector<Date> days = duties[place].occurrences();
    const bool is_one = entry.date && std::find(days.begin(), days.end(), *entry.date) != days.end();
    const ledger::DutyState duty =
        is_one ? ledger.book->state(place, ledger.day, entry.date) : ledger.book->state(place, ledger.day);
    for (const ledger::Standing& standing : duty.standings) {
      const auto& missed = standing.missed;
      const bool is_late =
          is_one ? std::find(missed.begin(), missed.end(), *entry.date) != missed.end() : !missed.empty();
      if (is_late && std::find(out.late.begin(), out.late.end(), standing.unit) == out.late.end())
        out.late.push_back(standing.unit);
      all.push_back(standing);
    }
  }
  if (all.empty()) return std::nullopt;
  out.state = ledger::together(all);
  return out;
}

Cell standing_cell(const Table& table, const LedgerOn& ledger, const query::Entry& entry, Language language) {
  const auto standing = standing_of(ledger, entry);
  if (!standing) return {};
  if (standing->late.empty()) return {std::string(state_word(standing->state).in(language))};
  constexpr std::size_t few = 3;
  const std::size_t count = standing->late.size();
  std::string names;
  for (std::size_t i = 0; i < std::min(few, count); ++i)
    names += (i > 0 ? "、" : "") + table.unit(standing->late[i]).name.value;
  return {late_units(language, count > few ? and_more(language, names, count) : names), Ink::error};
}

}  // namespace xfz::render
