// SPDX-License-Identifier: MIT
#include "ledger/rules/rules.h"

namespace xfz::ledger {

namespace {

constexpr Rule report_year_rule{
    .id = "report-year",
    .severity = Severity::warning,
    .summary = {"a report speaks of a day outside the table's years", "报送的日期不在表格的年度里"},
    .explanation =
        {"Reports speak of days of the table's years, of the half year after them, or of that after the last "
         "day that the table sets. This day is most likely a slip, and what it reports holds on other days "
         "than it should. Correct the day; or is it the report of another table?",
         "报送的日期在表格的年度之内、之后半年之内，或者最后一个时限之后半年之内。这一天多半是笔误，这条报送"
         "就在不该算数的日子算数了。请改正日期，或者看看是不是别的表格的报送。"},
    .bad = R"(# progress/mzj.yaml
format: 1
unit: 民政局
reports:
  - duty: S1
    date: 2002-05-31
    status: 推进中
)",
    .mended = {{"2002-05-31", "2020-05-31"}},
    .is_lenient = false,
};

constexpr Message<std::string> not_reported_then{"the table is not reported on {}",
                                                 "{} 不在这张表格报送的年度里"};
constexpr Phrase correct_year{"write the day that it speaks of", "请写情况截至的日期"};

}  // namespace

const Check rules::report_year(report_year_rule, [](const Input& input, const File& file, Found& found) {
  for (const Report& report : file.reports) {
    const Date day = report.date.value;
    // Of a day that has not come, that is what is said.
    if (report.damaged || day > input.today || input.duties().are_reported_on(day)) continue;
    found.add(report.date.span, not_reported_then(iso_date(day)), correct_year);
  }
});

}  // namespace xfz::ledger
