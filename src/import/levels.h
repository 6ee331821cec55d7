// SPDX-License-Identifier: MIT
// Which column has the texts of what is to be done, and which have the headings above them.
#pragma once

#include "import/columns.h"
#include "import/grid.h"

namespace xfz::import {

/// Tells the columns of what has to be done apart: the texts, what is above them, and others.
void tell_levels(const Grid& grid, Head& head);

/// Where one heading stands over two columns, and some rows have a cell in each, the first is above the
/// second.
void split_text(const Grid& grid, Head& head);

}  // namespace xfz::import
