// SPDX-License-Identifier: MIT
// How reading ends where it cannot go on; office::read() catches it.
#pragma once

#include <string>

#include "office/read.h"

namespace xfz::office {

struct Refusal {
  Fault fault = Fault::damaged;
  std::string detail{};
};

/// A table may have so many columns, and cells. More is no table that people print.
inline constexpr std::size_t max_columns = 256;
inline constexpr std::size_t max_cells = 1'000'000;

/// Elements may lie so many deep in each other.
inline constexpr int max_depth = 200;

}  // namespace xfz::office
