// SPDX-License-Identifier: MIT
// Where something was found already, so that what only follows from it is not said too.
#pragma once

#include <cstdint>
#include <vector>

#include "text/diagnostic.h"

namespace xfz::check {

/// Whether a finding may be what others follow from: something was not understood.
inline bool is_error(const Diagnostic& diagnostic) {
  return diagnostic.severity() == Severity::error;
}

/// Places in the source, to tell whether one of them lies in an item.
class FoundPlaces {
 public:
  /// The places of those findings that count.
  FoundPlaces(const Diagnostics& found, bool (*counts)(const Diagnostic&));
  explicit FoundPlaces(std::vector<std::uint32_t> places);

  bool any_in(Span span) const;

 private:
  std::vector<std::uint32_t> places_;
};

}  // namespace xfz::check
