// SPDX-License-Identifier: MIT
#include "render/notice/page.h"

#include <fmt/format.h>

#include <algorithm>

#include "render/notice/unit.h"
#include "render/notice/words.h"
#include "render/words.h"

namespace xfz::render {

namespace {

using compare::DutyChange;
using compare::MeasureChanges;
using compare::UnitNotice;
using query::Duty;

/// How a unit or group is addressed.
std::string address(bool is_group) {
  return is_group ? "各单位" : "你单位";
}

const Unit& unit_of(const compare::Difference& difference, const UnitNotice& notice) {
  return notice.after == no_unit ? difference.before->unit(notice.before)
                                 : difference.after->unit(notice.after);
}

class NoticeWriter {
 public:
  NoticeWriter(const Comparison& comparison, const MeasureChanges& changes, const UnitNotice& notice)
      : difference_(comparison.difference),
        notice_(notice),
        items_(difference_, changes, notice, address(unit_of(difference_, notice).is_group)) {
    const Unit& unit = unit_of(difference_, notice);
    page_.comparison = &comparison;
    page_.unit = unit.name.value;
    page_.unit_id = unit.id.value;
    page_.is_group = unit.is_group;
    page_.you = address(unit.is_group);
  }

  NoticePage take() {
    for (const Duty& duty : notice_.gained) {
      if (is_named(duty)) page_.gained.push_back(items_.gained(duty));
    }
    for (const Duty& duty : notice_.lost) {
      if (is_named(duty)) page_.lost.push_back(items_.lost(duty));
    }
    std::vector<const DutyChange*> stayed;
    for (const DutyChange& change : notice_.changed) {
      if (is_named(change.before)) {
        stayed.push_back(&change);
      } else if (is_named(change.after)) {
        page_.gained.push_back(items_.gained(
            change.after,
            fmt::format("原经由“{}”共同承担", unit_names(*difference_.before, change.before.tie.groups))));
      }
    }
    add_changes(stayed);
    add_places();
    for (const Text& line : about_unit(difference_, notice_, page_.you)) page_.about_unit.push_back(line.zh);
    for (const ViaChanges& via : via_changes(difference_, notice_)) add_group(via);
    for (auto* duties : {&page_.gained, &page_.lost}) order(*duties);
    return std::move(page_);
  }

 private:
  /// As the table has them: a sheet lists what is due first, but a notice is read beside the table.
  static void order(std::vector<NoticeDuty>& duties) {
    std::stable_sort(duties.begin(), duties.end(),
                     [](const NoticeDuty& a, const NoticeDuty& b) { return a.place < b.place; });
  }

  void add_changes(const std::vector<const DutyChange*>& stayed) {
    NoticeChangeList deadlines;
    NoticeChangeList roles;
    NoticeChangeList texts;
    for (const DutyChange* change : stayed) {
      if (change->deadline) deadlines.add(items_.deadline(*change), *change);
      if (change->text) texts.add(items_.text(*change), *change);
      NoticeChange role = items_.role(*change);
      if (!role.role_before.empty() || !role.partners.empty()) roles.add(std::move(role), *change);
    }
    page_.deadlines = deadlines.take();
    page_.roles = roles.take();
    page_.texts = texts.take();
  }

  /// Of all duties, also those that come through groups; what is newly named has its number where that is
  /// told.
  void add_places() {
    std::vector<const DutyChange*> changes;
    for (const DutyChange& change : notice_.changed) {
      if (is_named(change.before) || !is_named(change.after)) changes.push_back(&change);
    }
    page_.order = order_words(NumberRuns(difference_), changes);
    page_.moves = move_words(changes);
  }

  void add_group(const ViaChanges& via) {
    NoticeGroup group{via.group, joined(group_words(via), "；"), {}, {}};
    if (group.words.empty()) return;
    for (const Duty* duty : via.gained) group.gained.push_back(items_.gained(*duty));
    NoticeChangeList texts;
    for (const DutyChange* change : via.changed) {
      if (change->text) texts.add(items_.text(*change), *change);
    }
    group.texts = texts.take();
    page_.groups.push_back(std::move(group));
  }

  const compare::Difference& difference_;
  const UnitNotice& notice_;
  NoticeItems items_;
  NoticePage page_;
};

}  // namespace

bool NoticePage::is_empty() const {
  return gained.empty() && lost.empty() && deadlines.empty() && roles.empty() && texts.empty() &&
         order.empty() && moves.empty() && about_unit.empty() && groups.empty();
}

NoticePage notice_page(const Comparison& comparison, const MeasureChanges& changes,
                       const UnitNotice& notice) {
  return NoticeWriter(comparison, changes, notice).take();
}

std::string version_text(const Side& side) {
  // The folder is of this machine, and `HEAD~1:` is another commit tomorrow.
  const bool is_committed = !side.commit.empty();
  const std::string path = is_committed ? side.name.substr(side.name.find(':') + 1) : side.name;
  const std::string file = path.substr(path.rfind('/') + 1);
  constexpr std::size_t shown_digits = 12;
  if (!is_committed) return file + (side.is_uncommitted ? "（未提交）" : "");
  return fmt::format("{}，版本 {}{}", file, side.commit.substr(0, shown_digits),
                     side.is_uncommitted ? " 之后有未提交的修改" : "");
}

}  // namespace xfz::render
