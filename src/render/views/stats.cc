// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "render/scope.h"
#include "render/status/status.h"
#include "render/views/json.h"
#include "render/views/views.h"
#include "render/words.h"

namespace xfz::render {

namespace {

constexpr Phrase units_title{"By unit", "按单位"};
constexpr Phrase categories_title{"By category", "按类别"};
constexpr Phrase deadlines_title{"By deadline", "按完成时限"};
constexpr Phrase states_title{"By state", "按完成状态"};
constexpr Phrase states_of_duties{"Duties by state", "职责按完成状态"};
constexpr Phrase duties_column{"Duties", "职责"};
constexpr Phrase of_them_overdue{"of them overdue", "其中逾期"};
constexpr Phrase groups_title{"By group", "按集体"};
constexpr Phrase legend{"█ leads, ▒ responsible by name", "█ 牵头，▒ 分工负责"};
constexpr Phrase legend_with_support{"█ leads, ▒ responsible by name, ░ supports",
                                     "█ 牵头，▒ 分工负责，░ 配合"};
constexpr Phrase legend_of_shares{"▒ responsible by name", "▒ 分工负责"};
constexpr Phrase legend_without_leads{"▒ responsible by name, ░ supports", "▒ 分工负责，░ 配合"};
constexpr Phrase bars_column{"Spread", "分布"};
constexpr Phrase stats_measures{"Measures", "措施"};
constexpr Phrase kind{"Kind", "统计"};
constexpr Phrase stats_item{"Item", "项目"};
constexpr Phrase not_applicable{"not applicable", "不适用"};
constexpr Message<std::string> stats_total{"{} in all", "共 {}"};
constexpr Message<std::string, std::size_t> total_without{"{} apply, {} do not", "适用的 {}，不适用的 {} 项"};
constexpr Message<std::string, std::string, std::size_t> sum_of{"{}: {} in all (measures: {})",
                                                                "{}合计 {}（{} 项）"};

std::string repeated(std::string_view sign, std::size_t times) {
  std::string out;
  for (; times > 0; --times) out += sign;
  return out;
}

/// Turns counts into bar lengths, the largest count being `longest` columns; what is not zero is seen.
class Scale {
 public:
  Scale(std::size_t largest, int longest) : largest_(std::max<std::size_t>(largest, 1)), longest_(longest) {}

  std::size_t operator()(std::size_t count) const {
    const std::size_t length = (count * static_cast<std::size_t>(longest_) + largest_ / 2) / largest_;
    return count > 0 ? std::max<std::size_t>(length, 1) : 0;
  }

 private:
  std::size_t largest_;
  int longest_;
};

/// Units by what they lead, then by what they are named for.
std::vector<query::UnitLoad> busiest_first(std::vector<query::UnitLoad> loads) {
  std::stable_sort(loads.begin(), loads.end(), [](const query::UnitLoad& a, const query::UnitLoad& b) {
    return std::tie(a.lead, a.responsible, a.support) > std::tie(b.lead, b.responsible, b.support);
  });
  return loads;
}

const Phrase& legend_of(const Table& table) {
  if (table.leading_role() == Role::lead) return table.uses.support ? legend_with_support : legend;
  return table.uses.support ? legend_without_leads : legend_of_shares;
}

/// Units that are named anywhere, or groups, with a bar for what they are named for.
Grid load_stats(const Table& table, const std::vector<query::UnitLoad>& loads, bool groups, int longest,
                Language language) {
  std::size_t largest = 0;
  for (const query::UnitLoad& load : loads)
    largest = std::max(largest, load.lead + load.responsible + load.support);
  const Scale scale(largest, longest);
  Grid grid{.columns = {{words::unit, Fit::shrinks}}};
  for (Column& column : load_columns(table, SheetColumns::own, Fit::number))
    grid.columns.push_back(std::move(column));
  grid.columns.emplace_back(bars_column);
  Section section{.heading = std::string((groups ? groups_title : units_title).in(language)),
                  .aside = std::string(legend_of(table).in(language))};
  for (const query::UnitLoad& load : loads) {
    if (table.unit(load.unit).is_group != groups) continue;
    std::vector<Cell>& row = section.rows.emplace_back();
    row.push_back({table.unit(load.unit).name.value});
    for (Cell& cell : load_cells(table, load, SheetColumns::own)) row.push_back(std::move(cell));
    row.push_back({repeated("█", scale(load.lead)) + repeated("▒", scale(load.responsible)) +
                   repeated("░", scale(load.support))});
  }
  grid.sections.push_back(std::move(section));
  return grid;
}

struct Bar {
  std::string name;
  std::size_t count;
};

Grid bars(const Phrase& title, Text column, const std::vector<Bar>& counts, int longest, Language language) {
  std::size_t largest = 0;
  for (const Bar& bar : counts) largest = std::max(largest, bar.count);
  const Scale scale(largest, longest);
  Grid grid{.columns = {{std::move(column), Fit::shrinks}, {stats_measures, Fit::number}, {bars_column}}};
  Section section{.heading = std::string(title.in(language))};
  for (const Bar& bar : counts) {
    section.rows.push_back({{bar.name}, {std::to_string(bar.count)}, {repeated("█", scale(bar.count))}});
  }
  grid.sections.push_back(std::move(section));
  return grid;
}

/// The states of duties, each with how many are in it; then how many of all are overdue.
std::vector<Bar> state_bars(const ledger::Counts& counts, Language language) {
  std::vector<Bar> bars;
  for (const ledger::State state : ledger::all_states)
    bars.push_back({std::string(state_word(state).in(language)), counts.of(state)});
  bars.push_back({std::string(of_them_overdue.in(language)), counts.overdue});
  return bars;
}

std::vector<Grid> stats_view(const Table& table, const query::Question& question, const query::Spread& spread,
                             const std::optional<ledger::Counts>& states, int width, Language language) {
  // Names and numbers take about 46 columns. Bars take half the rest: the block signs are of ambiguous width
  // (UAX #11), and some Chinese terminals draw them twice as wide.
  const int bar = std::clamp(((width > 0 ? width : 80) - 46) / 2, 8, 40);
  std::vector<Bar> categories;
  for (const query::CategoryCount& count : spread.categories) {
    categories.push_back({category_name(*count.category), count.applicable});
  }
  std::vector<Bar> deadlines;
  for (const query::DeadlineCount& count : spread.deadlines) {
    deadlines.push_back({deadline_name(count, language), count.measures});
  }
  const std::vector<query::UnitLoad> loads = busiest_first(spread.units);
  std::vector<Grid> grids{
      load_stats(table, loads, false, bar, language), load_stats(table, loads, true, bar, language),
      bars(categories_title, query::heading(table, "category"), categories, bar, language),
      bars(deadlines_title, query::heading(table, "deadline"), deadlines, bar, language)};
  if (states) {
    Grid& grid = grids.emplace_back(
        bars(states_title, state_heading.text(), state_bars(*states, language), bar, language));
    grid.columns[1] = {duties_column, Fit::number};
  }
  // Of an office's own table: no groups, no categories, or nobody assigned yet.
  std::erase_if(grids, [](const Grid& grid) { return grid.sections.front().rows.empty(); });
  if (grids.empty()) grids.emplace_back();
  grids.front().title = titled(table);
  grids.front().subtitle = scope_text(table, question, language);
  const std::string count = measure_count(spread.applicable, language);
  grids.back().closing.push_back(spread.not_applicable == 0
                                     ? stats_total(language, count)
                                     : total_without(language, count, spread.not_applicable));
  for (const query::OwnSum& own : spread.sums)
    grids.back().closing.push_back(
        sum_of(language, own.column->heading.value, fmt::format("{:.10g}", own.sum), own.measures));
  return grids;
}

Grid stats_sheet(const Table& table, const query::Spread& spread, const std::optional<ledger::Counts>& states,
                 Language language, SheetColumns columns) {
  Grid grid{.columns = {{kind}, {stats_item}, {stats_measures, Fit::whole, Holds::numbers}}};
  for (Column& column : load_columns(table, columns)) grid.columns.push_back(std::move(column));
  Section section;
  for (const query::UnitLoad& load : spread.units) {
    const Unit& unit = table.unit(load.unit);
    std::vector<Cell>& row = section.rows.emplace_back();
    row.push_back({std::string((unit.is_group ? groups_title : units_title).in(language))});
    row.push_back({unit.name.value});
    row.push_back({std::to_string(load.lead + load.responsible + load.support + load.via_groups)});
    for (Cell& cell : load_cells(table, load, columns)) row.push_back(std::move(cell));
  }
  const auto add = [&](const Phrase& title, std::string name, std::size_t count) {
    std::vector<Cell>& row = section.rows.emplace_back();
    row.push_back({std::string(title.in(language))});
    row.push_back({std::move(name)});
    row.push_back({std::to_string(count)});
    row.resize(grid.columns.size());
  };
  for (const query::CategoryCount& count : spread.categories) {
    add(categories_title, category_heading(*count.category), count.applicable);
  }
  for (const query::DeadlineCount& count : spread.deadlines) {
    add(deadlines_title, deadline_name(count, language), count.measures);
  }
  add(deadlines_title, std::string(not_applicable.in(language)), spread.not_applicable);
  if (states) {
    for (Bar& bar : state_bars(*states, language)) add(states_of_duties, std::move(bar.name), bar.count);
  }
  grid.sections.push_back(std::move(section));
  return grid;
}

}  // namespace

Forms stats_forms(const Table& table, const query::Question& question, const query::Spread& spread,
                  const std::optional<ledger::Counts>& states) {
  return {[&table, &question, &spread, states](const Screen& screen) {
            return stats_view(table, question, spread, states, screen.width, screen.language);
          },
          [&table, &spread, states](Language language, SheetColumns columns) {
            return stats_sheet(table, spread, states, language, columns);
          },
          [&table, &spread, states] { return stats_json(table, spread, states); }};
}

}  // namespace xfz::render
