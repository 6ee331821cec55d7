// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "render/escape.h"
#include "render/sheet/charts.h"
#include "render/sheet/fields.h"
#include "render/template_level.h"
#include "render/words.h"
#include "text/chinese_number.h"

namespace xfz::render {

namespace {

/// Of the tables of counts: what is left beside the names, on A4 upright with the margins of GB/T 9704.
constexpr std::size_t width_of_counts = 5200;  // twips, of 8845
constexpr double percent_of_counts = 62;

/// How many measures a unit has in one way: a column of counts.
struct RoleColumn {
  std::string_view words;
  std::size_t columns;  ///< how many there are
  std::size_t count;
};

constexpr FieldOf<RoleColumn> role_fields[] = {
    {{"role", {"牵头, 分工负责, 配合 or 共同", "牵头、分工负责、配合或者共同"}},
     [](const RoleColumn& r) { return std::string(r.words); }},
    {{"twips", {"the width of its column on A4 upright, in twentieths of a point", "栏宽，以缇计，A4 竖页"}},
     [](const RoleColumn& r) { return std::to_string(width_of_counts / r.columns); }},
    {{"percent", {"the same in per cent", "栏宽，百分比"}},
     [](const RoleColumn& r) {
       return fmt::format("{:.2f}", percent_of_counts / static_cast<double>(r.columns));
     }},
};
constexpr FieldOf<RoleColumn> count_fields[] = {
    {{"count", {"how many measures", "措施数"}}, [](const RoleColumn& r) { return std::to_string(r.count); }},
};
constexpr LevelOf<RoleColumn> role_level{role_fields};
constexpr LevelOf<RoleColumn> count_level{role_fields, count_fields};

/// A unit or group with a sheet.
struct IndexLine {
  const Unit* unit;
  std::string file_name;
  LoadBar load;
  std::vector<RoleColumn> counts;
};

constexpr FieldOf<IndexLine> line_fields[] = {
    {{"unit", {"the unit's or group's name", "单位或集体的名称"}},
     [](const IndexLine& l) { return l.unit->name.value; }},
    {{"unit_id", {"its id", "代号"}}, [](const IndexLine& l) { return l.unit->id.value; }},
    {{"file_name",
      {"the name of its sheet's file; empty on a page without sheets", "清单的文件名；没有清单的总览页为空"}},
     [](const IndexLine& l) { return l.file_name; }},
    {{"href", {"the same as a link", "清单的链接"}},
     [](const IndexLine& l) { return l.file_name.empty() ? "" : "./" + uri_path(l.file_name); }},
    {{"counts", {"how many measures it has in each role", "各种角色的措施数"}},
     count_level,
     [](const IndexLine& l) { return std::span(l.counts); }},
};
constexpr LevelOf<IndexLine> index_line_level{line_fields};

/// The columns of counts that the table needs, with what a unit has in them.
std::vector<RoleColumn> role_columns(const Table& table, const LoadBar& load) {
  const bool has_leads = table.leading_role() == Role::lead;
  std::vector<RoleColumn> columns;
  if (has_leads) columns.push_back({"牵头", 0, load.lead});
  columns.push_back({has_leads ? "分工负责" : "负责", 0, load.responsible});
  if (table.uses.support) columns.push_back({"配合", 0, load.support});
  columns.push_back({"共同", 0, load.via});
  for (RoleColumn& column : columns) column.columns = columns.size();
  return columns;
}

/// The page, counted once for all its fields. Refers to the table, but not to its sheets.
struct IndexPage {
  SheetBasis basis;
  std::optional<ledger::Counts> states;
  query::Spread spread;
  std::vector<query::Entry> no_lead;  ///< what nobody leads, of what the page is about
  std::vector<IndexLine> units{};
  std::vector<IndexLine> groups{};
};

/// The parts of the page that have a number, in its order.
enum IndexPart { deadlines_part, units_part, groups_part, categories_part, states_part, no_lead_part };

/// Of a part among those that there are; empty where there is no such part.
std::string numeral(const IndexPage& page, IndexPart part) {
  const bool is_there[] = {!page.spread.deadlines.empty(),  !page.units.empty(),     !page.groups.empty(),
                           !page.spread.categories.empty(), page.states.has_value(), !page.no_lead.empty()};
  return is_there[part]
             ? chinese_number(static_cast<std::size_t>(std::count(is_there, is_there + part + 1, true)))
             : "";
}

bool has_files(const IndexPage& page) {
  const auto has_file = [](const IndexLine& line) { return !line.file_name.empty(); };
  return std::any_of(page.units.begin(), page.units.end(), has_file) ||
         std::any_of(page.groups.begin(), page.groups.end(), has_file);
}

std::string due_svg(const IndexPage& page) {
  std::vector<DueBar> bars;
  std::vector<UndatedBar> undated;
  for (const query::DeadlineCount& count : page.spread.deadlines) {
    if (count.date) bars.push_back({*count.date, count.measures});
    if (!count.date) undated.push_back({deadline_name(count, Language::chinese), count.measures});
  }
  return due_chart(page.basis.table.years(), bars, undated);
}

std::string load_svg(const IndexPage& page) {
  std::vector<LoadBar> bars;
  for (const IndexLine& line : page.units) bars.push_back(line.load);
  return load_chart(bars);
}

std::string sums_text(const IndexPage& page) {
  std::vector<std::string> parts;
  for (const query::OwnSum& own : page.spread.sums)
    parts.push_back(fmt::format("{}合计{:.10g}（{}项）", own.column->heading.value, own.sum, own.measures));
  return joined(parts, "，");
}

constexpr FieldOf<query::Entry> no_lead_fields[] = {
    {{"id", {"the measure's id", "措施的 id"}}, [](const query::Entry& e) { return e.measure().id.value; }},
    {{"number",
      {"the number that the table prints for it; its id where it has no other",
       "原表印的序号；没有另写的，就是 id"}},
     [](const query::Entry& e) { return printed_number(e.measure()); }},
    {{"text", {"its text, or that of the clauses that nobody leads", "措施的正文，或者没有牵头单位的分项"}},
     [](const query::Entry& e) { return measure_text(e, query::shown_clauses(e), Language::chinese); }},
    {{"deadline", {"its deadline, in the words of the table", "完成时限，按表格的说法"}},
     [](const query::Entry& e) { return deadline_text(e.measure(), query::places_of(e)); }},
};

/// A line of a table of counts.
struct CountLine {
  std::string words;
  std::size_t count;
};

constexpr FieldOf<CountLine> due_fields[] = {
    {{"day", {"`2020年6月30日`, or 长期坚持 and the like", "2020年6月30日，或者“长期坚持”之类"}},
     [](const CountLine& l) { return l.words; }},
    {{"measures", {"how many measures", "措施数"}},
     [](const CountLine& l) { return std::to_string(l.count); }},
};
constexpr FieldOf<CountLine> category_fields[] = {
    {{"category", {"its title, with the number", "类别（带序号）"}},
     [](const CountLine& l) { return l.words; }},
    {{"measures", {"how many measures", "措施数"}},
     [](const CountLine& l) { return std::to_string(l.count); }},
};
constexpr FieldOf<CountLine> standing_fields[] = {
    {{"state", {"已完成, 推进中 …; at the end 其中逾期", "已完成、推进中等；最后是“其中逾期”"}},
     [](const CountLine& l) { return l.words; }},
    {{"duties", {"how many duties", "职责数"}}, [](const CountLine& l) { return std::to_string(l.count); }},
};

std::vector<CountLine> due_lines(const query::Spread& spread) {
  std::vector<CountLine> lines;
  for (const query::DeadlineCount& count : spread.deadlines)
    lines.push_back({deadline_name(count, Language::chinese), count.measures});
  return lines;
}

std::vector<CountLine> category_lines(const query::Spread& spread) {
  std::vector<CountLine> lines;
  for (const query::CategoryCount& count : spread.categories)
    lines.push_back({category_heading(*count.category), count.applicable});
  return lines;
}

std::vector<CountLine> state_lines(const std::optional<ledger::Counts>& states) {
  std::vector<CountLine> lines;
  if (!states) return lines;
  for (const ledger::State state : ledger::all_states)
    lines.push_back({std::string(state_word(state).zh), states->of(state)});
  lines.push_back({"其中逾期", states->overdue});
  return lines;
}

constexpr LevelOf<CountLine> due_level{due_fields};
constexpr LevelOf<CountLine> category_level{category_fields};
constexpr LevelOf<CountLine> standing_level{standing_fields};
constexpr LevelOf<query::Entry> no_lead_level{no_lead_fields};
constexpr FieldOf<IndexPage> overview_fields[] = {
    {{"table_title", {"the table's title", "表格的标题"}},
     [](const IndexPage& p) { return p.basis.table.title.value; }},
    {{"year", {"the table's year", "表格的年度"}},
     [](const IndexPage& p) { return years_text(p.basis.table); }},
    {{"jurisdiction", {"whose table it is", "表格所属的地区"}},
     [](const IndexPage& p) { return p.basis.table.jurisdiction.value; }},
    {{"source", {"where the sheets come from: the file and its git revision", "来源：文件和它的 git 版本"}},
     [](const IndexPage& p) { return source_text(p.basis.origin); }},
    {{"scope", {"which duties they list; empty where they list all", "只列哪些事项；不筛选时为空"}},
     [](const IndexPage& p) { return scope_text(p.basis.question); }},
    {{"unit_count", {"how many units", "单位数"}},
     [](const IndexPage& p) { return std::to_string(p.units.size()); }},
    {{"group_count", {"how many groups", "集体数"}},
     [](const IndexPage& p) { return std::to_string(p.groups.size()); }},
    {{"measure_count", {"how many measures it is about", "所统计的措施数"}},
     [](const IndexPage& p) { return std::to_string(p.spread.applicable); }},
    {{"not_applicable_count",
      {"how many more do not apply to the district; empty where there is none",
       "此外本地区不适用的措施数；没有则为空"}},
     [](const IndexPage& p) { return count_or_none(p.spread.not_applicable); }},
    {{"sums",
      {"what stands in columns of numbers that only this table has, added up: `分值合计100（50项）`",
       "本表特有的数字栏的合计，例如“分值合计100（50项）”"}},
     sums_text},
    {{"has_files", {"set where each unit has a sheet to open", "各单位有清单文件可以打开时有值"}},
     [](const IndexPage& p) { return flag(has_files(p)); }},
    {{"no_lead_count",
      {"how many measures nobody leads; empty where there is none", "没有牵头单位的措施数；没有则为空"}},
     [](const IndexPage& p) { return count_or_none(p.no_lead.size()); }},
    {{"due_chart", {"a picture (SVG) of what falls due when", "图（SVG）：何时有多少项到期"}}, due_svg},
    {{"load_chart", {"a picture (SVG) of the load on each unit", "图（SVG）：各单位承担多少项"}}, load_svg},
    {{"deadlines_numeral",
      {"the number of the part on deadlines, 一; empty where there is no such part",
       "“完成时限”部分的序数，例如“一”；没有这一部分则为空"}},
     [](const IndexPage& p) { return numeral(p, deadlines_part); }},
    {{"units_numeral", {"the same of units", "“各单位”部分的序数"}},
     [](const IndexPage& p) { return numeral(p, units_part); }},
    {{"groups_numeral", {"of groups", "“各集体”部分的序数"}},
     [](const IndexPage& p) { return numeral(p, groups_part); }},
    {{"categories_numeral", {"of categories", "“各类别”部分的序数"}},
     [](const IndexPage& p) { return numeral(p, categories_part); }},
    {{"states_numeral", {"of states", "“完成状态”部分的序数"}},
     [](const IndexPage& p) { return numeral(p, states_part); }},
    {{"no_lead_numeral", {"of what nobody leads", "“没有牵头单位”部分的序数"}},
     [](const IndexPage& p) { return numeral(p, no_lead_part); }},
    {{"roles", {"the columns of counts", "各计数栏"}},
     role_level,
     [](const IndexPage& p) { return role_columns(p.basis.table, {}); }},
    {{"units", {"the units' sheets", "各单位的清单"}},
     index_line_level,
     [](const IndexPage& p) { return std::span(p.units); }},
    {{"groups", {"the groups' sheets", "各集体的清单"}},
     index_line_level,
     [](const IndexPage& p) { return std::span(p.groups); }},
    {{"deadlines", {"how many measures are due on each day", "各个日期到期的措施数"}},
     due_level,
     [](const IndexPage& p) { return due_lines(p.spread); }},
    {{"categories", {"how many measures each category has", "各类别的措施数"}},
     category_level,
     [](const IndexPage& p) { return category_lines(p.spread); }},
    {{"states",
      {"how many duties are in each state, where the table has a ledger",
       "各种完成状态的职责数（有台账时）"}},
     standing_level,
     [](const IndexPage& p) { return state_lines(p.states); }},
    {{"no_lead", {"the measures that nobody leads", "没有牵头单位的措施"}},
     no_lead_level,
     [](const IndexPage& p) { return std::span(p.no_lead); }},
};
constexpr LevelOf<IndexPage> overview_level{overview_fields};

std::vector<query::Entry> led_by_nobody(const SheetBasis& basis) {
  if (!basis.table.uses.lead) return {};
  query::Question question = basis.question;
  question.no_lead = true;
  return query::ask(basis.table, question).entries;
}

}  // namespace

const FieldLevel& index_level() {
  return overview_level;
}

Fields index_fields(const SheetBasis& basis, const std::vector<IndexEntry>& entries,
                    const std::optional<ledger::Counts>& states) {
  const Table& table = basis.table;
  IndexPage page{basis, states, query::spread(table, basis.question), led_by_nobody(basis)};
  for (const auto& [sheet, file_name] : entries) {
    const Unit& unit = table.unit(sheet->unit);
    const LoadBar load{unit.name.value, query::count_measures(sheet->lead),
                       query::count_measures(sheet->responsible), query::count_measures(sheet->via_groups),
                       query::count_measures(sheet->support)};
    (unit.is_group ? page.groups : page.units).push_back({&unit, file_name, load, role_columns(table, load)});
  }
  return overview_level.fields_keeping(std::move(page));
}

}  // namespace xfz::render
