// SPDX-License-Identifier: MIT
// Commands that change a file of somebody's: what is saved meanwhile stays, and links are not followed.
#include <doctest/doctest.h>

#include <string>

#include "cli/run.h"
#include "support/fake_git.h"
#include "support/fake_system.h"
#include "support/tables.h"

namespace xfz::cli {

namespace {

const std::string table_path = "/office/indicators.yaml";
const std::string attributes_path = "/office/.gitattributes";

/// Somebody saves a file right before xfz writes there.
void save_meanwhile(test::FakeSystem& system, const std::string& path) {
  system.on_write = [&system, path](const std::string& at) {
    if (at == path) system.files[path] = "theirs\n";
  };
}

}  // namespace

TEST_CASE("writing: fmt leaves what somebody saves while it runs") {
  test::FakeSystem system;
  system.files[table_path] = "\n" + test::text_2020();
  save_meanwhile(system, table_path);
  CHECK(run({"fmt"}, system) == Status::unusable);
  CHECK(system.files.at(table_path) == "theirs\n");
  CHECK(system.errors.find("indicators.yaml was made or changed by somebody") != std::string::npos);
  CHECK(system.output == "files formatted 0, already right 0; not formatted 1\n");
  CHECK(system.changes.empty());
}

TEST_CASE("writing: git-diff --setup leaves what somebody saves while it runs, and what is no file") {
  for (const bool was_there : {false, true}) {
    test::FakeSystem system;
    system.program = test::FakeGit();
    if (was_there) system.files[attributes_path] = "*.txt text\n";
    save_meanwhile(system, attributes_path);
    CHECK(run({"git-diff", "--setup"}, system) == Status::unusable);
    CHECK(system.files.at(attributes_path) == "theirs\n");

    system.on_write = nullptr;
    CHECK(run({"git-diff", "--setup"}, system) == Status::fine);
    CHECK(system.files.at(attributes_path) == "theirs\n*.yaml diff=xfz\n");
  }
  test::FakeSystem system;
  system.program = test::FakeGit();
  system.others.insert(attributes_path);
  CHECK(run({"git-diff", "--setup"}, system) == Status::unusable);
  CHECK(system.errors.find("/office/.gitattributes is a link or a device, not a file") != std::string::npos);
  CHECK(system.changes.empty());
}

}  // namespace xfz::cli
