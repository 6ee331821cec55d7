// SPDX-License-Identifier: MIT
// How wide the columns of a printed table are.
#pragma once

#include <string_view>
#include <vector>

namespace xfz::render {

/// What a column asks for of a table's width.
struct ColumnNeed {
  int share = 0;  ///< as weighed against the other columns
  int least = 0;  ///< what it needs in any case
};

/// Widths that add up to at most `room`: each its share, but none less than it needs; where there is not room
/// enough for that, all are narrowed alike.
std::vector<int> column_widths(const std::vector<ColumnNeed>& columns, int room);

/// How many columns of a terminal the longest piece of a heading takes that looks wrong when broken: all of
/// 序号 and 完成时限, 分工负责 of 分工负责单位, half of what is longer.
int unbroken_width(std::string_view heading);

/// What a column with that heading needs, where signs are as high as that and the cell has such sides; in the
/// unit of these two, twips.
int heading_need(std::string_view heading, int height, int sides);

}  // namespace xfz::render
