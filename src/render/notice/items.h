// SPDX-License-Identifier: MIT
// What a change notice says of single duties, as its sections list them.
#pragma once

#include <string>
#include <vector>

#include "compare/concerns.h"
#include "compare/text_edits.h"
#include "render/difference/comparison.h"
#include "render/notice/via.h"
#include "render/sheet/page.h"

namespace xfz::render {

/// A duty that came or went.
struct NoticeDuty {
  DutyPlace place;
  SheetLine line;
  std::string label;  ///< `第90项第3分项`; of what went `原第20项` where that number is no longer its own
  std::string words;   ///< its own, with a full stop
  std::string remark;  ///< where it came from, or went: `原由政办牵头`, `该项已取消`; may be empty
};

/// A duty that stays, or several clauses of a measure that the same is said of. Of what it is about, only
/// what is new is set.
struct NoticeChange {
  DutyPlace place;
  SheetLine line;         ///< as it is now; of several clauses the first
  std::string label;      ///< `第19项`, `第90项第1、3分项`
  std::string old_label;  ///< `第18项`; empty where it is the same
  std::string topic;      ///< the beginning of its words, or of the measure's where it is several clauses
  // What holds for it: `6月底前（2020年6月30日）`, or 未定时限.
  std::string deadline_before;
  std::string deadline_after;
  std::string deadline_shift;         ///< `提前30日`; empty where it cannot be counted
  std::string role_before;            ///< `分工负责`
  std::string role_after;             ///< `牵头`
  std::vector<std::string> partners;  ///< `牵头单位由甲、乙调整为甲、丙`
  /// A measure that is divided now has other words because of that; which: `该项现分为3个分项`.
  std::string division;
  std::string text_before;
  std::string text_after;
  std::vector<compare::TextPiece> pieces;  ///< of the same texts; none where hardly anything was kept
};

/// Refers to all that it is made of, and lives no longer.
class NoticeItems {
 public:
  /// `you`: how the unit is addressed.
  NoticeItems(const compare::Difference& difference, const compare::MeasureChanges& changes,
              const compare::UnitNotice& notice, std::string you)
      : before_(*difference.before),
        after_(*difference.after),
        changes_(changes),
        notice_(notice),
        you_(std::move(you)) {}

  /// `remark`: where it comes from, where that is not what the tables say of its leads.
  NoticeDuty gained(const query::Duty& duty, std::string remark = "") const;
  NoticeDuty lost(const query::Duty& duty) const;
  /// What has another deadline, role or partners, other words; the change must be of that kind.
  NoticeChange deadline(const compare::DutyChange& change) const;
  NoticeChange role(const compare::DutyChange& change) const;
  NoticeChange text(const compare::DutyChange& change) const;

 private:
  NoticeChange base_of(const compare::DutyChange& change) const;

  const Table& before_;
  const Table& after_;
  const compare::MeasureChanges& changes_;
  const compare::UnitNotice& notice_;
  std::string you_;
};

/// A section's changes; clauses of one measure that the same is said of are one of them.
class NoticeChangeList {
 public:
  void add(NoticeChange item, const compare::DutyChange& of);
  /// In the table's order.
  std::vector<NoticeChange> take();

 private:
  std::vector<NoticeChange> items_;
  std::vector<std::vector<const compare::DutyChange*>> of_;  ///< what each is about
};

}  // namespace xfz::render
