// SPDX-License-Identifier: MIT
// Other orders than the table's.
#pragma once

#include <vector>

#include "query/question.h"

namespace xfz::query {

struct Order {
  enum By { date, lead, column };
  By by = date;
  Role role = Role::lead;            ///< lead: the role whose first unit counts
  const xfz::Column* own = nullptr;  ///< column: the one of the table's own
  bool is_reversed = false;
};

/// Equal ones stay as they stand. What has nothing to go by is last, either way: no day, nobody in the role,
/// nothing in the column.
void sort(std::vector<Entry>& entries, const Order& order);

}  // namespace xfz::query
