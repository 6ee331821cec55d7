// SPDX-License-Identifier: MIT
// Finding, reading and checking the table that a command works on.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "cli/context.h"
#include "load/load.h"
#include "text/diagnostic.h"
#include "text/source.h"

namespace xfz::cli {

/// What a table's file is called where nobody says otherwise.
inline constexpr std::string_view usual_table_name = "indicators.yaml";

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

/// What findings call standard input where nobody says better.
inline constexpr std::string_view stdin_name = "<stdin>";

/// The text of a file, `-` being standard input. Throws Failure where it cannot be read.
Source read_source(System& system, const std::string& path, std::string_view name_of_stdin = stdin_name);

/// Reads a text as a table and checks it.
TableFile check_source(std::string path, Source source);

/// A table without errors, and without its source, which is as large.
struct AnsweringTable {
  std::string path;  ///< `-` for standard input
  Table table;
};

/// Gives the day that answers are counted from the table's year, where --as-of names none. Throws Failure
/// where that is no day, or the table has several years.
void settle_day(Context& context, const Table& table);

/// The table in a text. Where it has errors, shows them on standard error and returns nothing.
std::optional<Table> sound_table(Context& context, const Source& source);

/// The table for a query. Where it has errors, shows them on standard error and returns nothing: a wrong
/// table never answers.
std::optional<AnsweringTable> table_for_query(Context& context);

}  // namespace xfz::cli
