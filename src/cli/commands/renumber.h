// SPDX-License-Identifier: MIT
// New ids for a table and its ledger, for `xfz fmt --renumber`.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "cli/system/system.h"
#include "text/diagnostic.h"
#include "text/source.h"

namespace xfz::cli {

/// A file that becomes another text.
struct FileChange {
  std::string path;
  std::string before;
  std::string after;
};

struct Renumbered {
  std::string text;                    ///< of the table
  std::size_t ids = 0;                 ///< that became others
  std::vector<FileChange> ledger{};    ///< the files of the ledger that name one of them
  std::vector<std::string> dropped{};  ///< each `allow` that accepts nothing with the new ids: `id-order: …`
  std::vector<std::string> remarks{};  ///< what a person wrote of an old id, each with its line: `12: # …`
  Diagnostics errors{};                ///< why nothing else is set
};

/// Of the system it only reads files. Throws Failure where an id cannot be counted, or the ledger is not to
/// be read whole.
Renumbered renumber(System& system, const std::string& path, const Source& source, Date today);

/// Puts all of them into their places, or none: where one cannot be, those that were are put back. Throws
/// Failure.
void write_together(System& system, const std::vector<FileChange>& changes);

}  // namespace xfz::cli
