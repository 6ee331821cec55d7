// SPDX-License-Identifier: MIT
// A text in which everything is mended that has one right answer.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "text/diagnostic.h"
#include "text/source.h"

namespace xfz {

/// One line that was mended: the words around what changed, before and after, cut where the line is long.
struct MendedLine {
  std::uint32_t line = 0;  ///< afterwards
  std::string before;      ///< empty of a line that was not there
  std::string after;
};

struct Mended {
  std::string bytes;
  std::vector<MendedLine> lines;  ///< in the order of the text
  std::size_t errors_before = 0;
  std::size_t errors_after = 0;

  /// What was hidden behind a mistake came to light, or a mend was none: then the file had better stay.
  bool is_worse() const { return errors_after > errors_before; }
};

/// Finds what is wrong with a text.
using FindFaults = std::function<Diagnostics(const Source& source)>;

/// Makes every mend that findings carry, and again while there are any: one mistake hides another. Line ends,
/// a byte order mark and all else in `bytes` stay.
Mended mend(const std::string& name, std::string bytes, const FindFaults& find);

}  // namespace xfz
