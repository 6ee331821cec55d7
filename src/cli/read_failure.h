// SPDX-License-Identifier: MIT
// Telling why a file could not be read.
#pragma once

#include <cstddef>
#include <string>

#include "cli/status.h"
#include "cli/system/system.h"

namespace xfz::cli {

Failure read_failure(ReadFault fault, const std::string& path, std::size_t max_size);

}  // namespace xfz::cli
