// SPDX-License-Identifier: MIT
#include "render/sheet/page.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "ledger/duties.h"
#include "ledger/last_report.h"
#include "model/group_names.h"
#include "render/column_widths.h"
#include "render/scope.h"
#include "render/sheet/sections.h"
#include "render/stage.h"
#include "render/table_fields.h"
#include "render/words.h"
#include "text/utf8.h"

namespace xfz::render {

namespace {

constexpr Language chinese = Language::chinese;

/// The column of the sheet in which the days of a duty stand that is reported once for each of several; empty
/// where nothing is filled in of which several stand there.
std::string column_of_days(const SheetBasis& basis, const query::Sheet& sheet,
                           const std::vector<SheetSection>& all, SheetMedium medium) {
  const auto recurs = [](const query::Duty* duty) {
    return duty->kind == DeadlineKind::recurring && duty->dates.size() > 1;
  };
  if (std::none_of(all.begin(), all.end(), [&](const SheetSection& section) {
        return section.is_fill_in && std::any_of(section.duties.begin(), section.duties.end(), recurs);
      }))
    return "";
  std::string heading;
  for (const SheetColumn& column : sheet_columns(basis, sheet, true, medium)) {
    if (column.key == "deadline" || column.key == "dates")
      heading = column.heading;  // days stand in the last
  }
  return heading;
}

using Duties = std::vector<const query::Duty*>;

/// `第1、4项、第15项第1分项`: some of `all`, in the table's order; a measure of which all lines are meant by
/// its number.
std::string items_text(const Duties& all, Duties meant) {
  std::stable_sort(meant.begin(), meant.end(), [](const query::Duty* a, const query::Duty* b) {
    return a->measure().id.span.begin < b->measure().id.span.begin;
  });
  std::map<const Measure*, std::size_t> count_in_all;
  for (const query::Duty* duty : all) ++count_in_all[&duty->measure()];
  std::vector<std::string> whole;
  std::vector<std::string> parts;
  for (auto each = meant.begin(); each != meant.end();) {
    const Measure& measure = (*each)->measure();
    std::vector<std::string> clauses;
    for (; each != meant.end() && &(*each)->measure() == &measure; ++each) {
      if ((*each)->clause) clauses.push_back(std::to_string(*(*each)->clause + 1));
    }
    if (clauses.size() < count_in_all[&measure] && !clauses.empty()) {
      parts.push_back(fmt::format("第{}项第{}分项", measure.id.value, joined(clauses, "、")));
    } else {
      whole.push_back(measure.id.value);
    }
  }
  if (!whole.empty()) parts.insert(parts.begin(), fmt::format("第{}项", joined(whole, "、")));
  return joined(parts, "、");
}

/// Of which sections or items others report; what is said of those here does not count.
std::vector<std::string> reported_by_others(const SheetBasis& basis, UnitIndex unit,
                                            const std::vector<SheetSection>& all) {
  std::vector<std::pair<std::string, Duties>> sections;  // what comes through any group is one
  for (const SheetSection& section : all) {
    if (!section.is_fill_in) continue;
    if (sections.empty() || sections.back().first != section.name) sections.push_back({section.name, {}});
    Duties& duties = sections.back().second;
    duties.insert(duties.end(), section.duties.begin(), section.duties.end());
  }
  std::vector<std::string> others;
  for (const auto& [name, duties] : sections) {
    Duties theirs;
    Duties own;
    for (const query::Duty* duty : duties)
      (ledger::is_reported_by_others(basis.table, unit, *duty) ? theirs : own).push_back(duty);
    if (theirs.empty()) continue;
    if (own.empty()) {
      others.push_back(name);
    } else if (own.size() < theirs.size()) {
      others.push_back(fmt::format("{}（{}除外）", name, items_text(duties, own)));
    } else {
      others.push_back(fmt::format("{}中{}", name, items_text(duties, theirs)));
    }
  }
  return others;
}

/// Enough of a text to know it by.
std::string beginning_of(std::string_view text) {
  constexpr std::size_t most = 24;
  const std::string_view line = text.substr(0, text.find('\n'));
  std::string_view rest = line;
  for (std::size_t i = 0; i < most && !rest.empty(); ++i) rest.remove_prefix(first_code_point(rest).size);
  std::string_view begin = line.substr(0, line.size() - rest.size());
  const bool is_all = begin.size() == text.size();
  if (begin.ends_with("。")) begin.remove_suffix(std::string_view("。").size());
  return std::string(begin) + (is_all ? "" : "……");
}

/// Where clauses have lines of their own, how they count; and which groups may have the unit as a member.
std::string notes_text(const SheetBasis& basis, const query::Sheet& sheet) {
  const std::vector<const query::Duty*> duties = all_duties(sheet);
  const bool has_clauses =
      std::any_of(duties.begin(), duties.end(), [](const query::Duty* duty) { return duty->clause; });
  std::string notes = has_clauses ? "分项各占一行，同一措施的分项合计一项。" : "";
  const Unit& unit = basis.table.unit(sheet.unit);
  if (unit.is_group || basis.question.direct) return notes;
  std::vector<UnitIndex> open = basis.open_groups;
  std::erase_if(open, [&](UnitIndex group) {
    return !may_include(basis.table.unit(group).name.value, unit.name.value);
  });
  if (open.empty()) return notes;
  return notes + fmt::format("表中没有列明“{}”的成员，可能包括{}；由{}承担的事项没有列入。",
                             unit_names(basis.table, open), unit.name.value,
                             open.size() == 1 ? "该集体" : "这些集体");
}

}  // namespace

std::string summary_text(const SheetHead& head) {
  const std::pair<std::string_view, std::size_t> counts[] = {
      {"牵头事项", head.lead_count},
      {head.table->leading_role() == Role::lead ? "分工负责事项" : "负责事项", head.responsible_count},
      {"配合事项", head.support_count},
      {"共同事项", head.via_count}};
  std::vector<std::string> parts;
  for (const auto& [name, count] : counts) {
    if (count > 0) parts.push_back(fmt::format("{} {} 项", name, count));
  }
  if (!parts.empty()) return joined(parts, "，") + "。" + head.absent;
  return fmt::format("{}没有涉及{}的事项。", head.scope.empty() ? "表中" : "此范围内", head.unit_name());
}

namespace {

/// How a sheet is filled in and sent back: `完成状态填未启动、推进中、需协调或已完成。报送至：…。` Where
/// duties recur, how to say which occurrence is meant.
std::string instructions_text(const Table& table, const std::string& column_of_days,
                              const std::vector<std::string>& others) {
  std::vector<std::string> states;
  for (const ledger::State state : offered_states) states.emplace_back(state_word(state).zh);
  const std::string last = states.back();
  states.pop_back();
  std::string text = fmt::format("完成状态填{}或{}。", joined(states, "、"), last);
  if (!column_of_days.empty())
    text += fmt::format("定期的事项，“{}”里只留所报那一期的日期，其余的删去。", column_of_days);
  const auto add = [&text](std::string_view what, const std::string& words) {
    if (words.empty()) return;
    text += fmt::format("{}：{}", what, words);
    if (!words.ends_with("。")) text += "。";
  };
  if (!others.empty())
    text += fmt::format("{}另有单位报送的，以其报送的为准，本单位填写的不计入结果。", joined(others, "、"));
  add("报送至", text_or_none(table.returns.to));
  add("报送时限", day_words(table.returns.by));
  add("联系方式", text_or_none(table.returns.contact));
  return text;
}

}  // namespace

std::vector<SheetFact> sheet_facts(const SheetHead& head) {
  const Table& table = *head.table;
  const Unit& unit = table.unit(head.unit);
  std::vector<SheetFact> facts;
  const auto add = [&facts](std::string_view label, std::string words, bool is_short = false) {
    if (!words.empty()) facts.push_back({std::string(label), std::move(words), is_short});
  };
  const std::string aliases = alias_names(unit);
  add(sheet_facts_begin,
      aliases.empty() ? unit.name.value : fmt::format("{}（又称{}）", unit.name.value, aliases), true);
  add("年度", years_text(table) + "年", true);
  add("印发单位", text_or_none(table.issuer), true);
  add("文号", text_or_none(table.document), true);
  add("印发日期", day_words(table.issued), true);
  if (unit.is_group) add("成员", unit.members.empty() ? "表中没有列明" : mention_names(unit.members));
  add("所属集体", unit_names(table, groups_of(table, head.unit)));
  add("范围", head.scope.empty() ? "" : head.scope + "的事项");
  add("事项", summary_text(head) + head.notes);
  add("填报说明", head.instructions);
  return facts;
}

std::string extent_text(const SheetLine& last) {
  const query::Duty& duty = last.duty;
  const std::string clause = duty.clause ? fmt::format("第{}分项", *duty.clause + 1) : "";
  return fmt::format("以上填报事项至第{}项{}（{}）止。", duty.measure().id.value, clause,
                     beginning_of(last.own_text()));
}

std::string sheet_title(const Table& table, UnitIndex unit) {
  return table.unit(unit).name.value + "任务清单";
}

std::string source_text(const Origin& origin) {
  std::string file = origin.file.empty() ? "标准输入" : origin.file;
  const std::string& revision = origin.revision;
  switch (origin.tracking) {
    case Tracking::none:
      break;
    case Tracking::untracked:
      return file + "（尚未纳入版本库）";
    case Tracking::clean:
      return revision.empty() ? file + "（版本库不完整，查不到版本）"
                              : fmt::format("{}，版本 {}", file, revision);
    case Tracking::modified:
      return revision.empty() ? file + "，有未提交的修改"
                              : fmt::format("{}，版本 {} 之后有未提交的修改", file, revision);
  }
  return file;
}

std::string scope_text(const query::Question& question) {
  return joined(conditions_of(question, chinese), "、");
}

SheetLine sheet_line(const SheetBasis& basis, UnitIndex unit, const query::Duty& duty) {
  return {unit, duty, query::line_of(basis.table, duty), basis.book};
}

std::string SheetLine::key() const {
  return line.table->unit(unit).handle() + "/" + query::duty_key(duty);
}

std::string SheetLine::clause() const {
  return text_of(query::part("clause_text").value(line), chinese);
}

std::string SheetLine::own_text() const {
  return duty.clause ? clause() : duty.measure().text.value;
}

std::string SheetLine::stage() const {
  if (duty.deadline == nullptr || duty.dates == duty.deadline->reading.dates) return "";
  return stage_text(*duty.deadline, duty.dates);
}

/// `另有第1、2分项经由“西夏区各有关部门”。`
std::string SheetLine::also() const {
  std::vector<std::string> parts;
  for (auto clause = duty.also.begin(); clause != duty.also.end();) {
    const auto& groups = clause->tie.groups;
    std::vector<std::size_t> numbers;
    for (; clause != duty.also.end() && clause->tie.groups == groups; ++clause)
      numbers.push_back(clause->clause + 1);
    parts.push_back(
        fmt::format("第{}分项经由“{}”", fmt::join(numbers, "、"), unit_names(*line.table, groups)));
  }
  return parts.empty() ? "" : "另有" + joined(parts, "，") + "。";
}

std::string SheetLine::own_words() const {
  return text_of(query::part("own_words").value(line), chinese);
}

std::string SheetLine::role() const {
  return role_word(duty.role).zh;
}

std::string SheetLine::via() const {
  return unit_names(*line.table, duty.tie.groups);
}

std::vector<std::string> SheetLine::last_report() const {
  return book == nullptr ? std::vector<std::string>{} : ledger::printed_lines(book->last(unit, duty));
}

std::string SheetLine::text(const query::Column& column) const {
  return text_of(column.value(line), chinese);
}

SheetHead sheet_head(const SheetBasis& basis, const query::Sheet& sheet, SheetMedium medium) {
  const std::vector<SheetSection> all = sections(basis.table, sheet);
  const query::Duty* last = nullptr;  // that is filled in
  for (const SheetSection& section : all) {
    if (section.is_fill_in) last = section.duties.back();
  }
  return {&basis.table,
          sheet.unit,
          source_text(basis.origin),
          scope_text(basis.question),
          absent_text(basis, sheet),
          notes_text(basis, sheet),
          last != nullptr ? instructions_text(basis.table, column_of_days(basis, sheet, all, medium),
                                              reported_by_others(basis, sheet.unit, all))
                          : "",
          last != nullptr ? extent_text(sheet_line(basis, sheet.unit, *last)) : "",
          query::count_measures(sheet.lead),
          query::count_measures(sheet.responsible),
          query::count_measures(sheet.support),
          query::count_measures(sheet.via_groups)};
}

std::string dates_text(const std::vector<Date>& dates) {
  std::vector<std::string> texts;
  for (const Date date : dates) texts.push_back(date_text(date, chinese));
  return joined(texts, "、");
}

std::string fill_in_heading(const Table& table, const FillIn& column) {
  const std::vector<query::Column> printed = query::columns(table, query::in_sheet);
  const bool is_printed = std::any_of(printed.begin(), printed.end(), [&](const query::Column& each) {
    return each.heading.zh == column.heading;
  });
  return (is_printed ? "填报" : "") + std::string(column.heading);
}

std::string percent_text(int width) {
  return fmt::format("{:.2f}", 100.0 * width / table_width);
}

std::vector<const query::Duty*> all_duties(const query::Sheet& sheet) {
  std::vector<const query::Duty*> all;
  for (const auto* section : {&sheet.lead, &sheet.responsible, &sheet.support}) {
    for (const query::Duty& duty : *section) all.push_back(&duty);
  }
  for (const query::DutyGroup& group : query::by_group(sheet.via_groups))
    all.insert(all.end(), group.duties.begin(), group.duties.end());
  return all;
}

}  // namespace xfz::render
