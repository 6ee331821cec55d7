// SPDX-License-Identifier: MIT
// How the rows of a grid lie on a screen.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "render/grid.h"

namespace xfz::render {

inline constexpr int grid_margin = 2;  ///< before a row

struct GridLayout {
  std::vector<int> widths;      ///< of the columns
  int gap = 2;                  ///< between them
  bool folds_first = false;     ///< the cells of the first column are folded, not cut
  std::size_t first_below = 0;  ///< the first column of a row's second line; 0: a row is one line
  int indent = grid_margin;     ///< before the second line
};

/// Where the screen is narrow, lists of names are cut and titles folded, until the last column has most of
/// the screen or all it needs. Where it would still have too little to be read, it goes below the others;
/// numbers, which say nothing when they are cut, go below the first column together. Where lines have no end,
/// what ends one is not measured.
GridLayout grid_layout(const Grid& grid, const Screen& screen);

/// A cell in one line, as a terminal may show it.
std::string cell_line(std::string text);

}  // namespace xfz::render
