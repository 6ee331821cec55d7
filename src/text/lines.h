// SPDX-License-Identifier: MIT
// A text cut into its lines, or at some sign.
#pragma once

#include <string_view>
#include <vector>

namespace xfz {

/// Each line without its end; views into the text. A newline at the end begins no line.
[[nodiscard]] std::vector<std::string_view> split_lines(std::string_view text);

/// What stands between the signs: one part more than there are signs, empty ones too; views into the text.
[[nodiscard]] std::vector<std::string_view> split(std::string_view text, std::string_view sign);

}  // namespace xfz
