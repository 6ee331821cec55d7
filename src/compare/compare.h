// SPDX-License-Identifier: MIT
// What changed from one table to another, by meaning: layout, comments, the order of keys and quotes are no
// change.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compare/units.h"
#include "model/table.h"

namespace xfz::compare {

/// Units of one role that came or went. A unit that was renamed, or merged into one that is named, is
/// neither.
struct RoleChange {
  std::vector<UnitIndex> gained;  ///< of the new table
  std::vector<UnitIndex> lost;    ///< of the old table
  bool reordered = false;         ///< those that stayed stand in another order

  bool is_empty() const { return gained.empty() && lost.empty() && !reordered; }
};

struct AssignmentChange {
  RoleChange lead;
  RoleChange responsible;
  RoleChange support;
  /// A unit is named by another of its names (审批服务局 for 审批服务管理局), which is not what a renaming
  /// makes of it, or is named twice.
  bool respelled = false;
  std::optional<Change<const Located<std::string>*>> others;  ///< null: a closed list
  /// Null: what the structure prints. A wording in which only renamed units' names changed is the same.
  std::optional<Change<const Located<std::string>*>> wording;

  bool is_empty() const {
    return lead.is_empty() && responsible.is_empty() && support.is_empty() && !respelled && !others &&
           !wording;
  }
};

/// How a deadline changed; null where there is none.
struct DeadlineChange {
  const Deadline* before = nullptr;
  const Deadline* after = nullptr;
  /// From the old date to the new one where both are dated: negative is earlier, 0 is other words for the
  /// same day.
  std::optional<int> days;
  /// Each date is in the year of its table, and these are two years: they are compared as if the old one were
  /// in the new year.
  bool within_years = false;
  std::optional<int> months;  ///< the same as `days` where they are whole months, within their years alone
};

/// A clause by its place in each measure; absent: added or removed.
struct ClauseChange {
  std::optional<std::size_t> before;
  std::optional<std::size_t> after;
  bool moved = false;  ///< stands elsewhere among the clauses that stayed
  std::optional<Change<std::string_view>> text;
  AssignmentChange assignment;
  std::optional<DeadlineChange> deadline;  ///< its own, as the file has it

  bool is_empty() const { return before && after && !moved && !text && assignment.is_empty() && !deadline; }
};

/// What a measure has in a column of a table's own; null: nothing, or the table has no such column.
struct OwnChange {
  const Column* column = nullptr;  ///< of the new table, or else of the old one
  Change<const Located<std::string>*> value;
};

/// What changed about one measure. A row without a measure: it was added, or removed; then nothing else is
/// set.
struct MeasureChange {
  Row before;
  Row after;
  bool renumbered = false;  ///< has another id
  bool moved = false;       ///< stands under another task
  bool reordered = false;   ///< stands elsewhere among the measures of its task that stayed
  std::optional<Change<std::string_view>> text;
  RoleChange leads;                        ///< over the measure and its clauses: who really came and went
  RoleChange responsibles;                 ///< likewise
  RoleChange supporters;                   ///< likewise
  AssignmentChange assignment;             ///< the measure's own, apart from its clauses
  std::vector<ClauseChange> clauses;       ///< in the new order, removed ones behind those they stood behind
  std::optional<DeadlineChange> deadline;  ///< the measure's own
  std::optional<Change<const Located<std::string>*>> not_applicable;  ///< null: it applies
  /// The number that it has beside its id; null: none.
  std::optional<Change<const Located<std::string>*>> number;
  std::vector<OwnChange> own;  ///< in columns that only one of the tables has, in the order of the new table
  bool allow = false;          ///< other findings are accepted

  bool is_added() const { return before.measure == nullptr; }
  bool is_removed() const { return after.measure == nullptr; }
  bool is_empty() const;  ///< the same in both tables
  bool changes_roles() const {
    return !leads.is_empty() || !responsibles.is_empty() || !supporters.is_empty();
  }
  bool is_number_only() const;  ///< it has another id, and nothing else changed
};

/// Measures in a row whose numbers follow each other in both tables, and are others: 12 to 61 became 13
/// to 62. By their places in Difference::measures, `end` behind the last.
struct NumberRun {
  std::size_t begin = 0;
  std::size_t end = 0;

  std::size_t size() const { return end - begin; }
};

/// What changed about a category or a task; null: added or removed. A category has no `task`.
struct HeadingChange {
  Row before;
  Row after;
  std::optional<Change<std::string_view>> number;
  std::optional<Change<std::string_view>> title;
  bool effect = false;  ///< of a task: bonus, deduction
  bool moved = false;   ///< stands elsewhere among the headings that stayed, or a task in another category
  bool allow = false;   ///< other findings are accepted

  bool is_added() const { return before.category == nullptr; }
  bool is_removed() const { return after.category == nullptr; }
  bool is_empty() const;
};

/// What changed about the table as a whole, by its key in the file (`title`, `year`).
struct TableChange {
  std::string_view key;
  Change<std::string> value;  ///< empty: not there
};

/// A measure of both tables, or of one: the other row has none then.
struct RowPair {
  Row before;
  Row after;
};

/// Refers into both tables and lives no longer.
struct Difference {
  const Table* before = nullptr;
  const Table* after = nullptr;
  UnitMatch units_match;
  std::vector<TableChange> table;
  bool allow = false;  ///< other findings are accepted for the whole table
  std::vector<UnitChange> units;
  std::vector<HeadingChange>
      headings;  ///< in the new table's order, each removed one behind the one before it
  std::vector<MeasureChange> measures;  ///< likewise
  std::vector<RowPair> rows;            ///< every measure, in the same order
  std::vector<NumberRun> numbers;       ///< of all measures that have another id

  bool is_empty() const {
    return table.empty() && !allow && units.empty() && headings.empty() && measures.empty();
  }
};

/// Measures are matched by id, and those that are left by text (the same, or nearly): these are renumbered.
/// So are those whose id stands at other words in the new table and whose own words stand at another id.
Difference compare(const Table& before, const Table& after);

}  // namespace xfz::compare
