// SPDX-License-Identifier: MIT
// What stands on a unit's task sheet.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "query/question.h"

namespace xfz::query {

/// One duty of a unit: a measure or, where its duties are divided, one clause of it.
struct Duty {
  Row row;
  std::optional<std::size_t> clause;  ///< its place in Measure::clauses; absent: the whole measure
  Tie tie;
  Role role =
      Role::responsible;  ///< what the unit is to do, itself or, where the tie is via_group, as a member
  /// Clauses of the same measure that reach the unit through a group, where this one names it; none where
  /// only what names it is asked for.
  std::vector<ClauseTie> also;
  const Deadline* deadline = nullptr;  ///< null where there is none
  DeadlineKind kind = DeadlineKind::none;
  /// The days on which it is due, in order; of a recurring one those within the period asked for.
  std::vector<Date> dates;

  const Measure& measure() const { return *row.measure; }
  /// The same place as a list, as the functions of the model take it; empty for the whole measure.
  std::vector<std::size_t> clauses() const {
    return clause ? std::vector{*clause} : std::vector<std::size_t>{};
  }
};

/// A unit's or group's duties, in sections that are never mixed; each by deadline (days first, then
/// recurring, standing and undated ones, then those without), then in the table's order.
///
/// What names the unit stands under what it is to do, each clause by what it says itself. What reaches it
/// via a group is listed only where no part of the measure that is in the scope names it.
struct Sheet {
  UnitIndex unit = no_unit;
  std::vector<Duty> lead;
  std::vector<Duty> responsible;
  std::vector<Duty> support;
  std::vector<Duty> via_groups;
};

/// Whether nothing is listed.
inline bool is_empty(const Sheet& sheet) {
  return sheet.lead.empty() && sheet.responsible.empty() && sheet.support.empty() && sheet.via_groups.empty();
}

/// One for each unit, with what of its duties answers the question, whose own units it takes the place of.
std::vector<Sheet> sheets(const Table& table, const std::vector<UnitIndex>& units, const Question& question);
Sheet sheet(const Table& table, UnitIndex unit, const Question& question);

/// Every part of one measure that concerns the viewer, in order: also what comes through a group where
/// another part names it. None where the measure does not apply.
std::vector<Duty> parts(const Viewer& viewer, const Row& row);

/// The duties that come through one group.
struct DutyGroup {
  UnitIndex group = no_unit;
  std::vector<const Duty*> duties;
};

/// What reaches a unit through groups, by the first group each comes through, in the table's order; refers
/// into `duties`.
std::vector<DutyGroup> by_group(const std::vector<Duty>& duties);

/// `90/3` for the third clause of measure 90, `19` for a measure that is not divided. With the unit's id
/// before it, it identifies a duty for as long as ids and the clauses with their order stay.
std::string duty_key(const Duty& duty);

}  // namespace xfz::query
