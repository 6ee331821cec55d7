// SPDX-License-Identifier: MIT
// What a sheet lists, section by section and cell by cell: every format for people prints this.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "render/sheet/page.h"

namespace xfz::render {

/// Duties that stand together under one heading. Refers to its sheet.
struct SheetSection {
  std::string name;        ///< 牵头事项
  std::string group;       ///< through which all of it comes; empty where it names the unit
  bool is_fill_in = true;  ///< whether the unit fills it in; else it is an annex, to be read
  std::size_t measures = 0;
  std::vector<const query::Duty*> duties;
};

/// Those that have any duties: first what is filled in, then by group what is only read.
std::vector<SheetSection> sections(const Table& table, const query::Sheet& sheet);

/// `没有分工负责事项、配合事项。`: which sections were asked for and have nothing; empty where there is none.
std::string absent_text(const SheetBasis& basis, const query::Sheet& sheet);

struct SheetColumn {
  std::string_view key;  ///< of its first part; empty where it is filled in
  std::string heading;
  int share;  ///< of the width, as weighed against the other columns
  bool is_fill_in = false;
  bool is_state = false;  ///< one of offered_states is chosen
  std::vector<query::Column> parts{};
};

/// The columns of sections that are filled in, or of those that are only read.
std::vector<SheetColumn> sheet_columns(const SheetBasis& basis, const query::Sheet& sheet, bool is_fill_in,
                                       SheetMedium medium);

/// A line of a cell.
struct SheetText {
  std::string text;
  bool is_aside = false;  ///< it explains; in small print
};
std::vector<SheetText> sheet_cell(const SheetLine& line, const SheetColumn& column, bool is_fill_in,
                                  SheetMedium medium);

}  // namespace xfz::render
