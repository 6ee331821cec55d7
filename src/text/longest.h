// SPDX-License-Identifier: MIT
// Which of several words a text begins or ends with.
#pragma once

#include <span>
#include <string_view>

namespace xfz {

/// The longest of the words that a text begins with; empty where it begins with none.
inline std::string_view longest_at_begin(std::string_view text, std::span<const std::string_view> words) {
  std::string_view found;
  for (const std::string_view word : words) {
    if (word.size() > found.size() && text.starts_with(word)) found = word;
  }
  return found;
}

/// The same at its end.
inline std::string_view longest_at_end(std::string_view text, std::span<const std::string_view> words) {
  std::string_view found;
  for (const std::string_view word : words) {
    if (word.size() > found.size() && text.ends_with(word)) found = word;
  }
  return found;
}

}  // namespace xfz
