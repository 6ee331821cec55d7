// SPDX-License-Identifier: MIT
// Every rule that there is.
#pragma once

#include <span>

#include "text/rule.h"

namespace xfz::cli {

/// The loader's rules, then those of the checks, of the table and of the ledger, in the order of the help.
std::span<const Rule* const> all_rules();

}  // namespace xfz::cli
