// SPDX-License-Identifier: MIT
// What stands behind a day or period and says which day of it counts.
#pragma once

#include "model/deadline/moment.h"

namespace xfz::grammar {

struct Ending {
  bool is_closed = false;  ///< 底, 末, 内, 止: its last day
  bool is_before = false;  ///< 前
};

/// 底, 底前, 末之前, 内, 止 …, as far as there is one.
Ending take_ending(Words& words);

/// 18时, 17:30, 0:00:00: the hour of a day is not kept.
void take_hour(Words& words);

/// A period with its ending. Without a period, which no calendar has then, the context learns of it.
Moment ended(const std::optional<Period>& period, Moment moment, Ending ending, Context& context);

/// A day written with signs: 2020.6.30, 2020-06, 20200630, 6.30前.
std::optional<Moment> try_signs(Words& words, Context& context);

}  // namespace xfz::grammar
