// SPDX-License-Identifier: MIT
// The tables that a query answers for: one, or, where -f is given several times or names a folder, several.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "cli/check_targets.h"
#include "cli/context.h"
#include "cli/failure.h"
#include "cli/options.h"
#include "cli/table_file.h"

namespace xfz::cli {

/// What a command answers for a table; a status other than fine stays that of the whole run.
using AnswerTable = std::function<Status(const AnsweringTable& table)>;

class QueryTables {
 public:
  void declare(Options& options);

  /// Finds the files; throws Failure where there are none.
  void find(Context& context);
  bool are_several() const { return are_several_; }
  /// The files that may hold them, in the order in which they are answered for.
  std::vector<std::string> paths() const;

  /// Answers for each table without errors, in order, while other threads read the next ones; few are ever in
  /// memory. Of several, those that cannot be answered for are told on standard error and left out, and the
  /// status is then `unusable`, unless --keep-going is given. Throws what `answer` throws where there is one
  /// table, and where standard output takes no more.
  Status each(Context& context, const AnswerTable& answer);

  /// The files of several that were left out.
  const std::vector<std::string>& left_out() const { return left_out_; }

 private:
  /// What was read on another thread.
  struct ReadTable {
    const Target* target = nullptr;
    bool counts = true;  ///< false for a file in a folder that is no table
    std::optional<AnsweringTable> table{};
    std::string findings{};  ///< that keep it from answering, as people read them
    std::optional<Failure> failure{};
  };

  static ReadTable read_target(const Context& context, const Target& target);
  void take(Context& context, ReadTable read, const AnswerTable& answer);
  Status answer_for(Context& context, const AnsweringTable& table, const AnswerTable& answer);
  void tell_folders_without_table(Context& context);
  void tell_unknown_names(Context& context) const;

  bool keep_going_ = false;
  bool are_several_ = false;
  std::vector<std::string> named_;
  std::vector<Target> targets_;

  // What came of the tables so far.
  std::vector<std::string> with_table_;  ///< the folders named that hold one
  bool is_folder_without_table_ = false;
  std::vector<std::string> left_out_;
  std::optional<UnknownName> unknown_;  ///< the first
  std::size_t without_name_ = 0;        ///< tables that do not know it
  std::size_t answered_ = 0;
  Status status_ = Status::fine;
};

}  // namespace xfz::cli
