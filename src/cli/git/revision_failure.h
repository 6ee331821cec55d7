// SPDX-License-Identifier: MIT
// Telling why git does not know a revision.
#pragma once

#include <string>

#include "cli/git/git.h"
#include "cli/status.h"

namespace xfz::cli {

/// Where `git` names no commit for it: without git, outside a repository, in one that git refuses, without a
/// commit, in a shallow clone, or because it is misspelt.
Failure revision_failure(const System& system, const Git& git, const std::string& revision);

}  // namespace xfz::cli
