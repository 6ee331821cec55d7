// SPDX-License-Identifier: MIT
// Tables that stand beside each other in one: the same head twice in a row.
#pragma once

#include <vector>

#include "office/document.h"

namespace xfz::import {

/// The tables that a table is, from left to right, each with its cells where they are; empty where it is one.
std::vector<office::Table> tables_beside(const office::Table& table);

}  // namespace xfz::import
