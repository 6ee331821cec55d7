// SPDX-License-Identifier: MIT
#include <set>

#include "render/status/status.h"
#include "render/views/views.h"
#include "render/words.h"

namespace xfz::render {

namespace {

constexpr Phrase overdue_units{"Overdue", "逾期单位"};

std::string joined_numbers(const std::vector<std::size_t>& clauses) {
  std::string out;
  for (const std::size_t place : clauses) out += (out.empty() ? "" : "、") + std::to_string(place + 1);
  return out;
}

/// The days by which it is due, where that is by days.
std::vector<Date> days_of(const Measure& measure, const std::vector<std::size_t>& clauses) {
  std::set<Date> days;
  for (const Deadline* deadline : deadlines(measure, clauses)) {
    days.insert(deadline->reading.dates.begin(), deadline->reading.dates.end());
  }
  return {days.begin(), days.end()};
}

query::Line line_of(const Table& table, const query::Entry& entry) {
  query::Line line = query::line_of(table, entry.row);
  line.clauses = query::shown_clauses(entry);
  line.dates = entry.date ? std::vector{*entry.date} : days_of(entry.measure(), line.clauses);
  return line;
}

Holds holds_of(const query::Column& part) {
  if (part.own == nullptr) return part.key == "dates" ? Holds::days : Holds::text;
  return part.own->kind == ColumnKind::number ? Holds::numbers
         : part.own->kind == ColumnKind::date ? Holds::days
                                              : Holds::text;
}

}  // namespace

Grid measure_sheet(const Table& table, const std::vector<query::Entry>& entries, bool of_unit,
                   const LedgerOn& ledger, Language language, SheetColumns columns) {
  Grid grid;
  if (of_unit) grid.columns = {{words::relation}, {words::via}, {words::clause}};
  const std::vector<query::Column> parts =
      query::columns(table, columns == SheetColumns::own ? query::in_csv : query::in_pool);
  for (const query::Column& part : parts) grid.columns.emplace_back(part.heading, Fit::whole, holds_of(part));
  const bool has_states = ledger.book != nullptr || columns == SheetColumns::common;
  if (has_states) {
    grid.columns.emplace_back(state_heading);
    grid.columns.emplace_back(overdue_units);
  }
  Section section;
  for (const query::Entry& entry : entries) {
    const query::Line line = line_of(table, entry);
    std::vector<Cell>& row = section.rows.emplace_back();
    if (of_unit) {
      row.push_back({relation_word(entry.concern->strongest.relation).in(language)});
      row.push_back({unit_names(table, entry.concern->strongest.groups)});
      row.push_back({joined_numbers(line.clauses)});
    }
    for (const query::Column& part : parts) row.push_back({text_of(part.value(line), language)});
    if (!has_states) continue;
    const auto standing = standing_of(ledger, entry);
    row.push_back({standing ? std::string(state_word(standing->state).in(language)) : std::string()});
    row.push_back({standing ? unit_names(table, standing->late) : std::string()});
  }
  grid.sections.push_back(std::move(section));
  return grid;
}

}  // namespace xfz::render
