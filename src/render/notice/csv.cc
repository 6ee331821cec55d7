// SPDX-License-Identifier: MIT
#include "render/escape.h"
#include "render/notice/notice.h"
#include "render/words.h"

namespace xfz::render {

namespace {

std::string csv_line(std::vector<std::string> cells, bool has_unit) {
  if (!has_unit) cells.erase(cells.begin());
  std::string out;
  for (const std::string& cell : cells) out += (&cell == &cells.front() ? "" : ",") + csv_cell(cell);
  return out + "\r\n";
}

}  // namespace

std::string notice_csv_header(const NoticePage& page, bool has_unit) {
  return csv_line({"单位", "序号", cell_heading(page, NoticeSide::before),
                   cell_heading(page, NoticeSide::after), "涉及单位"},
                  has_unit);
}

std::string notice_csv_lines(const NoticePage& page, bool has_unit) {
  std::string out;
  for (const NoticeLine& line : page.lines) {
    out += csv_line({page.unit, line.number, cell_text(line, NoticeSide::before),
                     cell_text(line, NoticeSide::after), joined(line.units, "、")},
                    has_unit);
  }
  return out;
}

}  // namespace xfz::render
