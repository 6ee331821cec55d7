// SPDX-License-Identifier: MIT
// What changed about the measures of two tables.
#pragma once

#include <vector>

#include "compare/both.h"
#include "compare/compare.h"

namespace xfz::compare {

/// What changed about one measure; where it stands is not looked at.
MeasureChange measure_change(const Both& both, const Row& before, const Row& after);

}  // namespace xfz::compare
