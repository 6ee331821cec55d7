// SPDX-License-Identifier: MIT
// The two versions of a table that are compared: files, or what git keeps.
#pragma once

#include <optional>
#include <string>

#include "cli/context.h"
#include "model/table.h"
#include "render/difference/comparison.h"

namespace xfz::cli {

/// What stands on the command line: a file, `-`, REV, REV:PATH; `before` alone may be A..B or A...B.
struct VersionWords {
  std::optional<std::string> before;  ///< else HEAD
  std::optional<std::string> after;   ///< else the table that queries use
};

/// A table without errors, and what people call it.
struct Version {
  render::Side side;
  Table table;
};

struct Versions {
  Version before;
  Version after;
};

/// Reads both. Where one has errors, shows them on standard error and returns nothing. Throws Failure where
/// one cannot be read, or where it is not plain which is meant.
std::optional<Versions> read_versions(Context& context, const VersionWords& words);

}  // namespace xfz::cli
