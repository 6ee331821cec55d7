// SPDX-License-Identifier: MIT
// The help: both languages, every option, and examples that work when they are pasted.
#include "cli/help.h"

#include <doctest/doctest.h>

#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command_line.h"
#include "cli/run.h"
#include "support/chinese.h"
#include "support/fake_git.h"
#include "support/fake_system.h"
#include "support/files.h"
#include "support/office_files.h"
#include "support/tables.h"
#include "text/width.h"

namespace xfz::cli {

namespace {

constexpr const char* languages[] = {"en", "zh"};

/// English words hold no Chinese and the other way round, but for the names of units.
void check_both(const Phrase& phrase) {
  CAPTURE(phrase.en);
  CAPTURE(phrase.zh);
  CHECK_FALSE(phrase.en.empty());
  CHECK(test::has_chinese(phrase.zh));
  CHECK(phrase.en != phrase.zh);
}

test::FakeSystem office() {
  test::FakeSystem system;
  const std::string table = test::text_2020();
  std::string old = table;
  const std::string deadline = "deadline: 6月底前";
  old.replace(old.find(deadline), deadline.size(), "deadline: 5月底前");
  system.files = {{"/office/indicators.yaml", table}, {"/office/old.yaml", old}, {"/office/new.yaml", table}};
  system.files["/office/progress/mzj.yaml"] =
      test::read_file(test::tests_folder() / "ledger/progress/mzj.yaml");
  test::FakeGit git;
  for (const char* const revision : {"HEAD", "HEAD~5", "v2020.1"}) git.add(revision, old);
  git.add("v2020.2", table);
  system.program = git;
  return system;
}

/// The words of a line as the command takes them; the program's name is left out.
std::vector<std::string> arguments_of(const std::string& line) {
  std::vector<std::string> words = test::split_words(line);
  REQUIRE(words.size() > 1);
  REQUIRE(words.front() == "xfz");
  words.erase(words.begin());
  return words;
}

std::string help_of(std::vector<std::string> words, const char* language, int columns = 0) {
  test::FakeSystem system = office();
  system.terminal = columns;
  system.variables["TERM"] = "dumb";
  words.insert(words.end(), {"--help", "--lang", language});
  CHECK(run(words, system) == Status::fine);
  CHECK(system.errors.empty());
  return system.output;
}

/// The command lines under the heading of the examples.
std::vector<std::string> example_lines(const std::string& help) {
  std::vector<std::string> lines;
  std::istringstream stream(help);
  bool inside = false;
  for (std::string line; std::getline(stream, line);) {
    if (line == "Examples:" || line == "示例：") {
      inside = true;
    } else if (line.empty()) {
      inside = false;
    } else if (inside && line.starts_with("  xfz ")) {
      lines.push_back(line.substr(2, line.find("  ", 2) - 2));
    }
  }
  return lines;
}

}  // namespace

TEST_CASE("help: every command and every option is there in both languages") {
  GlobalOptions global;
  const auto commands = all_commands();
  std::set<std::string_view> names;
  for (const auto& command : commands) {
    CAPTURE(command->name());
    CHECK(names.insert(command->name()).second);
    check_both(command->summary());
    CHECK_FALSE(command->examples().empty());
    for (const Example& example : command->examples()) {
      check_both(example.what);
      CHECK(example.line.starts_with("xfz " + std::string(command->name())));
    }
    const Parsed parsed = parse(CommandLine(commands, {std::string(command->name())}), global);
    std::set<std::string> options;
    for (const auto* list : {&parsed.command_options, &parsed.global_options}) {
      for (const OptionHelp& option : *list) {
        CHECK(options.insert(option.names).second);
        check_both(option.help);
      }
    }
    CHECK_FALSE(parsed.command_options.empty());
  }
  CHECK(names.size() >= 6);
}

TEST_CASE("help: it names what there is") {
  for (const char* const language : languages) {
    const std::string program = help_of({}, language);
    for (const auto& command : all_commands()) {
      CAPTURE(command->name());
      const std::string name(command->name());
      CHECK(program.find("\n  " + name + " ") != std::string::npos);
      const std::string help = help_of({name}, language);
      GlobalOptions global;
      const auto commands = all_commands();
      const Parsed parsed = parse(CommandLine(commands, {name}), global);
      for (const auto* list : {&parsed.command_options, &parsed.global_options}) {
        for (const OptionHelp& option : *list) {
          CAPTURE(option.names);
          CHECK(help.find("  " + option.names) != std::string::npos);
        }
      }
    }
  }
}

namespace {

/// A table as people get it.
std::string document() {
  return test::docx(test::paragraph("2021年西夏区任务分解表") + "<w:tbl>" +
                    test::row({"序号", "措施", "责任科室"}) + test::row({"1", "公布清单。", "民政局"}) +
                    "</w:tbl>");
}

}  // namespace

TEST_CASE("help: every example works") {
  for (const char* const language : languages) {
    std::vector<std::string> lines = example_lines(help_of({}, language));
    CHECK(lines.size() >= 5);
    for (const auto& command : all_commands()) {
      const auto more = example_lines(help_of({std::string(command->name())}, language));
      CHECK(more.size() == command->examples().size());
      lines.insert(lines.end(), more.begin(), more.end());
    }
    for (const std::string& line : lines) {
      CAPTURE(line);
      test::FakeSystem system = office();
      // Where the output goes is the shell's matter.
      std::vector<std::string> words = arguments_of(line.substr(0, line.find(" > ")));
      words.insert(words.end(), {"--lang", language});
      // It replaces nothing.
      if (words.front() == "new" && std::find(words.begin(), words.end(), "--from") == words.end())
        system.files.clear();
      if (words.front() == "import") system.files["/office/" + words[1]] = document();
      const bool is_collect = words.front() == "collect";
      if (is_collect) {
        const std::string returned = test::read_file(test::tests_folder() / "collect/mzj.csv");
        for (const char* const name : {"交回/民政局.csv", "民政局.csv"})
          system.files[std::string("/office/") + name] = returned;
      }
      CHECK(run(words, system) == Status::fine);
      // What writes a file says so on standard error; what came of returned sheets is an answer.
      CHECK(system.output.empty() == (!system.changes.empty() && !is_collect));
      CHECK(system.errors.empty() == (system.changes.empty() || is_collect));
      CHECK(system.output.find("\n0 measures") == std::string::npos);  // it has something to show
      CHECK(system.output.find("共 0 项") == std::string::npos);
    }
  }
}

TEST_CASE("help: beside a long option the words begin on the next line") {
  const Parsed parsed{
      nullptr, {}, {{"--short", "X", {"first", "其一"}}, {std::string(50, 'x'), "", {"second", "其二"}}}};
  const std::string help = help_text(parsed, {}, {.width = 80});
  CHECK(help.find("  --short X  first\n  " + std::string(50, 'x') + "\n             second\n") !=
        std::string::npos);
}

TEST_CASE("help: it fits the terminal") {
  for (const char* const language : languages) {
    for (const int columns : {72, 80, 100, 200}) {
      CAPTURE(columns);
      for (const auto& command : all_commands()) {
        const std::string help = help_of({std::string(command->name())}, language, columns);
        std::istringstream lines(help);
        for (std::string line; std::getline(lines, line);) {
          CAPTURE(line);
          CHECK(display_width(line) <= columns);
        }
      }
    }
  }
}

}  // namespace xfz::cli
