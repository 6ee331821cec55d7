// SPDX-License-Identifier: MIT
#include "text/quoted.h"

#include <algorithm>

#include "text/ascii.h"

namespace xfz {

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (c == '\n') {
      out += "\\n";
    } else {
      out += c;
    }
  }
  return out + "\"";
}

std::string quoted_if_needed(std::string_view text) {
  const bool is_bare = std::none_of(text.begin(), text.end(), [](char c) {
    return static_cast<unsigned char>(c) < 0x80 && !is_alphanumeric(c) && c != '-' && c != '.' && c != ' ';
  });
  return is_bare && !text.starts_with('-') ? std::string(text) : quoted(text);
}

}  // namespace xfz
