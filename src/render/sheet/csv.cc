// SPDX-License-Identifier: MIT
#include "render/escape.h"
#include "render/sheet/page.h"
#include "render/words.h"

namespace xfz::render {

namespace {

/// One record of RFC 4180.
std::string record(const std::vector<std::string>& cells) {
  std::string out;
  for (const std::string& cell : cells) out += csv_cell(cell) + ",";
  out.back() = '\r';
  return out + "\n";
}

}  // namespace

// The order and the titles are what programs that put returned sheets together rely on.
std::string sheet_csv_header(const Table& table) {
  std::vector<std::string> cells{"单位", "角色", "经由"};
  for (const query::Column& column : query::columns(table, query::in_sheet_csv))
    cells.push_back(column.heading.zh);
  cells.insert(cells.end(), std::begin(fill_in_columns), std::end(fill_in_columns));
  cells.emplace_back("键");
  return record(cells);
}

std::string sheet_csv_lines(const Table& table, const query::Sheet& sheet) {
  const std::vector<query::Column> columns = query::columns(table, query::in_sheet_csv);
  std::string out;
  for (const query::Duty* const duty : all_duties(sheet)) {
    const SheetLine line = sheet_line(table, sheet.unit, *duty);
    std::vector<std::string> cells{table.unit(sheet.unit).name.value, line.role(), line.via()};
    for (const query::Column& column : columns) cells.push_back(line.text(column));
    cells.resize(cells.size() + std::size(fill_in_columns));
    cells.push_back(line.key());
    out += record(cells);
  }
  return out;
}

}  // namespace xfz::render
