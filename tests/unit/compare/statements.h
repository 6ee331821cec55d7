// SPDX-License-Identifier: MIT
// A difference as a list of short statements, to be counted, compared and read.
#pragma once

#include <string>
#include <vector>

#include "compare/compare.h"

namespace xfz::test {

/// One for each single change: a unit that came to a role, a deadline, a number. What follows from others,
/// such as the roles over a measure and its clauses, is none.
std::vector<std::string> statements(const compare::Difference& difference);

/// What the statements must be where the tables change places, sorted.
std::vector<std::string> mirrored_statements(const compare::Difference& difference);
std::vector<std::string> sorted_statements(const compare::Difference& difference);

/// Everything that a table means, in lines: the same for tables that say the same.
std::string meaning(const Table& table);

/// The old table with all that the difference says about it done, and nothing else: the new table is read
/// only where the difference names something in it.
Table applied(const compare::Difference& difference);

}  // namespace xfz::test
