// SPDX-License-Identifier: MIT
// A difference as a list for people: what changed, item by item, under headings.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "render/difference/change_facts.h"
#include "render/difference/comparison.h"

namespace xfz::render {

/// A measure, a unit, a heading or a key of the table that changed, came or went.
struct ChangeItem {
  enum Kind { changed, added, removed };
  Kind kind = changed;
  std::string name;  ///< `50`, `18 → 19`; empty where the title says it
  std::vector<Stretch> title;
  std::vector<std::string> in_title;  ///< what of it changed that name and title show: `序号`, `名称`
  std::vector<ChangeFact> facts;
};

/// Items under a heading of one or two lines.
struct ChangeGroup {
  std::vector<std::string> headings;
  std::vector<ChangeItem> items;
};

/// The table itself, the units and the headings that changed, then the measures under their category and
/// task. `elided`: of long texts only what is near a change.
std::vector<ChangeGroup> change_groups(const compare::Difference& difference, bool elided, Language language);

/// Such a list on a screen: an empty line, its headings and its items for each group.
std::string groups_text(const std::vector<ChangeGroup>& groups, const Screen& screen);

/// What people call a key of the table: `发文机关`.
std::string key_name(std::string_view key, Language language);

/// `原第12至61项现为第13至62项`
std::string run_text(const compare::Difference& difference, const compare::NumberRun& run, Language language);

/// How much changed, in one line; where nothing did, that.
std::string change_counts(const compare::Difference& difference, Language language);

}  // namespace xfz::render
