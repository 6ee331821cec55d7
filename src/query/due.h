// SPDX-License-Identifier: MIT
// What is due when, and whom to chase.
#pragma once

#include <cstddef>
#include <vector>

#include "query/question.h"

namespace xfz::query {

/// The answer, and how many measures were left out of it for what reason.
struct Due {
  /// Earliest first, then in the table's order; at last what is always in force, where that is asked for. A
  /// recurring measure has an entry for each occurrence, one whose clauses have deadlines of their own an
  /// entry for each day, with the clauses that have it.
  std::vector<Entry> entries;
  std::size_t outside = 0;   ///< measures that are due, but never within the periods
  std::size_t standing = 0;  ///< what is always in force and is not listed
  std::size_t not_applicable = 0;
  std::size_t undated = 0;           ///< measures whose deadline sets no day: 待定, 每周
  std::size_t without_deadline = 0;  ///< measures without any
};

/// What of the answer has days, by day; with_standing: and what is always in force, whether there are periods
/// or not.
Due due(const Table& table, const Question& question);

/// What one unit leads of the entries: whom to chase.
struct DueByLead {
  UnitIndex lead = no_unit;  ///< no_unit: what nobody leads
  std::vector<Entry> entries;
};

/// The entries by the unit that leads them, most entries first, what nobody leads last; of a table without
/// any lead by who is responsible. A measure with two leads stands under both; of a divided one each lead has
/// its own clauses.
std::vector<DueByLead> by_lead(const Table& table, const std::vector<Entry>& entries);

}  // namespace xfz::query
