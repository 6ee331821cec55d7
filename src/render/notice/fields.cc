// SPDX-License-Identifier: MIT
#include "render/notice/fields.h"

#include <algorithm>

#include "render/escape.h"
#include "render/template_level.h"
#include "render/words.h"

namespace xfz::render {

namespace {

using compare::TextPiece;

std::string value_of(const std::optional<Located<std::string>>& text) {
  return text ? text->value : "";
}

const Table& table_of(const NoticePage& page) {
  return *page.comparison->difference.after;
}

bool is_marked(const NoticeLine& line) {
  return line.kind == NoticeLine::changed && std::any_of(line.values.begin(), line.values.end(),
                                                         [](const NoticeValue& v) { return v.is_changed(); });
}

std::string_view change_word(NoticeLine::Kind kind) {
  if (kind == NoticeLine::added) return "新增";
  return kind == NoticeLine::removed ? "删去" : "调整";
}

std::string piece_text(const NoticePiece& piece, TextPiece::Kind kind) {
  return piece.kind == kind ? piece.text : "";
}

constexpr FieldOf<NoticePiece> piece_fields[] = {
    {{"kept", {"words that stayed", "没有变的文字"}},
     [](const NoticePiece& p) { return piece_text(p, TextPiece::kept); }},
    {{"removed", {"words that went", "删去的文字"}},
     [](const NoticePiece& p) { return piece_text(p, TextPiece::removed); }},
    {{"added", {"words that came", "新增的文字"}},
     [](const NoticePiece& p) { return piece_text(p, TextPiece::added); }},
};

constexpr LevelOf<NoticePiece> piece_level{piece_fields};

/// A part of a cell; all but the first stand on a line of their own.
struct CellPart {
  CellLine line;
  bool is_more;
};

constexpr FieldOf<CellPart> cell_fields[] = {
    {{"label", {"what it is: 责任单位; empty before a measure's words", "例如“责任单位”；措施的文字前为空"}},
     [](const CellPart& c) { return c.line.label; }},
    {{"is_more", {"set for all but the first", "第一项以外有值"}},
     [](const CellPart& c) { return flag(c.is_more); }},
    {{"pieces", {"its words", "文字"}},
     piece_level,
     [](const CellPart& c) { return std::span(c.line.pieces); }},
};
constexpr LevelOf<CellPart> cell_level{cell_fields};

std::vector<CellPart> parts_of(const NoticeLine& line, NoticeSide side) {
  std::vector<CellPart> parts;
  for (CellLine& part : cell_of(line, side)) parts.push_back({std::move(part), !parts.empty()});
  return parts;
}

struct LineRow {
  const NoticeLine& line;
  bool is_last;
};

constexpr FieldOf<LineRow> line_fields[] = {
    {{"number",
      {"`19`, `19（原18）`, of several measures `1至6、8`; empty where it is about no measure",
       "例如“19”“19（原18）”，几条措施合为一行时“1至6、8”；不是措施时为空"}},
     [](const LineRow& r) { return r.line.number; }},
    {{"change", {"新增, 删去 or 调整", "新增、删去或调整"}},
     [](const LineRow& r) { return std::string(change_word(r.line.kind)); }},
    {{"is_added", {"set where the old table does not have it", "原表没有时有值"}},
     [](const LineRow& r) { return flag(r.line.kind == NoticeLine::added); }},
    {{"is_removed", {"set where the new one does not", "新表没有时有值"}},
     [](const LineRow& r) { return flag(r.line.kind == NoticeLine::removed); }},
    {{"is_gained", {"set where it did not concern the unit before", "原来不涉及本单位时有值"}},
     [](const LineRow& r) { return flag(r.line.is_gained); }},
    {{"is_lost", {"set where it does not any more", "不再涉及本单位时有值"}},
     [](const LineRow& r) { return flag(r.line.is_lost); }},
    {{"before_text", {"the cell 原内容, without marks", "“原内容”一格的文字，不带标记"}},
     [](const LineRow& r) { return cell_text(r.line, NoticeSide::before); }},
    {{"after_text", {"the cell 现内容, likewise", "“现内容”一格的文字，同上"}},
     [](const LineRow& r) { return cell_text(r.line, NoticeSide::after); }},
    {{"units", {"whom it concerns", "涉及单位"}},
     [](const LineRow& r) { return joined(r.line.units, "、"); }},
    {{"is_last", {"set for the last one", "最后一行有值"}}, [](const LineRow& r) { return flag(r.is_last); }},
    {{"before", {"the cell 原内容, part by part", "“原内容”一格，逐项"}},
     cell_level,
     [](const LineRow& r) { return parts_of(r.line, NoticeSide::before); }},
    {{"after", {"the cell 现内容, likewise", "“现内容”一格，同上"}},
     cell_level,
     [](const LineRow& r) { return parts_of(r.line, NoticeSide::after); }},
};
constexpr LevelOf<LineRow> line_level{line_fields};

constexpr FieldOf<NoticePage> page_fields[] = {
    {{"title", {"`关于调整《……》的通知`", "例如“关于调整《……》的通知”"}}, notice_title},
    {{"table_title", {"the table's title", "表格的标题"}},
     [](const NoticePage& p) { return table_of(p).title.value; }},
    {{"year", {"the table's year", "表格的年度"}},
     [](const NoticePage& p) { return years_text(table_of(p)); }},
    {{"jurisdiction", {"whose table it is", "表格所属的地区"}},
     [](const NoticePage& p) { return table_of(p).jurisdiction.value; }},
    {{"issuer", {"who issued it, if the table says so", "印发单位（表格写明时）"}},
     [](const NoticePage& p) { return value_of(table_of(p).issuer); }},
    {{"document", {"its document number, if the table says so", "文号（表格写明时）"}},
     [](const NoticePage& p) { return value_of(table_of(p).document); }},
    {{"unit",
      {"the unit's or group's name, the new one where it has one; empty in the notice for all",
       "单位或集体的名称（改名的用新名称）；给全体的通知里为空"}},
     [](const NoticePage& p) { return p.unit; }},
    {{"unit_id", {"its id", "代号"}}, [](const NoticePage& p) { return p.unit_id; }},
    {{"is_group", {"set for a group", "是集体时有值"}}, [](const NoticePage& p) { return flag(p.is_group); }},
    {{"you", {"how it is addressed: 你单位, a group 各单位", "称呼：你单位；集体是“各单位”"}},
     [](const NoticePage& p) { return std::string(p.is_for_all() || p.is_group ? "各单位" : "你单位"); }},
    {{"old_version",
      {"where the old table comes from: the file and its git revision", "原表的来源：文件和它的 git 版本"}},
     [](const NoticePage& p) { return version_text(p.comparison->before); }},
    {{"new_version", {"the same of the new one", "新表的来源"}},
     [](const NoticePage& p) { return version_text(p.comparison->after); }},
    {{"old_heading",
      {"`原内容`, with the year where the tables are of two", "“原内容”；两个年度的表格带年度"}},
     [](const NoticePage& p) { return cell_heading(p, NoticeSide::before); }},
    {{"new_heading", {"`现内容`, likewise", "“现内容”，同上"}},
     [](const NoticePage& p) { return cell_heading(p, NoticeSide::after); }},
    {{"row_count", {"how many rows there are", "对照表的行数"}},
     [](const NoticePage& p) { return std::to_string(p.lines.size()); }},
    {{"has_rows", {"set where there are any", "有对照表时有值"}},
     [](const NoticePage& p) { return flag(!p.lines.empty()); }},
    {{"has_marks", {"set where pieces mark what was added and removed", "标有新增和删去的文字时有值"}},
     [](const NoticePage& p) { return flag(std::any_of(p.lines.begin(), p.lines.end(), is_marked)); }},
    {{"numbers",
      {"other numbers that no row tells: `原第12至61项现为第13至62项`; may be empty",
       "各行没有写到的序号调整，例如“原第12至61项现为第13至62项”；可能为空"}},
     [](const NoticePage& p) { return joined(p.numbers, "；"); }},
    {{"rows", {"the comparison table", "调整对照表"}},
     line_level,
     [](const NoticePage& p) {
       return each(p.lines, [&p](const NoticeLine& line) { return LineRow{line, &line == &p.lines.back()}; });
     }},
};
constexpr LevelOf<NoticePage> page_level{page_fields};

// The overview

struct IndexPage {
  const Comparison& comparison;
  const std::vector<NoticeEntry>& entries;
  std::size_t untouched;

  const Table& table() const { return *comparison.difference.after; }
};

/// How many measures the lines are about that are gained, lost, or neither.
std::string count_of(const NoticeEntry& entry, bool is_gained, bool is_lost) {
  std::size_t count = 0;
  for (const NoticeLine& line : entry.page->lines) {
    if (line.is_gained == is_gained && line.is_lost == is_lost) count += line.ids.size();
  }
  return std::to_string(count);
}

constexpr FieldOf<NoticeEntry> entry_fields[] = {
    {{"unit", {"the unit's or group's name", "单位或集体的名称"}},
     [](const NoticeEntry& e) { return e.page->unit; }},
    {{"unit_id", {"its id", "代号"}}, [](const NoticeEntry& e) { return e.page->unit_id; }},
    {{"file_name", {"the name of its notice's file", "通知的文件名"}},
     [](const NoticeEntry& e) { return e.file_name; }},
    {{"href", {"the same as a link", "通知的链接"}},
     [](const NoticeEntry& e) { return "./" + uri_path(e.file_name); }},
    {{"gained_count", {"how many measures concern it newly", "新涉及它的措施数"}},
     [](const NoticeEntry& e) { return count_of(e, true, false); }},
    {{"lost_count", {"how many do not any more", "不再涉及它的措施数"}},
     [](const NoticeEntry& e) { return count_of(e, false, true); }},
    {{"change_count", {"how many others changed", "其他有调整的措施数"}},
     [](const NoticeEntry& e) { return count_of(e, false, false); }},
};

constexpr LevelOf<NoticeEntry> entry_level{entry_fields};

constexpr FieldOf<IndexPage> index_fields_of[] = {
    {{"table_title", {"the table's title", "表格的标题"}},
     [](const IndexPage& p) { return p.table().title.value; }},
    {{"year", {"the table's year", "表格的年度"}}, [](const IndexPage& p) { return years_text(p.table()); }},
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
    {{"notices", {"the notices, those of groups too", "各份通知，包括集体的"}},
     entry_level,
     [](const IndexPage& p) { return std::span(p.entries); }},
};
constexpr LevelOf<IndexPage> index_level_of_notices{index_fields_of};

}  // namespace

const FieldLevel& notice_level() {
  return page_level;
}

Fields notice_fields(const NoticePage& page) {
  return page_level.fields_of(page);
}

const FieldLevel& notice_index_level() {
  return index_level_of_notices;
}

Fields notice_index_fields(const Comparison& comparison, const std::vector<NoticeEntry>& entries,
                           std::size_t untouched) {
  return index_level_of_notices.fields_keeping({comparison, entries, untouched});
}

}  // namespace xfz::render
