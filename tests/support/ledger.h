// SPDX-License-Identifier: MIT
// Ledgers to ask.
#pragma once

#include <deque>
#include <map>
#include <string>
#include <vector>

#include "ledger/state.h"
#include "model/table.h"
#include "text/diagnostic.h"
#include "text/source.h"

namespace xfz::test {

/// The day on which entries of the ledger are looked at.
inline constexpr Date ledger_today{std::chrono::year(2026), std::chrono::month(1), std::chrono::day(1)};

/// A table and the files of its ledger by their paths: progress/a.yaml, review/a.yaml.
class LedgerOf {
 public:
  /// Fails the test where the table has an error.
  LedgerOf(std::string table_yaml, const std::map<std::string, std::string>& files);

  const Table& table() const { return table_; }
  const ledger::Duties& duties() const { return duties_; }
  ledger::Book book() const { return {duties_, files_}; }
  const std::vector<Diagnostics>& found() const { return found_; }

  /// `progress/a.yaml:5:11 error unknown-duty: message | hint`, a line each.
  std::string described() const;

 private:
  Table table_;
  ledger::Duties duties_;
  std::deque<Source> sources_;
  ledger::Ledger files_;
  std::vector<Diagnostics> found_;
};

}  // namespace xfz::test
