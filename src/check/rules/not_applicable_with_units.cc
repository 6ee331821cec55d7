// SPDX-License-Identifier: MIT
#include <string_view>

#include "check/rules/rules.h"

namespace xfz::check {

namespace {

constexpr Rule not_applicable_with_units_rule{
    .id = "not-applicable-with-units",
    .severity = Severity::error,
    .summary = {"a measure that does not apply names units", "不适用的措施写了单位"},
    .explanation =
        {"Either the measure applies and somebody has it, or it does not and nobody has; with both, some "
         "answers would count it and others not. Leave out `not_applicable`, or the units.",
         "要么适用，有单位承担；要么不适用，没有单位。两样都写，有的查询会算它，有的不会。请删去 "
         "`not_applicable`，或者删去单位。"},
    .bad = R"(- id: 1
  text: 向上级党委报告立法工作情况。
  lead: [民政局]
  not_applicable: 和我区无关
)",
    .mended = {{"  lead: [民政局]\n", ""}},
};

constexpr Message<std::string_view> has_both{"measure {} is not applicable, but names units",
                                             "措施 {} 不适用，却写了单位"};
constexpr Phrase keep_units_or_mark{"leave out `not_applicable`, or the units",
                                    "请删去 `not_applicable`，或者删去单位"};

}  // namespace

const Check rules::not_applicable_with_units(not_applicable_with_units_rule, [](const Input& input,
                                                                                Found& found) {
  for (const Row& row : input.rows) {
    const Measure& measure = *row.measure;
    if (!measure.not_applicable || !names_anyone(measure)) continue;
    found.add(measure.not_applicable->span, has_both(measure.id.value), keep_units_or_mark);
  }
});

}  // namespace xfz::check
