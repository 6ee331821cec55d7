// SPDX-License-Identifier: MIT
#include "render/document_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "render/column_widths.h"
#include "render/template_level.h"
#include "text/chinese_number.h"
#include "text/width.h"

namespace xfz::render {

namespace {

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

constexpr int text_width = 8845;  // of A4 upright with the margins of GB/T 9704

std::vector<int> widths_of(const Grid& grid) {
  // As templates/docx/styles.xml and the tables of status.docx.mustache have them, in twips.
  constexpr int sign = 210;
  constexpr int side = 70;
  std::vector<ColumnNeed> needs;
  for (std::size_t i = 0; i < grid.columns.size(); ++i)
    needs.push_back({share_of(grid, i), heading_need(grid.columns[i].title.zh, sign, side)});
  return column_widths(needs, text_width);
}

struct DocumentColumn {
  const Column& column;
  int width;  ///< in twips
};

DocumentColumn column_at(const DocumentPart& part, std::size_t place) {
  return {part.grid.columns[place], part.widths[place]};
}

std::string width_on_page(const DocumentColumn& column) {
  return std::to_string(column.width);
}

constexpr FieldOf<DocumentColumn> heading_fields[] = {
    {{"heading", {"its heading", "栏目的标题"}}, [](const DocumentColumn& c) { return c.column.title.zh; }},
    {{"percent", {"its part of the table's width, in per cent", "占表格宽度的百分之几"}},
     [](const DocumentColumn& c) { return fmt::format("{:.1f}", 100.0 * c.width / text_width); }},
    {{"twips", {"its width on A4 upright, in twentieths of a point", "在 A4 竖页上的宽度，以二十分之一磅计"}},
     width_on_page},
};

constexpr LevelOf<DocumentColumn> heading_level{heading_fields};

struct DocumentCell {
  DocumentColumn column;
  const Cell& cell;
};

constexpr FieldOf<DocumentCell> cell_fields[] = {
    {{"text", {"what is there", "内容"}}, [](const DocumentCell& c) { return c.cell.text; }},
    {{"of", {"the heading of its column", "所在栏目的标题"}},
     [](const DocumentCell& c) { return c.column.column.title.zh; }},
    {{"is_centred", {"set where it is short: a number", "短的（数）有值，应居中"}},
     [](const DocumentCell& c) { return flag(c.column.column.fit == Fit::number); }},
    {{"width", {"of its column, in twentieths of a point", "所在栏目的宽度，以二十分之一磅计"}},
     [](const DocumentCell& c) { return width_on_page(c.column); }},
};

constexpr LevelOf<DocumentCell> cell_level{cell_fields};

struct DocumentRow {
  const DocumentPart& part;
  const std::vector<Cell>& cells;
};

std::vector<DocumentCell> cells_of(const DocumentRow& row) {
  std::vector<DocumentCell> cells;
  for (const Cell& cell : row.cells) cells.push_back({column_at(row.part, cells.size()), cell});
  return cells;
}

constexpr FieldOf<DocumentRow> row_fields[] = {
    {{"is_last", {"set for the last one", "最后一行有值"}},
     [](const DocumentRow& r) { return flag(&r.cells == &r.part.section().rows.back()); }},
    {{"cells", {"its cells", "各格"}}, cell_level, [](const DocumentRow& r) { return cells_of(r); }},
};
constexpr LevelOf<DocumentRow> row_level{row_fields};

constexpr FieldOf<DocumentPart> part_fields[] = {
    {{"numeral", {"一, 二 …, in the document", "在文中的序数：一、二……"}},
     [](const DocumentPart& p) { return chinese_number(p.place + 1); }},
    {{"name", {"what it is about", "这一部分的名称"}},
     [](const DocumentPart& p) { return std::string(p.name); }},
    {{"row_count", {"how many rows it has", "行数"}},
     [](const DocumentPart& p) { return std::to_string(p.section().rows.size()); }},
    {{"headings", {"its columns", "各栏目"}},
     heading_level,
     [](const DocumentPart& p) {
       return Made{p.widths.size(), [&p](std::size_t place) { return column_at(p, place); }};
     }},
    {{"rows", {"its rows", "各行"}},
     row_level,
     [](const DocumentPart& p) {
       return each(p.section().rows, [&p](const std::vector<Cell>& cells) { return DocumentRow{p, cells}; });
     }},
};

}  // namespace

constinit const LevelOf<DocumentPart> document_part_level{part_fields};

DocumentPart::DocumentPart(Grid table, std::string_view what, std::size_t at)
    : grid(std::move(table)), name(what), place(at), widths(widths_of(grid)) {}

}  // namespace xfz::render
