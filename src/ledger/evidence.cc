// SPDX-License-Identifier: MIT
#include "ledger/evidence.h"

#include <algorithm>
#include <tuple>

namespace xfz::ledger {

std::vector<Paper> papers(const std::vector<Entry>& entries) {
  std::vector<Paper> all;
  for (const Entry& entry : entries) {
    if (entry.report == nullptr) continue;
    for (const Evidence& evidence : entry.report->evidence) all.push_back({entry, &evidence});
  }
  std::stable_sort(all.begin(), all.end(), [](const Paper& a, const Paper& b) {
    const auto place = [](const Paper& paper) {
      const Report& report = *paper.entry.report;
      return std::tuple(report.place, paper.entry.file->unit, report.date.value);
    };
    return place(a) < place(b);
  });
  return all;
}

}  // namespace xfz::ledger
