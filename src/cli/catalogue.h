// SPDX-License-Identifier: MIT
// Every rule that there is.
#pragma once

#include <span>

#include "text/rule.h"

namespace xfz::cli {

/// The rules of `check`: the loader's, then those of the checks, of the table and of the ledger, in the order
/// of the help.
std::span<const Rule* const> all_rules();

/// The same, then what `import` and `collect` tell of documents: whatever is reported anywhere can be
/// explained.
std::span<const Rule* const> reported_rules();

}  // namespace xfz::cli
