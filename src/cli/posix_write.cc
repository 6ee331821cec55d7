// SPDX-License-Identifier: MIT
#include "cli/posix_write.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <vector>

#include "cli/descriptor.h"
#include "cli/posix_system.h"

namespace xfz::cli {

namespace {

constexpr mode_t file_mode = 0666;  // as far as the umask lets it
constexpr mode_t folder_mode = 0777;
constexpr int max_attempts = 1000;  // at a name that is free
constexpr std::string_view temporary_begin = ".xfz-";
constexpr std::string_view temporary_end = ".tmp";

WriteFault fault_of(int error) {
  switch (error) {
    case ENOENT:
      return WriteFault::missing_folder;
    case ENOTDIR:
    case EEXIST:
      return WriteFault::not_a_folder;
    case EACCES:
    case EPERM:
      return WriteFault::denied;
    case EROFS:
      return WriteFault::read_only;
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      return WriteFault::full;
    case ENAMETOOLONG:
      return WriteFault::name_too_long;
    default:
      return WriteFault::failed;
  }
}

/// False, with errno set, where the file is not on the disk.
bool sync(int file) {
  return ::fsync(file) == 0 || errno == EINVAL;  // EINVAL: it is of a kind that has no disk
}

bool write_and_sync(int file, std::string_view bytes) {
  return write_all(file, bytes) && sync(file);
}

/// A folder that may be written but not read cannot be opened for this; its entries are then written when the
/// system sees fit.
bool sync_folder(const std::string& path) {
  const Descriptor folder(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  return !folder || sync(folder.get());
}

/// Tries names beside the target until `make` does not find one taken. Returns the name; else errno says why.
template <class Make>
std::optional<std::string> free_name(const Make& make) {
  for (int i = 0; i < max_attempts; ++i) {
    const std::string name = fmt::format("{}{}-{}{}", temporary_begin, ::getpid(), i, temporary_end);
    if (make(name.c_str())) return name;
    if (errno != EEXIST) return std::nullopt;
  }
  return std::nullopt;
}

/// Removes what a process killed between naming and moving a file has left: names by free_name().
void remove_stale(const std::string& folder) {
  std::error_code error;
  std::vector<std::filesystem::path> stale;
  for (std::filesystem::directory_iterator entry(folder, error), end; !error && entry != end;
       entry.increment(error)) {
    const std::string name = entry->path().filename().string();
    if (name.starts_with(temporary_begin) && name.ends_with(temporary_end)) stale.push_back(entry->path());
  }
  for (const auto& path : stale) ::unlink(path.c_str());
}

/// What a way of writing came to. `unsupported`: nothing was done, another way may do.
struct Outcome {
  bool unsupported = false;
  std::optional<WriteFault> fault{};
};

Outcome failure() {
  return {false, fault_of(errno)};
}

/// Moves `from` over `name`; removes it where that fails.
Outcome move_over(int folder, const std::string& from, const std::string& name) {
  if (::renameat(folder, from.c_str(), folder, name.c_str()) == 0) return {};
  const Outcome outcome = failure();
  ::unlinkat(folder, from.c_str(), 0);
  return outcome;
}

Outcome write_unnamed(int folder, const std::string& name, std::string_view bytes) {
  const Descriptor file(::openat(folder, ".", O_TMPFILE | O_WRONLY | O_CLOEXEC, file_mode));
  if (!file) return {true};
  if (!write_and_sync(file.get(), bytes)) return failure();
  const std::string unnamed = fmt::format("/proc/self/fd/{}", file.get());
  const auto link_as = [&](const char* target) {
    return ::linkat(AT_FDCWD, unnamed.c_str(), folder, target, AT_SYMLINK_FOLLOW) == 0;
  };
  if (link_as(name.c_str())) return {};
  if (errno != EEXIST) return {true};
  const auto temporary = free_name(link_as);
  return temporary ? move_over(folder, *temporary, name) : Outcome{true};
}

Outcome write_named(int folder, const std::string& name, std::string_view bytes) {
  Descriptor file;
  const auto temporary = free_name([&](const char* target) {
    file = Descriptor(::openat(folder, target, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, file_mode));
    return static_cast<bool>(file);
  });
  if (!temporary) return failure();
  if (write_and_sync(file.get(), bytes)) return move_over(folder, *temporary, name);
  const Outcome outcome = failure();
  ::unlinkat(folder, temporary->c_str(), 0);
  return outcome;
}

}  // namespace

std::optional<WriteFault> write_whole(const std::string& path, std::string_view bytes, WriteWay way) {
  const std::size_t slash = path.rfind('/');
  const std::string parent = slash == std::string::npos ? "./" : path.substr(0, slash + 1);
  const std::string name = path.substr(slash == std::string::npos ? 0 : slash + 1);
  if (name.empty()) return WriteFault::failed;
  const Descriptor folder(::open(parent.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC));
  if (!folder) return fault_of(errno);
  Outcome outcome{true};
  if (way == WriteWay::unnamed) outcome = write_unnamed(folder.get(), name, bytes);
  if (outcome.unsupported) outcome = write_named(folder.get(), name, bytes);
  if (!outcome.fault && !sync_folder(parent)) return WriteFault::failed;
  return outcome.fault;
}

std::optional<WriteFault> PosixSystem::write_file(const std::string& path, std::string_view bytes) {
  return write_whole(path, bytes, WriteWay::unnamed);
}

std::optional<WriteFault> PosixSystem::make_folders(const std::string& path) {
  std::filesystem::path made;
  for (const auto& part : std::filesystem::path(path)) {
    const std::string parent = made.empty() ? "." : made.string();
    made /= part;
    if (::mkdir(made.c_str(), folder_mode) == 0) {
      if (!sync_folder(parent)) return WriteFault::failed;
    } else if (const int error = errno; !is_folder(made.string())) {
      return fault_of(error);
    }
  }
  return std::nullopt;
}

bool PosixSystem::remove_file(const std::string& path) {
  return ::unlink(path.c_str()) == 0 || errno == ENOENT;
}

FolderLock PosixSystem::lock_folder(const std::string& path) {
  auto folder = std::make_shared<Descriptor>(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (*folder && ::flock(folder->get(), LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) return nullptr;
  remove_stale(path);
  return folder;
}

}  // namespace xfz::cli
