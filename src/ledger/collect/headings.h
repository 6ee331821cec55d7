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
  own,    ///< a column that only this table has
  other,  ///< printed too, and not compared
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

  /// The place of the first column of this kind.
  std::optional<std::uint32_t> find(Kind kind) const;
  bool has(Kind kind) const { return find(kind).has_value(); }
};

/// What a table's sheets print as headings, and around their rows. Refers to the table.
class Headings {
 public:
  explicit Headings(const Table& table);

  /// The columns under a row of headings; nothing where the row is none.
  std::optional<Columns> columns_under(const std::vector<const PageCell*>& row) const;
  /// Whether a text is what a sheet prints above or below its rows.
  bool is_printed_around(std::string_view text) const;

 private:
  /// 类别与主要任务: two printed columns in one.
  bool is_joined(std::string_view words) const;

  std::string title_;
  std::vector<std::pair<std::string, SheetColumn>> known_;  ///< each as plain() has it
};

/// What a foot asks for, where a text begins with that: 填报日期 of `填报日期：2020年5月31日`; empty where it
/// does not.
std::string_view foot_label(std::string_view text);

}  // namespace xfz::collect
