// SPDX-License-Identifier: MIT
#include "render/column_widths.h"

#include <algorithm>
#include <numeric>

#include "text/width.h"

namespace xfz::render {

std::vector<int> column_widths(const std::vector<ColumnNeed>& columns, int room) {
  std::vector<int> widths;
  const auto sum = [](int all, const ColumnNeed& column) { return all + column.least; };
  const int needed = std::accumulate(columns.begin(), columns.end(), 0, sum);
  if (needed >= room) {
    for (const ColumnNeed& column : columns) widths.push_back(room * column.least / needed);
    return widths;
  }
  // What is given to a narrow column is taken from the others, of which one may become too narrow by that.
  std::vector<bool> is_narrow(columns.size());
  for (bool goes_on = true; goes_on;) {
    goes_on = false;
    int shares = 0;
    int left = room;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      if (is_narrow[i]) left -= columns[i].least;
      if (!is_narrow[i]) shares += columns[i].share;
    }
    widths.clear();
    for (std::size_t i = 0; i < columns.size(); ++i) {
      widths.push_back(is_narrow[i] ? columns[i].least : left * columns[i].share / shares);
      if (widths[i] >= columns[i].least) continue;
      is_narrow[i] = true;
      goes_on = true;
    }
  }
  return widths;
}

int unbroken_width(std::string_view heading) {
  constexpr int short_one = 8;
  constexpr int longest = 16;
  constexpr int of_sign = 2;
  const int width = display_width(heading);
  if (width <= short_one) return width;
  const int signs = (width + 1) / of_sign;
  const int half = (signs + 1) / 2;
  // Words have two characters more often than not.
  const int piece = signs % 2 == 0 ? half + half % 2 : half;
  return std::min(longest, piece * of_sign);
}

int heading_need(std::string_view heading, int height, int sides) {
  constexpr int lines = 20;  // of the table, and what a program may round
  return unbroken_width(heading) * height / 2 + 2 * sides + lines;
}

}  // namespace xfz::render
