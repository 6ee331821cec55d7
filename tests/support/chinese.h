// SPDX-License-Identifier: MIT
// Which language is a text in?
#pragma once

#include <string_view>

namespace xfz::test {

/// Whether a byte begins a character of U+4000 to U+9FFF, as nearly all Chinese ones are.
inline bool has_chinese(std::string_view text) {
  return text.find_first_of("\xE4\xE5\xE6\xE7\xE8\xE9") != std::string_view::npos;
}

}  // namespace xfz::test
