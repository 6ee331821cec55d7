// SPDX-License-Identifier: MIT
#include "import/beside.h"

#include <algorithm>
#include <string>

#include "import/headings.h"
#include "import/words.h"

namespace xfz::import {

namespace {

constexpr std::size_t rows_above_a_head = 12;

/// The column at which the headings of a row begin again; 0 where they do not.
std::uint32_t column_of_second_head(const std::vector<const office::Cell*>& row) {
  if (row.size() < 6 || row.size() % 2 != 0) return 0;
  const auto half = row.begin() + static_cast<std::ptrdiff_t>(row.size() / 2);
  const bool is_twice = std::equal(row.begin(), half, half, [](const auto* a, const auto* b) {
    return plain(a->text) == plain(b->text) && a->columns == 1 && b->columns == 1;
  });
  const bool are_headings =
      std::all_of(row.begin(), half, [](const auto* cell) { return is_known_heading(plain(cell->text)); });
  return is_twice && are_headings ? (*half)->column : 0;
}

}  // namespace

std::vector<office::Table> tables_beside(const office::Table& table) {
  std::uint32_t split = 0;
  std::vector<const office::Cell*> row;
  std::size_t rows = 0;
  for (std::size_t i = 0; i <= table.cells.size() && split == 0 && rows < rows_above_a_head; ++i) {
    if (i == table.cells.size() || (!row.empty() && row.front()->row != table.cells[i].row)) {
      split = column_of_second_head(row);
      row.clear();
      ++rows;
    }
    if (i < table.cells.size() && !is_blank(table.cells[i].text)) row.push_back(&table.cells[i]);
  }
  if (split == 0) return {};
  std::vector<office::Table> out(2, table);
  std::erase_if(out[0].cells, [split](const office::Cell& cell) { return cell.column >= split; });
  std::erase_if(out[1].cells, [split](const office::Cell& cell) { return cell.column < split; });
  return out;
}

}  // namespace xfz::import
