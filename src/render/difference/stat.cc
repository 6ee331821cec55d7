// SPDX-License-Identifier: MIT
#include <algorithm>

#include "render/difference/change_items.h"
#include "render/difference/difference.h"
#include "render/grid.h"
#include "render/words.h"

namespace xfz::render {

namespace {

constexpr Phrase what{"Change", "改动"};
constexpr Phrase subject{"Measure, unit, heading", "措施、单位、标题"};
constexpr Phrase stat_added{"added", "新增"};
constexpr Phrase stat_removed{"removed", "删去"};

/// What changed about it, each once.
Cell change_cell(const ChangeItem& item, Language language) {
  if (item.kind == ChangeItem::added) return {std::string(stat_added.in(language)), Ink::added};
  if (item.kind == ChangeItem::removed) return {std::string(stat_removed.in(language)), Ink::removed};
  std::vector<std::string> labels = item.in_title;
  for (const ChangeFact& fact : item.facts) {
    const std::string& label = fact.brief.empty() ? fact.label : fact.brief;
    if (std::find(labels.begin(), labels.end(), label) == labels.end()) labels.push_back(label);
  }
  return {joined(labels, words::comma.in(language))};
}

/// Of a measure its new words.
std::string title_of(const ChangeItem& item) {
  std::string title;
  for (const Stretch& stretch : item.title) {
    const bool is_old = stretch.is_edit && stretch.ink == Ink::removed;
    if (item.name.empty()) {
      title += marked(stretch);
    } else if (!is_old) {
      title += stretch.text;
    }
  }
  return title;
}

}  // namespace

std::string difference_stat(const Comparison& comparison, const Screen& screen) {
  const Language language = screen.language;
  Grid grid{.subtitle = comparison.before.name + " → " + comparison.after.name};
  grid.columns = {{words::number, Fit::number}, {what, Fit::shrinks}, {subject}};
  Section section;
  for (const ChangeGroup& group : change_groups(comparison.difference, false, language)) {
    for (const ChangeItem& item : group.items)
      section.rows.push_back({{item.name}, change_cell(item, language), {title_of(item)}});
  }
  if (!section.rows.empty()) grid.sections.push_back(std::move(section));
  grid.closing.push_back(change_counts(comparison.difference, language));
  return to_table(grid, screen);
}

}  // namespace xfz::render
