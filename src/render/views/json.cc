// SPDX-License-Identifier: MIT
#include "render/views/json.h"

#include "render/json_values.h"
#include "render/status/status.h"
#include "text/utf8.h"

namespace xfz::render {

namespace {

Json clause_numbers(const std::vector<std::size_t>& clauses) {
  return listed(clauses, [](std::size_t place) { return place + 1; });
}

/// How a measure concerns the unit asked for.
Json concern_json(const Table& table, const query::Concern& concern) {
  Json clauses = listed(concern.clauses, [](const query::ClauseTie& clause) {
    return Json{{"clause", clause.clause + 1}, {"relation", relation_id(clause.tie.relation)}};
  });
  return {{"relation", relation_id(concern.strongest.relation)},
          {"groups", names(table, concern.strongest.groups)},
          {"clauses", std::move(clauses)}};
}

Json entry_json(const Table& table, const query::Entry& entry, const LedgerOn& ledger) {
  Json json = measure_json(table, entry.row);
  if (entry.deadline != nullptr) json["deadline"] = deadline_json(entry.deadline, entry.date);
  if (entry.concern) json["concern"] = concern_json(table, *entry.concern);
  if (entry.is_part) json["due_clauses"] = clause_numbers(entry.clauses);
  if (ledger.book == nullptr) return json;
  const auto standing = standing_of(ledger, entry);
  json["state"] = standing ? Json(state_id(standing->state)) : Json();
  json["overdue"] = standing ? names(table, standing->late) : Json::array();
  return json;
}

Json ids(const std::vector<query::Entry>& entries) {
  return listed(entries, [](const query::Entry& entry) { return entry.measure().id.value; });
}

Json load_json(const Table& table, const query::UnitLoad& load) {
  const Unit& unit = table.unit(load.unit);
  Json json{{"id", id_json(unit)}, {"name", unit.name.value}};
  if (unit.is_group) json["members"] = names(table, unit.members);
  json["lead"] = load.lead;
  json["responsible"] = load.responsible;
  json["support"] = load.support;
  json["via_groups"] = load.via_groups;
  return json;
}

/// Of the units, or of the groups.
Json loads_json(const Table& table, const query::Spread& spread, bool groups) {
  Json json = Json::array();
  for (const query::UnitLoad& load : spread.units) {
    if (table.unit(load.unit).is_group == groups) json.push_back(load_json(table, load));
  }
  return json;
}

Json unit_head(const Table& table, UnitIndex index) {
  const Unit& unit = table.unit(index);
  Json aliases = listed(unit.aliases, [](const auto& alias) { return alias.value; });
  return {{"id", id_json(unit)},
          {"name", unit.name.value},
          {"aliases", std::move(aliases)},
          {"groups", names(table, groups_of(table, index))}};
}

Json portfolio_json(const Table& table, const query::Portfolio& portfolio) {
  Json via = listed(portfolio.via_groups, [&table](const query::ViaGroup& group) {
    return Json{{"group", table.unit(group.group).name.value}, {"measures", ids(group.entries)}};
  });
  return {{"unit", unit_head(table, portfolio.unit)},
          {"lead", ids(portfolio.lead)},
          {"responsible", ids(portfolio.responsible)},
          {"support", ids(portfolio.support)},
          {"via_groups", std::move(via)}};
}

/// What a unit said last of a duty; null where it said nothing.
Json last_report_json(const ledger::LastReport& last) {
  if (last.report == nullptr) return {};
  const ledger::Report& report = *last.report;
  Json json{{"date", iso_date(report.date.value)}};
  json["occurrence"] = date_or_null(report.occurrence);
  json["state"] = state_id(report.status.value);
  json["progress"] = said_or_null(report.progress);
  json["evidence"] = listed(report.evidence, [](const auto& paper) { return paper.title.value; });
  json["problems"] = said_or_null(report.problems);
  json["next"] = said_or_null(report.next);
  json["finished"] = said_date_or_null(report.finished);
  json["note"] = said_or_null(report.note);
  const bool is_sent_back = last.verdict != nullptr && last.verdict->sends_back.value;
  json["sent_back"] = is_sent_back;
  json["sent_back_on"] = is_sent_back ? Json(iso_date(last.verdict->date.value)) : Json();
  json["reason"] = is_sent_back ? said_or_null(last.verdict->note) : Json();
  return json;
}

/// With a ledger, what the unit said last of it too.
Json sheet_duty_json(const SheetBasis& basis, UnitIndex unit, const query::Duty& duty) {
  Json json = duty_json(basis.table, unit, duty);
  if (basis.book == nullptr) return json;
  json["last_report"] = last_report_json(basis.book->last(unit, duty));
  return json;
}

}  // namespace

std::string_view relation_id(query::Relation relation) {
  switch (relation) {
    case query::Relation::lead:
      return "lead";
    case query::Relation::responsible:
      return "responsible";
    case query::Relation::support:
      return "support";
    case query::Relation::via_group:
      return "via_group";
    case query::Relation::none:
      break;
  }
  return "none";
}

std::string measures_json(const Table& table, const std::vector<query::Entry>& entries,
                          const LedgerOn& ledger) {
  Json measures =
      listed(entries, [&](const query::Entry& entry) { return entry_json(table, entry, ledger); });
  return dumped({{"table", table_json(table)}, {"count", entries.size()}, {"measures", std::move(measures)}});
}

std::string unit_json(const Table& table, const std::vector<query::Portfolio>& portfolios) {
  if (portfolios.size() == 1) return dumped(portfolio_json(table, portfolios.front()));
  return dumped(
      listed(portfolios, [&table](const query::Portfolio& each) { return portfolio_json(table, each); }));
}

std::string units_json(const Table& table, const query::Spread& spread) {
  return dumped({{"units", loads_json(table, spread, false)}, {"groups", loads_json(table, spread, true)}});
}

std::string stats_json(const Table& table, const query::Spread& spread,
                       const std::optional<ledger::Counts>& states) {
  Json categories = listed(spread.categories, [](const query::CategoryCount& count) {
    return Json{{"number", count.category->number.value},
                {"title", count.category->title.value},
                {"measures", count.applicable},
                {"not_applicable", count.not_applicable}};
  });
  Json deadlines = listed(spread.deadlines, [](const query::DeadlineCount& count) {
    return Json{
        {"kind", kind_id(count.kind)}, {"date", date_or_null(count.date)}, {"measures", count.measures}};
  });
  Json json{{"table", table_json(table)},
            {"units", loads_json(table, spread, false)},
            {"groups", loads_json(table, spread, true)},
            {"categories", std::move(categories)},
            {"deadlines", std::move(deadlines)}};
  if (states) {
    json["states"] = states_json(*states);
    json["overdue"] = states->overdue;
  }
  return dumped(json);
}

std::string sheet_json(const SheetBasis& basis, const query::Sheet& sheet) {
  const Table& table = basis.table;
  const auto duties = [&](const auto& section) {
    return listed(section, [&](const query::Duty& duty) { return sheet_duty_json(basis, sheet.unit, duty); });
  };
  const std::string scope = scope_text(basis.question);
  const Returns& returns = table.returns;
  Json sent_back;
  if (returns.to || returns.by || returns.contact)
    sent_back = Json{{"to", said_or_null(returns.to)},
                     {"by", said_or_null(returns.by)},
                     {"contact", said_or_null(returns.contact)}};
  Json via = listed(query::by_group(sheet.via_groups), [&](const query::DutyGroup& group) {
    Json measures = listed(
        group.duties, [&](const query::Duty* duty) { return sheet_duty_json(basis, sheet.unit, *duty); });
    return Json{{"group", table.unit(group.group).name.value}, {"measures", std::move(measures)}};
  });
  Json source{{"file", text_or_null(basis.origin.file)},
              {"revision", text_or_null(basis.origin.revision)},
              {"modified",
               basis.origin.tracking == Tracking::modified || basis.origin.tracking == Tracking::untracked}};
  return dumped({{"table", table_json(table)},
                 {"source", std::move(source)},
                 {"returns", std::move(sent_back)},
                 {"scope", text_or_null(scope)},
                 {"unit", unit_head(table, sheet.unit)},
                 {"counts",
                  {{"lead", query::count_measures(sheet.lead)},
                   {"responsible", query::count_measures(sheet.responsible)},
                   {"support", query::count_measures(sheet.support)},
                   {"via_groups", query::count_measures(sheet.via_groups)}}},
                 {"lead", duties(sheet.lead)},
                 {"responsible", duties(sheet.responsible)},
                 {"support", duties(sheet.support)},
                 {"via_groups", std::move(via)}});
}

}  // namespace xfz::render
