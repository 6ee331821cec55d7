// SPDX-License-Identifier: MIT
// Which files stand for a folder.
#include "cli/check_targets.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "support/fake_system.h"

namespace xfz::cli {

namespace {

/// The paths of the targets, those that were named with a star.
std::string shown(const System& system, const std::vector<std::string>& words) {
  std::string out;
  for (const Target& target : check_targets(system, words)) out += target.path + (target.named ? "* " : " ");
  return out;
}

}  // namespace

TEST_CASE("check targets: a folder is every YAML file below it, sorted, and nothing is in it twice") {
  test::FakeSystem system;
  for (const std::string_view name :
       {"/office/b.yaml", "/office/a.yml", "/office/c.json", "/office/.hidden.yaml", "/office/.git/x.yaml",
        "/office/sub/d.yaml", "/office/sub/deep/e.yaml", "/other/f.yaml"})
    system.files[std::string(name)] = "";
  struct Row {
    std::vector<std::string> words;
    std::string_view expected;
  };
  const Row rows[] = {
      {{"."}, "a.yml b.yaml sub/d.yaml sub/deep/e.yaml "},
      {{"sub"}, "sub/d.yaml sub/deep/e.yaml "},
      {{"sub/"}, "sub/d.yaml sub/deep/e.yaml "},
      {{"../other"}, "../other/f.yaml "},
      {{"/other", "../other/f.yaml"}, "/other/f.yaml* "},
      {{"b.yaml", "./b.yaml", "/office/b.yaml"}, "b.yaml* "},
      {{"sub/d.yaml", "."}, "sub/d.yaml* a.yml b.yaml sub/deep/e.yaml "},
      {{"none.yaml", "-", "-"}, "none.yaml* -* "},
  };
  for (const Row& row : rows) {
    CAPTURE(row.words.front());
    CHECK(shown(system, row.words) == row.expected);
  }
  system.faults["/office/sub/deep"] = ReadFault::denied;
  CHECK(check_targets(system, {"sub"}).at(1).fault == ReadFault::denied);
}

TEST_CASE("check targets: what looks like a table") {
  struct Row {
    std::string_view path;
    std::string_view text;
    bool expected;
  };
  constexpr Row rows[] = {
      {"2021.yaml", "format: 1\n", true},
      {"2021.yaml", "# 表\ntitle: 表\nformat:  2", true},  // another version is reported, not passed over
      {"2021.yaml", "format：1\n", true},
      {"2021.yaml", "format: \"1\"\n", true},
      {"a/indicators.yaml", "nothing", true},
      {"a/indicators.yml", "", true},
      {"_toc.yml", "format: jb-book\n", false},
      {"ci.yml", "jobs:\n  format: 1\n", false},
      {"ci.yml", "formats: 1\n", false},
      {"ci.yml", "format\n1\n", false},
      {"ci.yml", "format:\n", false},
      {"ci.yml", "", false},
      {"a.yaml", " format: 1\n", true},
      {"a.yaml", "Format: 1\n", true},
      {"a.yaml", "\"format\": 1\n", true},
      {"a.yaml", "units:\n  - {}\ncategories：\n", true},
      {"a.yaml",
       std::string_view("f\0o\0r\0m\0a\0t\0:\0 \0"
                        "1\0",
                        18),
       true},
      {"a.yaml", "format: 10\n", false},
      {"a.yaml", "units:\n", false},
      {"INDICATORS.YAML", "", true},
  };
  for (const Row& row : rows) {
    CAPTURE(row.path);
    CAPTURE(row.text);
    CHECK(is_table(row.path, row.text) == row.expected);
  }
}

TEST_CASE("check targets: paths from the working folder") {
  test::FakeSystem system;
  CHECK(path_from_here(system, "./a/../b.yaml") == "b.yaml");
  CHECK(path_from_here(system, "/office/sub/b.yaml") == "sub/b.yaml");
  CHECK(path_from_here(system, "../b.yaml") == "/b.yaml");
  CHECK(path_from_here(system, "/office2/b.yaml") == "/office2/b.yaml");
}

}  // namespace xfz::cli
