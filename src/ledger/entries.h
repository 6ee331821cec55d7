// SPDX-License-Identifier: MIT
// What a ledger holds, entry by entry.
#pragma once

#include <vector>

#include "ledger/duties.h"
#include "ledger/ledger.h"
#include "ledger/status.h"

namespace xfz::ledger {

/// A report or a verdict, with the file that it stands in and the duty that it is about. Refers to both.
struct Entry {
  const File* file = nullptr;
  const Duty* duty = nullptr;
  const Report* report = nullptr;    ///< null: it is a verdict
  const Verdict* verdict = nullptr;  ///< null: it is a report

  const Subject& subject() const {
    return report != nullptr ? static_cast<const Subject&>(*report) : static_cast<const Subject&>(*verdict);
  }
};

/// Every report and verdict of a sound ledger that speaks of a day up to `as_of`, and after `since`, by day;
/// of one day in the order of the files. Of the question's units those that the file is of.
std::vector<Entry> entries(const Duties& duties, const Ledger& ledger, const StatusQuestion& question);

}  // namespace xfz::ledger
