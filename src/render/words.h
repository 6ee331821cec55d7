// SPDX-License-Identifier: MIT
// The words of the field, as every view uses them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ledger/ledger.h"
#include "model/table.h"
#include "query/parts.h"
#include "query/question.h"
#include "query/units.h"
#include "render/forms.h"
#include "text/message.h"

namespace xfz::render {

namespace words {
inline constexpr const Phrase& number = query::part("id").heading;
inline constexpr const Phrase& category = query::part("category").heading;
inline constexpr const Phrase& task = query::part("task").heading;
inline constexpr const Phrase& measure = query::part("text").heading;
inline constexpr const Phrase& lead = query::part("lead").heading;
inline constexpr const Phrase& responsible = query::part("responsible").heading;
inline constexpr const Phrase& support = query::part("support").heading;
inline constexpr const Phrase& printed_number = query::part("number").heading;
inline constexpr const Phrase& wording = query::part("official_wording").heading;
inline constexpr const Phrase& deadline = query::part("deadline").heading;
inline constexpr const Phrase& not_applicable = query::part("not_applicable").heading;
inline constexpr Phrase clause{"Clause", "分项"};
inline constexpr Phrase relation{"Role", "角色"};
inline constexpr Phrase via{"Via", "经由"};
inline constexpr Phrase unit{"Unit", "单位"};
inline constexpr Phrase id{"Id", "代号"};
inline constexpr Phrase leads{"Leads", "牵头"};
inline constexpr Phrase shares{"Responsible", "负责"};
inline constexpr Phrase supports{"Supports", "配合"};
inline constexpr Phrase via_groups{"Via groups", "经由集体"};
inline constexpr Phrase bonus{"(bonus)", "（加分）"};
inline constexpr Phrase deduction{"(deduction)", "（减分）"};
inline constexpr Phrase comma{", ", "、"};      ///< of a list
inline constexpr Phrase semicolon{"; ", "；"};  ///< of clauses
inline constexpr Phrase no_lead{"(no lead)", "（无牵头单位）"};
inline constexpr Phrase nobody_responsible{"(nobody)", "（无责任单位）"};
inline constexpr Phrase under_each_responsible{"a measure of several units is listed under each",
                                               "几个单位共同负责的措施，在每个单位下各列一次"};
inline constexpr Phrase under_each_lead{"a measure with several leads is listed under each",
                                        "有几个牵头单位的措施，在每个单位下各列一次"};
}  // namespace words

/// Of an answer that is longer, a terminal is told at the end how to narrow it.
inline constexpr std::size_t long_answer = 40;

/// The parts one after the other, with the separator between them.
std::string joined(const std::vector<std::string>& parts, std::string_view separator);

const Phrase& effect_word(Effect effect);
/// `已完成`, `not reported`
const Phrase& state_word(ledger::State state);
/// The same as a heading: `Not reported`
Text state_title(ledger::State state);

/// `六、社会矛盾纠纷依法有效化解`
std::string category_heading(const Category& category);
/// `六 社会矛盾纠纷依法有效化解`, as a name in a column.
std::string category_name(const Category& category);
/// `2.加强法治宣传教育。`
std::string task_heading(const Task& task);

/// Words behind their printed number: `（一）完善制度`, `1.完善制度`.
std::string numbered(const std::string& number, const std::string& words);

/// `2020`, `2021—2025`: the years of a table.
std::string years_text(const Table& table);

/// The headings that a row stands under, as far as it has any.
std::vector<std::string> headings_of(const Row& row);
/// `六、社会矛盾纠纷依法有效化解 / 2.加强法治宣传教育。`
std::string place_text(const Row& row);

/// `审批服务管理局、区委编办`
std::string unit_names(const Table& table, const std::vector<UnitIndex>& units);
/// Joined by 、, as the next two.
std::string alias_names(const Unit& unit);
/// The same as the table spells them where it uses them.
std::string mention_names(const std::vector<Mention>& mentions);

/// `牵头`, `负责`, `配合`
Text role_word(Role role);
/// The same, or `经由集体`
Text relation_word(query::Relation relation);

/// `牵头`, `负责`, `经由西夏区各有关部门`
std::string relation_name(const Table& table, const query::Concern& concern, Language language);

/// A part of a line as a cell prints it: names as the table spells them, days in ISO 8601.
std::string text_of(const query::Value& value, Language language);

/// The measure's words, or those of the given clauses, whose numbers stand before all of them, so that the
/// end of a line can be cut: `第1、3分项：…`. Other clauses that concern the unit asked for are named too.
std::string measure_text(const query::Entry& entry, const std::vector<std::size_t>& clauses,
                         Language language);

/// The table's title, with its years where it does not say them.
std::string titled(const Table& table);

/// Number, deadline, who leads and text: what a table of measures shows of each.
std::vector<Column> measure_columns(const Table& table);

/// What measures are due by: `2020年6月30日`, 长期坚持.
std::string deadline_name(const query::DeadlineCount& count, Language language);

/// How many measures a unit leads, is responsible for, supports, and is reached by through groups; without
/// the roles that the table does not have, unless the columns are those of any table.
std::vector<Column> load_columns(const Table& table, SheetColumns columns, Fit fit = Fit::whole);
std::vector<Cell> load_cells(const Table& table, const query::UnitLoad& load, SheetColumns columns);

/// Who has the table's leading role; says so where nobody has but should.
Cell lead_cell(const Table& table, const query::Entry& entry, const std::vector<std::size_t>& clauses,
               Language language);
/// What stands for whoever should have it.
const Phrase& nobody_word(const Table& table);
/// What is to be said of groups by whoever has it.
const Phrase& under_each_word(const Table& table);

/// Who leads the measure, or the given clauses; for a measure that is not applicable its printed reason.
std::string lead_text(const Measure& measure, const std::vector<std::size_t>& clauses);
std::string responsible_text(const Measure& measure, const std::vector<std::size_t>& clauses);
std::string support_text(const Measure& measure, const std::vector<std::size_t>& clauses);

/// The printed deadline of the measure, or of the given clauses; empty where there is none.
std::string deadline_text(const Measure& measure, const std::vector<std::size_t>& clauses);

/// `2020年6月30日`, `2020-06-30`
std::string date_text(Date date, Language language);

/// `2020年6月30日以前到期`
std::string period_text(const query::Period& period, Language language);

/// `30 项`, `30 measures`
std::string measure_count(std::size_t count, Language language);

}  // namespace xfz::render
