// SPDX-License-Identifier: MIT
#include "render/difference/change_items.h"
#include "render/notice/notice.h"
#include "render/words.h"

namespace xfz::render {

namespace {

constexpr Phrase other_numbers{"Numbers", "序号"};
constexpr Message<std::string> in_brackets{" ({})", "（{}）"};
constexpr std::string_view arrow = " → ";

/// A value that changed: within one text as edits, else the old one, then the new one.
std::vector<Stretch> inked(const NoticeValue& value, bool elided, Language language) {
  const auto before = value.before();
  const auto after = value.after();
  if (!value.is_changed()) return {{*after}};
  std::vector<Stretch> words;
  const bool is_edit = value.pieces.size() > 2;
  if (is_edit) {
    words = edited_text(*before, *after, elided);
  } else {
    if (before) words.push_back({*before, Ink::removed});
    if (before && after) words.push_back({std::string(arrow)});
    if (after) words.push_back({*after, Ink::added});
  }
  if (!value.note.empty()) words.push_back({in_brackets(language, value.note)});
  return words;
}

ChangeItem::Kind item_kind(const NoticeLine& line) {
  if (line.kind == NoticeLine::added || line.is_gained) return ChangeItem::added;
  return line.kind == NoticeLine::removed || line.is_lost ? ChangeItem::removed : ChangeItem::changed;
}

ChangeItem item_of(const NoticeLine& line, bool elided, Language language) {
  ChangeItem item{item_kind(line), line.number, {{line.name}}, {}, {}};
  if (!line.old_id.empty())
    item.name =
        line.kind == NoticeLine::removed ? line.old_id : line.old_id + std::string(arrow) + line.ids.front();
  for (const NoticeValue& value : line.values) {
    const bool is_one_sided = !value.before() || !value.after();
    const bool is_title = value.key == "text" || value.key == "name";
    if (is_title && value.is_changed() && !is_one_sided) {
      item.title = inked(value, elided, language);
    } else if (!is_title && (value.is_changed() || line.is_gained)) {
      item.facts.push_back({value.label, inked(value, elided, language)});
    }
  }
  return item;
}

}  // namespace

std::string notices_text(const Comparison& comparison, const std::vector<NoticePage>& notices,
                         const std::string& closing, const Screen& screen) {
  std::vector<ChangeGroup> groups;
  for (const NoticePage& notice : notices) {
    ChangeGroup& group = groups.emplace_back(ChangeGroup{{notice.unit}, {}});
    for (const NoticeLine& line : notice.lines)
      group.items.push_back(item_of(line, screen.width > 0, screen.language));
    if (notice.numbers.empty()) continue;
    ChangeItem numbers{
        ChangeItem::changed, "", {{std::string(other_numbers.in(screen.language)), Ink::faint}}, {}, {}};
    for (const std::string& words : notice.numbers) numbers.facts.push_back({"", {{words}}});
    group.items.push_back(std::move(numbers));
  }
  std::string text =
      paragraph(comparison.difference.after->title.value, Ink::strong, screen) +
      paragraph(comparison.before.name + std::string(arrow) + comparison.after.name, Ink::plain, screen) +
      groups_text(groups, screen);
  return closing.empty() ? text : text + "\n" + paragraph(closing, Ink::faint, screen);
}

}  // namespace xfz::render
