// SPDX-License-Identifier: MIT
#include "render/document_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "render/column_widths.h"
#include "render/text_fields.h"
#include "text/width.h"

namespace xfz::render {

namespace {

constexpr std::string_view numerals[] = {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};

/// How wide a column is beside the others, by what stands in it.
int share_of(const Grid& grid, std::size_t place) {
  constexpr int room = 3;
  constexpr int widest_text = 44;
  constexpr int widest_name = 18;
  const Column& column = grid.columns[place];
  int width = display_width(column.title.zh) + room;
  if (column.fit == Fit::number) return width;
  for (const auto& row : grid.sections.front().rows)
    width = std::max(width, display_width(row[place].text) + room);
  return std::min(width, place + 1 == grid.columns.size() ? widest_text : widest_name);
}

struct TableColumn {
  const Column& column;
  int width = 0;  ///< in twips
};

constexpr int text_width = 8845;  // of A4 upright with the margins of GB/T 9704

std::vector<TableColumn> columns_of(const Grid& grid) {
  // As templates/docx/styles.xml and the tables of status.docx.mustache have them, in twips.
  constexpr int sign = 210;
  constexpr int side = 70;
  std::vector<ColumnNeed> needs;
  for (std::size_t i = 0; i < grid.columns.size(); ++i)
    needs.push_back({share_of(grid, i), heading_need(grid.columns[i].title.zh, sign, side)});
  const std::vector<int> widths = column_widths(needs, text_width);
  std::vector<TableColumn> columns;
  for (std::size_t i = 0; i < grid.columns.size(); ++i) columns.push_back({grid.columns[i], widths[i]});
  return columns;
}

std::string width_on_page(const TableColumn& column) {
  return std::to_string(column.width);
}

constexpr TextField<TableColumn> heading_texts[] = {
    {{"heading", {"its heading", "栏目的标题"}}, [](const TableColumn& c) { return c.column.title.zh; }},
    {{"percent", {"its part of the table's width, in per cent", "占表格宽度的百分之几"}},
     [](const TableColumn& c) { return fmt::format("{:.1f}", 100.0 * c.width / text_width); }},
    {{"twips", {"its width on A4 upright, in twentieths of a point", "在 A4 竖页上的宽度，以二十分之一磅计"}},
     width_on_page},
};

struct TableCell {
  TableColumn column;
  const Cell& cell;
};

constexpr TextField<TableCell> cell_texts[] = {
    {{"text", {"what stands there", "内容"}}, [](const TableCell& c) { return c.cell.text; }},
    {{"of", {"the heading of its column", "所在栏目的标题"}},
     [](const TableCell& c) { return c.column.column.title.zh; }},
    {{"is_centred", {"set where it is short: a number", "短的（数）有值，应居中"}},
     [](const TableCell& c) { return std::string(c.column.column.fit == Fit::number ? "1" : ""); }},
    {{"width", {"of its column, in twentieths of a point", "所在栏目的宽度，以二十分之一磅计"}},
     [](const TableCell& c) { return width_on_page(c.column); }},
};

struct DocumentPart {
  std::string_view name;
  std::size_t place = 0;
  const Section& section;
};

constexpr TextField<DocumentPart> part_texts[] = {
    {{"numeral", {"一, 二 …, in the document", "在文中的序数：一、二……"}},
     [](const DocumentPart& p) {
       return std::string(p.place < std::size(numerals) ? numerals[p.place] : "");
     }},
    {{"name", {"what it is about", "这一部分的名称"}},
     [](const DocumentPart& p) { return std::string(p.name); }},
    {{"row_count", {"how many rows it has", "行数"}},
     [](const DocumentPart& p) { return std::to_string(p.section.rows.size()); }},
};

constexpr auto heading_infos = infos(heading_texts);
constexpr auto cell_infos = infos(cell_texts);
constexpr auto row_infos = infos(last_row_fields);
constexpr auto part_infos_of = infos(part_texts);
constexpr FieldLevel document_heading_level{heading_infos, {}};
constexpr FieldLevel document_cell_level{cell_infos, {}};
constexpr FieldLevel::List row_lists[] = {{{"cells", {"its cells", "各格"}}, &document_cell_level}};
constexpr FieldLevel document_row_level{row_infos, row_lists};
constexpr FieldLevel::List part_lists[] = {
    {{"headings", {"its columns", "各栏目"}}, &document_heading_level},
    {{"rows", {"its rows", "各行"}}, &document_row_level},
};

}  // namespace

constinit const FieldLevel document_section_level{part_infos_of, part_lists};

Fields document_section(const Grid& grid, std::string_view name, std::size_t place) {
  const std::vector<TableColumn> columns = columns_of(grid);
  const Section& section = grid.sections.front();
  Fields fields = texts_of(part_texts, DocumentPart{name, place, section});
  std::vector<Fields> headings;
  for (const TableColumn& column : columns) headings.push_back(texts_of(heading_texts, column));
  std::vector<Fields> rows;
  for (const auto& row : section.rows) {
    std::vector<Fields> cells;
    for (std::size_t i = 0; i < row.size(); ++i)
      cells.push_back(texts_of(cell_texts, TableCell{columns[i], row[i]}));
    rows.push_back(texts_of(last_row_fields, &row == &section.rows.back()));
    rows.back().lists.emplace("cells", list_of(std::move(cells)));
  }
  fields.lists.emplace("headings", list_of(std::move(headings)));
  fields.lists.emplace("rows", list_of(std::move(rows)));
  return fields;
}

}  // namespace xfz::render
