// SPDX-License-Identifier: MIT
// Other people's programs, and what other people's code needs.
#include <fcntl.h>
#include <fmt/core.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/statvfs.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <string_view>

#include "cli/system/descriptor.h"
#include "cli/system/posix_system.h"

namespace xfz::cli {

namespace {

constexpr std::size_t max_in_memory = 1U << 30U;

/// Says which repository git works on, and how it reads paths. Git sets some of them for its hooks, in which
/// xfz may run. (`git rev-parse --local-env-vars`, but for configuration, which may hold safe.directory.)
constexpr std::string_view repository_variables[] = {
    "GIT_DIR",
    "GIT_WORK_TREE",
    "GIT_IMPLICIT_WORK_TREE",
    "GIT_INDEX_FILE",
    "GIT_PREFIX",
    "GIT_COMMON_DIR",
    "GIT_NAMESPACE",
    "GIT_OBJECT_DIRECTORY",
    "GIT_ALTERNATE_OBJECT_DIRECTORIES",
    "GIT_QUARANTINE_PATH",
    "GIT_SHALLOW_FILE",
    "GIT_GRAFT_FILE",
    "GIT_NO_REPLACE_OBJECTS",
    "GIT_REPLACE_REF_BASE",
    "GIT_LITERAL_PATHSPECS",
    "GIT_GLOB_PATHSPECS",
    "GIT_NOGLOB_PATHSPECS",
    "GIT_ICASE_PATHSPECS",
};

/// Keep git from fetching what a clone lacks, by whatever program the settings of the clone name.
constexpr std::string_view no_fetching[] = {"GIT_ALLOW_PROTOCOL=none", "GIT_NO_LAZY_FETCH=1"};

bool is_passed_on(std::string_view variable) {
  const std::string_view name = variable.substr(0, variable.find('='));
  const auto is_same = [name](std::string_view other) { return other.substr(0, other.find('=')) == name; };
  return std::none_of(std::begin(repository_variables), std::end(repository_variables), is_same) &&
         std::none_of(std::begin(no_fetching), std::end(no_fetching), is_same);
}

/// The environment of a program that is run.
std::vector<std::string> environment_passed_on() {
  std::vector<std::string> variables(std::begin(no_fetching), std::end(no_fetching));
  for (char** variable = environ; *variable != nullptr; ++variable) {
    if (is_passed_on(*variable)) variables.emplace_back(*variable);
  }
  return variables;
}

/// As C takes a list of words; the words must outlive it.
std::vector<char*> pointers_to(std::vector<std::string>& words) {
  std::vector<char*> pointers;
  for (std::string& word : words) pointers.push_back(word.data());
  pointers.push_back(nullptr);
  return pointers;
}

/// Starts a program that prints into `output`; nothing where there is none.
std::optional<pid_t> start(const std::vector<std::string>& words, int output) {
  std::vector<std::string> copies = words;  // posix_spawn takes them as if it changed them
  std::vector<std::string> variables = environment_passed_on();
  const std::vector<char*> arguments = pointers_to(copies);

  posix_spawn_file_actions_t files{};
  posix_spawn_file_actions_init(&files);
  // The output first: its descriptor may be 0 or 2, where this process was started with these closed.
  posix_spawn_file_actions_adddup2(&files, output, STDOUT_FILENO);
  posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);

  posix_spawnattr_t attributes{};
  posix_spawnattr_init(&attributes);
  sigset_t defaults{};
  sigemptyset(&defaults);
  sigaddset(&defaults, SIGXFSZ);  // ignored by main()
  posix_spawnattr_setsigdefault(&attributes, &defaults);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);

  pid_t process = 0;
  const int error = ::posix_spawnp(&process, arguments.front(), &files, &attributes, arguments.data(),
                                   pointers_to(variables).data());
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&files);
  if (error != 0) return std::nullopt;
  return process;
}

/// What stands in a file that was opened anew to be written: this end is at the beginning.
std::optional<std::string> written_to(const Descriptor& file) {
  ReadResult written = read_all(file.get(), max_in_memory);
  if (!written.bytes || written.bytes->empty()) return std::nullopt;
  return std::move(written.bytes);
}

/// Like PosixSystem::through_memory(), by a file that is gone at the end.
std::optional<std::string> through_file(const std::string& folder,
                                        const std::function<void(const std::string& path)>& write) {
  std::string path = folder + "/xfz-XXXXXX";
  const Descriptor file(::mkostemp(path.data(), O_CLOEXEC));
  if (!file) return std::nullopt;
  write(path);
  auto bytes = written_to(file);
  ::unlink(path.c_str());
  return bytes;
}

/// Whether a process ended by itself, with 0.
bool ended_well(pid_t process) {
  int status = 0;
  while (::waitpid(process, &status, 0) < 0) {
    if (errno != EINTR) return false;
  }
  return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

}  // namespace

std::optional<std::string> PosixSystem::run(const std::vector<std::string>& words, std::size_t max_size) {
  int ends[2] = {};
  if (words.empty() || ::pipe2(ends, O_CLOEXEC) != 0) return std::nullopt;
  Descriptor reading(ends[0]);
  Descriptor writing(ends[1]);
  const auto process = start(words, writing.get());
  if (!process) return std::nullopt;
  writing.close();
  ReadResult printed = read_all(reading.get(), max_size);
  reading.close();
  if (!printed.bytes) ::kill(*process, SIGKILL);
  return ended_well(*process) ? std::move(printed.bytes) : std::nullopt;
}

std::optional<std::string> PosixSystem::through_memory(
    const std::function<void(const std::string& path)>& write) {
  const Descriptor file(::memfd_create("xfz", MFD_CLOEXEC));
  const std::string path = fmt::format("/proc/self/fd/{}", file.get());
  if (file && ::access(path.c_str(), W_OK) == 0) {
    write(path);
    return written_to(file);
  }
  // Where /proc is not mounted, memory has no path.
  const auto folder = scratch_folder(0);
  return folder ? through_file(*folder, write) : std::nullopt;
}

std::optional<std::string> PosixSystem::scratch_folder(std::size_t room) const {
  for (const std::string& folder :
       {environment("TMPDIR").value_or(""), std::string("/dev/shm"), std::string("/tmp"), std::string(".")}) {
    struct statvfs state {};
    if (!folder.empty() && ::statvfs(folder.c_str(), &state) == 0 &&
        ::access(folder.c_str(), W_OK | X_OK) == 0 && state.f_bavail * state.f_frsize >= room)
      return folder;
  }
  return std::nullopt;
}

}  // namespace xfz::cli
