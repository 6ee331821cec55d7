// SPDX-License-Identifier: MIT
// Many numbers of measures in few words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "compare/concerns.h"

namespace xfz::render {

/// `2、50至69、80`: three or more that follow each other are written from the first to the last, with `to`
/// between them.
std::string number_ranges(const std::vector<std::string>& ids, std::string_view comma, std::string_view to);

/// Measures whose numbers all moved by as much, in the order of the changes.
struct Renumbering {
  std::vector<std::string> before;
  std::vector<std::string> after;
};

/// Each measure once, also where several of its clauses are among the duties. A number that is no whole one,
/// such as `19-1`, stands alone.
std::vector<Renumbering> renumberings(const std::vector<const compare::DutyChange*>& changes);

}  // namespace xfz::render
