// SPDX-License-Identifier: MIT
// From the rows of a table to measures.
#pragma once

#include <cstddef>
#include <optional>

#include "import/cells.h"
#include "import/columns.h"
#include "import/grid.h"
#include "import/words.h"
#include "import/work.h"

namespace xfz::import {

/// What the rows above say of those below, also over the end of a page: the headings that they stand under,
/// and what 同上 means.
struct TableState {
  std::size_t caption = no_piece;   ///< the category that the caption of the table is; its place in the draft
  std::size_t category = no_piece;  ///< place in the draft
  std::size_t task = no_piece;
  PieceIndex last_category = no_piece;  ///< the cell that it was read from
  PieceIndex last_task = no_piece;
  std::optional<Numbered::Kind> section_kind{};  ///< of the headings that are categories
  Above above{};
};

/// Reads the rows below a head into the draft. `block` is the table's place in the document.
void read_table(Work& work, const Grid& grid, const Head& head, std::size_t block, TableState& state);

/// Puts the columns of a head into the draft, where it has not got them yet, and settles the head.
void take_head(Work& work, const Grid& grid, const Head& head);

}  // namespace xfz::import
