// SPDX-License-Identifier: MIT
// Whether a ledger that could be read is right.
#pragma once

#include <string>
#include <vector>

#include "ledger/state.h"
#include "text/diagnostic.h"

namespace xfz::ledger {

/// A ledger as it was committed, to see whether anything was rewritten since.
struct Committed {
  std::string revision;  ///< as messages name it
  Ledger files;          ///< read with the duties that there are now
};

/// What rules look at. Refers to its parts and lives no longer.
struct Input {
  const Book& book;
  const Ledger& ledger;
  Date today{};
  const Committed* before = nullptr;  ///< null: nothing is compared

  const Duties& duties() const { return book.duties(); }
};

/// What a rule finds in one file. Every one is listed in ledger/rules/rules.h.
using Check = CheckOf<Input, File>;

/// What was committed of units that have no file any more: it has no place in the ledger.
Diagnostics find_lost_files(const Input& input);

/// Adds the findings of every check to those of the reader, file by file, each sorted by place.
void run(const Input& input, std::vector<Diagnostics>& found);

/// The same of the errors alone, for those who only want to know whether the ledger can be trusted: the other
/// checks are not run.
void run_errors(const Input& input, std::vector<Diagnostics>& found);

}  // namespace xfz::ledger
