// SPDX-License-Identifier: MIT
// What the strict reader and the search beside yaml-cpp both must tell of single signs.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "text/source.h"
#include "text/span.h"

namespace xfz::load {

/// Whether white space stands there, or the text ends.
inline bool is_blank_at(std::string_view text, std::size_t at) {
  return at >= text.size() || text[at] == ' ' || text[at] == '\t' || text[at] == '\n';
}

/// The comment whose # stands there, without the white space at its end.
inline Span comment_at(std::string_view text, std::uint32_t hash) {
  const std::size_t last = text.find_last_not_of(" \t", end_of_line(text, hash) - 1);
  return {hash, static_cast<std::uint32_t>(last) + 1};
}

}  // namespace xfz::load
