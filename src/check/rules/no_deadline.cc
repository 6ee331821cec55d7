// SPDX-License-Identifier: MIT
#include <string_view>
#include <vector>

#include "check/found_places.h"
#include "check/habit.h"
#include "check/rules/rules.h"

namespace xfz::check {

namespace {

// Only where nearly all have one: in a table without deadlines it would say the same of every row.
constexpr Rule no_deadline_rule{
    .id = "no-deadline",
    .severity = Severity::note,
    .summary = {"a measure has no deadline where most have one", "多数措施有时限，这一条没有"},
    .explanation = {"`xfz due` never shows it, so nobody is reminded. It is noted only in tables in which at "
                    "least three of four measures have a deadline. Look it up in the official table: a "
                    "standing duty is `长期坚持`, and where the cell is empty accept it with `allow`. Bonus "
                    "and deduction items need none.",
                    "没有时限的措施不会出现在 `xfz due` "
                    "里，也就没有人提醒。只有四分之三以上的措施都有时限的表格才提示。请与原表核对：长期的写 "
                    "`长期坚持`，原表空着的请用 `allow` 注明。加分、减分项不需要时限。"},
    .bad = R"(- id: 1
  text: 公布清单。
  lead: [民政局]
  deadline: 6月底前
- id: 2
  text: 清理证明。
  lead: [司法局]
- id: 3
  text: 报送年度报告。
  lead: [司法局]
  deadline: 年底前
)",
    .mended = {{"text: 清理证明。\n  lead: [司法局]",
                "text: 清理证明。\n  lead: [司法局]\n  deadline: 9月底前"}},
};

constexpr Message<std::string_view> none{"measure {} has no deadline", "措施 {} 没有时限"};
constexpr Phrase add_deadline{"add it, or, where the official table has none, accept it with `allow`",
                              "请补上；原表没有的，请用 `allow` 注明"};

/// Where a key could not be read, or stands commented out, it may be the deadline.
bool may_hide_deadline(const Diagnostic& diagnostic) {
  return is_error(diagnostic) || diagnostic.rule->id == "commented-key";
}

}  // namespace

const Check rules::no_deadline(no_deadline_rule, [](const Input& input, Found& found) {
  const FoundPlaces causes(found.so_far(), may_hide_deadline);
  std::vector<const Measure*> without;
  std::size_t all = 0;
  for (const Row& row : input.rows) {
    const Measure& measure = *row.measure;
    if (row.effect() || measure.not_applicable || measure.damaged || causes.any_in(measure.span)) continue;
    ++all;
    if (deadlines(measure).empty()) without.push_back(&measure);
  }
  if (!is_slip(without.size(), all)) return;
  for (const Measure* measure : without) {
    found.add(measure->id.span, none(measure->id.value), add_deadline);
  }
});

}  // namespace xfz::check
