// SPDX-License-Identifier: MIT
#include "cli/git/home.h"

#include <filesystem>

#include "cli/git/git.h"

namespace xfz::cli {

Home::Home(const System& system) : system_(system), path_(system.resolved(system.working_folder())) {
  if (auto tree = work_tree_around(system, path_)) path_ = *std::move(tree);
}

bool Home::holds(const Target& target) {
  if (target.named) return true;
  const std::string folder = place_of(target.path).folder;
  const auto [known, is_new] = known_.emplace(folder, false);
  if (is_new) known->second = holds_folder(folder);
  return known->second;
}

bool Home::holds_folder(const std::string& folder) const {
  if (const auto tree = work_tree_around(system_, folder)) return *tree == path_;
  const std::filesystem::path below =
      std::filesystem::path(system_.resolved(folder)).lexically_relative(path_);
  return !below.empty() && *below.begin() != "..";
}

}  // namespace xfz::cli
