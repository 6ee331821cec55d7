// SPDX-License-Identifier: MIT
// What `check` found, in one file and in all together.
#pragma once

#include <cstddef>
#include <set>
#include <string>

#include "render/findings/report.h"
#include "render/screen.h"
#include "text/diagnostic.h"

namespace xfz::cli {

struct CheckTally {
  render::Summary summary;
  std::set<const Rule*> broken;  ///< the rules of the open findings that people read
  std::size_t mendable = 0;      ///< how many of these findings --fix mends
  std::size_t wrong = 0;         ///< tables with errors, also in their ledgers
  std::size_t doubtful = 0;      ///< tables with warnings alone
  std::size_t fine = 0;          ///< the other tables
  std::size_t unread = 0;        ///< files that could not be read, and may be no tables

  /// Counts the one table that all of this was found in.
  void count_table(bool has_failures);
  void add(CheckTally found);
  /// That errors of rules that were not asked for are not listed.
  Text unlisted_text() const;
  /// The closing lines for people; empty where there is nothing to say.
  std::string text(const render::Screen& screen, bool offers_fix, bool lists_accepted) const;
};

}  // namespace xfz::cli
