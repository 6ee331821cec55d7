// SPDX-License-Identifier: MIT
// An Excel workbook by libxlsxwriter, whose functions are looked up by name. Whatever goes wrong is thrown.
#pragma once

#include <xlsxwriter.h>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/date.h"
#include "render/sheet/xlsx.h"
#include "text/message.h"

namespace xfz::render {

/// Why there is no workbook.
struct XlsxFault {
  Text message;
};

/// Runs what makes a workbook; returns why there is none, if so.
std::optional<Text> fault_of(const std::function<void()>& make);

/// How much room the temporary files of a workbook take at most, in bytes: `text` is what XML may escape,
/// `markup` what it does not.
std::size_t scratch_room(std::size_t text, std::size_t markup = 0);

/// The functions of the library; cmake/static.cmake reads their names here.
struct XlsxLibrary {
  Symbols symbols;

  /// An address, whatever the function.
  struct Found {
    void* address;

    template <class Function>
    operator Function*() const {
      return reinterpret_cast<Function*>(address);
    }
  };
  /// Throws XlsxFault where the library has no such function.
  Found find(const char* name) const;

  decltype(&::lxw_strerror) strerror = find("lxw_strerror");
  decltype(&::lxw_workbook_free) workbook_free = find("lxw_workbook_free");
  decltype(&::workbook_new_opt) workbook_new = find("workbook_new_opt");
  decltype(&::workbook_add_worksheet) add_worksheet = find("workbook_add_worksheet");
  decltype(&::workbook_add_format) add_format = find("workbook_add_format");
  decltype(&::workbook_set_properties) set_properties = find("workbook_set_properties");
  decltype(&::workbook_close) workbook_close = find("workbook_close");

  decltype(&::format_set_font_name) font_name = find("format_set_font_name");
  decltype(&::format_set_font_size) font_size = find("format_set_font_size");
  decltype(&::format_set_font_color) font_color = find("format_set_font_color");
  decltype(&::format_set_bold) bold = find("format_set_bold");
  decltype(&::format_set_underline) underline = find("format_set_underline");
  decltype(&::format_set_font_strikeout) strikeout = find("format_set_font_strikeout");
  decltype(&::format_set_bg_color) bg_color = find("format_set_bg_color");
  decltype(&::format_set_align) align = find("format_set_align");
  decltype(&::format_set_text_wrap) text_wrap = find("format_set_text_wrap");
  decltype(&::format_set_border) border = find("format_set_border");
  decltype(&::format_set_bottom) bottom = find("format_set_bottom");
  decltype(&::format_set_num_format) num_format = find("format_set_num_format");
  decltype(&::format_set_unlocked) unlocked = find("format_set_unlocked");

  decltype(&::worksheet_write_string) write_string = find("worksheet_write_string");
  decltype(&::worksheet_write_rich_string) write_rich_string = find("worksheet_write_rich_string");
  decltype(&::worksheet_write_datetime) write_datetime = find("worksheet_write_datetime");
  decltype(&::worksheet_write_number) write_number = find("worksheet_write_number");
  decltype(&::worksheet_merge_range) merge_range = find("worksheet_merge_range");
  decltype(&::worksheet_set_row) set_row = find("worksheet_set_row");
  decltype(&::worksheet_set_column) set_column = find("worksheet_set_column");
  decltype(&::worksheet_freeze_panes) freeze_panes = find("worksheet_freeze_panes");
  decltype(&::worksheet_autofilter) autofilter = find("worksheet_autofilter");
  decltype(&::worksheet_ignore_errors) ignore_errors = find("worksheet_ignore_errors");
  decltype(&::worksheet_data_validation_range) data_validation = find("worksheet_data_validation_range");
  decltype(&::worksheet_activate) activate = find("worksheet_activate");
  decltype(&::worksheet_protect) protect = find("worksheet_protect");
  decltype(&::worksheet_set_landscape) set_landscape = find("worksheet_set_landscape");
  decltype(&::worksheet_set_paper) set_paper = find("worksheet_set_paper");
  decltype(&::worksheet_set_margins) set_margins = find("worksheet_set_margins");
  decltype(&::worksheet_center_horizontally) center_horizontally = find("worksheet_center_horizontally");
  decltype(&::worksheet_fit_to_pages) fit_to_pages = find("worksheet_fit_to_pages");
  decltype(&::worksheet_repeat_rows) repeat_rows = find("worksheet_repeat_rows");
  decltype(&::worksheet_set_h_pagebreaks) set_h_pagebreaks = find("worksheet_set_h_pagebreaks");
  decltype(&::worksheet_print_area) print_area = find("worksheet_print_area");
  decltype(&::worksheet_set_footer) set_footer = find("worksheet_set_footer");
};

/// How a cell looks. Sizes are points, colours 0xRRGGBB.
struct XlsxLook {
  const char* font = "宋体";
  int size = 10;
  bool bold = false;
  lxw_color_t colour = LXW_COLOR_UNSET;
  lxw_color_t background = LXW_COLOR_UNSET;
  std::uint8_t across = LXW_ALIGN_LEFT;
  std::uint8_t down = LXW_ALIGN_VERTICAL_TOP;
  bool border = false;
  bool underlined = false;
  bool strikeout = false;
  bool underline = false;  ///< a line to write on
  bool unlocked = false;   ///< may be filled in where the sheet is protected
  const char* number = nullptr;
};

/// Cells of one row.
struct XlsxCells {
  lxw_row_t row = 0;
  lxw_col_t first = 0;
  lxw_col_t last = 0;
};

/// A text in several looks.
using XlsxPieces = std::vector<std::pair<lxw_format*, std::string>>;

/// As Excel counts them.
enum class XlsxPaper : std::uint8_t { a3 = 8, a4 = 9 };

/// One tab. Lives no longer than its book.
class XlsxTab {
 public:
  XlsxTab(const XlsxLibrary& library, lxw_worksheet* sheet) : library_(library), sheet_(sheet) {}

  void width(lxw_col_t column, int width) const;
  void height(lxw_row_t row, double points) const;
  /// As a string, whatever it looks like; one cell, or several merged.
  void text(XlsxCells cells, const std::string& text, lxw_format* format) const;
  /// The same of several rows of a column, merged.
  void column_text(lxw_col_t column, lxw_row_t first, lxw_row_t last, const std::string& text,
                   lxw_format* format) const;
  void rich_text(lxw_row_t row, lxw_col_t column, const XlsxPieces& pieces, lxw_format* format) const;
  /// As a date, where Excel has that day.
  void date(lxw_row_t row, lxw_col_t column, Date date, lxw_format* format) const;
  void number(lxw_row_t row, lxw_col_t column, double number, lxw_format* format) const;
  /// Numbers in this column are meant to be text.
  void numbers_are_text(lxw_col_t column, lxw_row_t first, lxw_row_t last) const;
  /// What is filled into this column is one of these words; a list offers them.
  void choices(lxw_col_t column, lxw_row_t first, lxw_row_t last, std::vector<std::string> words) const;
  void filter(lxw_row_t header, lxw_row_t last, lxw_col_t last_column) const;
  /// Rows down to the header stay on the screen, and the header on every page.
  void keep_header(lxw_row_t header) const;
  /// Landscape, as wide as the page, with the footer's parts as plain text.
  void print(lxw_row_t last_row, lxw_col_t last_column, std::string_view left, std::string_view right,
             XlsxPaper paper = XlsxPaper::a4) const;
  /// Another page begins with this row.
  void new_page(lxw_row_t row) const;
  void protect() const;
  void activate() const { library_.activate(sheet_); }

 private:
  void check(lxw_error error) const;

  const XlsxLibrary& library_;
  lxw_worksheet* sheet_;
};

class XlsxBook {
 public:
  /// The library puts its temporary files into `scratch`.
  XlsxBook(const Symbols& symbols, const std::string& path, const std::string& scratch);

  lxw_format* format(const XlsxLook& look) const;
  XlsxTab tab(const char* name) const;
  void properties(const std::string& title, const std::string& subject, std::int64_t created) const;
  /// Writes the file.
  void close();

 private:
  XlsxLibrary library_;
  std::unique_ptr<lxw_workbook, decltype(&::lxw_workbook_free)> book_;
};

/// Whether Excel can hold the text in one cell: 32,767 units of UTF-16.
bool fits_cell(std::string_view text);

/// How high a row must be to show the text in cells so many of Excel's units wide, in points.
double text_height(std::string_view text, int width, int font_size);

/// The highest that a row can be.
inline constexpr double max_row_height = 409;

}  // namespace xfz::render
