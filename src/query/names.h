// SPDX-License-Identifier: MIT
// Whom people mean by a name that the table does not have.
#pragma once

#include <string_view>
#include <vector>

#include "model/table.h"

namespace xfz::query {

/// The units and groups that such a name can mean, in the table's order: by the beginning of an id (mz), by a
/// part of a name or its characters in order (民政, 市场局), with the jurisdiction before it (西夏区民政局),
/// or written out (发展和改革局 for 发改局). Misspelt names mean nobody.
std::vector<UnitIndex> meant(const Table& table, std::string_view name);

}  // namespace xfz::query
