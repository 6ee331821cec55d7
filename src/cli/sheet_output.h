// SPDX-License-Identifier: MIT
// Where sheets go: to standard output, to one file, or into a folder with an overview.
#pragma once

#include <string>
#include <vector>

#include "cli/sheet_maker.h"

namespace xfz::cli {

/// What is written, and how.
struct SheetOutput {
  const SheetMaker& maker;
  const render::SheetBasis& basis;
  std::string format;       ///< how the files' names end
  std::string name_suffix;  ///< what stands behind a unit's name in them; usually empty
  bool force = false;       ///< replace what a person has changed
};

// Each throws Failure where it cannot write.

/// One after the other on standard output.
void print_sheets(Context& context, const SheetOutput& output, const std::vector<query::Sheet>& sheets);

void write_sheet(Context& context, const SheetOutput& output, const query::Sheet& sheet,
                 const std::string& path);

/// A file for each; `with_index`: and the page that links them all. Shows progress on a terminal.
void write_sheets(Context& context, const SheetOutput& output, const std::vector<query::Sheet>& sheets,
                  const std::string& folder, bool with_index);

}  // namespace xfz::cli
