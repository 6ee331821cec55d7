// SPDX-License-Identifier: MIT
// What comes again: 每月5日前, 每季度末月20日前, 按季度, 半年一次, 每年2月底前, 每周.
#pragma once

#include <optional>
#include <vector>

#include "model/deadline/moment.h"

namespace xfz::grammar {

struct Recurring {
  std::vector<Moment> moments;  ///< in the context's year; none of what comes every day or week
  bool is_yearly = false;
  bool has_occasion = false;  ///< the day within the period is said: 每年2月底前, not 每年
};

/// What comes again, if that is what the words name next. Moments are of one year, `turn`.
std::optional<Recurring> try_recurring(Words& words, Context& context, int turn);

}  // namespace xfz::grammar
