// SPDX-License-Identifier: MIT
// A unit's change notice (调整通知) in the words that every format prints. Notices are Chinese, whatever the
// language.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "compare/concerns.h"
#include "compare/text_edits.h"
#include "render/comparison.h"
#include "render/notice_via.h"
#include "render/sheet_page.h"
#include "text/message.h"

namespace xfz::render {

/// A duty that came or went.
struct NoticeDuty {
  DutyPlace place;
  SheetLine line;
  std::string label;  ///< `第90项第3分项`; of what went `原第20项` where that number is no longer its own
  std::string words;   ///< its own, with a full stop
  std::string remark;  ///< where it came from, or went: `原由政办牵头`, `该项已取消`; may be empty
};

/// A duty that stays. Of what it is about, only what is new is set.
struct NoticeChange {
  DutyPlace place;
  SheetLine line;         ///< as it is now
  std::string label;      ///< `第19项`
  std::string old_label;  ///< `第18项`; empty where it is the same
  std::string topic;      ///< the beginning of its words
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

/// What changed about the duties that reach the unit through one group.
struct NoticeGroup {
  std::string name;
  std::string words;  ///< `新增第101、102项；第36项完成时限由4月底前调整为3月底前（提前30日）`
};

struct NoticePage {
  const Comparison* comparison = nullptr;
  std::string unit;     ///< its name, the new one where it has one
  std::string unit_id;  ///< likewise
  bool is_group = false;
  std::string you;  ///< how it is addressed: 你单位
  std::vector<NoticeDuty> gained;
  std::vector<NoticeDuty> lost;
  std::vector<NoticeChange> deadlines;
  std::vector<NoticeChange> roles;
  std::vector<NoticeChange> texts;
  std::vector<std::string> order;  ///< `原第18项现为第19项`
  std::vector<Text> about_unit;    ///< its name and its groups, or a group's members, in words
  std::vector<NoticeGroup> groups;

  /// Whether there is nothing to tell the unit.
  bool is_empty() const;
};

/// `changes` are those of the difference. Refers to the comparison and lives no longer.
NoticePage notice_page(const Comparison& comparison, const compare::MeasureChanges& changes,
                       const compare::UnitNotice& notice);

/// `indicators.yaml，版本 3e5faa64dd53`: the file, and the commit where it is of one.
std::string version_text(const Side& side);

}  // namespace xfz::render
