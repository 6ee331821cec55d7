// SPDX-License-Identifier: MIT
// The files that units sent back.
#pragma once

#include <string>
#include <vector>

#include "cli/system/system.h"
#include "ledger/collect/collect.h"

namespace xfz::cli {

/// The files named, and all in the folders named and below them; sorted, each once, without hidden ones and
/// those that Office, WPS and systems leave behind. Throws Failure where a path leads nowhere.
std::vector<std::string> returned_files(const System& system, const std::vector<std::string>& paths);

/// Reads a file into a collection. What cannot be read is told there. False where it is a list of issues that
/// `xfz collect` wrote, and nothing was added.
bool add_returned(System& system, const std::string& path, collect::Collector& collector);

}  // namespace xfz::cli
