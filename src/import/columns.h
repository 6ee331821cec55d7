// SPDX-License-Identifier: MIT
// Which row is a head, and what its columns hold.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "import/grid.h"

namespace xfz::import {

/// What people say that columns are: a heading and a key.
using ChosenColumns = std::map<std::string, std::string, std::less<>>;

/// A column and its heading.
struct ColumnSense {
  std::size_t column = 0;
  std::string heading;
  std::string above{};  ///< a common heading that it stands below
  std::string key{};
  std::size_t width = 1;   ///< how many columns it heads
  bool is_own = false;     ///< the key is the table's own
  bool is_known = false;   ///< by its heading
  bool is_chosen = false;  ///< by whoever imports
};

/// The key of a column that numbers the headings beside it.
inline constexpr std::string_view heading_number = "heading number";

/// The head of a table.
struct Head {
  std::size_t first_row = 0;
  std::size_t rows = 1;
  std::vector<ColumnSense> columns;

  std::size_t end() const { return first_row + rows; }
  /// The first that has words above it.
  std::size_t first_column() const {
    for (const ColumnSense& each : columns) {
      if (!each.heading.empty()) return each.column;
    }
    return 0;
  }
  /// The first column with this key, several may have one of units; null where there is none.
  const ColumnSense* find(std::string_view key) const;
};

/// Whether a column says of which year each row is.
inline bool is_of_years(const ColumnSense& column) {
  return column.heading == "年度" || column.heading == "年份" || column.heading == "所属年度";
}

/// Whether a key is that of a column with units.
bool is_of_units(std::string_view key);

/// The first head of a table at or below a row; nothing where it has none.
std::optional<Head> find_head(const Grid& grid, std::size_t from, const ChosenColumns& chosen);

/// Whether a row repeats the head that was found.
bool repeats_head(const Grid& grid, std::size_t row, const Head& head);

/// Whether a row only has the field names of some program.
bool has_field_names(const Grid& grid, std::size_t row);

}  // namespace xfz::import
