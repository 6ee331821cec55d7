// SPDX-License-Identifier: MIT
// Numbers of measures that follow each other.
#pragma once

#include <string_view>
#include <vector>

#include "compare/compare.h"

namespace xfz::compare {

/// Whether an id is the next one: 13 behind 12, 2-10 behind 2-9.
bool follows(std::string_view id, std::string_view before);

/// All measures that have another id, in runs as long as possible.
std::vector<NumberRun> number_runs(const std::vector<MeasureChange>& measures);

}  // namespace xfz::compare
