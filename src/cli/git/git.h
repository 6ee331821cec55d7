// SPDX-License-Identifier: MIT
// What the program git says of a repository. It changes nothing there, starts no daemon, fetches nothing,
// runs no program that the repository names (docs/decisions/git.md), and takes every name as it is, whatever
// signs it holds.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/failure.h"
#include "cli/system/system.h"

namespace xfz::cli {

/// A file in its folder.
struct FilePlace {
  std::string folder;  ///< `.`, or ends in a slash
  std::string name;
};
FilePlace place_of(const std::string& path);

/// The folder, at `folder` or above it, that holds what git keeps of a work tree; nothing where there is
/// none. It is looked for in the file system: git is not asked.
std::optional<std::string> work_tree_around(const System& system, const std::string& folder);

/// What stands at a path in a commit.
enum class GitKind { file, link, folder, submodule };
struct GitEntry {
  GitKind kind = GitKind::file;
  std::string object;  ///< the name of its content
};

/// A commit that changed a file.
struct GitCommit {
  std::string hash;
  std::vector<std::string> parents;  ///< the commits that changed it last before
  std::string author;
  std::string date;  ///< on which the author wrote it: 2020-05-12
  std::string subject;
};

/// The repository around a folder. Every question starts a process; what git refuses to say is nothing, or
/// false.
class Git {
 public:
  static constexpr std::size_t usual_size = 1U << 20U;

  Git(System& system, std::string folder) : system_(&system), folder_(std::move(folder)) {}

  const std::string& folder() const { return folder_; }

  /// What git prints to `words`, where that is at most a mebibyte, or `max_size` bytes.
  std::optional<std::string> ask(const std::vector<std::string>& words) const;
  std::optional<std::string> ask(const std::vector<std::string>& words, std::size_t max_size) const;

  bool is_installed() const;
  bool is_repository() const;
  bool is_shallow() const;
  bool is_bare() const;
  bool has_work_tree() const;
  /// Whether the last commit can be read, or there is none yet.
  bool has_readable_head() const;

  /// The way to the folder from the top: `tables/`; empty at the top.
  std::string prefix() const;

  /// The commit, all its digits, that people call `revision`.
  std::optional<std::string> commit(std::string_view revision) const;
  /// The best commit that both have grown from.
  std::optional<std::string> merge_base(const std::string& a, const std::string& b) const;
  /// The short names of branches and tags.
  std::vector<std::string> revisions() const;

  /// Why `revision` names no commit: without git, outside a repository, in one that git refuses, without a
  /// commit, in a shallow clone, or because it is misspelt.
  Failure failure_of(const std::string& revision) const;

  // Paths are from the top.

  std::optional<GitEntry> entry(const std::string& commit, const std::string& path) const;
  /// How many bytes an object has.
  std::optional<std::size_t> size(const std::string& object) const;
  /// The bytes of an object as git keeps them: no filter is run.
  std::optional<std::string> content(const std::string& object, std::size_t max_size) const;

  /// The names of the objects of all files of a commit, by path from the top; nothing where there are more
  /// than a few hundred thousand.
  std::optional<std::map<std::string, std::string>> files(const std::string& commit) const;

  // Names are from the folder.

  /// The names that git would give the bytes of these files, as they are: no filter is run. Nothing where one
  /// cannot be read.
  std::optional<std::vector<std::string>> object_names(const std::vector<std::string>& files) const;

  /// The commit from HEAD back that touched the file last, and its parents: `3e5f… 1b2c…`.
  std::optional<std::string> last_commit(const std::string& name) const;
  /// The commits from HEAD back to which the file owes what it is, each before its parents.
  std::vector<GitCommit> history(const std::string& name) const;
  /// Whether attributes have git keep the file otherwise than it stands in the folder: filters, `ident`,
  /// `working-tree-encoding`.
  bool is_converted(const std::string& name) const;
  /// Where the file, from the top, was before it came here, the latest place first.
  std::vector<std::string> earlier_names(const std::string& name) const;

 private:
  std::optional<std::string> log(const std::vector<std::string>& words, const std::string& name,
                                 std::size_t max_size = usual_size) const;

  System* system_;
  std::string folder_;
};

}  // namespace xfz::cli
