// SPDX-License-Identifier: MIT
// Answers in their forms: what each question's answer looks like.
#pragma once

#include <optional>
#include <vector>

#include "ledger/status.h"
#include "query/due.h"
#include "query/parts.h"
#include "query/question.h"
#include "query/units.h"
#include "render/forms.h"
#include "render/grid.h"
#include "render/views/standing.h"

namespace xfz::render {

/// The question that `due` answers, as its title says it.
struct DueQuestion {
  const query::Question& question;
  bool by_lead = false;
  Date as_of{};
  LedgerOn ledger{};  ///< where there is one, the answer says what is done and what is overdue
};

/// The question that `list` answers.
struct ListQuestion {
  const query::Question& question;
  bool by_lead = false;
  bool is_sorted = false;  ///< it is not in the table's order, and not grouped
  LedgerOn ledger{};
};

// Each refers to its arguments.
Forms due_forms(const Table& table, const query::Due& due, const DueQuestion& question);
Forms list_forms(const Table& table, const ListQuestion& list, const query::Answer& answer);
/// What each of some units owns.
Forms unit_forms(const Table& table, const query::Question& question,
                 const std::vector<query::Portfolio>& portfolios, const LedgerOn& ledger);
/// Every unit and group with its counts.
Forms units_forms(const Table& table, const query::Question& question, const query::Spread& spread);
/// How the work is spread by unit, category, deadline and, with a ledger, state of its duties: a grid each,
/// the last column drawn as bars that fit the screen.
Forms stats_forms(const Table& table, const query::Question& question, const query::Spread& spread,
                  const std::optional<ledger::Counts>& states = std::nullopt);
/// Measures, whole, as the official row reads, clause by clause.
Forms show_forms(const Table& table, const std::vector<query::Entry>& entries, const LedgerOn& ledger);

/// Every column there is, one row a measure, for a spreadsheet; where a unit was asked for, with its role,
/// groups and clauses; with a ledger, or where the columns are those of any table, how far each is and who is
/// overdue.
Grid measure_sheet(const Table& table, const std::vector<query::Entry>& entries, bool of_unit,
                   const LedgerOn& ledger, Language language, SheetColumns columns);

}  // namespace xfz::render
