// SPDX-License-Identifier: MIT
#include "render/sheet/fields.h"

#include <algorithm>

#include "render/column_widths.h"
#include "render/sheet/duty_fields.h"
#include "render/sheet/page_fields.h"
#include "render/sheet/sections.h"
#include "render/table_fields.h"
#include "render/template_level.h"
#include "render/words.h"
#include "text/chinese_number.h"
#include "text/width.h"

namespace xfz::render {

namespace {

/// A sheet with what its fields are made of.
struct SheetPage {
  const SheetBasis& basis;
  const query::Sheet& sheet;
  SheetHead head;

  const Table& table() const { return basis.table; }
};

const query::Duty& duty_in(const std::vector<query::Duty>& duties, std::size_t place) {
  return duties[place];
}

const query::Duty& duty_in(const std::vector<const query::Duty*>& duties, std::size_t place) {
  return *duties[place];
}

auto lines_of(const SheetPage& page, const auto& duties) {
  return Made{duties.size(), [&page, &duties](std::size_t place) {
                return sheet_line(page.basis, page.sheet.unit, duty_in(duties, place));
              }};
}

constexpr LevelOf<SheetLine> line_level{part_fields, own_duty_fields};

/// What reaches the unit of a sheet through one group.
struct Shared {
  const SheetPage& page;
  query::DutyGroup group;
};

constexpr FieldOf<Shared> group_fields[] = {
    {{"group", {"the group's name", "集体的名称"}},
     [](const Shared& s) { return s.page.table().unit(s.group.group).name.value; }},
    {{"group_count", {"how many measures come through it", "经由它的措施数"}},
     [](const Shared& s) { return std::to_string(query::count_measures(s.group.duties)); }},
    {{"duties", {"the duties that come through it", "经由它的事项"}},
     line_level,
     [](const Shared& s) { return lines_of(s.page, s.group.duties); }},
};
constexpr LevelOf<Shared> group_level{group_fields};

std::vector<Shared> groups_of(const SheetPage& page) {
  std::vector<Shared> groups;
  for (query::DutyGroup& group : query::by_group(page.sheet.via_groups))
    groups.push_back({page, std::move(group)});
  return groups;
}

/// A column, with how much of the width it takes.
struct ColumnPlace {
  const SheetColumn& column;
  int width;  ///< in twips
};

constexpr FieldOf<ColumnPlace> column_fields[] = {
    {{"heading", {"its heading", "栏目名称"}}, [](const ColumnPlace& c) { return c.column.heading; }},
    {{"percent", {"how much of the width it takes, in per cent", "宽度，百分比"}},
     [](const ColumnPlace& c) { return percent_text(c.width); }},
    {{"twips", {"the same in twips, of a page of A4 across", "宽度，以缇（二十分之一磅）计，A4 横向"}},
     [](const ColumnPlace& c) { return std::to_string(c.width); }},
    {{"is_fill_in", {"set where the unit fills it in", "由单位填写的有值"}},
     [](const ColumnPlace& c) { return flag(c.column.is_fill_in); }},
    {{"is_state", {"set where one of `states` is chosen", "从 `states` 里选一个的有值"}},
     [](const ColumnPlace& c) { return flag(c.column.is_state); }},
    {{"is_centred", {"set where it is short and centred", "内容短、居中的有值"}},
     [](const ColumnPlace& c) { return flag(c.column.key == "id" || c.column.key == "role"); }},
};
constexpr LevelOf<ColumnPlace> column_level{column_fields};

/// The columns of a table with their widths, in twips.
struct TableColumns {
  std::vector<SheetColumn> columns;
  std::vector<int> widths;

  TableColumns(const SheetPage& page, bool is_fill_in)
      : columns(sheet_columns(page.basis, page.sheet, is_fill_in, SheetMedium::paper)) {
    const int height = is_fill_in ? tight_sign : sign;
    std::vector<ColumnNeed> needs;
    const int sides = 2 * (is_fill_in ? tight_side : side);
    const std::vector<const query::Duty*> duties = all_duties(page.sheet);
    for (const SheetColumn& column : columns) {
      ColumnNeed need{column.share, heading_need(column.heading, height, sides / 2)};
      if (is_empty(column, duties)) need.share = 0;
      needs.push_back(need);
    }
    widths = column_widths(needs, table_width);
    const bool has_days =
        std::any_of(duties.begin(), duties.end(), [](const query::Duty* d) { return !d->dates.empty(); });
    const int day = has_days ? day_signs * height / 4 + sides : 0;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      if (columns[i].is_fill_in) needs[i] = {0, widths[i]};  // what is filled in is not narrowed by it
      if (columns[i].key == "deadline") needs[i].least = std::max(needs[i].least, day);
    }
    widths = column_widths(needs, table_width);
  }
  ColumnPlace at(std::size_t place) const { return {columns[place], widths[place]}; }
  /// Whether a row to fill in is so low that all of a sheet with it alone stands on one page.
  bool is_low(const SheetLine& line) const {
    constexpr int lowest_room = 4600;  // twips, below all that may stand above
    constexpr int line_height = 240;
    constexpr int aside_height = 210;
    constexpr int aside_sign = 160;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      int height = 0;
      const int room = std::max(widths[i] - 2 * tight_side, 2 * tight_sign);
      for (const SheetText& text : sheet_cell(line, columns[i], true, SheetMedium::paper)) {
        const int sign_width = text.is_aside ? aside_sign : tight_sign;
        const auto own_lines = 1 + static_cast<int>(std::count(text.text.begin(), text.text.end(), '\n'));
        const int lines = own_lines + display_width(text.text) * sign_width / 2 / room;
        height += lines * (text.is_aside ? aside_height : line_height);
      }
      if (height > lowest_room) return false;
    }
    return true;
  }

 private:
  /// Whether no duty has anything in a column that only this table has.
  static bool is_empty(const SheetColumn& column, const std::vector<const query::Duty*>& duties) {
    if (column.parts.empty() || column.parts.front().own == nullptr) return false;
    const std::string& key = column.parts.front().own->key.value;
    return std::all_of(duties.begin(), duties.end(), [&key](const query::Duty* duty) {
      return own_value(duty->measure(), key) == nullptr;
    });
  }

  /// `2026年12月31日、` in quarters of a sign, with some of what Word puts between figures and other signs.
  static constexpr int day_signs = 33;
  // As templates/docx/styles.xml has them: the height of a sign, and what is left free beside it, in twips.
  static constexpr int sign = 210;
  static constexpr int side = 70;
  static constexpr int tight_sign = 180;
  static constexpr int tight_side = 55;
};

/// A section with the columns that all its rows share, and its place among those of its kind.
struct SectionTable {
  const SheetPage& page;
  SheetSection section;
  std::size_t place;
  bool is_last;
  TableColumns columns;
};

struct SheetRow {
  const SectionTable& section;
  std::size_t place;  ///< in its section
  SheetLine line;

  bool is_last() const { return section.is_last && place + 1 == section.section.duties.size(); }
  /// Of all sections.
  bool is_only() const { return is_last() && place == 0 && section.place == 0; }
};

struct SheetCell {
  const SheetRow& row;
  ColumnPlace column;
};

/// A line of a cell.
struct LineInCell {
  SheetText text;
  bool is_more;
};

constexpr FieldOf<LineInCell> cell_fields[] = {
    {{"line", {"its words", "文字"}}, [](const LineInCell& l) { return l.text.text; }},
    {{"is_aside", {"set where it only explains", "只作说明的有值"}},
     [](const LineInCell& l) { return flag(l.text.is_aside); }},
    {{"is_more", {"set for all but the first", "第一行以外有值"}},
     [](const LineInCell& l) { return flag(l.is_more); }},
};
constexpr LevelOf<LineInCell> cell_line_level{cell_fields};

std::vector<LineInCell> lines_of(const SheetCell& cell) {
  std::vector<LineInCell> lines;
  for (SheetText& text :
       sheet_cell(cell.row.line, cell.column.column, cell.row.section.section.is_fill_in, SheetMedium::paper))
    lines.push_back({std::move(text), !lines.empty()});
  return lines;
}

constexpr FieldOf<SheetCell> cell_lists[] = {
    {{"lines", {"what is in it, line by line; none where it is filled in", "各行文字；要填写的没有"}},
     cell_line_level,
     [](const SheetCell& c) { return lines_of(c); }},
};
constexpr LevelOf<SheetCell> cell_level{texts_of_part<SheetCell, column_fields, &SheetCell::column>,
                                        cell_lists};

std::vector<SheetCell> cells_of(const SheetRow& row) {
  const TableColumns& table = row.section.columns;
  std::vector<SheetCell> cells;
  for (std::size_t i = 0; i < table.columns.size(); ++i) cells.push_back({row, table.at(i)});
  return cells;
}

constexpr FieldOf<SheetRow> row_fields[] = {
    {{"is_last", {"set for the last duty of the last section", "最后一部分的最后一条有值"}},
     [](const SheetRow& r) { return flag(r.is_last()); }},
    {{"is_parted",
      {"set for that one where others stand before it in its section: a document that lets no page hold the "
       "signatures alone "
       "begins another table there",
       "同上，并且前面还有别的事项时有值：为了不让签字栏独占一页，这里可以另起一张表"}},
     [](const SheetRow& r) { return flag(r.is_last() && r.place > 0); }},
    {{"is_kept",
      {"set for the last duty, after which no page may end: the signatures would stand alone on the next; "
       "not where it is the only one and low, as then all is on one page",
       "最后一部分的最后一条有值：它后面不能换页，不然签字栏独占一页；只有它一条而且不高的除外，那样都在一页"
       "上"}},
     [](const SheetRow& r) {
       return flag(r.is_last() && (!r.is_only() || !r.section.columns.is_low(r.line)));
     }},
    {{"may_split",
      {"set for a section's first duty and for the last one of all: a row that is higher than what is left "
       "of "
       "its page is broken there, lest a page hold a heading or the signatures alone",
       "各部分的第一条和全部的最后一条有值：高过本页余下地方的行可以断开，不然标题或者签字栏会独占一页"}},
     [](const SheetRow& r) { return flag(r.place == 0 || r.is_last()); }},
    {{"cells", {"its cells, one a column", "各格，每栏一格"}},
     cell_level,
     [](const SheetRow& r) { return cells_of(r); }},
};
constexpr LevelOf<SheetRow> row_level{texts_of_part<SheetRow, part_fields, &SheetRow::line>,
                                      texts_of_part<SheetRow, own_duty_fields, &SheetRow::line>, row_fields};

constexpr FieldOf<SectionTable> section_fields[] = {
    {{"numeral", {"一, 二 …", "一、二……"}},
     [](const SectionTable& s) { return chinese_number(s.place + 1); }},
    {{"name", {"牵头事项, 分工负责事项, 配合事项 or 共同事项", "牵头事项、分工负责事项、配合事项或共同事项"}},
     [](const SectionTable& s) { return s.section.name; }},
    {{"via_group",
      {"the group that all of it comes through; empty where it names the unit",
       "全部事项经由的集体；直接点名时为空"}},
     [](const SectionTable& s) { return s.section.group; }},
    {{"section_count", {"how many measures it has", "措施数"}},
     [](const SectionTable& s) { return std::to_string(s.section.measures); }},
    {{"column_count", {"how many columns it has", "栏数"}},
     [](const SectionTable& s) { return std::to_string(s.columns.columns.size()); }},
    {{"is_last_section", {"set for the last one", "最后一部分有值"}},
     [](const SectionTable& s) { return flag(s.is_last); }},
    {{"headings", {"its columns", "各栏"}},
     column_level,
     [](const SectionTable& s) {
       return Made{s.columns.columns.size(), [&s](std::size_t place) { return s.columns.at(place); }};
     }},
    {{"rows", {"its duties, one a row", "各条事项，每行一条"}},
     row_level,
     [](const SectionTable& s) {
       return Made{
           s.section.duties.size(), [&s](std::size_t place) {
             return SheetRow{s, place, sheet_line(s.page.basis, s.page.sheet.unit, *s.section.duties[place])};
           }};
     }},
};
constexpr LevelOf<SectionTable> section_level{section_fields};

/// The sections that are filled in, or those that are not.
std::vector<SectionTable> sections_of(const SheetPage& page, bool is_fill_in) {
  std::vector<SheetSection> all = sections(page.table(), page.sheet);
  std::erase_if(all, [is_fill_in](const SheetSection& s) { return s.is_fill_in != is_fill_in; });
  const TableColumns columns(page, is_fill_in);
  std::vector<SectionTable> items;
  for (std::size_t i = 0; i < all.size(); ++i)
    items.push_back({page, std::move(all[i]), i, i + 1 == all.size(), columns});
  return items;
}

constexpr FieldOf<ledger::State> state_fields[] = {
    {{"state", {"未启动, 推进中 …", "未启动、推进中等"}},
     [](const ledger::State& s) { return std::string(state_word(s).zh); }},
};
constexpr LevelOf<ledger::State> state_level{state_fields};
constexpr LevelOf<SheetFact> fact_level{fact_fields};
constexpr FieldOf<SheetPage> list_fields[] = {
    {{"facts", {"what is at its head, line by line", "清单开头的说明，逐条"}},
     fact_level,
     [](const SheetPage& p) { return sheet_facts(p.head); }},
    {{"states", {"what a unit may choose as 完成状态", "完成状态可选的内容"}},
     state_level,
     [](const SheetPage&) { return std::span(offered_states); }},
    {{"sections", {"what the unit fills in", "要填写的各部分"}},
     section_level,
     [](const SheetPage& p) { return sections_of(p, true); }},
    {{"annex", {"what it only reads: what reaches it through groups", "只供阅读的各部分：经由集体承担的"}},
     section_level,
     [](const SheetPage& p) { return sections_of(p, false); }},
    {{"lead_duties", {"what the unit leads", "牵头事项"}},
     line_level,
     [](const SheetPage& p) { return lines_of(p, p.sheet.lead); }},
    {{"responsible_duties", {"what it is named for", "分工负责事项"}},
     line_level,
     [](const SheetPage& p) { return lines_of(p, p.sheet.responsible); }},
    {{"support_duties", {"what it supports", "配合事项"}},
     line_level,
     [](const SheetPage& p) { return lines_of(p, p.sheet.support); }},
    {{"via_groups", {"what reaches it through groups, by group", "共同事项，按集体"}},
     group_level,
     [](const SheetPage& p) { return groups_of(p); }},
};
constexpr LevelOf<SheetPage> page_level{texts_of_part<SheetPage, table_fields, &SheetPage::table>,
                                        texts_of_part<SheetPage, page_fields, &SheetPage::head>, list_fields};

}  // namespace

const FieldLevel& sheet_level() {
  return page_level;
}

Fields sheet_fields(const SheetBasis& basis, const query::Sheet& sheet) {
  return page_level.fields_keeping({basis, sheet, sheet_head(basis, sheet)});
}

}  // namespace xfz::render
