// SPDX-License-Identifier: MIT
#include "ledger/rules/rules.h"

namespace xfz::ledger {

namespace {

constexpr Rule verdict_without_report_rule{
    .id = "verdict-without-report",
    .severity = Severity::warning,
    .summary = {"a verdict is about a report that is not there", "核查所针对的报送不存在"},
    .explanation = {"A verdict is about the last report of the duty on or before its own day. There is none "
                    "of this unit, so it changes nothing. Correct the number of the duty or the day, or the "
                    "unit at the head of the file.",
                    "核查针对的是当天及以前对这项职责的最后一次报送。这个单位没有这样的报送，核查不起作用。请"
                    "改正职责的序号、日期，或者文件开头的单位。"},
    .bad = R"(# progress/mzj.yaml
format: 1
unit: 民政局
reports:
  - duty: S1
    date: 2020-05-31
    status: 推进中
# review/mzj.yaml
format: 1
unit: 民政局
verdicts:
  - {duty: S1, date: 2020-05-03, verdict: 退回}
)",
    .mended = {{"2020-05-03", "2020-06-03"}},
    .is_lenient = false,
};

constexpr Message<std::string_view, std::string> nothing_reported{
    "nothing was reported of duty {} on or before {}", "职责 {} 在 {} 及以前没有报送"};
constexpr Phrase correct_subject{"correct the duty or the day", "请改正职责或日期"};

}  // namespace

const Check rules::verdict_without_report(verdict_without_report_rule, [](const Input& input,
                                                                          const File& file, Found& found) {
  if (file.unit == no_unit) return;
  for (const Verdict& verdict : file.verdicts) {
    if (verdict.damaged || verdict.place == no_duty) continue;
    if (input.book.judged(file.unit, verdict) != nullptr) continue;
    found.add(verdict.duty.span, nothing_reported(verdict.duty.value, iso_date(verdict.date.value)),
              correct_subject);
  }
});

}  // namespace xfz::ledger
