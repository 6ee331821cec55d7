// SPDX-License-Identifier: MIT
// Rows of a workbook that grow with what is written into them.
#pragma once

#include <string>
#include <string_view>

namespace xfz::render {

/// The workbook with the heights of rows as what programs begin with, no longer as what they keep to:
/// libxlsxwriter can write the latter alone, and without any height LibreOffice shows one line of a row. A
/// row in which cells are merged side by side keeps its height, for nothing else would give it one.
std::string with_growing_rows(std::string_view workbook);

}  // namespace xfz::render
