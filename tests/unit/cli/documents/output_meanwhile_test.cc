// SPDX-License-Identifier: MIT
// Writing into a folder while a person works in it, and telling of what is replaced in time.
#include <doctest/doctest.h>

#include <set>
#include <string>

#include "cli/documents/output_folder.h"
#include "support/failure.h"
#include "support/fake_system.h"
#include "unit/cli/documents/output_runs.h"

namespace xfz::cli {

namespace {

/// Lets a person write `bytes` to `changed` while the program is about to write `at`.
void meanwhile(test::FakeSystem& system, const std::string& at, const std::string& changed,
               const std::string& bytes = "by hand") {
  system.on_write = [&system, at, changed, bytes](const std::string& path) {
    if (path == at) system.files[changed] = bytes;
  };
}

}  // namespace

TEST_CASE("output folder: what a person changes meanwhile is left as it is") {
  const std::string b = "/office/sheets/b.md";
  // Right before a.md is written, or while b.md itself is.
  struct Row {
    bool is_new;
    std::string at;
  };
  const Row rows[] = {{false, journal_path},
                      {false, "/office/sheets/a.md"},
                      {true, journal_path},
                      {true, "/office/sheets/a.md"},
                      {true, b}};
  for (const Row& row : rows) {
    CAPTURE(row.is_new);
    CAPTURE(row.at);
    test::FakeSystem system;
    if (!row.is_new) write_to(system, first_files);
    meanwhile(system, row.at, b);
    CHECK(test::failure_of([&] { return write_to(system, second_files); }) ==
          "sheets/b.md was made or changed by somebody while xfz was writing, and was left as it is / "
          "look at it, then run it again");
    CHECK(system.files.at(b) == "by hand");
    CHECK(system.files.at("/office/sheets/a.md") == "a2");
    CHECK(system.locked.empty());

    // What was written before is xfz's, this one is not.
    system.on_write = nullptr;
    CHECK(test::failure_of([&] { return write_to(system, first_files); }).find(": b.md / ") !=
          std::string::npos);
    system.files.erase(b);
    CHECK(shown(write_to(system, second_files)) == "2 written, 1 unchanged");
    CHECK(system.files.at(manifest_path) == lines_of(second_files));
    CHECK_FALSE(system.files.contains(journal_path));
  }
}

TEST_CASE("output folder: other things that happen meanwhile") {
  const std::string a = "/office/sheets/a.md";
  const std::string b = "/office/sheets/b.md";
  test::FakeSystem system;
  write_to(system, first_files);
  meanwhile(system, a, b, "b2");  // just what is going to be written
  CHECK(shown(write_to(system, second_files)) == "2 written, 1 unchanged");
  CHECK(system.files.at(manifest_path) == lines_of(second_files));

  system.on_write = [&](const std::string& path) {
    if (path == a) system.files.erase(b);
  };
  CHECK(shown(write_to(system, first_files)) == "3 written, 0 unchanged");

  meanwhile(system, "/office/sheets/c.md", a);  // after it was written
  CHECK(shown(write_to(system, second_files)) == "3 written, 0 unchanged");
  system.on_write = nullptr;
  CHECK(test::failure_of([&] { return write_to(system, first_files); }).find(": a.md / ") !=
        std::string::npos);

  for (const bool force : {false, true}) {  // a link is no file that --force covers
    system.on_write = [&](const std::string& path) {
      if (path == a) system.others = {b};
    };
    system.files[a] = "a2";
    system.others.clear();
    CHECK(test::failure_of([&] {
            return write_to(system, first_files, {}, {force});
          }).starts_with("sheets/b.md was made or changed"));
    CHECK(system.others == std::set<std::string>{b});
    system.files[a] = "a2";
  }
}

TEST_CASE("output folder: a forced run tells what it replaces, whatever becomes of it") {
  const std::string b = "/office/sheets/b.md";
  test::FakeSystem system;
  write_to(system, first_files);
  system.files["/office/sheets/a.md"] = "by hand";
  system.files["/office/sheets/c.md"] = "by hand";
  system.write_faults = {{b, WriteFault::full}};
  CHECK(test::failure_of([&] {
          return write_to(system, second_files, {}, {true});
        }).starts_with("no space is left for sheets/b.md"));
  CHECK(forced(system) == "a.md c.md");
  CHECK(system.files.at("/office/sheets/a.md") == "a2");
  CHECK(system.files.at("/office/sheets/c.md") == "by hand");

  system.write_faults.clear();
  meanwhile(system, "/office/sheets/c.md", "/office/sheets/index.md");
  write_to(system, second_files, second_index, {true});
  CHECK(forced(system) == "c.md late index.md");
  CHECK(system.files.at("/office/sheets/index.md") == "i2");
}

TEST_CASE("single file: what a person changes meanwhile is left as it is") {
  const std::string expected =
      "x.md was made or changed by somebody while xfz was writing, and was left as it is / "
      "look at it, then run it again";
  test::FakeSystem system;
  meanwhile(system, "/office/x.md", "/office/x.md");
  CHECK(test::failure_of([&] { return write_one(system, "x.md", "new"); }) == expected);
  CHECK(system.files.at("/office/x.md") == "by hand");

  write_to(system, first_files);
  meanwhile(system, journal_path, "/office/sheets/x.md");
  CHECK(test::failure_of([&] { return write_one(system, "sheets/x.md", "new"); }) == "sheets/" + expected);
  CHECK(system.files.at("/office/sheets/x.md") == "by hand");
  meanwhile(system, journal_path, "/office/sheets/a.md");
  CHECK(test::failure_of([&] {
          return write_one(system, "sheets/a.md", "new");
        }).starts_with("sheets/a.md was made or changed"));
  CHECK(shown(write_one(system, "sheets/a.md", "new", true)) == "1 written, 0 unchanged");
  CHECK(forced(system) == "a.md");
}

}  // namespace xfz::cli
