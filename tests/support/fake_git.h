// SPDX-License-Identifier: MIT
// A git in memory, which has one table at a few revisions.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace xfz::test {

class FakeGit {
 public:
  /// The table, indicators.yaml at the top, has these bytes in the revision.
  void add(std::string revision, std::string bytes) {
    revisions_.emplace_back(std::move(revision), std::move(bytes));
  }

  /// What `git log` says of the table; without it, the table's folder has no files of its own.
  void set_last_commit(std::string commit) { last_commit_ = std::move(commit); }

  /// What git prints to the words.
  std::optional<std::string> operator()(const std::vector<std::string>& words) const {
    const auto asks = [&words](const std::string& word) {
      return std::find(words.begin(), words.end(), word) != words.end();
    };
    const std::string& last = words.back();
    if (asks("--version")) return "git version 2.39.5\n";
    if (asks("--git-dir")) return ".git\n";
    if (asks("--show-prefix")) return "\n";
    if (asks("--show-toplevel")) return "/office\n";
    if (asks("--is-bare-repository") || asks("--is-shallow-repository")) return "false\n";
    if (asks("--verify")) return commit(last.substr(0, last.find("^{commit}")));
    if (asks("--is-inside-work-tree")) return last_commit_.empty() ? "false\n" : "true\n";
    if (asks("log") && asks("--parents")) return history();
    if (asks("log") && !last_commit_.empty()) return last_commit_ + " " + last_commit_ + "\n";
    if (asks("for-each-ref")) return names();
    if (asks("merge-base")) return last + "\n";
    if (asks("ls-tree") && asks("-r")) return "";  // no ledger
    if (asks("ls-tree")) {
      const std::string& asked = words[words.size() - 3];
      return entry(asked == "HEAD" ? commit(asked).value_or("").substr(0, digits) : asked, last);
    }
    if (asks("check-attr")) return last + std::string("\0filter\0unspecified\0", 20);
    if (asks("-s")) return size(last);
    if (asks("blob")) return content(last);
    if (asks("config") && asks("--local")) return "";
    return std::nullopt;
  }

 private:
  static constexpr std::size_t digits = 40;

  std::optional<std::string> commit(const std::string& revision) const {
    for (std::size_t i = 0; i < revisions_.size(); ++i) {
      if (revisions_[i].first == revision) return std::string(digits, static_cast<char>('a' + i)) + "\n";
    }
    return std::nullopt;
  }
  std::string names() const {
    std::string names;
    for (const auto& [name, bytes] : revisions_) names += name + "\n";
    return names;
  }
  /// Each revision is a commit of its own, the last that was added the newest.
  std::string history() const {
    std::string out;
    for (std::size_t i = revisions_.size(); i-- > 0;) {
      const auto hash = [](std::size_t at) { return std::string(digits, static_cast<char>('a' + at)); };
      for (const std::string& part : {hash(i), i > 0 ? hash(i - 1) : "", std::string("甲某"),
                                      std::string("2020-05-12"), revisions_[i].first})
        out += part + '\0';
    }
    return out;
  }
  std::string entry(const std::string& commit, const std::string& path) const {
    const bool is_there = path == "indicators.yaml" || !last_commit_.empty();
    return is_there && !commit.empty() ? "100644 blob " + commit + "\t" + path : "";
  }
  std::string content(const std::string& object) const {
    return revisions_[static_cast<std::size_t>(object.front() - 'a')].second;
  }
  std::string size(const std::string& object) const { return std::to_string(content(object).size()) + "\n"; }

  std::vector<std::pair<std::string, std::string>> revisions_;
  std::string last_commit_;
};

}  // namespace xfz::test
