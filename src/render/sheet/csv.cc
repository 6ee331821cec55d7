// SPDX-License-Identifier: MIT
#include "render/escape.h"
#include "render/sheet/page.h"
#include "render/words.h"

namespace xfz::render {

namespace {

/// The header is that of all sheets, so the column is there as soon as anybody reported anything.
bool has_reports(const SheetBasis& basis) {
  return basis.book != nullptr && basis.book->has_reports();
}

/// One record of RFC 4180.
std::string record(const std::vector<std::string>& cells) {
  std::string out;
  for (const std::string& cell : cells) out += csv_cell(cell) + ",";
  out.back() = '\r';
  return out + "\n";
}

}  // namespace

// The order and the titles are what programs that put returned sheets together rely on.
std::string sheet_csv_header(const SheetBasis& basis) {
  std::vector<std::string> cells{"单位", "角色", "经由"};
  for (const query::Column& column : query::columns(basis.table, query::in_sheet_csv))
    cells.push_back(column.heading.zh);
  if (has_reports(basis)) cells.emplace_back(last_report_heading);
  for (const FillIn& column : fill_in_columns) cells.push_back(fill_in_heading(basis.table, column));
  cells.emplace_back("键");
  return record(cells);
}

std::string sheet_csv_lines(const SheetBasis& basis, const query::Sheet& sheet) {
  const Table& table = basis.table;
  const std::vector<query::Column> columns = query::columns(table, query::in_sheet_csv);
  std::string out;
  for (const query::Duty* const duty : all_duties(sheet)) {
    const SheetLine line = sheet_line(basis, sheet.unit, *duty);
    std::vector<std::string> cells{table.unit(sheet.unit).name.value, line.role(), line.via()};
    for (const query::Column& column : columns) cells.push_back(line.text(column));
    if (has_reports(basis)) cells.push_back(joined(line.last_report(), "\n"));
    cells.resize(cells.size() + std::size(fill_in_columns));
    cells.push_back(line.key());
    out += record(cells);
  }
  return out;
}

}  // namespace xfz::render
