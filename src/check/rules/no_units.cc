// SPDX-License-Identifier: MIT
#include <algorithm>
#include <string_view>

#include "check/rules/rules.h"

namespace xfz::check {

namespace {

constexpr Rule no_units_rule{
    .id = "no-units",
    .severity = Severity::warning,
    .summary = {"a measure that applies names no unit, or only who supports",
                "适用的措施没有写任何单位，或者只写了配合单位"},
    .explanation = {"What nobody has, nobody does: the measure would stand on no unit's list. Add who leads "
                    "or who is responsible; of units that only support it nobody is asked to report. If it "
                    "does not apply to the district, say so with "
                    "`not_applicable` and the printed reason. Bonus and deduction items need no units, and "
                    "where no measure of the table has any, nobody was assigned yet.",
                    "没有单位承担的事就没有人做，它不会出现在任何单位的清单里。请补上牵头或负责单位，只写了配"
                    "合单位的也没有单位需要报送；与本地无"
                    "关的，请写 `not_applicable` "
                    "和原表所印的理由。加分、减分项不需要单位；全表都没有单位的，是还没有分工，不算问题。"},
    .bad = R"(- id: 1
  text: 公布清单。
  deadline: 6月底前
)",
    .mended = {{"text: 公布清单。", "text: 公布清单。\n  lead: [民政局]"}},
};

constexpr Message<std::string_view> nobody{"measure {} names no unit", "措施 {} 没有写任何单位"};
constexpr Message<std::string_view> nobody_in_clause{"this clause of measure {} names nobody",
                                                     "措施 {} 的这一分项没有写单位"};
constexpr Message<std::string_view> only_supported{
    "measure {} names only who supports: nobody has to report it",
    "措施 {} 只写了配合单位，没有单位需要报送"};
constexpr Message<std::string_view> only_supported_clause{
    "this clause of measure {} names only who supports: nobody has to report it",
    "措施 {} 的这一分项只写了配合单位，没有单位需要报送"};
constexpr Phrase add_who_answers{
    "add `lead` or `responsible`; where the official table has neither, ask who issued it who answers for it",
    "请补上 `lead` 或 `responsible`；原表确实没有的，请发文机关明确由谁负责"};
constexpr Phrase add_units{
    "add `lead`, `responsible` or `support`, or say `not_applicable` with the reason",
    "请补上 `lead`、`responsible` 或 `support`；不适用的，请写 `not_applicable` 和理由"};
constexpr Phrase add_units_to_clause{"add `lead`, `responsible` or `support`",
                                     "请补上 `lead`、`responsible` 或 `support`"};

/// Somebody is named, and nobody that leads or is responsible.
bool is_only_supported(const Assignment& assignment) {
  return !assignment.support.empty() && assignment.lead.empty() && assignment.responsible.empty() &&
         !assignment.others;
}

/// Where the whole measure names only who supports, a clause may still say who answers for it.
void find_only_supported(const Measure& measure, Found& found) {
  const Assignment& whole = measure.assignment;
  const bool is_whole = is_only_supported(whole);
  if (!is_whole && whole.names_anyone()) return;
  if (measure.clauses.empty() && is_whole) {
    found.add(measure.id.span, only_supported(measure.id.value), add_who_answers);
  }
  for (const Clause& clause : measure.clauses) {
    const bool is_named = clause.assignment.names_anyone();
    if (is_named ? !is_only_supported(clause.assignment) : !is_whole) continue;
    found.add(clause.text.span, only_supported_clause(measure.id.value), add_who_answers);
  }
}

}  // namespace

const Check rules::no_units(no_units_rule, [](const Input& input, Found& found) {
  const bool is_assigned = std::any_of(input.rows.begin(), input.rows.end(),
                                       [](const Row& row) { return names_anyone(*row.measure); });
  if (!is_assigned) return;
  // A table that only says who supports leaves it to another who answers.
  const bool is_answered = std::any_of(input.rows.begin(), input.rows.end(), [](const Row& row) {
    return !leads(*row.measure).empty() || !responsibles(*row.measure).empty();
  });
  for (const Row& row : input.rows) {
    const Measure& measure = *row.measure;
    // Bonus and deduction items are the whole district's.
    if (measure.damaged || measure.not_applicable || row.effect()) continue;
    if (is_answered) find_only_supported(measure, found);
    if (measure.assignment.names_anyone()) continue;
    if (measure.clauses.empty()) {
      found.add(measure.id.span, nobody(measure.id.value), add_units);
    }
    for (const Clause& clause : measure.clauses) {
      if (clause.assignment.names_anyone()) continue;
      found.add(clause.text.span, nobody_in_clause(measure.id.value), add_units_to_clause);
    }
  }
});

}  // namespace xfz::check
