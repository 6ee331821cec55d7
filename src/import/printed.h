// SPDX-License-Identifier: MIT
// How units would be printed again.
#pragma once

#include <string>

#include "import/draft.h"

namespace xfz::import {

/// The cell of units in one form, without looking at their `wording`; empty where they name no one.
std::string printed_units(const DraftUnits& units, CellForm form);

/// The same in brackets, as a clause has it.
std::string printed_clause(const DraftUnits& units, CellForm form);

}  // namespace xfz::import
