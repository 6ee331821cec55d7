// SPDX-License-Identifier: MIT
// The whole program but for its real surroundings.
#pragma once

#include <string>
#include <vector>

#include "cli/failure.h"
#include "cli/system/system.h"

namespace xfz::cli {

/// Runs one command line: `words` are the arguments without the program's name.
Status run(const std::vector<std::string>& words, System& system);

}  // namespace xfz::cli
