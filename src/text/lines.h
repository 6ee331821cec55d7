// SPDX-License-Identifier: MIT
// The lines of a text.
#pragma once

#include <string_view>
#include <vector>

namespace xfz {

/// Each line without its end; views into the text. A newline at the end begins no line.
[[nodiscard]] std::vector<std::string_view> split_lines(std::string_view text);

}  // namespace xfz
