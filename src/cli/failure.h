// SPDX-License-Identifier: MIT
// How the program ends, and what it says where a command cannot go on.
#pragma once

#include <cstddef>
#include <string>

#include "cli/system/system.h"
#include "render/screen.h"
#include "text/message.h"

namespace xfz::cli {

/// The exit statuses; scripts rely on them.
enum class Status {
  fine = 0,
  found = 1,     ///< `check` found an error, or a warning with --strict; `fmt` would change a file
  unusable = 2,  ///< wrong usage, unreadable input, unwritable output, or a query on a table with errors
};

/// Thrown where a command cannot go on; run() shows it and ends with Status::unusable.
struct Failure {
  Text message;
  Text hint{};  ///< what to do about it; empty where the message says all
};

/// A unit, a category or a column that a table does not have; another table may.
struct UnknownName : Failure {};

/// Standard output takes no more.
struct OutputFailure : Failure {};

/// `path` as the user knows it; `max_size` is what was allowed.
Failure read_failure(ReadFault fault, const std::string& path, std::size_t max_size);
Failure write_failure(WriteFault fault, const std::string& path);

/// Writes `xfz: message` and the hint to standard error.
void show_failure(System& system, const render::Screen& screen, const Failure& failure);

}  // namespace xfz::cli
