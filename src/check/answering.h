// SPDX-License-Identifier: MIT
// Who answers for a duty, as far as it matters whether somebody can be asked.
#pragma once

#include <vector>

#include "model/table.h"

namespace xfz::check {

/// What a measure says of one duty: of itself, or of a clause.
struct Answering {
  const Mention* first = nullptr;  ///< the first that is responsible; null where nobody is
  const Mention* last = nullptr;   ///< of the same list
  bool is_led = false;
  bool is_several = false;    ///< more than one unit is responsible, or a group, or the list is open
  bool can_be_asked = false;  ///< a unit is, or a group with known members, or the list is open
};

/// One for each clause of a measure, or one where it has none.
std::vector<Answering> answering(const Table& table, const Measure& measure);

}  // namespace xfz::check
