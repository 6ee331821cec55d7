// SPDX-License-Identifier: MIT
#include "load/resolve_columns.h"

#include <algorithm>
#include <string_view>
#include <system_error>

#include "load/rules/rules.h"
#include "model/date.h"

namespace xfz::load {

namespace {

constexpr Message<std::string_view> second_column{"there is already a column `{}`", "已经有 `{}` 这一栏"};
constexpr Phrase first_column_here{"the first one is here", "第一处在这里"};
constexpr Phrase keep_one_column{"keep one of the two", "请只留一处"};
constexpr Message<std::string_view> has_kind{"the column `{}` is of the format, which says what it holds",
                                             "`{}` 是格式里的栏目，内容已有规定"};
constexpr Phrase leave_kind_out{"leave `kind` out", "请删去 `kind`"};
constexpr Message<std::string_view> has_no_units{"the column `{}` has no units", "`{}` 这一栏不是单位"};
constexpr Phrase leave_cell_out{"leave `cell` out", "请删去 `cell`"};
constexpr Message<std::string_view> has_no_roles{"the cells of `{}` have units of one role only",
                                                 "`{}` 这一栏的单位只有一种分工"};
constexpr Phrase list_or_lines{"write `cell: list` or `cell: lines`", "请写 `cell: list` 或 `cell: lines`"};
constexpr Message<std::string_view> is_column{"`{}` cannot be printed in the text", "`{}` 不会印在正文里"};
constexpr Phrase leave_in_out{"leave `in` out", "请删去 `in`"};
constexpr Message<std::string_view> no_number{"“{}” is no number", "“{}”不是数字"};
constexpr Phrase write_number{
    "write digits, such as `2` or `0.5`; for words leave `kind: number` out of the column",
    "请写数字，例如 `2`、`0.5`；要写文字的，请去掉栏目里的 `kind: number`"};
constexpr Message<std::string_view> no_date{"“{}” is no day of the calendar", "“{}”不是一个日期"};
constexpr Phrase write_date{"write it as `2020-09-30` or 2020年9月30日",
                            "请写成 `2020-09-30` 或 2020年9月30日"};

void report_column(TableDraft& draft, const Located<std::string>& key,
                   const Message<std::string_view>& message, const Phrase& hint) {
  draft.report(rules::invalid_value, key.span, message(key.value), hint.text());
}

/// `2`, `-0.5`
bool is_number(std::string_view words) {
  if (words.starts_with('-')) words.remove_prefix(1);
  const auto take_digits = [&words] {
    const std::size_t size = std::min(words.find_first_not_of("0123456789"), words.size());
    words.remove_prefix(size);
    return size > 0;
  };
  if (!take_digits()) return false;
  if (!words.starts_with('.')) return words.empty();
  words.remove_prefix(1);
  return take_digits() && words.empty();
}

bool has_units(std::string_view key) {
  return key == "units" || key == "lead" || key == "responsible" || key == "support";
}

void resolve_column(TableDraft& draft, const Column& column) {
  const auto& key = column.key;
  if (key.value.empty()) return;
  if (column.kind && !column.is_own) report_column(draft, key, has_kind, leave_kind_out);
  if (column.in_text && !has_units(key.value) && key.value != "deadline")
    report_column(draft, key, is_column, leave_in_out);
  if (!column.cell) return;
  const bool is_by_role = *column.cell == UnitsCell::labels || *column.cell == UnitsCell::sentence;
  if (!has_units(key.value)) {
    report_column(draft, key, has_no_units, leave_cell_out);
  } else if (is_by_role && key.value != "units") {
    report_column(draft, key, has_no_roles, list_or_lines);
  }
}

void resolve_value(TableDraft& draft, const Column& column, const Located<std::string>& value) {
  if (column.kind == ColumnKind::number && !is_number(value.value)) {
    draft.report(rules::invalid_value, value.span, no_number(value.value), write_number.text());
  } else if (column.kind == ColumnKind::date && !parse_day(value.value)) {
    draft.report(rules::invalid_value, value.span, no_date(value.value), write_date.text());
  }
}

void resolve_own_values(TableDraft& draft, Measure& measure) {
  if (!measure.own) return;
  for (const OwnValue& own : *measure.own) {
    if (const Column* const column = find_column(draft.table, own.key.value))
      resolve_value(draft, *column, own.value);
  }
}

}  // namespace

void resolve_columns(TableDraft& draft) {
  const std::vector<Column>& columns = draft.table.columns;
  for (const Column& column : columns) {
    const Column* const first = find_column(draft.table, column.key.value);
    if (first != &column && !column.key.value.empty()) {
      draft.report(rules::invalid_value, column.key.span, second_column(column.key.value),
                   keep_one_column.text(), {{first->key.span, first_column_here.text()}});
    }
    resolve_column(draft, column);
  }
  if (columns.empty()) return;
  for (Category& category : draft.table.categories) {
    for (Task& task : category.tasks) {
      for (Measure& measure : task.measures) resolve_own_values(draft, measure);
    }
  }
}

}  // namespace xfz::load
