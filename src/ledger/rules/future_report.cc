// SPDX-License-Identifier: MIT
#include "ledger/rules/rules.h"

namespace xfz::ledger {

namespace {

constexpr Rule future_report_rule{
    .id = "future-report",
    .severity = Severity::warning,
    .summary = {"an entry of the ledger is of a day that has not come", "台账里写的日期还没有到"},
    .explanation =
        {"What is reported for a day holds from that day on, so this counts for nothing yet. `date` is the "
         "day that the report speaks of, not that of the deadline. Correct the day.",
         "报送从所写的日期起才算数，这一条目前不起作用。`date` 是情况截至的日期，不是完成时限。请改正日期。"},
    .bad = R"(# progress/mzj.yaml
format: 1
unit: 民政局
reports:
  - duty: S1
    date: 2202-05-31
    status: 推进中
)",
    .mended = {{"2202-05-31", "2020-05-31"}},
    .is_lenient = false,
};

constexpr Message<std::string> has_not_come{"{} has not come yet, so this does not count",
                                            "{} 还没有到，这一条不计入结果"};
constexpr Phrase correct_day{"write the day that it speaks of", "请写情况截至的日期"};

}  // namespace

const Check rules::future_report(future_report_rule, [](const Input& input, const File& file, Found& found) {
  for_each_subject(file, [&](const Subject& subject) {
    if (subject.date.value <= input.today) return;
    found.add(subject.date.span, has_not_come(iso_date(subject.date.value)), correct_day);
  });
});

}  // namespace xfz::ledger
