// SPDX-License-Identifier: MIT
#include "render/status/bulletin.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <utility>

#include "render/document_table.h"
#include "render/scope.h"
#include "render/status/status.h"
#include "render/table_fields.h"
#include "render/words.h"

namespace xfz::render {

namespace {

using ledger::State;

constexpr Language in_chinese = Language::chinese;
constexpr Phrase overall_tab{"In all", "总体情况"};
constexpr Phrase all_reports_tab{"Reports", "明细"};
constexpr Phrase duties_in_all{"in all", "合计"};
constexpr Phrase count_column{"Duties", "项数"};
constexpr Phrase share_column{"Share", "占比"};
constexpr std::string_view no_duties = "没有纳入统计的事项。";

std::string percent_of(std::size_t count, std::size_t total) {
  constexpr double hundred = 100;
  return total == 0
             ? ""
             : fmt::format("{:.1f}%", hundred * static_cast<double>(count) / static_cast<double>(total));
}

/// What the numbers count, where measures have clauses that are duties of their own; else nothing.
std::string counted_by(const ledger::Status& status) {
  const bool has_clauses =
      std::any_of(status.duties.begin(), status.duties.end(),
                  [](const ledger::DutyState& duty) { return duty.duty->clause.has_value(); });
  return has_clauses ? "（措施分列分项的，按分项计，下同）" : "";
}

/// `共99项：已完成1项，占1.0%；未报98项，占99.0%。没有逾期的。`
std::string counts_sentence(const ledger::Status& status) {
  const ledger::Counts& counts = status.counts;
  if (counts.total == 0) return std::string(no_duties);
  const auto share = [&counts](std::string_view word, std::size_t count) {
    return fmt::format("{}{}项，占{}", word, count, percent_of(count, counts.total));
  };
  std::vector<std::string> parts;
  for (const State state : ledger::all_states) {
    if (counts.of(state) > 0) parts.push_back(share(state_word(state).in(in_chinese), counts.of(state)));
  }
  const std::string late =
      counts.overdue == 0 ? "没有逾期的" : share(overdue_word.in(in_chinese), counts.overdue);
  return fmt::format("共{}项{}：{}。{}。", counts.total, counted_by(status), joined(parts, "；"), late);
}

/// Those of which nothing has come.
std::vector<UnitIndex> never_reported(const ledger::Status& status) {
  std::vector<UnitIndex> silent;
  for (const ledger::UnitCounts& unit : status.units) {
    if (!unit.has_reported) silent.push_back(unit.unit);
  }
  return silent;
}

std::string newly_done(const ledger::Status& status) {
  return count_or_none(static_cast<std::size_t>(
      std::count_if(status.moved.begin(), status.moved.end(), [&status](const ledger::Move& move) {
        return move.from != State::done && status.duties[move.place].state == State::done;
      })));
}

struct StateLine {
  std::string state;
  std::size_t count = 0;
  std::size_t total = 0;
};

constexpr FieldOf<StateLine> state_fields[] = {
    {{"state", {"已完成, 推进中 …", "已完成、推进中等"}}, [](const StateLine& l) { return l.state; }},
    {{"count", {"how many duties", "项数"}}, [](const StateLine& l) { return std::to_string(l.count); }},
    {{"percent", {"their share", "占比"}}, [](const StateLine& l) { return percent_of(l.count, l.total); }},
};

constexpr LevelOf<StateLine> state_level{state_fields};

/// Those that have rows. What stands before them is the first part.
std::vector<DocumentPart> parts_of(const StatusAnswer& answer) {
  std::vector<DocumentPart> parts;
  for (auto& [name, grid] : StatusGrids(answer, in_chinese).all()) {
    if (!grid.sections.front().rows.empty()) parts.emplace_back(std::move(grid), name, parts.size() + 1);
  }
  return parts;
}

constexpr FieldOf<StatusAnswer> fields_of_bulletin[] = {
    {{"as_of", {"the day that it is about, `2020年7月10日`", "统计到哪一天，例如 2020年7月10日"}},
     [](const StatusAnswer& a) { return date_text(a.question.as_of, in_chinese); }},
    {{"since", {"the day of `--since`; empty without it", "--since 的日期；没有写时为空"}},
     [](const StatusAnswer& a) { return a.question.since ? date_text(*a.question.since, in_chinese) : ""; }},
    {{"scope", {"which duties it counts; empty where it counts all", "只统计哪些事项；不筛选时为空"}},
     [](const StatusAnswer& a) { return joined(conditions_of(a.asked, in_chinese), "、"); }},
    {{"units_asked", {"the units of `--unit`; empty without it", "--unit 的单位；没有写时为空"}},
     [](const StatusAnswer& a) { return unit_names(a.table, a.asked.units); }},
    {{"summary",
      {"how many there are, in each state and overdue, with their shares; where measures have clauses, that "
       "these are what is counted",
       "共几项，各种状态和逾期各几项、占多少；有分项的，说明按分项计"}},
     [](const StatusAnswer& a) { return counts_sentence(a.status); }},
    {{"total", {"how many duties", "事项的项数"}},
     [](const StatusAnswer& a) { return std::to_string(a.status.counts.total); }},
    {{"done_count", {"how many are done", "已完成的项数"}},
     [](const StatusAnswer& a) { return std::to_string(a.status.counts.of(State::done)); }},
    {{"done_percent", {"their share, `12.5%`; empty where there are no duties", "已完成的占比，例如 12.5%"}},
     [](const StatusAnswer& a) {
       return percent_of(a.status.counts.of(State::done), a.status.counts.total);
     }},
    {{"overdue_count", {"how many are overdue; empty where none is", "逾期的项数；没有时为空"}},
     [](const StatusAnswer& a) { return count_or_none(a.status.counts.overdue); }},
    {{"unreported_count",
      {"of how many nothing holds that was reported; empty where of none", "未报的项数；没有时为空"}},
     [](const StatusAnswer& a) { return count_or_none(a.status.counts.of(State::unreported)); }},
    {{"unled",
      {"duties that only name who supports, so that nobody has to report them, by their keys; empty where "
       "none",
       "只写了配合单位、没有应报送单位、不计入的事项，按序号；没有时为空"}},
     [](const StatusAnswer& a) { return unled_keys(a.status, in_chinese); }},
    {{"unled_count", {"how many these are", "它们的项数"}},
     [](const StatusAnswer& a) { return std::to_string(a.status.unled.size()); }},
    {{"nobodys_count",
      {"how many nobody has to report; empty where none", "没有应报送单位、不计入的项数；没有时为空"}},
     [](const StatusAnswer& a) { return count_or_none(a.status.nobodys); }},
    {{"unit_count",
      {"how many units and groups must report; empty where none", "应报送的单位和集体数；没有时为空"}},
     [](const StatusAnswer& a) { return count_or_none(a.status.units.size()); }},
    {{"silent",
      {"those of which nothing has come; empty where all have reported",
       "什么也没有报送过的单位；都报送过时为空"}},
     [](const StatusAnswer& a) { return unit_names(a.table, never_reported(a.status)); }},
    {{"silent_count", {"how many these are", "它们的个数"}},
     [](const StatusAnswer& a) { return std::to_string(never_reported(a.status).size()); }},
    {{"moved_count",
      {"how many are in another state than on `since`; empty where none is",
       "状态与 since 那天不同的项数；没有时为空"}},
     [](const StatusAnswer& a) { return count_or_none(a.status.moved.size()); }},
    {{"newly_done_count",
      {"how many of them are done now; empty where none is", "其中新完成的项数；没有时为空"}},
     [](const StatusAnswer& a) { return newly_done(a.status); }},
    {{"states", {"every state", "各种状态"}},
     state_level,
     [](const StatusAnswer& a) {
       return each(ledger::all_states, [&counts = a.status.counts](State state) {
         return StateLine{std::string(state_word(state).in(in_chinese)), counts.of(state), counts.total};
       });
     }},
    {{"sections", {"the tables: by unit, by category, what is overdue …", "各张表：按单位、按类别、逾期等"}},
     document_part_level,
     [](const StatusAnswer& a) { return parts_of(a); }},
};
constexpr auto table_of_answer = [](const StatusAnswer& answer) -> const Table& { return answer.table; };
constexpr LevelOf<StatusAnswer> bulletin_level_of{texts_of_part<StatusAnswer, table_fields, table_of_answer>,
                                                  fields_of_bulletin};

Grid overall(const ledger::Counts& counts, Language language) {
  Grid grid{.title = std::string(overall_tab.in(language)),
            .columns = {{state_heading},
                        {count_column, Fit::number, Holds::numbers},
                        {share_column, Fit::number, Holds::numbers}}};
  Section section;
  const auto add = [&](const Phrase& word, std::size_t count) {
    section.rows.push_back(
        {{std::string(word.in(language))}, {std::to_string(count)}, {percent_of(count, counts.total)}});
  };
  for (const State state : ledger::all_states) add(state_word(state), counts.of(state));
  add(duties_in_all, counts.total);
  add(overdue_word, counts.overdue);
  grid.sections.push_back(std::move(section));
  return grid;
}

}  // namespace

const FieldLevel& bulletin_level() {
  return bulletin_level_of;
}

std::string bulletin_title(const Table& table) {
  return "关于《" + table.title.value + "》落实情况的通报";
}

Fields bulletin_fields(const StatusAnswer& answer) {
  return bulletin_level_of.fields_keeping(answer);
}

std::vector<Grid> status_tabs(const StatusAnswer& answer, Language language) {
  const StatusGrids made(answer, language);
  std::vector<Grid> tabs{overall(answer.status.counts, language)};
  const bool is_chinese = language == Language::chinese;
  const std::string scope = scope_text(answer.table, answer.asked, language);
  tabs.front().subtitle = (is_chinese ? bulletin_title(answer.table) : answer.table.title.value) + "\n" +
                          (scope.empty() ? "" : scope + "\n") + made.summary();
  for (auto& [name, grid] : made.all()) {
    if (grid.sections.front().rows.empty()) continue;
    grid.title = grid.sections.front().heading;
    tabs.push_back(std::move(grid));
  }
  tabs.push_back(made.sheet());
  tabs.back().title = all_reports_tab.in(language);
  return tabs;
}

}  // namespace xfz::render
