// SPDX-License-Identifier: MIT
#include "compare/both.h"

#include <algorithm>

namespace xfz::compare {

Both::Both(const Table& before, const Table& after)
    : before_(&before), after_(&after), units_(before, after) {
  for (UnitIndex i = 0; i < before.units.size(); ++i) {
    const UnitIndex is = units_.after(i);
    if (is == no_unit) continue;
    const std::string& old_name = before.units[i].name.value;
    const std::string& new_name = after.units[is].name.value;
    if (old_name != new_name) renamings_.emplace_back(old_name, new_name);
  }
  std::stable_sort(renamings_.begin(), renamings_.end(),
                   [](const Renaming& a, const Renaming& b) { return a.first.size() > b.first.size(); });
}

bool Both::differ_by_renaming(std::string_view before, std::string_view after) const {
  while (!before.empty()) {
    const auto renamed = std::find_if(renamings_.begin(), renamings_.end(), [&](const Renaming& renaming) {
      return before.starts_with(renaming.first) && after.starts_with(renaming.second);
    });
    if (renamed != renamings_.end()) {
      before.remove_prefix(renamed->first.size());
      after.remove_prefix(renamed->second.size());
    } else if (!after.empty() && before.front() == after.front()) {
      before.remove_prefix(1);
      after.remove_prefix(1);
    } else {
      return false;
    }
  }
  return after.empty();
}

}  // namespace xfz::compare
