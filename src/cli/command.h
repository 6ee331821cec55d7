// SPDX-License-Identifier: MIT
// A subcommand.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/context.h"
#include "cli/failure.h"
#include "cli/options.h"
#include "text/message.h"

namespace xfz::cli {

/// A line of the help that works when it is pasted.
struct Example {
  std::string_view line;
  Phrase what;
};

/// One subcommand, defined in the file that has its name. An object serves one run: its options are its
/// members.
class Command {
 public:
  virtual ~Command() = default;

  virtual std::string_view name() const = 0;
  virtual Phrase summary() const = 0;
  virtual std::span<const Example> examples() const = 0;
  /// Whether programs call it, or people once: the help lists it below the others.
  virtual bool is_for_programs() const { return false; }
  /// Whether -f may be given several times.
  virtual bool takes_several_tables() const { return false; }
  /// Whether --as-of may leave the year to the table that is asked.
  virtual bool asks_on_a_day() const { return false; }

  virtual void declare(Options& options) = 0;
  /// Throws Failure where it cannot go on.
  virtual Status run(Context& context) = 0;
};

std::unique_ptr<Command> make_check();
std::unique_ptr<Command> make_collect();
std::unique_ptr<Command> make_completion();
std::unique_ptr<Command> make_diff();
std::unique_ptr<Command> make_due();
std::unique_ptr<Command> make_explain();
std::unique_ptr<Command> make_fmt();
std::unique_ptr<Command> make_git_diff();
std::unique_ptr<Command> make_import();
std::unique_ptr<Command> make_list();
std::unique_ptr<Command> make_log();
std::unique_ptr<Command> make_new();
std::unique_ptr<Command> make_schema();
std::unique_ptr<Command> make_sheet();
std::unique_ptr<Command> make_show();
std::unique_ptr<Command> make_stats();
std::unique_ptr<Command> make_status();
std::unique_ptr<Command> make_unit();

/// Every command, in the order of the help. This is the list to add a command to.
std::vector<std::unique_ptr<Command>> all_commands();

}  // namespace xfz::cli
