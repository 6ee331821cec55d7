// SPDX-License-Identifier: MIT
// Which files `check` and `fmt` look at.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/failure.h"
#include "cli/system/system.h"

namespace xfz::cli {

/// A file to check or format.
struct Target {
  std::string path;
  std::string from_here;             ///< path_from_here() of it; `-` stays
  bool named = false;                ///< else it counts only if its text looks like a table
  std::vector<std::string> folders;  ///< those named that it was found in
  std::optional<ReadFault> fault{};  ///< why a folder could not be looked into
  bool leads_out = false;            ///< found in a folder, but a link to what was not found there
};

/// The files named, and in place of a folder every *.yaml and *.yml below it, sorted, without what is hidden.
/// Nothing is in it twice; a link to another of them counts as that one.
std::vector<Target> check_targets(const System& system, const std::vector<std::string>& words);

/// Whether a file found in a folder is checked: it is called indicators.yaml, or a line begins with the key
/// `format` and a number, or lines begin with `units` and one of the lists of rows; small slips in them are
/// forgiven. Others are files of a ledger, or another program's YAML.
bool is_table(std::string_view path, std::string_view text);

/// What is said of a link that Target::leads_out: whoever may put files into the folder, a stranger's branch
/// in CI perhaps, would otherwise choose which files of this machine are read and shown.
Failure link_out_of_folder(const std::string& path);

/// What is said of a folder that was named and holds no table.
Failure no_table_in(const std::string& folder);

/// The path from the working folder, where it lies below, else the absolute one.
std::string path_from_here(const System& system, const std::string& path);

}  // namespace xfz::cli
