// SPDX-License-Identifier: MIT
// A table of a document as rows and columns, a merged cell in each place that it takes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "import/pages.h"
#include "office/document.h"

namespace xfz::import {

/// Rows in which no cell begins are left out. Refers to the table.
class Grid {
 public:
  /// Adds each cell to the pages. `table` counts from 1.
  Grid(const office::Table& table, std::size_t number, Pages& pages);

  std::size_t rows() const { return row_numbers_.size(); }
  std::size_t columns() const { return columns_; }
  /// The row in the document, from 0.
  std::uint32_t row_number(std::size_t row) const { return row_numbers_[row]; }

  /// The cell at a place; null where there is none.
  const office::Cell* cell(std::size_t row, std::size_t column) const;
  PieceIndex piece(std::size_t row, std::size_t column) const;
  std::string_view text(std::size_t row, std::size_t column) const;
  /// Whether the cell there begins in this row; false where there is none.
  bool begins(std::size_t row, std::size_t column) const;

  /// The cells of a row from left to right, each once, those from above too.
  std::vector<PieceIndex> row_pieces(std::size_t row) const;
  /// The same without those from above.
  std::vector<PieceIndex> own_pieces(std::size_t row) const;
  /// The cell with this piece.
  const office::Cell& cell_of(PieceIndex piece) const { return table_->cells[piece - first_]; }
  bool has(PieceIndex piece) const { return piece >= first_ && piece < first_ + table_->cells.size(); }

  const office::Table& table() const { return *table_; }
  std::size_t number() const { return number_; }

 private:
  const office::Table* table_;
  std::size_t number_;
  PieceIndex first_;  ///< the piece of the first cell; the others follow
  std::size_t columns_;
  std::vector<std::uint32_t> row_numbers_;
  std::vector<std::uint32_t> places_;  ///< row by row: 1 + the place in Table::cells; 0: none
};

}  // namespace xfz::import
