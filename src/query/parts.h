// SPDX-License-Identifier: MIT
// What a row of the table says, part by part. This is the one list of it: screens, CSV, JSON, sheets and
// templates walk it, so that a part stands wherever its entry says.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "query/sheet.h"
#include "text/message.h"

namespace xfz::query {

/// What one line of an answer is about: a measure, some clauses of it, or a duty of a unit.
struct Line {
  const Table* table = nullptr;
  Row row;
  std::vector<std::size_t> clauses{};  ///< by their place; empty: the whole measure
  /// Only what the measure says itself, without its clauses; or what one clause says, without its measure.
  bool alone = false;
  const Deadline* deadline = nullptr;  ///< the one that it is listed for; null where there is none
  std::vector<Date> dates{};           ///< its days, as far as they are asked for

  const Measure& measure() const { return *row.measure; }
};

/// A measure with its own deadline.
Line line_of(const Table& table, const Row& row);
/// The same of a duty and its days.
Line line_of(const Table& table, const Duty& duty);
/// A clause of a line's measure alone, with the deadline that holds for it.
Line clause_line(const Line& line, std::size_t place);

/// Units in one role, each once, as they are first spelled.
struct Names {
  std::vector<const Mention*> mentions;
  const Located<std::string>* open = nullptr;  ///< 等部门, where the list is open
};

/// The deadlines that hold for a line, each once, and the one that it is listed for.
struct Term {
  std::vector<const Deadline*> all;
  const Deadline* listed = nullptr;
};

/// What a measure has in a column that only its table has; null where it has nothing there.
struct OwnCell {
  const xfz::Column* column = nullptr;
  const Located<std::string>* value = nullptr;
};

/// What a part is in one line; nothing where the row says nothing. Refers into the table.
using Value = std::variant<std::monostate, std::string, const Category*, const Task*, Effect, Names, Term,
                           std::vector<Date>, std::vector<Line>, std::vector<OwnCell>>;

/// Where a part stands.
enum Place : unsigned {
  in_show = 1U << 0U,       ///< `show`
  in_csv = 1U << 1U,        ///< CSV of queries
  in_measure = 1U << 2U,    ///< JSON of a measure
  in_clause = 1U << 3U,     ///< JSON of a clause
  in_duty = 1U << 4U,       ///< JSON of a duty
  in_template = 1U << 5U,   ///< a field of templates
  in_sheet = 1U << 6U,      ///< workbooks
  in_sheet_csv = 1U << 7U,  ///< CSV of sheets
  in_pool = 1U << 8U,       ///< CSV of queries over several tables: all that any table may have
  everywhere = in_show | in_csv | in_measure | in_duty | in_template | in_sheet | in_sheet_csv | in_pool,
};

/// An entry of the list.
struct Part {
  std::string_view key;  ///< in JSON and in templates
  Phrase heading;
  Phrase what;  ///< what it holds, for who writes a template
  unsigned places;
  Value (*value)(const Line&);

  constexpr bool is_in(Place place) const { return (places & place) != 0; }
};

// What is more than a look into the row.
Value text_of_line(const Line& line);
Value number_value(const Line& line);
Value printed_number_value(const Line& line);
Value category_value(const Line& line);
Value task_value(const Line& line);
Value effect_value(const Line& line);
Value names_value(const Line& line, Role role);
Value others_value(const Line& line);
Value wording_value(const Line& line);
Value official_wording_value(const Line& line);
Value own_value(const Line& line);
Value own_words_value(const Line& line);
Value clause_value(const Line& line);
Value clauses_value(const Line& line);
Value text_value(const Rare<Located<std::string>>& text);

/// In the order of the official row.
inline constexpr Part row_parts[] = {
    {"id",
     {"No.", "序号"},
     {"the measure's number", "序号"},
     everywhere & ~(in_show | in_duty),
     [](const Line& l) -> Value { return l.measure().id.value; }},
    {"number",
     {"Printed no.", "原表编号"},
     {"the number that the table prints, where that is not the id", "原表印的编号，与序号不同时才有"},
     everywhere,
     number_value},
    {"category",
     {"Category", "类别"},
     {"its category, with the number", "类别（带序号）"},
     everywhere,
     category_value},
    {"task",
     {"Task", "主要任务"},
     {"its task, with the number", "主要任务（带序号）"},
     everywhere,
     task_value},
    {"effect",
     {"Effect", "加减分"},
     {"what its task does to the score", "所属任务加分还是减分"},
     in_show,
     effect_value},
    {"text",
     {"Measure", "具体措施"},
     {"the whole measure", "具体措施全文"},
     everywhere | in_clause,
     text_of_line},
    {"clause_text",
     {"Clause", "分项"},
     {"the clause's words", "分项的文字"},
     in_duty | in_sheet_csv,
     clause_value},
    {"own_words",
     {"Words on units", "责任单位栏原文"},
     {"the words of the cell with the units, where they say more than who answers",
      "责任单位栏除了谁牵头、谁负责还另有所说时，该栏的原文"},
     in_duty | in_template | in_sheet_csv,
     own_words_value},
    // The cell with the units; where the file has no words for it, a sentence of the same meaning.
    {"wording",
     {"Units", "责任单位"},
     {"the cell with the units", "责任单位栏"},
     in_measure | in_clause,
     wording_value},
    {"lead",
     {"Lead", "牵头单位"},
     {"all that lead it", "全部牵头单位"},
     everywhere | in_clause,
     [](const Line& l) { return names_value(l, Role::lead); }},
    {"responsible",
     {"Responsible", "负责单位"},
     {"all others", "全部负责单位"},
     everywhere | in_clause,
     [](const Line& l) { return names_value(l, Role::responsible); }},
    {"support",
     {"Support", "配合单位"},
     {"all that support it", "全部配合单位"},
     everywhere | in_clause,
     [](const Line& l) { return names_value(l, Role::support); }},
    {"others",
     {"Open list", "开放名单"},
     {"the words of an open list", "名单没有列尽的字样"},
     in_measure | in_clause | in_duty,
     others_value},
    {"clauses", {"Clauses", "分项"}, {"its parts", "各分项"}, in_measure, clauses_value},
    {"official_wording",
     {"Official wording", "责任单位（原文）"},
     {"the cell with the units", "责任单位栏"},
     in_show | in_csv | in_pool,
     official_wording_value},
    {"deadline",
     {"Deadline", "完成时限"},
     {"the deadline as printed", "完成时限（原文）"},
     everywhere | in_clause,
     [](const Line& l) -> Value {
       return Term{deadlines(l.measure(), l.clauses), l.deadline};
     }},
    {"dates",
     {"Due", "截止日期"},
     {"all its days, such as 2020年6月30日", "全部截止日期，例如 2020年6月30日"},
     in_csv | in_sheet | in_sheet_csv | in_pool,
     [](const Line& l) -> Value { return l.dates; }},
    // Elsewhere each of the table's own columns is a part of its own; those of several tables have no place
    // each.
    {"columns",
     {"Columns", "其他栏目"},
     {"what it has in columns that only this table has", "本表特有栏目的内容"},
     in_measure | in_duty | in_template | in_pool,
     own_value},
    {"not_applicable",
     {"Not applicable", "不适用"},
     {"why it does not apply", "不适用的理由"},
     in_show | in_csv | in_measure | in_pool,
     [](const Line& l) { return text_value(l.measure().not_applicable); }},
};

/// The entry of that key, which there must be.
constexpr const Part& part(std::string_view key) {
  for (const Part& each : row_parts) {
    if (each.key == key) return each;
  }
  throw "no such part";
}

/// A part under its heading, which in Chinese is that of the official table where it has one.
struct Column {
  std::string_view key;
  Text heading;
  Value (*read)(const Line&) = nullptr;
  const xfz::Column* own = nullptr;  ///< one that only this table has; then there is nothing to read

  Value value(const Line& line) const;
};

/// The parts that stand in such a place, as far as a row of the table has any; the table's own columns behind
/// what they stand behind there.
std::vector<Column> columns(const Table& table, Place place);
Text heading(const Table& table, const Part& part);
inline Text heading(const Table& table, std::string_view key) {
  return heading(table, part(key));
}

}  // namespace xfz::query
