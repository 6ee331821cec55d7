// SPDX-License-Identifier: MIT
// The days and periods that words name: 6月底前, 2020年末, 一、三季度, 7—9月, “十四五”末, 2020.6.30.
#pragma once

#include <optional>
#include <vector>

#include "model/deadline/period.h"
#include "model/deadline/words.h"

namespace xfz::grammar {

/// A day or period that is named, and the day that it sets.
struct Moment {
  Period period{};
  Date due{};
  bool is_day = false;     ///< narrower than a month: 6月30日, 6月上旬
  bool is_year = false;    ///< one year or several: 2020年, 明年底
  bool is_range = false;   ///< 3月至5月
  bool has_year = false;   ///< its year is said
  bool is_bare = false;    ///< no 底, 内, 前 … behind it
  bool is_before = false;  ///< 6月前: before it begins; to some, before it ends
};

/// What words are read against, and what is found wrong with them.
struct Context {
  std::optional<int> year;          ///< of what is named without one; nothing where it may be any of several
  int table_year = 0;               ///< the table's first; 20年 is near it
  std::optional<int> written = {};  ///< the year that was written last: what follows is in it
  bool is_impossible = false;       ///< a month, quarter or day that no calendar has
  bool needs_year = false;          ///< a period without a year, which may be in any of several
  bool is_unclear = false;          ///< it could mean two things
  bool counts_parts = false;        ///< 1. at the beginning of a part is its number
};

/// Of the years that are written with two digits.
inline constexpr int century = 2000;

/// What is named next, in the words' order: a day, a period, a range, or a list of these. Empty, and nothing
/// taken, where nothing is.
std::vector<Moment> try_moments(Words& words, Context& context);

/// One alone, without looking for a range or a list.
std::optional<Moment> try_moment(Words& words, Context& context);

}  // namespace xfz::grammar
