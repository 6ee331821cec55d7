// SPDX-License-Identifier: MIT
#include "render/number_ranges.h"

#include <charconv>
#include <map>
#include <optional>
#include <set>
#include <system_error>

namespace xfz::render {

namespace {

/// A whole number, or nothing.
std::optional<int> number_of(const std::string& id) {
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

std::vector<Renumbering> renumberings(const std::vector<const compare::DutyChange*>& changes) {
  std::vector<Renumbering> all;
  std::map<int, std::size_t> by_shift;  // the place in `all` of those that moved by as much
  std::set<const Measure*> told;
  for (const compare::DutyChange* change : changes) {
    const std::string& before = change->before.measure().id.value;
    const std::string& after = change->after.measure().id.value;
    if (before == after || !told.insert(&change->after.measure()).second) continue;
    const auto old_number = number_of(before);
    const auto new_number = number_of(after);
    std::size_t place = all.size();
    if (old_number && new_number) place = by_shift.emplace(*new_number - *old_number, place).first->second;
    if (place == all.size()) all.emplace_back();
    all[place].before.push_back(before);
    all[place].after.push_back(after);
  }
  return all;
}

}  // namespace xfz::render
