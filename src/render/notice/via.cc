// SPDX-License-Identifier: MIT
#include "render/notice/via.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "render/notice/words.h"

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

/// What is said of duties, each with those that it is said of.
class Sayings {
 public:
  void add(const query::Duty& duty, const std::string& said) {
    const auto [known, is_new] = places_.emplace(said, sayings_.size());
    if (is_new) sayings_.emplace_back(said, std::vector<const query::Duty*>());
    sayings_[known->second].second.push_back(&duty);
  }

  void write(std::vector<std::string>& words) const {
    for (const auto& [said, duties] : sayings_) words.push_back(duty_labels(duties) + said);
  }

 private:
  std::vector<std::pair<std::string, std::vector<const query::Duty*>>> sayings_;
  std::map<std::string, std::size_t> places_;
};

std::string deadline_said(const compare::DeadlineChange& change) {
  const auto words = [](const Deadline* deadline) {
    return deadline == nullptr ? std::string("未定时限") : deadline->text.value;
  };
  const std::string shift = shift_words(change);
  return fmt::format("完成时限由{}调整为{}{}", words(change.before), words(change.after),
                     shift.empty() ? "" : "（" + shift + "）");
}

}  // namespace

std::vector<std::string> group_words(const ViaChanges& via) {
  std::vector<std::string> words;
  if (!via.gained.empty()) words.push_back("新增" + duty_labels(via.gained));
  if (!via.lost.empty()) words.push_back("不再承担原" + duty_labels(via.lost));
  Sayings deadlines;
  Sayings partners;
  Sayings texts;
  for (const compare::DutyChange* change : via.changed) {
    if (change->deadline) deadlines.add(change->after, deadline_said(*change->deadline));
    for (const std::string& said : partners_words(*change)) partners.add(change->after, said);
    if (change->text) texts.add(change->after, "内容有调整");
  }
  for (const Sayings* sayings : {&deadlines, &partners, &texts}) sayings->write(words);
  return words;
}

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
