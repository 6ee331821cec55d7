// SPDX-License-Identifier: MIT
#include "ledger/check.h"

#include <algorithm>
#include <tuple>

#include "ledger/rules/rules.h"

namespace xfz::ledger {

std::span<const Check> all_checks() {
  static constexpr Check checks[] = {
      {&rules::repeated_unit_file, find_repeated_unit_files},
      {&rules::unknown_duty, find_unknown_duties},
      {&rules::wrong_period, find_wrong_periods},
      {&rules::not_asked, find_what_is_not_asked},
      {&rules::duty_amended, find_amended_duties},
      {&rules::future_report, find_future_reports},
      {&rules::report_year, find_reports_of_other_years},
      {&rules::finished_day, find_contradicted_days},
      {&rules::done_without_evidence, find_done_without_evidence},
      {&rules::verdict_without_report, find_verdicts_without_report},
      {&rules::report_rewritten, find_rewritten_reports},
  };
  return checks;
}

namespace {

void run_some(const Input& input, bool errors_alone, std::vector<Diagnostics>& found) {
  for (std::size_t i = 0; i < input.ledger.size(); ++i) {
    for (const Check& check : all_checks()) {
      if (!errors_alone || check.rule->severity == Severity::error)
        check.find(input, input.ledger[i], found[i]);
    }
    std::stable_sort(found[i].begin(), found[i].end(), [](const Diagnostic& a, const Diagnostic& b) {
      return std::tie(a.span.begin, a.span.end) < std::tie(b.span.begin, b.span.end);
    });
  }
}

}  // namespace

void run(const Input& input, std::vector<Diagnostics>& found) {
  run_some(input, false, found);
}

void run_errors(const Input& input, std::vector<Diagnostics>& found) {
  run_some(input, true, found);
}

}  // namespace xfz::ledger
