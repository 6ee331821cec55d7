// SPDX-License-Identifier: MIT
#include "cli/help.h"

#include <algorithm>
#include <utility>

#include "text/width.h"

namespace xfz::cli {

namespace {

constexpr Phrase program{
    "xfz answers questions about a government's indicator-and-assignment table: who owns what, and what is "
    "due when.",
    "xfz 管理并查询政府的指标及任务分解表：谁承担什么，什么时候该完成。"};
constexpr Phrase examples_heading{"Examples:", "示例："};
constexpr Phrase usage_heading{"Usage:", "用法："};
constexpr Phrase commands_heading{"Commands:", "命令："};
constexpr Phrase programs_heading{"Commands that other programs call:", "供其他程序调用的命令："};
constexpr Phrase arguments_heading{"Arguments:", "参数："};
constexpr Phrase options_heading{"Options:", "选项："};
constexpr Phrase global_heading{"Options of every command:", "每个命令都有的选项："};
constexpr Phrase program_usage{"xfz COMMAND [OPTIONS] [ARGUMENTS]", "xfz 命令 [选项] [参数]"};
constexpr Message<std::string_view> command_usage{"xfz {} [OPTIONS]", "xfz {} [选项]"};
constexpr Message<std::string_view, std::string_view> command_title{"xfz {}: {}", "xfz {}：{}"};
constexpr Phrase more_help{"`xfz COMMAND --help` says more about one.",
                           "`xfz 命令 --help` 有各命令的详细说明。"};

constexpr Example program_examples[] = {
    {"xfz due --month 6", {"what is due by the end of June?", "6月底以前要完成什么？"}},
    {"xfz unit 民政局", {"what does 民政局 own?", "民政局承担什么？"}},
    {"xfz list --unit 司法局 --role lead", {"what does 司法局 lead?", "司法局牵头哪些？"}},
    {"xfz show 95", {"one measure, clause by clause", "一条措施，逐项列出"}},
    {"xfz stats", {"how is the work spread?", "任务怎么分布？"}},
    {"xfz sheet --all -F xlsx -o sheets/", {"a task sheet for every unit", "给每个单位一份任务清单"}},
    {"xfz diff --by-unit HEAD~5", {"what changed since, and for whom?", "上次调整改了什么，涉及谁？"}},
    {"xfz check --strict", {"is the table right?", "表格对不对？"}},
};

using Entries = std::vector<HelpEntry>;

/// Two columns; where the left one is long, the right one begins on the next line.
class HelpWriter {
 public:
  explicit HelpWriter(const render::Screen& screen) : screen_(screen) {}

  void line(std::string_view text) { out_ += render::paragraph(text, render::Ink::plain, screen_); }
  void gap() { out_ += "\n"; }

  void section(const HelpSection& section) {
    out_ += "\n" + render::painted(section.heading, render::Ink::strong, screen_) + "\n";
    const int longest = screen_.width > 0 ? std::min(longest_left, screen_.width / 2) : longest_left;
    int left = 0;
    for (const auto& [name, what] : section.entries) {
      if (display_width(name) <= longest) left = std::max(left, display_width(name));
    }
    for (const auto& [name, what] : section.entries) write(name, what, left);
  }

  std::string take() { return std::move(out_); }

 private:
  static constexpr int longest_left = 40;

  void write(const std::string& name, const std::string& what, int left) {
    const int margin = left + 4;
    if (what.empty()) {
      out_ += "  " + name + "\n";
      return;
    }
    const bool fits = display_width(name) <= left;
    out_ += fits ? "  " + padded(name, left) + "  " : "  " + name + "\n";
    const std::string words = render::paragraph(what, render::Ink::plain, screen_, margin);
    out_ += fits ? words.substr(static_cast<std::size_t>(margin)) : words;
  }

  const render::Screen& screen_;
  std::string out_;
};

Entries entries_of(std::span<const Example> examples, Language language) {
  Entries entries;
  for (const Example& example : examples)
    entries.push_back({std::string(example.line), std::string(example.what.in(language))});
  return entries;
}

Entries entries_of(const std::vector<OptionHelp>& options, bool arguments, Language language) {
  Entries entries;
  for (const OptionHelp& option : options) {
    if (option.is_argument != arguments) continue;
    const std::string value = option.metavar.empty() ? "" : " " + option.metavar;
    entries.push_back({option.names + value, std::string(option.help.in(language))});
  }
  return entries;
}

std::string usage(const Parsed& parsed, Language language) {
  if (parsed.command == nullptr) return std::string(program_usage.in(language));
  std::string out = command_usage(language, parsed.command->name());
  for (const OptionHelp& option : parsed.command_options) {
    if (option.is_argument) out += " [" + option.names + "]";
  }
  return out;
}

Entries entries_of(const std::vector<std::unique_ptr<Command>>& commands, bool for_programs,
                   Language language) {
  Entries entries;
  for (const auto& command : commands) {
    if (command->is_for_programs() != for_programs) continue;
    entries.push_back({std::string(command->name()), std::string(command->summary().in(language))});
  }
  return entries;
}

}  // namespace

Help help_of(const Parsed& parsed, const std::vector<std::unique_ptr<Command>>& commands, Language language) {
  Help help;
  const auto add = [&](HelpPart part, const Phrase& heading, Entries entries) {
    if (!entries.empty())
      help.sections.push_back({part, std::string(heading.in(language)), std::move(entries)});
  };
  const Command* const command = parsed.command;
  if (command == nullptr) {
    help.title = program.in(language);
    add(HelpPart::examples, examples_heading, entries_of(program_examples, language));
  } else {
    help.title = command_title(language, command->name(), command->summary().in(language));
    add(HelpPart::examples, examples_heading, entries_of(command->examples(), language));
  }
  add(HelpPart::usage, usage_heading, {{usage(parsed, language), ""}});
  if (command == nullptr) {
    add(HelpPart::commands, commands_heading, entries_of(commands, false, language));
    add(HelpPart::commands_of_programs, programs_heading, entries_of(commands, true, language));
    help.closing = more_help.in(language);
  }
  add(HelpPart::arguments, arguments_heading, entries_of(parsed.command_options, true, language));
  add(HelpPart::options, options_heading, entries_of(parsed.command_options, false, language));
  add(HelpPart::options_of_every_command, global_heading, entries_of(parsed.global_options, false, language));
  return help;
}

std::string help_text(const Parsed& parsed, const std::vector<std::unique_ptr<Command>>& commands,
                      const render::Screen& screen) {
  const Help help = help_of(parsed, commands, screen.language);
  HelpWriter writer(screen);
  writer.line(help.title);
  for (const HelpSection& section : help.sections) writer.section(section);
  if (!help.closing.empty()) {
    writer.gap();
    writer.line(help.closing);
  }
  return writer.take();
}

}  // namespace xfz::cli
