// SPDX-License-Identifier: MIT
#include <algorithm>

#include "render/escape.h"
#include "render/notice/fields.h"
#include "render/text_fields.h"

namespace xfz::render {

namespace {

struct IndexPage {
  const Comparison& comparison;
  const std::vector<NoticeEntry>& entries;
  std::size_t untouched;

  const Table& table() const { return *comparison.difference.after; }
};

constexpr TextField<IndexPage> overview_fields[] = {
    {{"table_title", {"the table's title", "表格的标题"}},
     [](const IndexPage& p) { return p.table().title.value; }},
    {{"year", {"the table's year", "表格的年度"}},
     [](const IndexPage& p) { return std::to_string(p.table().year.value); }},
    {{"jurisdiction", {"whose table it is", "表格所属的地区"}},
     [](const IndexPage& p) { return p.table().jurisdiction.value; }},
    {{"old_version", {"where the old table comes from", "原表的来源"}},
     [](const IndexPage& p) { return version_text(p.comparison.before); }},
    {{"new_version", {"where the new one comes from", "新表的来源"}},
     [](const IndexPage& p) { return version_text(p.comparison.after); }},
    {{"notice_count", {"how many notices there are", "通知的份数"}},
     [](const IndexPage& p) { return std::to_string(p.entries.size()); }},
    {{"untouched_count", {"how many units and groups nothing changed for", "没有调整的单位和集体数"}},
     [](const IndexPage& p) { return std::to_string(p.untouched); }},
};

/// How many duties have another deadline, role or partners, or other words; each change counts.
std::size_t change_count(const NoticePage& page) {
  return page.deadlines.size() + page.roles.size() + page.texts.size();
}

constexpr TextField<NoticeEntry> entry_fields[] = {
    {{"unit", {"the unit's or group's name", "单位或集体的名称"}},
     [](const NoticeEntry& e) { return e.page->unit; }},
    {{"unit_id", {"its id", "代号"}}, [](const NoticeEntry& e) { return e.page->unit_id; }},
    {{"file_name", {"the name of its notice's file", "通知的文件名"}},
     [](const NoticeEntry& e) { return e.file_name; }},
    {{"href", {"the same as a link", "通知的链接"}},
     [](const NoticeEntry& e) { return "./" + uri_path(e.file_name); }},
    {{"gained_count", {"how many duties are newly its own", "新增的事项数"}},
     [](const NoticeEntry& e) { return std::to_string(e.page->gained.size()); }},
    {{"lost_count", {"how many are no longer its own", "不再承担的事项数"}},
     [](const NoticeEntry& e) { return std::to_string(e.page->lost.size()); }},
    {{"change_count", {"how many deadlines, roles and texts changed", "时限、职责、内容的调整数"}},
     [](const NoticeEntry& e) { return std::to_string(change_count(*e.page)); }},
    {{"has_via",
      {"set where something that reaches it through a group changed", "经由集体承担的事项有调整时有值"}},
     [](const NoticeEntry& e) { return std::string(e.page->groups.empty() ? "" : "1"); }},
};

constexpr auto overview_infos = infos(overview_fields);
constexpr auto entry_infos = infos(entry_fields);
constexpr FieldLevel entry_level{entry_infos, {}};
constexpr FieldLevel::List overview_lists[] = {
    {{"notices", {"the notices, those of groups too", "各份通知，包括集体的"}}, &entry_level},
};
constexpr FieldLevel overview_level{overview_infos, overview_lists};

}  // namespace

const FieldLevel& notice_index_level() {
  return overview_level;
}

Fields notice_index_fields(const Comparison& comparison, const std::vector<NoticeEntry>& entries,
                           std::size_t untouched) {
  Fields fields = texts_of(overview_fields, IndexPage{comparison, entries, untouched});
  std::vector<Fields> notices;
  for (const NoticeEntry& entry : entries) notices.push_back(texts_of(entry_fields, entry));
  fields.lists.emplace("notices", list_of(std::move(notices)));
  return fields;
}

}  // namespace xfz::render
