// SPDX-License-Identifier: MIT
// Every command on terminals of any width, one column too: each says what it has to say, and nothing reads
// beyond a text.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "cli/run.h"
#include "support/fake_git.h"
#include "support/fake_system.h"
#include "support/files.h"
#include "support/tables.h"

namespace xfz::cli {

namespace {

constexpr int widths[] = {1,  2,  3,  4,  5,  6,  7,  8,  9,  10, 11, 12, 13,  14,
                          15, 16, 17, 18, 19, 20, 30, 40, 60, 79, 80, 81, 200, 10000};

/// A small table, an older one of other words, and one with a fault far to the right of its line.
test::FakeSystem small_office() {
  test::FakeSystem system;
  CHECK(run({"new", "indicators.yaml", "--lang", "zh"}, system) == Status::fine);
  const std::string table = system.files.at("/office/indicators.yaml");
  std::string old = table;
  for (const std::string from : {"底前", "。"}) old.replace(old.find(from), from.size(), "内");
  system.files["/office/old.yaml"] = old;
  system.files["/office/wrong.yaml"] =
      table + "nonsense: [" + std::string(300, ' ') + "甲乙丙丁戊己庚辛, \"未完\nunits: 甲\n";
  test::FakeGit git;
  git.add("HEAD", old);
  system.program = git;
  system.variables["COLORTERM"] = "truecolor";
  return system;
}

}  // namespace

TEST_CASE("widths: every command, from one column on") {
  test::FakeSystem system = small_office();
  struct Row {
    std::string_view line;
    Status status;
  };
  const Row rows[] = {
      {"due", Status::fine},
      {"due --group lead --wrap", Status::fine},
      {"unit", Status::fine},
      {"list --all --wrap", Status::fine},
      {"show 1 2", Status::fine},
      {"stats", Status::fine},
      {"sheet --all", Status::fine},
      {"diff old.yaml indicators.yaml", Status::fine},
      {"diff --stat old.yaml indicators.yaml", Status::fine},
      {"diff --by-unit old.yaml indicators.yaml", Status::fine},
      {"check --allowed", Status::fine},
      {"check wrong.yaml", Status::found},
      {"due -f wrong.yaml", Status::unusable},
      {"fmt --diff old.yaml", Status::fine},
      {"explain", Status::fine},
      {"explain unknown-unit", Status::fine},
      {"--help", Status::fine},
      {"sheet --help", Status::fine},
      {"new there.yaml", Status::fine},
      {"due --month", Status::unusable},
      {"git-diff t old.yaml 0 0 indicators.yaml 0 0", Status::fine},
  };
  for (const Row& row : rows) {
    for (const int width : widths) {
      CAPTURE(row.line);
      CAPTURE(width);
      system.terminal = width;
      system.output.clear();
      system.errors.clear();
      system.files.erase("/office/there.yaml");
      const Status status = run(test::split_words(std::string(row.line)), system);
      REQUIRE(status == row.status);
      REQUIRE(system.output.size() + system.errors.size() > 0);
    }
  }
}

}  // namespace xfz::cli
