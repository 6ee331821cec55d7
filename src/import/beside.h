// SPDX-License-Identifier: MIT
// Tables that stand in one: side by side with the same head, or below each other with different ones.
#pragma once

#include <vector>

#include "office/document.h"

namespace xfz::import {

/// The tables that a table is, from left to right or from above, each with its cells where they are; empty
/// where it is one.
std::vector<office::Table> tables_within(const office::Table& table);

}  // namespace xfz::import
