// SPDX-License-Identifier: MIT
// Whether a table that could be read is right.
#pragma once

#include <span>
#include <vector>

#include "check/texts.h"
#include "model/table.h"
#include "text/diagnostic.h"
#include "text/source.h"

namespace xfz::check {

/// What rules look at. It refers to its parts and lives no longer.
struct Input {
  const Table& table;
  const Source& source;
  bool complete = true;  ///< false where items were left out because they could not be parsed
  std::vector<Row> rows = xfz::rows(table);
  Texts texts = Texts(table);
};

/// Every one is listed in check/rules/rules.h.
using Check = CheckOf<Input>;

/// Adds the findings of every check to those of the loader, tells what an `allow` accepts from what is open,
/// and adds each `allow` that accepted nothing. `known` are all rules there are.
Findings run(Input input, Diagnostics from_loader, std::span<const Rule* const> known);

/// The errors alone, sorted by place, for those who only want to know whether the table can be trusted: the
/// other rules are not run.
Diagnostics errors(const Input& input, Diagnostics from_loader);

}  // namespace xfz::check
