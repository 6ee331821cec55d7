// SPDX-License-Identifier: MIT
#include <fmt/core.h>

#include <algorithm>
#include <numeric>

#include "render/column_widths.h"
#include "render/sheet/whole.h"
#include "render/sheet/xlsx_book.h"
#include "render/words.h"
#include "text/lines.h"

namespace xfz::render {

namespace {

constexpr Message<std::size_t, std::string> whole_cell_too_long{
    "row {}: the text under {} has more than 32,767 characters, which is all that a cell of Excel holds; "
    "choose another format",
    "第{}行的“{}”超过 Excel 单元格的上限 32767 字，请改用其他格式"};

constexpr int whole_width = 150;  // of A4 across, in Excel's units
constexpr int whole_title_size = 16;
constexpr int whole_note_size = 9;
constexpr int whole_body_size = 10;

/// The one tab.
class WholeTab {
 public:
  WholeTab(const XlsxBook& book, const SheetBasis& basis, const WholeTable& whole)
      : basis_(basis),
        whole_(whole),
        tab_(book.tab("任务分解表")),
        title_(book.format(
            {.font = "黑体", .size = whole_title_size, .bold = true, .across = LXW_ALIGN_CENTER})),
        note_(book.format({.size = whole_note_size})),
        centred_note_(book.format({.size = whole_note_size, .across = LXW_ALIGN_CENTER})),
        header_(book.format({.font = "黑体",
                             .bold = true,
                             .across = LXW_ALIGN_CENTER,
                             .down = LXW_ALIGN_VERTICAL_CENTER,
                             .border = true})),
        body_(book.format({.down = LXW_ALIGN_VERTICAL_CENTER, .border = true})),
        heading_(
            book.format({.font = "黑体", .bold = true, .down = LXW_ALIGN_VERTICAL_CENTER, .border = true})),
        merged_(book.format({.border = true})),
        centred_(
            book.format({.across = LXW_ALIGN_CENTER, .down = LXW_ALIGN_VERTICAL_CENTER, .border = true})) {
    int shares = 0;
    for (const WholeColumn& column : whole.columns) shares += column.share;
    for (const WholeColumn& column : whole.columns)
      widths_.push_back(std::max(unbroken_width(column.heading) + 1, whole_width * column.share / shares));
  }

  void write() {
    for (std::size_t i = 0; i < widths_.size(); ++i) tab_.width(static_cast<lxw_col_t>(i), widths_[i]);
    banner(basis_.table.title.value, title_, whole_title_size);
    if (basis_.table.document) banner(basis_.table.document->value, centred_note_, whole_note_size);
    if (const std::string scope = scope_text(basis_.question); !scope.empty())
      banner("范围：" + scope + "的事项", note_, whole_note_size);
    const lxw_row_t header = row_;
    for (std::size_t i = 0; i < whole_.columns.size(); ++i)
      tab_.text(place(i), whole_.columns[i].heading, header_);
    ++row_;
    set_heights();
    for (const WholeRow& row : whole_.rows) write(row);
    tab_.keep_header(header);
    for (std::size_t i = 0; i < whole_.columns.size() && row_ > header + 1; ++i) {
      if (whole_.columns[i].key == "number")
        tab_.numbers_are_text(static_cast<lxw_col_t>(i), header + 1, row_ - 1);
    }
    if (basis_.table.notes && scope_text(basis_.question).empty()) {
      for (const std::string_view line : split_lines(basis_.table.notes->value))
        if (!line.empty()) banner(std::string(line), note_, whole_note_size);
    }
    banner("来源：" + source_text(basis_.origin), note_, whole_note_size);
    tab_.print(row_ - 1, last(), "", basis_.table.title.value);
  }

 private:
  lxw_col_t last() const { return static_cast<lxw_col_t>(widths_.size() - 1); }
  XlsxCells place(std::size_t column) const {
    return {row_, static_cast<lxw_col_t>(column), static_cast<lxw_col_t>(column)};
  }

  int width() const { return std::accumulate(widths_.begin(), widths_.end(), 0); }

  void banner(const std::string& text, lxw_format* format, int size) {
    tab_.height(row_, text_height(text, width(), size));
    tab_.text({row_++, 0, last()}, text, format);
  }

  /// A row is as high as its own cells ask for; the last one below a merged cell, as that does.
  void set_heights() const {
    std::vector<double> heights;
    const auto height = [this](const WholeCell& cell, std::size_t column) {
      return text_height(cell.text, widths_[column], whole_body_size);
    };
    for (const WholeRow& row : whole_.rows) {
      double& highest = heights.emplace_back(0);
      if (row.is_heading) highest = text_height(row.cells.front().text, width(), whole_body_size);
      for (std::size_t i = 0; i < row.cells.size() && !row.is_heading; ++i)
        if (row.cells[i].rows == 1) highest = std::max(highest, height(row.cells[i], i));
    }
    for (std::size_t at = 0; at < whole_.rows.size(); ++at) {
      for (std::size_t i = 0; i < whole_.rows[at].cells.size(); ++i) {
        const WholeCell& cell = whole_.rows[at].cells[i];
        if (cell.rows < 2) continue;
        const auto first = heights.begin() + static_cast<std::ptrdiff_t>(at);
        const auto end = first + static_cast<std::ptrdiff_t>(cell.rows);
        const double missing = height(cell, i) - std::accumulate(first, end, 0.0);
        if (missing > 0) *(end - 1) += missing;
      }
    }
    for (std::size_t at = 0; at < heights.size(); ++at)
      tab_.height(static_cast<lxw_row_t>(row_ + at), heights[at]);
  }

  void write(const WholeRow& row) {
    const std::vector<WholeCell>& cells = row.cells;
    if (row.is_heading) {
      if (!fits_cell(cells.front().text))
        throw XlsxFault{whole_cell_too_long(row_ + 1, whole_.columns.front().heading)};
      tab_.text({row_++, 0, last()}, cells.front().text, heading_);
      return;
    }
    for (std::size_t i = 0; i < cells.size(); ++i) {
      lxw_format* const format = whole_.columns[i].key == "number" ? centred_ : body_;
      if (!fits_cell(cells[i].text))
        throw XlsxFault{whole_cell_too_long(row_ + 1, whole_.columns[i].heading)};
      if (cells[i].rows == 1) tab_.text(place(i), cells[i].text, format);
      if (cells[i].rows > 1)
        tab_.column_text(static_cast<lxw_col_t>(i), row_, static_cast<lxw_row_t>(row_ + cells[i].rows - 1),
                         cells[i].text, merged_);
    }
    ++row_;
  }

  const SheetBasis& basis_;
  const WholeTable& whole_;
  XlsxTab tab_;
  lxw_format* title_;
  lxw_format* note_;
  lxw_format* centred_note_;
  lxw_format* header_;
  lxw_format* body_;
  lxw_format* heading_;
  lxw_format* merged_;  ///< at the top, so that it is seen on the first of the pages that it goes over
  lxw_format* centred_;
  std::vector<int> widths_{};
  lxw_row_t row_ = 0;
};

}  // namespace

std::optional<Text> write_whole_xlsx(const SheetBasis& basis, const WholeTable& whole,
                                     const XlsxOptions& options, const Symbols& symbols,
                                     const std::string& path) {
  return fault_of([&] {
    XlsxBook book(symbols, path, options.scratch);
    WholeTab(book, basis, whole).write();
    book.properties(basis.table.title.value, basis.table.jurisdiction.value, options.created);
    book.close();
  });
}

std::size_t whole_scratch_size(const WholeTable& whole) {
  constexpr std::size_t markup = 100;  // of a cell
  std::size_t size = 0;
  for (const WholeRow& row : whole.rows) {
    for (const WholeCell& cell : row.cells) size += cell.text.size() + markup;
  }
  return scratch_room(size);
}

}  // namespace xfz::render
