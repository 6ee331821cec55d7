// SPDX-License-Identifier: MIT
// Reads a file of the ledger from its YAML text.
#pragma once

#include "ledger/duties.h"
#include "ledger/ledger.h"
#include "text/diagnostic.h"
#include "text/source.h"

namespace xfz::ledger {

/// A file, and what was wrong with its text: with an error among that it is what could be read.
struct FileRead {
  File file;
  Diagnostics diagnostics;
};

/// Never throws on bad input. The unit and the duties are those of the table; which duty an entry is about
/// and what does not fit it is looked up, and reported by check().
FileRead read(const Source& source, FileKind kind, const Duties& duties);

}  // namespace xfz::ledger
