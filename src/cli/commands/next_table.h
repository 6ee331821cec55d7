// SPDX-License-Identifier: MIT
// Next year's table, for `xfz new --from`.
#pragma once

#include <optional>
#include <string>

#include "cli/context.h"
#include "cli/table_file.h"
#include "layout/revise/next_year.h"

namespace xfz::cli {

struct NextTableFile {
  layout::NextTable next;
  TableFile file;  ///< the new table
  bool had_ledger = false;
  Diagnostics added{};  ///< what `check` finds in it and did not in the old one
};

/// The table at `from` for another year, the one behind its own where none is given. Where it has errors,
/// shows them on standard error and returns nothing. Throws Failure where it cannot be carried on.
std::optional<NextTableFile> begin_next_table(Context& context, const std::string& from,
                                              std::optional<int> year);

/// Without the allowances that accept nothing any more, of a text that was made of `old`.
layout::NextTable without_idle_allowances(layout::NextTable next, const TableFile& old);

/// Throws Failure where a ledger stands where a new table at `path` would look for its own.
void refuse_foreign_ledger(const Context& context, const std::string& path, const Table& table);

/// For a person: what moved, what was left and what `check` finds now.
std::string next_table_report(const NextTableFile& next, const render::Screen& screen);

}  // namespace xfz::cli
