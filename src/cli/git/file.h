// SPDX-License-Identifier: MIT
// A file as a revision has it.
#pragma once

#include <string>

#include "cli/git/git.h"
#include "render/difference/comparison.h"

namespace xfz::cli {

/// A path as git sees it.
struct GitPlace {
  Git git;
  std::string name;  ///< from git's folder; it need not exist
};

/// Follows links. Where the path's folder is gone, git is asked in the nearest one above that is there.
GitPlace git_place(System& system, const std::string& path);

/// The path from the top of the repository.
std::string path_from_top(const GitPlace& place);

/// The bytes of a file in a commit.
struct GitFile {
  render::Side side;
  std::string bytes;
};

/// The table's own path in a revision, of which `commit` is the commit. Throws Failure where there is no
/// file, and says what to do.
GitFile read_table_at(const GitPlace& table, const std::string& revision, const std::string& commit);

/// Another path, from the top or, where it begins with ./ or ../, from git's folder.
GitFile read_path_at(const Git& git, const std::string& revision, const std::string& commit,
                     const std::string& path);

}  // namespace xfz::cli
