// SPDX-License-Identifier: MIT
// A unit's change notice (调整通知) in the words that every format prints. Notices are Chinese, whatever the
// language.
#pragma once

#include <string>
#include <vector>

#include "compare/concerns.h"
#include "render/difference/comparison.h"
#include "render/notice/items.h"

namespace xfz::render {

/// What changed about the duties that reach the unit through one group.
struct NoticeGroup {
  std::string name;
  std::string words;  ///< `新增第101、102项；第36项完成时限由4月底前调整为3月底前（提前30日）`
  std::vector<NoticeDuty> gained;
  std::vector<NoticeChange> texts;  ///< those that have other words
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
  std::vector<std::string> order;       ///< `原第18项现为第19项`
  std::vector<std::string> moves;       ///< what stands under another task
  std::vector<std::string> about_unit;  ///< its name and its groups, or a group's members, in words
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
