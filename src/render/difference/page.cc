// SPDX-License-Identifier: MIT
#include <algorithm>
#include <string_view>
#include <vector>

#include "render/builtin_templates.h"
#include "render/difference/change_items.h"
#include "render/difference/difference.h"
#include "render/template.h"
#include "render/text_fields.h"
#include "text/width.h"

namespace xfz::render {

namespace {

constexpr Phrase added{"added", "新增"};
constexpr Phrase removed{"removed", "删去"};
constexpr Phrase colon{": ", "："};

constexpr int longest_title = 60;  // columns

std::string flag(bool is_set) {
  return is_set ? "1" : "";
}

/// Words in inks, so that a template marks what came and what went: `words`, `added` or `removed`.
std::vector<Fields> pieces(const std::vector<Stretch>& stretches) {
  std::vector<Fields> all;
  for (const Stretch& stretch : stretches) {
    const bool came = stretch.ink == Ink::added;
    const bool went = stretch.ink == Ink::removed;
    const char* const name = came ? "added" : went ? "removed" : "words";
    all.emplace_back().texts = {{"words", ""}, {"added", ""}, {"removed", ""}};
    all.back().texts[name] = stretch.text;
  }
  return all;
}

std::string text_of(const std::vector<Stretch>& stretches) {
  std::string text;
  for (const Stretch& stretch : stretches) text += stretch.text;
  return text;
}

/// `brief` is the same with long texts cut to what is near a change.
Fields fact_fields(const ChangeFact& fact, const ChangeFact& brief, Language language) {
  Fields fields;
  fields.texts = {{"label", fact.label},
                  {"colon", std::string(colon.in(language))},
                  {"is_long", flag(text_of(fact.value) != text_of(brief.value))}};
  fields.lists = {{"value", list_of(pieces(fact.value))}, {"brief", list_of(pieces(brief.value))}};
  return fields;
}

/// The first words of a measure.
std::string beginning_of(const std::string& text) {
  return cut(text.substr(0, text.find('\n')), longest_title);
}

/// The words of an item: `title` whole and `brief_title` cut, which are told apart by `is_long`.
void add_title(Fields& fields, const ChangeItem& item, const ChangeItem& brief) {
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
  fields.texts["is_long"] = flag(text_of(title) != text_of(brief_title));
  fields.lists["title"] = list_of(pieces(title));
  fields.lists["brief_title"] = list_of(pieces(brief_title));
}

Fields item_fields(const ChangeItem& item, const ChangeItem& brief, Language language) {
  Fields fields;
  fields.texts = {{"name", item.name},
                  {"is_added", item.kind == ChangeItem::added ? std::string(added.in(language)) : ""},
                  {"is_removed", item.kind == ChangeItem::removed ? std::string(removed.in(language)) : ""},
                  {"has_facts", flag(!item.facts.empty())}};
  add_title(fields, item, brief);
  std::vector<Fields> facts;
  for (std::size_t i = 0; i < item.facts.size(); ++i)
    facts.push_back(fact_fields(item.facts[i], brief.facts[i], language));
  fields.lists.emplace("facts", list_of(std::move(facts)));
  return fields;
}

Fields group_fields(const ChangeGroup& group, const ChangeGroup& brief, Language language) {
  Fields fields;
  fields.texts = {{"heading", group.headings.front()},
                  {"subheading", group.headings.size() > 1 ? group.headings[1] : ""}};
  std::vector<Fields> items;
  for (std::size_t i = 0; i < group.items.size(); ++i)
    items.push_back(item_fields(group.items[i], brief.items[i], language));
  fields.lists.emplace("items", list_of(std::move(items)));
  return fields;
}

Fields page_fields(const Comparison& comparison, Language language) {
  const compare::Difference& difference = comparison.difference;
  Fields fields;
  fields.texts = {{"table_title", difference.after->title.value},
                  {"old_version", comparison.before.name},
                  {"new_version", comparison.after.name},
                  {"counts", change_counts(difference, language)}};
  const std::vector<ChangeGroup> groups = change_groups(difference, false, language);
  const std::vector<ChangeGroup> brief = change_groups(difference, true, language);
  std::vector<Fields> all;
  for (std::size_t i = 0; i < groups.size(); ++i) all.push_back(group_fields(groups[i], brief[i], language));
  fields.lists.emplace("groups", list_of(std::move(all)));
  return fields;
}

// The names above, for the check that the template names no others.
constexpr FieldInfo piece_infos[] = {{"words", {"words that stayed", "没有变的文字"}},
                                     {"added", {"words that came", "新增的文字"}},
                                     {"removed", {"words that went", "删去的文字"}}};
constexpr FieldLevel piece_level{piece_infos, {}};
constexpr FieldInfo fact_infos[] = {{"label", {"what changed", "改了什么"}},
                                    {"colon", {"a colon", "冒号"}},
                                    {"is_long", {"set where `brief` is shorter", "brief 更短时有值"}}};
constexpr FieldLevel::List fact_lists[] = {
    {{"value", {"how", "怎样改的"}}, &piece_level},
    {{"brief", {"the same, near what changed", "同上，只留改动附近"}}, &piece_level}};
constexpr FieldLevel fact_level{fact_infos, fact_lists};
constexpr FieldInfo item_infos[] = {
    {"name", {"a measure's number", "序号"}},
    {"is_added", {"the word, where it was added", "新增时是这个词"}},
    {"is_removed", {"likewise", "删去时是这个词"}},
    {"has_facts", {"set where there are facts", "有 facts 时有值"}},
    {"is_long", {"set where `brief_title` is shorter", "brief_title 更短时有值"}}};
constexpr FieldLevel::List item_lists[] = {{{"title", {"its words", "文字"}}, &piece_level},
                                           {{"brief_title", {"the same, cut", "同上，截短"}}, &piece_level},
                                           {{"facts", {"what changed about it", "改了什么"}}, &fact_level}};
constexpr FieldLevel item_level{item_infos, item_lists};
constexpr FieldInfo group_infos[] = {{"heading", {"its heading", "标题"}},
                                     {"subheading", {"a task", "任务"}}};
constexpr FieldLevel::List group_lists[] = {{{"items", {"what changed", "改动"}}, &item_level}};
constexpr FieldLevel group_level{group_infos, group_lists};
constexpr FieldInfo page_infos[] = {{"table_title", {"the table's title", "表格的标题"}},
                                    {"old_version", {"the old table", "原表"}},
                                    {"new_version", {"the new one", "新表"}},
                                    {"counts", {"how much changed", "改动的数量"}}};
constexpr FieldLevel::List page_lists[] = {
    {{"groups", {"what changed, by heading", "改动，按标题"}}, &group_level}};
constexpr FieldLevel page_level{page_infos, page_lists};

}  // namespace

const FieldLevel& difference_level() {
  return page_level;
}

std::string difference_markdown(const Comparison& comparison, Language language) {
  constexpr std::string_view name = "difference.md.mustache";
  const auto all = builtin_templates();
  const auto found = std::find_if(all.begin(), all.end(),
                                  [name](const BuiltinTemplate& builtin) { return builtin.name == name; });
  return Template(std::string(found->text), Escape::markdown).render(page_fields(comparison, language));
}

}  // namespace xfz::render
