// SPDX-License-Identifier: MIT
// The cells of one measure: who does it, by when, and what only this table has.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "import/columns.h"
#include "import/grid.h"
#include "import/units.h"
#include "import/work.h"

namespace xfz::import {

/// What 同上 means.
struct Above {
  std::map<std::string, DraftUnits, std::less<>> units{};  ///< by the column's key
  std::string deadline{};
};

/// Reads measures one below the other, and remembers what 同上 means.
class CellReader {
 public:
  CellReader(Work& work, const Grid& grid, const Head& head, Above& above)
      : work_(work), grid_(grid), head_(head), above_(above) {
    collect_names();
  }

  /// Takes the cells of a measure that stands in so many rows.
  void take(DraftMeasure& measure, std::size_t row, std::size_t rows);
  /// The words of a table within a cell of this row, for a comment.
  std::string take_within(const office::Table& table, std::uint32_t at, std::string_view heading);

 private:
  std::vector<PieceIndex> pieces_of(std::size_t row, std::size_t rows, std::string_view key) const;
  void collect_names();
  Unsaid unsaid_of(std::string_view key, Role who) const;
  std::string cell_of(const std::vector<PieceIndex>& pieces) const;
  bool take_numbered(DraftMeasure& measure, std::size_t row, std::size_t rows);
  void take_units(DraftMeasure& measure, std::size_t row, std::size_t rows);
  void take_unit_cell(DraftMeasure& measure, const std::vector<PieceIndex>& pieces);
  void read_cell(DraftMeasure& measure, const std::string& cell, PieceIndex at);
  void take_role_cell(DraftMeasure& measure, std::string_view key, Role who, PieceIndex at);
  std::size_t only_units() const;
  void settle_not_applicable(DraftMeasure& measure, const std::vector<PieceIndex>& cells);
  std::string units_of(const std::string& cell, PieceIndex at) const;
  DraftUnits read_role_cell(DraftMeasure& measure, std::string_view key, Role who, PieceIndex at);
  void settle_role_cell(DraftMeasure& measure, std::string_view key, PieceIndex at, const DraftUnits& found,
                        std::string_view added);
  void take_deadline(DraftMeasure& measure, const std::vector<PieceIndex>& pieces);
  void read_without_midnight(DraftMeasure& measure);
  void read_in_year_of_heading(DraftMeasure& measure) const;
  std::vector<int> years_of(const DraftMeasure& measure) const;
  void take_own(DraftMeasure& measure, std::size_t row, std::size_t rows);
  void take_nested(DraftMeasure& measure, const ColumnSense& sense, PieceIndex at);

  Work& work_;
  const Grid& grid_;
  const Head& head_;
  Above& above_;
  std::size_t row_ = 0;  ///< of the measure that is taken
};

}  // namespace xfz::import
