// SPDX-License-Identifier: MIT
// A text as a list of lines, to take some out, move or change them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/lines.h"

namespace xfz::test {

using LineList = std::vector<std::string>;

inline LineList lines_of(std::string_view text) {
  const std::vector<std::string_view> lines = split_lines(text);
  return {lines.begin(), lines.end()};
}

/// The text of the lines, each with its end.
inline std::string text_of(const LineList& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

}  // namespace xfz::test
