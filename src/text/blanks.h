// SPDX-License-Identifier: MIT
// Blanks of every kind, as they come along when text is pasted.
#pragma once

#include <cstddef>
#include <string_view>

namespace xfz {

/// Spaces of every width, tabs, and characters that have no width at all; no newline.
bool is_blank_character(char32_t c);
/// Those that have no width.
bool is_without_width(char32_t c);

/// The bytes of the blanks that a text begins with.
std::size_t leading_blanks(std::string_view text);
/// The bytes of those that it ends with.
std::size_t trailing_blanks(std::string_view text);

}  // namespace xfz
