// SPDX-License-Identifier: MIT
#include <algorithm>

#include "import/rules.h"
#include "import/table_reader.h"
#include "import/words.h"
#include "model/deadline.h"
#include "text/ascii.h"

namespace xfz::import {

namespace {

constexpr Message<std::string> common_heading{"common heading: {}", "合并的表头：{}"};
constexpr Message<std::string> part_of_heading{"part of the head: {}", "表头还有：{}"};
constexpr Message<std::string, std::string> other_heading{"elsewhere “{}”: {}", "另一处写作“{}”：{}"};
constexpr Message<std::string, std::string> same_beside{"“{}” is beside it: {} too",
                                                        "旁边还有“{}”一栏，也是 `{}`"};
constexpr Phrase hidden_column{"hidden in the document", "原文件中此栏隐藏"};
constexpr Message<std::string> kept_though_hidden{
    "“{}” is hidden in the document; it is kept as a column of the table",
    "“{}”这一栏在原文件中隐藏，仍作为本表的栏目保留"};
constexpr Phrase delete_hidden{"delete it if it was not issued with the table", "如果没有随表印发，请删去"};
constexpr Message<std::string> unknown_column{
    "what “{}” holds is not known; it is kept as a column of the table's own",
    "看不出“{}”这一栏是什么，作为本表特有的栏目保留"};
constexpr Message<std::string> say_column{"say it with --columns '{}=KEY'", "可以用 --columns '{}=键' 说明"};

constexpr Message<std::string> plan_by_periods{
    "“{}” and the like say what is done in each period; no day was read from them",
    "“{}”等栏写的是各个时期的工作，没有读作时限"};
constexpr Phrase write_days{"`due` lists none of it; write `deadline` where it should",
                            "`due` 不会列出这些工作；需要的，请补写 `deadline`"};

/// Whether a heading is a period, whose work stands below it: 一季度, 上半年目标.
bool names_period(std::string_view heading) {
  constexpr std::string_view periods[] = {"一季度", "二季度", "三季度", "四季度", "上半年", "下半年"};
  constexpr int any_year = 2020;
  if (contains_any(heading, periods)) return true;
  const DeadlineResult read = read_deadline(heading, {any_year, any_year});
  return read.reading && read.reading->kind == DeadlineKind::dated;
}

/// Of a table without deadlines that has columns of periods.
void tell_plan(Work& work, const Grid& grid, const Head& head) {
  if (head.rows == 0 || head.find("deadline") != nullptr) return;
  const ColumnSense* first = nullptr;
  std::size_t count = 0;
  for (const ColumnSense& column : head.columns) {
    if (!column.is_own || !names_period(plain(column.heading))) continue;
    if (count++ == 0) first = &column;
  }
  if (count > 1)
    work.remark(rules::deadline, grid.piece(head.end() - 1, first->column), plan_by_periods(first->heading),
                write_days.text());
}

constexpr Message<std::string, std::string> day_in_remark{
    "“{}” has what may be a deadline, which was not read as one: “{}”",
    "“{}”里写的可能是时限，没有当作时限：“{}”"};

/// Of a table without a column of deadlines, some of whose remarks are such.
void tell_days_in_remarks(Work& work, const Grid& grid, const Head& head) {
  if (head.find("deadline") != nullptr) return;
  const ColumnSense* const remark = head.find("remark");
  for (std::size_t row = head.end(); remark != nullptr && row < grid.rows(); ++row) {
    const std::string words = plain(grid.text(row, remark->column));
    if (!words.empty() && grid.begins(row, remark->column) && read_deadline(words, work.years).reading)
      work.remark(rules::deadline, grid.piece(row, remark->column), day_in_remark(remark->heading, words),
                  write_days.text());
  }
}

/// Whether all that a column has below its head is numbers.
bool has_numbers(const Grid& grid, const Head& head, std::size_t column) {
  bool has_any = false;
  for (std::size_t row = head.end(); row < grid.rows(); ++row) {
    const std::string word = plain(grid.text(row, column));
    if (word.empty()) continue;
    const std::string_view digits = std::string_view(word).substr(word.starts_with('-') ? 1 : 0);
    const bool is_number =
        !digits.empty() &&
        std::all_of(digits.begin(), digits.end(), [](char c) { return is_digit(c) || c == '.'; }) &&
        is_digit(digits.front()) && is_digit(digits.back()) && std::count(word.begin(), word.end(), '.') < 2;
    if (!is_number) return false;
    has_any = true;
  }
  return has_any;
}

/// As `kind` has it; empty for text.
std::string kind_of(const Work& work, const Grid& grid, const Head& head, const ColumnSense& column) {
  if (!column.is_own) return {};
  if (const Column* const before = work.like.column(column.key)) {
    constexpr std::string_view names[] = {"", "number", "person", "date"};
    return std::string(names[static_cast<std::size_t>(before->kind.value_or(ColumnKind::text))]);
  }
  if (column.key.starts_with("leader") || column.key.starts_with("person") ||
      column.key.starts_with("contact"))
    return "person";
  return column.key.starts_with("score") && has_numbers(grid, head, column.column) ? "number" : std::string();
}

DraftColumn* find_column(Draft& draft, const std::string& key) {
  const auto found = std::find_if(draft.columns.begin(), draft.columns.end(),
                                  [&key](const DraftColumn& column) { return column.key == key; });
  return found == draft.columns.end() ? nullptr : &*found;
}

void take_column(Work& work, const Grid& grid, const Head& head, const ColumnSense& column,
                 PieceIndex piece) {
  Comments comments;
  const auto& hidden = grid.table().hidden_columns;
  if (std::binary_search(hidden.begin(), hidden.end(), column.column)) {
    comments.emplace_back(hidden_column.in(work.settings.language));
    work.remark(rules::column, piece, kept_though_hidden(column.heading), delete_hidden.text());
  }
  if (DraftColumn* const there = find_column(work.draft, column.key)) {
    if (there->heading == column.heading) {
      work.pages.leave_out(piece, LeftOut::head);
    } else {
      const auto& says = head.find(column.key) == &column ? other_heading : same_beside;
      there->comments.push_back(work.words(says(column.heading, column.key)));
      work.pages.settle(piece, Use::comment);
    }
    return;
  }
  work.draft.columns.push_back(
      {column.key, column.heading, column.is_own, kind_of(work, grid, head, column), false, comments});
  work.pages.settle(piece, Use::value);
  if (column.is_own && !column.is_known)
    work.remark(rules::column, piece, unknown_column(column.heading), say_column(column.heading));
}

}  // namespace

void take_head(Work& work, const Grid& grid, const Head& head) {
  tell_plan(work, grid, head);
  tell_days_in_remarks(work, grid, head);
  for (const ColumnSense& column : head.columns) {
    const PieceIndex piece = head.rows > 0 ? grid.piece(head.end() - 1, column.column) : no_piece;
    const PieceIndex at =
        piece != no_piece || head.rows == 0 ? piece : grid.piece(head.first_row, column.column);
    if (at != no_piece && !column.heading.empty() && column.key != heading_number)
      take_column(work, grid, head, column, at);
    for (std::size_t row = head.end(); row < grid.rows(); ++row) {
      const PieceIndex below = grid.piece(row, column.column);
      if (below != no_piece && grid.begins(row, column.column)) work.pages.set_column(below, column.heading);
    }
  }
  for (std::size_t row = head.first_row; row < head.end(); ++row) {
    for (const PieceIndex piece : grid.own_pieces(row)) {
      if (work.pages.is_settled(piece)) continue;
      const std::string words = tidy(work.pages.text(piece));
      const bool is_above = row + 1 < head.end() && grid.cell_of(piece).columns > 1;
      work.draft.columns.back().comments.push_back(
          work.words(is_above ? common_heading(words) : part_of_heading(words)));
      work.pages.settle(piece, Use::comment);
    }
  }
}

}  // namespace xfz::import
