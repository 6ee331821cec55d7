// SPDX-License-Identifier: MIT
// The rules that look at a ledger. Each is defined in the file that has its name. An `allow` accepts none of
// them: the ledger has no place for one.
#pragma once

#include "ledger/check.h"

namespace xfz::ledger {

namespace rules {

extern const Check done_without_evidence;
extern const Check duty_amended;
extern const Check finished_day;
extern const Check future_report;
extern const Check not_asked;
extern const Check repeated_unit_file;
extern const Check report_rewritten;
extern const Check report_year;
extern const Check unknown_duty;
extern const Check verdict_without_report;
extern const Check wrong_period;

/// All of them, in the order in which they run.
inline constexpr const Check* all[] = {
    &repeated_unit_file,    &unknown_duty,           &wrong_period,    &not_asked,
    &duty_amended,          &future_report,          &report_year,     &finished_day,
    &done_without_evidence, &verdict_without_report, &report_rewritten};

}  // namespace rules

/// Calls it for every report and verdict of a file that is about a duty and could be read.
template <class Look>
void for_each_subject(const File& file, Look look) {
  const auto look_at = [&look](const Subject& subject) {
    if (!subject.damaged) look(subject);
  };
  for (const Report& report : file.reports) look_at(report);
  for (const Verdict& verdict : file.verdicts) look_at(verdict);
}

/// The same for the reports of a duty that there is.
template <class Look>
void for_each_report(const File& file, Look look) {
  for (const Report& report : file.reports) {
    if (!report.damaged && report.place != no_duty) look(report);
  }
}

}  // namespace xfz::ledger
