// SPDX-License-Identifier: MIT
#include "ledger/duties.h"

#include <fmt/core.h>

#include <algorithm>
#include <cstdint>

#include "ledger/ledger.h"
#include "query/sheet.h"

namespace xfz::ledger {

namespace {

void add_once(std::vector<UnitIndex>& units, UnitIndex unit) {
  if (std::find(units.begin(), units.end(), unit) == units.end()) units.push_back(unit);
}

/// The unit, or the members of a group of which each reports; the group where nobody knows them.
void add_reporters(const Table& table, UnitIndex named, std::vector<UnitIndex>& reporters) {
  const Unit& unit = table.unit(named);
  if (!unit.each_reports || unit.members.empty()) {
    add_once(reporters, named);
    return;
  }
  for (const Mention& member : unit.members) add_once(reporters, member.unit);
}

/// The leads, and beside them the groups of which each member reports; without leads who is responsible.
std::vector<UnitIndex> reporters_of(const Table& table, const Measure& measure,
                                    const std::vector<std::size_t>& clauses) {
  std::vector<UnitIndex> reporters;
  for (const UnitIndex lead : leads(measure, clauses)) add_reporters(table, lead, reporters);
  const bool is_led = !reporters.empty();
  for (const UnitIndex unit : responsibles(measure, clauses)) {
    if (!is_led || table.unit(unit).each_reports) add_reporters(table, unit, reporters);
  }
  return reporters;
}

std::vector<UnitIndex> members_of(const Table& table, const Duty& duty) {
  std::vector<UnitIndex> members;
  const auto is_one = [](const Unit& unit) { return unit.each_reports; };
  if (std::none_of(table.units.begin(), table.units.end(), is_one)) return members;  // as most tables
  for (const Role role : all_roles) {
    for (const UnitIndex unit : named(duty.measure(), role, duty.clauses())) {
      if (table.unit(unit).each_reports) add_reporters(table, unit, members);
    }
  }
  return members;
}

Duty duty_of(const Table& table, const Row& row, std::optional<std::size_t> clause) {
  Duty duty{.row = row, .clause = clause};
  duty.members = members_of(table, duty);
  duty.key = query::duty_key({.row = row, .clause = clause});
  duty.deadline = query::deadline_of(*row.measure, clause.value_or(0));
  duty.reporters = reporters_of(table, duty.measure(), duty.clauses());
  return duty;
}

/// CRC-32 of ISO 3309, as gzip and zip have it.
std::uint32_t crc32(std::string_view bytes) {
  constexpr std::uint32_t polynomial = 0xEDB88320;
  std::uint32_t crc = 0xFFFFFFFF;
  for (const char byte : bytes) {
    crc ^= static_cast<unsigned char>(byte);
    for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1U) ^ ((crc & 1U) != 0 ? polynomial : 0);
  }
  return ~crc;
}

std::string names_of(const Table& table, const std::vector<UnitIndex>& units) {
  std::string names;
  for (const UnitIndex unit : units) names += (names.empty() ? "" : "、") + table.unit(unit).name.value;
  return names;
}

/// What a row says that its words mean.
std::string meaning_of(const GivenReading& given) {
  if (given.kind != DeadlineKind::dated) return given.kind == DeadlineKind::standing ? "standing" : "undated";
  std::string days;
  for (const Date day : given.dates) days += (days.empty() ? "" : "、") + iso_date(day);
  return days;
}

}  // namespace

bool Duty::concerns(UnitIndex unit) const {
  const auto has = [unit](const std::vector<UnitIndex>& units) {
    return std::find(units.begin(), units.end(), unit) != units.end();
  };
  return has(reporters) || has(members) ||
         std::any_of(std::begin(all_roles), std::end(all_roles),
                     [&](Role role) { return has(named(measure(), role, clauses())); });
}

std::vector<Date> Duty::occurrences() const {
  return kind_of(deadline) == DeadlineKind::recurring ? deadline->reading.dates : std::vector<Date>{};
}

std::optional<Date> Duty::occurrence_on(std::optional<Date> day) const {
  const std::vector<Date> days = occurrences();
  return day && std::find(days.begin(), days.end(), *day) != days.end() ? day : std::nullopt;
}

std::optional<Date> Duty::day() const {
  if (kind_of(deadline) != DeadlineKind::dated || deadline->reading.dates.empty()) return std::nullopt;
  return deadline->reading.dates.back();
}

Duties::Duties(const Table& table) : table_(&table), last_year_(table.years().last) {
  for (const Row& row : rows(table)) {
    if (row.measure->not_applicable) continue;
    if (row.measure->clauses.empty()) duties_.push_back(duty_of(table, row, std::nullopt));
    for (std::size_t i = 0; i < row.measure->clauses.size(); ++i) duties_.push_back(duty_of(table, row, i));
  }
  for (std::size_t i = 0; i < duties_.size(); ++i) {
    places_.emplace(duties_[i].key, i);
    first_places_.emplace(&duties_[i].measure(), i);
    if (duties_[i].deadline == nullptr) continue;
    for (const Date day : duties_[i].deadline->reading.dates) last_year_ = std::max(last_year_, year_of(day));
  }
}

bool Duties::are_reported_on(Date day) const {
  constexpr unsigned last_month = 6;
  const int year = year_of(day);
  return year >= table_->years().first &&
         (year <= last_year_ || (year == last_year_ + 1 && month_of(day) <= last_month));
}

std::size_t Duties::find(std::string_view key) const {
  const auto found = places_.find(std::string(key));
  return found == places_.end() ? no_duty : found->second;
}

std::size_t Duties::of(const Measure& measure, std::size_t clause) const {
  const auto found = first_places_.find(&measure);
  return found == first_places_.end() ? no_duty : found->second + clause;
}

bool is_reported_by_others(const Table& table, UnitIndex unit, const query::Duty& duty) {
  const std::vector<std::size_t> clauses =
      duty.clause ? std::vector{*duty.clause} : std::vector<std::size_t>{};
  const std::vector<UnitIndex> reporters = reporters_of(table, duty.measure(), clauses);
  return std::find(reporters.begin(), reporters.end(), unit) == reporters.end();
}

std::vector<Date> occurrences_in(const Duty& duty, std::string_view period) {
  std::vector<Date> days = duty.occurrences();
  std::erase_if(days, [period](Date day) { return !iso_date(day).starts_with(period); });
  return days;
}

std::string fingerprint(const Table& table, const Duty& duty) {
  std::string words;
  const auto add = [&words](std::string_view key, const std::string& value) {
    if (!value.empty()) words += std::string(key) + ": " + value + "\n";
  };
  const auto clauses = duty.clauses();
  add("text", duty.measure().text.value);
  if (duty.clause) add("clause", duty.measure().clauses[*duty.clause].text.value);
  add("lead", names_of(table, leads(duty.measure(), clauses)));
  add("responsible", names_of(table, responsibles(duty.measure(), clauses)));
  add("support", names_of(table, named(duty.measure(), Role::support, clauses)));
  if (duty.deadline != nullptr) {
    add("deadline", duty.deadline->text.value);
    if (duty.deadline->given) add("date", meaning_of(*duty.deadline->given));
  }
  return fmt::format("{:08x}", crc32(words));
}

}  // namespace xfz::ledger
