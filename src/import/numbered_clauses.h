// SPDX-License-Identifier: MIT
// Rows whose cells are numbered alike: （1）编制清单（2）公开清单 beside （1）甲局（2）乙局.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "import/draft.h"
#include "import/units.h"

namespace xfz::import {

/// A cell with units, and how names without a word for a role are taken in it.
struct UnitsInCell {
  std::string cell;
  Unsaid unsaid;
};

/// The parts of a cell that are numbered one after the other, without the number; empty where there are not
/// at least two, from the first on.
std::vector<std::string> numbered_parts(std::string_view cell);

/// Whether the text and the units of a row are both numbered.
bool are_numbered(std::string_view text, const std::vector<UnitsInCell>& units);

/// A clause for each part of the text, with the units and the deadline of the same number. Nothing where the
/// numbers are not the same, or units cannot be read.
std::optional<std::vector<DraftClause>> clauses_by_number(std::string_view text,
                                                          const std::vector<UnitsInCell>& units,
                                                          std::string_view deadline, Years years);

}  // namespace xfz::import
