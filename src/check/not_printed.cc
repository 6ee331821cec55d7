// SPDX-License-Identifier: MIT
#include <string_view>

#include "check/rules.h"

namespace xfz::check {

const Rule rules::not_printed{
    "not-printed",
    Severity::warning,
    {"a value that the printed 责任单位 cell leaves out", "写了的内容不会出现在责任单位栏里"}};

namespace {

constexpr Message<std::string_view> others_alone{"`others` ({}) has no `responsible` to stand behind",
                                                 "`others`（{}）前面没有 `responsible`"};
constexpr Phrase name_responsible{"name the responsible units, or leave it out",
                                  "请写出负责单位，或者删去它"};
constexpr Message<std::string_view> beside_clauses{
    "measure {} is divided: units beside its clauses are not printed",
    "措施 {} 已分项，分项以外的单位不会印出来"};
constexpr Phrase move_into_clause{"move them into a clause, or give the whole cell as `wording`",
                                  "请把它们写进分项，或者用 `wording` 写出整栏原文"};

void find_others_alone(const Assignment& assignment, Diagnostics& found) {
  if (!assignment.others || assignment.wording || !assignment.responsible.empty()) return;
  found.push_back({&rules::not_printed,
                   assignment.others->span,
                   others_alone(assignment.others->value),
                   name_responsible.text(),
                   {}});
}

}  // namespace

void find_what_is_not_printed(const Input& input, Diagnostics& found) {
  for (const Row& row : rows(input.table)) {
    const Measure& measure = *row.measure;
    if (measure.damaged) continue;
    for (const Assignment* assignment : assignments(measure)) find_others_alone(*assignment, found);
    const Assignment& own = measure.assignment;
    if (measure.clauses.empty() || own.wording) continue;
    for (const auto* mentions : {&own.lead, &own.responsible}) {
      if (mentions->empty()) continue;
      const Span span{mentions->front().span.begin, mentions->back().span.end};
      found.push_back(
          {&rules::not_printed, span, beside_clauses(measure.id.value), move_into_clause.text(), {}});
    }
  }
}

}  // namespace xfz::check
