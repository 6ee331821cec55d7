// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

#include "check/rules.h"

namespace xfz::check {

// Only where nearly all have one: in a table without deadlines it would say the same of every row.
const Rule rules::no_deadline{
    .id = "no-deadline",
    .severity = Severity::note,
    .summary = {"a measure has no deadline where most have one", "多数措施有时限，这一条没有"},
    .explanation = {"`xfz due` never shows it, so nobody is reminded. It is noted only in tables in which at "
                    "least three of "
                    "four measures have a deadline. Look it up in the official table: a standing duty is "
                    "`长期坚持`, and "
                    "where the cell is empty accept it with `allow`. Bonus and deduction items need none.",
                    "没有时限的措施不会出现在 `xfz due` "
                    "里，也就没有人提醒。只有四分之三以上的措施都有时限的表格才提示。请"
                    "与原表核对：长期的写 `长期坚持`，原表空着的请用 `allow` 注明。加分、减分项不需要时限。"},
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
    .good = R"(- id: 1
  text: 公布清单。
  lead: [民政局]
  deadline: 6月底前
- id: 2
  text: 清理证明。
  lead: [司法局]
  deadline: 9月底前
- id: 3
  text: 报送年度报告。
  lead: [司法局]
  deadline: 年底前
)",
};

namespace {

constexpr Message<std::string_view> none{"measure {} has no deadline", "措施 {} 没有时限"};
constexpr Phrase add_one{"add it, or, where the official table has none, accept it with `allow`",
                         "请补上；原表没有的，请用 `allow` 注明"};

/// Where the errors and commented-out keys are, to tell whether one lies in a measure: its deadline may be
/// what could not be read.
class ErrorPlaces {
 public:
  explicit ErrorPlaces(const Diagnostics& found) {
    for (const Diagnostic& each : found) {
      const bool may_hide = each.severity() == Severity::error || each.rule->id == "commented-key";
      if (may_hide) places_.push_back(each.span.begin);
    }
    std::sort(places_.begin(), places_.end());
  }

  bool any_in(Span span) const {
    const auto first = std::lower_bound(places_.begin(), places_.end(), span.begin);
    return first != places_.end() && *first < span.end;
  }

 private:
  std::vector<std::uint32_t> places_;
};

}  // namespace

void find_measures_without_deadline(const Input& input, Diagnostics& found) {
  const ErrorPlaces errors(found);
  std::vector<const Measure*> without;
  std::size_t all = 0;
  for (const Row& row : rows(input.table)) {
    const Measure& measure = *row.measure;
    if (row.task->effect || measure.not_applicable || measure.damaged || errors.any_in(measure.span))
      continue;
    ++all;
    if (deadlines(measure).empty()) without.push_back(&measure);
  }
  if (without.size() * 4 > all) return;
  for (const Measure* measure : without) {
    found.push_back({&rules::no_deadline, measure->id.span, none(measure->id.value), add_one.text(), {}});
  }
}

}  // namespace xfz::check
