// SPDX-License-Identifier: MIT
// How many terminal columns a text takes, and how to cut or fold it to fit.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace xfz {

/// Columns that a terminal gives to `text`: 2 for East Asian wide and full-width characters and emoji
/// (Unicode UAX #11), 0 for combining marks, one width for each grapheme cluster (UAX #29). Ambiguous
/// characters count as 1, as terminals draw them by default.
int display_width(std::string_view text);

/// The longest beginning of `text`, whole grapheme clusters, that takes at most `columns`.
std::string_view fit(std::string_view text, int columns);

/// `text` if it takes at most `columns`, else its beginning and an ellipsis within them.
std::string cut(std::string_view text, int columns);

/// `text` and as many spaces as fill `columns`; longer text stays as it is.
std::string padded(std::string_view text, int columns);

/// Whether a line may end between two characters; fold() has the rules.
bool may_break(char32_t left, char32_t right);

/// `text` folded to lines of at most `columns` (at least 2). Chinese may break anywhere but before closing
/// and after opening punctuation (JIS X 4051's kinsoku, GB/T 15834); words of letters and digits stay whole
/// where they can, and so does what stands in backticks. A newline in the text begins a new line. The parts
/// are views into `text`.
std::vector<std::string_view> fold(std::string_view text, int columns);

}  // namespace xfz
