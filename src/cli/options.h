// SPDX-License-Identifier: MIT
// What a command accepts on its line. options.cc is the only file that knows CLI11.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/message.h"

namespace xfz::cli {

/// One option or argument, as the help shows it.
struct OptionHelp {
  std::string names;    ///< `-F, --format`; of an argument its name
  std::string metavar;  ///< `FORMAT`; empty for a flag
  Phrase help;
  bool is_argument = false;
};

/// Where a command declares its options. Values are kept as they are written; the command reads them.
class Options {
 public:
  virtual ~Options() = default;

  /// `names` as CLI11 takes them: `-f,--file`, or a bare name for an argument.
  virtual void flag(std::string_view names, bool& to, Phrase help) = 0;
  virtual void value(std::string_view names, std::string_view metavar, std::optional<std::string>& to,
                     Phrase help) = 0;
  /// A value that may be given several times.
  virtual void values(std::string_view names, std::string_view metavar, std::vector<std::string>& to,
                      Phrase help) = 0;
  virtual void argument(std::string_view name, std::optional<std::string>& to, Phrase help) = 0;
  virtual void arguments(std::string_view name, std::vector<std::string>& to, Phrase help) = 0;
};

class Command;

/// What was parsed: the command that was named, or null, and the options of both levels as the help lists
/// them.
struct Parsed {
  Command* command = nullptr;
  std::vector<OptionHelp> command_options;
  std::vector<OptionHelp> global_options;
};

/// The options that every command takes.
struct GlobalOptions {
  std::optional<std::string> file;
  std::optional<std::string> language;
  std::optional<std::string> color;
  std::optional<std::string> as_of;
  bool version = false;
  bool help = false;
};

/// Parses the words behind the program's name into the variables that were declared. Throws Failure where
/// they do not fit.
Parsed parse(const std::vector<std::string>& words, GlobalOptions& global,
             const std::vector<std::unique_ptr<Command>>& commands);

}  // namespace xfz::cli
