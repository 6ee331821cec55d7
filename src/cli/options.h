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

/// What a value is, so that completion knows what to offer for it.
enum class ValueKind {
  words,   ///< nothing can be offered
  choice,  ///< one of those that its name lists
  file,
  folder,
  table_file,
  template_file,    ///< of a sheet or a letter
  notice_template,  ///< of a change notice
  status_template,  ///< of what `status` makes
  unit,             ///< or a group
  category,
  measure,
  rule,
  month,
  due_date,  ///< a day on which something is due
  version,   ///< of the table: a file, or what git calls a revision
};

/// What the help calls a value, and what it is. Most names say it by themselves: `text|json` are choices, a U
/// is a unit everywhere.
struct Value {
  std::string_view name;
  ValueKind kind;

  constexpr Value(std::string_view value_name) : Value(value_name, kind_by_name(value_name)) {}
  constexpr Value(const char* value_name) : Value(std::string_view(value_name)) {}
  constexpr Value(std::string_view value_name, ValueKind value_kind) : name(value_name), kind(value_kind) {}

 private:
  static constexpr ValueKind kind_by_name(std::string_view name) {
    if (name.find('|') != std::string_view::npos) return ValueKind::choice;
    if (name == "U") return ValueKind::unit;
    if (name == "ID") return ValueKind::measure;
    if (name == "RULE") return ValueKind::rule;
    if (name == "OLD" || name == "NEW") return ValueKind::version;
    return name == "FILE" || name == "PATH" ? ValueKind::file : ValueKind::words;
  }
};

/// One option or argument, as it was declared.
struct OptionHelp {
  std::string names;    ///< `-F, --format`; of an argument its name
  std::string metavar;  ///< `FORMAT`; empty for a flag
  Phrase help;
  bool is_argument = false;
  ValueKind kind = ValueKind::words;
  bool repeats = false;    ///< may be given several times
  std::string old_name{};  ///< of a flag; taken, but shown nowhere
};

/// Where a command declares its options. Values are kept as they are written; the command reads them.
class Options {
 public:
  virtual ~Options() = default;

  /// `names` as CLI11 takes them: `-f,--file`, or a bare name for an argument.
  virtual void flag(std::string_view names, bool& to, Phrase help) = 0;
  /// The flag that was declared last had this name before; scripts may have it.
  virtual void old_name(std::string_view name) = 0;
  virtual void value(std::string_view names, Value value, std::optional<std::string>& to, Phrase help) = 0;
  /// A value that may be given several times.
  virtual void values(std::string_view names, Value value, std::vector<std::string>& to, Phrase help) = 0;
  virtual void argument(Value value, std::optional<std::string>& to, Phrase help) = 0;
  virtual void arguments(Value value, std::vector<std::string>& to, Phrase help) = 0;
};

class Command;

class CommandLine;

/// What was parsed: the command that was named, or null, and the options of both levels as the help lists
/// them.
struct Parsed {
  Command* command = nullptr;
  std::vector<OptionHelp> command_options;
  std::vector<OptionHelp> global_options;
};

/// The options that every command takes.
struct GlobalOptions {
  std::vector<std::string> files;
  std::optional<std::string> language;
  std::optional<std::string> color;
  std::optional<std::string> as_of;
  bool version = false;
  bool help = false;
};

/// What a command declares, and what every command takes; nothing is parsed.
std::vector<OptionHelp> options_of(Command& command);
std::vector<OptionHelp> options_of_every_command();

/// Has CLI11 parse a line into the variables that are declared. Throws Failure where the words do not fit.
Parsed parse(const CommandLine& line, GlobalOptions& global);

}  // namespace xfz::cli
