// SPDX-License-Identifier: MIT
// Where a value stands in a source text.
#pragma once

#include <cstdint>
#include <utility>

namespace xfz {

/// A half-open range of byte offsets into a Source's text. An empty span marks a point.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
  friend bool operator==(Span, Span) = default;
};

/// A value together with the place it was read from.
template <class T>
struct Located {
  T value{};
  Span span{};
};

}  // namespace xfz
