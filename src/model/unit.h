// SPDX-License-Identifier: MIT
// Who can be concerned: units, and groups of them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/shared_text.h"
#include "text/span.h"

namespace xfz {

/// The place of a unit or group in Table::units.
using UnitIndex = std::uint32_t;

/// What a name resolves to before it is resolved, or where no such unit is registered.
inline constexpr UnitIndex no_unit = 0xFFFFFFFF;

/// A unit where the table names it.
struct Mention {
  SharedText name;  ///< as it is spelled there; the unit's name where the table has its id
  Span span;
  UnitIndex unit = no_unit;
};

/// A finding that the author accepts: `allow: {rule-id: reason}`. It holds for what is below the item it
/// stands in.
struct Allowance {
  Located<std::string> rule;
  Located<std::string> reason;
};

/// A registered unit (民政局), or a group: a collective name (西夏区各有关部门) that can be responsible like
/// one.
struct Unit {
  bool is_group = false;
  Located<std::string> id;  ///< short ASCII handle; empty where it has none
  Located<std::string> name;
  std::vector<Located<std::string>> aliases;
  std::vector<Mention> members;  ///< of a group, where they are known: units, and groups
  bool each_reports = false;     ///< of a group: every member reports its duties, not their lead alone
  std::vector<Allowance> allow;
  Span span;

  /// What it is called on command lines and in keys.
  const std::string& handle() const { return id.value.empty() ? name.value : id.value; }
};

}  // namespace xfz
