// SPDX-License-Identifier: MIT
// The answers for several tables as one document, written table by table.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "model/table.h"
#include "render/forms.h"

namespace xfz::render {

/// What one table answers.
struct TableAnswer {
  const Table& table;
  const RowOrigin& origin;
  const Forms& forms;
  std::size_t measures = 0;  ///< how many; for people a table with none is left out
};

class PooledAnswers {
 public:
  /// Whether a format can hold several answers: a workbook, a calendar, a document cannot.
  static bool can_be(std::string_view format);

  PooledAnswers(std::string_view format, const Screen& screen) : format_(format), screen_(screen) {}

  /// What stands before all tables.
  std::string begin() const;
  /// What the next table adds.
  std::string next(const TableAnswer& answer);
  /// What stands behind them; `left_out`: the files that were not answered for.
  std::string end(const std::vector<std::string>& left_out) const;

 private:
  std::string for_people(const TableAnswer& answer) const;
  std::string json(const TableAnswer& answer) const;
  std::string csv(const TableAnswer& answer) const;

  std::string format_;
  Screen screen_;
  std::size_t tables_ = 0;    ///< answered for so far
  std::size_t answered_ = 0;  ///< with anything in them
  std::size_t measures_ = 0;
};

}  // namespace xfz::render
