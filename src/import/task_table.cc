// SPDX-License-Identifier: MIT
#include "import/task_table.h"

#include <algorithm>

#include "import/units.h"
#include "import/words.h"
#include "model/deadline.h"
#include "text/utf8.h"

namespace xfz::import {

namespace {

/// The first or last words in a column.
std::string first_words(const Grid& grid, std::size_t column, std::size_t from) {
  for (std::size_t row = from; row < grid.rows(); ++row) {
    if (!is_blank(grid.text(row, column))) return tidy(grid.text(row, column));
  }
  return {};
}

std::string last_words(const Grid& grid, std::size_t column, std::size_t from) {
  for (std::size_t row = grid.rows(); row-- > from;) {
    if (!is_blank(grid.text(row, column))) return tidy(grid.text(row, column));
  }
  return {};
}

bool is_next(std::string_view number, std::string_view before) {
  const std::string last = bare_number(before);
  const std::string next = bare_number(number);
  const auto is_small = [](const std::string& digits) {
    return !digits.empty() && digits.size() < 6 &&
           std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
  };
  return is_small(last) && is_small(next) && std::stoi(next) == std::stoi(last) + 1;
}

/// Whether the line ends, or begins, with the same words as another.
bool is_worded_like(std::string_view one, std::string_view other) {
  const std::vector<char32_t> a = code_points(one);
  const std::vector<char32_t> b = code_points(other);
  const auto same = [](auto first, auto last, auto from, auto to) {
    return std::mismatch(first, last, from, to).first - first;
  };
  return same(a.rbegin(), a.rend(), b.rbegin(), b.rend()) >= 2 ||
         same(a.begin(), a.end(), b.begin(), b.end()) >= 2;
}

bool may_be_caption(const Line& line) {
  return line.pieces.size() == 1 && count_code_points(line.text) <= 40 && !line.text.ends_with("。") &&
         !contains(line.text, "：") && !contains(line.text, ":");
}

/// Whether the line before the first table is its name, as that of a later one is.
bool is_first_caption(const std::vector<Line>& before, const Line& later) {
  const Line& line = before.back();
  if (is_caption(line)) return true;
  if (!may_be_caption(line) || bare_caption(line.text) == bare_caption(later.text)) return false;
  const Numbered::Kind kind = numbered(line.text).kind;
  if (kind != numbered(later.text).kind) return false;
  if (kind != Numbered::Kind::none) return true;
  const bool has_title = std::any_of(before.begin(), before.end() - 1, may_be_title);
  return has_title && is_worded_like(line.text, later.text);
}

void drop_blank_end(std::vector<Line>& lines) {
  while (!lines.empty() && lines.back().text.empty()) lines.pop_back();
}

void take_caption(TaskTable& table) {
  table.caption = std::move(table.before.back());
  table.before.pop_back();
  drop_blank_end(table.before);
  if (table.before.empty() || !may_be_caption(table.before.back())) return;
  const Numbered::Kind own = numbered(table.caption.text).kind;
  const Numbered::Kind above = numbered(table.before.back().text).kind;
  if (own == Numbered::Kind::none || above == Numbered::Kind::none || own == above) return;
  table.upper = std::move(table.before.back());
  table.before.pop_back();
}

}  // namespace

bool goes_on(const TaskTable& before, const Grid& grid, Years years) {
  if (grid.columns() != before.grid->columns() || grid.rows() == 0) return false;
  if (const ColumnSense* const number = before.head.find("number"))
    return is_next(first_words(grid, number->column, 0),
                   last_words(*before.grid, number->column, before.head.end()));
  if (const ColumnSense* const deadline = before.head.find("deadline"))
    return read_deadline(first_words(grid, deadline->column, 0), years).reading.has_value();
  const ColumnSense* const units = before.head.find("units");
  return units != nullptr && read_units(first_words(grid, units->column, 0), {}, years);
}

void find_captions(std::vector<TaskTable>& tables) {
  const Line* later = nullptr;
  for (std::size_t i = tables.size(); i-- > 0;) {
    TaskTable& table = tables[i];
    drop_blank_end(table.before);
    if (table.before.empty() || tables.size() < 2) continue;
    const bool is_name = i > 0 ? is_caption(table.before.back()) || may_be_caption(table.before.back())
                               : is_caption(table.before.back()) ||
                                     (later != nullptr && is_first_caption(table.before, *later));
    if (!is_name) continue;
    take_caption(table);
    later = &table.caption;
  }
}

void drop_repeated_titles(Work& work, std::vector<TaskTable>& tables) {
  const auto is_title = [&work](const Line& line) {
    const std::string words = bare_caption(line.text);
    const auto& lines = work.draft.title_lines;
    return line.pieces.size() == 1 &&
           (words == work.draft.title || std::find(lines.begin(), lines.end(), words) != lines.end());
  };
  const auto drop = [&work](const Line& line) { work.pages.settle(line.pieces.front(), Use::ignored); };
  for (TaskTable& table : tables) {
    if (is_title(table.caption)) {
      drop(table.caption);
      table.caption = {};
    }
    for (Line& line : table.before) {
      if (!is_title(line)) continue;
      drop(line);
      line = {};
    }
  }
}

}  // namespace xfz::import
