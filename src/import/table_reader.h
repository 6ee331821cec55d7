// SPDX-License-Identifier: MIT
// From the rows of a table to measures.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "import/columns.h"
#include "import/grid.h"
#include "import/work.h"

namespace xfz::import {

/// Reads the rows below a head into the draft. `block` is the table's place in the document. `caption` is the
/// category of all its rows (its place in the draft), or no_piece.
void read_table(Work& work, const Grid& grid, const Head& head, std::size_t block, std::size_t caption);

/// Puts the columns of a head into the draft, where it has not got them yet, and settles the head.
void take_head(Work& work, const Grid& grid, const Head& head);

}  // namespace xfz::import
