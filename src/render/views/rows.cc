// SPDX-License-Identifier: MIT
#include "render/views/rows.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "query/parts.h"
#include "render/json_values.h"
#include "render/stage.h"
#include "render/status/status.h"
#include "render/views/json.h"
#include "render/words.h"

namespace xfz::render {

namespace {

struct MeasureRow : TableRow {
  const query::Entry* entry = nullptr;
  query::Line line{};
  std::optional<EntryStanding> standing{};

  const Measure& measure() const { return entry->measure(); }
};

/// A part of the row as a text; null where it says nothing.
Json text_of_part(const MeasureRow& row, std::string_view key) {
  const query::Value value = query::part(key).value(row.line);
  const auto* const text = std::get_if<std::string>(&value);
  return text != nullptr ? text_or_null(*text) : Json();
}

/// The units of a part, by their registered names.
Json names_of_part(const MeasureRow& row, std::string_view key) {
  return listed(std::get<query::Names>(query::part(key).value(row.line)).mentions,
                [&row](const Mention* each) { return row.table->unit(each->unit).name.value; });
}

/// The deadline that the row is listed for, else the one of all that it is about, where they have one.
const Deadline* deadline_of(const MeasureRow& row) {
  if (row.entry->deadline != nullptr) return row.entry->deadline;
  const auto all = deadlines(row.measure(), row.line.clauses);
  return all.empty() ? nullptr : all.front();
}

Json deadline_text_of(const MeasureRow& row) {
  if (row.entry->deadline != nullptr) return row.entry->deadline->said();
  return text_or_null(deadline_text(row.measure(), row.line.clauses));
}

Json days_of_row(const MeasureRow& row) {
  std::vector<Date> days;
  const auto add = [&days](const Deadline& deadline) {
    days.insert(days.end(), deadline.reading.dates.begin(), deadline.reading.dates.end());
  };
  if (row.entry->deadline != nullptr) {
    add(*row.entry->deadline);
  } else {
    for (const Deadline* deadline : deadlines(row.measure(), row.line.clauses)) add(*deadline);
  }
  std::sort(days.begin(), days.end());
  days.erase(std::unique(days.begin(), days.end()), days.end());
  return listed(days, iso_date);
}

Json clause_texts(const MeasureRow& row) {
  std::string text;
  for (const std::size_t place : row.line.clauses) text += row.measure().clauses[place].text.value;
  return text_or_null(text);
}

/// A number of JSON is finite.
Json number_or_null(const std::optional<double>& number) {
  return number && std::isfinite(*number) ? Json::number(fmt::format("{}", *number)) : Json();
}

Json own_columns(const MeasureRow& row) {
  return listed(
      std::get<std::vector<query::OwnCell>>(query::own_value(row.line)), [](const query::OwnCell& cell) {
        const auto& column = *cell.column;
        const bool is_number = column.kind == ColumnKind::number && cell.value != nullptr;
        return Json{
            {"key", column.key.value},
            {"heading", column.heading.value},
            {"value", cell.value != nullptr ? Json(cell.value->value) : Json()},
            {"number", number_or_null(is_number ? query::number_in(cell.value->value) : std::nullopt)}};
      });
}

constexpr RowField<MeasureRow> measure_fields[] = {
    {{"id", FieldType::text, true, query::part("id").what},
     [](const MeasureRow& row) { return Json(row.measure().id.value); }},
    {{"number", FieldType::text, false, query::part("number").what},
     [](const MeasureRow& row) { return text_of_part(row, "number"); }},
    {{"category_number", FieldType::text, false, {"the number of its category", "类别的编号"}},
     [](const MeasureRow& row) { return category_number(row.entry->row); }},
    {{"category", FieldType::text, false, {"its category", "类别"}},
     [](const MeasureRow& row) { return category_title(row.entry->row); }},
    {{"task_number", FieldType::text, false, {"the number of its task", "主要任务的编号"}},
     [](const MeasureRow& row) { return task_number(row.entry->row); }},
    {{"task", FieldType::text, false, {"its task", "主要任务"}},
     [](const MeasureRow& row) { return task_title(row.entry->row); }},
    {{"effect",
      FieldType::text,
      false,
      {"`bonus` or `deduction`, where its task changes the score", "bonus（加分）或 deduction（减分）"}},
     [](const MeasureRow& row) { return effect_json(row.entry->row.effect()); }},
    {{"text", FieldType::text, true, query::part("text").what},
     [](const MeasureRow& row) { return Json(row.measure().text.value); }},
    {{"clauses",
      FieldType::wholes,
      true,
      {"the clauses that the row is about, from 1; empty: the whole measure",
       "本行所指的分项，从 1 数起；没有就是整条措施"}},
     [](const MeasureRow& row) {
       return listed(row.line.clauses, [](std::size_t place) { return place + 1; });
     }},
    {{"clause_text", FieldType::text, false, {"the words of these clauses", "这些分项的文字"}}, clause_texts},
    {{"lead", FieldType::texts, true, query::part("lead").what},
     [](const MeasureRow& row) { return names_of_part(row, "lead"); }},
    {{"responsible", FieldType::texts, true, query::part("responsible").what},
     [](const MeasureRow& row) { return names_of_part(row, "responsible"); }},
    {{"support", FieldType::texts, true, query::part("support").what},
     [](const MeasureRow& row) { return names_of_part(row, "support"); }},
    {{"others", FieldType::text, false, query::part("others").what},
     [](const MeasureRow& row) { return text_of_part(row, "others"); }},
    {{"wording",
      FieldType::text,
      false,
      {"the words of the cell with the units, where the table gives them",
       "责任单位栏的原文，表格写明时才有"}},
     [](const MeasureRow& row) { return text_of_part(row, "official_wording"); }},
    {{"deadline", FieldType::text, false, query::part("deadline").what}, deadline_text_of},
    {{"deadline_kind",
      FieldType::text,
      true,
      {"`dated`, `standing`, `recurring`, `undated` or `none`; of several deadlines that of the first",
       "dated（有日期）、standing（长期）、recurring（定期）、undated（未定）或 "
       "none（没有）；有几个时限的是第一个"}},
     [](const MeasureRow& row) { return Json(kind_id(kind_of(deadline_of(row)))); }},
    {{"dates",
      FieldType::dates,
      true,
      {"every day of it within the table's years", "表格年度内的全部截止日期"}},
     days_of_row},
    {{"date",
      FieldType::date,
      false,
      {"in `due`: the day that the row is about", "due 的回答里本行所指的日期"}},
     [](const MeasureRow& row) { return date_or_null(row.entry->date); }},
    {{"stage",
      FieldType::text,
      false,
      {"in `due`: what is due on that day, of a deadline in stages",
       "due 的回答里，分几步的时限在这一天应完成的一步"}},
     [](const MeasureRow& row) {
       const bool is_day = row.entry->date && row.entry->deadline != nullptr;
       return is_day ? text_or_null(stage_text(*row.entry->deadline, {*row.entry->date})) : Json();
     }},
    {{"not_applicable", FieldType::text, false, query::part("not_applicable").what},
     [](const MeasureRow& row) { return text_of_part(row, "not_applicable"); }},
    {{"columns",
      FieldType::columns,
      true,
      {"the table's own columns: key, heading, value, and number where the column holds numbers",
       "本表特有的栏目：key、heading（栏目名）、value（内容），数字栏另有 number"}},
     own_columns},
    {{"relation",
      FieldType::text,
      false,
      {"with --unit: `lead`, `responsible`, `support` or `via_group`, the strongest",
       "写了 --unit 时：lead（牵头）、responsible（负责）、support（配合）或 "
       "via_group（经由集体），取最强的"}},
     [](const MeasureRow& row) {
       return row.entry->concern ? Json(relation_id(row.entry->concern->strongest.relation)) : Json();
     }},
    {{"groups",
      FieldType::texts,
      true,
      {"with --unit: through which groups", "写了 --unit 时：经由哪些集体"}},
     [](const MeasureRow& row) {
       return row.entry->concern ? names(*row.table, row.entry->concern->strongest.groups) : Json::array();
     }},
    {{"state",
      FieldType::text,
      false,
      {"where there is a ledger: `done`, `in_progress`, `blocked`, `not_started` or `unreported`",
       "有台账时：done（已完成）、in_progress（推进中）、blocked（需协调）、not_started（未启动）或 "
       "unreported（未报）"}},
     [](const MeasureRow& row) { return row.standing ? Json(state_id(row.standing->state)) : Json(); }},
    {{"overdue",
      FieldType::texts,
      true,
      {"where there is a ledger: who has not done it though its day has passed", "有台账时：逾期的单位"}},
     [](const MeasureRow& row) {
       return row.standing ? names(*row.table, row.standing->late) : Json::array();
     }},
};

}  // namespace

std::string measure_rows(const Table& table, const std::vector<query::Entry>& entries, const LedgerOn& ledger,
                         const RowOrigin& origin) {
  std::string lines;
  for (const query::Entry& entry : entries) {
    MeasureRow row{{&table, &origin}, &entry, query::line_of(table, entry.row), standing_of(ledger, entry)};
    row.line.clauses = query::shown_clauses(entry);
    Json json = table_part(row);
    add_fields<MeasureRow>(json, row, measure_fields);
    lines += json.line() + "\n";
  }
  return lines;
}

RowKind measure_row_kind() {
  return {"measures",
          {"rows of `xfz list -F ndjson` and `xfz due -F ndjson`",
           "`xfz list -F ndjson`、`xfz due -F ndjson` 的行"},
          infos_of(std::span<const RowField<MeasureRow>>(measure_fields))};
}

}  // namespace xfz::render
