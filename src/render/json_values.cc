// SPDX-License-Identifier: MIT
#include "render/json_values.h"

#include "query/parts.h"

namespace xfz::render {

std::string dumped(const Json& json) {
  return json.dump() + "\n";
}

Json text_or_null(const std::string& text) {
  return text.empty() ? Json() : Json(text);
}

Json date_or_null(const std::optional<Date>& date) {
  return date ? Json(iso_date(*date)) : Json();
}

Json id_json(const Unit& unit) {
  return text_or_null(unit.id.value);
}

Json names(const Table& table, const std::vector<UnitIndex>& units) {
  return listed(units, [&table](UnitIndex unit) { return table.unit(unit).name.value; });
}

Json names(const Table& table, const std::vector<Mention>& mentions) {
  return listed(mentions, [&table](const Mention& mention) { return table.unit(mention.unit).name.value; });
}

std::string_view kind_id(DeadlineKind kind) {
  switch (kind) {
    case DeadlineKind::dated:
      return "dated";
    case DeadlineKind::standing:
      return "standing";
    case DeadlineKind::recurring:
      return "recurring";
    case DeadlineKind::undated:
      return "undated";
    case DeadlineKind::none:
      break;
  }
  return "none";
}

std::string_view role_id(Role role) {
  switch (role) {
    case Role::lead:
      return "lead";
    case Role::responsible:
      return "responsible";
    case Role::support:
      break;
  }
  return "support";
}

Json deadline_json(const Deadline* deadline, std::optional<Date> occurrence) {
  if (!occurrence && kind_of(deadline) == DeadlineKind::dated) occurrence = deadline->reading.dates.front();
  static const DeadlineReading none;
  const DeadlineReading& reading = deadline != nullptr ? deadline->reading : none;
  return {{"text", deadline != nullptr ? Json(deadline->text.value) : Json()},
          {"kind", kind_id(reading.kind)},
          {"date", date_or_null(occurrence)},
          {"dates", listed(reading.dates, iso_date)},
          {"stages", listed(reading.each_stage(), [](const DeadlineStage& stage) {
             return Json{{"text", stage.text}, {"date", iso_date(stage.date)}};
           })}};
}

Json category_json(const Category& category) {
  return {{"number", category.number.value}, {"title", category.title.value}};
}

Json effect_json(const std::optional<Effect>& effect) {
  if (!effect) return {};
  return *effect == Effect::bonus ? "bonus" : "deduction";
}

Json task_json(const Task& task) {
  return {{"number", task.number.value}, {"title", task.title.value}, {"effect", effect_json(task.effect)}};
}

namespace {

/// The parts of a line that stand in such a place.
void add_parts(Json& json, const query::Line& line, query::Place place);

/// Each kind of value as JSON has it.
struct JsonOf {
  const Table& table;

  Json operator()(std::monostate) const { return {}; }
  Json operator()(const std::string& text) const { return text; }
  Json operator()(const Category* category) const { return category_json(*category); }
  Json operator()(const Task* task) const { return task_json(*task); }
  Json operator()(Effect effect) const { return effect_json(effect); }
  Json operator()(const query::Names& names) const {
    return listed(names.mentions, [this](const Mention* each) { return table.unit(each->unit).name.value; });
  }
  Json operator()(const query::Term& term) const { return deadline_json(term.listed); }
  Json operator()(const std::vector<Date>& dates) const { return listed(dates, iso_date); }
  Json operator()(const std::vector<query::OwnCell>& cells) const {
    return listed(cells, [](const query::OwnCell& cell) {
      return Json{{"key", cell.column->key.value},
                  {"heading", cell.column->heading.value},
                  {"value", cell.value != nullptr ? Json(cell.value->value) : Json()}};
    });
  }
  Json operator()(const std::vector<query::Line>& clauses) const {
    return listed(clauses, [](const query::Line& line) {
      Json json;
      add_parts(json, line, query::in_clause);
      return json;
    });
  }
};

void add_parts(Json& json, const query::Line& line, query::Place place) {
  for (const query::Part& part : query::row_parts) {
    if (part.is_in(place)) json[std::string(part.key)] = std::visit(JsonOf{*line.table}, part.value(line));
  }
}

}  // namespace

Json measure_json(const Table& table, const Row& row) {
  Json json;
  add_parts(json, query::line_of(table, row), query::in_measure);
  return json;
}

Json table_json(const Table& table) {
  Json json{{"title", table.title.value}, {"year", table.year.value}};
  if (!table.years().is_one()) json["last_year"] = table.years().last;
  json["jurisdiction"] = table.jurisdiction.value;
  if (table.code) json["code"] = table.code->value;
  return json;
}

Json duty_json(const Table& table, UnitIndex unit, const query::Duty& duty) {
  const query::Line line = query::line_of(table, duty);
  Json json;
  json["key"] = table.unit(unit).handle() + "/" + query::duty_key(duty);
  json["id"] = duty.measure().id.value;
  json["clause"] = duty.clause ? Json(*duty.clause + 1) : Json();
  json["role"] = role_id(duty.role);
  json["groups"] = names(table, duty.tie.groups);
  add_parts(json, line, query::in_duty);
  json["deadline"]["dates"] = JsonOf{table}(line.dates);
  json["also"] = listed(duty.also, [&table](const query::ClauseTie& clause) {
    return Json{{"clause", clause.clause + 1}, {"groups", names(table, clause.tie.groups)}};
  });
  return json;
}

}  // namespace xfz::render
