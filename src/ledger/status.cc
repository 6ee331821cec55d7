// SPDX-License-Identifier: MIT
#include "ledger/status.h"

#include <algorithm>
#include <utility>

namespace xfz::ledger {

namespace {

bool is_asked(const Duty& duty, const StatusQuestion& question) {
  return question.asks_for(duty.row.category) && (!question.fits || question.fits(duty)) &&
         (question.units.empty() || std::any_of(duty.reporters.begin(), duty.reporters.end(),
                                                [&](UnitIndex unit) { return question.asks_for(unit); }));
}

/// A duty as far as it is asked for: of who has done its part it is done, whatever others have still to do.
DutyState asked_part(DutyState duty, const StatusQuestion& question) {
  if (question.units.empty()) return duty;
  std::erase_if(duty.standings, [&question](const Standing& s) { return !question.asks_for(s.unit); });
  return {duty.duty, duty.occurrence, std::move(duty.standings)};
}

bool has_reported(const Book& book, UnitIndex unit, std::size_t place, Date day) {
  const auto reports = book.reports(unit, place);
  return std::any_of(reports.begin(), reports.end(),
                     [day](const Report* report) { return report->date.value <= day; });
}

/// It names units, and none that leads or is responsible.
bool is_unled(const Duty& duty) {
  return !duty.row.effect() && !named(duty.measure(), Role::support, duty.clauses()).empty();
}

void count_parts(const Book& book, std::size_t place, Date day, const DutyState& duty,
                 std::vector<UnitCounts>& units) {
  for (const Standing& standing : duty.standings) {
    UnitCounts& unit = units[standing.unit];
    unit.counts.add(standing.state, standing.is_overdue());
    unit.has_reported = unit.has_reported || has_reported(book, standing.unit, place, day);
  }
}

void count_category(const DutyState& duty, std::vector<CategoryCounts>& categories) {
  const Category* const category = duty.duty->row.category;
  if (category == nullptr) return;
  if (categories.empty() || categories.back().category != category) categories.push_back({category, {}});
  categories.back().counts.add(duty.state, duty.is_overdue());
}

/// That a further occurrence has come of which nobody has said anything is no move.
bool has_moved(const DutyState& before, const DutyState& after) {
  const bool is_next = before.occurrence != after.occurrence && after.state == State::unreported;
  return (before.state != after.state || before.is_sent_back() != after.is_sent_back()) && !is_next;
}

}  // namespace

void Counts::add(State state, bool is_overdue) {
  ++total;
  ++states[static_cast<std::size_t>(state)];
  overdue += is_overdue ? 1 : 0;
}

Status status(const Book& book, const StatusQuestion& question) {
  Status result;
  result.uncounted = book.uncounted();
  std::vector<UnitCounts> units(book.duties().table().units.size());
  for (UnitIndex unit = 0; unit < units.size(); ++unit) units[unit].unit = unit;
  for (std::size_t i = 0; i < book.duties().size(); ++i) {
    if (!is_asked(book.duties()[i], question)) continue;
    DutyState duty = asked_part(book.state(i, question.as_of), question);
    if (duty.standings.empty()) {
      if (is_unled(book.duties()[i])) {
        result.unled.push_back(&book.duties()[i]);
      } else {
        ++result.nobodys;
      }
      continue;
    }
    duty.late = book.late(duty, question.as_of);
    result.counts.add(duty.state, duty.is_overdue());
    count_parts(book, i, question.as_of, duty, units);
    count_category(duty, result.categories);
    if (question.since) {
      const DutyState before = asked_part(book.state(i, *question.since), question);
      if (has_moved(before, duty))
        result.moved.push_back({result.duties.size(), before.state, before.is_sent_back()});
    }
    result.duties.push_back(std::move(duty));
  }
  for (const UnitCounts& unit : units) {
    if (unit.counts.total > 0) result.units.push_back(unit);
  }
  return result;
}

}  // namespace xfz::ledger
