// SPDX-License-Identifier: MIT
// Answers as grids: what each question's answer looks like to a person.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "query/due.h"
#include "query/parts.h"
#include "query/select.h"
#include "query/units.h"
#include "render/grid.h"

namespace xfz::render {

/// The question that `due` answers, as its title says it.
struct DueQuestion {
  query::Period period;
  std::optional<UnitIndex> unit;
  bool by_lead = false;
  bool with_standing = false;
  Date as_of{};
};

Grid due_view(const Table& table, const query::Due& due, const DueQuestion& question, Language language);

/// `left_out`: how many matching measures are not listed because they do not apply.
Grid list_view(const Table& table, const std::vector<query::Entry>& entries, std::size_t left_out,
               Language language);

Grid unit_view(const Table& table, const query::Portfolio& portfolio, Language language);

/// Every unit and group with its counts.
Grid units_view(const Table& table, const std::vector<query::UnitLoad>& loads, Language language);

/// How the work is spread by unit, category and deadline: a grid each, the last column drawn as bars that fit
/// a screen of `width` columns (0: of 80).
std::vector<Grid> stats_view(const Table& table, int width, Language language);
/// The same numbers in one grid, for a spreadsheet.
Grid stats_sheet(const Table& table, Language language);

/// One measure, whole, as the official row reads, clause by clause.
std::string show_text(const Table& table, const Row& row, const Screen& screen);
std::string show_markdown(const Table& table, const Row& row, Language language);

/// One line of a measure sheet, and how it concerns the unit that was asked for, if one was.
struct SheetRow {
  query::Line line;
  const query::Concern* concern = nullptr;
};

/// Every column there is, one row a measure, for a spreadsheet; `of_unit`: with role, groups and clauses of
/// the unit that was asked for.
Grid measure_sheet(const Table& table, const std::vector<SheetRow>& rows, bool of_unit, Language language);
std::vector<SheetRow> sheet_rows(const Table& table, const std::vector<query::Entry>& entries);
std::vector<SheetRow> sheet_rows(const Table& table, const query::Due& due, bool with_standing);

}  // namespace xfz::render
