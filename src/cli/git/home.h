// SPDX-License-Identifier: MIT
// Whether files that were found in a folder lie where the command runs.
#pragma once

#include <map>
#include <string>

#include "cli/check_targets.h"
#include "cli/system/system.h"

namespace xfz::cli {

/// The git work tree around the working folder, or that folder where there is none. Whoever names a folder
/// may not know what lies in it: other people's work, too.
class Home {
 public:
  explicit Home(const System& system);

  const std::string& path() const { return path_; }
  /// Whether a file may be written unasked: one that was named is meant.
  bool holds(const Target& target);

 private:
  bool holds_folder(const std::string& folder) const;

  const System& system_;
  std::string path_;
  std::map<std::string, bool> known_;  ///< by folder
};

}  // namespace xfz::cli
