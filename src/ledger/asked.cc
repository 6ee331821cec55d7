// SPDX-License-Identifier: MIT
#include "ledger/asked.h"

#include <algorithm>

namespace xfz::ledger {

namespace {

bool is_late(const Standing& standing, std::optional<Date> occurrence) {
  const auto& missed = standing.missed;
  return occurrence ? std::find(missed.begin(), missed.end(), *occurrence) != missed.end() : !missed.empty();
}

bool has_state(const StatesAsked& asked, State state) {
  return std::find(asked.states.begin(), asked.states.end(), state) != asked.states.end();
}

}  // namespace

bool stands_so(const Book& book, std::size_t place, Date day, const StatesAsked& asked,
               std::optional<Date> of, const std::vector<UnitIndex>& units) {
  const std::optional<Date> occurrence = book.duties()[place].occurrence_on(of);
  const DutyState duty = occurrence ? book.state(place, day, occurrence) : book.state(place, day);
  if (duty.standings.empty()) return false;
  const auto is_asked = [&units](const Standing& standing) {
    return std::find(units.begin(), units.end(), standing.unit) != units.end();
  };
  const bool is_own = std::any_of(duty.standings.begin(), duty.standings.end(), is_asked);
  const auto one_stands_so = [&](const Standing& standing) {
    if (is_own && !is_asked(standing)) return false;
    return (asked.overdue && is_late(standing, occurrence)) || (is_own && has_state(asked, standing.state));
  };
  return (!is_own && has_state(asked, duty.state)) ||
         std::any_of(duty.standings.begin(), duty.standings.end(), one_stands_so);
}

}  // namespace xfz::ledger
