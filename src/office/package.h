// SPDX-License-Identifier: MIT
// The parts of a .docx or .xlsx: a zip archive in memory. The only user of minizip.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace xfz::office {

/// A part of such a file.
struct PackagePart {
  std::string name;
  std::string bytes;
};

/// The archive of these parts, in their order; the same parts give the same bytes. Throws std::bad_alloc
/// where there is no memory for it.
std::string packed(const std::vector<PackagePart>& parts);

/// A part may have so many bytes when it is unpacked, and all that are read together.
inline constexpr std::size_t max_part_size = std::size_t{64} << 20U;
inline constexpr std::size_t max_unpacked_size = std::size_t{128} << 20U;

/// Refers to the bytes of the archive. Parts are only ever unpacked into memory, each by its name.
class Package {
 public:
  /// Throws Refusal where the bytes are no archive, or hold what is encrypted.
  explicit Package(std::string_view bytes);
  Package(const Package&) = delete;
  Package& operator=(const Package&) = delete;
  Package(Package&&) = delete;
  Package& operator=(Package&&) = delete;
  ~Package();

  /// The names of all parts, in their order, as they are written.
  std::vector<std::string> parts() const;
  /// Part names have no slash at their beginning, and are compared without regard to case, as office programs
  /// do.
  bool has(std::string_view part) const;
  /// Whether the name of a part ends so.
  bool has_ending(std::string_view end) const;
  /// The bytes of a part. Throws Refusal where there is no such part, or it is too big or damaged.
  std::string read(std::string_view part);

 private:
  struct Archive;
  std::unique_ptr<Archive> archive_;
};

}  // namespace xfz::office
