// SPDX-License-Identifier: MIT
// The manual pages have all that the program and docs/format.md have.
#include <doctest/doctest.h>

#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "cli/command.h"
#include "cli/command_line.h"
#include "cli/options.h"
#include "man/pages.h"
#include "man/roff.h"
#include "support/files.h"

namespace xfz::test {

namespace {

namespace fs = std::filesystem;

constexpr Language languages[] = {Language::english, Language::chinese};
constexpr man::Edition edition{"0.1.0", "2026-11-23"};

bool has(const std::string& page, std::string_view words) {
  return page.find(words) != std::string::npos;
}

std::set<std::string> matches_in(const std::string& text, const char* pattern) {
  const std::regex regex(pattern);
  std::set<std::string> found;
  for (std::sregex_iterator match(text.begin(), text.end(), regex); match != std::sregex_iterator(); ++match)
    found.insert((*match)[1].str());
  return found;
}

/// Its lines outside of blocks of code.
std::string without_blocks(const std::string& markdown) {
  std::string out;
  std::istringstream stream(markdown);
  bool inside = false;
  for (std::string line; std::getline(stream, line);) {
    if (line.starts_with("```")) {
      inside = !inside;
    } else if (!inside && line.find("``") == std::string::npos) {  // code that holds a backtick
      out += line + "\n";
    }
  }
  return out;
}

}  // namespace

TEST_CASE("man: xfz(1) has every command and option") {
  for (const Language language : languages) {
    const std::string page = man::program_page(edition, language);
    CHECK(page.find(".TH XFZ 1 2026-11-23 \"xfz 0.1.0\"") != std::string::npos);
    for (const auto& command : cli::all_commands()) {
      const std::string name(command->name());
      CAPTURE(name);
      CHECK(has(page, ".SS xfz " + name));
      CHECK(has(page, man::plain(command->summary().in(language))));
      for (const cli::Example& example : command->examples()) CHECK(has(page, man::typed(example.line)));
      cli::GlobalOptions global;
      const auto commands = cli::all_commands();
      const cli::Parsed parsed = cli::parse(cli::CommandLine(commands, {name}), global);
      for (const auto* list : {&parsed.command_options, &parsed.global_options}) {
        for (const cli::OptionHelp& option : *list) {
          CAPTURE(option.names);
          const std::string last = option.names.substr(option.names.rfind(' ') + 1);
          CHECK(has(page, option.is_argument ? man::replaced(last) : man::typed(last)));
          if (!option.metavar.empty()) CHECK(has(page, man::replaced(option.metavar)));
        }
      }
    }
  }
}

TEST_CASE("man: xfz(1) has every exit status and every variable that is read") {
  std::set<std::string> variables = {"LC_ALL", "LC_MESSAGES", "LANG"};
  for (const fs::path& path : files_below(source_folder() / "src" / "cli", {".cc"}))
    variables.merge(matches_in(read_file(path), "environment\\(\"([A-Z_]+)\"\\)"));
  CHECK(variables.size() > 7);
  for (const Language language : languages) {
    const std::string page = man::program_page(edition, language);
    for (const std::string& variable : variables) {
      CAPTURE(variable);
      CHECK(has(page, variable));
    }
    for (const std::string status : {"0", "1", "2"}) CHECK(has(page, ".TP\n" + man::typed(status) + "\n"));
  }
}

TEST_CASE("man: xfz-indicators(5) has what docs/format.md has") {
  for (const Language language : languages) {
    const std::string name = language == Language::chinese ? "format.zh-CN.md" : "format.md";
    const std::string markdown = read_file(source_folder() / "docs" / name);
    const std::string page = man::format_page(markdown, edition, language);
    const std::string prose = without_blocks(markdown);
    const auto keys = matches_in(prose, "`([^`\n]+)`");
    CHECK(keys.size() > 100);
    for (const std::string& key : keys) {
      if (has(key, "|")) continue;  // written with a backslash in a table
      CAPTURE(key);
      CHECK(has(page, man::typed(key)));
    }
    for (const std::string& heading : matches_in(prose, "\n### ([^\n]+)"))
      CHECK(has(page, ".SS " + man::plain(heading) + "\n"));
    CHECK(has(page, "    tasks:\n      \\- number: 1\n"));  // a block of code
    CHECK_FALSE(has(page, "format.zh-CN.md"));              // no way to the other language
  }
}

TEST_CASE("man: roff takes nothing for a request or an escape") {
  CHECK(man::plain("a\\b -c") == "a\\(rsb -c");
  CHECK(man::typed("--a '`^~\"") == "\\fB\\%\\-\\-a \\%\\(aq\\(ga\\(ha\\(ti\\(dq\\fR");
  CHECK(man::plain("民政局，司") == "民\\:政\\:局，\\:司");
  CHECK(man::replaced("X") == "\\fI\\%X\\fR");
  man::Page page({"X", 1, "2026-11-23", "x 1", "Manual"});
  page.section("H");
  page.paragraph(".b");
  page.paragraph("'c");
  page.code(".d\n\n\\e\n");
  CHECK(has(page.take(), ".SH H\n\\&.b\n.PP\n\\&'c\n.PP\n.RS 4\n.EX\n\\&.d\n\n\\(rse\n.EE\n.RE\n"));
}

}  // namespace xfz::test
