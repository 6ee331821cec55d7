// SPDX-License-Identifier: MIT
// The keys of the official table's columns.
#include <algorithm>

#include "load/fields/parts.h"

namespace xfz::load {

namespace {

template <class Value, std::size_t count>
Value chosen(const Scalar& scalar, const Form& form, const Value (&values)[count]) {
  for (std::size_t i = 0; i < count; ++i) {
    if (form.choices[i].value == scalar.value) return values[i];
  }
  return values[0];  // another one is a finding
}

void take_kind(Draft& draft, const Scalar& value) {
  static constexpr ColumnKind kinds[] = {ColumnKind::text, ColumnKind::number, ColumnKind::person,
                                         ColumnKind::date};
  the_column(draft).kind = chosen(value, forms::column_kind, kinds);
}

void take_cell(Draft& draft, const Scalar& value) {
  static constexpr UnitsCell cells[] = {UnitsCell::list, UnitsCell::lines, UnitsCell::labels,
                                        UnitsCell::sentence};
  the_column(draft).cell = chosen(value, forms::column_cell, cells);
}

constexpr Field column_fields[] = {
    {.key = "key",
     .what =
         {"what the column holds: category, task, number, text, units, lead, responsible, support, deadline, "
          "or a key of your own, which measures then may have",
          "栏目的内容：category、task、number、text、units、lead、responsible、support、deadline，或者自拟一"
          "个键，措施里就可以写它"},
     .required = true,
     .form = &forms::column_key,
     .take = into<the_column, &Column::key>},
    {.key = "heading",
     .what = {"as the table prints it: 责任单位", "栏目名称，照原表写：责任单位"},
     .required = true,
     .take = into<the_column, &Column::heading>,
     .shared = true},
    {.key = "kind",
     .what = {"of a column with a key of your own: what its values are", "自拟的栏目里写的是什么"},
     .form = &forms::column_kind,
     .take = take_kind},
    {.key = "cell",
     .what = {"of a column of units: how its cells print them", "单位栏里单位怎样印"},
     .form = &forms::column_cell,
     .take = take_cell},
    {.key = "in",
     .what = {"`text` where there is no such column, but brackets after the text",
              "没有单独成栏、印在正文后面括号里的，写 text"},
     .form = &forms::column_place,
     .take = [](Draft& d, const Scalar&) { the_column(d).in_text = true; }},
};

void close_column(Draft& draft, Span whole, bool /*damaged*/) {
  Column& column = the_column(draft);
  column.span = whole;
  column.is_own = !column.key.value.empty() && is_own_column(column.key.value);
}

}  // namespace

bool is_own_column(std::string_view key) {
  constexpr std::string_view of_format[] = {"category", "task",        "number",  "text",    "units",
                                            "lead",     "responsible", "support", "deadline"};
  return forms::column_key.accepts(key) &&
         std::find(std::begin(of_format), std::end(of_format), key) == std::end(of_format);
}

const Level column_level{
    .name = {"column", "栏目"},
    .what = {"a column of the official table", "原表的一个栏目"},
    .fields = column_fields,
    .close = close_column,
};

}  // namespace xfz::load
