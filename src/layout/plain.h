// SPDX-License-Identifier: MIT
// Which values need no quotes.
#pragma once

#include <string_view>

namespace xfz::layout {

/// Where a value stands: within brackets more signs mean something.
enum class Around { block, brackets };

/// Whether a quoted value surely reads as the same text without its quotes, by YAML 1.1 and 1.2 readers, and
/// by `check` and people. Where that is not plain to see, it is false: numbers, dates, `yes`, any half-width
/// colon or #.
bool needs_no_quotes(std::string_view value, Around around);

/// Whether a value without quotes may stand within brackets as it is.
bool fits_in_brackets(std::string_view plain);

}  // namespace xfz::layout
