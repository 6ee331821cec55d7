// SPDX-License-Identifier: MIT
// `--rule` and `--skip`: which findings are listed.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "cli/options.h"
#include "text/diagnostic.h"

namespace xfz::cli {

class RuleFilter {
 public:
  void declare(Options& options);

  /// Understands what was given. Throws Failure for a rule that there is not.
  void read();

  /// Whether anything is left out.
  bool is_on() const { return !only_.empty() || !skipped_.empty(); }

  /// Those of the rules whose findings are listed.
  std::vector<const Rule*> listed(std::span<const Rule* const> rules) const;

  /// Takes out of the findings, open and accepted, what is not to be listed and returns how many errors were
  /// among it: those count all the same, for a table with errors is not right whichever of them one looks at.
  std::size_t narrow(Findings& found) const;

  /// The findings without the mends of those that are not to be listed.
  Diagnostics only_listed_mends(Diagnostics found) const;

 private:
  bool lists(const Rule* rule) const;

  std::vector<std::string> only_names_;
  std::vector<std::string> skipped_names_;
  std::vector<const Rule*> only_;  ///< empty: every rule
  std::vector<const Rule*> skipped_;
};

}  // namespace xfz::cli
