// SPDX-License-Identifier: MIT
#include "render/views/json.h"
#include "render/views/views.h"
#include "render/words.h"

namespace xfz::render {

namespace {

constexpr Phrase leads{"Leads", "牵头"};
constexpr Phrase shares{"Responsible, by name", "分工负责"};
constexpr Phrase supports{"Supports", "配合"};
constexpr Message<std::string_view> via{"Via {}", "经由“{}”"};
constexpr Phrase nothing{"nothing", "没有"};
constexpr Message<std::string_view> id_is{"id {}", "代号 {}"};
constexpr Message<std::string> aliases_are{"also {}", "又作{}"};
constexpr Message<std::string> member_of{"member of {}", "属于{}"};
constexpr Message<std::string> members_are{"members: {}", "成员：{}"};
constexpr Phrase members_unknown{"the table does not list its members", "表中没有列出成员"};
constexpr Message<std::size_t, std::size_t, std::size_t> unit_total{
    "{} led, {} responsible by name, {} via groups", "牵头 {} 项，分工负责 {} 项，经由集体 {} 项"};
constexpr Message<std::size_t, std::size_t, std::size_t, std::size_t> total_with_support{
    "{} led, {} responsible by name, {} supported, {} via groups",
    "牵头 {} 项，分工负责 {} 项，配合 {} 项，经由集体 {} 项"};
constexpr Message<std::string_view> list_them{
    "in brackets: the clauses alone; xfz list --unit {0} has the texts, xfz due --unit {0} the dates",
    "括号里是所涉分项；逐条内容：xfz list --unit {0}；按时限：xfz due --unit {0}"};
constexpr Phrase units_heading{"Units", "单位"};
constexpr Phrase groups_heading{"Groups", "集体"};
constexpr Message<std::size_t, std::size_t> units_total{"{} units, {} groups", "共 {} 个单位，{} 个集体"};
constexpr Phrase ask_one{"xfz unit NAME shows one of them", "看其中一个：xfz unit 名称"};

std::string description(const Table& table, const query::Portfolio& portfolio, Language language) {
  const Unit& unit = table.unit(portfolio.unit);
  std::vector<std::string> facts;
  if (!unit.id.value.empty()) facts.push_back(id_is(language, unit.id.value));
  if (!unit.aliases.empty()) {
    std::string aliases;
    for (const auto& alias : unit.aliases) aliases += (aliases.empty() ? "" : "、") + alias.value;
    facts.push_back(aliases_are(language, aliases));
  }
  if (!portfolio.groups.empty()) facts.push_back(member_of(language, unit_names(table, portfolio.groups)));
  if (unit.is_group) {
    facts.push_back(unit.members.empty() ? std::string(members_unknown.in(language))
                                         : members_are(language, mention_names(unit.members)));
  }
  return joined(facts, language == Language::chinese ? "；" : "; ");
}

Section measures(std::string_view heading, const std::vector<query::Entry>& entries, Language language) {
  Section section{.heading = std::string(heading), .aside = measure_count(entries.size(), language)};
  if (entries.empty()) section.aside = nothing.in(language);
  for (const query::Entry& entry : entries) {
    const auto clauses = query::shown_clauses(entry);
    section.rows.push_back({{entry.measure().id.value},
                            {deadline_text(entry.measure(), clauses)},
                            lead_cell(entry, clauses, language),
                            {measure_text(entry, clauses, language)}});
  }
  return section;
}

/// `(3)` where only the third clause concerns the unit.
std::string clause_mark(const query::Entry& entry) {
  std::string numbers;
  for (const std::size_t place : query::shown_clauses(entry))
    numbers += (numbers.empty() ? "" : "+") + std::to_string(place + 1);
  return numbers.empty() ? "" : "(" + numbers + ")";
}

/// What everyone in a group shares is many; their numbers say enough here.
Section shared(std::string heading, const std::vector<query::Entry>& entries, Language language) {
  Section section{.heading = std::move(heading), .aside = measure_count(entries.size(), language)};
  const char* const comma = language == Language::chinese ? "、" : ", ";
  for (const query::Entry& entry : entries) {
    section.text += (section.text.empty() ? "" : comma) + entry.measure().id.value + clause_mark(entry);
  }
  return section;
}

Grid unit_view(const Table& table, const query::Portfolio& portfolio, Language language) {
  const Unit& unit = table.unit(portfolio.unit);
  Grid grid{.title = unit.name.value, .subtitle = description(table, portfolio, language)};
  grid.columns = measure_columns(table);
  if (table.leading_role() == Role::lead)
    grid.sections.push_back(measures(leads.in(language), portfolio.lead, language));
  grid.sections.push_back(measures(shares.in(language), portfolio.responsible, language));
  if (table.uses.support)
    grid.sections.push_back(measures(supports.in(language), portfolio.support, language));
  std::size_t via_groups = 0;
  for (const query::ViaGroup& group : portfolio.via_groups) {
    grid.sections.push_back(
        shared(via(language, table.unit(group.group).name.value), group.entries, language));
    via_groups += group.entries.size();
  }
  const std::size_t lead = portfolio.lead.size();
  const std::size_t responsible = portfolio.responsible.size();
  grid.closing.push_back(table.uses.support ? total_with_support(language, lead, responsible,
                                                                 portfolio.support.size(), via_groups)
                                            : unit_total(language, lead, responsible, via_groups));
  if (via_groups > 0) grid.closing.push_back(list_them(language, unit.name.value));
  return grid;
}

Grid units_view(const Table& table, const query::Spread& spread, Language language) {
  Grid grid{.title = table.title.value};
  grid.columns = {{words::id}};
  for (Column& column : load_columns(table, Fit::number)) grid.columns.push_back(std::move(column));
  grid.columns.emplace_back(words::unit);
  Section units{.heading = std::string(units_heading.in(language))};
  Section groups{.heading = std::string(groups_heading.in(language))};
  for (const query::UnitLoad& load : spread.units) {
    const Unit& unit = table.unit(load.unit);
    std::vector<Cell>& row = (unit.is_group ? groups : units).rows.emplace_back();
    row.push_back({unit.id.value});
    for (Cell& cell : load_cells(table, load)) row.push_back(std::move(cell));
    row.push_back({unit.name.value});
  }
  grid.closing.push_back(units_total(language, units.rows.size(), groups.rows.size()));
  grid.closing.emplace_back(ask_one.in(language));
  grid.sections.push_back(std::move(units));
  if (!groups.rows.empty()) grid.sections.push_back(std::move(groups));
  return grid;
}

}  // namespace

Forms unit_forms(const Table& table, const query::Portfolio& portfolio) {
  return {[&](const Screen& screen) { return std::vector{unit_view(table, portfolio, screen.language)}; },
          [&](Language language) {
            std::vector<query::Entry> entries = portfolio.lead;
            const auto append = [&entries](const std::vector<query::Entry>& more) {
              entries.insert(entries.end(), more.begin(), more.end());
            };
            append(portfolio.responsible);
            append(portfolio.support);
            for (const query::ViaGroup& via : portfolio.via_groups) append(via.entries);
            return measure_sheet(table, entries, true, language);
          },
          [&] { return unit_json(table, portfolio); }};
}

Forms units_forms(const Table& table, const query::Spread& spread) {
  return {[&](const Screen& screen) { return std::vector{units_view(table, spread, screen.language)}; },
          [&](Language language) { return units_view(table, spread, language); },
          [&] { return units_json(table, spread); }};
}

}  // namespace xfz::render
