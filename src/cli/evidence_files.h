// SPDX-License-Identifier: MIT
// Looking for the files of evidence.
#pragma once

#include <string>
#include <vector>

#include "cli/system/system.h"
#include "ledger/evidence.h"

namespace xfz::cli {

/// Notes of every paper what is at its path, from the folder of the table. Nothing is opened but regular
/// files below that folder, and of these only those whose SHA-256 is to be compared are read to their end.
void look_for(System& system, const std::string& table_path, std::vector<ledger::Paper>& papers);

}  // namespace xfz::cli
