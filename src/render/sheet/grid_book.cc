// SPDX-License-Identifier: MIT
#include "render/sheet/grid_book.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <numeric>
#include <optional>
#include <string_view>

#include "model/date.h"
#include "render/sheet/xlsx_book.h"
#include "text/ascii.h"
#include "text/width.h"

namespace xfz::render {

namespace {

constexpr Message<std::string> row_does_not_fit{
    "row {} has a text of more than 32,767 characters, which is all that a cell of Excel holds; choose csv",
    "第 {} 行有超过 Excel 单元格上限 32767 字的内容，请改用 csv"};

constexpr int smallest_width = 6;
constexpr int largest_width = 40;
constexpr int grid_text_size = 10;
constexpr int grid_title_size = 14;

/// As wide as most of its texts ask for.
std::vector<int> widths_of(const Grid& grid, Language language) {
  std::vector<int> widths;
  for (std::size_t i = 0; i < grid.columns.size(); ++i) {
    int width = display_width(grid.columns[i].title.in(language));
    for (const Section& section : grid.sections) {
      for (const auto& row : section.rows) {
        if (i < row.size()) width = std::max(width, display_width(row[i].text));
      }
    }
    widths.push_back(std::clamp(width + 2, smallest_width, largest_width));
  }
  return widths;
}

/// A number and the format of Excel that shows it as it is written.
struct WrittenNumber {
  double value = 0;
  std::string format;
};

/// Of `12`, `0.50` or `37.5%`, as far as a cell has room for its digits.
std::optional<WrittenNumber> number_of(std::string_view text) {
  constexpr std::size_t most_digits = 15;
  const bool is_percent = text.ends_with('%');
  if (is_percent) text.remove_suffix(1);
  std::string_view digits = text;
  if (digits.starts_with('-')) digits.remove_prefix(1);
  const std::string_view whole = digits.substr(0, digits.find('.'));
  const std::string_view part = digits.substr(std::min(whole.size() + 1, digits.size()));
  const bool has_point = whole.size() < digits.size();
  const bool is_written_so = is_whole_number(whole) && (whole.size() == 1 || whole.front() != '0') &&
                             (!has_point || is_whole_number(part));
  if (!is_written_so || whole.size() + part.size() > most_digits) return std::nullopt;
  WrittenNumber number{.format = "0"};
  std::from_chars(text.data(), text.data() + text.size(), number.value);
  if (has_point) number.format += "." + std::string(part.size(), '0');
  if (is_percent) {
    number.value /= 100;
    number.format += "%";
  }
  return number;
}

/// The formats of a workbook, each made once.
class GridLook {
 public:
  explicit GridLook(const XlsxBook& book) : book_(book) {}

  lxw_format* heading() {
    constexpr lxw_color_t heading_colour = 0xD9E2F3;
    if (heading_ == nullptr)
      heading_ = book_.format({.font = "黑体",
                               .bold = true,
                               .background = heading_colour,
                               .across = LXW_ALIGN_CENTER,
                               .down = LXW_ALIGN_VERTICAL_CENTER,
                               .border = true});
    return heading_;
  }
  lxw_format* title() {
    if (title_ == nullptr) title_ = book_.format({.font = "黑体", .size = grid_title_size, .bold = true});
    return title_;
  }
  lxw_format* note() {
    if (note_ == nullptr) note_ = book_.format({});
    return note_;
  }
  lxw_format* text() { return in(""); }
  lxw_format* in(const std::string& number) {
    lxw_format*& format = formats_[number];
    if (format == nullptr) {
      XlsxLook look{.border = true};
      if (!number.empty()) look.number = number.c_str();
      if (number.starts_with('0')) look.across = LXW_ALIGN_RIGHT;
      format = book_.format(look);
    }
    return format;
  }

 private:
  const XlsxBook& book_;
  lxw_format* heading_ = nullptr;
  lxw_format* title_ = nullptr;
  lxw_format* note_ = nullptr;
  std::map<std::string, lxw_format*> formats_;
};

/// A cell as what its column holds, where its text is such; else as text.
void write_cell(const XlsxTab& tab, lxw_row_t row, lxw_col_t column, Holds holds, const std::string& text,
                GridLook& look) {
  const auto number = holds == Holds::numbers ? number_of(text) : std::nullopt;
  const auto day = holds == Holds::days ? parse_day(text) : std::nullopt;
  if (number) {
    tab.number(row, column, number->value, look.in(number->format));
  } else if (day) {
    tab.date(row, column, *day, look.in(text.ends_with("日") ? "yyyy\"年\"m\"月\"d\"日\"" : "yyyy-mm-dd"));
  } else {
    tab.text({row, column, column}, text, look.text());
  }
}

/// Whether there are texts in the column that look like numbers.
bool has_numeric_ids(const Grid& grid, std::size_t column) {
  constexpr std::size_t letters = 26;  // of columns with one
  if (column >= letters || grid.columns[column].holds != Holds::text) return false;
  return std::any_of(grid.sections.begin(), grid.sections.end(), [column](const Section& section) {
    return std::any_of(section.rows.begin(), section.rows.end(), [column](const std::vector<Cell>& row) {
      return column < row.size() && is_whole_number(row[column].text);
    });
  });
}

/// A title and what goes with it, line by line, above the headings and as wide as these columns; returns the
/// row behind it.
lxw_row_t write_subtitle(std::string_view lines, const std::vector<int>& widths, GridLook& look,
                         const XlsxTab& tab) {
  const auto last = static_cast<lxw_col_t>(widths.size() - 1);
  const int width = std::accumulate(widths.begin(), widths.end(), 0);
  lxw_row_t row = 0;
  while (!lines.empty()) {
    const std::size_t end = std::min(lines.find('\n'), lines.size());
    const std::string line(lines.substr(0, end));
    tab.height(row, text_height(line, width, row == 0 ? grid_title_size : grid_text_size));
    tab.text({row, 0, last}, line, row == 0 ? look.title() : look.note());
    lines.remove_prefix(std::min(end + 1, lines.size()));
    ++row;
  }
  return row;
}

void write_tab(const Grid& grid, Language language, GridLook& look, const XlsxTab& tab) {
  std::vector<int> widths = widths_of(grid, language);
  const auto last = static_cast<lxw_col_t>(grid.columns.size() - 1);
  // A title needs room that a few numbers do not.
  constexpr std::size_t columns_of_title = 10;
  if (!grid.subtitle.empty()) widths.resize(std::max(widths.size(), columns_of_title), 9);
  for (std::size_t i = 0; i < widths.size(); ++i) tab.width(static_cast<lxw_col_t>(i), widths[i]);
  lxw_row_t at = write_subtitle(grid.subtitle, widths, look, tab);
  const lxw_row_t header = at;
  for (lxw_col_t i = 0; i <= last; ++i) {
    tab.text({at, i, i}, grid.columns[i].title.in(language), look.heading());
  }
  for (const Section& section : grid.sections) {
    for (const auto& row : section.rows) {
      ++at;
      double height = 0;
      const auto cells = static_cast<lxw_col_t>(row.size());
      for (lxw_col_t i = 0; i < cells; ++i) {
        if (!fits_cell(row[i].text)) throw XlsxFault{row_does_not_fit(std::to_string(at + 1))};
        height = std::max(height, text_height(row[i].text, widths[i], grid_text_size));
        write_cell(tab, at, i, grid.columns[i].holds, row[i].text, look);
      }
      tab.height(at, std::min(height, max_row_height));
    }
  }
  tab.keep_header(header);
  // Excel marks ids in green, of one column or none.
  for (lxw_col_t i = 0; at > header && i <= last; ++i) {
    if (!has_numeric_ids(grid, i)) continue;
    tab.numbers_are_text(i, header + 1, at);
    break;
  }
  if (at > header) tab.filter(header, at, last);
  tab.print(at, static_cast<lxw_col_t>(widths.size() - 1), grid.title, "");
}

void write_book(const std::vector<Grid>& grids, Language language, const XlsxOptions& options,
                const Symbols& symbols, const std::string& path) {
  XlsxBook book(symbols, path, options.scratch);
  GridLook look(book);
  for (const Grid& grid : grids)
    write_tab(grid, language, look, book.tab(grid.title.empty() ? "1" : grid.title.c_str()));
  const Grid& first = grids.front();
  book.properties(first.subtitle.empty() ? first.title : first.subtitle.substr(0, first.subtitle.find('\n')),
                  "", options.created);
  book.close();
}

}  // namespace

std::size_t grid_scratch_size(const std::vector<Grid>& grids) {
  constexpr std::size_t markup = 100;  // of a cell
  std::size_t cells = 0;
  std::size_t text = 0;
  for (const Grid& grid : grids) {
    for (const Section& section : grid.sections) {
      for (const auto& row : section.rows) {
        cells += row.size();
        for (const Cell& cell : row) text += cell.text.size();
      }
    }
  }
  return scratch_room(text, markup * cells);
}

std::optional<Text> write_grid_xlsx(const std::vector<Grid>& grids, Language language,
                                    const XlsxOptions& options, const Symbols& symbols,
                                    const std::string& path) {
  return fault_of([&] { write_book(grids, language, options, symbols, path); });
}

}  // namespace xfz::render
