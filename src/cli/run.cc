// SPDX-License-Identifier: MIT
#include "cli/run.h"

#include <new>

#include "cli/build_info.h"
#include "cli/command.h"
#include "cli/command_line.h"
#include "cli/completion/answer.h"
#include "cli/context.h"
#include "cli/failure.h"
#include "cli/help.h"
#include "cli/options.h"
#include "cli/values.h"

namespace xfz::cli {

namespace {

constexpr Phrase no_memory{"there is not enough memory", "内存不够"};
constexpr Phrase smaller_file{"the file may be too large, or other programs take too much",
                              "文件可能太大，或者其他程序占用太多"};

constexpr Message<std::string_view> one_table{"`xfz {}` works on one table, and -f names several",
                                              "`xfz {}` 只看一张表，-f 写了几张"};
constexpr Phrase name_one_table{"give -f once; due, list, stats, status and unit answer for several",
                                "-f 请只写一次；due、list、stats、status、unit 可以回答几张表"};

Language language_of(std::string_view name) {
  return name.starts_with("zh") ? Language::chinese : Language::english;
}

/// What a line says of the language, so that even a wrong one is answered in it; else the surroundings.
Language language_of(const CommandLine& line, const System& system) {
  if (const auto given = line.value_of("--lang")) return language_of(*given);
  // POSIX.1-2017, 8.2: the first of these that is set and not empty holds.
  for (const char* const name : {"XFZ_LANG", "LC_ALL", "LC_MESSAGES", "LANG"}) {
    const auto value = system.environment(name);
    if (value && !value->empty()) return language_of(*value);
  }
  return Language::english;
}

/// A day without a year is that of the table, where one is asked.
void read_as_of(const std::string& words, const Command& command, Context& context) {
  if (command.asks_on_a_day() && !try_date(words)) {
    context.as_of_words = words;
  } else {
    context.as_of = read_date("--as-of", words);
  }
}

Status run_line(const CommandLine& line, const std::vector<std::unique_ptr<Command>>& commands,
                Context& context) {
  GlobalOptions global;
  const Parsed parsed = parse(line, global);
  if (global.language) read_choice("--lang", *global.language, {"zh", "en"});
  if (global.color) {
    read_choice("--color", *global.color, {"auto", "always", "never"});
    context.output.color =
        has_color(*global.color, context.system.is_terminal(Stream::output), context.system);
    context.errors.color =
        has_color(*global.color, context.system.is_terminal(Stream::error), context.system);
  }
  context.as_of = context.system.today();
  context.files = global.files;

  if (global.version) {
    context.print(version_text(build_info(), context.language()));
    return Status::fine;
  }
  if (global.help || parsed.command == nullptr) {
    context.print(help_text(parsed, commands, context.output));
    return Status::fine;
  }
  if (context.files.size() > 1 && !parsed.command->takes_several_tables())
    throw Failure{one_table(parsed.command->name()), name_one_table.text()};
  if (global.as_of) read_as_of(*global.as_of, *parsed.command, context);
  return parsed.command->run(context);
}

}  // namespace

Status run(const std::vector<std::string>& words, System& system) {
  const auto commands = all_commands();
  const CommandLine line(commands, words);
  const Language language = language_of(line, system);
  Context context{system, screen_of(system.is_terminal(Stream::output), language, system),
                  screen_of(system.is_terminal(Stream::error), language, system)};
  try {
    if (!words.empty() && words.front() == completion_request) {
      answer_completion({words.begin() + 1, words.end()}, context);
      return Status::fine;
    }
    return run_line(line, commands, context);
  } catch (const Failure& failure) {
    show_failure(system, context.errors, failure);
  } catch (const std::bad_alloc&) {
    show_failure(system, context.errors, {no_memory.text(), smaller_file.text()});
  }
  return Status::unusable;
}

}  // namespace xfz::cli
