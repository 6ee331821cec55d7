// SPDX-License-Identifier: MIT
#include <algorithm>
#include <utility>

#include "query/order.h"
#include "render/found.h"
#include "render/scope.h"
#include "render/status/status.h"
#include "render/views/calendar.h"
#include "render/views/json.h"
#include "render/views/left_out.h"
#include "render/views/views.h"
#include "render/words.h"

namespace xfz::render {

namespace {

constexpr Phrase leads{"Leads", "牵头"};
constexpr Phrase shares{"Responsible, by name", "分工负责"};
constexpr Phrase supports{"Supports", "配合"};
constexpr Message<std::string_view> via{"Via {}", "经由“{}”"};
constexpr Phrase nothing{"nothing", "没有"};
constexpr Phrase nothing_in_scope{"nothing in this scope", "此范围内没有"};
constexpr Message<std::string_view> id_is{"id {}", "代号 {}"};
constexpr Message<std::string> aliases_are{"also {}", "又作{}"};
constexpr Message<std::string> member_of{"member of {}", "属于{}"};
constexpr Message<std::string> members_are{"members: {}", "成员：{}"};
constexpr Phrase members_unknown{"the table does not list its members", "表中没有列出成员"};
constexpr Message<std::size_t> led{"{} led", "牵头 {} 项"};
constexpr Message<std::size_t> shared{"{} responsible by name", "分工负责 {} 项"};
constexpr Message<std::size_t> supported{"{} supported", "配合 {} 项"};
constexpr Message<std::size_t> reached{"{} via groups", "经由集体 {} 项"};
constexpr Message<std::string> may_belong{
    "groups whose members the table does not list, not counted here: {}",
    "表中没有列出成员、未计入的集体：{}"};
constexpr Message<std::string> narrow_it{"by a month: `xfz unit {} --month 6`",
                                         "只看某月以前的：`xfz unit {} --month 6`"};
constexpr Message<std::string> without_groups{"without groups: `xfz unit {} --direct`",
                                              "不看集体的：`xfz unit {} --direct`"};
constexpr Phrase units_heading{"Units", "单位"};
constexpr Phrase groups_heading{"Groups", "集体"};
constexpr Message<std::size_t, std::size_t> units_total{"units: {}, groups: {}", "共 {} 个单位，{} 个集体"};
constexpr Phrase ask_one{"xfz unit NAME shows one of them", "看其中一个：xfz unit 名称"};

std::string description(const Table& table, const query::Portfolio& portfolio, Language language) {
  const Unit& unit = table.unit(portfolio.unit);
  std::vector<std::string> facts;
  if (!unit.id.value.empty()) facts.push_back(id_is(language, unit.id.value));
  if (!unit.aliases.empty()) facts.push_back(aliases_are(language, alias_names(unit)));
  if (!portfolio.groups.empty()) facts.push_back(member_of(language, unit_names(table, portfolio.groups)));
  if (unit.is_group) {
    facts.push_back(unit.members.empty() ? std::string(members_unknown.in(language))
                                         : members_are(language, mention_names(unit.members)));
  }
  return joined(facts, words::semicolon.in(language));
}

/// One unit's answer in one language.
class UnitView {
 public:
  UnitView(const Table& table, const query::Question& question, const query::Portfolio& portfolio,
           const LedgerOn& ledger, Language language)
      : table_(table),
        question_(question),
        portfolio_(portfolio),
        ledger_{ledger.book, ledger.day, {portfolio.unit}},
        language_(language) {}

  Grid grid() const {
    Grid grid{.title = table_.unit(portfolio_.unit).name.value, .subtitle = subtitle()};
    grid.columns = measure_columns(table_);
    if (ledger_.book != nullptr) grid.columns.insert(grid.columns.end() - 1, {state_heading, Fit::shrinks});
    std::vector<std::string> totals;
    const auto add = [&](Role role, const Phrase& heading, const Message<std::size_t>& total,
                         const std::vector<query::Entry>& entries) {
      if (!question_.asks_for(role)) return;
      grid.sections.push_back(section(std::string(heading.in(language_)), entries));
      totals.push_back(total(language_, entries.size()));
    };
    if (table_.leading_role() == Role::lead) add(Role::lead, leads, led, portfolio_.lead);
    add(Role::responsible, shares, shared, portfolio_.responsible);
    if (table_.uses.support) add(Role::support, supports, supported, portfolio_.support);
    std::size_t via_groups = 0;
    for (const query::ViaGroup& group : portfolio_.via_groups) {
      grid.sections.push_back(section(via(language_, table_.unit(group.group).name.value), group.entries));
      via_groups += group.entries.size();
    }
    if (!question_.direct) totals.push_back(reached(language_, via_groups));
    const bool is_chinese = language_ == Language::chinese;
    std::string total = joined(totals, is_chinese ? "，" : ", ");
    const std::string rest = question_.periods.empty() ? "" : left_out_text(due_of_unit(), language_);
    if (!rest.empty()) total += std::string(words::semicolon.in(language_)) + rest;
    grid.closing.push_back(std::move(total));
    const auto open =
        may_belong_elsewhere() ? query::open_groups(table_, question_) : std::vector<UnitIndex>();
    if (!open.empty()) grid.closing.push_back(may_belong(language_, unit_names(table_, open)));
    if (via_groups == 0) return grid;
    if (question_.periods.empty()) grid.closing.push_back(narrow_it(language_, grid.title));
    grid.closing.push_back(without_groups(language_, grid.title));
    return grid;
  }

 private:
  /// A unit of which the answer may lack something.
  bool may_belong_elsewhere() const { return !question_.direct && !table_.unit(portfolio_.unit).is_group; }

  query::Due due_of_unit() const {
    query::Question of_unit = question_;
    of_unit.units = {portfolio_.unit};
    return query::due(table_, of_unit);
  }

  std::string subtitle() const {
    std::string lines = titled(table_);
    for (const std::string& line :
         {description(table_, portfolio_, language_), scope_text(table_, question_, language_)})
      lines += (line.empty() ? "" : "\n") + line;
    return lines;
  }

  Section section(std::string heading, std::vector<query::Entry> entries) const {
    query::sort(entries, {.by = query::Order::date});
    Section section{.heading = std::move(heading), .aside = measure_count(entries.size(), language_)};
    if (entries.empty()) {
      const bool is_narrowed = !conditions_of(question_, language_).empty();
      section.aside = (is_narrowed ? nothing_in_scope : nothing).in(language_);
    }
    for (const query::Entry& entry : entries) {
      const auto clauses = query::shown_clauses(entry);
      std::vector<Cell>& row = section.rows.emplace_back();
      row = {{entry.measure().id.value},
             {deadline_text(entry.measure(), clauses)},
             lead_cell_of(entry, clauses)};
      if (ledger_.book != nullptr) row.push_back(standing_cell(table_, ledger_, entry, language_));
      row.push_back(found_cell(entry, clauses, question_, language_));
    }
    return section;
  }

  /// Whoever leads with it stands behind it, as the end of a long list is cut.
  Cell lead_cell_of(const query::Entry& entry, const std::vector<std::size_t>& clauses) const {
    Cell cell = lead_cell(table_, entry, clauses, language_);
    const std::vector<UnitIndex> leading = named(entry.measure(), table_.leading_role(), clauses);
    const auto self = std::find(leading.begin(), leading.end(), portfolio_.unit);
    if (self == leading.begin() || self == leading.end()) return cell;
    for (const Assignment* assignment : assignments(entry.measure(), clauses)) {
      for (const Mention& mention : assignment->of(table_.leading_role())) {
        const std::string behind = "、" + std::string(mention.name);
        const std::size_t at = mention.unit == portfolio_.unit ? cell.text.find(behind) : 0;
        if (at == 0 || at == std::string::npos) continue;
        cell.text.erase(at, behind.size());
        cell.text.insert(0, std::string(mention.name) + "、");
        return cell;
      }
    }
    return cell;
  }

  const Table& table_;
  const query::Question& question_;
  const query::Portfolio& portfolio_;
  LedgerOn ledger_;
  Language language_;
};

Grid units_view(const Table& table, const query::Question& question, const query::Spread& spread,
                Language language, SheetColumns columns) {
  Grid grid{.title = titled(table), .subtitle = scope_text(table, question, language)};
  grid.columns = {{words::id}};
  for (Column& column : load_columns(table, columns, Fit::number)) grid.columns.push_back(std::move(column));
  grid.columns.emplace_back(words::unit);
  Section units{.heading = std::string(units_heading.in(language))};
  Section groups{.heading = std::string(groups_heading.in(language))};
  for (const query::UnitLoad& load : spread.units) {
    const Unit& unit = table.unit(load.unit);
    std::vector<Cell>& row = (unit.is_group ? groups : units).rows.emplace_back();
    row.push_back({unit.id.value});
    for (Cell& cell : load_cells(table, load, columns)) row.push_back(std::move(cell));
    row.push_back({unit.name.value});
  }
  grid.closing.push_back(units_total(language, units.rows.size(), groups.rows.size()));
  grid.closing.emplace_back(ask_one.in(language));
  grid.sections.push_back(std::move(units));
  if (!groups.rows.empty()) grid.sections.push_back(std::move(groups));
  return grid;
}

/// All that concerns a unit, its own first.
std::vector<query::Entry> all_entries(const query::Portfolio& portfolio) {
  std::vector<query::Entry> entries = portfolio.lead;
  const auto append = [&entries](const std::vector<query::Entry>& more) {
    entries.insert(entries.end(), more.begin(), more.end());
  };
  append(portfolio.responsible);
  append(portfolio.support);
  for (const query::ViaGroup& group : portfolio.via_groups) append(group.entries);
  return entries;
}

Grid unit_sheet(const Table& table, const std::vector<query::Portfolio>& portfolios, const LedgerOn& ledger,
                Language language, SheetColumns columns) {
  Grid sheet;
  for (const query::Portfolio& portfolio : portfolios) {
    Grid of_unit = measure_sheet(table, all_entries(portfolio), true, ledger, language, columns);
    if (portfolios.size() > 1 || columns == SheetColumns::common) {
      of_unit.columns.insert(of_unit.columns.begin(), words::unit);
      for (auto& row : of_unit.sections.front().rows)
        row.insert(row.begin(), {table.unit(portfolio.unit).name.value});
    }
    sheet.columns = std::move(of_unit.columns);
    sheet.sections.push_back(std::move(of_unit.sections.front()));
  }
  return sheet;
}

std::string unit_calendar(const Table& table, const std::vector<query::Portfolio>& portfolios,
                          Language language) {
  std::vector<query::Entry> entries;
  for (const query::Portfolio& portfolio : portfolios) {
    const std::vector<query::Entry> of_unit = all_entries(portfolio);
    entries.insert(entries.end(), of_unit.begin(), of_unit.end());
  }
  return to_calendar(table, entries, language);
}

}  // namespace

Forms unit_forms(const Table& table, const query::Question& question,
                 const std::vector<query::Portfolio>& portfolios, const LedgerOn& ledger) {
  return {[&, ledger](const Screen& screen) {
            std::vector<Grid> grids;
            for (const query::Portfolio& portfolio : portfolios)
              grids.push_back(UnitView(table, question, portfolio, ledger, screen.language).grid());
            return grids;
          },
          [&, ledger](Language language, SheetColumns columns) {
            return unit_sheet(table, portfolios, ledger, language, columns);
          },
          [&] { return unit_json(table, portfolios); },
          {},
          [&](Language language) { return unit_calendar(table, portfolios, language); }};
}

Forms units_forms(const Table& table, const query::Question& question, const query::Spread& spread) {
  return {[&](const Screen& screen) {
            return std::vector{units_view(table, question, spread, screen.language, SheetColumns::own)};
          },
          [&](Language language, SheetColumns columns) {
            return units_view(table, question, spread, language, columns);
          },
          [&] { return units_json(table, spread); }};
}

}  // namespace xfz::render
