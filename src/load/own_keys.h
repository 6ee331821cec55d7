// SPDX-License-Identifier: MIT
// The keys of a table that only this table has: those of its own columns.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/table.h"

namespace xfz::load {

/// The keys below `columns:`, by its lines alone: what they seem to be before the text is read.
std::vector<std::string> guess_own_keys(std::string_view text);

/// What they are.
std::vector<std::string> own_keys(const Table& table);

}  // namespace xfz::load
