// SPDX-License-Identifier: MIT
#include "cli/git/revision_failure.h"

#include <filesystem>
#include <string_view>
#include <vector>

#include "text/nearest.h"

namespace xfz::cli {

namespace {

constexpr Message<std::string_view> no_git{"git is not installed, so there is no revision `{}`",
                                           "没有安装 git，无法读取版本 `{}`"};
constexpr Phrase install_git{"install git, or name two files: `xfz diff OLD.yaml NEW.yaml`",
                             "请安装 git，或者写两个文件：`xfz diff 旧.yaml 新.yaml`"};
constexpr Message<std::string_view, Text> no_repository{
    "there is no revision `{}`: {} is not in a git repository", "没有版本 `{}`：{}不在 git 仓库里"};
constexpr Phrase name_two_files{"name two files: `xfz diff OLD.yaml NEW.yaml`",
                                "请写两个文件：`xfz diff 旧.yaml 新.yaml`"};
constexpr Phrase this_folder{"this folder", "当前文件夹"};
constexpr Message<Text> refused{"git does not open the repository of {}", "git 打不开{}所在的仓库"};
constexpr Message<std::string_view> ask_why{"`git -C {} status` says why",
                                            "请运行 `git -C {} status` 查看原因"};
constexpr Message<std::string_view> no_commit{"there is no revision `{}`: the repository has no commit yet",
                                              "没有版本 `{}`：仓库里还没有提交"};
constexpr Phrase commit_first{"commit the table first: `git add`, then `git commit`",
                              "请先提交表格：`git add`，然后 `git commit`"};
constexpr Message<std::string_view> no_revision{"`{}` is neither a file nor a revision of git",
                                                "`{}` 既不是文件，也不是 git 的版本"};
constexpr Phrase deepen{
    "this clone is shallow, it may lie further back: `git fetch --unshallow` fetches all; in CI, clone with "
    "the "
    "whole history (fetch-depth: 0, GIT_DEPTH: 0)",
    "这是浅克隆，该版本可能更早：`git fetch --unshallow` 取回全部历史；在 CI 里请克隆完整历史（fetch-depth: "
    "0、GIT_DEPTH: 0）"};
constexpr Phrase too_far{"the history does not go back that far; `git log --oneline` lists it",
                         "历史没有那么长；`git log --oneline` 列出全部提交"};
constexpr Message<std::string_view> revision_meant{"did you mean `{}`?", "是不是 `{}`？"};
constexpr Phrase list_revisions{
    "`git log --oneline` lists the commits, `git branch -a` and `git tag` the names",
    "`git log --oneline` 列出提交，`git branch -a` 和 `git tag` 列出名称"};

/// Whether a folder or one above has what makes a repository of it.
bool has_git_folder(const System& system, const std::string& folder) {
  std::error_code error;
  for (std::filesystem::path above = std::filesystem::path(system.resolved(folder)).lexically_normal();;
       above = above.parent_path()) {
    if (system.kind((above / ".git").string()) != PathKind::missing) return true;
    if (above == above.parent_path()) return false;
  }
}

Text folder_name(const Git& git) {
  if (git.folder() == ".") return this_folder.text();
  return {git.folder(), " " + git.folder() + " "};
}

}  // namespace

Failure revision_failure(const System& system, const Git& git, const std::string& revision) {
  if (!git.is_installed()) return {no_git(revision), install_git.text()};
  if (!git.is_repository()) {
    const Text folder = folder_name(git);
    if (has_git_folder(system, git.folder())) return {refused(folder), ask_why(git.folder())};
    return {no_repository(revision, folder), name_two_files.text()};
  }
  const std::vector<std::string> known = git.revisions();
  if (known.empty() && !git.commit("HEAD")) return {no_commit(revision), commit_first.text()};
  if (git.is_shallow()) return {no_revision(revision), deepen.text()};
  // `HEAD~5`, where there are four commits.
  const std::size_t steps = revision.find_first_of("~^@");
  if (steps > 0 && steps != std::string::npos && git.commit(revision.substr(0, steps)))
    return {no_revision(revision), too_far.text()};
  const auto meant = nearest(revision, std::vector<std::string_view>(known.begin(), known.end()));
  return {no_revision(revision), meant ? revision_meant(*meant) : list_revisions.text()};
}

}  // namespace xfz::cli
