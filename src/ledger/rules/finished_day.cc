// SPDX-License-Identifier: MIT
#include <optional>
#include <string>

#include "ledger/rules/rules.h"

namespace xfz::ledger {

namespace {

constexpr Rule finished_day_rule{
    .id = "finished-day",
    .severity = Severity::warning,
    .summary = {"`finished` contradicts what else is reported", "`finished` 与其他报送对不上"},
    .explanation = {"A duty cannot be done later than the report that says so, nor before it was begun by an "
                    "earlier report of the same unit, nor before the table's first year; and one that is not "
                    "done has no such day. Correct the day or the status.",
                    "完成日期不会晚于说它完成的那次报送，不会早于同一单位报送为未启动的日期，也不会早于表格的"
                    "年度；没有完成的不写完成日期。请改正日期或状态。"},
    .bad = R"(# progress/mzj.yaml
format: 1
unit: 民政局
reports:
  - duty: S1
    date: 2020-05-31
    status: 未启动
  - duty: S1
    date: 2020-06-30
    status: 已完成
    evidence: [民政发〔2020〕12号]
    finished: 2020-05-20
)",
    .mended = {{"finished: 2020-05-20", "finished: 2020-06-20"}},
    .is_lenient = false,
};

constexpr Phrase not_done{"this is not done, and has a day on which it was", "没有完成，却写了完成日期"};
constexpr Message<std::string> after_report{"this was done after {}, the day that the report speaks of",
                                            "完成日期晚于情况截至的 {}"};
constexpr Message<std::string> before_begun{"this was done before {}, when it had not been started",
                                            "完成日期早于 {}，那时报送的还是未启动"};
constexpr Message<int> before_year{"this was done before {}, the table's year",
                                   "完成日期早于表格的年度 {} 年"};
constexpr Phrase correct_one{"correct the day or the status", "请改正日期或状态"};

/// The last day on or after that of finishing for which the unit said that it had not begun.
std::optional<Date> not_begun(const Input& input, const File& file, const Report& report) {
  std::optional<Date> last;
  for (const Report* other : input.book.reports(file.unit, report.place)) {
    const bool is_same = other->occurrence == report.occurrence && other->date.value <= report.date.value;
    if (is_same && other->status.value == State::not_started && other->date.value >= report.finished->value)
      last = other->date.value;
  }
  return last;
}

std::optional<Text> contradiction(const Input& input, const File& file, const Report& report) {
  if (report.status.value != State::done) return not_done.text();
  if (report.finished->value > report.date.value) return after_report(iso_date(report.date.value));
  if (const auto day = not_begun(input, file, report)) return before_begun(iso_date(*day));
  const int year = input.duties().table().year.value;
  if (year_of(report.finished->value) < year) return before_year(year);
  return std::nullopt;
}

}  // namespace

const Check rules::finished_day(finished_day_rule, [](const Input& input, const File& file, Found& found) {
  for_each_report(file, [&](const Report& report) {
    if (!report.finished) return;
    if (auto message = contradiction(input, file, report))
      found.add(report.finished->span, *std::move(message), correct_one);
  });
});

}  // namespace xfz::ledger
