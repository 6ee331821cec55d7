// SPDX-License-Identifier: MIT
// The whole table as the official one is laid out: what is printed as the annex of a document.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "render/sheet/page.h"
#include "render/sheet/xlsx.h"
#include "render/template.h"

namespace xfz::render {

struct WholeColumn {
  std::string_view key;  ///< of the format, or of a column that only this table has
  std::string heading;
  int share = 0;  ///< of the width, as weighed against the other columns
};

struct WholeCell {
  std::string text;
  std::size_t rows = 1;  ///< over how many rows it goes; 0: the one above goes over this row, too
};

/// A cell for each column; of a heading that has its row to itself a single one, which goes over all.
struct WholeRow {
  std::vector<WholeCell> cells;
  bool is_heading = false;
};

struct WholeTable {
  std::vector<WholeColumn> columns;
  std::vector<WholeRow> rows;
};

/// In the layout that the file's `columns` tell; else in the usual one: number, category, task, measure,
/// units, deadline, as far as the table has them. Headings over several rows are one cell; those that have no
/// column have rows to themselves.
WholeTable whole_table(const SheetBasis& basis);

/// The fields of a template for it.
const FieldLevel& whole_level();
/// Refers to both.
Fields whole_fields(const SheetBasis& basis, const WholeTable& whole);

/// RFC 4180 with CR LF; a heading stands in each row that it is over. Formulas are defused as in to_csv().
std::string whole_csv(const WholeTable& whole);

/// As SheetBook::write() and SheetBook::scratch_size().
std::optional<Text> write_whole_xlsx(const SheetBasis& basis, const WholeTable& whole,
                                     const XlsxOptions& options, const Symbols& symbols,
                                     const std::string& path);
std::size_t whole_scratch_size(const WholeTable& whole);

}  // namespace xfz::render
