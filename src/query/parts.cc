// SPDX-License-Identifier: MIT
#include "query/parts.h"

#include <algorithm>

#include "model/role_words.h"
#include "model/wording.h"
#include "query/own_words.h"

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

Value number_value(const Line& line) {
  return text_value(line.measure().number);
}

Value printed_number_value(const Line& line) {
  return printed_number(line.measure());
}

Value category_value(const Line& line) {
  return line.row.category != nullptr ? Value(line.row.category) : Value();
}

Value task_value(const Line& line) {
  return line.row.task != nullptr ? Value(line.row.task) : Value();
}

Value effect_value(const Line& line) {
  const auto effect = line.row.effect();
  return effect ? Value(*effect) : Value();
}

Value own_value(const Line& line) {
  std::vector<OwnCell> cells;
  for (const xfz::Column& column : line.table->columns) {
    if (column.is_own) cells.push_back({&column, xfz::own_value(line.measure(), column.key.value)});
  }
  return cells;
}

Value names_value(const Line& line, Role role) {
  Names names;
  for (const Assignment* assignment : assignments_of(line)) {
    for (const Mention& mention : assignment->of(role)) {
      const auto is_same = [&mention](const Mention* other) { return other->unit == mention.unit; };
      if (std::none_of(names.mentions.begin(), names.mentions.end(), is_same))
        names.mentions.push_back(&mention);
    }
    const bool is_open = assignment->others && role == open_role(*assignment);
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
  Value official = official_wording_value(line);
  if (!std::holds_alternative<std::monostate>(official)) return official;
  const Measure& measure = line.measure();
  if (line.alone && !line.clauses.empty()) return clause_wording(*assignments_of(line).front());
  std::string words = printed_wording(measure);
  return means_row_above(words) ? units_cell(measure.assignment, UnitsCell::sentence) : words;
}

Value official_wording_value(const Line& line) {
  const bool is_clause = line.alone && !line.clauses.empty();
  const std::string words = is_clause
                                ? official_wording(*line.table, line.measure().clauses[line.clauses.front()])
                                : official_wording(*line.table, line.measure());
  // 同上 says nothing where the row above is not there.
  return words.empty() || means_row_above(words) ? Value() : Value(words);
}

Value own_words_value(const Line& line) {
  // A clause's own words come before those of its measure.
  const auto all = assignments_of(line);
  const auto own = std::find_if(all.rbegin(), all.rend(), [&line](const Assignment* each) {
    return each->wording && !means_row_above(each->wording->value) &&
           says_more(*line.table, *each, each->wording->value);
  });
  return own != all.rend() ? Value((*own)->wording->value) : Value();
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

namespace {

/// The parts that stand for a column of the official table, the last first.
std::vector<std::string_view> parts_of(std::string_view column) {
  if (column == "number") return {"number", "id"};
  if (column == "units") return {"support", "responsible", "lead"};
  return {column};
}

/// Puts the table's own columns where they stand in the official one: behind what the column before is.
void insert_own(const Table& table, std::vector<Column>& columns) {
  auto place = columns.begin();
  for (const xfz::Column& column : table.columns) {
    if (column.is_own) {
      const std::string& heading = column.heading.value;
      place = columns.insert(place, {column.key.value, {heading, heading}, nullptr, &column}) + 1;
      continue;
    }
    const auto keys = parts_of(column.key.value);
    const auto found = std::find_first_of(columns.rbegin(), columns.rend(), keys.begin(), keys.end(),
                                          [](const Column& c, std::string_view key) { return c.key == key; });
    if (found != columns.rend()) place = found.base();
  }
}

/// What a table need not have; of the others a column stands where every row leaves it empty, too.
bool is_used(const Table& table, const Part& part, Place place) {
  if (place == in_pool) return true;
  if (part.key == "number") return table.uses.number;
  if (part.key == "support") return table.uses.support;
  const bool is_for_people = place == in_sheet || place == in_csv;
  if (part.key == "category") return !is_for_people || table.uses.category;
  if (part.key == "task") return !is_for_people || table.uses.task;
  if (part.key == "lead") return !is_for_people || table.leading_role() == Role::lead;
  // Of what somebody fills in, each column costs room.
  if (place == in_sheet && part.key == "responsible")
    return table.uses.responsible || !table.uses.lead || find_column(table, part.key) != nullptr;
  if (place == in_sheet && (part.key == "deadline" || part.key == "dates")) return table.uses.deadline;
  return part.key != "columns";
}

/// The column of the official table that prints nothing but this part.
const xfz::Column* printed_column(const Table& table, std::string_view key) {
  if (key == "id") return table.uses.number ? nullptr : find_column(table, "number");
  const xfz::Column* const column = find_column(table, key == "wording" ? "units" : key);
  const bool is_whole_cell =
      key == "responsible" && table.leading_role() == Role::responsible && !table.uses.support;
  return column == nullptr && is_whole_cell ? find_column(table, "units") : column;
}

bool has_heading(const Table& table, std::string_view words) {
  return std::any_of(table.columns.begin(), table.columns.end(),
                     [words](const xfz::Column& column) { return column.heading.value == words; });
}

/// What the program calls a part where the table prints its usual name above another column: 序号 above
/// numbers that begin again in each section, 主要任务 above the measures.
std::string other_name(const Part& part) {
  struct Name {
    std::string_view key;
    std::string_view name;
  };
  constexpr Name names[] = {{"id", "编号"}, {"category", "所属类别"}, {"task", "所属任务"}, {"text", "措施"}};
  const auto* const found = std::find_if(std::begin(names), std::end(names),
                                         [&part](const Name& name) { return name.key == part.key; });
  return std::string(found != std::end(names) ? found->name : std::string_view(part.heading.zh));
}

/// As printed. In rows of several tables, each of which may have its own, as the program calls it.
Text heading_in(const Table& table, const Part& part, Place place) {
  if (place == in_pool) return part.heading.text();
  const bool is_of_sheet = place == in_sheet || place == in_sheet_csv;
  const bool is_shared = is_of_sheet && part.key == "responsible" && table.leading_role() == Role::lead &&
                         printed_column(table, part.key) == nullptr;
  return is_shared ? shares.text() : heading(table, part);
}

}  // namespace

Value Column::value(const Line& line) const {
  if (own == nullptr) return read(line);
  const Located<std::string>* const found = xfz::own_value(line.measure(), own->key.value);
  return found != nullptr ? Value(found->value) : Value();
}

std::vector<Column> columns(const Table& table, Place place) {
  std::vector<Column> result;
  for (const Part& part : row_parts) {
    if (!part.is_in(place) || !is_used(table, part, place)) continue;
    result.push_back({part.key, heading_in(table, part, place), part.value});
    // On paper a cell with nothing in it says that there is no number; where it is the id, it is that.
    if (place == in_sheet && part.key == "number") result.back().read = printed_number_value;
  }
  if (place != in_clause && place != in_pool) insert_own(table, result);
  return result;
}

Text heading(const Table& table, const Part& part) {
  Text words = part.heading.text();
  if (const xfz::Column* const column = printed_column(table, part.key)) {
    words.zh = column->heading.value;
  } else if (has_heading(table, words.zh)) {
    words.zh = other_name(part);
  }
  return words;
}

}  // namespace xfz::query
