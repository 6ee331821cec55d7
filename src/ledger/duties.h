// SPDX-License-Identifier: MIT
// The duties of a table one by one, and who must report them.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/table.h"
#include "query/sheet.h"

namespace xfz::ledger {

/// A measure or, where its duties are divided, one clause of it. Refers into the table.
struct Duty {
  Row row;
  std::optional<std::size_t> clause;  ///< its place in Measure::clauses; absent: the whole measure
  std::string key;                    ///< 19, or 90/3 for the third clause of 90
  const Deadline* deadline = nullptr;
  std::vector<UnitIndex> reporters;  ///< units, and groups that report as one; each once
  /// Of the groups that it names in any role and whose members report one by one.
  std::vector<UnitIndex> members;

  const Measure& measure() const { return *row.measure; }
  std::vector<std::size_t> clauses() const {
    return clause ? std::vector{*clause} : std::vector<std::size_t>{};
  }
  /// Whether this unit reports it, or is named in it in any role, by itself or through such a group.
  bool concerns(UnitIndex unit) const;
  /// Its days, where it has several that are reported one by one; empty where it has not.
  std::vector<Date> occurrences() const;
  /// That day, where it is one of them.
  std::optional<Date> occurrence_on(std::optional<Date> day) const;
  /// The day by which it is done at last; nothing where there is none, or there are occurrences.
  std::optional<Date> day() const;
};

/// The duties of every measure that applies, in the table's order.
class Duties {
 public:
  explicit Duties(const Table& table);

  const Table& table() const { return *table_; }
  const Duty& operator[](std::size_t place) const { return duties_[place]; }
  std::size_t size() const { return duties_.size(); }
  auto begin() const { return duties_.begin(); }
  auto end() const { return duties_.end(); }

  /// The place of the duty with this key, or no_duty.
  std::size_t find(std::string_view key) const;
  /// That of a measure or, where its duties are divided, of the clause at a place; no_duty where it does not
  /// apply.
  std::size_t of(const Measure& measure, std::size_t clause) const;
  /// Whether reports may speak of a day: it is in the table's years, or in the six months behind them or
  /// behind the last day that is set.
  bool are_reported_on(Date day) const;

 private:
  const Table* table_;
  int last_year_;  ///< of the table, or of the last day that it sets
  std::vector<Duty> duties_;
  std::unordered_map<std::string, std::size_t> places_;
  std::unordered_map<const Measure*, std::size_t> first_places_;
};

/// Whether somebody else reports what a unit's sheet lists, so that what the unit says of it does not count.
bool is_reported_by_others(const Table& table, UnitIndex unit, const query::Duty& duty);

/// The occurrences of a duty that `period` (2020-03, or 2020-03-15) names.
std::vector<Date> occurrences_in(const Duty& duty, std::string_view period);

/// Eight hexadecimal digits: the CRC-32 of what the duty says, to whom and by when (docs/ledger.md).
std::string fingerprint(const Table& table, const Duty& duty);

}  // namespace xfz::ledger
