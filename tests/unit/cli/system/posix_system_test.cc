// SPDX-License-Identifier: MIT
// The real system: files of every kind, pipes, a full disk, a terminal.
#include "cli/system/posix_system.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <string_view>
#include <thread>

#include "support/files.h"
#include "support/temporary_folder.h"

namespace xfz::cli {

namespace {

constexpr std::size_t plenty = 1U << 20U;

/// What reading gave, in a form that a failing test shows.
std::string shown(const ReadResult& result) {
  constexpr std::string_view faults[] = {"missing", "is_folder", "denied", "too_big", "failed"};
  if (result.bytes) return "<" + *result.bytes + ">";
  return std::string(faults[static_cast<std::size_t>(result.fault)]);
}

/// Puts another file in the place of a standard stream for as long as it lives; -1 closes the stream.
class Redirected {
 public:
  Redirected(int stream, int file) : stream_(stream), kept_(::dup(stream)) {
    std::fflush(nullptr);
    if (file >= 0) {
      ::dup2(file, stream);
      ::close(file);
    } else {
      ::close(stream);
    }
  }
  ~Redirected() {
    ::dup2(kept_, stream_);
    ::close(kept_);
  }
  Redirected(const Redirected&) = delete;
  Redirected& operator=(const Redirected&) = delete;

 private:
  int stream_;
  int kept_;
};

/// The entries of a folder, sorted; those that are folders with a slash.
std::string entries(const FolderListing& listing) {
  std::vector<std::string> names = listing.files;
  for (const std::string& name : listing.folders) names.push_back(name + "/");
  std::sort(names.begin(), names.end());
  std::string out;
  for (const std::string& name : names) out += name + " ";
  return out;
}

bool write_to(const char* path, std::string_view bytes) {
  PosixSystem system;
  const Redirected redirected(STDOUT_FILENO, path == nullptr ? -1 : ::open(path, O_WRONLY | O_CLOEXEC));
  return system.write(Stream::output, bytes);
}

}  // namespace

TEST_CASE("posix: files of every kind") {
  const test::TemporaryFolder folder;
  PosixSystem system;
  test::write_file(folder.path() / "t.yaml", std::string("民政局\0\n", 11));
  test::write_file(folder.path() / "empty", "");
  std::filesystem::create_directory(folder.path() / "folder");
  std::filesystem::create_symlink("t.yaml", folder.path() / "link");
  std::filesystem::create_symlink("nowhere", folder.path() / "broken");
  struct Row {
    std::string path;
    std::string expected;
    bool is_file;
  };
  const Row rows[] = {
      {folder / "t.yaml", "<" + std::string("民政局\0\n", 11) + ">", true},
      {folder / "link", "<" + std::string("民政局\0\n", 11) + ">", true},
      {folder / "empty", "<>", true},
      {folder / "none", "missing", false},
      {folder / "broken", "missing", false},
      {folder / "t.yaml/below", "missing", false},
      {folder / "folder", "is_folder", false},
      {folder / "folder/", "is_folder", false},
      {"", "missing", false},
      {folder / std::string(300, 'x'), "failed", false},  // a name that is too long
      {"/proc/self/mem", "failed", true},                 // opens, but cannot be read
  };
  for (const Row& row : rows) {
    CAPTURE(row.path);
    CHECK(shown(system.read(row.path, plenty)) == row.expected);
    CHECK(system.is_file(row.path) == row.is_file);
  }
}

TEST_CASE("posix: where a path leads to") {
  const test::TemporaryFolder folder;
  PosixSystem system;
  std::filesystem::create_directory(folder.path() / "folder");
  test::write_file(folder.path() / "folder/t", "");
  std::filesystem::create_symlink("link 2", folder.path() / "link");
  std::filesystem::create_symlink("folder/t", folder.path() / "link 2");
  std::filesystem::create_directory_symlink("folder", folder.path() / "link to a folder");
  std::filesystem::create_symlink("nowhere", folder.path() / "broken");
  std::filesystem::create_symlink("loop", folder.path() / "loop");
  const std::string target = std::filesystem::canonical(folder.path()).string() + "/folder/t";
  for (const std::string name : {"folder/t", "link", "link to a folder/t", "folder/../link"})
    CHECK(system.resolved(folder / name) == target);
  for (const std::string name : {"broken", "loop", "none"})
    CHECK(system.resolved(folder / name) == folder / name);
  CHECK(system.resolved("").empty());
}

TEST_CASE("posix: a file that must not be read") {
  const test::TemporaryFolder folder;
  test::write_file(folder.path() / "secret", "x");
  ::chmod((folder / "secret").c_str(), 0);
  PosixSystem system;
  CHECK(system.is_file(folder / "secret"));
  if (::geteuid() == 0) return;  // root reads everything
  CHECK(shown(system.read(folder / "secret", plenty)) == "denied");
}

TEST_CASE("posix: the largest size counts exactly") {
  const test::TemporaryFolder folder;
  PosixSystem system;
  for (const std::size_t size : {std::size_t{0}, std::size_t{5}, std::size_t{65536}, std::size_t{200000}}) {
    CAPTURE(size);
    test::write_file(folder.path() / "t", std::string(size, 'x'));
    CHECK(shown(system.read(folder / "t", size)) == "<" + std::string(size, 'x') + ">");
    if (size > 0) CHECK(shown(system.read(folder / "t", size - 1)) == "too_big");
  }
}

TEST_CASE("posix: an endless file is given up") {
  PosixSystem system;
  CHECK(shown(system.read("/dev/zero", plenty)) == "too_big");
}

TEST_CASE("posix: a pipe is read to its end") {
  const test::TemporaryFolder folder;
  const std::string path = folder / "pipe";
  REQUIRE(::mkfifo(path.c_str(), 0600) == 0);
  const std::string bytes(300000, 'x');  // more than a pipe holds at once
  PosixSystem system;
  CHECK(system.is_file(path));
  std::thread writer([&] { test::write_file(path, bytes); });
  const ReadResult result = system.read(path, plenty);
  writer.join();
  CHECK((result.bytes && *result.bytes == bytes));
}

TEST_CASE("posix: - is standard input") {
  const test::TemporaryFolder folder;
  test::write_file(folder.path() / "t", "民政局");
  PosixSystem system;
  {
    const Redirected redirected(STDIN_FILENO, ::open((folder / "t").c_str(), O_RDONLY | O_CLOEXEC));
    CHECK(shown(system.read("-", plenty)) == "<民政局>");
  }
  const Redirected closed(STDIN_FILENO, -1);
  CHECK(shown(system.read("-", plenty)) == "failed");
}

TEST_CASE("posix: writing fails where it cannot be done") {
  const test::TemporaryFolder folder;
  test::write_file(folder.path() / "out", "");
  const std::string bytes(300000, 'x');
  CHECK(write_to((folder / "out").c_str(), bytes));
  CHECK(test::read_file(folder.path() / "out") == bytes);
  CHECK(write_to("/dev/null", bytes));
  if (std::filesystem::exists("/dev/full")) {
    CHECK_FALSE(write_to("/dev/full", "x"));
    CHECK(write_to("/dev/full", ""));  // nothing to write, nothing to fail
  }
  CHECK_FALSE(write_to(nullptr, "x"));  // closed
}

TEST_CASE("posix: the two streams are two") {
  const test::TemporaryFolder folder;
  test::write_file(folder.path() / "err", "");
  PosixSystem system;
  {
    const Redirected redirected(STDERR_FILENO, ::open((folder / "err").c_str(), O_WRONLY | O_CLOEXEC));
    CHECK(system.write(Stream::error, "错误"));
  }
  CHECK(test::read_file(folder.path() / "err") == "错误");
}

TEST_CASE("posix: a terminal and its width") {
  const int terminal = ::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (terminal < 0) return;  // no pseudo-terminals here
  REQUIRE(::grantpt(terminal) == 0);
  REQUIRE(::unlockpt(terminal) == 0);
  std::array<char, 100> name{};
  REQUIRE(::ptsname_r(terminal, name.data(), name.size()) == 0);
  PosixSystem system;
  for (const int columns : {0, 1, 80, 200}) {
    CAPTURE(columns);
    winsize size{};
    size.ws_col = static_cast<unsigned short>(columns);
    REQUIRE(::ioctl(terminal, TIOCSWINSZ, &size) == 0);
    std::optional<int> out;
    std::optional<int> error;
    bool is_terminal = false;
    {
      const Redirected output(STDOUT_FILENO, ::open(name.data(), O_RDWR | O_NOCTTY | O_CLOEXEC));
      const Redirected errors(STDERR_FILENO, ::open("/dev/null", O_WRONLY | O_CLOEXEC));
      out = system.terminal_columns();
      is_terminal = system.is_terminal(Stream::output) && !system.is_terminal(Stream::error);
    }
    {
      const Redirected output(STDOUT_FILENO, ::open("/dev/null", O_WRONLY | O_CLOEXEC));
      const Redirected errors(STDERR_FILENO, ::open(name.data(), O_RDWR | O_NOCTTY | O_CLOEXEC));
      error = system.terminal_columns();
      is_terminal = is_terminal && system.is_terminal(Stream::error) && !system.is_terminal(Stream::output);
    }
    CHECK(is_terminal);
    CHECK(out.value_or(0) == columns);  // a terminal that says 0 does not know
    CHECK(error.value_or(0) == columns);
  }
  ::close(terminal);
}

TEST_CASE("posix: no terminal, no width") {
  PosixSystem system;
  std::optional<int> columns;
  {
    const Redirected output(STDOUT_FILENO, ::open("/dev/null", O_WRONLY | O_CLOEXEC));
    const Redirected errors(STDERR_FILENO, ::open("/dev/null", O_WRONLY | O_CLOEXEC));
    columns = system.terminal_columns();
  }
  CHECK_FALSE(columns);
}

TEST_CASE("posix: surroundings") {
  PosixSystem system;
  ::setenv("XFZ_TEST_VARIABLE", "值", 1);
  CHECK(system.environment("XFZ_TEST_VARIABLE") == "值");
  ::setenv("XFZ_TEST_VARIABLE", "", 1);
  CHECK(system.environment("XFZ_TEST_VARIABLE") == "");
  ::unsetenv("XFZ_TEST_VARIABLE");
  CHECK_FALSE(system.environment("XFZ_TEST_VARIABLE"));
  CHECK(system.working_folder() == std::filesystem::current_path().string());
  CHECK(system.today().ok());
  CHECK(year_of(system.today()) >= 2024);
}

TEST_CASE("posix system: what stands in a folder") {
  const test::TemporaryFolder folder;
  const std::filesystem::path top = folder.path();
  std::filesystem::create_directories(top / "below");
  test::write_file(top / "a.yaml", "");
  std::filesystem::create_symlink("a.yaml", top / "link.yaml");
  std::filesystem::create_symlink("none", top / "dangling.yaml");
  std::filesystem::create_directory_symlink(".", top / "circle");
  REQUIRE(::mkfifo((top / "pipe.yaml").c_str(), 0600) == 0);  // reading it would wait for ever
  const PosixSystem system;
  const FolderListing listing = system.list_folder(top.string());
  CHECK_FALSE(listing.fault);
  CHECK(entries(listing) == "a.yaml below/ link.yaml ");
  CHECK(listing.links == std::vector<std::string>{"link.yaml"});
  CHECK(system.list_folder((top / "none").string()).fault == ReadFault::missing);
}

}  // namespace xfz::cli
