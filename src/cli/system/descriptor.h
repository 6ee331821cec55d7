// SPDX-License-Identifier: MIT
// File descriptors of POSIX: closed in time, read and written to the end.
#pragma once

#include <unistd.h>

#include <cstddef>
#include <string_view>
#include <utility>

#include "cli/system/system.h"

namespace xfz::cli {

/// An open descriptor, or -1; closed with its owner.
class Descriptor {
 public:
  explicit Descriptor(int file = -1) : file_(file) {}
  ~Descriptor() { close(); }
  Descriptor(Descriptor&& other) noexcept : file_(std::exchange(other.file_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(file_, other.file_);
    return *this;
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  explicit operator bool() const { return file_ >= 0; }
  int get() const { return file_; }
  void close() {
    if (file_ >= 0) ::close(std::exchange(file_, -1));
  }

 private:
  int file_;
};

/// Reads to the end.
ReadResult read_all(int file, std::size_t max_size);

/// False, with errno set, where not all could be written.
bool write_all(int file, std::string_view bytes);

}  // namespace xfz::cli
