// SPDX-License-Identifier: MIT
// What official words say of units, to be compared with what the keys say.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/table.h"

namespace xfz::check {

using Units = std::vector<UnitIndex>;

/// What the official words say of units.
struct Said {
  Units lead;
  Units responsible;
  Units support;
  Units named;                            ///< without a role
  Units perhaps;                          ///< right behind 等: a group, or nobody
  bool is_open = false;                   ///< 等 stands behind a name
  std::vector<std::string> unregistered;  ///< what stands where a unit's name belongs

  Units& of(Role role) {
    return role == Role::lead ? lead : role == Role::responsible ? responsible : support;
  }
};

/// A name or alias, and whose it is.
struct KnownName {
  std::string_view words;
  UnitIndex unit = no_unit;
};

/// All that are registered in a table, to which it refers.
class Names {
 public:
  explicit Names(const Table& table);

  /// The longest one that a text begins with; of no unit where there is none.
  KnownName longest_at(std::string_view text) const;
  /// Whether a text ends with one of usual length.
  bool any_ends(std::string_view text) const;

 private:
  std::vector<KnownName> names_;  ///< in the order of their bytes
};

/// Reads `A、B牵头，C等部门按职责分工分别负责。`, in which names belong to the role word that follows them,
/// and `牵头单位：A；责任单位：B`, in which they belong to the label before them.
Said said_of_units(std::string_view words, const Names& names);

}  // namespace xfz::check
