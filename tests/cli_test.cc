// SPDX-License-Identifier: MIT
// Runs every tests/cli/*.case: a command line, and what it must print. XFZ_UPDATE=1 rewrites what they
// expect.
#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>
#include <stdexcept>
#include <utility>
#include <vector>

#include "cli/build_info.h"
#include "cli/run.h"
#include "support/case_text.h"
#include "support/fake_git.h"
#include "support/fake_system.h"
#include "support/files.h"
#include "support/golden.h"
#include "support/tables.h"

namespace xfz::test {

namespace {

/// One case: lines of set-up, then the expectation. tests/cli/README.md describes the format.
struct Case {
  std::string head;  ///< everything above `--- stdout`
  std::string command;
  std::vector<std::string> shown;  ///< files whose content is expected too
  std::string commit;              ///< that has the table last; behind a space whether the file is so still
  FakeGit git;
  FakeSystem system;
};

/// A git whose last commit has the table, or another text, or none.
FakeGit git_of(const Case& test) {
  const std::size_t space = std::min(test.commit.find(' '), test.commit.size());
  const std::string since = test.commit.substr(std::min(space + 1, test.commit.size()));
  FakeGit git;
  git.set_last_commit(test.commit.substr(0, space));
  if (since == "modified") git.add("HEAD", "");
  if (since.empty()) git.add("HEAD", test.system.files.at("/office/indicators.yaml"));
  return git;
}

/// `from => to`: replaces the first occurrence. `⏎` is a newline.
void edit(std::string& table, std::string change) {
  constexpr std::string_view newline = "⏎";
  for (std::size_t at = change.find(newline); at != std::string::npos; at = change.find(newline, at))
    change.replace(at, newline.size(), "\n");
  const std::size_t arrow = change.find(" => ");
  if (arrow == std::string::npos) throw std::runtime_error("edit needs ` => `: " + change);
  const std::size_t at = table.find(change.substr(0, arrow));
  if (at == std::string::npos) throw std::runtime_error("nothing to edit: " + change);
  table.replace(at, arrow, change.substr(arrow + 4));
}

void set_up(Case& test, const std::string& key, const std::string& value) {
  FakeSystem& system = test.system;
  if (key == "$") {
    test.command = value;
  } else if (key == "tty") {
    system.terminal = std::stoi(value);
  } else if (key == "env") {
    const std::size_t equals = value.find('=');
    system.variables[value.substr(0, equals)] = value.substr(equals + 1);
  } else if (key == "folder") {
    system.folder = value;
  } else if (key == "edit") {
    edit(system.files["/office/indicators.yaml"], value);
  } else if (key == "table") {
    system.files["/office/indicators.yaml"] = read_file(tests_folder() / value);
  } else if (key == "file") {
    const std::size_t space = value.find(' ');
    system.files[system.absolute(value.substr(0, space))] =
        case_bytes(tests_folder() / value.substr(space + 1));
  } else if (key == "link") {
    const std::size_t space = value.find(' ');
    const std::string link = system.absolute(value.substr(0, space));
    system.links[link] = system.absolute(value.substr(space + 1));
    system.files[link] = system.files.at(system.links[link]);
  } else if (key == "stdin") {
    system.standard_input = read_file(tests_folder() / value);
  } else if (key == "no-table") {
    system.files.clear();
  } else if (key == "broken-output") {
    system.output_fails = true;
  } else if (key == "full") {
    system.write_faults[system.absolute(value)] = cli::WriteFault::full;
  } else if (key == "no-room") {
    system.has_room = false;
  } else if (key == "no-libraries") {
    system.has_libraries = false;
  } else if (key == "commit") {
    test.commit = value;
  } else if (key == "revision") {
    test.git.add(value, system.files["/office/indicators.yaml"]);
    system.program = test.git;
  } else if (key == "show") {
    test.shown.push_back(system.absolute(value));
  } else if (!key.starts_with('#')) {
    throw std::runtime_error("unknown set-up: " + key);
  }
}

Case read_case(const std::filesystem::path& path) {
  Case test;
  test.system.files["/office/indicators.yaml"] = text_2020();
  test.system.variables["TERM"] = "dumb";  // colour would hide in goldens what they show
  const std::string text = read_file(path);
  test.head = text.substr(0, text.find("--- stdout\n"));
  std::istringstream lines(test.head);
  for (std::string line; std::getline(lines, line);) {
    if (line.empty()) continue;
    const std::size_t space = line.find(' ');
    set_up(test, line.substr(0, space), space == std::string::npos ? "" : line.substr(space + 1));
  }
  if (!test.commit.empty()) test.system.program = git_of(test);
  return test;
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
}

/// What no editor shows, so that a golden can be read: the CR at the end of a line, and a byte order mark.
std::string visible(std::string text) {
  replace_all(text, "\r\n", "␍\n");
  replace_all(text, "\xEF\xBB\xBF", "⟦BOM⟧");
  return text;
}

/// What differs from build to build, the commit and the libraries' versions, by what it is.
std::string without_build(std::string text) {
  const cli::BuildInfo info = cli::build_info();
  replace_all(text, " " + std::string(info.commit) + "\n", " ⟦commit⟧\n");
  for (const cli::LinkedLibrary& library : info.libraries)
    replace_all(text, "  " + std::string(library.name) + " " + std::string(library.version) + "\n",
                "  " + std::string(library.name) + " ⟦version⟧\n");
  return text;
}

/// What the command changed on the disk; empty where it changed nothing.
std::string changes_of(const Case& test) {
  std::string out;
  for (const std::string& change : test.system.changes) out += "--- " + change + "\n";
  for (const std::string& path : test.shown)
    out += "--- content of " + path + "\n" + visible(test.system.files.at(path));
  return out;
}

std::string run_case(Case& test) {
  std::vector<std::string> words = split_words(test.command);
  if (words.empty() || words.front() != "xfz") throw std::runtime_error("a case begins with `$ xfz`");
  words.erase(words.begin());
  const cli::Status status = cli::run(words, test.system);
  return "--- stdout\n" + without_build(visible(test.system.output)) + "--- stderr\n" + test.system.errors +
         "--- status " + std::to_string(static_cast<int>(status)) + "\n" + changes_of(test);
}

}  // namespace

TEST_CASE("command lines print what their cases say") {
  const auto cases = files_below(tests_folder() / "cli", {".case"});
  REQUIRE(cases.size() > 20);
  for_each_case(cases, [](const std::filesystem::path& path) {
    Case test = read_case(path);
    check_golden(path, test.head + run_case(test));
  });
}

}  // namespace xfz::test
