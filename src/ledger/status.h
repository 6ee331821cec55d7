// SPDX-License-Identifier: MIT
// Where a whole table stands on a day.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <functional>
#include <optional>
#include <vector>

#include "ledger/state.h"

namespace xfz::ledger {

struct StatusQuestion {
  std::vector<UnitIndex> units;             ///< the parts of duties that these must report; empty: all
  std::vector<const Category*> categories;  ///< duties in one of these; empty: all
  std::function<bool(const Duty&)> fits{};  ///< what else a duty must be; empty: nothing
  Date as_of;
  std::optional<Date> since;  ///< what moved after this day is asked for too

  bool asks_for(UnitIndex unit) const {
    return units.empty() || std::find(units.begin(), units.end(), unit) != units.end();
  }
  bool asks_for(const Category* category) const {
    return categories.empty() ||
           std::find(categories.begin(), categories.end(), category) != categories.end();
  }
};

/// Duties, or parts of them, by their state.
struct Counts {
  std::size_t total = 0;
  std::array<std::size_t, state_count> states{};  ///< in the order of State
  std::size_t overdue = 0;

  std::size_t of(State state) const { return states[static_cast<std::size_t>(state)]; }
  void add(State state, bool is_overdue);
};

/// The parts of one who must report.
struct UnitCounts {
  UnitIndex unit = no_unit;
  Counts counts;
  bool has_reported = false;  ///< any of that, also what was sent back
};

struct CategoryCounts {
  const Category* category = nullptr;
  Counts counts;
};

/// A duty that is in another state than it was; its place in Status::duties.
struct Move {
  std::size_t place = 0;
  State from = State::unreported;
  bool from_sent_back = false;
};

/// Duties that nobody has to report, such as bonus items, are counted apart and are in nothing else; so are
/// those that name only who supports.
struct Status {
  std::vector<DutyState> duties;  ///< in the table's order; as far as the question asks for who reports them
  Counts counts;
  std::vector<UnitCounts> units;           ///< who must report any of them, in the table's order
  std::vector<CategoryCounts> categories;  ///< that have any of them, in the table's order
  std::vector<Move> moved;                 ///< since the day asked for
  std::size_t nobodys = 0;
  std::vector<const Duty*> unled;  ///< that only name who supports, so that nobody is asked
  std::size_t uncounted = 0;       ///< reports of no duty, or no occurrence, that the table has now
};

Status status(const Book& book, const StatusQuestion& question);

}  // namespace xfz::ledger
