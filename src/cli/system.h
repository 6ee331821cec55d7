// SPDX-License-Identifier: MIT
// Everything that a command may touch outside its memory, so that tests can stand in for it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "model/date.h"

namespace xfz::cli {

enum class Stream { output, error };

enum class ReadFault { missing, is_folder, denied, too_big, failed };

/// A file's bytes, or why there are none.
struct ReadResult {
  std::optional<std::string> bytes;
  ReadFault fault = ReadFault::failed;
};

class System {
 public:
  virtual ~System() = default;

  /// Nothing where the variable is not set.
  virtual std::optional<std::string> environment(const std::string& name) const = 0;
  virtual Date today() const = 0;
  virtual std::string working_folder() const = 0;

  /// Whether something that is no folder exists at `path`.
  virtual bool is_file(const std::string& path) const = 0;
  /// Reads a whole file of at most `max_size` bytes; `-` is standard input.
  virtual ReadResult read(const std::string& path, std::size_t max_size) = 0;

  /// False where not all of `bytes` could be written.
  virtual bool write(Stream stream, std::string_view bytes) = 0;
  virtual bool is_terminal(Stream stream) const = 0;
  /// The width of the terminal, or nothing where it does not say.
  virtual std::optional<int> terminal_columns() const = 0;
};

}  // namespace xfz::cli
