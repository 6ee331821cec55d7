// SPDX-License-Identifier: MIT
#include "render/diff.h"

#include <doctest/doctest.h>

#include <string>

namespace xfz::render {

namespace {

std::string numbered(int count, const std::string& changed, int at) {
  std::string text;
  for (int i = 1; i <= count; ++i) text += (i == at ? changed : std::to_string(i)) + "\n";
  return text;
}

}  // namespace

std::string diff_of(std::string_view file, std::string_view before, std::string_view after,
                    const Screen& screen) {
  return unified_diff({file, before}, {file, after}, screen);
}

TEST_CASE("diff: hunks have three lines of context") {
  CHECK(diff_of("a.yaml", numbered(20, "", 0), numbered(20, "x", 10), Screen{}) ==
        "--- a.yaml\n+++ a.yaml\n@@ -7,7 +7,7 @@\n 7\n 8\n 9\n-10\n+x\n 11\n 12\n 13\n");
  CHECK(diff_of("a.yaml", numbered(20, "", 0), numbered(20, "x", 1), Screen{}) ==
        "--- a.yaml\n+++ a.yaml\n@@ -1,4 +1,4 @@\n-1\n+x\n 2\n 3\n 4\n");
  CHECK(diff_of("a.yaml", numbered(4, "", 0), numbered(4, "", 0) + "5\n", Screen{}) ==
        "--- a.yaml\n+++ a.yaml\n@@ -2,3 +2,4 @@\n 2\n 3\n 4\n+5\n");
}

TEST_CASE("diff: a missing newline at the end is said") {
  CHECK(diff_of("a", "1\n2", "1\n2\n", Screen{}) ==
        "--- a\n+++ a\n@@ -1,2 +1,2 @@\n 1\n-2\n\\ No newline at end of file\n+2\n");
}

TEST_CASE("diff: a terminal shows what nobody sees, a pipe gets the bytes") {
  Screen terminal;
  terminal.width = 80;
  CHECK(diff_of("a\x1B[2J", "1\x1B[31m\t\r\n", "1\n", terminal) ==
        "--- a^[[2J\n+++ a^[[2J\n@@ -1,1 +1,1 @@\n-1^[[31m^I^M\n+1\n");
  CHECK(diff_of("a", "1\t\r\n", "1\n", Screen{}) == "--- a\n+++ a\n@@ -1,1 +1,1 @@\n-1\t\r\n+1\n");
}

TEST_CASE("diff: texts that share hardly a line are done in time") {
  std::string before;
  std::string after;
  constexpr int many = 20'000;
  for (int i = 0; i < many; ++i) {
    before += "  " + std::to_string(i) + (i % 7 == 0 ? "\n\n" : "\n");
    after += "    " + std::to_string(i) + (i % 7 == 0 ? "\n\n" : "\n");
  }
  CHECK(diff_of("a", before, after, Screen{}).size() > before.size() + after.size());
}

}  // namespace xfz::render
