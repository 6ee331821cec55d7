// SPDX-License-Identifier: MIT
#include <algorithm>

#include "cli/command.h"
#include "cli/command_line.h"
#include "cli/help.h"
#include "cli/options.h"
#include "man/pages.h"
#include "man/roff.h"

namespace xfz::man {

namespace {

using cli::Help;
using cli::HelpPart;
using cli::HelpSection;

/// A line of a section of which the help has none.
struct Note {
  std::string_view term;
  Phrase what;
};

constexpr Phrase manual{"User Commands", "用户命令"};
constexpr Phrase name_heading{"NAME", "名称"};
constexpr Phrase name_line{"keep and query a table of indicators and assignments",
                           "管理并查询指标及任务分解表"};
constexpr Phrase synopsis_heading{"SYNOPSIS", "概要"};
constexpr Phrase description_heading{"DESCRIPTION", "说明"};
constexpr Phrase table_is{"The table is one YAML file; its format is in ", "表格是一个 YAML 文件，格式见 "};
constexpr Phrase stop{".", "。"};
constexpr Phrase commands_heading{"COMMANDS", "命令"};
constexpr Phrase global_heading{"OPTIONS OF EVERY COMMAND", "每个命令都有的选项"};
constexpr Phrase examples_heading{"EXAMPLES", "示例"};
constexpr Phrase status_heading{"EXIT STATUS", "退出状态"};
constexpr Phrase environment_heading{"ENVIRONMENT", "环境变量"};
constexpr Phrase files_heading{"FILES", "文件"};
constexpr Phrase see_also_heading{"SEE ALSO", "参见"};

constexpr Note statuses[] = {
    {"0", {"fine; an empty answer is fine too", "正常；没有符合条件的内容也算正常"}},
    {"1",
     {"`check` found an error, or, with `--strict`, a warning; `fmt --check` or `--diff` would change a "
      "file; "
      "with `--exit-code`, `diff` found a change",
      "`check` 查出错误（加 `--strict` 时警告也算）；`fmt --check` 或 `--diff` 发现有文件需要整理；"
      "加 `--exit-code` 时 `diff` 发现有改动"}},
    {"2",
     {"wrong usage, a file that cannot be read, output that cannot be written, or a question to a table with "
      "errors",
      "用法不对、文件无法读取、结果无法写出，或者查询的表格有错误"}},
};

constexpr Note variables[] = {
    {"XFZ_FILE", {"the table, where `--file` names none", "表格文件，没有写 `--file` 时使用"}},
    {"XFZ_LANG", {"the language, where `--lang` names none", "语言，没有写 `--lang` 时使用"}},
    {"LC_ALL, LC_MESSAGES, LANG",
     {"the language, where neither says it: the first of these that is set; what begins with `zh` is Chinese",
      "上面两处都没有说明语言时，看其中第一个有值的；以 `zh` 开头是中文，其余是英文"}},
    {"HOME", {"the folder that `~` means where a shell completes a line", "补全命令行时 `~` 所指的文件夹"}},
    {"GIT_PAGER_IN_USE",
     {"set by git, which then shows what `git-diff` prints in colour",
      "由 git 设置，表示 `git-diff` 的输出会分页显示，可以用颜色"}},
    {"NO_COLOR", {"if set, nothing is coloured by itself", "设置后，不自动使用颜色"}},
    {"TERM", {"`dumb` is a terminal without colour", "`dumb` 表示终端不支持颜色"}},
    {"COLUMNS", {"the width of the terminal, if set", "终端的宽度；不设置则询问终端"}},
    {"TMPDIR",
     {"where temporary files of workbooks are put (else in /dev/shm, /tmp or the working folder)",
      "生成工作簿时临时文件的位置（不设置则用 /dev/shm、/tmp 或当前文件夹）"}},
    {"SOURCE_DATE_EPOCH",
     {"the time that a workbook carries, in seconds since 1970, so that it is the same each time",
      "工作簿里记录的时间，从1970年起的秒数，使每次生成的文件相同"}},
};

constexpr Note files[] = {
    {"indicators.yaml",
     {"the table, where none is named: the nearest in the working folder or one above it",
      "没有指明表格时所用的文件：从当前文件夹逐级向上找到的第一个"}},
};

/// Prose in which what stands between backticks is typed.
std::string marked(std::string_view text) {
  std::string out;
  for (bool is_typed = false;; is_typed = !is_typed) {
    const std::size_t end = std::min(text.find('`'), text.size());
    if (end > 0) out += is_typed ? typed(text.substr(0, end)) : plain(text.substr(0, end));
    if (end == text.size()) return out;
    text.remove_prefix(end + 1);
  }
}

/// `-F, --format FORMAT`: what begins with a hyphen is typed, all else stands for something.
std::string option_words(std::string_view names) {
  std::string out;
  while (!names.empty()) {
    const std::size_t end = std::min(names.find(' '), names.size());
    std::string_view word = names.substr(0, end);
    const bool has_comma = word.ends_with(',');
    if (has_comma) word.remove_suffix(1);
    out += word.starts_with('-') ? typed(word) : replaced(word);
    if (has_comma) out += ",";
    names.remove_prefix(std::min(end + 1, names.size()));
    if (!names.empty()) out += " ";
  }
  return out;
}

std::string without_colon(std::string heading) {
  for (const std::string_view colon : {":", "："}) {
    if (heading.ends_with(colon)) heading.resize(heading.size() - colon.size());
  }
  return heading;
}

/// Null where the help has no such part.
const HelpSection* find_part(const Help& help, HelpPart part) {
  const auto found = std::find_if(help.sections.begin(), help.sections.end(),
                                  [part](const HelpSection& section) { return section.part == part; });
  return found == help.sections.end() ? nullptr : &*found;
}

void add_entries(Page& page, const Help& help, HelpPart part) {
  const HelpSection* const section = find_part(help, part);
  if (section == nullptr) return;
  for (const auto& [name, what] : section->entries)
    page.entry(part == HelpPart::examples ? typed(name) : option_words(name), marked(what));
}

void add_usage(Page& page, const Help& help) {
  const HelpSection* const section = find_part(help, HelpPart::usage);
  if (section == nullptr) return;
  for (const auto& [name, what] : section->entries) page.paragraph(typed(name));
}

void add_notes(Page& page, std::span<const Note> notes, Language language) {
  for (const auto& [term, what] : notes) page.entry(typed(term), marked(what.in(language)));
}

Help help_of(const std::vector<std::string>& words, Language language) {
  const auto commands = cli::all_commands();
  cli::GlobalOptions global;
  return cli::help_of(cli::parse(cli::CommandLine(commands, words), global), commands, language);
}

void add_command(Page& page, std::string_view name, Language language) {
  const Help help = help_of({std::string(name)}, language);
  page.subsection(help.title);
  add_usage(page, help);
  add_entries(page, help, HelpPart::arguments);
  add_entries(page, help, HelpPart::options);
  if (const HelpSection* const examples = find_part(help, HelpPart::examples)) {
    page.paragraph(plain(without_colon(examples->heading)) + (language == Language::chinese ? "：" : ":"));
    add_entries(page, help, HelpPart::examples);
  }
}

}  // namespace

std::string program_page(const Edition& edition, Language language) {
  const std::string source = "xfz " + std::string(edition.version);
  Page page({"XFZ", 1, edition.date, source, manual.in(language)});
  const Help help = help_of({}, language);
  page.section(name_heading.in(language));
  page.paragraph("xfz \\- " + plain(name_line.in(language)));
  page.section(synopsis_heading.in(language));
  add_usage(page, help);
  page.section(description_heading.in(language));
  page.paragraph(plain(help.title));
  page.paragraph(plain(table_is.in(language)) + typed("xfz-indicators") + "(5)" + plain(stop.in(language)));
  page.section(commands_heading.in(language));
  for (const auto& command : cli::all_commands()) add_command(page, command->name(), language);
  page.section(global_heading.in(language));
  add_entries(page, help, HelpPart::options_of_every_command);
  page.section(status_heading.in(language));
  add_notes(page, statuses, language);
  page.section(environment_heading.in(language));
  add_notes(page, variables, language);
  page.section(files_heading.in(language));
  add_notes(page, files, language);
  page.section(examples_heading.in(language));
  add_entries(page, help, HelpPart::examples);
  page.section(see_also_heading.in(language));
  page.paragraph(typed("xfz-indicators") + "(5)");
  return page.take();
}

}  // namespace xfz::man
