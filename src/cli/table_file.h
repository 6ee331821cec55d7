// SPDX-License-Identifier: MIT
// Finding, reading and checking the table that a command works on.
#pragma once

#include <optional>
#include <string>

#include "cli/context.h"
#include "load/load.h"
#include "text/diagnostic.h"
#include "text/source.h"

namespace xfz::cli {

/// A table file with everything that is to be said about it.
struct TableFile {
  std::string path;  ///< `-` for standard input
  Source source;
  Table table;
  Findings findings;
};

/// The path of the table: --file, else $XFZ_FILE, else the nearest indicators.yaml from the working folder
/// upward. Throws Failure where there is none.
std::string find_table(const Context& context);

/// Reads and checks one file. Throws Failure where it cannot be read.
TableFile read_table(Context& context, const std::string& path);

/// The table for a query. Where it has errors, shows them on standard error and returns nothing: a wrong
/// table never answers.
std::optional<TableFile> table_for_query(Context& context);

}  // namespace xfz::cli
