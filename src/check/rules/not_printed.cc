// SPDX-License-Identifier: MIT
#include <string_view>

#include "check/rules/rules.h"
#include "model/wording.h"

namespace xfz::check {

namespace {

constexpr Rule not_printed_rule{
    .id = "not-printed",
    .severity = Severity::warning,
    .summary = {"a value that the printed 责任单位 cell leaves out", "写了的内容不会出现在责任单位栏里"},
    .explanation =
        {"The 责任单位 cell is put together from the keys, and some of them have no place in it: units "
         "beside `clauses`, `others` without `responsible`, a clause's `wording` under a whole one. Queries "
         "count them, readers of the cell never see them. Move them to where they are printed, or write the "
         "whole cell as `wording`.",
         "责任单位栏由各个键拼成，有些内容在里面没有位置：`clauses` 旁边的单位，没有 `responsible` 的 "
         "`others`，整栏 `wording` 之下分项的 "
         "`wording`。查询会算上它们，看栏目的人却看不到。请移到会印出来的地方，或者用 `wording` 写出整栏。"},
    .bad = R"(- id: 1
  text: 公布清单。
  lead: [民政局]
  others: 等部门
)",
    .mended = {{"lead: [民政局]", "lead: [民政局]\n  responsible: [司法局]"}},
};

constexpr Message<std::string_view> others_alone{"`others` ({}) has no `responsible` to follow",
                                                 "`others`（{}）前面没有 `responsible`"};
constexpr Phrase name_responsible{"name the responsible units, or leave it out",
                                  "请写出负责单位，或者删去它"};
constexpr Message<std::string_view> beside_clauses{
    "measure {} is divided: units beside its clauses are not printed",
    "措施 {} 已分项，分项以外的单位不会印出来"};
constexpr Message<std::string_view> beside_reason{"measure {} does not apply: only the reason is printed",
                                                  "措施 {} 不适用，只印出理由"};
constexpr Phrase leave_out{"leave this out", "请删去这里"};
constexpr Message<std::string_view> beside_wording{"the `wording` of measure {} stands for its clauses too",
                                                   "措施 {} 的 `wording` 已包括各分项"};
constexpr Phrase leave_out_one{"leave out the clause's, or the measure's", "请删去分项的，或者措施的"};
constexpr Phrase move_into_clause{"move them into a clause, or give the whole cell as `wording`",
                                  "请把它们写进分项，或者用 `wording` 写出整栏原文"};

/// A row that does not apply prints its reason and nothing of its units.
void find_beside_reason(const Measure& measure, Found& found) {
  if (names_anyone(measure)) return;  // not_applicable_with_units says so
  const Assignment& own = measure.assignment;
  const auto report = [&](Span span) { found.add(span, beside_reason(measure.id.value), leave_out); };
  if (own.wording) report(own.wording->span);
  if (own.others) report(own.others->span);
  if (!measure.clauses.empty()) report(measure.clauses.front().text.span);
}

void find_others_alone(const Assignment& assignment, Found& found) {
  if (!assignment.others || assignment.wording || !assignment.of(open_role(assignment)).empty()) return;
  found.add(assignment.others->span, others_alone(assignment.others->value), name_responsible);
}

}  // namespace

const Check rules::not_printed(not_printed_rule, [](const Input& input, Found& found) {
  for (const Row& row : input.rows) {
    const Measure& measure = *row.measure;
    if (measure.damaged) continue;
    if (measure.not_applicable) {
      find_beside_reason(measure, found);
      continue;
    }
    for (const Assignment* assignment : assignments(measure)) find_others_alone(*assignment, found);
    const Assignment& own = measure.assignment;
    if (own.wording) {
      for (const Clause& clause : measure.clauses) {
        const auto& wording = clause.assignment.wording;
        if (!wording) continue;
        found.add(wording->span, beside_wording(measure.id.value), leave_out_one);
      }
      continue;
    }
    if (measure.clauses.empty()) continue;
    for (const Role role : all_roles) {
      const std::vector<Mention>& mentions = own.of(role);
      if (mentions.empty()) continue;
      const Span span{mentions.front().span.begin, mentions.back().span.end};
      found.add(span, beside_clauses(measure.id.value), move_into_clause);
    }
  }
});

}  // namespace xfz::check
