// SPDX-License-Identifier: MIT
// Which measures of two tables are the same, and which clauses of a measure.
#pragma once

#include <vector>

#include "compare/pairs.h"
#include "model/table.h"

namespace xfz::compare {

/// By id and by text, where these say the same; else the same text tells more than the id, and a text that is
/// nearly the same more than none. docs/decisions/diff.md has the order.
Pairs match_measures(const std::vector<Row>& before, const std::vector<Row>& after);

/// By text: the same, then nearly the same.
Pairs match_clauses(const std::vector<Clause>& before, const std::vector<Clause>& after);

}  // namespace xfz::compare
