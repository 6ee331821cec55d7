// SPDX-License-Identifier: MIT
#include "cli/system/posix_write.h"

#include <fcntl.h>
#include <fmt/core.h>
#include <sys/file.h>
#include <sys/stat.h>

#include <cerrno>
#include <charconv>
#include <csignal>
#include <cstdio>
#include <filesystem>
#include <vector>

#include "cli/system/descriptor.h"
#include "cli/system/posix_system.h"

namespace xfz::cli {

namespace {

constexpr mode_t file_mode = 0666;  // as far as the umask lets it
constexpr mode_t permissions = 0777;
constexpr mode_t folder_mode = 0777;
constexpr std::size_t max_compared = 1U << 28U;
constexpr int max_attempts = 1000;  // at a name that is free
constexpr std::string_view temporary_begin = ".xfz-";
constexpr std::string_view temporary_end = ".tmp";

WriteFault write_fault_of(int error) {
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

/// A folder that may be written but not read cannot be opened for this; its entries are then written when the
/// system sees fit.
bool sync_folder(const std::string& path) {
  const Descriptor folder(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  return !folder || sync(folder.get());
}

/// Tries names beside the target, numbered from `first`, until `make` does not find one taken. Returns the
/// name; else errno says why.
template <class Make>
std::optional<std::string> free_name(const Make& make, int first) {
  for (int i = first; i < first + max_attempts; ++i) {
    const std::string name = fmt::format("{}{}-{}{}", temporary_begin, ::getpid(), i, temporary_end);
    if (make(name.c_str())) return name;
    if (errno != EEXIST) return std::nullopt;
  }
  return std::nullopt;
}

/// The process that made a name by free_name(); nothing for other names.
std::optional<pid_t> maker_of(std::string_view name) {
  if (!name.starts_with(temporary_begin) || !name.ends_with(temporary_end)) return std::nullopt;
  name.remove_prefix(temporary_begin.size());
  name.remove_suffix(temporary_end.size());
  const std::size_t dash = name.find('-');
  if (dash == 0 || dash + 1 >= name.size() || dash == std::string_view::npos) return std::nullopt;
  if (name.find_first_not_of("0123456789", dash + 1) != std::string_view::npos) return std::nullopt;
  pid_t process = 0;
  const auto [end, error] = std::from_chars(name.data(), name.data() + dash, process);
  const bool is_number = error == std::errc() && end == name.data() + dash;
  return is_number && process > 0 ? std::optional(process) : std::nullopt;
}

/// This process has nothing beside its place while it locks a folder: what bears its number is another's,
/// which had the same one. In a container every run may have the same.
bool is_gone(pid_t process) {
  return process == ::getpid() || (::kill(process, 0) != 0 && errno == ESRCH);
}

/// Removes what processes killed between naming and moving a file have left.
void remove_stale(const std::string& folder) {
  std::error_code error;
  std::vector<std::filesystem::path> stale;
  for (std::filesystem::directory_iterator entry(folder, error), end; !error && entry != end;
       entry.increment(error)) {
    const auto process = maker_of(entry->path().filename().string());
    if (process && is_gone(*process)) stale.push_back(entry->path());
  }
  for (const auto& path : stale) ::unlink(path.c_str());
}

/// A path in two parts.
struct Place {
  explicit Place(const std::string& path) {
    const std::size_t slash = path.rfind('/');
    const std::size_t name_at = slash == std::string::npos ? 0 : slash + 1;
    parent = name_at == 0 ? "./" : path.substr(0, name_at);
    name = path.substr(name_at);
  }
  Descriptor open_folder() const {
    return Descriptor(::open(parent.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC));
  }

  std::string parent;  ///< with the slash
  std::string name;
};

/// Who may do what with a file.
struct Access {
  mode_t mode;
  uid_t owner;
  gid_t group;

  bool operator==(const Access&) const = default;
};

/// Who may do what with the file that is there.
std::optional<Access> access_at(int folder, const std::string& name) {
  struct stat status {};
  const bool is_there = ::fstatat(folder, name.c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0;
  if (!is_there || !S_ISREG(status.st_mode)) return std::nullopt;
  return Access{status.st_mode & permissions, status.st_uid, status.st_gid};
}

Present present_at(int folder, const std::string& name) {
  struct stat status {};
  if (::fstatat(folder, name.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0) return {};
  if (S_ISDIR(status.st_mode)) return {PathKind::folder};
  if (!S_ISREG(status.st_mode)) return {PathKind::other};
  const Descriptor file(::openat(folder, name.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
  if (!file) return {PathKind::file};
  return {PathKind::file, read_all(file.get(), max_compared).bytes};
}

/// What the user or the file system does not permit stays as it was made.
void give(int file, const Access& access) {
  // To the headers of a hardened build a cast to void is no use of a result.
  [[maybe_unused]] const int group = ::fchown(file, static_cast<uid_t>(-1), access.group);
  [[maybe_unused]] const int owner = ::fchown(file, access.owner, static_cast<gid_t>(-1));
  static_cast<void>(::fchmod(file, access.mode));
}

/// A file beside its place; holds no descriptor, as there may be thousands of them.
class Staged {
 public:
  Staged(Place place, std::string name, const std::optional<Access>& access)
      : place_(std::move(place)), name_(std::move(name)), access_(access) {}
  ~Staged() { remove(); }
  Staged(const Staged&) = delete;
  Staged(Staged&&) = delete;
  Staged& operator=(const Staged&) = delete;
  Staged& operator=(Staged&&) = delete;

  std::optional<WriteFault> put(const MayReplace& may_replace) {
    const Descriptor folder = place_.open_folder();
    if (!folder) return write_fault_of(errno);
    const auto fault = take_place(folder.get(), may_replace);
    remove();  // or what stood in the place
    if (!fault && !sync_folder(place_.parent)) return WriteFault::failed;
    return fault;
  }

 private:
  std::optional<WriteFault> take_place(int folder, const MayReplace& may_replace) const {
    const Present there = present_at(folder, place_.name);
    if (!may_replace(there)) return WriteFault::in_the_way;
    if (there.kind == PathKind::missing) return take_free_place(folder);
    if (there.kind == PathKind::folder) return WriteFault::failed;
    give_again(folder);
    if (::renameat2(folder, name_.c_str(), folder, place_.name.c_str(), RENAME_EXCHANGE) == 0) {
      if (present_at(folder, name_) == there) return std::nullopt;
      // Somebody saved it in between: theirs goes back.
      ::renameat2(folder, name_.c_str(), folder, place_.name.c_str(), RENAME_EXCHANGE);
      return WriteFault::in_the_way;
    }
    if (errno == ENOENT) return WriteFault::in_the_way;  // somebody removed it
    // The file system cannot exchange files: nothing better than to have looked first.
    if (::renameat(folder, name_.c_str(), folder, place_.name.c_str()) == 0) return std::nullopt;
    return write_fault_of(errno);
  }

  std::optional<WriteFault> take_free_place(int folder) const {
    const char* const name = place_.name.c_str();
    if (::renameat2(folder, name_.c_str(), folder, name, RENAME_NOREPLACE) == 0) return std::nullopt;
    if (errno == EINVAL || errno == ENOSYS) {
      if (::linkat(folder, name_.c_str(), folder, name, 0) == 0) return std::nullopt;
      // It knows no links either: as above.
      const bool has_no_links = errno == EPERM || errno == EOPNOTSUPP || errno == ENOSYS;
      if (has_no_links && ::renameat(folder, name_.c_str(), folder, name) == 0) return std::nullopt;
    }
    return errno == EEXIST ? WriteFault::in_the_way : write_fault_of(errno);
  }

  /// The file in its place was made, or its permissions were changed, since this one was staged.
  void give_again(int folder) const {
    const auto now = access_at(folder, place_.name);
    if (!now || now == access_) return;
    const Descriptor file(::openat(folder, name_.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC));
    if (file) give(file.get(), *now);
  }

  void remove() {
    if (!name_.empty()) ::unlink((place_.parent + name_).c_str());
    name_.clear();
  }

  Place place_;
  std::string name_;  ///< empty where it is in its place, or gone
  std::optional<Access> access_;
};

/// Makes a file beside its place.
class Stager {
 public:
  Stager(Place place, std::string_view bytes, int first)
      : place_(std::move(place)), bytes_(bytes), first_(first) {}

  StageResult stage(WriteWay way) {
    if (place_.name.empty()) return {};
    folder_ = place_.open_folder();
    if (!folder_) return {nullptr, write_fault_of(errno)};
    access_ = access_at(folder_.get(), place_.name);
    const bool may_write = !access_ || ::faccessat(folder_.get(), place_.name.c_str(), W_OK, AT_EACCESS) == 0;
    if (!may_write) return {nullptr, write_fault_of(errno)};
    const Descriptor unnamed = way == WriteWay::unnamed ? open(".", O_TMPFILE) : Descriptor();
    return unnamed ? stage_unnamed(unnamed) : stage_named();
  }

 private:
  /// With the permissions of the file before: nobody may ever read it who could not read that.
  Descriptor open(const char* name, int flags) const {
    return Descriptor(
        ::openat(folder_.get(), name, flags | O_WRONLY | O_CLOEXEC, access_ ? access_->mode : file_mode));
  }

  /// It gets the name when it is whole.
  StageResult stage_unnamed(const Descriptor& file) const {
    if (!fill(file)) return {nullptr, write_fault_of(errno)};
    const std::string path = fmt::format("/proc/self/fd/{}", file.get());
    const auto name = free_name(
        [&](const char* free) {
          return ::linkat(AT_FDCWD, path.c_str(), folder_.get(), free, AT_SYMLINK_FOLLOW) == 0;
        },
        first_);
    return name ? staged(*name) : stage_named();
  }

  StageResult stage_named() const {
    Descriptor file;
    const auto name = free_name(
        [&](const char* free) {
          file = open(free, O_CREAT | O_EXCL);
          return static_cast<bool>(file);
        },
        first_);
    if (!name) return {nullptr, write_fault_of(errno)};
    StageResult result = staged(*name);
    if (!fill(file)) return {nullptr, write_fault_of(errno)};
    return result;
  }

  /// False, with errno set, where the file is not on the disk.
  bool fill(const Descriptor& file) const {
    if (access_) give(file.get(), *access_);
    return write_all(file.get(), bytes_) && sync(file.get());
  }

  StageResult staged(const std::string& name) const {
    const auto file = std::make_shared<Staged>(place_, name, access_);
    return {[file](const MayReplace& may_replace) { return file->put(may_replace); }};
  }

  Place place_;
  std::string_view bytes_;
  int first_;
  Descriptor folder_;
  std::optional<Access> access_{};  ///< of the file that is replaced
};

}  // namespace

StageResult stage_whole(const std::string& path, std::string_view bytes, WriteWay way, int first) {
  return Stager(Place(path), bytes, first).stage(way);
}

StageResult PosixSystem::stage_file(const std::string& path, std::string_view bytes) {
  return stage_whole(path, bytes, WriteWay::unnamed, staged_++);
}

std::optional<WriteFault> PosixSystem::make_folders(const std::string& path) {
  std::filesystem::path made;
  for (const auto& part : std::filesystem::path(path)) {
    const std::string parent = made.empty() ? "." : made.string();
    made /= part;
    if (::mkdir(made.c_str(), folder_mode) == 0) {
      if (!sync_folder(parent)) return WriteFault::failed;
    } else if (const int error = errno; !is_folder(made.string())) {
      return write_fault_of(error);
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
