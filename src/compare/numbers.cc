// SPDX-License-Identifier: MIT
#include "compare/numbers.h"

#include <charconv>
#include <cstdint>
#include <optional>

namespace xfz::compare {

namespace {

/// An id without the whole number at its end, and that number.
struct Id {
  std::string_view head;
  std::optional<std::uint64_t> number;  ///< nothing where there is none, or too long a one
};

Id parts_of(std::string_view id) {
  const std::size_t begin = id.find_last_not_of("0123456789") + 1;  // npos + 1 is 0
  std::uint64_t number = 0;
  const auto [rest, error] = std::from_chars(id.data() + begin, id.data() + id.size(), number);
  if (error != std::errc{}) return {id, std::nullopt};
  return {id.substr(0, begin), number};
}

bool goes_on(const MeasureChange& change, const MeasureChange& before) {
  return follows(change.before.measure->id.value, before.before.measure->id.value) &&
         follows(change.after.measure->id.value, before.after.measure->id.value);
}

}  // namespace

bool follows(std::string_view id, std::string_view before) {
  const Id is = parts_of(id);
  const Id was = parts_of(before);
  return is.number && was.number && is.head == was.head && *is.number == *was.number + 1;
}

std::vector<NumberRun> number_runs(const std::vector<MeasureChange>& measures) {
  std::vector<NumberRun> runs;
  for (std::size_t i = 0; i < measures.size(); ++i) {
    if (!measures[i].renumbered) continue;
    if (!runs.empty() && runs.back().end == i && goes_on(measures[i], measures[i - 1])) {
      ++runs.back().end;
    } else {
      runs.push_back({i, i + 1});
    }
  }
  return runs;
}

}  // namespace xfz::compare
