// SPDX-License-Identifier: MIT
// The rules that look at a ledger. Each is defined in the file that has its name. An `allow` accepts none of
// them: the ledger has no place for one.
#pragma once

#include "ledger/check.h"

namespace xfz::ledger {

namespace rules {
extern const Rule done_without_evidence;
extern const Rule duty_amended;
extern const Rule finished_day;
extern const Rule future_report;
extern const Rule not_asked;
extern const Rule repeated_unit_file;
extern const Rule report_rewritten;
extern const Rule report_year;
extern const Rule unknown_duty;
extern const Rule verdict_without_report;
extern const Rule wrong_period;
}  // namespace rules

void find_amended_duties(const Input& input, const File& file, Diagnostics& found);
void find_contradicted_days(const Input& input, const File& file, Diagnostics& found);
void find_done_without_evidence(const Input& input, const File& file, Diagnostics& found);
void find_future_reports(const Input& input, const File& file, Diagnostics& found);
void find_rewritten_reports(const Input& input, const File& file, Diagnostics& found);
void find_reports_of_other_years(const Input& input, const File& file, Diagnostics& found);
void find_repeated_unit_files(const Input& input, const File& file, Diagnostics& found);
void find_unknown_duties(const Input& input, const File& file, Diagnostics& found);
void find_verdicts_without_report(const Input& input, const File& file, Diagnostics& found);
void find_what_is_not_asked(const Input& input, const File& file, Diagnostics& found);
void find_wrong_periods(const Input& input, const File& file, Diagnostics& found);

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
