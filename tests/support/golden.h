// SPDX-License-Identifier: MIT
// Texts that are compared with expected ones, and cases that are a test each.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace xfz::test {

/// Checks that a text is the expected one. A failure shows their unified diff, not two whole texts.
void check_same(std::string_view got, std::string_view expected);

/// The same against the content of a file, which XFZ_UPDATE=1 rewrites instead.
void check_golden(const std::filesystem::path& golden, std::string_view got);

/// Runs a test for each path; an exception ends no other. XFZ_CASE, a file's name, runs that one alone, as
/// tests/CMakeLists.txt makes a test of ctest of each. Subcases of doctest would take a time that grows with
/// the square of their number.
void for_each_case(const std::vector<std::filesystem::path>& paths,
                   const std::function<void(const std::filesystem::path&)>& test);

}  // namespace xfz::test
