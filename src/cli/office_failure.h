// SPDX-License-Identifier: MIT
// What is said of a file that is no document that can be read.
#pragma once

#include <string>

#include "cli/failure.h"
#include "office/read.h"

namespace xfz::cli {

/// With what to do: how to save the file in WPS or Word so that it can be read.
Failure office_failure(const office::Reading& reading, const std::string& path);

}  // namespace xfz::cli
