// SPDX-License-Identifier: MIT
// Adds reports to the files of a ledger, of which every byte that is there stays.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/ledger_files.h"
#include "ledger/collect/answer.h"

namespace xfz::cli {

class LedgerAdditions {
 public:
  /// Refers to all and lives no longer. `ledger` is null where there is none yet.
  LedgerAdditions(System& system, std::string folder, const ledger::Duties& duties, const LedgerFiles* ledger)
      : system_(system), folder_(std::move(folder)), duties_(duties), ledger_(ledger) {}

  /// Makes the new text of a unit's file with these reports of it. False where the file cannot be added to:
  /// its list is not at its end, or another file stands where it should be.
  bool add(const std::vector<collect::Answer>& answers);

  struct File {
    std::string path;
    std::optional<std::string> before;  ///< nothing where it is new
    std::string after;
    std::size_t reports = 0;
  };
  /// In the order in which they were added.
  const std::vector<File>& files() const { return files_; }

  /// Puts all of them on the disk beside their places, then each into its place: a run that is killed leaves
  /// whole files, and the next adds what is missing. Throws Failure.
  void write();

 private:
  std::optional<File> file_of(UnitIndex unit) const;

  System& system_;
  std::string folder_;
  const ledger::Duties& duties_;
  const LedgerFiles* ledger_;
  std::vector<File> files_{};
};

}  // namespace xfz::cli
