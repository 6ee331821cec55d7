// SPDX-License-Identifier: MIT
// Case files: the bytes they stand for, loading and checking them, and the text form of what was found.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "check/check.h"
#include "text/diagnostic.h"
#include "text/source.h"

namespace xfz::test {

/// Replaces `⟦1B 00⟧` by those bytes and `⟦5000 * [⟧` by that many of what stands behind the star, so that
/// bytes that no editor shows stand in a case file where a reader can see them. `{n}` in what is repeated
/// counts from 1. Throws std::invalid_argument on anything else between the brackets.
std::string unescaped(std::string_view text);

/// The bytes that a case stands for: those of NAME.yaml, or those that NAME.escaped describes.
std::string case_bytes(const std::filesystem::path& path);

/// Every case of tests/cases to be tried in many ways: of those that show a limit of size, the smallest
/// alone, and in a long run too only those of up to 64 KiB. What they cost is measured by
/// tests/hostile/run.py.
std::vector<std::filesystem::path> cases_of_usual_size();

/// What `xfz check` would find in a text.
struct Checked {
  Diagnostics diagnostics;
  bool complete = true;
};
Checked checked(const Source& source);

/// The form of .expected files, one finding after the other:
///
///     17:12-17:15 error syntax: what is wrong
///       what to do about it
///       zh: the first line in Chinese
///       zh: the second
///       mend 17:12-17:15 to `what is to stand there`
///       2:3-2:5 a related place
///       zh: the same in Chinese
///     (7 more)
///
/// The last line stands for those beyond `most`.
std::string described(const Source& source, const Checked& found, std::size_t most = 100);

}  // namespace xfz::test
