// SPDX-License-Identifier: MIT
#include "cli/options.h"

#include <CLI/CLI.hpp>
#include <algorithm>

#include "cli/command.h"
#include "cli/failure.h"
#include "text/nearest.h"

namespace xfz::cli {

namespace {

constexpr Message<std::string_view> unknown_command{"there is no command `{}`", "没有 `{}` 这个命令"};
constexpr Message<std::string_view> unknown_option{"there is no option `{}`", "没有 `{}` 这个选项"};
constexpr Message<std::string_view> unexpected{"`{}` is one argument too many", "多了一个参数 `{}`"};
constexpr Message<std::string_view> did_you_mean{"did you mean `{}`?", "是不是 `{}`？"};
constexpr Message<std::string_view, std::string_view> belongs_behind{
    "`{0}` belongs behind the command: `{1} {0} …`", "`{0}` 要写在命令后面：`{1} {0} …`"};
constexpr Message<std::string_view> see_help{"`{} --help` says what there is", "可用的写法见 `{} --help`"};
constexpr Message<std::string_view> needs_value{"`{}` needs a value", "`{}` 后面要写一个值"};
constexpr Message<std::string_view> given_twice{"`{}` is given more than once", "`{}` 写了不止一次"};
constexpr Message<std::string_view> takes_no_value{"`{}` takes no value", "`{}` 后面不写值"};
constexpr Message<std::string_view> not_understood{"the arguments are not understood: {}",
                                                   "看不懂这些参数：{}"};

/// `-F,--format` as the help writes it.
std::string spaced(std::string_view names) {
  std::string out;
  for (const char c : names) {
    out += c;
    if (c == ',') out += ' ';
  }
  return out;
}

/// CLI11 splits an argument such as `[1,2]` into two, so it is given every `[…]` with this sign before it.
constexpr char whole = '\x1F';

std::vector<std::string> kept_whole(std::vector<std::string> words) {
  for (std::string& word : words) {
    if (word.starts_with('[') && word.ends_with(']')) word.insert(0, 1, whole);
  }
  return words;
}

std::string without_sign(std::string word) {
  if (word.starts_with(whole)) word.erase(0, 1);
  return word;
}

void restored(CLI::Option* option) {
  option->transform(without_sign);
}

/// Notes what is declared.
class Declared final : public Options {
 public:
  explicit Declared(std::vector<OptionHelp>& options) : options_(options) {}

  void flag(std::string_view names, bool& /*to*/, Phrase help) override {
    options_.push_back({spaced(names), "", help});
  }
  void value(std::string_view names, Value value, std::optional<std::string>& /*to*/, Phrase help) override {
    options_.push_back({spaced(names), std::string(value.name), help, false, value.kind});
  }
  void values(std::string_view names, Value value, std::vector<std::string>& /*to*/, Phrase help) override {
    options_.push_back({spaced(names), std::string(value.name), help, false, value.kind, true});
  }
  void argument(Value value, std::optional<std::string>& /*to*/, Phrase help) override {
    options_.push_back({std::string(value.name), "", help, true, value.kind});
  }
  void arguments(Value value, std::vector<std::string>& /*to*/, Phrase help) override {
    options_.push_back({std::string(value.name) + "…", "", help, true, value.kind, true});
  }

 private:
  std::vector<OptionHelp>& options_;
};

/// Has CLI11 fill in what is declared, and notes it.
class CliOptions final : public Options {
 public:
  CliOptions(CLI::App& app, std::vector<OptionHelp>& help) : app_(app), declared_(help) {}

  void flag(std::string_view names, bool& to, Phrase help) override {
    app_.add_flag(std::string(names), to);
    declared_.flag(names, to, help);
  }

  void value(std::string_view names, Value value, std::optional<std::string>& to, Phrase help) override {
    restored(app_.add_option(std::string(names), to));
    declared_.value(names, value, to, help);
  }

  void values(std::string_view names, Value value, std::vector<std::string>& to, Phrase help) override {
    // Each time one value: what follows it is the next argument.
    restored(app_.add_option(std::string(names), to)->allow_extra_args(false));
    declared_.values(names, value, to, help);
  }

  void argument(Value value, std::optional<std::string>& to, Phrase help) override {
    restored(app_.add_option(std::string(value.name), to));
    declared_.argument(value, to, help);
  }

  void arguments(Value value, std::vector<std::string>& to, Phrase help) override {
    restored(app_.add_option(std::string(value.name), to));
    declared_.arguments(value, to, help);
  }

 private:
  CLI::App& app_;
  Declared declared_;
};

void declare_global(Options& options, GlobalOptions& global) {
  options.value(
      "-f,--file", {"PATH", ValueKind::table_file}, global.file,
      {"the table (else $XFZ_FILE, else the nearest indicators.yaml upward from here); - is standard input",
       "表格文件（不写则用 $XFZ_FILE，再不然从当前文件夹向上找 indicators.yaml）；- 是标准输入"});
  options.value(
      "--lang", "zh|en", global.language,
      {"language (else $XFZ_LANG, else the locale)", "语言（不写则用 $XFZ_LANG，再不然看系统语言）"});
  options.value("--color", "auto|always|never", global.color, {"colour in the output", "输出是否带颜色"});
  options.value("--as-of", "DATE", global.as_of,
                {"count days from this date, such as 2020-06-01, instead of today",
                 "从这一天起算天数，例如 2020-06-01；不写就是今天"});
  options.flag("--version", global.version, {"show the version", "显示版本"});
  options.flag("-h,--help", global.help, {"show this help", "显示帮助"});
}

/// Every `-x` and `--xyz` of an option list.
std::vector<std::string> option_names(const Parsed& parsed) {
  std::vector<std::string> names;
  for (const auto* list : {&parsed.command_options, &parsed.global_options}) {
    for (const OptionHelp& option : *list) {
      if (option.is_argument) continue;
      for (const std::string& name : CLI::detail::split(option.names, ','))
        names.push_back(CLI::detail::trim_copy(name));
    }
  }
  return names;
}

Text suggestion(std::string_view word, const std::vector<std::string>& known, std::string_view help_of) {
  const std::vector<std::string_view> candidates(known.begin(), known.end());
  const auto meant = nearest(word, candidates);
  return meant ? did_you_mean(*meant) : see_help(help_of);
}

Failure extra_words(const CLI::App& app, const Parsed& parsed,
                    const std::vector<std::unique_ptr<Command>>& commands) {
  const std::vector<std::string> extra = app.remaining(true);
  const std::string word = extra.empty() ? "" : without_sign(extra.front());
  const std::string program =
      parsed.command == nullptr ? "xfz" : "xfz " + std::string(parsed.command->name());
  if (word.starts_with('-') && word.size() > 1) {
    const std::string option = word.substr(0, word.find('='));
    const std::vector<std::string> known = option_names(parsed);
    if (std::find(known.begin(), known.end(), option) != known.end())
      return {belongs_behind(option, program)};
    // One letter is always near some other.
    return {unknown_option(option),
            option.starts_with("--") ? suggestion(option, known, program) : see_help(program)};
  }
  if (parsed.command != nullptr) return {unexpected(word), see_help(program)};
  std::vector<std::string> names;
  for (const auto& command : commands) names.emplace_back(command->name());
  return {unknown_command(word), suggestion(word, names, program)};
}

/// What CLI11 says, in English only: `--month: 1 required TEXT missing`, `--month: At Most 1 required but
/// received 2`, `Could not convert: --strict = maybe`.
Failure mismatch(const CLI::Error& error) {
  const std::string what = error.what();
  const std::size_t begin = std::min(what.find('-'), what.size());
  const std::string option = what.substr(begin, what.find_first_of(": ", begin) - begin);
  if (dynamic_cast<const CLI::ConversionError*>(&error) != nullptr) return {takes_no_value(option)};
  return {what.find("received") != std::string::npos ? given_twice(option) : needs_value(option)};
}

}  // namespace

std::vector<OptionHelp> options_of(Command& command) {
  std::vector<OptionHelp> options;
  Declared declared(options);
  command.declare(declared);
  return options;
}

std::vector<OptionHelp> options_of_every_command() {
  std::vector<OptionHelp> options;
  Declared declared(options);
  GlobalOptions global;
  declare_global(declared, global);
  return options;
}

Parsed parse(const std::vector<std::string>& words, GlobalOptions& global,
             const std::vector<std::unique_ptr<Command>>& commands) {
  Parsed parsed;
  CLI::App app;
  app.set_help_flag();
  app.require_subcommand(0, 1);
  app.option_defaults()->multi_option_policy(CLI::MultiOptionPolicy::Throw);
  CliOptions global_options(app, parsed.global_options);
  declare_global(global_options, global);

  std::vector<CLI::App*> subcommands(commands.size());
  std::vector<std::vector<OptionHelp>> help(commands.size());
  for (std::size_t i = 0; i < commands.size(); ++i) {
    const std::string name(commands[i]->name());
    // A command that is not named is not meant, and to declare them all is most of the work at the start.
    if (std::find(words.begin(), words.end(), name) == words.end()) continue;
    CLI::App* const sub = app.add_subcommand(name);
    sub->set_help_flag();
    sub->fallthrough();
    CliOptions options(*sub, help[i]);
    commands[i]->declare(options);
    subcommands[i] = sub;
  }
  const auto note_command = [&] {
    for (std::size_t i = 0; i < commands.size(); ++i) {
      if (subcommands[i] == nullptr || !subcommands[i]->parsed()) continue;
      parsed.command = commands[i].get();
      parsed.command_options = help[i];
    }
  };

  try {
    app.parse(kept_whole({words.rbegin(), words.rend()}));  // CLI11 takes them from the back
    note_command();
  } catch (const CLI::ExtrasError&) {
    note_command();
    throw extra_words(app, parsed, commands);
  } catch (const CLI::ArgumentMismatch& error) {
    throw mismatch(error);
  } catch (const CLI::ConversionError& error) {
    throw mismatch(error);
  } catch (const CLI::Error& error) {
    throw Failure{not_understood(error.what())};
  }
  return parsed;
}

}  // namespace xfz::cli
