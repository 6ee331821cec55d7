// SPDX-License-Identifier: MIT
// The ledger of a table as git has it.
#pragma once

#include <optional>
#include <string>

#include "cli/system/system.h"
#include "ledger/check.h"

namespace xfz::cli {

/// The ledger beside a table in the last commit that HEAD and `revision` have in common; without files where
/// there was none, and nothing where no revision is given. Throws Failure where git cannot say.
std::optional<ledger::Committed> ledger_since(System& system, const std::string& table_path,
                                              const ledger::Duties& duties,
                                              const std::optional<std::string>& revision);

}  // namespace xfz::cli
