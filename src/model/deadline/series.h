// SPDX-License-Identifier: MIT
// Numbers that share the word behind them: 6月, 1、4、7月, 1—6月, 第一、三季度.
#pragma once

#include <initializer_list>
#include <optional>
#include <string_view>
#include <vector>

#include "model/deadline/words.h"

namespace xfz::grammar {

struct Series {
  struct Part {
    Number first;
    Number last;  ///< the same, but for a range

    bool is_range() const { return first.value != last.value; }
  };
  std::vector<Part> parts;

  bool is_single() const { return parts.size() == 1 && !parts[0].is_range(); }
};

/// A series before one of the words, which is taken too. `ordinal`: 第 may stand before each number.
std::optional<Series> try_series(Words& words, std::initializer_list<std::u32string_view> units,
                                 bool ordinal = false);

/// A dash, 至 or 到.
bool try_range_sign(Words& words);
/// 、, a comma, 和, 及, 与.
bool try_list_sign(Words& words);

}  // namespace xfz::grammar
