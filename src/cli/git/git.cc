// SPDX-License-Identifier: MIT
#include "cli/git/git.h"

#include <algorithm>
#include <charconv>

namespace xfz::cli {

namespace {

constexpr std::size_t usual_size = 1U << 20U;

/// The parts of a text before each `end`.
std::vector<std::string> parts_of(std::string_view text, char end) {
  std::vector<std::string> parts;
  while (!text.empty()) {
    const std::size_t size = std::min(text.find(end), text.size());
    parts.emplace_back(text.substr(0, size));
    text.remove_prefix(std::min(size + 1, text.size()));
  }
  return parts;
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

}  // namespace

FilePlace place_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  if (slash == std::string::npos) return {".", path};
  return {path.substr(0, slash + 1), path.substr(slash + 1)};
}

std::optional<std::string> Git::ask(const std::vector<std::string>& words) const {
  return ask(words, usual_size);
}

std::optional<std::string> Git::ask(const std::vector<std::string>& words, std::size_t max_size) const {
  std::vector<std::string> command = {"git",
                                      "-C",
                                      folder_,
                                      "--no-optional-locks",
                                      "--literal-pathspecs",
                                      "-c",
                                      "core.fsmonitor=false",
                                      "-c",
                                      "protocol.allow=never"};
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

bool Git::has_history(const std::string& name) const {
  return !ask({"log", "-1", "--format=%H", "--no-show-signature", "--", name}).value_or("").empty();
}

std::vector<std::string> Git::earlier_names(const std::string& name) const {
  const auto answer = ask({"log", "--follow", "--diff-filter=R", "--name-status", "-z",
                           "--format=", "--no-show-signature", "--no-relative", "--", name});
  std::vector<std::string> names;
  // `R100`, the earlier name, the later one; again and again.
  const std::vector<std::string> parts = parts_of(answer.value_or(""), '\0');
  for (std::size_t i = 0; i + 2 < parts.size(); i += 3) names.push_back(parts[i + 1]);
  return names;
}

}  // namespace xfz::cli
