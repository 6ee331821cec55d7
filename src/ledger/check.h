// SPDX-License-Identifier: MIT
// Whether a ledger that could be read is right.
#pragma once

#include <span>
#include <vector>

#include "ledger/state.h"
#include "text/diagnostic.h"

namespace xfz::ledger {

/// What rules look at. Refers to its parts and lives no longer.
struct Input {
  const Book& book;
  const Ledger& ledger;
  Date today;

  const Duties& duties() const { return book.duties(); }
};

/// A rule and the function that adds its findings in one file.
struct Check {
  const Rule* rule;
  void (*find)(const Input&, const File&, Diagnostics&);
};

/// Every check, each defined in a file of its own. This is the list to add a rule to.
std::span<const Check> all_checks();

/// Adds the findings of every check to those of the reader, file by file, each sorted by place.
void run(const Input& input, std::vector<Diagnostics>& found);

/// The same of the errors alone, for those who only want to know whether the ledger can be trusted: the other
/// checks are not run.
void run_errors(const Input& input, std::vector<Diagnostics>& found);

}  // namespace xfz::ledger
