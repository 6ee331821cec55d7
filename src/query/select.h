// SPDX-License-Identifier: MIT
// Which measures match.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/table.h"
#include "query/concern.h"

namespace xfz::query {

enum class Role { lead, responsible };

/// What a measure must satisfy to be selected; every condition that is set must hold.
struct Filter {
  std::optional<UnitIndex> unit;       ///< concerns this unit or group
  std::optional<Role> role;            ///< of the unit; without a unit: somebody has this role
  bool direct = false;                 ///< the unit is named itself, not through a group
  const Category* category = nullptr;  ///< stands in this category
  std::string text;                    ///< its text, a clause's or its task's title holds this, byte for byte
  std::optional<DeadlineKind> deadline;  ///< its deadline or a clause's is of this kind
  bool not_applicable = false;           ///< measures that do not apply are selected too
};

/// A selected measure; `concern` is set where the filter names a unit. Refers into the table.
struct Entry {
  Row row;
  std::optional<Concern> concern;

  const Measure& measure() const { return *row.measure; }
};

/// The matching measures in the table's order.
std::vector<Entry> select(const Table& table, const Filter& filter);

/// The category with this number, as the table has it (四) or in digits where it is a Chinese numeral (4);
/// null where there is none.
const Category* find_category(const Table& table, std::string_view number);

/// The measure with this id, or an empty row.
Row find_measure(const Table& table, std::string_view id);

}  // namespace xfz::query
