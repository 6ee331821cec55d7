// SPDX-License-Identifier: MIT
#include "ledger/entries.h"

#include <algorithm>

namespace xfz::ledger {

namespace {

/// Whether a question about duties and days asks for the entry.
bool answers(const Entry& entry, const StatusQuestion& question) {
  const Date day = entry.subject().date.value;
  return day <= question.as_of && (!question.since || day > *question.since) &&
         question.asks_for(entry.file->unit) && question.asks_for(entry.duty->row.category) &&
         (!question.fits || question.fits(*entry.duty));
}

}  // namespace

std::vector<Entry> entries(const Duties& duties, const Ledger& ledger, const StatusQuestion& question) {
  std::vector<Entry> all;
  const auto add = [&](Entry entry) {
    const std::size_t place = entry.subject().place;
    if (place == no_duty) return;
    entry.duty = &duties[place];
    if (answers(entry, question)) all.push_back(entry);
  };
  for (const File& file : ledger) {
    for (const Report& report : file.reports) add({.file = &file, .report = &report});
    for (const Verdict& verdict : file.verdicts) add({.file = &file, .verdict = &verdict});
  }
  std::stable_sort(all.begin(), all.end(), [](const Entry& a, const Entry& b) {
    return a.subject().date.value < b.subject().date.value;
  });
  return all;
}

}  // namespace xfz::ledger
