// SPDX-License-Identifier: MIT
#include "render/notice_via.h"

#include <algorithm>

namespace xfz::render {

namespace {

ViaChanges& of_group(std::vector<ViaChanges>& all, const Unit& group) {
  const std::string& name = group.name.value;
  const auto found =
      std::find_if(all.begin(), all.end(), [&name](const ViaChanges& via) { return via.group == name; });
  return found != all.end() ? *found : all.emplace_back(ViaChanges{name, {}, {}, {}});
}

template <class Item, class DutyOf>
void order(std::vector<const Item*>& items, DutyOf duty_of) {
  std::stable_sort(items.begin(), items.end(), [&duty_of](const Item* a, const Item* b) {
    return place_of(*duty_of(a)) < place_of(*duty_of(b));
  });
}

}  // namespace

DutyPlace place_of(const query::Duty& duty) {
  return {duty.measure().span.begin, duty.clause.value_or(0)};
}

std::vector<ViaChanges> via_changes(const compare::Difference& difference,
                                    const compare::UnitNotice& notice) {
  const auto new_group = [&](const query::Duty& duty) -> const Unit& {
    return difference.after->unit(duty.tie.groups.front());
  };
  const auto old_group = [&](const query::Duty& duty) -> const Unit& {
    const UnitIndex old = duty.tie.groups.front();
    const UnitIndex now = difference.units_match.after(old);
    return now == no_unit ? difference.before->unit(old) : difference.after->unit(now);
  };
  std::vector<ViaChanges> all;
  for (const query::Duty& duty : notice.gained) {
    if (!is_named(duty)) of_group(all, new_group(duty)).gained.push_back(&duty);
  }
  for (const query::Duty& duty : notice.lost) {
    if (!is_named(duty)) of_group(all, old_group(duty)).lost.push_back(&duty);
  }
  for (const compare::DutyChange& change : notice.changed) {
    if (is_named(change.before) || is_named(change.after)) continue;
    of_group(all, new_group(change.after)).changed.push_back(&change);
  }
  for (ViaChanges& via : all) {
    order(via.gained, [](const query::Duty* duty) { return duty; });
    order(via.lost, [](const query::Duty* duty) { return duty; });
    order(via.changed, [](const compare::DutyChange* change) { return &change->after; });
  }
  return all;
}

}  // namespace xfz::render
