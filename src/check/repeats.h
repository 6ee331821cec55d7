// SPDX-License-Identifier: MIT
// Measures that are the same in something.
#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <string_view>
#include <vector>

#include "model/table.h"

namespace xfz::check {

/// Calls `repeated(measure, first)` for each measure of which `words_of` gives the same words as of one
/// before it, `first` being the first of these. No words are the same as none. Only a hash of the words is
/// kept, which may be as large as the table, and in a list: a map takes twice the time.
template <class WordsOf, class Repeated>
void for_each_repeat(const std::vector<Row>& rows, WordsOf words_of, Repeated repeated) {
  struct Hashed {
    std::size_t hash;
    const Measure* measure;
  };
  std::vector<Hashed> all;
  all.reserve(rows.size());
  for (const Row& row : rows) {
    const auto words = words_of(*row.measure);
    if (!words.empty()) all.push_back({std::hash<std::string_view>{}(words), row.measure});
  }
  std::stable_sort(all.begin(), all.end(), [](const Hashed& a, const Hashed& b) { return a.hash < b.hash; });
  auto begin = all.begin();  // of those with the same hash, which are in the order of the table
  for (auto each = all.begin(); each != all.end(); ++each) {
    if (each->hash != begin->hash) begin = each;
    if (each == begin) continue;
    const auto words = words_of(*each->measure);
    const auto first =
        std::find_if(begin, each, [&](const Hashed& earlier) { return words_of(*earlier.measure) == words; });
    if (first != each) repeated(*each->measure, *first->measure);
  }
}

}  // namespace xfz::check
