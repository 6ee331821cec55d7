// SPDX-License-Identifier: MIT
// Test data on the disk.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "case_text.h"

namespace xfz::test {

void write_file(const std::filesystem::path& path, const std::string& bytes);

/// The files below a folder whose names end so, sorted.
std::vector<std::filesystem::path> files_below(const std::filesystem::path& folder,
                                               const std::string& ending);

/// Whether goldens are to be rewritten (XFZ_UPDATE=1).
bool update_goldens();

/// A command line's words; ' and " keep spaces together.
std::vector<std::string> split_words(const std::string& line);

}  // namespace xfz::test
