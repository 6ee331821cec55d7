// SPDX-License-Identifier: MIT
// Which duties stand as somebody asks.
#pragma once

#include <optional>
#include <vector>

#include "ledger/state.h"

namespace xfz::ledger {

/// Any of these will do.
struct StatesAsked {
  std::vector<State> states;
  bool overdue = false;

  bool is_empty() const { return states.empty() && !overdue; }
};

/// Whether the duty at a place stands so on a day: where one of `units` reports it, what one of them says of
/// it, else the duty as a whole. `of`: the one of its days that is asked about, where it recurs; else the
/// last that has come, and overdue is what missed any. Never where nobody reports it.
bool stands_so(const Book& book, std::size_t place, Date day, const StatesAsked& asked,
               std::optional<Date> of, const std::vector<UnitIndex>& units);

}  // namespace xfz::ledger
