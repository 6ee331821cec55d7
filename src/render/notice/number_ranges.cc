// SPDX-License-Identifier: MIT
#include "render/notice/number_ranges.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <system_error>
#include <utility>

#include "render/words.h"

namespace xfz::render {

namespace {

/// A whole number, or nothing; wide enough to count on from any.
std::optional<std::int64_t> number_of(const std::string& id) {
  int number = 0;
  const auto [rest, error] = std::from_chars(id.data(), id.data() + id.size(), number);
  if (error != std::errc{} || rest != id.data() + id.size()) return std::nullopt;
  return number;
}

bool follows(const std::string& id, const std::string& before) {
  const auto number = number_of(id);
  const auto number_before = number_of(before);
  return number && number_before && *number == *number_before + 1;
}

}  // namespace

std::string number_ranges(const std::vector<std::string>& ids, std::string_view comma, std::string_view to) {
  std::string out;
  for (std::size_t i = 0; i < ids.size();) {
    std::size_t end = i + 1;
    while (end < ids.size() && follows(ids[end], ids[end - 1])) ++end;
    const bool is_range = end - i > 2;
    if (!is_range) end = i + 1;
    if (!out.empty()) out += comma;
    out += ids[i];
    if (is_range) out.append(to).append(ids[end - 1]);
    i = end;
  }
  return out;
}

NumberRuns::NumberRuns(const compare::Difference& difference) {
  std::map<std::int64_t, std::int64_t> shifts;  // by the old number
  for (const compare::MeasureChange& change : difference.measures) {
    if (!change.renumbered) continue;
    const auto before = number_of(change.before.measure->id.value);
    const auto after = number_of(change.after.measure->id.value);
    if (before && after) shifts.emplace(*before, *after - *before);
  }
  std::optional<std::pair<std::int64_t, std::int64_t>> last;
  std::size_t run = 0;
  for (const auto& number_and_shift : shifts) {
    const auto& [number, shift] = number_and_shift;
    if (last && (number != last->first + 1 || shift != last->second)) ++run;
    runs_.emplace(number, run);
    last = number_and_shift;
  }
}

std::vector<NumberRuns::Numbers> NumberRuns::of(
    const std::vector<const compare::DutyChange*>& changes) const {
  std::vector<Numbers> all;
  std::map<std::size_t, std::size_t> places;  // of a run in `all`
  std::set<const Measure*> told;
  for (const compare::DutyChange* change : changes) {
    const std::string& before = change->before.measure().id.value;
    const std::string& after = change->after.measure().id.value;
    if (before == after || !told.insert(&change->after.measure()).second) continue;
    const auto number = number_of(before);
    const auto run = number ? runs_.find(*number) : runs_.end();
    std::size_t place = all.size();
    if (run != runs_.end()) place = places.emplace(run->second, place).first->second;
    if (place == all.size()) all.emplace_back();
    all[place].before.push_back(before);
    all[place].after.push_back(after);
  }
  // A table need not have its measures in the order of their numbers.
  const auto by_number = [](const std::string& a, const std::string& b) {
    return number_of(a) < number_of(b);
  };
  for (Numbers& numbers : all) {
    std::sort(numbers.before.begin(), numbers.before.end(), by_number);
    std::sort(numbers.after.begin(), numbers.after.end(), by_number);
  }
  return all;
}

std::string run_text(const std::vector<std::string>& ids, std::string_view comma, std::string_view to) {
  constexpr std::size_t few = 2;
  if (ids.size() <= few) return joined(ids, comma);
  return ids.front() + std::string(to) + ids.back();
}

}  // namespace xfz::render
