// SPDX-License-Identifier: MIT
// Whom to write to about what, by how their duties stand.
#pragma once

#include <optional>
#include <vector>

#include "ledger/status.h"
#include "query/question.h"

namespace xfz::ledger {

/// 提醒, 催办 and 督办.
enum class LetterKind {
  soon,     ///< a day is near, and it is not done
  behind,   ///< no day has passed, but nothing holds of what was reported, or it is not begun
  overdue,  ///< a day has passed, and it is not done
};

/// A duty that a letter is about, as the unit stands with it.
struct LetterDuty {
  const DutyState* duty = nullptr;
  std::vector<Date> days{};      ///< that which is near, or those that were missed
  std::vector<Standing> told{};  ///< of a recurring duty with each of the days; else the only one
};

struct Letter {
  UnitIndex unit = no_unit;
  std::vector<LetterDuty> duties;  ///< in the table's order; never empty
};

/// One for each unit that reports a duty of which this is true, in the table's order; where `units` are
/// named, for these alone. Refers into the status. `near`: which days are near, none of them before `as_of`.
std::vector<Letter> letters(const Book& book, const Status& status, LetterKind kind, Date as_of,
                            const std::vector<query::Period>& near, const std::vector<UnitIndex>& units);

}  // namespace xfz::ledger
