// SPDX-License-Identifier: MIT
// A line that is being typed in bash, which gives completion its words with their quotation marks, and takes
// what is offered as if it were typed.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace xfz::cli {

struct TypedLine {
  std::vector<std::string> words;  ///< the finished ones, without their quoting
  std::string typed;               ///< the beginning of the one at the end, without its quoting
  std::size_t kept = 0;            ///< how many bytes of `typed` stand before what bash replaces
  char quote = 0;                  ///< the quotation mark that is open there, or 0
};

/// `line` ends where the cursor stands; bash breaks its last word behind any of `breaks`. Nothing in it is
/// expanded: `$HOME` and `$(ls)` are these letters.
TypedLine read_typed_line(std::string_view line, std::string_view breaks);

/// `text` so that bash reads it back as one word, behind the quotation mark that is open. Nothing where it
/// cannot be written there. Words beyond ASCII stay readable.
std::optional<std::string> quoted_for_bash(std::string_view text, char open_quote);

}  // namespace xfz::cli
