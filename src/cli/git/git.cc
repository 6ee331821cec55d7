// SPDX-License-Identifier: MIT
#include "cli/git/git.h"

#include <charconv>
#include <filesystem>

#include "text/lines.h"
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
constexpr Message<std::string_view> ask_why{"`git -C {} rev-parse` says why",
                                            "请运行 `git -C {} rev-parse` 查看原因"};
constexpr Message<Text> embedded{
    "{} is a bare repository among the files of another one; its settings could run programs, so it is not "
    "opened",
    "{}是放在别的仓库文件里的裸仓库，它的设置可能运行程序，因此没有打开"};
constexpr Phrase move_out{"if you trust it, move it out of there", "如果信得过它，请把它移到别处"};
constexpr Message<std::string_view> no_commit{"there is no revision `{}`: the repository has no commit yet",
                                              "没有版本 `{}`：仓库里还没有提交"};
constexpr Phrase make_first_commit{"commit the table first: `git add`, then `git commit`",
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

/// The parts of a text before each `end`.
std::vector<std::string> parts_of(std::string_view text, char end) {
  const std::vector<std::string_view> parts = split(text, {&end, 1});
  return {parts.begin(), parts.back().empty() ? parts.end() - 1 : parts.end()};
}

std::string first_line(const std::string& text) {
  return text.substr(0, text.find('\n'));
}

/// A line of `git ls-tree`: `100644 blob 3e5faa…<TAB>path`.
std::optional<GitEntry> entry_of(std::string_view line) {
  const std::string_view mode = line.substr(0, line.find(' '));
  const std::string_view head = line.substr(0, line.find('\t'));
  const std::size_t last = head.rfind(' ');
  if (mode.empty() || last == std::string_view::npos) return std::nullopt;
  GitEntry entry{GitKind::file, std::string(head.substr(last + 1))};
  if (mode == "120000") entry.kind = GitKind::link;
  if (mode == "160000") entry.kind = GitKind::submodule;
  if (mode == "040000") entry.kind = GitKind::folder;
  return entry;
}

/// As git tells a bare repository.
bool is_bare_by_looks(const System& system, const std::string& folder) {
  const auto within = [&folder](const char* name) { return (std::filesystem::path(folder) / name).string(); };
  return system.is_file(within("HEAD")) && system.is_folder(within("objects")) &&
         system.is_folder(within("refs"));
}

Text folder_name(const std::string& folder) {
  if (folder == ".") return this_folder.text();
  return {folder, " " + folder + " "};
}

}  // namespace

std::optional<std::string> work_tree_around(const System& system, const std::string& folder) {
  for (std::filesystem::path above = std::filesystem::path(system.resolved(folder)).lexically_normal();;
       above = above.parent_path()) {
    if (system.kind((above / ".git").string()) != PathKind::missing) return above.string();
    if (above == above.parent_path()) return std::nullopt;
  }
}

FilePlace place_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  if (slash == std::string::npos) return {".", path};
  return {path.substr(0, slash + 1), path.substr(slash + 1)};
}

std::optional<std::string> Git::ask(const std::vector<std::string>& words) const {
  return ask(words, usual_size);
}

std::optional<std::string> Git::ask(const std::vector<std::string>& words, std::size_t max_size) const {
  std::vector<std::string> command = {"git", "-C", folder_};
  if (is_bare_by_looks(*system_, folder_) && !work_tree_around(*system_, folder_))
    command.insert(command.end(), {"--git-dir", "."});
  command.insert(command.end(),
                 {"--no-pager", "--no-optional-locks", "--literal-pathspecs", "-c", "core.fsmonitor=false",
                  "-c", "core.hooksPath=/dev/null", "-c", "safe.bareRepository=explicit"});
  command.insert(command.end(), words.begin(), words.end());
  return system_->run(command, max_size);
}

bool Git::is_installed() const {
  return system_->run({"git", "--version"}, usual_size).has_value();
}

bool Git::is_repository() const {
  return ask({"rev-parse", "--git-dir"}).has_value();
}

bool Git::is_shallow() const {
  return ask({"rev-parse", "--is-shallow-repository"}).value_or("").starts_with("true");
}

bool Git::is_bare() const {
  return ask({"rev-parse", "--is-bare-repository"}).value_or("").starts_with("true");
}

bool Git::has_work_tree() const {
  return ask({"rev-parse", "--is-inside-work-tree"}).value_or("").starts_with("true");
}

bool Git::has_readable_head() const {
  return !commit("HEAD") || ask({"cat-file", "-e", "HEAD^{tree}"});
}

std::string Git::prefix() const {
  return first_line(ask({"rev-parse", "--show-prefix"}).value_or(""));
}

std::optional<std::string> Git::commit(std::string_view revision) const {
  // Without --end-of-options, `--all` would be an option.
  const auto answer =
      ask({"rev-parse", "--verify", "--quiet", "--end-of-options", std::string(revision) + "^{commit}"});
  if (!answer || answer->empty()) return std::nullopt;
  return first_line(*answer);
}

std::optional<std::string> Git::merge_base(const std::string& a, const std::string& b) const {
  const auto answer = ask({"merge-base", a, b});
  if (!answer || answer->empty()) return std::nullopt;
  return first_line(*answer);
}

std::vector<std::string> Git::revisions() const {
  const auto answer =
      ask({"for-each-ref", "--format=%(refname:short)", "refs/heads", "refs/tags", "refs/remotes"});
  return parts_of(answer.value_or(""), '\n');
}

std::optional<GitEntry> Git::entry(const std::string& commit, const std::string& path) const {
  return entry_of(ask({"ls-tree", "-z", "--full-tree", commit, "--", path}).value_or(""));
}

std::optional<std::map<std::string, std::string>> Git::files(const std::string& commit) const {
  constexpr std::size_t largest_list = 64U << 20U;
  const auto answer = ask({"ls-tree", "-r", "-z", "--full-tree", commit}, largest_list);
  if (!answer) return std::nullopt;
  std::map<std::string, std::string> files;
  for (const std::string& line : parts_of(*answer, '\0')) {
    const auto entry = entry_of(line);
    if (entry && entry->kind == GitKind::file) files.emplace(line.substr(line.find('\t') + 1), entry->object);
  }
  return files;
}

std::optional<std::vector<std::string>> Git::object_names(const std::vector<std::string>& files) const {
  std::vector<std::string> words = {"hash-object", "--no-filters", "--"};
  words.insert(words.end(), files.begin(), files.end());
  auto names = parts_of(ask(words).value_or(""), '\n');
  if (names.size() != files.size()) return std::nullopt;
  return names;
}

std::optional<std::size_t> Git::size(const std::string& object) const {
  const std::string answer = ask({"cat-file", "-s", object}).value_or("");
  std::size_t size = 0;
  const auto [end, error] = std::from_chars(answer.data(), answer.data() + answer.size(), size);
  if (error != std::errc{}) return std::nullopt;
  return size;
}

std::optional<std::string> Git::content(const std::string& object, std::size_t max_size) const {
  return ask({"cat-file", "blob", object}, max_size);
}

std::optional<std::string> Git::log(const std::vector<std::string>& words, const std::string& name,
                                    std::size_t max_size) const {
  std::vector<std::string> command = {"log", "--no-show-signature", "--no-ext-diff", "--no-textconv",
                                      "--ignore-submodules=all"};
  command.insert(command.end(), words.begin(), words.end());
  command.insert(command.end(), {"--", name});
  return ask(command, max_size);
}

std::optional<std::string> Git::last_commit(const std::string& name) const {
  return log({"-1", "--format=%H %P"}, name);
}

std::vector<GitCommit> Git::history(const std::string& name) const {
  constexpr std::size_t most = usual_size << 6U;
  const auto answer =
      log({"--topo-order", "--parents", "-z", "--date=short", "--format=%H%x00%P%x00%an%x00%ad%x00%s"}, name,
          most);
  const std::vector<std::string> parts = parts_of(answer.value_or(""), '\0');
  constexpr std::size_t fields = 5;
  std::vector<GitCommit> commits;
  for (std::size_t i = 0; i + fields <= parts.size(); i += fields)
    commits.push_back({parts[i], parts_of(parts[i + 1], ' '), parts[i + 2], parts[i + 3], parts[i + 4]});
  return commits;
}

bool Git::is_converted(const std::string& name) const {
  const auto answer = ask({"check-attr", "-z", "filter", "ident", "working-tree-encoding", "--", name});
  const std::vector<std::string> parts = parts_of(answer.value_or(""), '\0');
  // The name, an attribute, its value; again and again.
  for (std::size_t i = 2; i < parts.size(); i += 3) {
    if (parts[i] != "unspecified" && parts[i] != "unset") return true;
  }
  return parts.empty();
}

std::vector<std::string> Git::earlier_names(const std::string& name) const {
  const auto answer =
      log({"--follow", "--diff-filter=R", "--name-status", "-z", "--format=", "--no-relative"}, name);
  std::vector<std::string> names;
  // `R100`, the earlier name, the later one; again and again.
  const std::vector<std::string> parts = parts_of(answer.value_or(""), '\0');
  for (std::size_t i = 0; i + 2 < parts.size(); i += 3) names.push_back(parts[i + 1]);
  return names;
}

Failure Git::failure_of(const std::string& revision) const {
  if (!is_installed()) return {no_git(revision), install_git.text()};
  if (!is_repository()) {
    const Text folder = folder_name(folder_);
    if (is_bare_by_looks(*system_, folder_)) return {embedded(folder), move_out.text()};
    if (work_tree_around(*system_, folder_)) return {refused(folder), ask_why(folder_)};
    return {no_repository(revision, folder), name_two_files.text()};
  }
  const std::vector<std::string> known = revisions();
  if (known.empty() && !commit("HEAD")) return {no_commit(revision), make_first_commit.text()};
  if (is_shallow()) return {no_revision(revision), deepen.text()};
  // `HEAD~5`, where there are four commits.
  const std::size_t steps = revision.find_first_of("~^@");
  if (steps > 0 && steps != std::string::npos && commit(revision.substr(0, steps)))
    return {no_revision(revision), too_far.text()};
  const auto meant = nearest(revision, std::vector<std::string_view>(known.begin(), known.end()));
  return {no_revision(revision), meant ? revision_meant(*meant) : list_revisions.text()};
}

}  // namespace xfz::cli
