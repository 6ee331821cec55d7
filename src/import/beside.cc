// SPDX-License-Identifier: MIT
#include "import/beside.h"

#include <algorithm>
#include <string>
#include <utility>

#include "import/headings.h"
#include "import/words.h"

namespace xfz::import {

namespace {

constexpr std::size_t rows_above_a_head = 12;

using PrintedRow = std::vector<const office::Cell*>;

/// The column at which the headings of a row begin again; 0 where they do not.
std::uint32_t column_of_second_head(const PrintedRow& row) {
  if (row.size() < 6 || row.size() % 2 != 0) return 0;
  const auto half = row.begin() + static_cast<std::ptrdiff_t>(row.size() / 2);
  const bool is_twice = std::equal(row.begin(), half, half, [](const auto* a, const auto* b) {
    return plain(a->text) == plain(b->text) && a->columns == 1 && b->columns == 1;
  });
  const bool are_headings =
      std::all_of(row.begin(), half, [](const auto* cell) { return is_known_heading(plain(cell->text)); });
  return is_twice && are_headings ? (*half)->column : 0;
}

/// The rows that hold words, each with its cells that do.
std::vector<PrintedRow> rows_of(const office::Table& table) {
  std::vector<PrintedRow> out;
  for (const office::Cell& cell : table.cells) {
    if (is_blank(cell.text)) continue;
    if (out.empty() || out.back().front()->row != cell.row) out.emplace_back();
    out.back().push_back(&cell);
  }
  return out;
}

/// Whether a row is a head by itself: all its words are headings, from the first column on.
bool is_head(const PrintedRow& row) {
  return row.size() > 2 && row.front()->column == 0 &&
         std::all_of(row.begin(), row.end(),
                     [](const auto* cell) { return is_known_heading(plain(cell->text)); });
}

bool has_same_words(const PrintedRow& a, const PrintedRow& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const auto* one, const auto* other) {
    return plain(one->text) == plain(other->text);
  });
}

/// The row from which on a table is another one: with another head, or with a title of its own above that; 0
/// where there is none.
std::uint32_t row_of_other_head(const std::vector<PrintedRow>& rows) {
  const auto first = std::find_if(rows.begin(), rows.end(), is_head);
  if (rows.end() - first < 3) return 0;
  const auto other = std::find_if(first + 2, rows.end(), [&first](const PrintedRow& row) {
    return is_head(row) && row.size() == first->size() && !has_same_words(row, *first);
  });
  if (other == rows.end()) return 0;
  const PrintedRow& above = *(other - 1);
  return (above.size() == 1 && above.front()->columns > 2 ? above : *other).front()->row;
}

std::vector<office::Table> parted(const office::Table& table, std::uint32_t office::Cell::*place,
                                  std::uint32_t at) {
  std::vector<office::Table> out(2, table);
  std::erase_if(out[0].cells, [=](const office::Cell& cell) { return cell.*place >= at; });
  std::erase_if(out[1].cells, [=](const office::Cell& cell) { return cell.*place < at; });
  return out;
}

/// The two tables that a table is; empty where it is one.
std::vector<office::Table> divided(const office::Table& table) {
  const std::vector<PrintedRow> rows = rows_of(table);
  for (std::size_t i = 0; i < std::min(rows.size(), rows_above_a_head); ++i) {
    if (const std::uint32_t column = column_of_second_head(rows[i]); column > 0)
      return parted(table, &office::Cell::column, column);
  }
  const std::uint32_t row = row_of_other_head(rows);
  const bool is_joined = std::any_of(table.cells.begin(), table.cells.end(), [row](const office::Cell& cell) {
    return cell.row < row && cell.row + cell.rows > row;
  });
  if (row == 0 || is_joined) return {};
  return parted(table, &office::Cell::row, row);
}

}  // namespace

std::vector<office::Table> tables_within(const office::Table& table) {
  constexpr std::size_t most = 20;  // of what a paper has; each is a copy
  std::vector<office::Table> parts = divided(table);
  while (!parts.empty() && parts.size() < most) {
    std::vector<office::Table> two = divided(parts.back());
    if (two.empty()) break;
    parts.back() = std::move(two.front());
    parts.push_back(std::move(two.back()));
  }
  return parts;
}

}  // namespace xfz::import
