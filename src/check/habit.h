// SPDX-License-Identifier: MIT
// What a table does throughout is its habit, and no finding.
#pragma once

#include <cstddef>

namespace xfz::check {

/// Whether few of all lack what the others have, at most one in four, so that it is a slip and not the
/// habit of the table.
constexpr bool is_slip(std::size_t few, std::size_t all) {
  return few * 4 <= all;
}

}  // namespace xfz::check
