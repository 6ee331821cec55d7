// SPDX-License-Identifier: MIT
// What returned files say: answers that can go into the ledger, and what needs a person.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "ledger/collect/account.h"
#include "ledger/ledger.h"
#include "text/message.h"
#include "text/rule.h"

namespace xfz::collect {

/// What a unit says of one duty in one row.
struct Answer {
  UnitIndex unit = no_unit;
  std::size_t duty = ledger::no_duty;  ///< its place in Duties
  std::optional<Date> occurrence{};    ///< of a recurring one
  bool is_occurrence_said = true;      ///< by the row; else it is the only one that is open on `date`
  Date date{};
  bool is_dated = false;            ///< by the sheet or by who collects; else `date` is that of collecting
  std::optional<Date> sheet_day{};  ///< that the sheet says, whatever day was given
  ledger::State state = ledger::State::not_started;
  std::string progress{};  ///< this and the like are empty where nothing is said
  std::vector<std::string> evidence{};
  std::string problems{};
  std::string next{};
  std::string note{};
  std::optional<Date> finished{};
  std::vector<SlotIndex> cells{};

  /// Whether both say the same of the same part of a duty, on whatever day.
  bool says_the_same(const Answer& other) const;
};

/// What needs a person.
struct Issue {
  const Rule* rule = nullptr;
  std::string file;
  std::string tab{};
  std::vector<SlotIndex> cells{};  ///< what was written, in the order of reading
  UnitIndex unit = no_unit;
  std::string duty{};  ///< its key, where it is known
  Text message;
  Text hint{};
};

}  // namespace xfz::collect
