// SPDX-License-Identifier: MIT
// Which commits hold the tables that a query reads.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "cli/git/git.h"

namespace xfz::cli {

/// Asks git a few questions for each repository and each few hundred files, not for each file: a folder may
/// hold thousands of tables.
class Revisions {
 public:
  /// `paths`: the files that will be asked for, in that order.
  Revisions(System& system, std::vector<std::string> paths) : system_(&system), paths_(std::move(paths)) {}

  /// The commit that is checked out, where it has the file as it stands on the disk; else empty. Links are
  /// followed.
  std::string of(const std::string& path);

 private:
  /// The work tree that holds a file.
  struct Repository {
    std::optional<Git> git;  ///< absent where there is none, or no commit that can be read
    std::string revision;
    std::map<std::string, std::string> files;  ///< object by path from the top
  };
  struct Place {
    std::string top;
    std::string path;  ///< from there
  };

  Place place_of(const std::string& path);
  std::string top_of(const std::string& folder);
  Repository& repository(const std::string& top);
  void look_from(std::size_t first);

  System* system_;
  std::vector<std::string> paths_;
  std::size_t next_ = 0;                            ///< the first of them that was not looked at
  std::map<std::string, std::string> tops_;         ///< by folder; empty where there is none
  std::map<std::string, Repository> repositories_;  ///< by their top
  std::map<std::string, std::string> found_;        ///< by path
};

}  // namespace xfz::cli
