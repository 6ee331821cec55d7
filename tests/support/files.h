// SPDX-License-Identifier: MIT
// Test data on the disk, and what the environment asks of the tests.
#pragma once

#include <filesystem>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace xfz::test {

/// The folder of the project, and that of its tests.
std::filesystem::path source_folder();
std::filesystem::path tests_folder();

/// The bytes of a file; fails the test where it cannot be read.
std::string read_file(const std::filesystem::path& path);
void write_file(const std::filesystem::path& path, const std::string& bytes);

/// The files below a folder whose names end in one of `endings`, sorted.
std::vector<std::filesystem::path> files_below(const std::filesystem::path& folder,
                                               std::initializer_list<std::string_view> endings);

/// Whether goldens are to be rewritten (XFZ_UPDATE=1).
bool update_goldens();

/// Whether the tests may take minutes (XFZ_LONG=1, as `scripts/test --long` sets it). Those that try very
/// many inputs try a sample of them otherwise, in which each kind of input still occurs.
bool is_long_run();

/// A command line's words; ' and " keep spaces together.
std::vector<std::string> split_words(const std::string& line);

}  // namespace xfz::test
