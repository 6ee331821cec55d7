// SPDX-License-Identifier: MIT
// Rows and columns as an Excel workbook, a tab for each grid.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "render/grid.h"
#include "render/sheet/xlsx.h"

namespace xfz::render {

/// How much room the library's temporary files need, in bytes, at most.
std::size_t grid_scratch_size(const std::vector<Grid>& grids);

/// Writes to a file of this name, as SheetBook::write() does; the titles are the names of the tabs. What is
/// too long for a cell of Excel is refused.
std::optional<Text> write_grid_xlsx(const std::vector<Grid>& grids, Language language,
                                    const XlsxOptions& options, const Symbols& symbols,
                                    const std::string& path);

}  // namespace xfz::render
