// SPDX-License-Identifier: MIT
// All that a table says, as a flat list, so that two tables can be compared.
#pragma once

#include <string>
#include <vector>

#include "model/table.h"
#include "text/source.h"

namespace xfz::mutants {

enum class FactKind {
  prose,     ///< words that are printed: texts, titles, wordings, aliases, reasons
  label,     ///< ids, numbers, the year, and what is one of a few words
  unit,      ///< a name in a list of leads, responsible units or members
  deadline,  ///< the words of a deadline, or the day given for them
};

/// One value of a table.
struct Fact {
  FactKind kind = FactKind::prose;
  std::string subject;  ///< where it stands, by positions: `category 1, task 2, measure 3, lead 1`
  std::string written;  ///< as the table has it
  std::string meaning;  ///< unit: which one, by its place; deadline: its kind and days; else empty

  friend bool operator==(const Fact&, const Fact&) = default;
};

/// Of the table that was read from `source`, in its order. An item that is gone, new or elsewhere changes the
/// subjects.
std::vector<Fact> facts_of(const Table& table, const Source& source);

}  // namespace xfz::mutants
