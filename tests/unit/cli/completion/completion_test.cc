// SPDX-License-Identifier: MIT
// What completion offers beyond tests/cli/complete-*.case: for every command there is, and where a table is
// out of reach.
#include "cli/completion/completion.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "cli/command.h"
#include "cli/run.h"
#include "support/fake_system.h"
#include "support/tables.h"

namespace xfz::cli {

namespace {

test::FakeSystem office() {
  test::FakeSystem system;
  system.files["/office/indicators.yaml"] = test::text_2020();
  return system;
}

std::vector<std::string> values_of(const std::vector<std::string>& words, const std::string& typed,
                                   test::FakeSystem& system) {
  const Completion completion = complete(words, typed, Context{system, {}, {}});
  std::vector<std::string> values;
  for (const Candidate& each : completion.candidates) values.push_back(each.value);
  return values;
}

}  // namespace

TEST_CASE("completion: every option of every command is offered") {
  test::FakeSystem system = office();
  for (const auto& command : all_commands()) {
    const std::string name(command->name());
    CAPTURE(name);
    const std::vector<std::string> offered = values_of({name}, "-", system);
    for (const auto& options : {options_of(*command), options_of_every_command()}) {
      for (const OptionHelp& option : options) {
        if (option.is_argument) continue;
        CAPTURE(option.names);
        const std::string last = option.names.substr(option.names.rfind(' ') + 1);
        CHECK(std::count(offered.begin(), offered.end(), last) == 1);
        const bool is_known = option.kind == ValueKind::choice || option.kind == ValueKind::unit;
        if (is_known) CHECK_FALSE(values_of({name, last}, "", system).empty());
      }
    }
  }
}

TEST_CASE("completion: the command that asks is in no help") {
  test::FakeSystem system = office();
  CHECK(run({"--help"}, system) == Status::fine);
  CHECK(system.output.find("__complete") == std::string::npos);
}

TEST_CASE("completion: only regular files of some size are read") {
  test::FakeSystem system = office();
  CHECK_FALSE(values_of({"unit"}, "", system).empty());

  SUBCASE("a pipe") {
    system.others.insert("/office/pipe");
    system.files["/office/pipe"] = test::text_2020();
    CHECK(values_of({"unit", "-f", "pipe"}, "", system).empty());
  }
  SUBCASE("a folder") {
    CHECK(values_of({"unit", "-f", "/office"}, "", system).empty());
  }
  SUBCASE("a file that nobody may read") {
    system.faults["/office/indicators.yaml"] = ReadFault::denied;
    CHECK(values_of({"unit"}, "", system).empty());
  }
  SUBCASE("a large one") {
    system.files["/office/indicators.yaml"] += std::string(2U << 20U, '\n');
    CHECK(values_of({"unit"}, "", system).empty());
  }
}

TEST_CASE("completion: names that must not reach a terminal are not offered") {
  test::FakeSystem system;
  system.program = [](const std::vector<std::string>&) {
    return "v2020.1\nmain\n-x\n\nred\x1B[31m\n\xE2\x80\xAEright\nv2020.2";
  };
  const Completion versions = values_for({ValueKind::version, "OLD", "", {}}, Context{system, {}, {}});
  std::vector<std::string> values;
  for (const Candidate& each : versions.candidates) values.push_back(each.value);
  CHECK(values == std::vector<std::string>{"HEAD", "v2020.1", "main", "v2020.2"});
  CHECK(versions.paths == Paths::files);
}

TEST_CASE("completion: without git there are files") {
  test::FakeSystem system;
  const Completion versions = values_for({ValueKind::version, "OLD", "", {}}, Context{system, {}, {}});
  CHECK(versions.candidates.empty());
  CHECK(versions.paths == Paths::files);
}

}  // namespace xfz::cli
