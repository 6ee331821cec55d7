// SPDX-License-Identifier: MIT
#include "import/columns.h"

#include <algorithm>
#include <set>

#include "import/headings.h"
#include "import/levels.h"
#include "import/words.h"
#include "model/deadline.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace xfz::import {

bool is_of_units(std::string_view key) {
  constexpr std::string_view keys[] = {"units", "lead", "responsible", "support"};
  return std::find(std::begin(keys), std::end(keys), key) != std::end(keys);
}

namespace {

/// The share in percent of the cells below the head that are so, of those that have words.
template <class Holds>
std::size_t share(const Grid& grid, std::size_t column, std::size_t from, const Holds& holds) {
  std::size_t all = 0;
  std::size_t found = 0;
  for (std::size_t row = from; row < grid.rows() && all < 200; ++row) {
    const std::string words = plain(grid.text(row, column));
    if (!grid.begins(row, column) || words.empty()) continue;
    ++all;
    if (holds(words)) ++found;
  }
  return all == 0 ? 0 : found * 100 / all;
}

bool is_new(const Grid& grid, std::size_t row, const ColumnSense& column) {
  return grid.begins(row, column.column) && !is_blank(grid.text(row, column.column));
}

/// Whether a column of numbers has one wherever a heading begins in the column beside it, and nowhere else.
bool numbers_headings(const Grid& grid, const Head& head, std::size_t number) {
  const ColumnSense& level = head.columns[number + 1];
  const ColumnSense* const text = head.find("text");
  if (text == nullptr || (level.key != "category" && level.key != "task")) return false;
  std::size_t headings = 0;
  std::size_t rows = 0;
  for (std::size_t row = head.end(); row < grid.rows(); ++row) {
    if (is_new(grid, row, head.columns[number]) != is_new(grid, row, level)) return false;
    if (is_new(grid, row, level)) ++headings;
    if (is_new(grid, row, *text)) ++rows;
  }
  return headings < rows;
}

/// Of two columns of numbers with headings between them the first numbers the headings, and so do 一, 二
/// alone.
void tell_numbers(const Grid& grid, Head& head) {
  std::vector<std::size_t> numbers;
  for (std::size_t i = 0; i < head.columns.size(); ++i) {
    if (head.columns[i].key == "number") numbers.push_back(i);
  }
  if (numbers.empty() || numbers[0] + 1 >= head.columns.size()) return;
  ColumnSense& first = head.columns[numbers[0]];
  const bool are_two = numbers.size() == 2 && numbers[1] == numbers[0] + 2;
  const auto is_numeral = [](const std::string& words) {
    return numbered(words + "、").kind == Numbered::Kind::chinese;
  };
  const bool are_numerals = numbers.size() == 1 && share(grid, first.column, head.end(), is_numeral) == 100;
  if ((are_two || are_numerals) && numbers_headings(grid, head, numbers[0])) first.key = heading_number;
}

bool is_deadline(const std::string& words) {
  constexpr Years some_year{2020, 2020};
  return read_deadline(words, some_year).reading.has_value();
}

/// A column of steps to come is that of deadlines where there is no other, and all of its cells are some, a
/// day among them.
void tell_days(const Grid& grid, Head& head) {
  const auto has_digit = [](const std::string& words) {
    return std::any_of(words.begin(), words.end(), is_digit);
  };
  for (ColumnSense& column : head.columns) {
    const bool may_be = column.key.empty() && !column.is_chosen && may_be_time(plain(column.heading));
    if (may_be && head.find("deadline") == nullptr &&
        share(grid, column.column, head.end(), is_deadline) == 100 &&
        share(grid, column.column, head.end(), has_digit) > 0)
      column.key = "deadline";
  }
}

/// What headings do not say, cells do: most are deadlines, or names of units.
void tell_by_content(const Grid& grid, Head& head) {
  constexpr std::size_t most = 60;
  const bool has_units =
      head.find("units") != nullptr || head.find("lead") != nullptr || head.find("responsible") != nullptr;
  for (ColumnSense& column : head.columns) {
    const bool is_remark = column.is_known && own_key(plain(column.heading), column.column) == "remark";
    if (!column.key.empty() || (column.is_known && !is_remark)) continue;
    const auto is_unit = [](const std::string& words) { return surely_ends_like_unit(words); };
    if (head.find("deadline") == nullptr &&
        share(grid, column.column, head.end(), is_deadline) >= (is_remark ? 100 : most)) {
      column.key = "deadline";
    } else if (!is_remark && !has_units && head.find("units") == nullptr &&
               share(grid, column.column, head.end(), is_unit) >= most) {
      column.key = "units";
    }
  }
}

/// Where somebody else leads or supports, or several columns have units, those of responsible units are
/// theirs alone. What numbers are counted in is no unit beside them.
void tell_units(Head& head) {
  const auto count = [&head] {
    return std::count_if(head.columns.begin(), head.columns.end(),
                         [](const ColumnSense& column) { return is_of_units(column.key); });
  };
  if (count() < 2) return;
  for (ColumnSense& column : head.columns) {
    if (column.key == "units" && may_be_measured_in(plain(column.heading))) column.key.clear();
  }
  // Offices within a unit stand beside it; who of them is meant is no duty of another.
  const auto is_inner = [](const ColumnSense& column) {
    return column.key == "units" && !column.is_chosen && is_of_inner_offices(plain(column.heading));
  };
  const bool are_all = std::count_if(head.columns.begin(), head.columns.end(), is_inner) == count();
  for (ColumnSense& column : head.columns) {
    if (is_inner(column) && !are_all) column.key.clear();
  }
  if (count() < 2) return;
  for (ColumnSense& column : head.columns) {
    if (column.key == "units") column.key = "responsible";
  }
}

/// Of several columns of days the one by which the work is done is that of deadlines.
void tell_deadline(Head& head) {
  constexpr std::string_view words[] = {"完成", "办结", "竣工", "整改", "时限", "期限"};
  const auto is_sure = [&words](const ColumnSense& column) {
    return column.key == "deadline" && contains_any(column.heading, words);
  };
  const auto sure = std::find_if(head.columns.begin(), head.columns.end(), is_sure);
  for (auto column = head.columns.begin(); column != head.columns.end() && sure != head.columns.end();
       ++column) {
    if (column->key == "deadline" && column != sure) column->key.clear();
  }
}

/// What stands under no heading belongs to no column: it is told cell by cell.
void name_own(Head& head) {
  for (ColumnSense& column : head.columns) {
    if (!column.key.empty() || column.heading.empty()) continue;
    const std::string heading = plain(column.heading);
    column.key = may_be_measured_in(heading) ? measured_in : own_key(heading, column.column);
    column.is_own = true;
  }
  for (std::size_t i = 0; i < head.columns.size(); ++i) {
    for (std::size_t j = i + 1; j < head.columns.size(); ++j) {
      const std::string_view key = head.columns[i].key;
      if (key.empty() || head.columns[j].key != key || is_of_units(key)) continue;
      head.columns[j].is_own = true;
      head.columns[j].key = own_key(plain(head.columns[j].heading), head.columns[j].column);
      if (head.columns[j].key == head.columns[i].key) head.columns[j].key += static_cast<char>('a' + j % 26);
    }
  }
}

bool is_format_key(std::string_view key) {
  constexpr std::string_view keys[] = {"category", "task",        "number",  "text",    "units",
                                       "lead",     "responsible", "support", "deadline"};
  return std::find(std::begin(keys), std::end(keys), key) != std::end(keys);
}

/// What stands in the rows of a head above the cell that heads a column; without merged cells the words to
/// the left of it, as long as there are headings below.
std::string_view common_heading_of(const Grid& grid, std::size_t row, std::size_t rows, std::size_t column) {
  const std::size_t last = row + rows - 1;
  const PieceIndex own = grid.piece(last, column);
  for (std::size_t above = last; above-- > row;) {
    for (std::size_t left = column + 1; left-- > 0 && !is_blank(grid.text(last, left));) {
      if (grid.piece(above, left) == own) break;
      if (!is_blank(grid.text(above, left))) return grid.text(above, left);
    }
  }
  return {};
}

ColumnSense sense_of(const Grid& grid, std::size_t row, std::size_t rows, std::size_t column) {
  ColumnSense out{column, plain(grid.text(row + rows - 1, column))};
  if (rows > 1) out.above = plain(common_heading_of(grid, row, rows, column));
  if (out.heading.empty()) {
    for (std::size_t above = row + rows - 1; above-- > row && out.heading.empty();)
      out.heading = plain(grid.text(above, column));
  }
  while (column + out.width < grid.columns() && grid.piece(row + rows - 1, column) != no_piece &&
         grid.piece(row + rows - 1, column + out.width) == grid.piece(row + rows - 1, column))
    ++out.width;
  return out;
}

Head head_at(const Grid& grid, std::size_t row, std::size_t rows, const ChosenColumns& chosen) {
  Head head{row, rows, {}};
  for (std::size_t column = 0; column < grid.columns(); ++column) {
    const PieceIndex piece = grid.piece(row + rows - 1, column);
    const bool is_new = column == 0 || piece == no_piece || grid.piece(row + rows - 1, column - 1) != piece;
    if (!is_new) continue;
    ColumnSense sense = sense_of(grid, row, rows, column);
    if (const auto said = chosen.find(sense.heading); said != chosen.end()) {
      sense.key = said->second;
      sense.is_own = !is_format_key(sense.key);
      sense.is_known = true;
      sense.is_chosen = true;
    } else {
      sense.key = key_of(sense.heading, sense.above);
      sense.is_known = is_known_heading(sense.heading) || !sense.key.empty();
    }
    head.columns.push_back(std::move(sense));
  }
  tell_days(grid, head);
  tell_levels(grid, head);
  split_text(grid, head);
  tell_numbers(grid, head);
  tell_by_content(grid, head);
  tell_units(head);
  tell_deadline(head);
  name_own(head);
  return head;
}

std::size_t known_headings(const Grid& grid, std::size_t row, const ChosenColumns& chosen, std::size_t& all) {
  std::size_t known = 0;
  all = 0;
  std::vector<PieceIndex> pieces = grid.own_pieces(row);
  for (const PieceIndex piece : pieces) {
    const std::string heading = plain(grid.cell_of(piece).text);
    if (heading.empty()) continue;
    ++all;
    if (is_known_heading(heading) || chosen.contains(heading)) ++known;
  }
  return known;
}

/// Whether a row has words in each column where the one above has none, and other columns stand under its
/// words.
bool are_below_gaps(const Grid& grid, std::size_t row) {
  std::size_t below_gaps = 0;
  for (std::size_t column = 1; column < grid.columns(); ++column) {
    const bool has_gap = is_blank(grid.text(row, column));
    if (has_gap && is_blank(grid.text(row + 1, column))) return false;
    if (has_gap) ++below_gaps;
  }
  return below_gaps > 0 && is_blank(grid.text(row + 1, 0));
}

/// How many rows a head takes: as its merged cells do, or one more with headings below a common one.
std::size_t head_rows(const Grid& grid, std::size_t row, const ChosenColumns& chosen) {
  bool has_common = false;
  std::uint32_t rows = 1;
  for (const PieceIndex piece : grid.own_pieces(row)) {
    const office::Cell& cell = grid.cell_of(piece);
    rows = std::max(rows, cell.rows);
    has_common = has_common || cell.columns > 1;
  }
  if (rows > 1 && rows < 4) return std::min<std::size_t>(rows, grid.rows() - row);
  if (row + 1 >= grid.rows()) return 1;
  std::size_t all = 0;
  const std::size_t known = known_headings(grid, row + 1, chosen, all);
  return known > 0 && ((has_common && known == all) || are_below_gaps(grid, row)) ? 2 : 1;
}

}  // namespace

const ColumnSense* Head::find(std::string_view key) const {
  const auto found = std::find_if(columns.begin(), columns.end(),
                                  [key](const ColumnSense& column) { return column.key == key; });
  return found == columns.end() ? nullptr : &*found;
}

std::optional<Head> find_head(const Grid& grid, std::size_t from, const ChosenColumns& chosen) {
  for (std::size_t row = from; row < grid.rows(); ++row) {
    std::size_t all = 0;
    const std::size_t known = known_headings(grid, row, chosen, all);
    if (known < 2 || known * 3 < all) continue;
    Head head = head_at(grid, row, head_rows(grid, row, chosen), chosen);
    const bool is_sure =
        known * 2 >= all || head.find("units") != nullptr || head.find("deadline") != nullptr;
    if (head.find("text") != nullptr && is_sure) return head;
  }
  return std::nullopt;
}

bool repeats_head(const Grid& grid, std::size_t row, const Head& head) {
  for (std::size_t part = 0; part < head.rows; ++part) {
    bool is_same = true;
    for (std::size_t column = 0; column < grid.columns() && is_same; ++column)
      is_same = plain(grid.text(row, column)) == plain(grid.text(head.first_row + part, column));
    if (is_same) return true;
  }
  return false;
}

bool has_field_names(const Grid& grid, std::size_t row) {
  std::size_t count = 0;
  for (const PieceIndex piece : grid.row_pieces(row)) {
    const std::string word = plain(grid.cell_of(piece).text);
    if (word.empty()) continue;
    const bool is_word = is_letter(word.front()) && std::all_of(word.begin(), word.end(), [](char c) {
                           return is_alphanumeric(c) || c == '_';
                         });
    if (!is_word) return false;
    ++count;
  }
  return count > 1;
}

}  // namespace xfz::import
