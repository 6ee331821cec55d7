// SPDX-License-Identifier: MIT
#include <algorithm>
#include <map>
#include <set>

#include "render/escape.h"
#include "render/sheet/charts.h"
#include "render/sheet/fields.h"
#include "render/text_fields.h"
#include "render/words.h"

namespace xfz::render {

namespace {

struct IndexLine {
  const SheetBasis& basis;
  const IndexEntry& entry;

  const Unit& unit() const { return basis.table.unit(entry.sheet->unit); }
};

std::string count_text(const std::vector<query::Duty>& duties) {
  return std::to_string(query::count_measures(duties));
}

constexpr TextField<IndexLine> line_fields[] = {
    {{"unit", {"the unit's or group's name", "单位或集体的名称"}},
     [](const IndexLine& l) { return l.unit().name.value; }},
    {{"unit_id", {"its id", "代号"}}, [](const IndexLine& l) { return l.unit().id.value; }},
    {{"file_name",
      {"the name of its sheet's file; empty on a page without sheets", "清单的文件名；没有清单的总览页为空"}},
     [](const IndexLine& l) { return l.entry.file_name; }},
    {{"href", {"the same as a link", "清单的链接"}},
     [](const IndexLine& l) { return l.entry.file_name.empty() ? "" : "./" + uri_path(l.entry.file_name); }},
    {{"lead_count", {"how many measures it leads", "牵头的措施数"}},
     [](const IndexLine& l) { return count_text(l.entry.sheet->lead); }},
    {{"responsible_count", {"how many it is named for", "分工负责的措施数"}},
     [](const IndexLine& l) { return count_text(l.entry.sheet->responsible); }},
    {{"support_count", {"how many it supports", "配合的措施数"}},
     [](const IndexLine& l) { return count_text(l.entry.sheet->support); }},
    {{"via_count", {"how many reach it through groups", "经由集体的措施数"}},
     [](const IndexLine& l) { return count_text(l.entry.sheet->via_groups); }},
};

/// The different measures of all sheets by day, or by kind where they have none. A recurring one counts on
/// each of its days.
struct Spread {
  std::map<Date, std::set<const Measure*>> days;
  std::map<DeadlineKind, std::set<const Measure*>> others;
  std::set<const Measure*> all;

  void add(const std::vector<query::Duty>& duties) {
    for (const query::Duty& duty : duties) {
      all.insert(&duty.measure());
      for (const Date day : duty.dates) days[day].insert(&duty.measure());
      if (duty.dates.empty()) others[duty.kind].insert(&duty.measure());
    }
  }
};

/// The page, counted once for all its fields.
struct IndexPage {
  const SheetBasis& basis;
  const std::vector<IndexEntry>& entries;
  Spread spread;
  std::size_t no_lead = 0;  ///< measures that nobody leads
};

Spread spread_of(const std::vector<IndexEntry>& entries) {
  Spread spread;
  for (const IndexEntry& entry : entries) {
    const query::Sheet& sheet = *entry.sheet;
    for (const auto* section : {&sheet.lead, &sheet.responsible, &sheet.support, &sheet.via_groups})
      spread.add(*section);
  }
  return spread;
}

bool is_group(const IndexPage& page, const IndexEntry& entry) {
  return page.basis.table.unit(entry.sheet->unit).is_group;
}

std::string count_entries(const IndexPage& page, bool groups) {
  return std::to_string(std::count_if(page.entries.begin(), page.entries.end(), [&](const IndexEntry& entry) {
    return is_group(page, entry) == groups;
  }));
}

/// How many measures there are of each kind that has no day.
std::vector<UndatedBar> undated(const Spread& spread) {
  std::vector<UndatedBar> bars;
  for (const auto& [kind, measures] : spread.others)
    bars.push_back({kind == DeadlineKind::standing ? "长期坚持" : "未定日期", measures.size()});
  return bars;
}

std::string due_svg(const IndexPage& page) {
  std::vector<DueBar> bars;
  for (const auto& [day, measures] : page.spread.days) bars.push_back({day, measures.size()});
  return due_chart(page.basis.table.years(), bars, undated(page.spread));
}

std::string load_svg(const IndexPage& page) {
  std::vector<LoadBar> bars;
  for (const IndexEntry& entry : page.entries) {
    if (is_group(page, entry)) continue;
    bars.push_back({page.basis.table.unit(entry.sheet->unit).name.value,
                    query::count_measures(entry.sheet->lead), query::count_measures(entry.sheet->responsible),
                    query::count_measures(entry.sheet->via_groups)});
  }
  return load_chart(bars);
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
    {{"measure_count", {"how many different measures stand on the sheets", "清单上不同措施的总数"}},
     [](const IndexPage& p) { return std::to_string(p.spread.all.size()); }},
    {{"no_lead_count",
      {"how many measures nobody leads; empty where there is none", "没有牵头单位的措施数；没有则为空"}},
     [](const IndexPage& p) { return p.no_lead == 0 ? "" : std::to_string(p.no_lead); }},
    {{"due_chart", {"a picture (SVG) of what falls due when", "图（SVG）：何时有多少项到期"}}, due_svg},
    {{"load_chart", {"a picture (SVG) of the load on each unit", "图（SVG）：各单位承担多少项"}}, load_svg},
};

constexpr TextField<query::Entry> no_lead_fields[] = {
    {{"id", {"the measure's id", "措施的 id"}}, [](const query::Entry& e) { return e.measure().id.value; }},
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

/// What is due on one day, or has no day.
using DueLine = UndatedBar;

constexpr TextField<DueLine> due_fields[] = {
    {{"day", {"`2020年6月30日`, or 长期坚持 and the like", "2020年6月30日，或者“长期坚持”之类"}},
     [](const DueLine& l) { return l.words; }},
    {{"measures", {"how many measures", "措施数"}},
     [](const DueLine& l) { return std::to_string(l.measures); }},
};

std::vector<DueLine> due_lines(const Spread& spread) {
  std::vector<DueLine> lines;
  for (const auto& [day, measures] : spread.days) lines.push_back({dates_text({day}), measures.size()});
  for (DueLine& line : undated(spread)) lines.push_back(std::move(line));
  return lines;
}

constexpr auto overview_infos = infos(overview_fields);
constexpr auto line_infos = infos(line_fields);
constexpr auto due_infos = infos(due_fields);
constexpr auto no_lead_infos = infos(no_lead_fields);
constexpr FieldLevel index_line_level{line_infos, {}};
constexpr FieldLevel due_level{due_infos, {}};
constexpr FieldLevel no_lead_level{no_lead_infos, {}};
constexpr FieldLevel::List overview_lists[] = {
    {{"units", {"the units' sheets", "各单位的清单"}}, &index_line_level},
    {{"groups", {"the groups' sheets", "各集体的清单"}}, &index_line_level},
    {{"deadlines", {"how many measures are due on each day", "各个日期到期的措施数"}}, &due_level},
    {{"no_lead", {"the measures that nobody leads", "没有牵头单位的措施"}}, &no_lead_level},
};
constexpr FieldLevel overview_level{overview_infos, overview_lists};

std::vector<Fields> lines_of(const IndexPage& page, bool groups) {
  std::vector<Fields> items;
  for (const IndexEntry& entry : page.entries) {
    if (is_group(page, entry) == groups) items.push_back(texts_of(line_fields, IndexLine{page.basis, entry}));
  }
  return items;
}

}  // namespace

const FieldLevel& index_level() {
  return overview_level;
}

Fields index_fields(const SheetBasis& basis, const std::vector<IndexEntry>& entries) {
  std::vector<Fields> unled = no_lead_lines(basis);
  const IndexPage page{basis, entries, spread_of(entries), unled.size()};
  Fields fields = texts_of(overview_fields, page);
  fields.lists.emplace("units", list_of(lines_of(page, false)));
  fields.lists.emplace("groups", list_of(lines_of(page, true)));
  std::vector<Fields> days;
  for (const DueLine& line : due_lines(page.spread)) days.push_back(texts_of(due_fields, line));
  fields.lists.emplace("deadlines", list_of(std::move(days)));
  fields.lists.emplace("no_lead", list_of(std::move(unled)));
  return fields;
}

}  // namespace xfz::render
