// SPDX-License-Identifier: MIT
// A real repository of git in a temporary folder.
#pragma once

#include <stdlib.h>

#include <filesystem>
#include <string>
#include <vector>

#include "cli/system/posix_system.h"
#include "support/files.h"
#include "support/temporary_folder.h"

namespace xfz::test {

/// Knows nothing of the person's settings, nor of a repository around the temporary folder.
class GitRepository {
 public:
  GitRepository() {
    ::setenv("GIT_CONFIG_GLOBAL", "/dev/null", 1);
    ::setenv("GIT_CONFIG_NOSYSTEM", "1", 1);
    ::setenv("GIT_CEILING_DIRECTORIES", folder_.path().parent_path().c_str(), 1);
  }
  ~GitRepository() {
    for (const char* const name : {"GIT_CONFIG_GLOBAL", "GIT_CONFIG_NOSYSTEM", "GIT_CEILING_DIRECTORIES"}) {
      ::unsetenv(name);
    }
  }
  GitRepository(const GitRepository&) = delete;
  GitRepository(GitRepository&&) = delete;
  GitRepository& operator=(const GitRepository&) = delete;
  GitRepository& operator=(GitRepository&&) = delete;

  /// False where git fails, or there is none.
  bool git(std::vector<std::string> words) {
    words.insert(words.begin(), {"env", "-u", "GIT_ALLOW_PROTOCOL", "-u", "GIT_NO_LAZY_FETCH", "git", "-C",
                                 folder_.path().string(), "-c", "user.name=x", "-c", "user.email=x@y", "-c",
                                 "commit.gpgsign=false"});
    return system_.run(words, most_printed).has_value();
  }
  bool commit_all(const std::string& message) {
    return git({"add", "-A"}) && git({"commit", "-q", "-m", message});
  }
  void write(const std::string& name, const std::string& bytes) {
    std::filesystem::create_directories((folder_.path() / name).parent_path());
    write_file(folder_.path() / name, bytes);
  }
  void link(const std::string& target, const std::string& name) {
    std::filesystem::create_symlink(target, folder_.path() / name);
  }
  std::string path(const std::string& name) const { return folder_ / name; }
  /// The name of the last commit, all its digits.
  std::string head() {
    return system_.run({"git", "-C", folder_.path().string(), "rev-parse", "HEAD"}, most_printed)
        .value_or("")
        .substr(0, 40);
  }
  cli::PosixSystem& system() { return system_; }

 private:
  static constexpr std::size_t most_printed = 1U << 20U;

  TemporaryFolder folder_;
  cli::PosixSystem system_;
};

}  // namespace xfz::test
