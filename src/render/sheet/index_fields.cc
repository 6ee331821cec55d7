// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "render/escape.h"
#include "render/sheet/charts.h"
#include "render/sheet/fields.h"
#include "render/text_fields.h"
#include "render/words.h"
#include "text/chinese_number.h"

namespace xfz::render {

namespace {

/// Of the tables of counts: what is left beside the names, on A4 upright with the margins of GB/T 9704.
constexpr std::size_t width_of_counts = 5200;  // twips, of 8845
constexpr double percent_of_counts = 62;

/// The parts of the page by their lists, with the field that has their number.
constexpr std::pair<std::string_view, std::string_view> numbered_parts[] = {
    {"deadlines", "deadlines_numeral"},   {"units", "units_numeral"},   {"groups", "groups_numeral"},
    {"categories", "categories_numeral"}, {"states", "states_numeral"}, {"no_lead", "no_lead_numeral"}};

struct IndexLine {
  const SheetBasis& basis;
  const IndexEntry& entry;

  const Unit& unit() const { return basis.table.unit(entry.sheet->unit); }
};

constexpr TextField<IndexLine> line_fields[] = {
    {{"unit", {"the unit's or group's name", "单位或集体的名称"}},
     [](const IndexLine& l) { return l.unit().name.value; }},
    {{"unit_id", {"its id", "代号"}}, [](const IndexLine& l) { return l.unit().id.value; }},
    {{"file_name",
      {"the name of its sheet's file; empty on a page without sheets", "清单的文件名；没有清单的总览页为空"}},
     [](const IndexLine& l) { return l.entry.file_name; }},
    {{"href", {"the same as a link", "清单的链接"}},
     [](const IndexLine& l) { return l.entry.file_name.empty() ? "" : "./" + uri_path(l.entry.file_name); }},
};

/// How many measures a unit has in one way.
struct RoleCount {
  std::string_view words;
  std::vector<query::Duty> query::Sheet::*duties;
};

/// The ways in which a unit of the table may have any.
std::vector<RoleCount> role_counts(const Table& table) {
  const bool has_leads = table.leading_role() == Role::lead;
  std::vector<RoleCount> counts;
  if (has_leads) counts.push_back({"牵头", &query::Sheet::lead});
  counts.push_back({has_leads ? "分工负责" : "负责", &query::Sheet::responsible});
  if (table.uses.support) counts.push_back({"配合", &query::Sheet::support});
  counts.push_back({"共同", &query::Sheet::via_groups});
  return counts;
}

/// The page, counted once for all its fields.
struct IndexPage {
  const SheetBasis& basis;
  const std::vector<IndexEntry>& entries;
  const std::optional<ledger::Counts>& states;
  std::vector<RoleCount> roles;
  query::Spread spread;
  std::size_t no_lead = 0;  ///< measures that nobody leads
};

bool has_files(const std::vector<IndexEntry>& entries) {
  return std::any_of(entries.begin(), entries.end(),
                     [](const IndexEntry& entry) { return !entry.file_name.empty(); });
}

bool is_group(const IndexPage& page, const IndexEntry& entry) {
  return page.basis.table.unit(entry.sheet->unit).is_group;
}

std::string count_entries(const IndexPage& page, bool groups) {
  return std::to_string(std::count_if(page.entries.begin(), page.entries.end(), [&](const IndexEntry& entry) {
    return is_group(page, entry) == groups;
  }));
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
  for (const IndexEntry& entry : page.entries) {
    if (is_group(page, entry)) continue;
    bars.push_back({page.basis.table.unit(entry.sheet->unit).name.value,
                    query::count_measures(entry.sheet->lead), query::count_measures(entry.sheet->responsible),
                    query::count_measures(entry.sheet->via_groups),
                    query::count_measures(entry.sheet->support)});
  }
  return load_chart(bars);
}

std::string count_or_none(std::size_t count) {
  return count == 0 ? "" : std::to_string(count);
}

std::string sums_text(const IndexPage& page) {
  std::vector<std::string> parts;
  for (const query::OwnSum& own : page.spread.sums)
    parts.push_back(fmt::format("{}合计{:.10g}（{}项）", own.column->heading.value, own.sum, own.measures));
  return joined(parts, "，");
}

constexpr TextField<IndexPage> overview_fields[] = {
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
     [](const IndexPage& p) { return count_entries(p, false); }},
    {{"group_count", {"how many groups", "集体数"}},
     [](const IndexPage& p) { return count_entries(p, true); }},
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
     [](const IndexPage& p) { return std::string(has_files(p.entries) ? "1" : ""); }},
    {{"no_lead_count",
      {"how many measures nobody leads; empty where there is none", "没有牵头单位的措施数；没有则为空"}},
     [](const IndexPage& p) { return count_or_none(p.no_lead); }},
    {{"due_chart", {"a picture (SVG) of what falls due when", "图（SVG）：何时有多少项到期"}}, due_svg},
    {{"load_chart", {"a picture (SVG) of the load on each unit", "图（SVG）：各单位承担多少项"}}, load_svg},
};

constexpr TextField<query::Entry> no_lead_fields[] = {
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

/// What nobody leads, of what the page is about.
std::vector<Fields> no_lead_lines(const SheetBasis& basis) {
  query::Question question = basis.question;
  question.no_lead = true;
  std::vector<Fields> lines;
  for (const query::Entry& entry : query::ask(basis.table, question).entries)
    lines.push_back(texts_of(no_lead_fields, entry));
  return lines;
}

/// A line of a table of counts.
struct CountLine {
  std::string words;
  std::size_t count;
};

constexpr TextField<CountLine> due_fields[] = {
    {{"day", {"`2020年6月30日`, or 长期坚持 and the like", "2020年6月30日，或者“长期坚持”之类"}},
     [](const CountLine& l) { return l.words; }},
    {{"measures", {"how many measures", "措施数"}},
     [](const CountLine& l) { return std::to_string(l.count); }},
};
constexpr TextField<CountLine> category_fields[] = {
    {{"category", {"its title, with the number", "类别（带序号）"}},
     [](const CountLine& l) { return l.words; }},
    {{"measures", {"how many measures", "措施数"}},
     [](const CountLine& l) { return std::to_string(l.count); }},
};
constexpr TextField<CountLine> standing_fields[] = {
    {{"state", {"已完成, 推进中 …; at the end 其中逾期", "已完成、推进中等；最后是“其中逾期”"}},
     [](const CountLine& l) { return l.words; }},
    {{"duties", {"how many duties", "职责数"}}, [](const CountLine& l) { return std::to_string(l.count); }},
};

/// A column of counts, and what a unit has in it.
struct RoleColumn {
  std::string_view words;
  std::size_t columns;
  std::size_t count;
};

constexpr TextField<RoleColumn> role_fields[] = {
    {{"role", {"牵头, 分工负责, 配合 or 共同", "牵头、分工负责、配合或者共同"}},
     [](const RoleColumn& r) { return std::string(r.words); }},
    {{"twips", {"the width of its column on A4 upright, in twentieths of a point", "栏宽，以缇计，A4 竖页"}},
     [](const RoleColumn& r) { return std::to_string(width_of_counts / r.columns); }},
    {{"percent", {"the same in per cent", "栏宽，百分比"}},
     [](const RoleColumn& r) {
       return fmt::format("{:.2f}", percent_of_counts / static_cast<double>(r.columns));
     }},
};
constexpr TextField<RoleColumn> count_fields[] = {
    {{"count", {"how many measures", "措施数"}}, [](const RoleColumn& r) { return std::to_string(r.count); }},
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

template <std::size_t size>
Fields::List list_of_lines(const TextField<CountLine> (&fields)[size], const std::vector<CountLine>& lines) {
  std::vector<Fields> items;
  for (const CountLine& line : lines) items.push_back(texts_of(fields, line));
  return list_of(std::move(items));
}

constexpr FieldInfo numeral_infos[] = {
    {"deadlines_numeral",
     {"the number of the part on deadlines, 一; empty where there is no such part",
      "“完成时限”部分的序数，例如“一”；没有这一部分则为空"}},
    {"units_numeral", {"the same of units", "“各单位”部分的序数"}},
    {"groups_numeral", {"of groups", "“各集体”部分的序数"}},
    {"categories_numeral", {"of categories", "“各类别”部分的序数"}},
    {"states_numeral", {"of states", "“完成状态”部分的序数"}},
    {"no_lead_numeral", {"of what nobody leads", "“没有牵头单位”部分的序数"}},
};
constexpr auto overview_infos = joined(infos(overview_fields), std::to_array(numeral_infos));
constexpr auto line_infos = infos(line_fields);
constexpr auto due_infos = infos(due_fields);
constexpr auto no_lead_infos = infos(no_lead_fields);
constexpr auto category_infos = infos(category_fields);
constexpr auto standing_infos = infos(standing_fields);
constexpr auto role_infos = infos(role_fields);
constexpr auto count_infos = joined(role_infos, infos(count_fields));
constexpr FieldLevel role_level{role_infos, {}};
constexpr FieldLevel count_level{count_infos, {}};
constexpr FieldLevel category_level{category_infos, {}};
constexpr FieldLevel standing_level{standing_infos, {}};
constexpr FieldLevel::List line_lists[] = {
    {{"counts", {"how many measures it has in each role", "各种角色的措施数"}}, &count_level},
};
constexpr FieldLevel index_line_level{line_infos, line_lists};
constexpr FieldLevel due_level{due_infos, {}};
constexpr FieldLevel no_lead_level{no_lead_infos, {}};
constexpr FieldLevel::List overview_lists[] = {
    {{"roles", {"the columns of counts", "各计数栏"}}, &role_level},
    {{"units", {"the units' sheets", "各单位的清单"}}, &index_line_level},
    {{"groups", {"the groups' sheets", "各集体的清单"}}, &index_line_level},
    {{"deadlines", {"how many measures are due on each day", "各个日期到期的措施数"}}, &due_level},
    {{"categories", {"how many measures each category has", "各类别的措施数"}}, &category_level},
    {{"states",
      {"how many duties are in each state, where the table has a ledger",
       "各种完成状态的职责数（有台账时）"}},
     &standing_level},
    {{"no_lead", {"the measures that nobody leads", "没有牵头单位的措施"}}, &no_lead_level},
};
constexpr FieldLevel overview_level{overview_infos, overview_lists};

/// The columns of counts; with what a unit has in them, or without.
Fields::List counts_of(const IndexPage& page, const query::Sheet* sheet) {
  std::vector<Fields> items;
  for (const RoleCount& role : page.roles) {
    const std::size_t count = sheet == nullptr ? 0 : query::count_measures(sheet->*role.duties);
    const RoleColumn column{role.words, page.roles.size(), count};
    Fields& fields = items.emplace_back(texts_of(role_fields, column));
    if (sheet != nullptr) fields.texts.merge(texts_of(count_fields, column).texts);
  }
  return list_of(std::move(items));
}

std::vector<Fields> lines_of(const IndexPage& page, bool groups) {
  std::vector<Fields> items;
  for (const IndexEntry& entry : page.entries) {
    if (is_group(page, entry) != groups) continue;
    Fields& line = items.emplace_back(texts_of(line_fields, IndexLine{page.basis, entry}));
    line.lists.emplace("counts", counts_of(page, entry.sheet));
  }
  return items;
}

/// The number of each part that there is, in the order of the page.
void add_numerals(Fields& fields) {
  std::size_t number = 0;
  for (const auto& [list, name] : numbered_parts) {
    const std::string numeral = fields.lists.at(std::string(list)).size == 0 ? "" : chinese_number(++number);
    fields.texts.emplace(name, numeral);
  }
}

}  // namespace

const FieldLevel& index_level() {
  return overview_level;
}

Fields index_fields(const SheetBasis& basis, const std::vector<IndexEntry>& entries,
                    const std::optional<ledger::Counts>& states) {
  std::vector<Fields> unled;
  if (basis.table.uses.lead) unled = no_lead_lines(basis);
  const IndexPage page{
      basis,       entries, states, role_counts(basis.table), query::spread(basis.table, basis.question),
      unled.size()};
  Fields fields = texts_of(overview_fields, page);
  fields.lists.emplace("roles", counts_of(page, nullptr));
  fields.lists.emplace("units", list_of(lines_of(page, false)));
  fields.lists.emplace("groups", list_of(lines_of(page, true)));
  fields.lists.emplace("deadlines", list_of_lines(due_fields, due_lines(page.spread)));
  fields.lists.emplace("categories", list_of_lines(category_fields, category_lines(page.spread)));
  fields.lists.emplace("states", list_of_lines(standing_fields, state_lines(states)));
  fields.lists.emplace("no_lead", list_of(std::move(unled)));
  add_numerals(fields);
  return fields;
}

}  // namespace xfz::render
