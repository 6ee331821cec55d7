// SPDX-License-Identifier: MIT
// Outlines: measures that stand in numbered paragraphs, without a table.
#pragma once

#include <vector>

#include "import/lines.h"

namespace xfz::import {

/// Reads lines as an outline of measures.
void read_outline(Work& work, const std::vector<Line>& lines);

/// The place of the first line that a heading or a measure of an outline is, where none has a number of the
/// first that says who does it, as most below it do; the number of lines where there is none.
std::size_t begin_of_outline(const std::vector<Line>& lines);

}  // namespace xfz::import
