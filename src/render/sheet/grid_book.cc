// SPDX-License-Identifier: MIT
#include "render/sheet/grid_book.h"

#include <algorithm>

#include "render/sheet/xlsx_book.h"
#include "text/width.h"

namespace xfz::render {

namespace {

constexpr Message<std::string> row_does_not_fit{
    "row {} has a text of more than 32,767 characters, which is all that a cell of Excel holds; choose csv",
    "第 {} 行有超过 Excel 单元格上限 32767 字的内容，请改用 csv"};

constexpr int smallest_width = 6;
constexpr int largest_width = 40;
constexpr int grid_text_size = 10;

/// As wide as most of its texts ask for.
std::vector<int> widths_of(const Grid& grid, Language language) {
  std::vector<int> widths;
  for (std::size_t i = 0; i < grid.columns.size(); ++i) {
    int width = display_width(grid.columns[i].title.in(language));
    for (const Section& section : grid.sections) {
      for (const auto& row : section.rows) {
        if (i < row.size()) width = std::max(width, display_width(row[i].text));
      }
    }
    widths.push_back(std::clamp(width + 2, smallest_width, largest_width));
  }
  return widths;
}

struct GridLook {
  lxw_format* heading = nullptr;
  lxw_format* body = nullptr;
};

void write_tab(const Grid& grid, Language language, const GridLook& look, const XlsxTab& tab) {
  const std::vector<int> widths = widths_of(grid, language);
  const auto last = static_cast<lxw_col_t>(grid.columns.size() - 1);
  lxw_row_t at = 0;
  for (lxw_col_t i = 0; i <= last; ++i) {
    tab.width(i, widths[i]);
    tab.text({at, i, i}, grid.columns[i].title.in(language), look.heading);
  }
  for (const Section& section : grid.sections) {
    for (const auto& row : section.rows) {
      ++at;
      double height = 0;
      const auto cells = static_cast<lxw_col_t>(row.size());
      for (lxw_col_t i = 0; i < cells; ++i) {
        if (!fits_cell(row[i].text)) throw XlsxFault{row_does_not_fit(std::to_string(at + 1))};
        height = std::max(height, text_height(row[i].text, widths[i], grid_text_size));
        tab.text({at, i, i}, row[i].text, look.body);
      }
      tab.height(at, std::min(height, max_row_height));
    }
  }
  tab.keep_header(0);
  if (at > 0) tab.filter(0, at, last);
  tab.print(at, last, grid.title, "");
}

void write_book(const std::vector<Grid>& grids, Language language, const XlsxOptions& options,
                const Symbols& symbols, const std::string& path) {
  constexpr lxw_color_t heading_colour = 0xD9E2F3;
  XlsxBook book(symbols, path, options.scratch);
  const GridLook look{book.format({.font = "黑体",
                                   .bold = true,
                                   .background = heading_colour,
                                   .across = LXW_ALIGN_CENTER,
                                   .down = LXW_ALIGN_VERTICAL_CENTER,
                                   .border = true}),
                      book.format({.border = true})};
  for (const Grid& grid : grids)
    write_tab(grid, language, look, book.tab(grid.title.empty() ? "1" : grid.title.c_str()));
  book.properties(grids.front().title, "", options.created);
  book.close();
}

}  // namespace

std::size_t grid_scratch_size(const std::vector<Grid>& grids) {
  constexpr std::size_t markup = 100;  // of a cell
  std::size_t cells = 0;
  std::size_t text = 0;
  for (const Grid& grid : grids) {
    for (const Section& section : grid.sections) {
      for (const auto& row : section.rows) {
        cells += row.size();
        for (const Cell& cell : row) text += cell.text.size();
      }
    }
  }
  return scratch_room(text, markup * cells);
}

std::optional<Text> write_grid_xlsx(const std::vector<Grid>& grids, Language language,
                                    const XlsxOptions& options, const Symbols& symbols,
                                    const std::string& path) {
  return fault_of([&] { write_book(grids, language, options, symbols, path); });
}

}  // namespace xfz::render
