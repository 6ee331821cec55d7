// SPDX-License-Identifier: MIT
#include "model/deadline/series.h"

namespace xfz::grammar {

namespace {

/// A number, or two with a dash between them.
std::optional<Series::Part> try_part(Words& words, bool ordinal) {
  const auto next = [&words, ordinal] {
    if (ordinal) words.try_sign(U'第');
    return try_number(words);
  };
  const auto first = next();
  if (!first) return std::nullopt;
  const Words end = words;
  if (try_range_sign(words)) {
    if (const auto last = next()) return Series::Part{*first, *last};
    words = end;
  }
  return Series::Part{*first, *first};
}

}  // namespace

bool try_range_sign(Words& words) {
  if (!words.try_any({U"-", U"至", U"到"})) return false;
  words.try_sign(U'-');  // a dash of two signs
  return true;
}

bool try_list_sign(Words& words) {
  return words.try_any({U"、", U",", U"和", U"以及", U"及", U"与"});
}

std::optional<Series> try_series(Words& words, std::initializer_list<std::u32string_view> units,
                                 bool ordinal) {
  const Words start = words;
  Series series;
  do {
    const auto part = try_part(words, ordinal);
    // 一、6月 is no list: 一 counts something else.
    if (!part || part->first.is_chinese != part->last.is_chinese ||
        (!series.parts.empty() && series.parts[0].first.is_chinese != part->first.is_chinese)) {
      words = start;
      return std::nullopt;
    }
    series.parts.push_back(*part);
  } while (try_list_sign(words));
  if (words.try_any(units)) return series;
  words = start;
  return std::nullopt;
}

}  // namespace xfz::grammar
