// SPDX-License-Identifier: MIT
// What stands in the tabs of a sheet's workbook.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "render/sheet/sections.h"

namespace xfz::render {

/// The looks of cells.
enum BookStyle : std::size_t {
  title_style,
  note_style,
  header_style,
  fill_in_header_style,
  key_header_style,
  text_style,
  centred_style,
  date_style,
  fill_in_style,
  key_style,
  label_style,
  blank_style,
  seal_style,
  source_style,
  style_count
};

/// A column of a tab: one of the section's, or what the tab alone has.
struct BookColumn {
  std::string_view key;
  std::string title;
  int width;
  BookStyle style = text_style;
  BookStyle header = header_style;
  std::optional<SheetColumn> column{};
};

/// A duty, as the columns have it.
struct SheetItem {
  std::string id;
  std::vector<std::string> cells;
};

struct SheetTab {
  const char* name;
  bool is_fill_in;  ///< whether the unit fills it in, and signs it
  std::vector<BookColumn> columns;
  std::vector<SheetItem> items{};

  void add(const SheetLine& line);
  /// How many columns are printed; the key is for the screen.
  std::size_t printed() const { return columns.size() - (is_fill_in ? 1 : 0); }
};

/// What is filled in, then what is only read; one tab where there is nothing. A filter and a frozen heading
/// belong to one table, so what is filled in is one, and says the role.
std::vector<SheetTab> sheet_tabs(const SheetBasis& basis, const query::Sheet& sheet);

}  // namespace xfz::render
