// SPDX-License-Identifier: MIT
// Making Excel workbooks, which the library only writes to files, in memory.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>

#include "cli/context.h"
#include "render/grid.h"
#include "render/sheet/xlsx.h"

namespace xfz::cli {

class WorkbookMaker {
 public:
  /// Loads the library. `year`: the beginning of this one is the time that a workbook carries, unless
  /// $SOURCE_DATE_EPOCH says another. Throws Failure.
  WorkbookMaker(System& system, int year);

  /// Writes a workbook to the path; returns what went wrong, if anything did.
  using Write = std::function<std::optional<Text>(const render::XlsxOptions& options,
                                                  const render::Symbols& symbols, const std::string& path)>;
  /// Appends its bytes. `scratch_size`: how much room it needs for temporary files. Throws Failure.
  void add(std::size_t scratch_size, std::string& out, const Write& write) const;

 private:
  System& system_;
  render::Symbols symbols_;
  render::XlsxOptions options_;
};

/// The bytes of a grid as a workbook. Throws Failure.
std::string grid_workbook(System& system, int year, const std::vector<render::Grid>& grids,
                          Language language);

}  // namespace xfz::cli
