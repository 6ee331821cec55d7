// SPDX-License-Identifier: MIT
// The real system, writing: whole or not at all, whatever is in the way; programs, libraries, files in
// memory.
#include "cli/system/posix_write.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "cli/system/posix_system.h"
#include "support/files.h"
#include "support/temporary_folder.h"

namespace xfz::cli {

namespace {

namespace fs = std::filesystem;

constexpr WriteWay ways[] = {WriteWay::unnamed, WriteWay::named};

std::string shown(const std::optional<WriteFault>& fault) {
  constexpr std::string_view faults[] = {"missing_folder", "not_a_folder",  "denied",     "read_only",
                                         "full",           "name_too_long", "in_the_way", "failed"};
  return std::string(fault ? faults[static_cast<std::size_t>(*fault)] : "written");
}

bool anything(const Present& /*there*/) {
  return true;
}

std::string write_whole(const std::string& path, std::string_view bytes, const MayReplace& may_replace,
                        WriteWay way) {
  const StageResult staged = stage_whole(path, bytes, way, 0);
  return shown(staged.file ? staged.file(may_replace) : staged.fault);
}

std::size_t count_files(const fs::path& folder) {
  return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

/// Lets no file of this process grow beyond `size` for as long as it lives.
class SizeLimit {
 public:
  explicit SizeLimit(rlim_t size) : handler_(::signal(SIGXFSZ, SIG_IGN)) {
    ::getrlimit(RLIMIT_FSIZE, &kept_);
    rlimit limit = kept_;
    limit.rlim_cur = size;
    ::setrlimit(RLIMIT_FSIZE, &limit);
  }
  ~SizeLimit() {
    ::setrlimit(RLIMIT_FSIZE, &kept_);
    ::signal(SIGXFSZ, handler_);
  }
  SizeLimit(const SizeLimit&) = delete;
  SizeLimit& operator=(const SizeLimit&) = delete;

 private:
  rlimit kept_{};
  void (*handler_)(int);
};

}  // namespace

TEST_CASE("posix: a file is written, and replaced") {
  for (const WriteWay way : ways) {
    const test::TemporaryFolder folder;
    const mode_t mask = ::umask(027);
    for (const std::string& bytes :
         {std::string("民政局\0\n", 11), std::string(), std::string(3000000, 'x')}) {
      CHECK(write_whole(folder / "a", bytes, anything, way) == "written");
      CHECK(test::read_file(folder.path() / "a") == bytes);
    }
    ::umask(mask);
    CHECK((fs::status(folder.path() / "a").permissions() & fs::perms::mask) == fs::perms(0640));
    CHECK(count_files(folder.path()) == 1);
  }
}

TEST_CASE("posix: a name without a folder is one in the working folder") {
  const test::TemporaryFolder folder;
  const fs::path before = fs::current_path();
  fs::current_path(folder.path());
  PosixSystem system;
  for (int i = 0; i < 2; ++i) CHECK(shown(write_file(system, "a", "x", anything)) == "written");
  fs::current_path(before);
  CHECK(test::read_file(folder.path() / "a") == "x");
}

TEST_CASE("posix: what must be kept is kept") {
  for (const WriteWay way : ways) {
    const test::TemporaryFolder folder;
    CHECK(write_whole(folder / "a", "first", nothing_there, way) == "written");
    fs::create_directory(folder.path() / "folder");
    fs::create_symlink("nowhere", folder.path() / "broken");
    for (const std::string name : {"a", "folder", "broken"}) {
      CHECK(write_whole(folder / name, "second", nothing_there, way) == "in_the_way");
    }
    CHECK(write_whole(folder / "none/a", "x", nothing_there, way) == "missing_folder");
    CHECK(test::read_file(folder.path() / "a") == "first");
    CHECK(count_files(folder.path()) == 3);
  }
}

TEST_CASE("posix: a file keeps its permissions when it is replaced") {
  for (const WriteWay way : ways) {
    const test::TemporaryFolder folder;
    const mode_t mask = ::umask(022);
    for (const mode_t mode : {0600U, 0666U, 0755U}) {
      CAPTURE(mode);
      test::write_file(folder.path() / "a", "old");
      ::chmod((folder / "a").c_str(), mode | S_ISUID);
      CHECK(write_whole(folder / "a", "new", anything, way) == "written");
      CHECK((fs::status(folder.path() / "a").permissions() & fs::perms::mask) == fs::perms(mode));
      fs::remove(folder.path() / "a");
    }
    test::write_file(folder.path() / "target", "");
    ::chmod((folder / "target").c_str(), 0600);
    fs::create_symlink("target", folder.path() / "link");
    CHECK(write_whole(folder / "link", "new", anything, way) == "written");
    ::umask(mask);
    CHECK((fs::status(folder.path() / "link").permissions() & fs::perms::mask) == fs::perms(0644));
  }
}

TEST_CASE("posix: a link in the place of the file is replaced, not followed") {
  for (const WriteWay way : ways) {
    const test::TemporaryFolder folder;
    test::write_file(folder.path() / "target", "kept");
    fs::create_symlink("target", folder.path() / "link");
    fs::create_symlink("nowhere", folder.path() / "broken");
    fs::create_hard_link(folder.path() / "target", folder.path() / "hard");
    for (const std::string name : {"link", "broken", "hard"}) {
      CHECK(write_whole(folder / name, "new", anything, way) == "written");
      CHECK(fs::symlink_status(folder.path() / name).type() == fs::file_type::regular);
      CHECK(test::read_file(folder.path() / name) == "new");
    }
    CHECK(test::read_file(folder.path() / "target") == "kept");
    CHECK(count_files(folder.path()) == 4);
  }
}

TEST_CASE("posix: a link to a folder is a folder to write into") {
  const test::TemporaryFolder folder;
  fs::create_directory(folder.path() / "real");
  fs::create_directory_symlink("real", folder.path() / "link");
  PosixSystem system;
  CHECK(system.is_folder(folder / "link"));
  CHECK(shown(system.make_folders(folder / "link")) == "written");
  CHECK(shown(write_file(system, folder / "link/a", "x", anything)) == "written");
  CHECK(test::read_file(folder.path() / "real/a") == "x");
}

TEST_CASE("posix: a file that fails leaves nothing behind, and what was there") {
  for (const WriteWay way : ways) {
    const test::TemporaryFolder folder;
    test::write_file(folder.path() / "a", "old");
    fs::create_directory(folder.path() / "folder");
    test::write_file(folder.path() / "folder/x", "x");
    {
      const SizeLimit limit(1000);
      CHECK(write_whole(folder / "a", std::string(5000, 'x'), anything, way) == "full");
      CHECK(write_whole(folder / "new", std::string(5000, 'x'), anything, way) == "full");
      CHECK(write_whole(folder / "small", std::string(1000, 'x'), anything, way) == "written");
    }
    CHECK(write_whole(folder / "none/a", "x", anything, way) == "missing_folder");
    CHECK(write_whole(folder / "a/below", "x", anything, way) == "not_a_folder");
    CHECK(write_whole(folder / std::string(300, 'x'), "x", anything, way) == "name_too_long");
    CHECK(write_whole(folder / "folder", "x", anything, way) == "failed");
    CHECK(write_whole(folder / "folder/", "x", anything, way) == "failed");
    CHECK(write_whole("", "x", anything, way) == "failed");
    CHECK(test::read_file(folder.path() / "a") == "old");
    CHECK(count_files(folder.path()) == 3);
  }
  CHECK(write_whole("/proc/xfz", "x", anything, WriteWay::unnamed) != "written");
}

TEST_CASE("posix: a folder that must not be written") {
  if (::geteuid() == 0) return;  // root writes everywhere
  const test::TemporaryFolder folder;
  fs::create_directory(folder.path() / "closed");
  ::chmod((folder / "closed").c_str(), 0555);
  PosixSystem system;
  for (const WriteWay way : ways) CHECK(write_whole(folder / "closed/a", "x", anything, way) == "denied");
  CHECK(shown(system.make_folders(folder / "closed/a/b")) == "denied");
  ::chmod((folder / "closed").c_str(), 0333);  // written, but not read
  for (const WriteWay way : ways) CHECK(write_whole(folder / "closed/a", "x", anything, way) == "written");
  CHECK(system.lock_folder(folder / "closed") != nullptr);
  ::chmod((folder / "closed").c_str(), 0755);
}

TEST_CASE("posix: names of ours that are taken are passed over") {
  for (const WriteWay way : ways) {
    const test::TemporaryFolder folder;
    test::write_file(folder.path() / "a", "old");
    const std::string taken = ".xfz-" + std::to_string(::getpid()) + "-0.tmp";
    test::write_file(folder.path() / taken, "kept");
    CHECK(write_whole(folder / "a", "new", anything, way) == "written");
    CHECK(test::read_file(folder.path() / "a") == "new");
    CHECK(test::read_file(folder.path() / taken) == "kept");
  }
}

TEST_CASE("posix: a staged file lies beside its place until it is put there") {
  for (const WriteWay way : ways) {
    const test::TemporaryFolder folder;
    test::write_file(folder.path() / "a", "old");
    ::chmod((folder / "a").c_str(), 0600);
    const StageResult staged = stage_whole(folder / "a", "new", way, 0);
    REQUIRE(staged.file);
    CHECK(test::read_file(folder.path() / "a") == "old");
    const fs::path beside = folder.path() / (".xfz-" + std::to_string(::getpid()) + "-0.tmp");
    CHECK(test::read_file(beside) == "new");
    CHECK((fs::status(beside).permissions() & fs::perms::mask) == fs::perms(0600));
    CHECK(shown(staged.file(anything)) == "written");
    CHECK(test::read_file(folder.path() / "a") == "new");
    CHECK((fs::status(folder.path() / "a").permissions() & fs::perms::mask) == fs::perms(0600));
    CHECK(count_files(folder.path()) == 1);
  }
}

TEST_CASE("posix: a staged file that is let go of, or cannot be put into its place, is gone") {
  for (const WriteWay way : ways) {
    const test::TemporaryFolder folder;
    CHECK(stage_whole(folder / "a", "x", way, 0).file);
    CHECK(count_files(folder.path()) == 0);

    StageResult staged = stage_whole(folder / "a", "x", way, 0);
    test::write_file(folder.path() / "a", "by hand");
    CHECK(shown(staged.file(nothing_there)) == "in_the_way");
    CHECK(test::read_file(folder.path() / "a") == "by hand");
    CHECK(count_files(folder.path()) == 1);

    fs::create_directory(folder.path() / "folder");
    CHECK(shown(stage_whole(folder / "folder", "x", way, 0).file(anything)) == "failed");
    CHECK(count_files(folder.path()) == 2);
    CHECK(stage_whole(folder / "none/a", "x", way, 0).fault == WriteFault::missing_folder);
    CHECK_FALSE(stage_whole(folder / "none/a", "x", way, 0).file);

    const SizeLimit limit(1000);
    const StageResult full = stage_whole(folder / "b", std::string(5000, 'x'), way, 0);
    CHECK_FALSE(full.file);
    CHECK(full.fault == WriteFault::full);
    CHECK(count_files(folder.path()) == 2);
  }
}

TEST_CASE("posix: a staged file takes over permissions that were changed meanwhile") {
  for (const WriteWay way : ways) {
    const test::TemporaryFolder folder;
    const StageResult staged = stage_whole(folder / "a", "new", way, 0);
    test::write_file(folder.path() / "a", "private");
    ::chmod((folder / "a").c_str(), 0600);
    CHECK(shown(staged.file(anything)) == "written");
    CHECK(test::read_file(folder.path() / "a") == "new");
    CHECK((fs::status(folder.path() / "a").permissions() & fs::perms::mask) == fs::perms(0600));
  }
}

TEST_CASE("posix: a file that may not be written is not replaced") {
  const test::TemporaryFolder folder;
  test::write_file(folder.path() / "a", "kept");
  ::chmod((folder / "a").c_str(), 0444);
  const bool is_root = ::geteuid() == 0;  // who may write everything
  for (const WriteWay way : ways)
    CHECK(write_whole(folder / "a", "new", anything, way) == (is_root ? "written" : "denied"));
  CHECK(test::read_file(folder.path() / "a") == (is_root ? "new" : "kept"));
  CHECK((fs::status(folder.path() / "a").permissions() & fs::perms::mask) == fs::perms(0444));
}

TEST_CASE("posix: what somebody saves meanwhile is left as it is") {
  struct Row {
    std::string_view how;
    std::string_view left;
  };
  constexpr Row rows[] = {
      {"in place", "theirs"}, {"renamed", "theirs"}, {"removed", ""}, {"untouched", "new"}};
  for (const Row& row : rows) {
    for (const bool is_late : {false, true}) {  // behind the last look at the file
      CAPTURE(row.how);
      CAPTURE(is_late);
      const test::TemporaryFolder folder;
      const fs::path path = folder.path() / "a";
      const auto save = [&] {
        if (row.how == "in place") test::write_file(path, "theirs");
        if (row.how == "removed") fs::remove(path);
        if (row.how != "renamed") return;
        test::write_file(folder.path() / "b", "theirs");
        fs::rename(folder.path() / "b", path);
      };
      test::write_file(path, "old");
      const StageResult staged = stage_whole(path.string(), "new", WriteWay::unnamed, 0);
      REQUIRE(staged.file);
      if (!is_late) save();
      const auto fault = staged.file([&](const Present& there) {
        const bool may_replace = still_holding("old")(there);
        if (is_late) save();
        return may_replace;
      });
      CHECK(shown(fault) == (row.how == "untouched" ? "written" : "in_the_way"));
      CHECK((fs::exists(path) ? test::read_file(path) : "") == row.left);
      CHECK(count_files(folder.path()) == (row.left.empty() ? 0 : 1));
    }
  }
}

TEST_CASE("posix: any number of files can be staged at once") {
  const test::TemporaryFolder folder;
  rlimit kept{};
  ::getrlimit(RLIMIT_NOFILE, &kept);
  rlimit few = kept;
  few.rlim_cur = 64;  // none of them may hold a descriptor
  ::setrlimit(RLIMIT_NOFILE, &few);
  PosixSystem system;
  std::vector<StagedFile> staged;
  for (int i = 0; i < 100; ++i) {
    StageResult result = system.stage_file(folder / std::to_string(i), "x");
    if (result.file) staged.push_back(std::move(result.file));
  }
  ::setrlimit(RLIMIT_NOFILE, &kept);
  CHECK(staged.size() == 100);
  CHECK(count_files(folder.path()) == 100);
  CHECK(shown(staged.back()(nothing_there)) == "written");
  staged.clear();
  CHECK(count_files(folder.path()) == 1);
  // Names are numbered on, and not tried from the first.
  const StageResult next = system.stage_file(folder / "next", "x");
  CHECK(fs::exists(folder.path() / (".xfz-" + std::to_string(::getpid()) + "-100.tmp")));
}

TEST_CASE("posix: kinds of entries") {
  const test::TemporaryFolder folder;
  test::write_file(folder.path() / "file", "");
  fs::create_directory(folder.path() / "folder");
  fs::create_symlink("file", folder.path() / "link");
  fs::create_directory_symlink("folder", folder.path() / "link to a folder");
  fs::create_symlink("nowhere", folder.path() / "broken");
  REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
  PosixSystem system;
  CHECK(system.kind(folder / "file") == PathKind::file);
  CHECK(system.kind(folder / "folder") == PathKind::folder);
  CHECK(system.kind(folder / "link") == PathKind::other);
  CHECK(system.kind(folder / "link to a folder") == PathKind::other);
  CHECK(system.kind(folder / "broken") == PathKind::other);
  CHECK(system.kind(folder / "pipe") == PathKind::other);
  CHECK(system.kind("/dev/null") == PathKind::other);
  CHECK(system.kind(folder / "none") == PathKind::missing);
  CHECK(system.kind(folder / "file/below") == PathKind::missing);
  for (const std::string name : {"folder", "folder/", "link to a folder", "."})
    CHECK(system.is_folder(folder / name));
  for (const std::string name : {"file", "link", "broken", "pipe", "none"})
    CHECK_FALSE(system.is_folder(folder / name));
}

TEST_CASE("posix: folders are made, with those above them") {
  const test::TemporaryFolder folder;
  test::write_file(folder.path() / "file", "");
  fs::create_symlink("nowhere", folder.path() / "broken");
  PosixSystem system;
  for (const std::string name : {"a/b/c", "a/b/c", "a/d/", "a/../e", "f//g", ""}) {
    CAPTURE(name);
    CHECK(shown(system.make_folders(folder / name)) == "written");
    CHECK(system.is_folder(folder / name));
  }
  CHECK(shown(system.make_folders(folder / "file")) == "not_a_folder");
  CHECK(shown(system.make_folders(folder / "file/below")) == "not_a_folder");
  CHECK(shown(system.make_folders(folder / "broken")) == "not_a_folder");
  CHECK(shown(system.make_folders(folder / std::string(300, 'x'))) == "name_too_long");
}

TEST_CASE("posix: a file is removed") {
  const test::TemporaryFolder folder;
  test::write_file(folder.path() / "a", "");
  PosixSystem system;
  CHECK(system.remove_file(folder / "a"));
  CHECK(system.remove_file(folder / "a"));
  CHECK_FALSE(system.remove_file(folder.path().string()));
  CHECK(count_files(folder.path()) == 0);
}

TEST_CASE("posix: a folder is locked once") {
  const test::TemporaryFolder folder;
  PosixSystem system;
  FolderLock lock = system.lock_folder(folder.path().string());
  CHECK(lock != nullptr);
  CHECK(system.lock_folder(folder.path().string()) == nullptr);
  lock.reset();
  CHECK(system.lock_folder(folder.path().string()) != nullptr);
}

TEST_CASE("posix: locking a folder removes what killed runs left") {
  const test::TemporaryFolder folder;
  const std::string own = std::to_string(::getpid());
  const std::string gone = "2000000000";  // greater than any process's
  // In a container the run that was killed may have had the number of this one.
  const std::vector<std::string> left = {".xfz-" + gone + "-0.tmp", ".xfz-" + gone + "-17.tmp",
                                         ".xfz-" + own + "-0.tmp"};
  const std::vector<std::string> kept = {".xfz-1-0.tmp",
                                         ".xfz-0-0.tmp",
                                         ".xfz-" + gone + ".tmp",
                                         ".xfz-" + gone + "-.tmp",
                                         ".xfz--0.tmp",
                                         ".xfz-.tmp",
                                         ".xfz-" + gone + "-0x.tmp",
                                         ".xfz-" + gone + "x-0.tmp",
                                         ".xfz--5-0.tmp",
                                         ".xfz-+5-0.tmp",
                                         ".xfz-" + gone + "-0.tmp.md",
                                         ".xfz-" + gone + "-1-2.tmp",
                                         ".xfz-mine-0.tmp",
                                         ".xfz",
                                         "x.xfz-" + gone + "-0.tmp",
                                         ".xfz-99999999999999-0.tmp",
                                         ".xfz-notes-1.tmp",
                                         "a.tmp",
                                         ".hidden"};
  for (const auto& names : {left, kept}) {
    for (const std::string& name : names) test::write_file(folder.path() / name, "x");
  }
  fs::create_directory(folder.path() / (".xfz-" + gone + "-1.tmp"));
  PosixSystem system;
  FolderLock lock = system.lock_folder(folder.path().string());
  for (const std::string& name : left) CHECK_FALSE(system.is_file(folder / name));
  for (const std::string& name : kept) {
    CAPTURE(name);
    CHECK(system.is_file(folder / name));
  }
  CHECK(count_files(folder.path()) == kept.size() + 1);
  test::write_file(folder.path() / left.front(), "x");
  CHECK(system.lock_folder(folder.path().string()) == nullptr);
  CHECK(system.is_file(folder / left.front()));  // it may be the other's
}

TEST_CASE("posix: a program and what it prints") {
  const test::TemporaryFolder folder;
  PosixSystem system;
  const auto run = [&system](const std::vector<std::string>& words) { return system.run(words, 1U << 20U); };
  CHECK(run({"printf", "%s|", "a b", "$HOME", "*", ""}) == "a b|$HOME|*||");
  CHECK(run({"true"}) == "");
  CHECK_FALSE(run({"false"}));
  CHECK_FALSE(run({"xfz-no-such-program"}));
  CHECK_FALSE(run({}));
  CHECK_FALSE(run({"sh", "-c", "echo x; kill -9 $$"}));
  CHECK(run({"cat"}) == "");                                    // no input
  CHECK(run({"sh", "-c", "echo error >&2; echo x"}) == "x\n");  // errors are dropped
  CHECK(run({"head", "-c", "1048576", "/dev/zero"}) == std::string(1048576, '\0'));
  CHECK_FALSE(run({"cat", "/dev/zero"}));
  const SizeLimit limit(1000);  // which the program dies of, as it would from a shell
  CHECK_FALSE(run({"sh", "-c", "head -c 5000 /dev/zero > \"$0\" 2>&1; [ $? -le 128 ]", folder / "x"}));
}

TEST_CASE("posix: a program is not told which repository git works on") {
  PosixSystem system;
  const auto run = [&system](const std::vector<std::string>& words) { return system.run(words, 1U << 20U); };
  ::setenv("GIT_DIR", "x", 1);
  ::setenv("GIT_INDEX_FILE", "x", 1);
  ::setenv("XFZ_TEST_VARIABLE", "kept", 1);
  CHECK(run({"sh", "-c", "echo \"$GIT_DIR$GIT_INDEX_FILE$XFZ_TEST_VARIABLE\""}) == "kept\n");
  for (const char* const name : {"GIT_DIR", "GIT_INDEX_FILE", "XFZ_TEST_VARIABLE"}) ::unsetenv(name);
}

TEST_CASE("posix: a library") {
  PosixSystem system;
  CHECK_FALSE(system.load_library("libxfz-none.so.1"));
  const Library library = system.load_library("libm.so.6");
  REQUIRE(library);
  CHECK(library("cos") != nullptr);
  CHECK(library("xfz_none") == nullptr);
}

TEST_CASE("posix: a file in memory") {
  PosixSystem system;
  for (const std::size_t size : {std::size_t{1}, std::size_t{3000000}}) {
    const std::string bytes(size, 'x');
    CHECK(system.through_memory([&](const std::string& path) { test::write_file(path, bytes); }) == bytes);
  }
  CHECK_FALSE(system.through_memory([](const std::string&) {}));
}

}  // namespace xfz::cli
