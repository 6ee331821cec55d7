// SPDX-License-Identifier: MIT
// The tables with measures in them, with what is printed between them.
#pragma once

#include <cstddef>
#include <vector>

#include "import/columns.h"
#include "import/grid.h"
#include "import/lines.h"

namespace xfz::import {

struct TaskTable {
  const Grid* grid = nullptr;
  Head head{};
  std::size_t block = 0;       ///< of the document
  std::vector<Line> before{};  ///< lines between the table before it and this one
  bool goes_on = false;        ///< it has no head of its own: it is the table before it, on the next page
  Line caption{};              ///< its name, taken out of `before`; without text where it has none
  Line upper{};                ///< a heading with another kind of number above that: 一、 above （一）
};

/// Whether a table without a head goes on with the rows of another: as wide, and what is in its columns is
/// what the head says.
bool goes_on(const TaskTable& before, const Grid& grid, Years years);

/// Where there are several tables, finds the line before each that is its name.
void find_captions(std::vector<TaskTable>& tables);

/// Where tables on several tabs of a workbook have no names, those of the tabs are: 一、依法行政. Names that
/// programs give (Sheet1) are none.
void name_by_tabs(Work& work, std::vector<TaskTable>& tables);

/// Takes the title of the document, printed again above a table, for what it is.
void drop_repeated_titles(Work& work, std::vector<TaskTable>& tables);

}  // namespace xfz::import
