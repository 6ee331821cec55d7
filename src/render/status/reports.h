// SPDX-License-Identifier: MIT
// What the ledger of a table holds, entry by entry, in its forms.
#pragma once

#include <vector>

#include "ledger/entries.h"
#include "render/forms.h"

namespace xfz::render {

/// Refers to its arguments.
Forms reports_forms(const Table& table, const std::vector<ledger::Entry>& entries);

}  // namespace xfz::render
