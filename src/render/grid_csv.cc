// SPDX-License-Identifier: MIT
#include "render/escape.h"
#include "render/grid.h"

namespace xfz::render {

std::string to_csv(const Grid& grid, Language language) {
  std::string out;
  for (std::size_t i = 0; i < grid.columns.size(); ++i) {
    out += (i > 0 ? "," : "") + csv_cell(grid.columns[i].title.in(language));
  }
  return out + "\n" + csv_rows(grid);
}

std::string csv_rows(const Grid& grid) {
  std::string out;
  for (const Section& section : grid.sections) {
    for (const auto& row : section.rows) {
      for (std::size_t i = 0; i < row.size(); ++i) out += (i > 0 ? "," : "") + csv_cell(row[i].text);
      out += "\n";
    }
  }
  return out;
}

}  // namespace xfz::render
