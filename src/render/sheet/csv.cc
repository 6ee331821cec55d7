// SPDX-License-Identifier: MIT
#include "render/escape.h"
#include "render/sheet/page.h"

namespace xfz::render {

namespace {

struct CsvColumn {
  std::string_view title;
  std::string (*value)(const SheetPage& page, const SheetLine& line);
};

std::string to_fill_in(const SheetPage&, const SheetLine&) {
  return "";
}

// The order and the titles are what programs that put returned sheets together rely on.
constexpr CsvColumn csv_columns[] = {
    {"单位", [](const SheetPage& page, const SheetLine&) { return page.unit_name(); }},
    {"角色", [](const SheetPage&, const SheetLine& line) { return line.role; }},
    {"经由", [](const SheetPage&, const SheetLine& line) { return line.via; }},
    {"序号", [](const SheetPage&, const SheetLine& line) { return line.id; }},
    {"类别", [](const SheetPage&, const SheetLine& line) { return line.category; }},
    {"主要任务", [](const SheetPage&, const SheetLine& line) { return line.task; }},
    {"具体措施", [](const SheetPage&, const SheetLine& line) { return line.text; }},
    {"分项", [](const SheetPage&, const SheetLine& line) { return line.clause; }},
    {"牵头单位", [](const SheetPage&, const SheetLine& line) { return line.lead; }},
    {"分工负责单位", [](const SheetPage&, const SheetLine& line) { return line.responsible; }},
    {"完成时限", [](const SheetPage&, const SheetLine& line) { return line.deadline; }},
    {"截止日期", [](const SheetPage&, const SheetLine& line) { return first_date(line); }},
    {fill_in_columns[0], to_fill_in},
    {fill_in_columns[1], to_fill_in},
    {fill_in_columns[2], to_fill_in},
    {"键", [](const SheetPage&, const SheetLine& line) { return line.key; }},
};

constexpr std::string_view line_end = "\r\n";

void write_lines(std::string& out, const SheetPage& page, const std::vector<SheetLine>& lines) {
  for (const SheetLine& line : lines) {
    std::string_view comma;
    for (const CsvColumn& column : csv_columns) {
      out += comma;
      out += csv_cell(column.value(page, line));
      comma = ",";
    }
    out += line_end;
  }
}

}  // namespace

std::string sheet_csv_header() {
  std::string out;
  for (const CsvColumn& column : csv_columns) {
    if (!out.empty()) out += ",";
    out += column.title;
  }
  return out + std::string(line_end);
}

std::string sheet_csv_lines(const SheetPage& page) {
  std::string out;
  write_lines(out, page, page.lead);
  write_lines(out, page, page.responsible);
  for (const SheetGroup& group : page.via_groups) write_lines(out, page, group.lines);
  return out;
}

}  // namespace xfz::render
