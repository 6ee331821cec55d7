// SPDX-License-Identifier: MIT
#include "import/grid.h"

#include <algorithm>

namespace xfz::import {

namespace {

/// More columns are left to the pages, which say what was not taken.
constexpr std::size_t max_places = 16'000'000;

}  // namespace

Grid::Grid(const office::Table& table, std::size_t number, Pages& pages)
    : table_(&table), number_(number), first_(no_piece), columns_(table.column_count) {
  for (const office::Cell& cell : table.cells) {
    const PieceIndex piece =
        pages.add(cell.text, {0, static_cast<std::uint32_t>(number), table.name, cell.row + 1, {}});
    if (first_ == no_piece) first_ = piece;
    if (row_numbers_.empty() || row_numbers_.back() != cell.row) row_numbers_.push_back(cell.row);
  }
  if (!row_numbers_.empty()) columns_ = std::min(columns_, max_places / row_numbers_.size());
  places_.assign(row_numbers_.size() * columns_, 0);
  std::size_t row = 0;
  for (std::uint32_t i = 0; i < table.cells.size(); ++i) {
    const office::Cell& cell = table.cells[i];
    while (row_numbers_[row] != cell.row) ++row;
    const std::size_t last = std::min<std::size_t>(cell.column + std::size_t{cell.columns}, columns_);
    for (std::size_t r = row; r < rows() && row_numbers_[r] < cell.row + cell.rows; ++r) {
      for (std::size_t c = cell.column; c < last; ++c) places_[r * columns_ + c] = i + 1;
    }
  }
}

const office::Cell* Grid::cell(std::size_t row, std::size_t column) const {
  if (row >= rows() || column >= columns_) return nullptr;
  const std::uint32_t place = places_[row * columns_ + column];
  return place == 0 ? nullptr : &table_->cells[place - 1];
}

PieceIndex Grid::piece(std::size_t row, std::size_t column) const {
  const office::Cell* const found = cell(row, column);
  return found == nullptr ? no_piece : first_ + static_cast<PieceIndex>(found - table_->cells.data());
}

std::string_view Grid::text(std::size_t row, std::size_t column) const {
  const office::Cell* const found = cell(row, column);
  return found == nullptr ? std::string_view() : std::string_view(found->text);
}

bool Grid::begins(std::size_t row, std::size_t column) const {
  const office::Cell* const found = cell(row, column);
  return found != nullptr && found->row == row_numbers_[row];
}

std::vector<PieceIndex> Grid::row_pieces(std::size_t row) const {
  std::vector<PieceIndex> out;
  for (std::size_t column = 0; column < columns_; ++column) {
    const PieceIndex found = piece(row, column);
    if (found != no_piece && (out.empty() || out.back() != found)) out.push_back(found);
  }
  return out;
}

std::vector<PieceIndex> Grid::own_pieces(std::size_t row) const {
  std::vector<PieceIndex> out = row_pieces(row);
  std::erase_if(out, [&](PieceIndex piece) { return cell_of(piece).row != row_numbers_[row]; });
  return out;
}

}  // namespace xfz::import
