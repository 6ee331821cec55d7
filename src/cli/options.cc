// SPDX-License-Identifier: MIT
#include "cli/options.h"

#include <CLI/CLI.hpp>
#include <algorithm>

#include "cli/command.h"
#include "cli/command_line.h"
#include "cli/failure.h"

namespace xfz::cli {

namespace {

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
class Notes final : public Options {
 public:
  std::vector<OptionHelp> take() { return std::move(options_); }

  void flag(std::string_view names, bool& /*to*/, Phrase help) override {
    options_.push_back({spaced(names), "", help});
  }
  void old_name(std::string_view name) override { options_.back().old_name = name; }
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
  std::vector<OptionHelp> options_;
};

/// Has CLI11 fill in what is declared.
class CliOptions final : public Options {
 public:
  explicit CliOptions(CLI::App& app) : app_(app) {}

  void flag(std::string_view names, bool& to, Phrase /*help*/) override {
    app_.add_flag(std::string(names), to);
  }
  void old_name(std::string_view /*name*/) override {}  // a line is read by the names of today
  void value(std::string_view names, Value /*value*/, std::optional<std::string>& to,
             Phrase /*help*/) override {
    restored(app_.add_option(std::string(names), to));
  }
  void values(std::string_view names, Value /*value*/, std::vector<std::string>& to,
              Phrase /*help*/) override {
    // Each time one value: what follows it is the next argument.
    restored(app_.add_option(std::string(names), to)->allow_extra_args(false));
  }
  void argument(Value value, std::optional<std::string>& to, Phrase /*help*/) override {
    restored(app_.add_option(std::string(value.name), to));
  }
  void arguments(Value value, std::vector<std::string>& to, Phrase /*help*/) override {
    restored(app_.add_option(std::string(value.name), to));
  }

 private:
  CLI::App& app_;
};

void declare_global(Options& options, GlobalOptions& global) {
  options.values(
      "-f,--file", {"PATH", ValueKind::table_file}, global.files,
      {"the table (else $XFZ_FILE, else the nearest indicators.yaml upward from here); - is standard input; "
       "due, list, stats, status and unit take several, and folders",
       "表格文件（不写则用 $XFZ_FILE，再不然从当前文件夹向上找 indicators.yaml）；- "
       "是标准输入；due、list、stats、"
       "status、unit 可以写几个，也可以写文件夹"});
  options.value(
      "--lang", "zh|en", global.language,
      {"language (else $XFZ_LANG, else the locale)", "语言（不写则用 $XFZ_LANG，再不然看系统语言）"});
  options.value("--color", "auto|always|never", global.color, {"colour in the output", "输出是否带颜色"});
  options.value("--as-of", "DATE", global.as_of,
                {"count days from this date, such as 2020-06-01, instead of today",
                 "从这一天起算天数，例如 2020-06-01；不写就是今天"});
  options.flag("-V,--version", global.version, {"show the version", "显示版本"});
  options.flag("-h,--help", global.help, {"show this help", "显示帮助"});
}

/// A flag with a value that is none of CLI11's words for yes and no: `Could not convert: --strict = maybe`.
Failure takes_none(const CLI::ConversionError& error) {
  const std::string what = error.what();
  const std::size_t begin = std::min(what.find('-'), what.size());
  return {takes_no_value(what.substr(begin, what.find_first_of(": ", begin) - begin))};
}

}  // namespace

std::vector<OptionHelp> options_of(Command& command) {
  Notes notes;
  command.declare(notes);
  return notes.take();
}

std::vector<OptionHelp> options_of_every_command() {
  Notes notes;
  GlobalOptions global;
  declare_global(notes, global);
  return notes.take();
}

Parsed parse(const CommandLine& line, GlobalOptions& global) {
  if (auto fault = line.fault()) throw Failure(*std::move(fault));
  CLI::App app;
  app.set_help_flag();
  CliOptions global_options(app);
  declare_global(global_options, global);
  // A command that is not named is not declared: to declare them all is most of the work at the start.
  if (Command* const command = line.command()) {
    CLI::App* const sub = app.add_subcommand(std::string(command->name()));
    sub->set_help_flag();
    sub->fallthrough();
    CliOptions options(*sub);
    command->declare(options);
  }
  std::vector<std::string> words = kept_whole(line.plain_words());
  std::reverse(words.begin(), words.end());  // CLI11 takes them from the back
  try {
    app.parse(std::move(words));
  } catch (const CLI::ConversionError& error) {
    throw takes_none(error);
  } catch (const CLI::Error& error) {
    throw Failure{not_understood(error.what())};
  }
  Parsed parsed{line.command()};
  for (const Declared& each : line.of_command()) parsed.command_options.push_back(each.option);
  for (const Declared& each : line.of_every_command()) parsed.global_options.push_back(each.option);
  return parsed;
}

}  // namespace xfz::cli
