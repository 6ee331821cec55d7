// SPDX-License-Identifier: MIT
// What is due.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "query/select.h"

namespace xfz::query {

/// Which days count; both ends are included, an open end is no limit.
struct Period {
  std::optional<Date> from;
  std::optional<Date> until;

  bool contains(Date date) const { return (!from || *from <= date) && (!until || date <= *until); }
  /// Whether no day of that year is within it.
  bool misses(int year) const { return (from && year_of(*from) > year) || (until && year_of(*until) < year); }
};

/// A measure on a day on which it is due. A recurring one has an entry for each occurrence, one whose clauses
/// have deadlines of their own an entry for each day.
struct DueEntry {
  Entry entry;
  const Deadline* deadline = nullptr;
  std::optional<Date> date;
  /// The clauses that have this deadline, by their place; empty where the whole measure has.
  std::vector<std::size_t> clauses;
};

/// The answer, and how many measures were left out of it for what reason.
struct Due {
  std::vector<DueEntry> entries;   ///< earliest first, then in the table's order
  std::vector<DueEntry> standing;  ///< what is always in force, in the table's order
  std::size_t outside = 0;         ///< measures that are due, but never within the period
  std::size_t not_applicable = 0;
  std::size_t undated = 0;  ///< measures without any deadline
};

/// How many different measures the entries are about.
std::size_t count_measures(std::span<const DueEntry> entries, std::span<const DueEntry> more = {});

/// What of the filtered measures is due within the period.
Due due(const Table& table, const Filter& filter, const Period& period);

/// What one unit leads of the entries: whom to chase.
struct DueByLead {
  UnitIndex lead = no_unit;  ///< no_unit: what nobody leads
  std::vector<DueEntry> entries;
};

/// The entries by the unit that leads them, most entries first, what nobody leads last. A measure with two
/// leads stands under both; of a divided one each lead has its own clauses.
std::vector<DueByLead> by_lead(const Table& table, const std::vector<DueEntry>& entries);

}  // namespace xfz::query
