// SPDX-License-Identifier: MIT
#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "render/builtin_templates.h"
#include "render/difference/change_items.h"
#include "render/difference/difference.h"
#include "render/template.h"
#include "render/template_level.h"
#include "text/width.h"

namespace xfz::render {

namespace {

constexpr Phrase added{"added", "新增"};
constexpr Phrase removed{"removed", "删去"};
constexpr Phrase colon{": ", "："};

constexpr int longest_title = 60;  // columns

// Words in inks, so that a template marks what came and what went.
constexpr FieldOf<Stretch> piece_fields[] = {
    {{"words", {"words that stayed", "没有变的文字"}},
     [](const Stretch& s) { return s.ink != Ink::added && s.ink != Ink::removed ? s.text : ""; }},
    {{"added", {"words that came", "新增的文字"}},
     [](const Stretch& s) { return s.ink == Ink::added ? s.text : ""; }},
    {{"removed", {"words that went", "删去的文字"}},
     [](const Stretch& s) { return s.ink == Ink::removed ? s.text : ""; }},
};
constexpr LevelOf<Stretch> piece_level{piece_fields};

std::string text_of(const std::vector<Stretch>& stretches) {
  std::string text;
  for (const Stretch& stretch : stretches) text += stretch.text;
  return text;
}

struct PageFact {
  const ChangeFact& fact;
  const ChangeFact& brief;  ///< with long texts cut to what is near a change
  Language language;
};

constexpr FieldOf<PageFact> fact_fields[] = {
    {{"label", {"what changed", "改了什么"}}, [](const PageFact& f) { return f.fact.label; }},
    {{"colon", {"a colon", "冒号"}}, [](const PageFact& f) { return std::string(colon.in(f.language)); }},
    {{"is_long", {"set where `brief` is shorter", "brief 更短时有值"}},
     [](const PageFact& f) { return flag(text_of(f.fact.value) != text_of(f.brief.value)); }},
    {{"value", {"how", "怎样改的"}}, piece_level, [](const PageFact& f) { return std::span(f.fact.value); }},
    {{"brief", {"the same, near what changed", "同上，只留改动附近"}},
     piece_level,
     [](const PageFact& f) { return std::span(f.brief.value); }},
};
constexpr LevelOf<PageFact> fact_level{fact_fields};

struct PageItem {
  const ChangeItem& item;
  const ChangeItem& brief;
  Language language;
  std::vector<Stretch> title;        ///< its words, whole
  std::vector<Stretch> brief_title;  ///< and cut
};

/// The first words of a measure.
std::string beginning_of(const std::string& text) {
  return cut(text.substr(0, text.find('\n')), longest_title);
}

PageItem page_item(const ChangeItem& item, const ChangeItem& brief, Language language) {
  std::vector<Stretch> title = item.title;
  std::vector<Stretch> brief_title = brief.title;
  const bool is_edited = std::any_of(title.begin(), title.end(), [](const Stretch& s) { return s.is_edit; });
  const bool is_measure = !item.name.empty();
  if (is_measure && !is_edited) brief_title = {{beginning_of(text_of(title)), Ink::plain, false}};
  // What has the same words in both tables is known by the first of them.
  if (is_measure && !is_edited && item.kind == ChangeItem::changed) title = brief_title;
  if (item.kind != ChangeItem::changed) {
    for (Stretch& stretch : title) stretch.ink = Ink::plain;  // the item itself says that it came or went
  }
  return {item, brief, language, std::move(title), std::move(brief_title)};
}

/// The word, where that is what happened to the item.
std::string word_of(const PageItem& item, ChangeItem::Kind kind, const Phrase& word) {
  return item.item.kind == kind ? std::string(word.in(item.language)) : "";
}

constexpr FieldOf<PageItem> item_fields[] = {
    {{"name", {"a measure's number", "序号"}}, [](const PageItem& i) { return i.item.name; }},
    {{"is_added", {"the word, where it was added", "新增时是这个词"}},
     [](const PageItem& i) { return word_of(i, ChangeItem::added, added); }},
    {{"is_removed", {"likewise", "删去时是这个词"}},
     [](const PageItem& i) { return word_of(i, ChangeItem::removed, removed); }},
    {{"has_facts", {"set where there are facts", "有 facts 时有值"}},
     [](const PageItem& i) { return flag(!i.item.facts.empty()); }},
    {{"is_long", {"set where `brief_title` is shorter", "brief_title 更短时有值"}},
     [](const PageItem& i) { return flag(text_of(i.title) != text_of(i.brief_title)); }},
    {{"title", {"its words", "文字"}}, piece_level, [](const PageItem& i) { return std::span(i.title); }},
    {{"brief_title", {"the same, cut", "同上，截短"}},
     piece_level,
     [](const PageItem& i) { return std::span(i.brief_title); }},
    {{"facts", {"what changed about it", "改了什么"}},
     fact_level,
     [](const PageItem& i) {
       return Made{i.item.facts.size(), [&i](std::size_t place) {
                     return PageFact{i.item.facts[place], i.brief.facts[place], i.language};
                   }};
     }},
};
constexpr LevelOf<PageItem> item_level{item_fields};

struct PageGroup {
  const ChangeGroup& group;
  const ChangeGroup& brief;
  Language language;
};

constexpr FieldOf<PageGroup> group_fields[] = {
    {{"heading", {"its heading", "标题"}}, [](const PageGroup& g) { return g.group.headings.front(); }},
    {{"subheading", {"a task", "任务"}},
     [](const PageGroup& g) { return g.group.headings.size() > 1 ? g.group.headings[1] : ""; }},
    {{"items", {"what changed", "改动"}},
     item_level,
     [](const PageGroup& g) {
       return Made{g.group.items.size(), [&g](std::size_t place) {
                     return page_item(g.group.items[place], g.brief.items[place], g.language);
                   }};
     }},
};
constexpr LevelOf<PageGroup> group_level{group_fields};

struct DifferencePage {
  const Comparison& comparison;
  Language language;
  std::vector<ChangeGroup> groups;
  std::vector<ChangeGroup> brief;
};

constexpr FieldOf<DifferencePage> page_fields[] = {
    {{"table_title", {"the table's title", "表格的标题"}},
     [](const DifferencePage& p) { return p.comparison.difference.after->title.value; }},
    {{"old_version", {"the old table", "原表"}},
     [](const DifferencePage& p) { return p.comparison.before.name; }},
    {{"new_version", {"the new one", "新表"}},
     [](const DifferencePage& p) { return p.comparison.after.name; }},
    {{"counts", {"how much changed", "改动的数量"}},
     [](const DifferencePage& p) { return change_counts(p.comparison.difference, p.language); }},
    {{"groups", {"what changed, by heading", "改动，按标题"}},
     group_level,
     [](const DifferencePage& p) {
       return Made{p.groups.size(), [&p](std::size_t place) {
                     return PageGroup{p.groups[place], p.brief[place], p.language};
                   }};
     }},
};
constexpr LevelOf<DifferencePage> page_level{page_fields};

}  // namespace

const FieldLevel& difference_level() {
  return page_level;
}

std::string difference_markdown(const Comparison& comparison, Language language) {
  constexpr std::string_view name = "difference.md.mustache";
  const auto all = builtin_templates();
  const auto found = std::find_if(all.begin(), all.end(),
                                  [name](const BuiltinTemplate& builtin) { return builtin.name == name; });
  const compare::Difference& difference = comparison.difference;
  const DifferencePage page{comparison, language, change_groups(difference, false, language),
                            change_groups(difference, true, language)};
  return Template(std::string(found->text), Escape::markdown).render(page_level.fields_of(page));
}

}  // namespace xfz::render
