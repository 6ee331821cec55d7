// SPDX-License-Identifier: MIT
// Task sheets as documents to be written.
#pragma once

#include <string>
#include <vector>

#include "cli/documents/output.h"
#include "cli/documents/sheet_maker.h"

namespace xfz::cli {

/// Without a name_suffix, and not forced. Refers to the maker and the sheets, and lives no longer.
DocumentOutput sheet_documents(const SheetMaker& maker, const render::SheetBasis& basis,
                               const std::vector<query::Sheet>& sheets, const std::string& format);

/// The page that links all sheets.
std::string sheet_index(const DocumentOutput& output, const render::SheetBasis& basis,
                        const std::vector<query::Sheet>& sheets);

}  // namespace xfz::cli
