// SPDX-License-Identifier: MIT
#include "ledger/letters.h"

#include <algorithm>
#include <map>

namespace xfz::ledger {

namespace {

/// The first day that is near, and on which the unit will not have done it, as far as it says.
std::optional<Date> near_day(const Book& book, const DutyState& duty, const Standing& standing, Date as_of,
                             const std::vector<query::Period>& near) {
  const std::size_t place = book.duties().of(duty.duty->measure(), duty.duty->clause.value_or(0));
  const auto is_done = [&](Date day) {
    const auto occurrence = duty.duty->occurrence_on(day);
    if (!occurrence) return standing.state == State::done;
    const DutyState then = book.state(place, as_of, occurrence);
    return std::any_of(then.standings.begin(), then.standings.end(), [&standing](const Standing& each) {
      return each.unit == standing.unit && each.state == State::done;
    });
  };
  for (const Date day : query::days_of(duty.duty->deadline, near)) {
    if (day >= as_of && !is_done(day)) return day;
  }
  return std::nullopt;
}

}  // namespace

std::vector<Letter> letters(const Book& book, const Status& status, LetterKind kind, Date as_of,
                            const std::vector<query::Period>& near, const std::vector<UnitIndex>& units) {
  std::map<UnitIndex, Letter> by_unit;
  for (const DutyState& duty : status.duties) {
    for (const Standing& standing : duty.standings) {
      if (!units.empty() && std::find(units.begin(), units.end(), standing.unit) == units.end()) continue;
      LetterDuty about{&duty, &standing, std::nullopt};
      if (kind == LetterKind::soon) about.day = near_day(book, duty, standing, as_of, near);
      if (kind == LetterKind::overdue && standing.is_overdue()) about.day = standing.missed.front();
      const bool is_behind = kind == LetterKind::behind && !standing.is_overdue() &&
                             (standing.state == State::unreported || standing.state == State::not_started);
      if (!about.day && !is_behind) continue;
      Letter& letter = by_unit[standing.unit];
      letter.unit = standing.unit;
      letter.duties.push_back(about);
    }
  }
  std::vector<Letter> result;
  for (auto& [unit, letter] : by_unit) result.push_back(std::move(letter));
  return result;
}

}  // namespace xfz::ledger
