// SPDX-License-Identifier: MIT
// `check --fix`: writes what has one right answer into the files.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "cli/check_targets.h"
#include "cli/context.h"
#include "cli/options.h"
#include "cli/rule_filter.h"
#include "text/mend.h"

namespace xfz::cli {

class CheckFix {
 public:
  void declare(Options& options);

  bool is_on() const { return fix_; }
  /// Whether nothing is written, and nothing checked: the differences are the answer.
  bool shows_only() const { return diff_; }
  /// Whether it reads standard input and writes standard output, so that all else goes to standard error.
  bool is_filter() const { return is_filter_; }
  /// What to check in place of standard input.
  const std::optional<std::string>& mended_stdin() const { return mended_stdin_; }

  /// Looks at what was given; `files` are those to check. Throws Failure.
  void read(const std::vector<std::string>& files, std::string name_of_stdin);

  /// Mends the files, and those of the ledgers beside them, and tells of each line: on standard output where
  /// `to_output`. Throws Failure where some are outside of where the command runs.
  void run(Context& context, std::vector<Target> targets, const RuleFilter& filter, bool to_output);

  std::size_t changed() const { return changed_; }
  /// Whether a file could not be written.
  bool failed() const { return failed_; }

 private:
  /// A file with what it becomes.
  struct Change {
    std::string path;
    std::string before;
    Mended mended;
  };
  using Changes = std::vector<Change>;

  Changes look_at(const Context& context, const Target& target, const RuleFilter& filter) const;
  static void add_ledger(const Context& context, const Target& target, const RuleFilter& filter,
                         Changes& changes);
  void refuse_elsewhere(Context& context, const std::vector<Target>& targets, const RuleFilter& filter) const;
  void take(Context& context, const Change& change, bool to_output);
  bool write(Context& context, const Change& change);

  bool fix_ = false;
  bool diff_ = false;
  bool yes_ = false;
  bool is_filter_ = false;
  std::string name_of_stdin_;
  std::optional<std::string> mended_stdin_;
  std::size_t changed_ = 0;
  std::size_t lines_ = 0;
  bool failed_ = false;
};

}  // namespace xfz::cli
