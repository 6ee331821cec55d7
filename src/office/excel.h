// SPDX-License-Identifier: MIT
// Workbooks of Excel (SpreadsheetML, ECMA-376 and ISO/IEC 29500).
#pragma once

#include <string_view>

#include "office/document.h"
#include "office/package.h"

namespace xfz::office {

/// Reads the workbook whose main part is `part`: a table a sheet, cells as they are shown, formulas by the
/// value that was last computed. Throws Refusal.
Document read_excel(Package& package, std::string_view part);

}  // namespace xfz::office
