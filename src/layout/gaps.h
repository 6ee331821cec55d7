// SPDX-License-Identifier: MIT
// What stands between the values of a text: dashes, comments, and signs that follow from the structure.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "layout/document.h"
#include "text/span.h"

namespace xfz::layout {

struct Gaps {
  std::vector<Comment> comments;
  std::vector<std::uint32_t> dashes;
  std::optional<std::uint32_t> start;    ///< of the line `---`
  std::optional<std::uint32_t> unknown;  ///< the first byte that has no place there
};

/// Reads what is no value; `values` are their places, in order.
Gaps read_gaps(std::string_view text, const std::vector<Span>& values);

/// Behind white space, commas, colons and comments.
std::size_t skip_gap(std::string_view text, std::size_t from);

}  // namespace xfz::layout
