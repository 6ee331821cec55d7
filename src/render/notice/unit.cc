// SPDX-License-Identifier: MIT
#include "render/notice/unit.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>

#include "render/words.h"

namespace xfz::render {

namespace {

using compare::Difference;
using compare::UnitChange;
using compare::UnitNotice;

constexpr Message<std::string, std::string> merged{"{} was merged into {}, which takes its duties over",
                                                   "“{}”并入“{}”，有关事项由后者承担"};
constexpr Message<std::string, std::string> absorbed{"{} was merged into {}, and its duties with it",
                                                     "“{}”及其承担的事项并入{}"};
constexpr Message<std::string> gone{"{} is no longer in the table", "“{}”不再列入本表"};
constexpr Message<std::string, std::string> split{"{} was split from {}", "“{}”由“{}”分设，新列入本表"};
constexpr Message<std::string> added{"{} is new in the table", "“{}”新列入本表"};
constexpr Message<std::string_view, std::string_view> renamed{"{} is now called {}", "名称由“{}”变更为“{}”"};
constexpr Message<std::string, std::string> joined_groups{"{} is a member of {} now", "{}列为“{}”成员"};
constexpr Message<std::string, std::string> left_groups{"{} is no longer a member of {}", "{}不再是“{}”成员"};
constexpr Message<std::string, std::string> members_gained{"{} has new members: {}", "“{}”增列成员：{}"};
constexpr Message<std::string, std::string> members_lost{"{} has lost members: {}",
                                                         "以下单位不再是“{}”成员：{}"};

bool contains(const std::vector<UnitIndex>& units, UnitIndex unit) {
  return std::find(units.begin(), units.end(), unit) != units.end();
}

/// That it came or went.
std::optional<Text> fate(const Difference& difference, const UnitNotice& notice) {
  const Table& before = *difference.before;
  const Table& after = *difference.after;
  const UnitChange* const change = notice.unit;
  if (notice.after == no_unit) {
    const std::string& name = before.unit(notice.before).name.value;
    if (change != nullptr && change->merged_into != no_unit)
      return merged(name, after.unit(change->merged_into).name.value);
    return gone(name);
  }
  if (notice.before != no_unit) return std::nullopt;
  const std::string& name = after.unit(notice.after).name.value;
  if (change != nullptr && change->split_from != no_unit)
    return split(name, before.unit(change->split_from).name.value);
  return added(name);
}

/// The groups that it joined or left; a group that was renamed is the same.
void add_groups(std::vector<Text>& lines, const Difference& difference, const UnitNotice& notice,
                const std::string& subject) {
  if (notice.before == no_unit || notice.after == no_unit) return;  // that it came or went says it
  std::vector<UnitIndex> stayed;
  std::vector<UnitIndex> groups_left;
  std::vector<UnitIndex> groups_joined;
  const std::vector<UnitIndex> groups = groups_of(*difference.after, notice.after);
  for (const UnitIndex old : groups_of(*difference.before, notice.before)) {
    const UnitIndex now = difference.units_match.after(old);
    (contains(groups, now) ? stayed : groups_left).push_back(contains(groups, now) ? now : old);
  }
  std::copy_if(groups.begin(), groups.end(), std::back_inserter(groups_joined),
               [&stayed](UnitIndex group) { return !contains(stayed, group); });
  if (!groups_joined.empty())
    lines.push_back(joined_groups(subject, unit_names(*difference.after, groups_joined)));
  if (!groups_left.empty())
    lines.push_back(left_groups(subject, unit_names(*difference.before, groups_left)));
}

}  // namespace

std::vector<Text> about_unit(const Difference& difference, const UnitNotice& notice,
                             const std::string& subject) {
  std::vector<Text> lines;
  if (auto line = fate(difference, notice)) lines.push_back(*std::move(line));
  const UnitChange* const change = notice.unit;
  if (change != nullptr && change->name) lines.push_back(renamed(change->name->before, change->name->after));
  for (const UnitChange& other : difference.units) {
    if (notice.after != no_unit && other.merged_into == notice.after)
      lines.push_back(absorbed(difference.before->unit(other.before).name.value, subject));
  }
  add_groups(lines, difference, notice, subject);
  if (change == nullptr || notice.after == no_unit) return lines;
  const std::string& group = difference.after->unit(notice.after).name.value;
  if (!change->members_gained.empty())
    lines.push_back(members_gained(group, unit_names(*difference.after, change->members_gained)));
  if (!change->members_lost.empty())
    lines.push_back(members_lost(group, unit_names(*difference.before, change->members_lost)));
  return lines;
}

}  // namespace xfz::render
