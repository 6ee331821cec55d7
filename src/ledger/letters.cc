// SPDX-License-Identifier: MIT
#include "ledger/letters.h"

#include <algorithm>
#include <map>
#include <utility>

namespace xfz::ledger {

namespace {

/// The standing of a unit among those of a duty.
const Standing& of_unit(const DutyState& duty, UnitIndex unit) {
  return *std::find_if(duty.standings.begin(), duty.standings.end(),
                       [unit](const Standing& each) { return each.unit == unit; });
}

/// Adds the first day that is near, and on which the unit will not have done it, as far as it says.
void add_near_day(const Book& book, Date as_of, const std::vector<query::Period>& near, LetterDuty& about) {
  const Duty& duty = *about.duty->duty;
  const std::size_t place = book.duties().of(duty.measure(), duty.clause.value_or(0));
  for (const Date day : query::days_of(duty.deadline, near)) {
    if (day < as_of) continue;
    const auto occurrence = duty.occurrence_on(day);
    Standing then = occurrence ? of_unit(book.state(place, as_of, occurrence), about.told.front().unit)
                               : about.told.front();
    if (then.state == State::done) continue;
    about.days = {day};
    about.told = {std::move(then)};
    return;
  }
}

/// Adds the days that were missed.
void add_missed_days(LetterDuty& about) {
  const Standing standing = about.told.front();
  about.days = standing.missed;
  if (about.duty->late.empty()) return;
  about.told.clear();
  for (const DutyState& late : about.duty->late) {
    const Standing& then = of_unit(late, standing.unit);
    if (then.is_overdue()) about.told.push_back(then);
  }
}

}  // namespace

std::vector<Letter> letters(const Book& book, const Status& status, LetterKind kind, Date as_of,
                            const std::vector<query::Period>& near, const std::vector<UnitIndex>& units) {
  std::map<UnitIndex, Letter> by_unit;
  for (const DutyState& duty : status.duties) {
    for (const Standing& standing : duty.standings) {
      if (!units.empty() && std::find(units.begin(), units.end(), standing.unit) == units.end()) continue;
      LetterDuty about{&duty, {}, {standing}};
      if (kind == LetterKind::soon) add_near_day(book, as_of, near, about);
      if (kind == LetterKind::overdue && standing.is_overdue()) add_missed_days(about);
      const bool is_behind = kind == LetterKind::behind && !standing.is_overdue() &&
                             (standing.state == State::unreported || standing.state == State::not_started);
      if (about.days.empty() && !is_behind) continue;
      Letter& letter = by_unit[standing.unit];
      letter.unit = standing.unit;
      letter.duties.push_back(std::move(about));
    }
  }
  std::vector<Letter> result;
  for (auto& [unit, letter] : by_unit) result.push_back(std::move(letter));
  return result;
}

}  // namespace xfz::ledger
