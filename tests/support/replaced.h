// SPDX-License-Identifier: MIT
// A text with other words.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace xfz::test {

/// Replaces all occurrences; the test fails where there is none.
inline std::string replaced(std::string text, std::string_view from, std::string_view to) {
  REQUIRE(text.find(from) != std::string::npos);
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) {
    text.replace(at, from.size(), to);
  }
  return text;
}

}  // namespace xfz::test
