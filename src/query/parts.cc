// SPDX-License-Identifier: MIT
#include "query/parts.h"

#include <algorithm>

#include "model/wording.h"

namespace xfz::query {

namespace {

/// The units beside which a sheet's own one stands.
constexpr Phrase shares{"Responsible", "分工负责单位"};

/// Those that say who answers for a line.
std::vector<const Assignment*> assignments_of(const Line& line) {
  if (!line.alone) return assignments(line.measure(), line.clauses);
  if (line.clauses.empty()) return {&line.measure().assignment};
  return {&line.measure().clauses[line.clauses.front()].assignment};
}

}  // namespace

Line line_of(const Table& table, const Row& row) {
  const auto& deadline = row.measure->deadline;
  return {.table = &table, .row = row, .deadline = deadline ? &*deadline : nullptr};
}

Line line_of(const Table& table, const Duty& duty) {
  return {.table = &table,
          .row = duty.row,
          .clauses = duty.clauses(),
          .deadline = duty.deadline,
          .dates = duty.dates};
}

Line clause_line(const Line& line, std::size_t place) {
  return {.table = line.table,
          .row = line.row,
          .clauses = {place},
          .alone = true,
          .deadline = effective_deadline(line.measure(), line.measure().clauses[place])};
}

Value text_value(const Rare<Located<std::string>>& text) {
  return text ? Value(text->value) : Value();
}

Value names_value(const Line& line, std::vector<Mention> Assignment::*role) {
  Names names;
  for (const Assignment* assignment : assignments_of(line)) {
    for (const Mention& mention : assignment->*role) {
      const auto is_same = [&mention](const Mention* other) { return other->unit == mention.unit; };
      if (std::none_of(names.mentions.begin(), names.mentions.end(), is_same))
        names.mentions.push_back(&mention);
    }
    const bool is_open = role == &Assignment::responsible && assignment->others;
    if (is_open && names.open == nullptr) names.open = &*assignment->others;
  }
  return names;
}

Value others_value(const Line& line) {
  if (line.clauses.empty()) return text_value(line.measure().assignment.others);
  for (const Assignment* assignment : assignments_of(line)) {
    if (assignment->others) return assignment->others->value;
  }
  return {};
}

Value wording_value(const Line& line) {
  return line.alone && !line.clauses.empty() ? clause_wording(*assignments_of(line).front())
                                             : printed_wording(line.measure());
}

Value text_of_line(const Line& line) {
  const bool is_clause = line.alone && !line.clauses.empty();
  return (is_clause ? line.measure().clauses[line.clauses.front()].text : line.measure().text).value;
}

Value clause_value(const Line& line) {
  if (line.clauses.size() != 1) return {};
  return std::string(standalone_text(line.measure().clauses[line.clauses.front()]));
}

Value clauses_value(const Line& line) {
  std::vector<Line> lines;
  for (std::size_t i = 0; i < line.measure().clauses.size(); ++i) lines.push_back(clause_line(line, i));
  return lines;
}

std::vector<Column> columns(const Table& table, Place place) {
  std::vector<Column> result;
  const bool is_of_sheet = place == in_sheet || place == in_sheet_csv;
  for (const Part& part : row_parts) {
    if (!part.is_in(place)) continue;
    const bool is_shared = is_of_sheet && part.key == "responsible";
    result.push_back({part.key, is_shared ? shares.text() : heading(table, part), part.value});
  }
  return result;
}

Text heading(const Table&, const Part& part) {
  return part.heading.text();
}

}  // namespace xfz::query
