// SPDX-License-Identifier: MIT
// Writing into a folder: all is made and staged before anything is replaced, one file at a time.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "cli/documents/output_folder.h"
#include "cli/failure.h"
#include "support/failure.h"
#include "support/fake_system.h"
#include "unit/cli/documents/output_runs.h"

namespace xfz::cli {

namespace {

constexpr Phrase no_document{"no document", "没有文件"};

WriteReport write_made(test::FakeSystem& system, const std::vector<OutputFile>& files,
                       const WriteOptions& options = {}) {
  Context context{system, {}, {}};
  system.changes.clear();
  return write_folder(context, "sheets", files, told(system, options), nullptr);
}

const std::vector<FileBytes> five = {
    {"a.md", "a2"}, {"b.md", "b2"}, {"c.md", "c2"}, {"d.md", "d2"}, {"e.md", "e2"}};

}  // namespace

TEST_CASE("output folder: a disk that is full at the third file leaves everything as it was") {
  for (const bool is_new : {false, true}) {
    test::FakeSystem system;
    if (!is_new) write_to(system, first_files);
    const auto before = system.files;
    system.stage_faults = {{"/office/sheets/c.md", WriteFault::full}};
    CHECK(test::failure_of([&] { return write_to(system, five); }) ==
          "no space is left for sheets/c.md / the disk or a quota is full; make room and run it again");
    CHECK(system.files == before);
    CHECK(system.staged.empty());
    CHECK(system.locked.empty());
    system.stage_faults.clear();
    CHECK(shown(write_to(system, five)) == "5 written, 0 unchanged");
    CHECK(system.staged.empty());
  }
}

TEST_CASE("output folder: where the last file cannot be made nothing is written") {
  test::FakeSystem system;
  write_to(system, first_files);
  const auto before = system.files;
  std::vector<OutputFile> files = output_files(second_files);
  files.push_back({"d.md", [](std::string&) { throw Failure{no_document.text()}; }});
  CHECK_THROWS_AS(write_made(system, files), Failure);
  CHECK(system.files == before);
  CHECK(system.changes.empty());
  CHECK(system.staged.empty());
  CHECK(system.locked.empty());
}

TEST_CASE("output folder: one file at a time is held in memory") {
  test::FakeSystem system;
  std::vector<OutputFile> files;
  const std::string* held = nullptr;
  for (std::size_t i = 0; i < 5; ++i) {
    files.push_back({std::to_string(i), [&held, &system, i](std::string& bytes) {
                       CHECK((held == nullptr || held == &bytes));
                       held = &bytes;
                       CHECK(bytes.empty());
                       CHECK(system.staged.size() == i);  // those before it are on the disk
                       CHECK(system.files.empty());
                       bytes = std::string(1000, 'x');
                     }});
  }
  CHECK(shown(write_made(system, files)) == "5 written, 0 unchanged");
  CHECK(held != nullptr);
}

TEST_CASE("output folder: what is unchanged is not staged, nor anything once a file is in the way") {
  test::FakeSystem system;
  write_to(system, {{"a.md", "a2"}, {"b.md", "b1"}, {"c.md", "c1"}});
  system.files["/office/sheets/c.md"] = "by hand";
  std::vector<OutputFile> files = output_files(five);
  std::vector<std::size_t> staged;
  files.push_back({"f.md", [&](std::string&) { staged.push_back(system.staged.size()); }});
  CHECK(test::failure_of([&] { return write_made(system, files); }).find(": c.md / ") != std::string::npos);
  CHECK(shown(write_made(system, files, {.force = true})) == "5 written, 1 unchanged");
  CHECK(staged == std::vector<std::size_t>{1, 4});  // b; b to e
}

TEST_CASE("output folder: a person's file that comes while the others are made is kept") {
  const std::string a = "/office/sheets/a.md";
  for (const bool is_new : {false, true}) {
    test::FakeSystem system;
    if (!is_new) write_to(system, first_files);
    std::vector<OutputFile> files = output_files(second_files);
    files.push_back({"d.md", [&](std::string& bytes) {
                       system.files[a] = "by hand";
                       bytes = "d2";
                     }});
    CHECK(test::failure_of([&] {
            return write_made(system, files);
          }).starts_with("sheets/a.md was made or changed by somebody while xfz was writing"));
    CHECK(system.files.at(a) == "by hand");
    CHECK(system.files.contains("/office/sheets/b.md") == !is_new);
    CHECK(system.staged.empty());
  }
}

}  // namespace xfz::cli
