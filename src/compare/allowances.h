// SPDX-License-Identifier: MIT
// Whether two lists of accepted findings say the same.
#pragma once

#include <vector>

#include "model/unit.h"

namespace xfz::compare {

/// Their order is no difference.
bool accept_the_same(const std::vector<Allowance>& before, const std::vector<Allowance>& after);

}  // namespace xfz::compare
