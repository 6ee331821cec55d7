// SPDX-License-Identifier: MIT
#include "cli/system/posix_system.h"

#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <ctime>
#include <filesystem>

#include "cli/system/descriptor.h"

namespace xfz::cli {

namespace {

constexpr std::size_t block_size = 1U << 16U;

int descriptor(Stream stream) {
  return stream == Stream::output ? STDOUT_FILENO : STDERR_FILENO;
}

ReadFault fault_of(int error) {
  switch (error) {
    case ENOENT:
    case ENOTDIR:
      return ReadFault::missing;
    case EISDIR:
      return ReadFault::is_folder;
    case EACCES:
    case EPERM:
      return ReadFault::denied;
    default:
      return ReadFault::failed;
  }
}

}  // namespace

ReadResult read_all(int file, std::size_t max_size) {
  std::string bytes;
  std::size_t room = block_size;
  std::size_t known = 0;  // the size that the file is said to have
  struct stat status {};
  if (::fstat(file, &status) == 0 && S_ISREG(status.st_mode)) {
    known = static_cast<std::size_t>(status.st_size);
    room = std::min(known, max_size) + 1;  // behind the last byte is its end
  }
  for (std::size_t filled = 0;;) {
    bytes.resize(filled + room);
    const ssize_t size = ::read(file, bytes.data() + filled, room);
    if (size < 0 && errno != EINTR) return {std::nullopt, fault_of(errno)};
    if (size > 0) filled += static_cast<std::size_t>(size);
    bytes.resize(filled);
    const bool is_whole = size > 0 && static_cast<std::size_t>(size) < room && filled == known;
    if (size == 0 || is_whole) return {std::move(bytes)};
    if (filled > max_size) return {std::nullopt, ReadFault::too_big};
    room = bytes.capacity() > filled ? bytes.capacity() - filled : block_size;
  }
}

bool write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t size = ::write(file, bytes.data(), bytes.size());
    if (size < 0 && errno == EINTR) continue;
    if (size < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(size));
  }
  return true;
}

std::optional<std::string> PosixSystem::environment(const std::string& name) const {
  const char* const value =
      std::getenv(name.c_str());  // NOLINT(concurrency-mt-unsafe): one thread, nothing sets it
  if (value == nullptr) return std::nullopt;
  return value;
}

Date PosixSystem::today() const {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  localtime_r(&now, &local);
  constexpr int first_year = 1900;  // what tm_year counts from
  return {std::chrono::year(local.tm_year + first_year),
          std::chrono::month(static_cast<unsigned>(local.tm_mon) + 1),
          std::chrono::day(static_cast<unsigned>(local.tm_mday))};
}

std::string PosixSystem::working_folder() const {
  std::error_code error;
  return std::filesystem::current_path(error).string();
}

bool PosixSystem::is_file(const std::string& path) const {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0 && !S_ISDIR(status.st_mode);
}

bool PosixSystem::is_folder(const std::string& path) const {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
}

PathKind PosixSystem::kind(const std::string& path) const {
  struct stat status {};
  if (::lstat(path.c_str(), &status) != 0) return PathKind::missing;
  if (S_ISREG(status.st_mode)) return PathKind::file;
  return S_ISDIR(status.st_mode) ? PathKind::folder : PathKind::other;
}

std::string PosixSystem::resolved(const std::string& path) const {
  std::error_code error;
  const std::filesystem::path target = std::filesystem::canonical(path, error);
  return error ? path : target.string();
}

ReadResult PosixSystem::read(const std::string& path, std::size_t max_size) {
  if (path == "-") return read_all(STDIN_FILENO, max_size);
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!file) return {std::nullopt, fault_of(errno)};
  return read_all(file.get(), max_size);
}

std::optional<ReadFault> PosixSystem::read_in_blocks(const std::string& path,
                                                     const std::function<bool(std::string_view)>& take) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
  if (!file) return fault_of(errno);
  struct stat status {};
  if (::fstat(file.get(), &status) != 0) return fault_of(errno);
  if (!S_ISREG(status.st_mode)) return S_ISDIR(status.st_mode) ? ReadFault::is_folder : ReadFault::failed;
  std::string block(block_size, '\0');
  while (true) {
    const ssize_t size = ::read(file.get(), block.data(), block.size());
    if (size < 0 && errno == EINTR) continue;
    if (size < 0) return fault_of(errno);
    if (size == 0 || !take(std::string_view(block).substr(0, static_cast<std::size_t>(size))))
      return std::nullopt;
  }
}

FolderListing PosixSystem::list_folder(const std::string& path) const {
  FolderListing listing;
  std::error_code error;
  std::filesystem::directory_iterator entry(path, error);
  for (; !error && entry != std::filesystem::directory_iterator(); entry.increment(error)) {
    std::error_code unknown;  // what cannot be looked at is neither
    const std::string name = entry->path().filename().string();
    if (entry->is_regular_file(unknown)) {
      listing.files.push_back(name);
      if (entry->is_symlink(unknown)) listing.links.push_back(name);
    } else if (entry->is_directory(unknown) && !entry->is_symlink(unknown)) {
      listing.folders.push_back(name);
    }
  }
  if (error) listing.fault = fault_of(error.value());
  return listing;
}

bool PosixSystem::write(Stream stream, std::string_view bytes) {
  return write_all(descriptor(stream), bytes);
}

bool PosixSystem::is_terminal(Stream stream) const {
  return ::isatty(descriptor(stream)) == 1;
}

std::optional<int> PosixSystem::terminal_columns() const {
  for (const int file : {STDOUT_FILENO, STDERR_FILENO}) {
    winsize size{};
    if (::ioctl(file, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  }
  return std::nullopt;
}

}  // namespace xfz::cli
