// SPDX-License-Identifier: MIT
#include "render/sheet/xlsx_tabs.h"

#include <algorithm>

#include "render/column_widths.h"
#include "render/words.h"

namespace xfz::render {

namespace {

/// In Excel's units, at little less than full size: of A4 across and, as the columns to fill in are many and
/// a row is never higher than 409 points, of A3.
constexpr int read_width = 150;
constexpr int fill_in_width = 215;
constexpr std::string_view role_key = "role";
constexpr std::string_view via_key = "via";
constexpr std::string_view duty_key = "key";

BookStyle style_of(const SheetColumn& column) {
  if (column.is_fill_in) return fill_in_style;
  if (column.key == "dates") return date_style;
  return column.key == "id" || column.key == "deadline" || column.key == role_key ? centred_style
                                                                                  : text_style;
}

/// The least that a date, or what of a heading must not be broken, asks for.
/// In a column to fill in 300 characters take no higher row than there is.
int least_width(const SheetColumn& column) {
  constexpr int of_date = 11;
  constexpr int of_answer = 16;
  if (column.key == "dates") return of_date;
  return column.is_fill_in && !column.is_state ? of_answer : unbroken_width(column.heading) + 1;
}

std::vector<BookColumn> columns_of(const SheetBasis& basis, const query::Sheet& sheet, bool is_fill_in,
                                   bool has_groups) {
  std::vector<BookColumn> columns;
  int room = is_fill_in ? fill_in_width : read_width;
  const auto add_own = [&](std::string_view key, const Phrase& title, int width, BookStyle style) {
    columns.push_back({key, std::string(title.zh), width, style});
    room -= width;
  };
  if (is_fill_in) add_own(role_key, words::relation, 6, centred_style);
  if (has_groups) add_own(via_key, words::via, 16, text_style);
  std::vector<SheetColumn> parts = sheet_columns(basis, sheet, is_fill_in, SheetMedium::workbook);
  int shares = 0;
  for (const SheetColumn& part : parts) shares += part.share;
  for (SheetColumn& part : parts) {
    const int width = std::max(least_width(part), room * part.share / shares);
    const BookStyle header = part.is_fill_in ? fill_in_header_style : header_style;
    columns.push_back({part.key, part.heading, width, style_of(part), header, std::move(part)});
  }
  if (is_fill_in) columns.push_back({duty_key, "键", 12, key_style, key_header_style});
  return columns;
}

/// One a line.
std::string days_of(const SheetLine& line) {
  std::vector<std::string> days;
  for (const Date date : line.duty.dates) days.push_back(iso_date(date));
  return joined(days, "\n");
}

std::string text_of_cell(const SheetLine& line, const BookColumn& column, bool is_fill_in) {
  if (column.key == duty_key) return line.key();
  if (column.key == via_key) return line.via();
  if (!column.column) return line.role();
  if (column.style == date_style) return days_of(line);
  std::vector<std::string> texts;
  for (SheetText& text : sheet_cell(line, *column.column, is_fill_in, SheetMedium::workbook))
    texts.push_back(std::move(text.text));
  return joined(texts, "\n");
}

}  // namespace

void SheetTab::add(const SheetLine& line) {
  SheetItem& item = items.emplace_back(SheetItem{line.duty.measure().id.value, {}});
  for (const BookColumn& column : columns) item.cells.push_back(text_of_cell(line, column, is_fill_in));
}

std::vector<SheetTab> sheet_tabs(const SheetBasis& basis, const query::Sheet& sheet) {
  std::vector<SheetTab> tabs;
  const std::vector<SheetSection> all = sections(basis.table, sheet);
  for (const bool is_fill_in : {true, false}) {
    const auto is_of_tab = [is_fill_in](const SheetSection& s) { return s.is_fill_in == is_fill_in; };
    if (std::none_of(all.begin(), all.end(), is_of_tab)) continue;
    const bool has_groups = std::any_of(all.begin(), all.end(), [&](const SheetSection& section) {
      return is_of_tab(section) && !section.group.empty();
    });
    SheetTab& tab = tabs.emplace_back(SheetTab{is_fill_in ? "填报事项" : "共同事项", is_fill_in,
                                               columns_of(basis, sheet, is_fill_in, has_groups)});
    for (const SheetSection& section : all) {
      if (!is_of_tab(section)) continue;
      for (const query::Duty* const duty : section.duties) tab.add(sheet_line(basis, sheet.unit, *duty));
    }
  }
  if (tabs.empty()) tabs.push_back({"任务清单", false, columns_of(basis, sheet, false, false)});
  return tabs;
}

}  // namespace xfz::render
