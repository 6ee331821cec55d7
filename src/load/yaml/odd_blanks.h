// SPDX-License-Identifier: MIT
// Blanks that are none to YAML, where they can be told from the words.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "text/diagnostic.h"

namespace xfz::load {

/// The column, from 0, in which a line has its first sign that is no dash; of blanks each with a width
/// counts.
std::size_t content_column(std::string_view line);

/// What makes forbidden blanks right where they stand in the indentation of a line with a key, around the
/// signs of YAML, or at its end. `begin` is the place of the line, which must not lie in a |- block;
/// `columns` are those of the lines around it, of which it must come to have one. Those within words stay.
Edits mend_blanks(std::string_view line, std::uint32_t begin, std::span<const std::size_t> columns);

}  // namespace xfz::load
