// SPDX-License-Identifier: MIT
// What a cell is read by that stands elsewhere: names in other rows, the heading that says of which year it
// is.
#include <algorithm>

#include "import/cells.h"
#include "import/headings.h"
#include "import/units.h"
#include "import/words.h"
#include "model/deadline.h"

namespace xfz::import {

/// A name that is read in a row is known in all rows.
void CellReader::collect_names() {
  for (const ColumnSense& column : head_.columns) {
    if (!is_of_units(column.key) || is_of_units_and_people(plain(column.heading))) continue;
    for (std::size_t row = head_.end(); row < grid_.rows(); ++row) {
      const bool is_own = grid_.begins(row, column.column);
      const std::string_view words = is_own ? grid_.text(row, column.column) : std::string_view();
      if (!is_blank(words) && !says_not_applicable(words)) add_names(words, work_.names);
    }
  }
}

/// The only column that has units; npos where there are several.
std::size_t CellReader::only_units() const {
  const auto is_one = [](const ColumnSense& column) { return is_of_units(column.key); };
  const auto first = std::find_if(head_.columns.begin(), head_.columns.end(), is_one);
  const auto count = std::count_if(head_.columns.begin(), head_.columns.end(), is_one);
  return count == 1 ? first->column : std::string::npos;
}

/// A cell that a program wrote a day into shows 2024-06-30 0:00:00.
void CellReader::read_without_midnight(DraftMeasure& measure) {
  const std::string& words = measure.deadline->text;
  const std::string day = words.substr(0, words.find(' '));
  const std::string_view time = std::string_view(words).substr(day.size());
  const bool is_midnight = !time.empty() && time.find_first_not_of(" 0:") == std::string_view::npos;
  if (is_midnight && read_deadline(day, work_.years).reading) above_.deadline = measure.deadline->meant = day;
}

/// In a table of several years, 6月底前 below 2022年任务 is of that year; without a heading, of that which
/// the title names.
void CellReader::read_in_year_of_heading(DraftMeasure& measure) const {
  if (read_deadline(measure.deadline->text, work_.years).reading) return;
  const std::vector<int> years = years_of(measure);
  if (years.size() != 1) return;
  const Years year{years.front(), years.front()};
  if (read_deadline(measure.deadline->text, year).reading) measure.deadline->of = year;
}

std::vector<int> CellReader::years_of(const DraftMeasure& measure) const {
  const auto column = std::find_if(head_.columns.begin(), head_.columns.end(), is_of_years);
  if (column != head_.columns.end()) return years_in(grid_.text(row_, column->column));
  const Draft& draft = work_.draft;
  return years_in(measure.category == no_piece ? draft.title : draft.categories[measure.category].title);
}

}  // namespace xfz::import
