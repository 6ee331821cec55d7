// SPDX-License-Identifier: MIT
// Everything that a command may touch outside its memory, so that tests can stand in for it.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/date.h"

namespace xfz::cli {

enum class Stream { output, error };

enum class ReadFault { missing, is_folder, denied, too_big, failed };

/// A file's bytes, or why there are none.
struct ReadResult {
  std::optional<std::string> bytes;
  ReadFault fault = ReadFault::failed;
};

/// The names in a folder, or why there are none.
struct FolderListing {
  std::vector<std::string> files;    ///< regular ones, and links to such
  std::vector<std::string> links;    ///< those of `files` that are links
  std::vector<std::string> folders;  ///< without links, so that no walk goes in circles
  std::optional<ReadFault> fault{};
};

/// What stands at a path. A symbolic link, a device or a pipe is `other`.
enum class PathKind { missing, file, folder, other };

enum class WriteFault {
  missing_folder,
  not_a_folder,  ///< what should be a folder is something else
  denied,
  read_only,  ///< the file system is
  full,       ///< the disk, a quota, or the largest size of a file
  name_too_long,
  in_the_way,  ///< what stands there is not to be replaced
  failed,
};

/// What stands at a path, and what a file holds.
struct Present {
  PathKind kind = PathKind::missing;
  std::optional<std::string> bytes{};  ///< of a file, where it can be read and is no larger than 256 MiB

  bool operator==(const Present&) const = default;
};

/// Whether a file may take the place of what stands there: asked right before it does, so that nothing goes
/// that somebody has saved meanwhile.
using MayReplace = std::function<bool(const Present& there)>;

bool nothing_there(const Present& there);
/// A file with these very bytes.
MayReplace still_holding(std::string bytes);

/// Puts a staged file into its place; to be called once. Where that has not been done, the file is gone with
/// the last copy of this.
using StagedFile = std::function<std::optional<WriteFault>(const MayReplace& may_replace)>;

/// A staged file, or why there is none.
struct StageResult {
  StagedFile file;
  WriteFault fault = WriteFault::failed;
};

/// Keeps other runs out of a folder for as long as it lives.
using FolderLock = std::shared_ptr<void>;

/// Gives a function's address by its name, or null.
using Library = std::function<void*(const char* name)>;

/// read(), is_folder(), kind() and list_folder() are called by several threads at once, each with another
/// path; all else by one thread alone.
class System {
 public:
  virtual ~System() = default;

  /// Nothing where the variable is not set.
  virtual std::optional<std::string> environment(const std::string& name) const = 0;
  virtual Date today() const = 0;
  virtual std::string working_folder() const = 0;

  /// Whether something that is no folder exists at `path`.
  virtual bool is_file(const std::string& path) const = 0;
  /// Whether `path` leads to a folder, through links too.
  virtual bool is_folder(const std::string& path) const = 0;
  /// What stands at `path` itself, links not followed. What cannot be looked at counts as missing: writing
  /// there says why.
  virtual PathKind kind(const std::string& path) const = 0;
  /// Where `path` leads to, through links in every part of it; `path` itself where it leads nowhere.
  virtual std::string resolved(const std::string& path) const = 0;
  /// Reads a whole file of at most `max_size` bytes; `-` is standard input.
  virtual ReadResult read(const std::string& path, std::size_t max_size) = 0;
  /// Gives the bytes of a file to `take`, block by block, until there are no more or it returns false; only
  /// one block is in memory. Fails for whatever is no regular file itself, without waiting for it.
  virtual std::optional<ReadFault> read_in_blocks(const std::string& path,
                                                  const std::function<bool(std::string_view)>& take) = 0;
  /// What stands in a folder, in any order.
  virtual FolderListing list_folder(const std::string& path) const = 0;

  /// Makes a folder and those above it; fine where it is there.
  virtual std::optional<WriteFault> make_folders(const std::string& path) = 0;
  /// Puts these bytes on the disk beside `path`, under a hidden name, so that all that is left to do is to
  /// rename the file. It then takes the place of what it may replace, a link itself and not what that leads
  /// to; takes over the permissions of a file, and its owner and group where it may; and is on the disk when
  /// that returns nothing. A file that may not be written is not replaced.
  virtual StageResult stage_file(const std::string& path, std::string_view bytes) = 0;
  /// False where it is still there.
  virtual bool remove_file(const std::string& path) = 0;
  /// Also removes what killed runs left there. Null where another process holds the folder. Where its file
  /// system knows no locks, the lock keeps nobody out.
  virtual FolderLock lock_folder(const std::string& path) = 0;

  /// What a program from PATH prints where it ends with 0 and prints at most `max_size` bytes, else nothing.
  /// It has no input, its errors are dropped, a repository that this process was started for by git is not
  /// passed on, and git fetches nothing.
  virtual std::optional<std::string> run(const std::vector<std::string>& words, std::size_t max_size) = 0;
  /// A shared library by its soname, for the rest of the process; empty where it cannot be loaded.
  virtual Library load_library(const std::string& soname) = 0;
  /// What `write` writes to the file that it is given the path of, and which is in memory; nothing where it
  /// wrote nothing.
  virtual std::optional<std::string> through_memory(
      const std::function<void(const std::string& path)>& write) = 0;

  /// A folder for temporary files in which there are so many bytes of room, in memory if possible; nothing
  /// where there is none.
  virtual std::optional<std::string> scratch_folder(std::size_t room) const = 0;

  /// False where not all of `bytes` could be written.
  virtual bool write(Stream stream, std::string_view bytes) = 0;
  virtual bool is_terminal(Stream stream) const = 0;
  /// The width of the terminal, or nothing where it does not say.
  virtual std::optional<int> terminal_columns() const = 0;
};

/// Puts a file with these bytes at `path`: whole or not at all. This and System::stage_file() are the only
/// ways in which xfz writes a file.
std::optional<WriteFault> write_file(System& system, const std::string& path, std::string_view bytes,
                                     const MayReplace& may_replace);

}  // namespace xfz::cli
