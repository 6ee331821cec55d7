// SPDX-License-Identifier: MIT
#include "ledger/state.h"

#include <algorithm>
#include <set>
#include <utility>

namespace xfz::ledger {

namespace {

/// Whether it is about a duty that there is, and names an occurrence of it where it names any: what the table
/// had when it was written it may have no more.
bool is_sound(const Subject& subject) {
  return !subject.damaged && subject.place != no_duty && (!subject.period || subject.occurrence);
}

/// The last about a report on or before a day, or null.
const Verdict* last_verdict(const std::vector<const Verdict*>& verdicts, Date day) {
  const Verdict* last = nullptr;
  for (const Verdict* verdict : verdicts) {
    if (verdict->date.value <= day) last = verdict;
  }
  return last;
}

/// The occurrence that a day asks about: the last that has come, else the first; nothing where there is none.
std::optional<Date> occurrence_on(const std::vector<Date>& days, Date day) {
  if (days.empty()) return std::nullopt;
  const auto next = std::upper_bound(days.begin(), days.end(), day);
  return next == days.begin() ? days.front() : *(next - 1);
}

}  // namespace

State together(const std::vector<Standing>& standings) {
  const auto any = [&](State state) {
    return std::any_of(standings.begin(), standings.end(),
                       [=](const Standing& s) { return s.state == state; });
  };
  const auto all = [&](State state) {
    return std::all_of(standings.begin(), standings.end(),
                       [=](const Standing& s) { return s.state == state; });
  };
  if (all(State::unreported)) return State::unreported;
  if (all(State::done)) return State::done;
  if (any(State::blocked)) return State::blocked;
  return any(State::in_progress) || any(State::done) ? State::in_progress : State::not_started;
}

DutyState::DutyState(const Duty* of, std::optional<Date> of_day, std::vector<Standing> told)
    : duty(of), state(together(told)), occurrence(of_day), standings(std::move(told)) {
  std::optional<State> first;  // who has not reported contradicts nobody
  for (const Standing& standing : standings) {
    if (standing.state == State::unreported) continue;
    if (!first) first = standing.state;
    differs = differs || standing.state != *first;
  }
}

bool DutyState::is_overdue() const {
  return std::any_of(standings.begin(), standings.end(), [](const Standing& s) { return s.is_overdue(); });
}

bool DutyState::is_sent_back() const {
  return state == State::unreported &&
         std::any_of(standings.begin(), standings.end(), [](const Standing& s) { return s.is_sent_back; });
}

Book::Book(const Duties& duties, const Ledger& ledger) : duties_(&duties) {
  for (const File& file : ledger) {
    for (const Report& report : file.reports) {
      const bool counts =
          is_sound(report) && (report.occurrence || duties[report.place].occurrences().empty());
      if (counts) entries_[{file.unit, report.place}].push_back({&report, {}});
      uncounted_ += counts || report.damaged ? 0 : 1;
    }
  }
  const auto by_day = [](const auto& a, const auto& b) { return a->date.value < b->date.value; };
  for (auto& [key, entries] : entries_) {
    std::stable_sort(entries.begin(), entries.end(),
                     [&](const Entry& a, const Entry& b) { return by_day(a.report, b.report); });
  }
  for (const File& file : ledger) {
    for (const Verdict& verdict : file.verdicts) add_verdict(file.unit, verdict);
  }
  for (auto& [key, entries] : entries_) {
    for (Entry& entry : entries) std::stable_sort(entry.verdicts.begin(), entry.verdicts.end(), by_day);
  }
}

void Book::add_verdict(UnitIndex unit, const Verdict& verdict) {
  const Report* const report = judged(unit, verdict);
  if (report == nullptr) return;
  for (Entry& entry : entries_.at({unit, verdict.place})) {
    if (entry.report == report) entry.verdicts.push_back(&verdict);
  }
}

const Report* Book::judged(UnitIndex unit, const Verdict& verdict) const {
  if (!is_sound(verdict)) return nullptr;
  const Report* last = nullptr;
  for (const Report* report : reports(unit, verdict.place)) {
    const bool is_of_period = !verdict.occurrence || report->occurrence == verdict.occurrence;
    if (is_of_period && report->date.value <= verdict.date.value) last = report;
  }
  return last;
}

std::vector<const Report*> Book::reports(UnitIndex unit, std::size_t duty) const {
  std::vector<const Report*> result;
  const auto found = entries_.find({unit, duty});
  if (found == entries_.end()) return result;
  for (const Entry& entry : found->second) result.push_back(entry.report);
  return result;
}

LastReport Book::last(UnitIndex unit, const query::Duty& duty) const {
  const auto found = entries_.find({unit, duties_->of(duty.measure(), duty.clause.value_or(0))});
  if (found == entries_.end()) return {};
  const Entry& entry = found->second.back();
  return {entry.report, entry.verdicts.empty() ? nullptr : entry.verdicts.back()};
}

std::vector<LastReport> Book::history(UnitIndex unit, std::size_t duty) const {
  std::vector<LastReport> result;
  const auto found = entries_.find({unit, duty});
  if (found == entries_.end()) return result;
  for (const Entry& entry : found->second) {
    result.push_back({entry.report, nullptr});
    for (const Verdict* const verdict : entry.verdicts) result.push_back({entry.report, verdict});
  }
  return result;
}

bool Book::is_last(UnitIndex unit, const Report& report) const {
  const Report* last = nullptr;
  for (const Report* other : reports(unit, report.place)) {
    if (other->occurrence == report.occurrence) last = other;
  }
  return last == &report;
}

bool Book::is_judged(UnitIndex unit, const Report& report) const {
  const auto found = entries_.find({unit, report.place});
  return found != entries_.end() &&
         std::any_of(found->second.begin(), found->second.end(), [&report](const Entry& entry) {
           return entry.report == &report && !entry.verdicts.empty();
         });
}

Standing Book::standing(UnitIndex unit, std::size_t place, std::optional<Date> occurrence, Date day) const {
  Standing result{.unit = unit};
  const auto found = entries_.find({unit, place});
  if (found == entries_.end()) return result;
  const Entries& entries = found->second;
  // NOLINTNEXTLINE(modernize-loop-convert): backwards
  for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
    if (entry->report->date.value > day || entry->report->occurrence != occurrence) continue;
    const Verdict* const verdict = last_verdict(entry->verdicts, day);
    if (result.verdict == nullptr) result.verdict = verdict;
    if (verdict != nullptr && verdict->sends_back.value) {
      result.is_sent_back = true;
      continue;
    }
    result.report = entry->report;
    result.state = entry->report->status.value;
    break;
  }
  return result;
}

std::vector<Date> Book::missed(UnitIndex unit, std::size_t place, Date day) const {
  const Duty& duty = (*duties_)[place];
  std::vector<Date> days;
  const auto is_done = [&](std::optional<Date> occurrence) {
    return standing(unit, place, occurrence, day).state == State::done;
  };
  for (const Date occurrence : duty.occurrences()) {
    if (occurrence < day && !is_done(occurrence)) days.push_back(occurrence);
  }
  const auto end = duty.day();
  if (end && *end < day && !is_done(std::nullopt)) days.push_back(*end);
  return days;
}

DutyState Book::state(std::size_t place, Date day) const {
  return state(place, day, occurrence_on((*duties_)[place].occurrences(), day));
}

DutyState Book::state(std::size_t place, Date day, std::optional<Date> occurrence) const {
  const Duty& duty = (*duties_)[place];
  std::vector<Standing> standings;
  for (const UnitIndex unit : duty.reporters) {
    standings.push_back(standing(unit, place, occurrence, day));
    standings.back().missed = missed(unit, place, day);
  }
  return {&duty, occurrence, std::move(standings)};
}

std::vector<DutyState> Book::late(const DutyState& duty, Date day) const {
  if (!duty.occurrence) return {};
  const std::size_t place = duties_->of(duty.duty->measure(), duty.duty->clause.value_or(0));
  std::set<Date> days;
  for (const Standing& each : duty.standings) days.insert(each.missed.begin(), each.missed.end());
  std::vector<DutyState> all;
  for (const Date occurrence : days) {
    std::vector<Standing> standings;
    for (const Standing& each : duty.standings) {
      standings.push_back(standing(each.unit, place, occurrence, day));
      if (standings.back().state != State::done) standings.back().missed = {occurrence};
    }
    all.emplace_back(duty.duty, occurrence, std::move(standings));
  }
  return all;
}

}  // namespace xfz::ledger
