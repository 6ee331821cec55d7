// SPDX-License-Identifier: MIT
// The part of a difference that reaches a unit through its groups alone.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "compare/concerns.h"

namespace xfz::render {

/// Whether a duty names the unit itself.
inline bool is_named(const query::Duty& duty) {
  return duty.tie.relation >= query::Relation::responsible;
}

/// Where a duty stands in its table: its measure, then its clause.
using DutyPlace = std::pair<std::uint32_t, std::size_t>;
DutyPlace place_of(const query::Duty& duty);

/// What changed about the duties that come through one group, in the table's order.
struct ViaChanges {
  std::string group;  ///< its name, the new one where it has one
  std::vector<const query::Duty*> gained;
  std::vector<const query::Duty*> lost;
  std::vector<const compare::DutyChange*> changed;
};

/// By the first group each comes through. Refers into the notice.
std::vector<ViaChanges> via_changes(const compare::Difference& difference, const compare::UnitNotice& notice);

/// What a notice says of them, briefly, by number; what is the same for several once. Other numbers and tasks
/// are told of all duties of the unit together.
std::vector<std::string> group_words(const ViaChanges& via);

}  // namespace xfz::render
