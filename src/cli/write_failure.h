// SPDX-License-Identifier: MIT
// Why something could not be written, in words.
#pragma once

#include <string>

#include "cli/status.h"
#include "cli/system/system.h"

namespace xfz::cli {

/// `path` as the user knows it.
Failure write_failure(WriteFault fault, const std::string& path);

}  // namespace xfz::cli
