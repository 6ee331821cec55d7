// SPDX-License-Identifier: MIT
// Many numbers of measures in few words.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "compare/concerns.h"

namespace xfz::render {

/// `2、50至69、80`: three or more that follow each other are written from the first to the last, with `to`
/// between them.
std::string number_ranges(const std::vector<std::string>& ids, std::string_view comma, std::string_view to);

/// Measures in a row of the old table whose numbers all moved by as much: of a unit that has a few of them
/// the first and the last say how each of its own is numbered now.
class NumberRuns {
 public:
  explicit NumberRuns(const compare::Difference& difference);

  /// Numbers of one run, or of one measure: those that changes are about, the smallest first.
  struct Numbers {
    std::vector<std::string> before;
    std::vector<std::string> after;
  };
  /// By run; each measure once, also where several of its clauses are among them.
  /// A number that is no whole one, such as `19-1`, stands alone.
  std::vector<Numbers> of(const std::vector<const compare::DutyChange*>& changes) const;

 private:
  std::map<std::int64_t, std::size_t> runs_;  ///< by the old number: which run it is in
};

/// `12至61` of three or more, else each: as a run is written.
std::string run_text(const std::vector<std::string>& ids, std::string_view comma, std::string_view to);

}  // namespace xfz::render
