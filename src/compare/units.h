// SPDX-License-Identifier: MIT
// Which units of two tables are the same, and what changed about them.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "model/table.h"

namespace xfz::compare {

/// A value that both tables have, and not the same.
template <class T>
struct Change {
  T before{};
  T after{};
};

/// Which unit of the one table is which of the other: the one with its name, else with its id, else the one
/// that has its name as an alias (it was renamed, or merged into that one, or split from it). Units and
/// groups alike.
class UnitMatch {
 public:
  UnitMatch(const Table& before, const Table& after);

  /// The unit that has become of one of the old table; no_unit where it is gone.
  UnitIndex after(UnitIndex before) const { return before == no_unit ? no_unit : after_[before]; }
  /// The unit that one of the new table was; no_unit where it is new. Of several that were merged, the one
  /// whose id, else whose name it has.
  UnitIndex before(UnitIndex after) const { return after == no_unit ? no_unit : before_[after]; }

 private:
  std::vector<UnitIndex> after_;
  std::vector<UnitIndex> before_;
};

/// What changed about a unit or group. Indexes called `before` or `lost` are of the old table, all others of
/// the new.
struct UnitChange {
  UnitIndex before = no_unit;       ///< no_unit: it is registered newly
  UnitIndex after = no_unit;        ///< no_unit: it is gone, or merged into `merged_into`
  UnitIndex merged_into = no_unit;  ///< of the new table, with `before` alone
  UnitIndex split_from = no_unit;   ///< of the old table, with `after` alone
  bool kind = false;                ///< a unit has become a group, or the other way round
  std::optional<Change<std::string_view>> id;
  std::optional<Change<std::string_view>> name;  ///< no change of the measures that name it
  std::vector<std::string_view> aliases_gained;
  std::vector<std::string_view> aliases_lost;
  std::vector<UnitIndex> members_gained;
  std::vector<UnitIndex> members_lost;
  bool allow = false;  ///< other findings are accepted

  bool is_added() const { return before == no_unit; }
  bool is_removed() const { return after == no_unit; }
};

/// In the new table's order, those that are gone at the end. The order of units, of a group's members and of
/// aliases is no change.
std::vector<UnitChange> unit_changes(const Table& before, const Table& after, const UnitMatch& match);

/// Whether two lists of accepted findings say the same. Their order is no difference.
bool accept_the_same(const std::vector<Allowance>& before, const std::vector<Allowance>& after);

}  // namespace xfz::compare
