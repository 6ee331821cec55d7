// SPDX-License-Identifier: MIT
// What the parts of the table's field table have in common.
#pragma once

#include <string>

#include "load/fields/common.h"
#include "load/fields/fields.h"
#include "load/fields/table_draft.h"

namespace xfz::load {

extern const Level column_level;
extern const Level unit_level;
extern const Level group_level;
extern const Level category_level;
extern const Level task_level;
extern const Level measure_level;
extern const Level clause_level;

/// Adds a value to what is given beside words: a date, `undated` or `standing`.
void give(GivenReading& given, const Scalar& value);

// Where the next value belongs. Each is valid while the item that it names is open.

/// The levels of a table are read into no other draft. It is asked for with every value, so nothing is looked
/// up.
inline TableDraft& table_draft(Draft& draft) {
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-static-cast-downcast): see above
  return static_cast<TableDraft&>(draft);
}
inline Table& the_table(Draft& draft) {
  return table_draft(draft).table;
}
inline Column& the_column(Draft& draft) {
  return the_table(draft).columns.back();
}
inline Unit& the_unit(Draft& draft) {
  return the_table(draft).units.back();
}
inline Category& the_category(Draft& draft) {
  return the_table(draft).categories.back();
}
inline Task& the_task(Draft& draft) {
  return the_category(draft).tasks.back();
}
inline Measure& the_measure(Draft& draft) {
  return the_task(draft).measures.back();
}
inline Clause& the_clause(Draft& draft) {
  return the_measure(draft).clauses.back();
}

inline Mention mention(Draft& draft, const Scalar& value) {
  return {table_draft(draft).shared(value.value), value.span};
}

}  // namespace xfz::load
