// SPDX-License-Identifier: MIT
#include "import/task_table.h"

#include <algorithm>
#include <set>

#include "import/sections.h"
#include "import/units.h"
#include "import/words.h"
#include "model/deadline.h"
#include "text/ascii.h"
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

/// The place of the last line that is no label: 单位：万元 stands between a name and its table.
std::size_t end_of_names(const std::vector<Line>& lines) {
  std::size_t end = lines.size();
  while (end > 0 && (lines[end - 1].text.empty() || has_label(lines[end - 1].text))) --end;
  return end;
}

/// The name of a tab that says nothing: Sheet1, 工作表1, 任务表 (2)
bool is_given_name(std::string_view name) {
  constexpr std::string_view words[] = {"Sheet", "sheet", "SHEET", "工作表", "表", "Table"};
  const auto is_number = [](std::string_view rest) {
    return std::all_of(rest.begin(), rest.end(), [](char c) {
      return is_digit(c) || contains(" ()", {&c, 1});
    });
  };
  return name.empty() || name.ends_with(")") ||
         std::any_of(std::begin(words), std::end(words), [&](std::string_view word) {
           return name.starts_with(word) && is_number(name.substr(word.size()));
         });
}

void take_caption(TaskTable& table, std::size_t at) {
  const auto take = [&table, &at] {
    Line out = std::move(table.before[at]);
    table.before.erase(table.before.begin() + static_cast<std::ptrdiff_t>(at));
    return out;
  };
  table.caption = take();
  while (at > 0 && table.before[at - 1].text.empty()) --at;
  if (at == 0 || !may_be_caption(table.before[at - 1])) return;
  --at;
  const Numbered::Kind own = numbered(table.caption.text).kind;
  const Numbered::Kind above = numbered(table.before[at].text).kind;
  if (own != Numbered::Kind::none && above != Numbered::Kind::none && own != above) table.upper = take();
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
    const std::size_t end = end_of_names(table.before);
    if (end == 0 || tables.size() < 2) continue;
    const Line& line = table.before[end - 1];
    const std::vector<Line> above(table.before.begin(),
                                  table.before.begin() + static_cast<std::ptrdiff_t>(end));
    const bool is_name = is_caption(line) ||
                         (i > 0 ? may_be_caption(line) : later != nullptr && is_first_caption(above, *later));
    if (!is_name) continue;
    take_caption(table, end - 1);
    later = &table.caption;
  }
}

void name_by_tabs(Work& work, std::vector<TaskTable>& tables) {
  std::set<std::string_view> names;
  for (const TaskTable& table : tables) {
    const std::string& name = table.grid->table().name;
    if (!table.caption.text.empty() || table.goes_on || is_given_name(name) || !names.insert(name).second)
      return;
  }
  if (names.size() < 2) return;
  for (TaskTable& table : tables) {
    const std::string& name = table.grid->table().name;
    table.caption = {{work.pages.add(name, {0, 0, name, 0, {}})}, tidy(name), table.block};
  }
}

void drop_repeated_titles(Work& work, std::vector<TaskTable>& tables) {
  const auto is_title = [&work](const Line& line) {
    const std::string words = bare_caption(line.text);
    const auto& lines = work.draft.title_lines;
    return line.pieces.size() == 1 &&
           (words == work.draft.title || std::find(lines.begin(), lines.end(), words) != lines.end());
  };
  const auto drop = [&work](const Line& line) {
    work.pages.leave_out(line.pieces.front(), LeftOut::caption);
  };
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
