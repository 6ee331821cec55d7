// SPDX-License-Identifier: MIT
#include <string>

#include "ledger/rules/rules.h"

namespace xfz::ledger {

namespace {

constexpr Rule wrong_period_rule{
    .id = "wrong-period",
    .severity = Severity::warning,
    .summary = {"`period` is missing, or names no occurrence of the duty",
                "没有写 `period`，或者职责没有这一期"},
    .explanation =
        {"A recurring duty is reported occurrence by occurrence, or one report would make a whole year of "
         "them done. `period` is the month of the occurrence's day, such as `2020-03`, or, where a month has "
         "several, that day. Other duties have none. Such a report counts nowhere: correct what was "
         "mistyped; "
         "where the deadline was amended since, leave it.",
         "定期的职责要逐期报送，否则报一次就等于全年都完成了。`period` 写这一期截止日期所在的月份，例如 "
         "`2020-03`；一个月里有几期的，写那一天。不是定期的职责不写。这样的报送不计入结果：写错的请改正；时限"
         "后来调整过的，原样保留。"},
    .bad = R"(# progress/mzj.yaml
format: 1
unit: 民政局
reports:
  - duty: S1
    date: 2020-05-31
    period: 2020-05
    status: 推进中
)",
    .mended = {{"    period: 2020-05\n", ""}},
    .is_lenient = false,
};

constexpr Message<std::string_view> lacks_period{
    "duty {} recurs, and this does not say which occurrence it is about",
    "职责 {} 是定期的，这里没有写是哪一期"};
constexpr Message<std::string_view, std::string_view> no_such_period{"duty {} has no occurrence in {}",
                                                                     "职责 {} 在 {} 没有期次"};
constexpr Message<std::string_view, std::string_view> several{"duty {} has several occurrences in {}",
                                                              "职责 {} 在 {} 有几期"};
constexpr Message<std::string_view> does_not_recur{"duty {} does not recur", "职责 {} 不是定期的"};
constexpr Phrase leave_out{"leave `period` out", "请删去 `period`"};
constexpr Message<std::string> add_period{"add one of: {}", "请补上其中一个：{}"};
constexpr Message<std::string> write_one{"write one of: {}", "请写其中一个：{}"};

/// `period: 2020-03-31, …`, at most as many as a year of months has.
std::string listed(const std::vector<Date>& days) {
  constexpr std::size_t most = 12;
  std::string out;
  for (std::size_t i = 0; i < days.size() && i < most; ++i)
    out += (out.empty() ? "`period: " : ", `period: ") + iso_date(days[i]) + "`";
  return days.size() > most ? out + " …" : out;
}

/// Of a verdict too: but one without a period is about the last report, whatever that is of.
void look_at(const Duty& duty, const Subject& subject, bool needs_period, Found& found) {
  const std::vector<Date> days = duty.occurrences();
  if (!subject.period) {
    if (needs_period && !days.empty())
      found.add(subject.duty.span, lacks_period(duty.key), add_period(listed(days)));
    return;
  }
  if (days.empty()) {
    found.add(subject.period->span, does_not_recur(duty.key), leave_out);
  } else if (!subject.occurrence) {
    const std::vector<Date> named = occurrences_in(duty, subject.period->value);
    const auto& message = named.empty() ? no_such_period : several;
    found.add(subject.period->span, message(duty.key, subject.period->value),
              write_one(listed(named.empty() ? days : named)));
  }
}

}  // namespace

const Check rules::wrong_period(wrong_period_rule, [](const Input& input, const File& file, Found& found) {
  for_each_subject(file, [&](const Subject& subject) {
    if (subject.place != no_duty)
      look_at(input.duties()[subject.place], subject, file.kind == FileKind::progress, found);
  });
});

}  // namespace xfz::ledger
