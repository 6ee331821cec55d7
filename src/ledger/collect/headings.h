// SPDX-License-Identifier: MIT
// What the columns of a returned sheet hold, by their headings.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "ledger/collect/page.h"
#include "model/table.h"

namespace xfz::collect {

enum class Kind {
  // As it was sent.
  key,
  id,
  number,
  unit,
  role,
  via,
  category,
  task,
  text,
  clause,
  lead,
  responsible,
  support,
  deadline,
  dates,
  headings,     ///< category and task in one cell
  own_words,    ///< what the cell with the units says besides who answers
  wording,      ///< that cell
  own,          ///< a column that only this table has
  last_report,  ///< what the unit said last
  other,        ///< printed too, and xfz does not know what
  // What is filled in.
  status,
  progress,
  evidence,
  problems,
  next,
  note,
  finished,
  period,
  unknown,  ///< a column that somebody added
};

inline bool is_answer(Kind kind) {
  return kind >= Kind::status && kind < Kind::unknown;
}

struct SheetColumn {
  Kind kind = Kind::unknown;
  const Column* own = nullptr;
  std::string heading;
};

/// The columns of a page, by their place.
struct Columns {
  std::map<std::uint32_t, SheetColumn> all;

  /// The column at a place; null where there is none.
  const SheetColumn* at(std::uint32_t place) const;
  /// The place of the first column of this kind.
  std::optional<std::uint32_t> find(Kind kind) const;
  bool has(Kind kind) const { return find(kind).has_value(); }
};

/// What a table's sheets print as headings. Refers to the table.
class Headings {
 public:
  explicit Headings(const Table& table);

  /// The columns under a row of headings; nothing where the row is none.
  std::optional<Columns> columns_under(const std::vector<const PageCell*>& row) const;

 private:
  /// 类别与主要任务: two printed columns in one.
  bool is_joined(std::string_view words) const;

  std::vector<std::pair<std::string, SheetColumn>> known_;  ///< each as plain() has it
};

}  // namespace xfz::collect
