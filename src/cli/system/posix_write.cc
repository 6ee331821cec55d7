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

/// A folder that may be written but not read cannot be opened for this; its entries are then written when the
/// system sees fit.
bool sync_folder(const std::string& path) {
  const Descriptor folder(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  return !folder || sync(folder.get());
}

/// Tries names beside the target, numbered from `first`, until `make` does not find one taken. Returns the
/// name; else errno says why.
template <class Make>
std::optional<std::string> free_name(const Make& make, int first = 0) {
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

/// What a way of writing came to. `unsupported`: nothing was done, another way may do.
struct Outcome {
  bool unsupported = false;
  std::optional<WriteFault> fault{};
};

Outcome failure() {
  return {false, fault_of(errno)};
}

/// Who may do what with a file.
struct Access {
  mode_t mode;
  uid_t owner;
  gid_t group;

  bool operator==(const Access&) const = default;
};

/// Where a file is to go.
struct Target {
  int folder;
  std::string name;
  Existing existing;
  std::optional<Access> access{};  ///< of the file that is replaced
};

/// Who may do what with the file that is there.
std::optional<Access> access_at(int folder, const std::string& name) {
  struct stat status {};
  const bool is_there = ::fstatat(folder, name.c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0;
  if (!is_there || !S_ISREG(status.st_mode)) return std::nullopt;
  return Access{status.st_mode & permissions, status.st_uid, status.st_gid};
}

/// False, with errno set, where the file that is there may be replaced only if it may be written, and may not
/// be.
bool may_edit(const Target& target) {
  if (target.existing != Existing::edit || !target.access) return true;
  return ::faccessat(target.folder, target.name.c_str(), W_OK, AT_EACCESS) == 0;
}

/// What a file is made with: nobody may ever read it who could not read the one before.
mode_t first_mode(const Target& target) {
  return target.access ? target.access->mode : file_mode;
}

/// What the user or the file system does not permit stays as it was made.
void give(int file, const Access& access) {
  // To the headers of a hardened build a cast to void is no use of a result.
  [[maybe_unused]] const int group = ::fchown(file, static_cast<uid_t>(-1), access.group);
  [[maybe_unused]] const int owner = ::fchown(file, access.owner, static_cast<gid_t>(-1));
  static_cast<void>(::fchmod(file, access.mode));
}

/// False, with errno set, where the file is not on the disk.
bool fill(int file, std::string_view bytes, const Target& target) {
  if (target.access) give(file, *target.access);
  return write_all(file, bytes) && sync(file);
}

/// Gives `from` a name that nothing has; false, with errno set, where it is taken or that fails.
bool move_beside(const Target& target, const char* from) {
  const char* const name = target.name.c_str();
  if (::renameat2(target.folder, from, target.folder, name, RENAME_NOREPLACE) == 0) return true;
  if (errno != EINVAL && errno != ENOSYS) return false;
  if (::linkat(target.folder, from, target.folder, name, 0) == 0) {
    ::unlinkat(target.folder, from, 0);
    return true;
  }
  if (errno != EPERM && errno != EOPNOTSUPP && errno != ENOSYS) return false;
  // The file system knows no links either: no better than to look first.
  struct stat status {};
  if (::fstatat(target.folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0) {
    errno = EEXIST;
    return false;
  }
  return ::renameat(target.folder, from, target.folder, name) == 0;
}

/// Moves `from` to its target; removes it where that fails.
Outcome move_to(const Target& target, const std::string& from) {
  const bool keeps = target.existing == Existing::keep;
  const bool is_moved =
      keeps ? move_beside(target, from.c_str())
            : ::renameat(target.folder, from.c_str(), target.folder, target.name.c_str()) == 0;
  if (is_moved) return {};
  const Outcome outcome = keeps && errno == EEXIST ? Outcome{false, WriteFault::exists} : failure();
  ::unlinkat(target.folder, from.c_str(), 0);
  return outcome;
}

/// Gives the open file a name in the target's folder; false, with errno set, where that fails.
bool link_as(const Descriptor& file, const Target& target, const char* name) {
  const std::string unnamed = fmt::format("/proc/self/fd/{}", file.get());
  return ::linkat(AT_FDCWD, unnamed.c_str(), target.folder, name, AT_SYMLINK_FOLLOW) == 0;
}

Outcome write_unnamed(const Target& target, std::string_view bytes) {
  const Descriptor file(::openat(target.folder, ".", O_TMPFILE | O_WRONLY | O_CLOEXEC, first_mode(target)));
  if (!file) return {true};
  if (!fill(file.get(), bytes, target)) return failure();
  if (link_as(file, target, target.name.c_str())) return {};
  if (errno != EEXIST) return {true};
  if (target.existing == Existing::keep) return {false, WriteFault::exists};
  const auto temporary = free_name([&](const char* name) { return link_as(file, target, name); });
  return temporary ? move_to(target, *temporary) : Outcome{true};
}

/// A file beside its target, under a name of its own, and what making it came to.
struct Beside {
  std::string name{};
  Outcome outcome{};
};

/// It gets the name when it is whole.
Beside make_unnamed(const Target& target, std::string_view bytes, int first) {
  const Descriptor file(::openat(target.folder, ".", O_TMPFILE | O_WRONLY | O_CLOEXEC, first_mode(target)));
  if (!file) return {"", {true}};
  if (!fill(file.get(), bytes, target)) return {"", failure()};
  const auto name = free_name([&](const char* free) { return link_as(file, target, free); }, first);
  return name ? Beside{*name} : Beside{"", {true}};
}

Beside make_named(const Target& target, std::string_view bytes, int first) {
  Descriptor file;
  const auto name = free_name(
      [&](const char* free) {
        file = Descriptor(
            ::openat(target.folder, free, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, first_mode(target)));
        return static_cast<bool>(file);
      },
      first);
  if (!name) return {"", failure()};
  if (fill(file.get(), bytes, target)) return {*name};
  const Outcome outcome = failure();
  ::unlinkat(target.folder, name->c_str(), 0);
  return {"", outcome};
}

Outcome write_named(const Target& target, std::string_view bytes) {
  const Beside made = make_named(target, bytes, 0);
  return made.name.empty() ? made.outcome : move_to(target, made.name);
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

/// A file beside its place; holds no descriptor, as there may be thousands of them.
class Staged {
 public:
  Staged(Place place, std::string name, const std::optional<Access>& access)
      : place_(std::move(place)), name_(std::move(name)), access_(access) {}
  ~Staged() {
    if (!name_.empty()) ::unlink((place_.parent + name_).c_str());
  }
  Staged(const Staged&) = delete;
  Staged(Staged&&) = delete;
  Staged& operator=(const Staged&) = delete;
  Staged& operator=(Staged&&) = delete;

  std::optional<WriteFault> put(Existing existing) {
    const Descriptor folder = place_.open_folder();
    if (!folder) return fault_of(errno);
    Target target{folder.get(), place_.name, existing};
    if (existing != Existing::keep) target.access = access_at(folder.get(), place_.name);
    if (!may_edit(target)) return fault_of(errno);
    if (target.access && target.access != access_) give_again(target);
    const Outcome outcome = move_to(target, name_);
    name_.clear();
    if (!outcome.fault && !sync_folder(place_.parent)) return WriteFault::failed;
    return outcome.fault;
  }

 private:
  /// The file in its place was made, or its permissions were changed, since this one was staged.
  void give_again(const Target& target) const {
    const Descriptor file(::openat(target.folder, name_.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC));
    if (file) give(file.get(), *target.access);
  }

  Place place_;
  std::string name_;  ///< empty where it is in its place, or gone
  std::optional<Access> access_;
};

}  // namespace

std::optional<WriteFault> write_whole(const std::string& path, std::string_view bytes, Existing existing,
                                      WriteWay way) {
  const Place place(path);
  if (place.name.empty()) return WriteFault::failed;
  const Descriptor folder = place.open_folder();
  if (!folder) return fault_of(errno);
  Target target{folder.get(), place.name, existing};
  if (existing != Existing::keep) target.access = access_at(folder.get(), place.name);
  if (!may_edit(target)) return fault_of(errno);
  Outcome outcome{true};
  if (way == WriteWay::unnamed) outcome = write_unnamed(target, bytes);
  if (outcome.unsupported) outcome = write_named(target, bytes);
  if (!outcome.fault && !sync_folder(place.parent)) return WriteFault::failed;
  return outcome.fault;
}

StageResult stage_whole(const std::string& path, std::string_view bytes, WriteWay way, int first) {
  const Place place(path);
  if (place.name.empty()) return {};
  const Descriptor folder = place.open_folder();
  if (!folder) return {nullptr, fault_of(errno)};
  const Target target{folder.get(), place.name, Existing::replace, access_at(folder.get(), place.name)};
  Beside made{"", {true}};
  if (way == WriteWay::unnamed) made = make_unnamed(target, bytes, first);
  if (made.outcome.unsupported) made = make_named(target, bytes, first);
  if (made.outcome.fault) return {nullptr, *made.outcome.fault};
  const auto staged = std::make_shared<Staged>(place, made.name, target.access);
  return {[staged](Existing existing) { return staged->put(existing); }};
}

std::optional<WriteFault> PosixSystem::write_file(const std::string& path, std::string_view bytes,
                                                  Existing existing) {
  return write_whole(path, bytes, existing, WriteWay::unnamed);
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
