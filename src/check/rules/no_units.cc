// SPDX-License-Identifier: MIT
#include <algorithm>
#include <string_view>

#include "check/rules/rules.h"

namespace xfz::check {

namespace {

constexpr Rule no_units_rule{
    .id = "no-units",
    .severity = Severity::warning,
    .summary = {"a measure that applies names no unit", "适用的措施没有写任何单位"},
    .explanation = {"What nobody has, nobody does: the measure would stand on no unit's list. Add who leads "
                    "or who is responsible. If it does not apply to the district, say so with "
                    "`not_applicable` and the printed reason. Bonus and deduction items need no units, and "
                    "where no measure of the table has any, nobody was assigned yet.",
                    "没有单位承担的事就没有人做，它不会出现在任何单位的清单里。请补上牵头或负责单位；与本地无"
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
constexpr Phrase add_units{
    "add `lead`, `responsible` or `support`, or say `not_applicable` with the reason",
    "请补上 `lead`、`responsible` 或 `support`；不适用的，请写 `not_applicable` 和理由"};
constexpr Phrase add_units_to_clause{"add `lead`, `responsible` or `support`",
                                     "请补上 `lead`、`responsible` 或 `support`"};

}  // namespace

const Check rules::no_units(no_units_rule, [](const Input& input, Found& found) {
  const bool is_assigned = std::any_of(input.rows.begin(), input.rows.end(),
                                       [](const Row& row) { return names_anyone(*row.measure); });
  if (!is_assigned) return;
  for (const Row& row : input.rows) {
    const Measure& measure = *row.measure;
    // Bonus and deduction items are the whole district's.
    if (measure.damaged || measure.not_applicable || row.effect() || measure.assignment.names_anyone())
      continue;
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
