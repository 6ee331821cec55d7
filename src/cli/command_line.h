// SPDX-License-Identifier: MIT
// The one reading of a command line: what each word is, against what is declared. The commands, completion
// and the language of messages all go by it.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/failure.h"
#include "cli/options.h"

namespace xfz::cli {

/// An option or argument that may be given, and what the line has for it so far.
struct Declared {
  OptionHelp option;
  std::vector<std::string> values{};
  bool given = false;

  bool takes_value() const { return option.is_argument || !option.metavar.empty(); }
  bool is_called(std::string_view name) const;
  /// `--format` of `-F, --format`.
  std::string long_name() const;
};

/// `-F` and `--format` of `-F, --format`.
std::vector<std::string> names_of(const OptionHelp& option);

/// Takes the words behind the program's name one by one. An option is written `--name VALUE`, `--name=VALUE`,
/// `-n VALUE`, `-nVALUE` or `-n=VALUE`; flags of one letter may share a dash; behind `--` all are arguments.
/// `help` before a command is --help, `version` in its place --version; a long dash, as word processors make
/// of two, is two.
/// Whatever is wrong, it goes on: what is typed is seldom finished.
class CommandLine {
 public:
  using Commands = std::vector<std::unique_ptr<Command>>;

  /// The commands must outlive it.
  explicit CommandLine(const Commands& commands);
  CommandLine(const Commands& commands, const std::vector<std::string>& words);

  void take(const std::string& word);

  /// The command that was named, or null.
  Command* command() const { return command_; }
  /// Those of the command first.
  std::span<const Declared> declared() const { return declared_; }
  std::span<const Declared> of_command() const { return declared().first(of_command_); }
  std::span<const Declared> of_every_command() const { return declared().subspan(of_command_); }
  /// The value that was given for an option, the last of several.
  std::optional<std::string> value_of(std::string_view name) const;

  // What may follow.

  /// The option whose value the next word is, or null.
  const Declared* waiting() const { return waiting_ ? &declared_[*waiting_] : nullptr; }
  bool may_be_option(std::string_view word) const {
    return !waiting_ && !only_arguments_ && word.starts_with('-');
  }
  bool wants_command() const;
  /// What the next argument is for; null where no more may follow.
  const Declared* next_argument() const;
  /// The option that a word such as `--format=js` or `-Fjs` begins with, and where its value begins.
  struct Attached {
    const Declared* option;
    std::size_t value_at;
  };
  std::optional<Attached> attached(std::string_view word) const;

  /// What is wrong with the whole line first; nothing where it can be parsed.
  std::optional<Failure> fault() const;
  /// The same line with nothing left to be told apart: the command, every option by its long name with its
  /// value in a word of its own, `--`, the arguments.
  std::vector<std::string> plain_words() const;

 private:
  enum class Wrong { command, option, argument, no_value, given_twice };
  struct Fault {
    Wrong what;
    std::string word;
  };

  void declare(std::vector<OptionHelp> options);
  void take_command(const std::string& word);
  bool take_other_word(std::string_view word);
  void take_argument(const std::string& word);
  void take_option(std::string_view word);
  void give(std::size_t option, const std::string& value);
  void note(Wrong what, std::string_view word);
  std::optional<std::size_t> find(std::string_view name) const;
  Failure unknown_option(const std::string& option, const std::string& program) const;
  Failure unexpected_argument(const std::string& word, const std::string& program) const;
  std::vector<std::string_view> command_names() const;

  const Commands& commands_;
  Command* command_ = nullptr;
  std::vector<Declared> declared_;
  std::size_t of_command_ = 0;
  std::optional<std::size_t> waiting_;
  bool only_arguments_ = false;
  std::optional<Fault> fault_;
  std::vector<std::string> option_words_;
  std::vector<std::string> arguments_;
};

}  // namespace xfz::cli
