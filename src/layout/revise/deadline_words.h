// SPDX-License-Identifier: MIT
// What becomes of a deadline when its table becomes another year's.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "layout/revise/next_year.h"
#include "layout/revise/years.h"
#include "model/date.h"

namespace xfz::layout {

struct YearStep {
  int from = 0;
  int to = 0;
};

struct MovedDay {
  Date before;
  Date after;
};

struct DeadlineMove {
  std::vector<YearWord> years;     ///< all that the words name
  std::vector<std::size_t> moved;  ///< where those begin that move
  std::optional<Fate> left;        ///< why none of them does, where it is the deadline's and not theirs
  std::vector<MovedDay> days;      ///< that the words set, if each is the same one of the new year; else none
  bool is_feast = false;           ///< they name a day that is another one each year

  /// Whether a day that is given beside the words moves with the table.
  bool moves_day(Date day, int own) const {
    if (left) return false;
    return !days.empty() || (year_of(day) == own && !is_feast);
  }
  /// A day that is given beside the words, `by` years later: the one that they then set (2月底前), or the
  /// same.
  Date moved_day(Date day, int by) const;
};

/// Words move where they then set the same days of the new year, nothing else. `is_explained`: the table says
/// what they mean, so that they need not be readable.
DeadlineMove move_deadline(std::string_view words, YearStep step, bool is_explained);

}  // namespace xfz::layout
