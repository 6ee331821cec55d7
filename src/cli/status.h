// SPDX-License-Identifier: MIT
// How the program ends.
#pragma once

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

}  // namespace xfz::cli
