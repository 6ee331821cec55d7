// SPDX-License-Identifier: MIT
#include <set>

#include "model/wording.h"
#include "render/views/views.h"
#include "render/words.h"

namespace xfz::render {

namespace {

std::string clause_numbers(const std::vector<std::size_t>& clauses) {
  std::string out;
  for (const std::size_t place : clauses) out += (out.empty() ? "" : "、") + std::to_string(place + 1);
  return out;
}

/// The days by which it is due, where that is by days; ISO 8601.
std::string dates_of(const SheetRow& row) {
  if (row.date) return iso_date(*row.date);
  std::set<Date> days;
  for (const Deadline* deadline : deadlines(row.entry->measure(), row.clauses)) {
    if (kind_of(deadline) == DeadlineKind::dated) days.insert(deadline->reading.dates.front());
  }
  std::string out;
  for (const Date day : days) out += (out.empty() ? "" : "、") + iso_date(day);
  return out;
}

}  // namespace

Grid measure_sheet(const Table& table, const std::vector<SheetRow>& rows, bool of_unit, Language language) {
  Grid grid;
  if (of_unit) grid.columns = {{words::relation}, {words::via}, {words::clause}};
  for (const Phrase& title :
       {words::number, words::category, words::task, words::measure, words::lead, words::responsible,
        words::wording, words::deadline, words::due_date, words::not_applicable}) {
    grid.columns.push_back({title});
  }
  Section section;
  for (const SheetRow& sheet_row : rows) {
    const query::Entry& entry = *sheet_row.entry;
    const Measure& measure = entry.measure();
    const auto& clauses = sheet_row.clauses;
    std::vector<Cell> row;
    if (of_unit) {
      const query::Concern& concern = *entry.concern;
      row.push_back({relation_word(concern.strongest.relation).in(language)});
      row.push_back({unit_names(table, concern.strongest.groups)});
      row.push_back({clause_numbers(clauses)});
    }
    for (std::string text :
         {measure.id.value, category_heading(*entry.row.category), task_heading(*entry.row.task),
          measure.text.value, measure.not_applicable ? "" : lead_text(measure, clauses),
          responsible_text(measure, clauses), printed_wording(measure), deadline_text(measure, clauses),
          dates_of(sheet_row), measure.not_applicable ? measure.not_applicable->value : ""}) {
      row.push_back({std::move(text)});
    }
    section.rows.push_back(std::move(row));
  }
  grid.sections.push_back(std::move(section));
  return grid;
}

std::vector<SheetRow> sheet_rows(const std::vector<query::Entry>& entries) {
  std::vector<SheetRow> rows;
  for (const query::Entry& entry : entries) rows.push_back({&entry, std::nullopt, shown_clauses(entry)});
  return rows;
}

std::vector<SheetRow> sheet_rows(const query::Due& due, bool with_standing) {
  std::vector<SheetRow> rows;
  const auto add = [&rows](const std::vector<query::DueEntry>& entries) {
    for (const query::DueEntry& entry : entries) {
      rows.push_back(
          {&entry.entry, entry.date, entry.entry.concern ? shown_clauses(entry.entry) : entry.clauses});
    }
  };
  add(due.entries);
  if (with_standing) add(due.standing);
  return rows;
}

}  // namespace xfz::render
