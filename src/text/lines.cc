// SPDX-License-Identifier: MIT
#include "text/lines.h"

#include <algorithm>

namespace xfz {

std::vector<std::string_view> split_lines(std::string_view text) {
  std::vector<std::string_view> lines = split(text, "\n");
  if (lines.back().empty()) lines.pop_back();
  return lines;
}

std::vector<std::string_view> split(std::string_view text, std::string_view sign) {
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(sign, begin), text.size());
    parts.push_back(text.substr(begin, end - begin));
    begin = end + sign.size();
  }
  return parts;
}

}  // namespace xfz
