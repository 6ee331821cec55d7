// SPDX-License-Identifier: MIT
// Places in a text, asked for often.
#pragma once

#include <algorithm>
#include <vector>

#include "text/span.h"

namespace xfz::load {

/// Spans that do not overlap. Adding them in the text's order is cheap, asking takes logarithmic time.
class SpanSet {
 public:
  void add(Span span) { spans_.insert(first_behind(span.begin), span); }
  bool empty() const { return spans_.empty(); }

  /// Whether any part of `span`, its ends included, lies in one of the spans or at its end.
  bool touches(Span span) const {
    const auto next = first_behind(span.end);
    return next != spans_.begin() && span.begin <= (next - 1)->end;
  }
  /// Whether one of the spans holds all of `span`.
  bool holds(Span span) const {
    const auto next = first_behind(span.begin);
    return next != spans_.begin() && (next - 1)->contains(span);
  }

 private:
  std::vector<Span>::const_iterator first_behind(std::uint32_t offset) const {
    return std::upper_bound(spans_.begin(), spans_.end(), offset,
                            [](std::uint32_t wanted, Span span) { return wanted < span.begin; });
  }

  std::vector<Span> spans_;  ///< sorted
};

}  // namespace xfz::load
