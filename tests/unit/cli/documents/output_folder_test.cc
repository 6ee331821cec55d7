// SPDX-License-Identifier: MIT
// Writing into a folder: what is replaced, what is kept, and what a broken-off run leaves.
#include "cli/documents/output_folder.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "cli/documents/manifest.h"
#include "cli/failure.h"
#include "support/failure.h"
#include "support/fake_system.h"
#include "unit/cli/documents/output_runs.h"

namespace xfz::cli {

TEST_CASE("output folder: a new one, in order") {
  test::FakeSystem system;
  CHECK(shown(write_to(system, first_files, first_index)) == "4 written, 0 unchanged");
  CHECK(system.changes == std::vector<std::string>{"folder /office/sheets", "file " + journal_path,
                                                   "file /office/sheets/a.md", "file /office/sheets/b.md",
                                                   "file /office/sheets/c.md", "file /office/sheets/index.md",
                                                   "file " + manifest_path, "removed " + journal_path});
  CHECK(system.files.at("/office/sheets/b.md") == "b1");
  CHECK(system.files.at(manifest_path) ==
        lines_of({{"a.md", "a1"}, {"b.md", "b1"}, {"c.md", "c1"}, {"index.md", "i1"}}));
  CHECK(system.locked.empty());
}

TEST_CASE("output folder: the same again touches nothing") {
  test::FakeSystem system;
  write_to(system, first_files, first_index);
  CHECK(shown(write_to(system, first_files, first_index)) == "0 written, 4 unchanged");
  CHECK(system.changes.empty());
}

TEST_CASE("output folder: what is as xfz left it is replaced") {
  test::FakeSystem system;
  write_to(system, first_files, first_index);
  CHECK(shown(write_to(system, {{"a.md", "a2"}, {"b.md", "b1"}, {"d.md", "d1"}}, second_index)) ==
        "3 written, 1 unchanged");
  CHECK(system.files.at("/office/sheets/a.md") == "a2");
  CHECK(system.files.at(manifest_path) ==
        lines_of({{"a.md", "a2"}, {"b.md", "b1"}, {"c.md", "c1"}, {"d.md", "d1"}, {"index.md", "i2"}}));
}

TEST_CASE("output folder: what a person changed stops everything") {
  test::FakeSystem system;
  write_to(system, first_files);
  system.files["/office/sheets/b.md"] = "by hand";
  system.files["/office/sheets/d.md"] = "from elsewhere";
  const auto before = system.files;
  const std::vector<FileBytes> files = {{"a.md", "a2"}, {"b.md", "b2"}, {"d.md", "d2"}};
  CHECK(test::failure_of([&] { return write_to(system, files, {}, {}, "sheets/"); }) ==
        "nothing was written: in sheets/, these were changed by somebody, or are not from xfz: b.md, d.md / "
        "move them away, choose another folder with -o, or replace them with --force");
  CHECK(test::failure_of([&] { return write_to(system, files); }, Language::chinese) ==
        "没有写入任何文件：sheets 里的这些文件被人改动过，或者不是 xfz 写的：b.md、d.md / "
        "请先把它们移走，或用 -o 换个文件夹，或加 --force 替换它们");
  CHECK(system.files == before);
  CHECK(system.changes.empty());
  CHECK(system.locked.empty());

  CHECK(shown(write_to(system, files, {}, {true})) == "3 written, 0 unchanged");
  CHECK(forced(system) == "b.md d.md");
  CHECK(system.files.at("/office/sheets/b.md") == "b2");
  CHECK(shown(write_to(system, first_files)) == "2 written, 1 unchanged");  // and all is xfz's again
}

TEST_CASE("output folder: what a person changed to these very bytes is fine") {
  test::FakeSystem system;
  system.files["/office/sheets/a.md"] = "a1";
  CHECK(shown(write_to(system, first_files)) == "2 written, 1 unchanged");
  CHECK(shown(write_to(system, second_files)) == "3 written, 0 unchanged");
}

TEST_CASE("output folder: many changed files are counted") {
  test::FakeSystem system;
  std::vector<FileBytes> files;
  for (char c = 'a'; c < 'n'; ++c) {
    files.push_back({std::string(1, c), "new"});
    system.files["/office/sheets/" + files.back().name] = "old";
  }
  CHECK(test::failure_of([&] { return write_to(system, files); }).find("f, g, h, i, j and 3 more / ") !=
        std::string::npos);
  CHECK(test::failure_of([&] { return write_to(system, files); }, Language::chinese)
            .find("h、i、j 等，另有 3 个 / ") != std::string::npos);
}

TEST_CASE("output folder: a file that cannot be read is not known to be ours") {
  test::FakeSystem system;
  write_to(system, first_files);
  system.faults["/office/sheets/a.md"] = ReadFault::denied;
  CHECK(test::failure_of([&] { return write_to(system, second_files); }).find(": a.md / ") !=
        std::string::npos);
  CHECK(shown(write_to(system, second_files, {}, {true})) == "3 written, 0 unchanged");
  CHECK(forced(system) == "a.md");
}

TEST_CASE("output folder: links, devices and folders are never replaced") {
  for (const bool force : {false, true}) {
    test::FakeSystem system;
    system.others = {"/office/sheets/a.md"};
    system.files["/office/sheets/index.md/x"] = "";
    CHECK(test::failure_of([&] { return write_to(system, first_files, first_index, {force}); }) ==
          "nothing was written: in sheets, these are folders, links or devices, not files: a.md, index.md / "
          "move them away, or choose another place with -o");
    CHECK(system.changes.empty());
  }
  for (const std::string& path : {manifest_path, journal_path}) {
    test::FakeSystem system;
    system.others = {path};
    CHECK(test::failure_of([&] {
            return write_to(system, first_files, {}, {true});
          }).starts_with("nothing was written: sheets/manifest"));
    CHECK(system.changes.empty());
  }
}

TEST_CASE("output folder: what was left over is listed, and stays") {
  test::FakeSystem system;
  write_to(system, {{"a.md", "a1"}, {"old.md", "o"}, {"gone.md", "g"}});
  write_to(system, {{"a.csv", "x"}}, FileBytes{"index.csv", "i"});
  system.files.erase("/office/sheets/gone.md");
  system.files["/office/sheets/own.md"] = "not from xfz";
  CHECK(shown(write_to(system, {{"a.md", "a1"}}, {}, {false, ".md"})) ==
        "0 written, 1 unchanged, left old.md");
  CHECK(shown(write_to(system, {{"a.md", "a1"}})) == "0 written, 1 unchanged");  // not asked for
  CHECK(system.files.contains("/office/sheets/old.md"));
  CHECK(system.files.at(manifest_path) ==
        lines_of({{"a.md", "a1"}, {"old.md", "o"}, {"a.csv", "x"}, {"index.csv", "i"}}));
}

TEST_CASE("output folder: a run that is broken off anywhere does not stop the next") {
  const std::string paths[] = {journal_path,          "/office/sheets/a.md",     "/office/sheets/b.md",
                               "/office/sheets/c.md", "/office/sheets/index.md", manifest_path};
  for (const std::string& first : paths) {
    for (const std::string& second : paths) {
      CAPTURE(first);
      CAPTURE(second);
      test::FakeSystem system;
      write_to(system, first_files, first_index);
      system.write_faults = {{first, WriteFault::full}};
      CHECK_THROWS_AS(write_to(system, second_files, second_index), Failure);
      system.write_faults = {{second, WriteFault::full}};
      CHECK_THROWS_AS(
          write_to(system, {{"a.md", "a3"}, {"b.md", "b3"}, {"c.md", "c3"}}, FileBytes{"index.md", "i3"}),
          Failure);
      system.write_faults.clear();
      const std::vector<FileBytes> last = {
          {"a.md", "a4"}, {"b.md", "b4"}, {"c.md", "c4"}, {"index.md", "i4"}};
      CHECK(shown(write_to(system, last)) == "4 written, 0 unchanged");
      CHECK(system.files.at(manifest_path) == lines_of(last));
      CHECK_FALSE(system.files.contains(journal_path));
      CHECK(system.locked.empty());
    }
  }
}

TEST_CASE("output folder: a broken-off first run, then a change by hand") {
  test::FakeSystem system;
  system.write_faults = {{"/office/sheets/b.md", WriteFault::denied}};
  CHECK(test::failure_of([&] {
          return write_to(system, first_files);
        }).starts_with("no permission to write sheets/b.md"));
  system.write_faults.clear();
  system.files["/office/sheets/a.md"] = "by hand";
  CHECK(test::failure_of([&] { return write_to(system, first_files); }).find(": a.md / ") !=
        std::string::npos);
  system.files.erase("/office/sheets/a.md");
  CHECK(shown(write_to(system, first_files)) == "3 written, 0 unchanged");
}

TEST_CASE("output folder: a manifest that a person broke protects more, not less") {
  test::FakeSystem system;
  write_to(system, first_files);
  system.files[manifest_path] = "rubbish\n" + digest_of("a1") + "  a.md\n";
  CHECK(test::failure_of([&] { return write_to(system, second_files); }).find(": b.md, c.md / ") !=
        std::string::npos);
  system.faults[manifest_path] = ReadFault::denied;
  CHECK(test::failure_of([&] {
          return write_to(system, second_files);
        }).starts_with("sheets/manifest.sha256 could not be read"));
}

TEST_CASE("output folder: places that cannot be written") {
  test::FakeSystem system;
  system.files["/office/taken"] = "x";
  system.locked = {"/office/busy"};
  system.folders = {"/office/busy"};
  system.write_faults = {{"/office/no", WriteFault::denied}, {"/office/ro", WriteFault::read_only}};
  struct Row {
    std::string folder;
    std::string begins;
  };
  const Row rows[] = {
      {"taken", "taken is a file, not a folder / "},
      {"taken/below", "a part of taken/below is no folder / "},
      {"busy", "another xfz is writing into busy / "},
      {"no", "no permission to write no / "},
      {"ro", "ro is on a read-only disk / "},
  };
  for (const Row& row : rows) {
    const std::string failure =
        test::failure_of([&] { return write_to(system, first_files, {}, {true}, row.folder); });
    CAPTURE(failure);
    CHECK(failure.starts_with(row.begins));
    CHECK(system.changes.empty());
  }
}

TEST_CASE("output folder: progress counts every file") {
  test::FakeSystem system;
  system.files["/office/sheets/b.md"] = "b1";
  Context context{system, {}, {}};
  std::string told;
  write_folder(context, "sheets", output_files(first_files, first_index), {},
               [&](std::size_t done, std::size_t total, std::string_view name) {
                 told += std::to_string(done) + "/" + std::to_string(total) + " " + std::string(name) + "\n";
               });
  CHECK(told == "1/4 a.md\n2/4 b.md\n3/4 c.md\n4/4 index.md\n");
}

TEST_CASE("single file: alone it leaves no notes") {
  test::FakeSystem system;
  CHECK(shown(write_one(system, "a.md", "1")) == "1 written, 0 unchanged");
  CHECK(system.changes == std::vector<std::string>{"file /office/a.md"});
  CHECK(shown(write_one(system, "a.md", "1")) == "0 written, 1 unchanged");
  CHECK(test::failure_of([&] { return write_one(system, "./a.md", "2"); }) ==
        "nothing was written: ./a.md already exists / "
        "move it away, choose another name with -o, or replace it with --force");
  CHECK(system.changes.empty());
  CHECK(shown(write_one(system, "a.md", "2", true)) == "1 written, 0 unchanged");
  CHECK(forced(system) == "a.md");
  CHECK(system.files.at("/office/a.md") == "2");
}

TEST_CASE("single file: in an output folder its notes are kept") {
  test::FakeSystem system;
  write_to(system, first_files);
  CHECK(shown(write_one(system, "sheets/a.md", "a2")) == "1 written, 0 unchanged");
  CHECK(shown(write_one(system, "sheets/x.md", "x")) == "1 written, 0 unchanged");
  CHECK(shown(write_one(system, "sheets/x.md", "y")) == "1 written, 0 unchanged");
  CHECK(system.files.at(manifest_path) ==
        lines_of({{"a.md", "a2"}, {"b.md", "b1"}, {"c.md", "c1"}, {"x.md", "y"}}));
  CHECK_FALSE(system.files.contains(journal_path));
  CHECK(shown(write_to(system, second_files)) == "2 written, 1 unchanged");

  system.locked = {"/office/sheets"};
  CHECK(test::failure_of([&] {
          return write_one(system, "sheets/a.md", "a3");
        }).starts_with("another xfz is writing into sheets/"));
}

TEST_CASE("single file: places that cannot be written") {
  test::FakeSystem system;
  system.others = {"/office/link"};
  system.folders = {"/office/folder"};
  system.write_faults = {{"/office/full", WriteFault::full}};
  struct Row {
    std::string path;
    std::string begins;
  };
  const Row rows[] = {
      {"none/a.md", "there is no folder for none/a.md / "},
      {"link", "nothing was written: link is a link or a device, not a file / "},
      {"folder", "folder is a folder, not a file / "},
      {"full", "no space is left for full / "},
      {"manifest.sha256", "manifest.sha256 is where xfz notes what it wrote / "},
  };
  for (const Row& row : rows) {
    const std::string failure = test::failure_of([&] { return write_one(system, row.path, "x", true); });
    CAPTURE(failure);
    CHECK(failure.starts_with(row.begins));
    CHECK(system.changes.empty());
  }
}

TEST_CASE("names: two units with one file") {
  const auto failure = [](const std::vector<NamedFile>& files) {
    return test::failure_of([&] {
      check_names(files);
      return 0;
    });
  };
  CHECK(failure({}).empty());
  CHECK(failure({{"民政局", "民政局.md"}, {"司法局", "司法局.md"}}).empty());
  CHECK(failure({{"A/B", "A_B.md"}, {"民政局", "民政局.md"}, {"a:b", "a_b.md"}}) ==
        "the documents of A/B and a:b would be one file, a_b.md / rename one of the two in the table");
}

}  // namespace xfz::cli
