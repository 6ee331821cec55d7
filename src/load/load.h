// SPDX-License-Identifier: MIT
// Reads a table from its YAML text.
#pragma once

#include "model/table.h"
#include "text/diagnostic.h"
#include "text/source.h"

namespace xfz::load {

/// A table, and what was wrong with its text.
struct Loaded {
  /// Where the diagnostics hold no error, every mention is resolved and every deadline read. Otherwise it is
  /// what could be read.
  Table table;
  Diagnostics diagnostics;
  /// False where whole items were left out because they could not be parsed: what is missing from the table
  /// proves nothing then.
  bool complete = true;
};

/// Never throws on bad input: reports as many problems as one run can tell apart. An item with a syntax error
/// is left out and reading goes on behind it; docs/decisions/recovery.md says how.
Loaded load(const Source& source);

}  // namespace xfz::load
