// SPDX-License-Identifier: MIT
// Runs each fuzz target on what once broke it, and on the cases of the other tests.
#include <doctest/doctest.h>

#include <exception>
#include <filesystem>
#include <string>

#include "fuzz/targets.h"
#include "support/case_text.h"
#include "support/files.h"

namespace xfz::fuzz {

namespace {

namespace fs = std::filesystem;

const fs::path tests = test::tests_folder();

/// What does not hold of an input; empty where all does.
std::string broken_by(const Target& target, const std::string& bytes) {
  try {
    target.run(bytes);
    return "";
  } catch (const std::exception& error) {
    return error.what();
  }
}

}  // namespace

TEST_CASE("fuzz: what once broke a target does no more") {
  for (const Target& target : all_targets) {
    const fs::path folder = tests / "fuzz/regressions" / target.name;
    if (!fs::exists(folder)) continue;
    for (const fs::path& path : test::files_below(folder, {""})) {
      CAPTURE(path.string());
      CHECK(broken_by(target, test::read_file(path)) == "");
    }
  }
}

TEST_CASE("fuzz: what is kept is of a target") {
  for (const auto& entry : fs::directory_iterator(tests / "fuzz/regressions")) {
    CAPTURE(entry.path().string());
    const std::string name = entry.path().filename().string();
    CHECK(std::any_of(std::begin(all_targets), std::end(all_targets),
                      [&name](const Target& target) { return target.name == name; }));
  }
}

TEST_CASE("fuzz: what must hold of any table holds of every case of usual size") {
  for (const fs::path& path : test::cases_of_usual_size()) {
    CAPTURE(path.string());
    const std::string bytes = test::case_bytes(path);
    CHECK(broken_by({"loader", try_loader}, bytes) == "");
    CHECK(broken_by({"fmt", try_fmt}, bytes) == "");
  }
}

}  // namespace xfz::fuzz
