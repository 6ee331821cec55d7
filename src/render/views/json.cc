// SPDX-License-Identifier: MIT
#include "render/views/json.h"

#include "model/wording.h"
#include "render/json_values.h"
#include "text/utf8.h"

namespace xfz::render {

namespace {

Json clause_numbers(const std::vector<std::size_t>& clauses) {
  Json json = Json::array();
  for (const std::size_t place : clauses) json.push_back(place + 1);
  return json;
}

std::string_view relation_id(query::Relation relation) {
  switch (relation) {
    case query::Relation::lead:
      return "lead";
    case query::Relation::responsible:
      return "responsible";
    case query::Relation::via_group:
      return "via_group";
    case query::Relation::none:
      break;
  }
  return "none";
}

/// How a measure concerns the unit asked for.
Json concern_json(const Table& table, const query::Concern& concern) {
  Json clauses = Json::array();
  for (const query::ClauseTie& clause : concern.clauses) {
    clauses.push_back({{"clause", clause.clause + 1}, {"relation", relation_id(clause.tie.relation)}});
  }
  return {{"relation", relation_id(concern.strongest.relation)},
          {"groups", names(table, concern.strongest.groups)},
          {"clauses", std::move(clauses)}};
}

Json entry_json(const Table& table, const query::Entry& entry, Json deadline) {
  Json json = measure_json(table, entry.row, std::move(deadline));
  if (entry.concern) json["concern"] = concern_json(table, *entry.concern);
  return json;
}

std::string measures_document(const Table& table, Json measures) {
  const std::size_t count = measures.size();
  return dumped({{"table", table_json(table)}, {"count", count}, {"measures", std::move(measures)}});
}

Json ids(const std::vector<query::Entry>& entries) {
  Json json = Json::array();
  for (const query::Entry& entry : entries) json.push_back(entry.measure().id.value);
  return json;
}

Json load_json(const Table& table, const query::UnitLoad& load) {
  const Unit& unit = table.unit(load.unit);
  Json json{{"id", unit.id.value}, {"name", unit.name.value}};
  if (unit.is_group) json["members"] = names(table, unit.members);
  json["lead"] = load.lead;
  json["responsible"] = load.responsible;
  json["via_groups"] = load.via_groups;
  return json;
}

Json unit_head(const Table& table, UnitIndex index) {
  const Unit& unit = table.unit(index);
  Json aliases = Json::array();
  for (const auto& alias : unit.aliases) aliases.push_back(alias.value);
  return {{"id", unit.id.value},
          {"name", unit.name.value},
          {"aliases", std::move(aliases)},
          {"groups", names(table, groups_of(table, index))}};
}

}  // namespace

std::string measures_json(const Table& table, const std::vector<query::Entry>& entries) {
  Json measures = Json::array();
  for (const query::Entry& entry : entries) {
    const auto& deadline = entry.measure().deadline;
    measures.push_back(entry_json(table, entry, deadline_json(deadline ? &*deadline : nullptr)));
  }
  return measures_document(table, std::move(measures));
}

std::string measures_json(const Table& table, const query::Due& due, bool with_standing) {
  Json measures = Json::array();
  const auto add = [&](const std::vector<query::DueEntry>& entries) {
    for (const query::DueEntry& entry : entries) {
      measures.push_back(entry_json(table, entry.entry, deadline_json(entry.deadline, entry.date)));
      if (!entry.clauses.empty()) measures.back()["due_clauses"] = clause_numbers(entry.clauses);
    }
  };
  add(due.entries);
  if (with_standing) add(due.standing);
  return measures_document(table, std::move(measures));
}

std::string unit_json(const Table& table, const query::Portfolio& portfolio) {
  Json via = Json::array();
  for (const query::ViaGroup& group : portfolio.via_groups) {
    via.push_back({{"group", table.unit(group.group).name.value}, {"measures", ids(group.entries)}});
  }
  return dumped({{"unit", unit_head(table, portfolio.unit)},
                 {"lead", ids(portfolio.lead)},
                 {"responsible", ids(portfolio.responsible)},
                 {"via_groups", std::move(via)}});
}

std::string units_json(const Table& table, const std::vector<query::UnitLoad>& loads) {
  Json units = Json::array();
  Json groups = Json::array();
  for (const query::UnitLoad& load : loads) {
    (table.unit(load.unit).is_group ? groups : units).push_back(load_json(table, load));
  }
  return dumped({{"units", std::move(units)}, {"groups", std::move(groups)}});
}

std::string stats_json(const Table& table) {
  Json units = Json::array();
  Json groups = Json::array();
  for (const query::UnitLoad& load : query::loads(table)) {
    (table.unit(load.unit).is_group ? groups : units).push_back(load_json(table, load));
  }
  Json categories = Json::array();
  for (const query::CategoryCount& count : query::by_category(table)) {
    categories.push_back({{"number", count.category->number.value},
                          {"title", count.category->title.value},
                          {"measures", count.applicable},
                          {"not_applicable", count.not_applicable}});
  }
  Json deadlines = Json::array();
  for (const query::DeadlineCount& count : query::by_deadline(table)) {
    deadlines.push_back({{"kind", kind_id(count.kind)},
                         {"date", count.date ? Json(iso_date(*count.date)) : Json()},
                         {"measures", count.measures}});
  }
  return dumped({{"table", table_json(table)},
                 {"units", std::move(units)},
                 {"groups", std::move(groups)},
                 {"categories", std::move(categories)},
                 {"deadlines", std::move(deadlines)}});
}

std::string sheet_json(const SheetBasis& basis, const query::Sheet& sheet) {
  const Table& table = basis.table;
  const auto duties = [&](const auto& section) {
    Json json = Json::array();
    for (const query::Duty& duty : section) json.push_back(duty_json(table, sheet.unit, duty));
    return json;
  };
  const std::string scope = scope_text(basis.scope);
  Json via = Json::array();
  for (const query::DutyGroup& group : query::by_group(sheet.via_groups)) {
    Json measures = Json::array();
    for (const query::Duty* duty : group.duties) measures.push_back(duty_json(table, sheet.unit, *duty));
    via.push_back({{"group", table.unit(group.group).name.value}, {"measures", std::move(measures)}});
  }
  const auto& revision = basis.origin.revision;
  Json source{{"file", basis.origin.file.empty() ? Json() : Json(basis.origin.file)},
              {"revision", revision.empty() ? Json() : Json(revision)},
              {"modified",
               basis.origin.tracking == Tracking::modified || basis.origin.tracking == Tracking::untracked}};
  return dumped({{"table", table_json(table)},
                 {"source", std::move(source)},
                 {"scope", scope.empty() ? Json() : Json(scope)},
                 {"unit", unit_head(table, sheet.unit)},
                 {"counts",
                  {{"lead", query::count_measures(sheet.lead)},
                   {"responsible", query::count_measures(sheet.responsible)},
                   {"via_groups", query::count_measures(sheet.via_groups)}}},
                 {"lead", duties(sheet.lead)},
                 {"responsible", duties(sheet.responsible)},
                 {"via_groups", std::move(via)}});
}

}  // namespace xfz::render
