// SPDX-License-Identifier: MIT
#include "render/views/standing.h"

#include <algorithm>

#include "render/status/status.h"
#include "render/words.h"

namespace xfz::render {

namespace {

constexpr Message<std::string> late_units{"overdue: {}", "逾期：{}"};
constexpr Message<std::string, std::size_t> and_more{"{} and others, {} in all", "{}等{}个"};
constexpr Message<std::string_view, std::string> own_and_whole{"own part {}; {}", "自报{}；{}"};

std::string with_own(const EntryStanding& standing, std::string whole, Language language) {
  if (!standing.own || *standing.own == standing.state) return whole;
  return own_and_whole(language, state_word(*standing.own).in(language), whole);
}

/// The duties that the entry is about, by their places.
std::vector<std::size_t> duties_of(const ledger::Duties& duties, const query::Entry& entry) {
  std::vector<std::size_t> places = query::places_of(entry);
  if (entry.measure().clauses.empty()) places = {0};
  for (std::size_t& place : places) place = duties.of(entry.measure(), place);
  std::erase(places, ledger::no_duty);
  return places;
}

}  // namespace

std::optional<EntryStanding> standing_of(const LedgerOn& ledger, const query::Entry& entry) {
  if (ledger.book == nullptr) return std::nullopt;
  const ledger::Duties& duties = ledger.book->duties();
  std::vector<ledger::Standing> all;
  std::vector<ledger::Standing> own;
  EntryStanding out;
  for (const std::size_t place : duties_of(duties, entry)) {
    const auto one = duties[place].occurrence_on(entry.date);
    const ledger::DutyState duty =
        one ? ledger.book->state(place, ledger.day, one) : ledger.book->state(place, ledger.day);
    for (const ledger::Standing& standing : duty.standings) {
      const auto& missed = standing.missed;
      const bool is_late =
          one ? std::find(missed.begin(), missed.end(), *one) != missed.end() : !missed.empty();
      if (is_late && std::find(out.late.begin(), out.late.end(), standing.unit) == out.late.end())
        out.late.push_back(standing.unit);
      all.push_back(standing);
      if (std::find(ledger.units.begin(), ledger.units.end(), standing.unit) != ledger.units.end())
        own.push_back(standing);
    }
  }
  if (all.empty()) return std::nullopt;
  out.state = ledger::together(all);
  if (!own.empty()) out.own = ledger::together(own);
  return out;
}

Cell standing_cell(const Table& table, const LedgerOn& ledger, const query::Entry& entry, Language language) {
  const auto standing = standing_of(ledger, entry);
  if (!standing) return {};
  if (standing->late.empty())
    return {with_own(*standing, std::string(state_word(standing->state).in(language)), language)};
  constexpr std::size_t few = 3;
  const std::size_t count = standing->late.size();
  std::string names;
  for (std::size_t i = 0; i < std::min(few, count); ++i)
    names += (i > 0 ? "、" : "") + table.unit(standing->late[i]).name.value;
  names = late_units(language, count > few ? and_more(language, names, count) : names);
  return {with_own(*standing, std::move(names), language), Ink::error};
}

}  // namespace xfz::render
