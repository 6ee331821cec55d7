// SPDX-License-Identifier: MIT
// What a unit owns, and how the work is spread.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "query/question.h"

namespace xfz::query {

/// What reaches a unit through one group.
struct ViaGroup {
  UnitIndex group = no_unit;
  std::vector<Entry> entries;
};

/// Everything that concerns a unit or group, each measure once, under its strongest relation.
struct Portfolio {
  UnitIndex unit = no_unit;
  std::vector<UnitIndex> groups{};  ///< that it is a member of
  std::vector<Entry> lead{};
  std::vector<Entry> responsible{};
  std::vector<Entry> support{};
  std::vector<ViaGroup> via_groups{};  ///< groups through which nothing reaches it are left out
};
/// What of it answers the question, whose own units the unit takes the place of.
Portfolio portfolio(const Table& table, UnitIndex unit, const Question& question);

/// The groups that are named in what answers the question, whoever it is asked of, and whose members the
/// table does not list: any unit may be one of them.
std::vector<UnitIndex> open_groups(const Table& table, const Question& question);

/// How many measures concern a unit, by its strongest relation to each.
struct UnitLoad {
  UnitIndex unit = no_unit;
  std::size_t lead = 0;
  std::size_t responsible = 0;
  std::size_t support = 0;
  std::size_t via_groups = 0;
};

/// How many measures a category has.
struct CategoryCount {
  const Category* category = nullptr;
  std::size_t applicable = 0;
  std::size_t not_applicable = 0;
};

/// How many applicable measures, or parts of them, have a deadline on one day, or of one kind without a day.
/// A measure counts once for each of its days; a recurring one by its kind.
struct DeadlineCount {
  DeadlineKind kind = DeadlineKind::none;
  std::optional<Date> date;
  std::size_t measures = 0;
};

/// What the applicable measures have in a column of numbers that only this table has, added up.
struct OwnSum {
  const xfz::Column* column = nullptr;
  double sum = 0;
  std::size_t measures = 0;  ///< how many have a number there
};

/// How what answers a question is spread.
struct Spread {
  std::vector<UnitLoad> units;            ///< every unit and group, in the table's order
  std::vector<CategoryCount> categories;  ///< all that the table prints, in its order
  /// Dated ones, by day; then recurring, standing, undated and none, where there are any.
  std::vector<DeadlineCount> deadlines;
  std::vector<OwnSum> sums;    ///< in the order of the columns
  std::size_t applicable = 0;  ///< measures in all
  std::size_t not_applicable = 0;
};
/// Where the question names no units, its roles and `direct` are those of each unit that is counted.
Spread spread(const Table& table, const Question& question);

}  // namespace xfz::query
