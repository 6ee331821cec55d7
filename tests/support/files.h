// SPDX-License-Identifier: MIT
// Test data on the disk.
#pragma once

#include <filesystem>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace xfz::test {

/// The bytes of a file; fails the test where it cannot be read.
std::string read_file(const std::filesystem::path& path);
void write_file(const std::filesystem::path& path, const std::string& bytes);

/// The files below a folder whose names end in one of `endings`, sorted.
std::vector<std::filesystem::path> files_below(const std::filesystem::path& folder,
                                               std::initializer_list<std::string_view> endings);

/// Whether goldens are to be rewritten (XFZ_UPDATE=1).
bool update_goldens();

/// A command line's words; ' and " keep spaces together.
std::vector<std::string> split_words(const std::string& line);

}  // namespace xfz::test
