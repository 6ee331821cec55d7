// SPDX-License-Identifier: MIT
#include "render/json_values.h"

#include "model/wording.h"

namespace xfz::render {

std::string dumped(const Json& json) {
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

Json names(const Table& table, const std::vector<UnitIndex>& units) {
  Json json = Json::array();
  for (const UnitIndex unit : units) json.push_back(table.unit(unit).name.value);
  return json;
}

Json names(const Table& table, const std::vector<Mention>& mentions) {
  Json json = Json::array();
  for (const Mention& mention : mentions) json.push_back(table.unit(mention.unit).name.value);
  return json;
}

std::string_view kind_id(DeadlineKind kind) {
  switch (kind) {
    case DeadlineKind::dated:
      return "dated";
    case DeadlineKind::standing:
      return "standing";
    case DeadlineKind::recurring:
      return "recurring";
    case DeadlineKind::none:
      break;
  }
  return "none";
}

Json deadline_json(const Deadline* deadline, std::optional<Date> occurrence) {
  if (kind_of(deadline) == DeadlineKind::dated) occurrence = deadline->reading.dates.front();
  return {{"text", deadline != nullptr ? Json(deadline->text.value) : Json()},
          {"kind", kind_id(kind_of(deadline))},
          {"date", occurrence ? Json(iso_date(*occurrence)) : Json()}};
}

Json category_json(const Category& category) {
  return {{"number", category.number.value}, {"title", category.title.value}};
}

Json task_json(const Task& task) {
  Json effect;
  if (task.effect) effect = *task.effect == Effect::bonus ? "bonus" : "deduction";
  return {{"number", task.number.value}, {"title", task.title.value}, {"effect", std::move(effect)}};
}

namespace {

Json clause_json(const Table& table, const Measure& measure, const Clause& clause) {
  return {{"text", clause.text.value},
          {"wording", clause_wording(clause.assignment)},
          {"lead", names(table, clause.assignment.lead)},
          {"responsible", names(table, clause.assignment.responsible)},
          {"others", or_null(clause.assignment.others)},
          {"deadline", deadline_json(effective_deadline(measure, clause))}};
}

}  // namespace

Json measure_json(const Table& table, const Row& row, Json deadline) {
  const Measure& measure = *row.measure;
  Json clauses = Json::array();
  for (const Clause& clause : measure.clauses) clauses.push_back(clause_json(table, measure, clause));
  return {{"id", measure.id.value},
          {"category", category_json(*row.category)},
          {"task", task_json(*row.task)},
          {"text", measure.text.value},
          {"wording", printed_wording(measure)},
          {"lead", names(table, leads(measure))},
          {"responsible", names(table, responsibles(measure))},
          {"others", or_null(measure.assignment.others)},
          {"clauses", std::move(clauses)},
          {"deadline", std::move(deadline)},
          {"not_applicable", or_null(measure.not_applicable)}};
}

Json table_json(const Table& table) {
  return {
      {"title", table.title.value}, {"year", table.year.value}, {"jurisdiction", table.jurisdiction.value}};
}

Json duty_json(const Table& table, UnitIndex unit, const query::Duty& duty) {
  const Measure& measure = duty.measure();
  Json json;
  json["key"] = table.unit(unit).id.value + "/" + query::duty_key(duty);
  json["id"] = measure.id.value;
  json["clause"] = duty.clause ? Json(*duty.clause + 1) : Json();
  json["role"] = duty.leads ? "lead" : "responsible";
  json["groups"] = names(table, duty.tie.groups);
  json["category"] = category_json(*duty.row.category);
  json["task"] = task_json(*duty.row.task);
  json["text"] = measure.text.value;
  json["clause_text"] = duty.clause ? Json(standalone_text(measure.clauses[*duty.clause])) : Json();
  json["lead"] = names(table, leads(measure, duty.clauses()));
  json["responsible"] = names(table, responsibles(measure, duty.clauses()));
  const auto* const open = others(measure, duty.clauses());
  json["others"] = open != nullptr ? Json(open->value) : Json();
  Json& deadline = json["deadline"] = deadline_json(duty.deadline);
  deadline["dates"] = Json::array();
  for (const Date date : duty.dates) deadline["dates"].push_back(iso_date(date));
  Json& also = json["also"] = Json::array();
  for (const query::ClauseTie& clause : duty.also)
    also.push_back({{"clause", clause.clause + 1}, {"groups", names(table, clause.tie.groups)}});
  return json;
}

}  // namespace xfz::render
