// SPDX-License-Identifier: MIT
#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <utility>

#include "render/notice/notice.h"
#include "render/sheet/xlsx_book.h"
#include "render/words.h"

namespace xfz::render {

namespace {

constexpr Message<std::string> row_too_long{
    "row {}: a cell has more than 32,767 characters, which is all that Excel holds; choose another format",
    "第{}行有一格超过 Excel 单元格的上限 32767 字，请改用其他格式"};

constexpr const char* tab_name = "调整对照表";
constexpr std::array<int, 4> widths = {9, 56, 56, 24};
constexpr lxw_col_t last_column = 3;
constexpr int title_size = 16;
constexpr int body_size = 10;

/// Of pieces by their kind, and of the words without any.
using Marks = std::array<lxw_format*, 3>;

class NoticeTab {
 public:
  NoticeTab(const XlsxBook& book, const NoticePage& page)
      : page_(page),
        tab_(book.tab(tab_name)),
        marks_{book.format({}), book.format({.strikeout = true}), book.format({.underlined = true})},
        title_(book.format({.font = "黑体", .size = title_size, .bold = true, .across = LXW_ALIGN_CENTER})),
        header_(book.format({.font = "黑体", .bold = true, .across = LXW_ALIGN_CENTER, .border = true})),
        centred_(book.format({.across = LXW_ALIGN_CENTER, .border = true})),
        body_(book.format({.border = true})),
        note_(book.format({})) {}

  void write() {
    for (std::size_t i = 0; i < widths.size(); ++i) tab_.width(static_cast<lxw_col_t>(i), widths[i]);
    const Table& table = *page_.comparison->difference.after;
    banner(fmt::format("《{}》调整对照表", table.title.value), title_, title_size);
    const std::string whom = page_.is_for_all() ? "" : "单位：" + page_.unit + "　　";
    banner(fmt::format("{}原表：{}　　新表：{}　　加下划线的是新增文字，加删除线的是删去文字", whom,
                       version_text(page_.comparison->before), version_text(page_.comparison->after)),
           note_, body_size);
    const lxw_row_t header = row_;
    const std::string headings[] = {"序号", cell_heading(page_, NoticeSide::before),
                                    cell_heading(page_, NoticeSide::after), "涉及单位"};
    for (lxw_col_t i = 0; i <= last_column; ++i) tab_.text({row_, i, i}, headings[i], header_);
    ++row_;
    for (const NoticeLine& line : page_.lines) write(line);
    tab_.keep_header(header);
    if (row_ > header + 1) tab_.numbers_are_text(0, header + 1, row_ - 1);
    if (!page_.numbers.empty()) banner("序号调整：" + joined(page_.numbers, "；") + "。", note_, body_size);
    tab_.print(row_ - 1, last_column, page_.unit, table.title.value);
  }

 private:
  void banner(const std::string& text, lxw_format* format, int size) {
    int width = 0;
    for (const int column : widths) width += column;
    tab_.height(row_, text_height(text, width, size));
    tab_.text({row_++, 0, last_column}, text, format);
  }

  void write(const NoticeLine& line) {
    const std::string texts[] = {line.number, cell_text(line, NoticeSide::before),
                                 cell_text(line, NoticeSide::after), joined(line.units, "、")};
    double height = 0;
    for (std::size_t i = 0; i < widths.size(); ++i) {
      if (!fits_cell(texts[i])) throw XlsxFault{row_too_long(std::to_string(row_ + 1))};
      height = std::max(height, text_height(texts[i], widths[i], body_size));
    }
    tab_.height(row_, height);
    tab_.text({row_, 0, 0}, texts[0], centred_);
    tab_.rich_text(row_, 1, pieces_of(line, NoticeSide::before), body_);
    tab_.rich_text(row_, 2, pieces_of(line, NoticeSide::after), body_);
    tab_.text({row_, 3, 3}, texts[3], body_);
    ++row_;
  }

  XlsxPieces pieces_of(const NoticeLine& line, NoticeSide side) const {
    XlsxPieces pieces;
    for (const CellLine& part : cell_of(line, side)) {
      const std::string label = part.label.empty() ? "" : part.label + "：";
      pieces.emplace_back(marks_[0], (pieces.empty() ? "" : "\n") + label);
      for (const NoticePiece& piece : part.pieces) pieces.emplace_back(marks_[piece.kind], piece.text);
    }
    return pieces;
  }

  const NoticePage& page_;
  XlsxTab tab_;
  Marks marks_;
  lxw_format* title_;
  lxw_format* header_;
  lxw_format* centred_;
  lxw_format* body_;
  lxw_format* note_;
  lxw_row_t row_ = 0;
};

void write_notice_book(const NoticePage& page, const XlsxOptions& options, const Symbols& symbols,
                       const std::string& path) {
  XlsxBook book(symbols, path, options.scratch);
  NoticeTab(book, page).write();
  book.properties(notice_title(page), page.unit, options.created);
  book.close();
}

}  // namespace

std::size_t notice_scratch_size(const NoticePage& page) {
  constexpr std::size_t markup = 200;  // of a piece
  std::size_t pieces = 0;
  std::size_t text = 0;
  for (const NoticeLine& line : page.lines) {
    pieces += widths.size();
    for (const NoticeSide side : {NoticeSide::before, NoticeSide::after}) {
      for (const CellLine& part : cell_of(line, side)) {
        text += part.text().size();
        pieces += part.pieces.size() + 1;
      }
    }
    text += joined(line.units, "、").size();
  }
  return scratch_room(text, markup * pieces);
}

std::optional<Text> write_notice_xlsx(const NoticePage& page, const XlsxOptions& options,
                                      const Symbols& symbols, const std::string& path) {
  return fault_of([&] { write_notice_book(page, options, symbols, path); });
}

}  // namespace xfz::render
