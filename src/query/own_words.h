// SPDX-License-Identifier: MIT
// What the cell with the units says besides who answers for a duty.
#pragma once

#include <string_view>

#include "model/table.h"

namespace xfz::query {

/// Whether official words say more than who leads, is responsible and supports: 政办制定目录. Names, the
/// usual words for roles and the signs between them say no more.
bool says_more(const Table& table, const Assignment& assignment, std::string_view words);

}  // namespace xfz::query
