// SPDX-License-Identifier: MIT
// What must be known of the bytes before yaml-cpp sees them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "text/diagnostic.h"
#include "text/source.h"

namespace xfz::load {

/// A file of more bytes is refused unread; 100,000 measures take about 52 MB.
inline constexpr std::size_t max_file_size = 256U << 20U;
/// A line of more bytes is refused; the longest of the 2020 table has about 1,000.
inline constexpr std::size_t max_line_size = 64U << 10U;
/// A run of lines of more bytes without any key or list item is refused: yaml-cpp takes seconds for such a
/// value.
inline constexpr std::size_t max_value_size = 1U << 20U;
/// More opening brackets without closing ones are refused: yaml-cpp would hold everything behind them in
/// memory.
inline constexpr int max_open_brackets = 4096;

/// The findings, each at the place that must not reach the parser.
struct Scan {
  Diagnostics findings;
  bool fatal = false;     ///< nothing may reach the parser
  std::uint32_t end = 0;  ///< nothing from here on may: a second document, or the end of the text
  std::optional<std::uint32_t> start;  ///< of the line `---` that opens the file
};

Scan scan(const Source& source);

/// The same line by line, though a look at the whole text would show that there is nothing to find. Nobody
/// must be able to tell them apart.
Scan scan_closely(const Source& source);

}  // namespace xfz::load
