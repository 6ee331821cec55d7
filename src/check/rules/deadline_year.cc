// SPDX-License-Identifier: MIT
#include <algorithm>
#include <optional>

#include "check/found_places.h"
#include "check/rules/rules.h"

namespace xfz::check {

namespace {

constexpr Rule deadline_year_rule{
    .id = "deadline-year",
    .severity = Severity::warning,
    .summary = {"a deadline lies in another year than `year`", "时限与 `year` 不在同一年"},
    .explanation =
        {"`xfz due --month` goes through the months of `year`: a day of a later year is never in it, one of "
         "an earlier year is always past. Most often two digits were swapped, or last year's row was copied. "
         "Correct it. Where the official table really sets a day of another year, accept it with `allow`, "
         "once for the whole table where it covers several years. `6月底前` needs no year.",
         "`xfz due --month` 只按 `year` "
         "这一年的月份列：时限写成以后年份的，从不列出；写成以前年份的，总是“已过期限”。多半是数字写颠倒了，"
         "或者照抄了去年的一行。请改正。原表定的确实是别的年份的，请用 `allow` 注明；跨几年的表，在表格的 "
         "`allow` 里注明一次即可。写 `6月底前` 就不必写年份。"},
    .bad = R"(- id: 1
  text: 公布清单。
  lead: [民政局]
  deadline: 2012年10月底前
)",
    .mended = {{"2012年", "2020年"}},
};

constexpr Message<int, int> year_differs{"the deadline lies in {}, but `year` is {}",
                                         "时限在 {} 年，`year` 却是 {}"};
constexpr Phrase correct_day{
    "correct it, or, where the official table really sets a day of another year, accept it with `allow`",
    "请改正；原表定的确实是别的年份的，请用 `allow` 注明"};
constexpr Message<int, int, int> years_differ{"the deadline lies in {}, but `years` is {}-{}",
                                              "时限在 {} 年，`years` 却是 {}-{}"};
constexpr Phrase year_here{"the table's year is here", "表格的年份在这里"};

/// What recurs does so in the table's year.
void compare_year(const std::optional<Deadline>& deadline, const Table& table, Found& found) {
  if (kind_of(deadline) != DeadlineKind::dated) return;
  const std::vector<Date>& dates = deadline->reading.dates;
  const auto other = std::find_if(dates.begin(), dates.end(),
                                  [&table](Date date) { return !table.years().contains(year_of(date)); });
  if (other == dates.end()) return;
  found.add(deadline->given ? deadline->given->span : deadline->text.span,
            table.years().is_one() ? year_differs(year_of(*other), table.year.value)
                                   : years_differ(year_of(*other), table.years().first, table.years().last),
            correct_day, {{table.year.span, year_here}});
}

}  // namespace

const Check rules::deadline_year(deadline_year_rule, [](const Input& input, Found& found) {
  if (input.table.year.value == 0) return;
  const FoundPlaces errors(found.so_far(), is_error);
  for (const Row& row : input.rows) {
    const Measure& measure = *row.measure;
    if (measure.damaged || errors.any_in(measure.span)) continue;
    compare_year(measure.deadline, input.table, found);
    for (const Clause& clause : measure.clauses) compare_year(clause.deadline, input.table, found);
  }
});

}  // namespace xfz::check
