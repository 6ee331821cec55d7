// SPDX-License-Identifier: MIT
#include "render/sheet/sections.h"

#include <fmt/core.h>

#include <algorithm>

#include "render/stage.h"
#include "render/words.h"

namespace xfz::render {

namespace {

constexpr std::string_view via_name = "共同事项";
constexpr std::string_view last_report_key = "last_report";

/// The sections that name the unit.
struct NamedSection {
  Role role;
  std::vector<query::Duty> query::Sheet::*duties;
};
constexpr NamedSection named_sections[] = {{Role::lead, &query::Sheet::lead},
                                           {Role::responsible, &query::Sheet::responsible},
                                           {Role::support, &query::Sheet::support}};

std::string_view name_of(const Table& table, Role role) {
  if (role == Role::lead) return "牵头事项";
  if (role == Role::support) return "配合事项";
  return table.leading_role() == Role::lead ? "分工负责事项" : "负责事项";
}

/// What a table need not have is not missed.
bool is_in_table(const Table& table, Role role) {
  if (role == Role::responsible) return table.uses.responsible || !table.uses.lead;
  return role == Role::lead ? table.uses.lead : table.uses.support;
}

template <class Duties>
SheetSection section_of(std::string_view name, const Duties& duties) {
  SheetSection section{std::string(name)};
  section.measures = query::count_measures(duties);
  return section;
}

/// How much of the width a column takes where the unit fills others in, and where it only reads.
struct Share {
  std::string_view key;
  int fill_in;
  int read;
};
constexpr Share shares[] = {{"id", 9, 12},           {"number", 9, 12},   {"category", 21, 62},
                            {"task", 21, 62},        {"text", 45, 116},   {"lead", 15, 28},
                            {"responsible", 16, 28}, {"support", 15, 28}, {"deadline", 17, 31},
                            {"dates", 16, 24},       {"role", 10, 12},    {last_report_key, 26, 26}};

int share_of(std::string_view key, bool is_fill_in) {
  constexpr Share other{"", 18, 24};
  const auto* const found = std::find_if(std::begin(shares), std::end(shares),
                                         [key](const Share& each) { return each.key == key; });
  const Share& share = found != std::end(shares) ? *found : other;
  return is_fill_in ? share.fill_in : share.read;
}

int own_share(const xfz::Column& column) {
  switch (column.kind.value_or(ColumnKind::text)) {
    case ColumnKind::number:
      return 10;
    case ColumnKind::person:
      return 16;
    case ColumnKind::date:
      return 20;
    case ColumnKind::text:
      break;
  }
  return 26;
}

/// The headings above a row stand in one cell, which leaves room for what is filled in.
bool joins(const SheetColumn& before, const query::Column& part) {
  return before.key == "category" && part.key == "task";
}

/// What stands in the cell of another part, or is to be read elsewhere.
bool is_told_elsewhere(std::string_view key, bool is_fill_in, SheetMedium medium) {
  if (key == "dates") return medium == SheetMedium::paper;
  return key == "responsible" && !is_fill_in;
}

/// Whether the unit said anything yet of what is on its sheet.
bool has_reported(const SheetBasis& basis, const query::Sheet& sheet) {
  if (basis.book == nullptr) return false;
  const std::vector<const query::Duty*> duties = all_duties(sheet);
  return std::any_of(duties.begin(), duties.end(), [&](const query::Duty* duty) {
    return basis.book->last(sheet.unit, *duty).report != nullptr;
  });
}

/// The unit's own words first; of a divided measure the whole is at hand below them.
std::vector<SheetText> measure_cell(const SheetLine& line, bool is_fill_in) {
  std::vector<SheetText> texts;
  if (line.duty.clause) {
    texts.push_back({fmt::format("第{}分项：{}", *line.duty.clause + 1, line.clause())});
    if (is_fill_in) texts.push_back({"全文：" + line.duty.measure().text.value, true});
  } else {
    texts.push_back({line.duty.measure().text.value});
  }
  if (const std::string words = line.own_words(); !words.empty())
    texts.push_back({"责任单位栏原文：" + words});
  if (const std::string also = line.also(); !also.empty()) texts.push_back({also, true});
  return texts;
}

std::vector<SheetText> last_report_cell(const SheetLine& line) {
  std::vector<SheetText> texts;
  for (std::string& words : line.last_report()) texts.push_back({std::move(words), !texts.empty()});
  return texts;
}

std::vector<SheetText> deadline_cell(const SheetLine& line, const SheetColumn& column, SheetMedium medium) {
  std::vector<SheetText> texts{{line.text(column.parts.front())}};
  const bool adds_days = medium == SheetMedium::paper && !says_days(texts.front().text, line.duty.dates);
  std::vector<std::string> each;  // one a line, so that none is broken
  if (adds_days) {
    for (const Date day : line.duty.dates) each.push_back(dates_text({day}));
  }
  std::string days = joined(each, "、\n");
  if (const std::string stage = line.stage(); !stage.empty()) days += "（" + stage + "）";
  if (!days.empty()) texts.push_back({days, true});
  return texts;
}

}  // namespace

std::vector<SheetSection> sections(const Table& table, const query::Sheet& sheet) {
  std::vector<SheetSection> all;
  for (const NamedSection& named : named_sections) {
    const std::vector<query::Duty>& duties = sheet.*named.duties;
    if (duties.empty()) continue;
    SheetSection section = section_of(name_of(table, named.role), duties);
    for (const query::Duty& duty : duties) section.duties.push_back(&duty);
    all.push_back(std::move(section));
  }
  for (query::DutyGroup& group : query::by_group(sheet.via_groups)) {
    SheetSection section = section_of(via_name, group.duties);
    section.group = table.unit(group.group).name.value;
    section.is_fill_in = table.unit(group.group).each_reports;
    section.duties = std::move(group.duties);
    all.push_back(std::move(section));
  }
  std::stable_partition(all.begin(), all.end(), [](const SheetSection& s) { return s.is_fill_in; });
  return all;
}

std::string absent_text(const SheetBasis& basis, const query::Sheet& sheet) {
  const query::Question& question = basis.question;
  const Table& table = basis.table;
  std::vector<std::string> names;
  for (const NamedSection& named : named_sections) {
    if ((sheet.*named.duties).empty() && question.asks_for(named.role) && is_in_table(table, named.role))
      names.emplace_back(name_of(table, named.role));
  }
  const bool asks_via =
      !question.direct && (question.asks_for(Role::responsible) || question.asks_for(Role::support));
  if (asks_via && sheet.via_groups.empty() && !groups_of(table, sheet.unit).empty())
    names.emplace_back(via_name);
  if (names.empty()) return "";
  return (scope_text(question).empty() ? "没有" : "此范围内没有") + joined(names, "、") + "。";
}

std::vector<SheetColumn> sheet_columns(const SheetBasis& basis, const query::Sheet& sheet, bool is_fill_in,
                                       SheetMedium medium) {
  std::vector<SheetColumn> columns;
  for (query::Column& part : query::columns(basis.table, query::in_sheet)) {
    if (is_told_elsewhere(part.key, is_fill_in, medium)) continue;
    if (!columns.empty() && joins(columns.back(), part)) {
      columns.back().heading += "与" + part.heading.zh;
      columns.back().parts.push_back(std::move(part));
      continue;
    }
    const int share = part.own != nullptr ? own_share(*part.own) : share_of(part.key, is_fill_in);
    columns.push_back({part.key, part.heading.zh, share});
    columns.back().parts.push_back(std::move(part));
  }
  if (!is_fill_in) {
    const auto deadline = std::find_if(columns.begin(), columns.end(),
                                       [](const SheetColumn& column) { return column.key == "deadline"; });
    columns.insert(deadline, {"role", std::string(words::relation.zh), share_of("role", false)});
    return columns;
  }
  if (has_reported(basis, sheet))
    columns.push_back({last_report_key, std::string(last_report_heading), share_of(last_report_key, true)});
  for (const FillIn& column : fill_in_columns)
    columns.push_back({"", fill_in_heading(basis.table, column), column.share, true, column.is_state});
  return columns;
}

std::vector<SheetText> sheet_cell(const SheetLine& line, const SheetColumn& column, bool is_fill_in,
                                  SheetMedium medium) {
  if (column.is_fill_in) return {};
  if (column.key == "text") return measure_cell(line, is_fill_in);
  if (column.key == "role") return {{line.role()}};
  if (column.key == "deadline") return deadline_cell(line, column, medium);
  if (column.key == last_report_key) return last_report_cell(line);
  std::vector<SheetText> texts;
  for (const query::Column& part : column.parts) {
    std::string text = line.text(part);
    if (text.empty() && part.key == "lead") text = words::no_lead.zh;
    if (!text.empty()) texts.push_back({std::move(text)});
  }
  return texts;
}

}  // namespace xfz::render
