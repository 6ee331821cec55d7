// SPDX-License-Identifier: MIT
#include "cli/git/revisions.h"

#include <algorithm>
#include <filesystem>

#include "cli/git/revision.h"

namespace xfz::cli {

namespace {

namespace fs = std::filesystem;

/// So many files are looked at together. A command line has room for a few thousand paths.
constexpr std::size_t files_at_once = 256;

}  // namespace

std::string Revisions::of(const std::string& path) {
  if (path == "-") return {};
  while (!found_.contains(path)) {
    if (next_ == paths_.size()) return {};
    look_from(next_);
  }
  return found_.extract(path).mapped();
}

std::string Revisions::top_of(const std::string& folder) {
  if (const auto known = tops_.find(folder); known != tops_.end()) return known->second;
  std::string top;
  const fs::path path(folder);
  if (system_->kind((path / ".git").string()) != PathKind::missing) {
    top = folder;
  } else if (path.has_parent_path() && path != path.parent_path()) {
    top = top_of(path.parent_path().string());
  }
  return tops_.emplace(folder, top).first->second;
}

Revisions::Place Revisions::place_of(const std::string& path) {
  const fs::path file = (fs::path(system_->working_folder()) / system_->resolved(path)).lexically_normal();
  std::string top = top_of(file.parent_path().string());
  return {top, top.empty() ? "" : file.lexically_relative(top).generic_string()};
}

Revisions::Repository& Revisions::repository(const std::string& top) {
  const auto [place, is_new] = repositories_.try_emplace(top);
  Repository& repository = place->second;
  if (!is_new || top.empty()) return repository;
  const Git git(*system_, top);
  const auto commit = git.commit("HEAD");
  auto files = commit ? git.files(*commit) : std::nullopt;
  if (!files || commit->size() < shown_digits || !git.prefix().empty()) return repository;
  repository = {git, commit->substr(0, shown_digits), *std::move(files)};
  return repository;
}

void Revisions::look_from(std::size_t first) {
  next_ = std::min(first + files_at_once, paths_.size());
  std::map<std::string, std::vector<std::pair<std::string, std::string>>> asked;  // by top: path and place
  for (std::size_t i = first; i < next_; ++i) {
    found_.emplace(paths_[i], "");
    if (paths_[i] == "-") continue;
    Place place = place_of(paths_[i]);
    if (repository(place.top).files.contains(place.path))
      asked[place.top].emplace_back(paths_[i], std::move(place.path));
  }
  for (const auto& [top, places] : asked) {
    const Repository& there = repository(top);
    std::vector<std::string> files;
    for (const auto& [path, place] : places) files.push_back(place);
    const auto names = there.git->object_names(files);
    for (std::size_t i = 0; names && i < files.size(); ++i) {
      if ((*names)[i] == there.files.at(files[i])) found_[places[i].first] = there.revision;
    }
  }
}

}  // namespace xfz::cli
