// SPDX-License-Identifier: MIT
// What every form of a difference is made from.
#pragma once

#include <string>

#include "compare/compare.h"

namespace xfz::render {

/// One of two tables that are compared.
struct Side {
  std::string name;             ///< as people call it: `indicators.yaml`, `HEAD~1:indicators.yaml`
  std::string commit;           ///< all its digits; empty for a file
  bool is_uncommitted = false;  ///< a file of a repository that is not as the last commit has it
};

/// A difference, and between what. Refers to it and lives no longer.
struct Comparison {
  const compare::Difference& difference;
  Side before;
  Side after;
};

}  // namespace xfz::render
