// SPDX-License-Identifier: MIT
#include "render/sheet/fields.h"

#include <fmt/core.h>

#include <algorithm>
#include <memory>

#include "render/column_widths.h"
#include "render/sheet/duty_fields.h"
#include "render/sheet/page_fields.h"
#include "render/sheet/sections.h"
#include "render/table_fields.h"
#include "render/text_fields.h"
#include "render/words.h"
#include "text/chinese_number.h"
#include "text/width.h"

namespace xfz::render {

namespace {

/// What reaches the unit of a sheet through one group.
struct Shared {
  const Table& table;
  query::DutyGroup group;
};

constexpr TextField<Shared> group_fields[] = {
    {{"group", {"the group's name", "集体的名称"}},
     [](const Shared& s) { return s.table.unit(s.group.group).name.value; }},
    {{"group_count", {"how many measures come through it", "经由它的措施数"}},
     [](const Shared& s) { return std::to_string(query::count_measures(s.group.duties)); }},
};

/// A section, and its place among those of its kind.
struct SectionPlace {
  SheetSection section;
  std::size_t place = 0;
  bool is_last = false;
  std::size_t columns = 0;
};

constexpr TextField<SectionPlace> section_fields[] = {
    {{"numeral", {"一, 二 …", "一、二……"}},
     [](const SectionPlace& s) { return chinese_number(s.place + 1); }},
    {{"name", {"牵头事项, 分工负责事项, 配合事项 or 共同事项", "牵头事项、分工负责事项、配合事项或共同事项"}},
     [](const SectionPlace& s) { return s.section.name; }},
    {{"via_group",
      {"the group that all of it comes through; empty where it names the unit",
       "全部事项经由的集体；直接点名时为空"}},
     [](const SectionPlace& s) { return s.section.group; }},
    {{"section_count", {"how many measures it has", "措施数"}},
     [](const SectionPlace& s) { return std::to_string(s.section.measures); }},
    {{"column_count", {"how many columns it has", "栏数"}},
     [](const SectionPlace& s) { return std::to_string(s.columns); }},
    {{"is_last_section", {"set for the last one", "最后一部分有值"}},
     [](const SectionPlace& s) { return flag(s.is_last); }},
};

/// A column, with how much of the width it takes.
struct ColumnPlace {
  const SheetColumn& column;
  int width;  ///< in twips
};

constexpr TextField<ColumnPlace> column_fields[] = {
    {{"heading", {"its heading", "栏目名称"}}, [](const ColumnPlace& c) { return c.column.heading; }},
    {{"percent", {"how much of the width it takes, in per cent", "宽度，百分比"}},
     [](const ColumnPlace& c) { return percent_text(c.width); }},
    {{"twips", {"the same in twips, of a page of A4 across", "宽度，以缇（二十分之一磅）计，A4 横向"}},
     [](const ColumnPlace& c) { return std::to_string(c.width); }},
    {{"is_fill_in", {"set where the unit fills it in", "由单位填写的有值"}},
     [](const ColumnPlace& c) { return flag(c.column.is_fill_in); }},
    {{"is_state", {"set where one of `states` is chosen", "从 `states` 里选一个的有值"}},
     [](const ColumnPlace& c) { return flag(c.column.is_state); }},
    {{"is_centred", {"set where it is short and stands in the middle", "内容短、居中的有值"}},
     [](const ColumnPlace& c) { return flag(c.column.key == "id" || c.column.key == "role"); }},
};

/// A line of a cell.
struct LineInCell {
  const SheetText& text;
  bool is_more;
};

constexpr TextField<LineInCell> cell_fields[] = {
    {{"line", {"its words", "文字"}}, [](const LineInCell& l) { return l.text.text; }},
    {{"is_aside", {"set where it only explains", "只作说明的有值"}},
     [](const LineInCell& l) { return flag(l.text.is_aside); }},
    {{"is_more", {"set for all but the first", "第一行以外有值"}},
     [](const LineInCell& l) { return flag(l.is_more); }},
};

/// A row's place in its section.
struct RowPlace {
  const SectionPlace& section;
  std::size_t place;
  bool is_low;

  bool is_last() const { return section.is_last && place + 1 == section.section.duties.size(); }
  /// Of all sections.
  bool is_only() const { return is_last() && place == 0 && section.place == 0; }
};

constexpr TextField<RowPlace> row_fields[] = {
    {{"is_last", {"set for the last duty of the last section", "最后一部分的最后一条有值"}},
     [](const RowPlace& r) { return flag(r.is_last()); }},
    {{"is_parted",
      {"set for that one where others stand before it in its section: a document that lets no page hold the "
       "signatures alone "
       "begins another table there",
       "同上，并且前面还有别的事项时有值：为了不让签字栏独占一页，这里可以另起一张表"}},
     [](const RowPlace& r) { return flag(r.is_last() && r.place > 0); }},
    {{"is_kept",
      {"set for the last duty, behind which no page may end: the signatures would stand alone on the next; "
       "not "
       "where it is the only one and low, as then all is on one page",
       "最后一部分的最后一条有值：它后面不能换页，不然签字栏独占一页；只有它一条而且不高的除外，那样都在一页"
       "上"}},
     [](const RowPlace& r) { return flag(r.is_last() && (!r.is_only() || !r.is_low)); }},
    {{"may_split",
      {"set for a section's first duty and for the last one of all: a row that is higher than what is left "
       "of "
       "its page is broken there, lest a page hold a heading or the signatures alone",
       "各部分的第一条和全部的最后一条有值：高过本页余下地方的行可以断开，不然标题或者签字栏会独占一页"}},
     [](const RowPlace& r) { return flag(r.place == 0 || r.is_last()); }},
};

constexpr TextField<ledger::State> state_fields[] = {
    {{"state", {"未启动, 推进中 …", "未启动、推进中等"}},
     [](const ledger::State& s) { return std::string(state_word(s).zh); }},
};

constexpr auto state_infos = infos(state_fields);
constexpr auto fact_infos = infos(fact_fields);
constexpr auto page_infos = joined(infos(table_fields), infos(page_fields));
constexpr auto group_infos = infos(group_fields);
constexpr auto section_infos = infos(section_fields);
constexpr auto column_infos = infos(column_fields);
constexpr auto cell_infos = infos(cell_fields);
constexpr auto row_infos = joined(duty_infos, infos(row_fields));

constexpr FieldLevel line_level{duty_infos, {}};
constexpr FieldLevel::List group_lists[] = {
    {{"duties", {"the duties that come through it", "经由它的事项"}}, &line_level},
};
constexpr FieldLevel group_level{group_infos, group_lists};
constexpr FieldLevel column_level{column_infos, {}};
constexpr FieldLevel cell_line_level{cell_infos, {}};
constexpr FieldLevel::List cell_lists[] = {
    {{"lines", {"what stands in it, line by line; none where it is filled in", "各行文字；要填写的没有"}},
     &cell_line_level},
};
constexpr FieldLevel cell_level{column_infos, cell_lists};
constexpr FieldLevel::List row_lists[] = {
    {{"cells", {"its cells, one a column", "各格，每栏一格"}}, &cell_level},
};
constexpr FieldLevel row_level{row_infos, row_lists};
constexpr FieldLevel::List section_lists[] = {
    {{"headings", {"its columns", "各栏"}}, &column_level},
    {{"rows", {"its duties, one a row", "各条事项，每行一条"}}, &row_level},
};
constexpr FieldLevel section_level{section_infos, section_lists};
constexpr FieldLevel state_level{state_infos, {}};
constexpr FieldLevel fact_level{fact_infos, {}};
constexpr FieldLevel::List page_lists[] = {
    {{"facts", {"what stands at its head, line by line", "清单开头的说明，逐条"}}, &fact_level},
    {{"states", {"what a unit may choose as 完成状态", "完成状态可选的内容"}}, &state_level},
    {{"sections", {"what the unit fills in", "要填写的各部分"}}, &section_level},
    {{"annex", {"what it only reads: what reaches it through groups", "只供阅读的各部分：经由集体承担的"}},
     &section_level},
    {{"lead_duties", {"what the unit leads", "牵头事项"}}, &line_level},
    {{"responsible_duties", {"what it is named for", "分工负责事项"}}, &line_level},
    {{"support_duties", {"what it supports", "配合事项"}}, &line_level},
    {{"via_groups", {"what reaches it through groups, by group", "共同事项，按集体"}}, &group_level},
};
constexpr FieldLevel page_level{page_infos, page_lists};

const query::Duty& duty_in(const std::vector<query::Duty>& duties, std::size_t place) {
  return duties[place];
}

const query::Duty& duty_in(const std::vector<const query::Duty*>& duties, std::size_t place) {
  return *duties[place];
}

/// Each line is made when the template comes to it: all of a large sheet would be a multiple of the table.
template <class Duties>
Fields::List lines_of(const SheetBasis& basis, UnitIndex unit, const Duties& duties) {
  return {duties.size(), [&basis, unit, &duties](std::size_t place) {
            return duty_fields(sheet_line(basis, unit, duty_in(duties, place)));
          }};
}

Fields::List groups_of(const SheetBasis& basis, const query::Sheet& sheet) {
  auto groups = query::by_group(sheet.via_groups);
  const std::size_t size = groups.size();
  return {size, [&basis, unit = sheet.unit, groups = std::move(groups)](std::size_t place) {
            Fields fields = texts_of(group_fields, Shared{basis.table, groups[place]});
            fields.lists.emplace("duties", lines_of(basis, unit, groups[place].duties));
            return fields;
          }};
}

/// The columns of a table with their widths, in twips.
struct TableColumns {
  std::vector<SheetColumn> columns;
  std::vector<int> widths;

  TableColumns(const SheetBasis& basis, const query::Sheet& sheet, bool is_fill_in)
      : columns(sheet_columns(basis, sheet, is_fill_in, SheetMedium::paper)) {
    const int height = is_fill_in ? tight_sign : sign;
    std::vector<ColumnNeed> needs;
    for (const SheetColumn& column : columns)
      needs.push_back({column.share, heading_need(column.heading, height, is_fill_in ? tight_side : side)});
    widths = column_widths(needs, table_width);
  }
  Fields fields(std::size_t place) const {
    return made_of(column_fields, ColumnPlace{columns[place], widths[place]});
  }
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
        const int lines = 1 + display_width(text.text) * sign_width / 2 / room;
        height += lines * (text.is_aside ? aside_height : line_height);
      }
      if (height > lowest_room) return false;
    }
    return true;
  }

 private:
  // As templates/docx/styles.xml has them: the height of a sign, and what is left free beside it, in twips.
  static constexpr int sign = 210;
  static constexpr int side = 70;
  static constexpr int tight_sign = 180;
  static constexpr int tight_side = 55;
};

Fields cell_fields_of(const TableColumns& table, std::size_t place, const SheetLine& line, bool is_fill_in) {
  Fields fields = table.fields(place);
  std::vector<SheetText> texts = sheet_cell(line, table.columns[place], is_fill_in, SheetMedium::paper);
  const std::size_t count = texts.size();
  fields.lists.emplace("lines", Fields::List{count, [texts = std::move(texts)](std::size_t at) {
                                               return made_of(cell_fields, LineInCell{texts[at], at > 0});
                                             }});
  return fields;
}

/// A section with what all its rows share.
struct SectionTable {
  const SheetBasis& basis;
  UnitIndex unit;
  SectionPlace at;
  TableColumns columns;

  Fields row(std::size_t place) const {
    const SheetLine line = sheet_line(basis, unit, *at.section.duties[place]);
    Fields fields = duty_fields(line);
    RowPlace row{at, place, false};
    if (row.is_only()) row.is_low = columns.is_low(line);  // of others nobody asks, and it takes long
    fields.texts = texts_of(row_fields, row).texts;
    fields.lists.emplace("cells", Fields::List{columns.columns.size(), [this, line](std::size_t cell) {
                                                 return cell_fields_of(columns, cell, line,
                                                                       at.section.is_fill_in);
                                               }});
    return fields;
  }
};

Fields section_fields_of(const std::shared_ptr<const SectionTable>& section) {
  Fields fields = texts_of(section_fields, section->at);
  const std::size_t width = section->columns.columns.size();
  fields.lists.emplace("headings", Fields::List{width, [section](std::size_t place) {
                                                  return section->columns.fields(place);
                                                }});
  fields.lists.emplace("rows", Fields::List{section->at.section.duties.size(),
                                            [section](std::size_t place) { return section->row(place); }});
  return fields;
}

/// The sections that are filled in, or those that are not.
Fields::List sections_of(const SheetBasis& basis, const query::Sheet& sheet, bool is_fill_in) {
  std::vector<SheetSection> all = sections(basis.table, sheet);
  std::erase_if(all, [is_fill_in](const SheetSection& s) { return s.is_fill_in != is_fill_in; });
  const TableColumns columns(basis, sheet, is_fill_in);
  std::vector<Fields> items;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const bool is_last = i + 1 == all.size();
    items.push_back(section_fields_of(std::make_shared<const SectionTable>(
        SectionTable{basis, sheet.unit, {std::move(all[i]), i, is_last, columns.columns.size()}, columns})));
  }
  return list_of(std::move(items));
}

}  // namespace

Fields duty_fields(SheetLine line) {
  Fields fields;
  fields.made = [line = std::move(line)](std::string_view name) -> std::optional<std::string> {
    for (const TextField<SheetLine>& field : own_duty_fields) {
      if (field.info.name == name) return field.value(line);
    }
    for (const query::Part& part : query::row_parts) {
      if (part.key == name && part.is_in(query::in_template))
        return text_of(part.value(line.line), Language::chinese);
    }
    return std::nullopt;
  };
  return fields;
}

const FieldLevel& sheet_level() {
  return page_level;
}

Fields sheet_fields(const SheetBasis& basis, const query::Sheet& sheet) {
  Fields fields = texts_of(table_fields, basis.table);
  const SheetHead head = sheet_head(basis, sheet);
  fields.texts.merge(texts_of(page_fields, head).texts);
  std::vector<Fields> facts;
  for (const SheetFact& fact : sheet_facts(head)) facts.push_back(texts_of(fact_fields, fact));
  fields.lists.emplace("facts", list_of(std::move(facts)));
  std::vector<Fields> states;
  for (const ledger::State state : offered_states) states.push_back(texts_of(state_fields, state));
  fields.lists.emplace("states", list_of(std::move(states)));
  fields.lists.emplace("sections", sections_of(basis, sheet, true));
  fields.lists.emplace("annex", sections_of(basis, sheet, false));
  fields.lists.emplace("lead_duties", lines_of(basis, sheet.unit, sheet.lead));
  fields.lists.emplace("responsible_duties", lines_of(basis, sheet.unit, sheet.responsible));
  fields.lists.emplace("support_duties", lines_of(basis, sheet.unit, sheet.support));
  fields.lists.emplace("via_groups", groups_of(basis, sheet));
  return fields;
}

}  // namespace xfz::render
