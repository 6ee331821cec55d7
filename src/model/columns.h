// SPDX-License-Identifier: MIT
// The columns of the official table.
#pragma once

#include <optional>
#include <string>

#include "text/span.h"

namespace xfz {

/// What the values of a column hold that only this table has.
enum class ColumnKind { text, number, person, date };

/// How a cell with units prints them.
enum class UnitsCell {
  list,      ///< A、B
  lines,     ///< one a line
  labels,    ///< 牵头单位：A；责任单位：B
  sentence,  ///< A牵头，B按职责分工分别负责。
};

/// A column as the table prints it.
struct Column {
  Located<std::string> key;  ///< of the format (`text`, `lead` …), or one that only this table has
  Located<std::string> heading;
  bool is_own = false;             ///< only this table has it; measures have their values in Measure::own
  std::optional<ColumnKind> kind;  ///< of an own one; absent: text
  std::optional<UnitsCell> cell;   ///< of one with units; absent: list
  bool in_text = false;            ///< it has no cell: it is printed in brackets behind the text
  Span span;
};

/// What a measure has in a column of the table's own.
struct OwnValue {
  Located<std::string> key;  ///< the column's
  Located<std::string> value;
};

}  // namespace xfz
