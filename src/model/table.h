// SPDX-License-Identifier: MIT
// The indicator-and-assignment table: categories → tasks → measures → clauses, and who has what duty by when.
#pragma once

#include <cstddef>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/columns.h"
#include "model/deadline.h"
#include "model/rare.h"
#include "model/unit.h"
#include "text/span.h"

namespace xfz {

/// What a unit has to do with a duty, strongest first.
enum class Role {
  lead,         ///< 牵头
  responsible,  ///< 负责, 按职责分工分别负责
  support,      ///< 配合, 协办, 协助, 支持
};
inline constexpr Role all_roles[] = {Role::lead, Role::responsible, Role::support};

/// Who does it.
struct Assignment {
  std::vector<Mention> lead;
  std::vector<Mention> responsible;
  std::vector<Mention> support;
  Rare<Located<std::string>> others;   ///< 等部门: the printed list is open
  Rare<Located<std::string>> wording;  ///< the official words, where they are not what the rest prints

  const std::vector<Mention>& of(Role role) const {
    return role == Role::lead ? lead : role == Role::responsible ? responsible : support;
  }
  std::vector<Mention>& of(Role role) {
    return role == Role::lead ? lead : role == Role::responsible ? responsible : support;
  }
  bool names_anyone() const { return !lead.empty() || !responsible.empty() || !support.empty(); }
};

/// One part of a measure whose duties are divided.
struct Clause {
  Located<std::string> text;
  Assignment assignment;
  std::optional<Deadline> deadline;  ///< absent: its measure's
  Span span;
};

/// One row of the table (具体措施).
struct Measure {
  Located<std::string> id;
  Rare<Located<std::string>> number;  ///< as printed, where that is not the id: （一）, 1.1
  Located<std::string> text;
  Assignment assignment;
  std::vector<Clause> clauses;
  std::optional<Deadline> deadline;
  Rare<Located<std::string>> not_applicable;  ///< the printed reason; such a measure has no units
  Rare<std::vector<OwnValue>> own;            ///< what it has in columns of the table's own
  std::vector<Allowance> allow;
  Span span;
  bool damaged = false;  ///< a part of it could not be read; what follows only from that is no finding
};

/// What a task of the 附加项 does to the score.
enum class Effect { bonus, deduction };

struct Task {
  Located<std::string> number;  ///< empty where none is printed; not unique: a task is known by its place
  Located<std::string> title;
  std::optional<Effect> effect;
  std::vector<Measure> measures;
  std::vector<Allowance> allow;
  Span span;
  bool implied = false;  ///< there is no such heading: it holds what stands in the category or in the table
};

struct Category {
  Located<std::string> number;  ///< empty where none is printed
  Located<std::string> title;
  std::vector<Task> tasks;
  Span span;
  bool implied = false;  ///< there is no such heading: it holds what stands in the table
};

/// What the rows of a table have anywhere; what none of them has is shown nowhere.
struct Uses {
  bool category = false;
  bool task = false;
  bool number = false;  ///< a printed number beside an id
  bool lead = false;
  bool responsible = false;
  bool support = false;
  bool deadline = false;
};

/// What the table says once of words that its deadlines use.
struct DeadlineMeaning {
  Located<std::string> words;
  GivenReading given;
};

/// How answers come back (填报说明).
struct Returns {
  std::optional<Located<std::string>> to;
  std::optional<Located<std::string>> by;  ///< a day in ISO 8601, or words
  std::optional<Located<std::string>> contact;
};

struct Table {
  Located<std::string> title;
  Located<std::string> jurisdiction;
  std::optional<Located<std::string>> code;  ///< of the jurisdiction: six digits of GB/T 2260
  Located<int> year;   ///< the year that "6月底前" means; of a table of several years the first
  int more_years = 0;  ///< of a table of several years: how many follow the first
  std::vector<DeadlineMeaning> deadlines;
  std::optional<Located<std::string>> issuer;
  std::optional<Located<std::string>> document;  ///< 文号
  std::optional<Located<std::string>> issued;
  std::optional<Located<std::string>> notes;  ///< printed below the table, a line each: 注：…
  Returns returns;
  std::vector<Column> columns;  ///< of the official table, in its order; empty where the file does not say
  std::vector<Unit> units;      ///< units and groups, each in the file's order
  std::optional<Located<std::string>> ledger;  ///< the folder of its ledger, from its own
  std::vector<Category> categories;
  std::vector<Allowance> allow;
  Uses uses;  ///< set by find_uses()
  Span span;

  const Unit& unit(UnitIndex index) const { return units[index]; }
  Years years() const { return {year.value, year.value + more_years}; }
  /// The role of those who answer for a measure first: who is responsible, where the table has no leads at
  /// all.
  Role leading_role() const { return uses.lead || !uses.responsible ? Role::lead : Role::responsible; }
};

/// One measure with the headings it stands under, null where it has none; refers into a Table and lives no
/// longer.
struct Row {
  const Category* category = nullptr;
  const Task* task = nullptr;
  const Measure* measure = nullptr;

  /// What its task does to the score, if anything.
  std::optional<Effect> effect() const { return task != nullptr ? task->effect : std::nullopt; }
};

/// Every measure in the table's order.
std::vector<Row> rows(const Table& table);

/// The assignments of a measure, to walk along: its own, which holds for every clause, then each clause's.
/// Refers to the measure.
class Assignments {
 public:
  class Iterator {
   public:
    // NOLINTBEGIN(readability-identifier-naming): std::iterator_traits has these names
    using iterator_category = std::forward_iterator_tag;
    using value_type = const Assignment*;
    using difference_type = std::ptrdiff_t;
    using pointer = const value_type*;
    using reference = value_type;
    // NOLINTEND(readability-identifier-naming)

    Iterator(const Assignments& all, std::size_t place) : all_(&all), place_(place) {}
    const Assignment* operator*() const { return (*all_)[place_]; }
    Iterator& operator++() {
      ++place_;
      return *this;
    }
    friend bool operator==(const Iterator& a, const Iterator& b) { return a.place_ == b.place_; }

   private:
    const Assignments* all_;
    std::size_t place_;
  };

  explicit Assignments(const Measure& measure) : measure_(&measure) {}

  std::size_t size() const { return 1 + measure_->clauses.size(); }
  const Assignment* operator[](std::size_t place) const {
    return place == 0 ? &measure_->assignment : &measure_->clauses[place - 1].assignment;
  }
  Iterator begin() const { return {*this, 0}; }
  Iterator end() const { return {*this, size()}; }

 private:
  const Measure* measure_;
};

inline Assignments assignments(const Measure& measure) {
  return Assignments(measure);
}

/// The measure's own and those of the given clauses, by their place; of all where none is given.
std::vector<const Assignment*> assignments(const Measure& measure, const std::vector<std::size_t>& clauses);

/// Whether a unit is named in the measure or in one of its clauses, in any role.
bool names_anyone(const Measure& measure);

/// The units that these assignments name in a role, each once, in order of first appearance.
std::vector<UnitIndex> named(const Measure& measure, Role role, const std::vector<std::size_t>& clauses = {});

inline std::vector<UnitIndex> leads(const Measure& measure, const std::vector<std::size_t>& clauses = {}) {
  return named(measure, Role::lead, clauses);
}
inline std::vector<UnitIndex> responsibles(const Measure& measure,
                                           const std::vector<std::size_t>& clauses = {}) {
  return named(measure, Role::responsible, clauses);
}

/// What the table's rows, and the columns that it tells of, have.
Uses find_uses(const Table& table);

/// The number that the table prints before a measure, where it prints one: its own, or its id.
const std::string& printed_number(const Measure& measure);

/// What a measure has in a column of the table's own; null where that is nothing.
const Located<std::string>* own_value(const Measure& measure, std::string_view key);

/// The column with this key; null where the file tells of no such one.
const Column* find_column(const Table& table, std::string_view key);

/// A clause's own deadline or its measure's; null where neither has one.
const Deadline* effective_deadline(const Measure& measure, const Clause& clause);

/// The deadlines that hold for the given clauses of a measure, by their place, each once. Without
/// clauses, for the measure: its own, unless every clause has another, and its clauses'. Empty where there is
/// none.
std::vector<const Deadline*> deadlines(const Measure& measure, const std::vector<std::size_t>& clauses = {});

DeadlineKind kind_of(const Deadline* deadline);
inline DeadlineKind kind_of(const std::optional<Deadline>& deadline) {
  return kind_of(deadline ? &*deadline : nullptr);
}

/// The unit or group that `name` (an id, name or alias) stands for, or no_unit.
UnitIndex find_unit(const Table& table, std::string_view name);

/// The category with this number, as the table has it (四) or in digits where it is a Chinese numeral (4);
/// null where there is none.
const Category* find_category(const Table& table, std::string_view number);

/// The measure with this id, or an empty row.
Row find_measure(const Table& table, std::string_view id);

/// The units and groups that are in a group, themselves or with a group within it, in the table's order.
std::vector<UnitIndex> everyone_in(const Table& table, UnitIndex group);

/// The groups that a unit is in, itself or with a group within it, in the table's order.
std::vector<UnitIndex> groups_of(const Table& table, UnitIndex unit);

}  // namespace xfz
