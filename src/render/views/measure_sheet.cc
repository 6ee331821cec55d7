// SPDX-License-Identifier: MIT
#include <set>

#include "render/views/views.h"
#include "render/words.h"

namespace xfz::render {

namespace {

std::string clause_numbers(const std::vector<std::size_t>& clauses) {
  std::string out;
  for (const std::size_t place : clauses) out += (out.empty() ? "" : "、") + std::to_string(place + 1);
  return out;
}

/// The days by which it is due, where that is by days.
std::vector<Date> days_of(const Measure& measure, const std::vector<std::size_t>& clauses) {
  std::set<Date> days;
  for (const Deadline* deadline : deadlines(measure, clauses)) {
    if (kind_of(deadline) == DeadlineKind::dated) days.insert(deadline->reading.dates.front());
  }
  return {days.begin(), days.end()};
}

SheetRow sheet_row(const Table& table, const query::Entry& entry, std::vector<std::size_t> clauses,
                   const std::optional<Date>& date) {
  SheetRow row{query::line_of(table, entry.row), entry.concern ? &*entry.concern : nullptr};
  if (entry.concern) clauses = shown_clauses(entry);
  row.line.dates = date ? std::vector{*date} : days_of(entry.measure(), clauses);
  row.line.clauses = std::move(clauses);
  return row;
}

}  // namespace

Grid measure_sheet(const Table& table, const std::vector<SheetRow>& rows, bool of_unit, Language language) {
  Grid grid;
  if (of_unit) grid.columns = {{words::relation}, {words::via}, {words::clause}};
  const std::vector<query::Column> parts = query::columns(table, query::in_csv);
  for (const query::Column& part : parts) grid.columns.emplace_back(part.heading);
  Section section;
  for (const auto& [line, concern] : rows) {
    std::vector<Cell>& row = section.rows.emplace_back();
    if (of_unit) {
      row.push_back({relation_word(concern->strongest.relation).in(language)});
      row.push_back({unit_names(table, concern->strongest.groups)});
      row.push_back({clause_numbers(line.clauses)});
    }
    for (const query::Column& part : parts) row.push_back({text_of(part.value(line), language)});
  }
  grid.sections.push_back(std::move(section));
  return grid;
}

std::vector<SheetRow> sheet_rows(const Table& table, const std::vector<query::Entry>& entries) {
  std::vector<SheetRow> rows;
  for (const query::Entry& entry : entries) rows.push_back(sheet_row(table, entry, {}, std::nullopt));
  return rows;
}

std::vector<SheetRow> sheet_rows(const Table& table, const query::Due& due, bool with_standing) {
  std::vector<SheetRow> rows;
  const auto add = [&](const std::vector<query::DueEntry>& entries) {
    for (const query::DueEntry& each : entries)
      rows.push_back(sheet_row(table, each.entry, each.clauses, each.date));
  };
  add(due.entries);
  if (with_standing) add(due.standing);
  return rows;
}

}  // namespace xfz::render
