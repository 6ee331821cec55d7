// SPDX-License-Identifier: MIT
// Decides how each value of a table is written: in brackets or in lines, with or without quotes.
#pragma once

#include <string>

#include "layout/document.h"
#include "layout/plain.h"
#include "text/source.h"

namespace xfz::layout {

/// What is put into brackets by us takes at most so many columns of a line; what is longer stays in lines.
inline constexpr int widest_line = 100;

/// Lines of a block within the one it belongs to begin so many columns further on.
inline constexpr int indentation = 2;

/// Says of every node how it is to be written (docs/decisions/fmt.md).
void decide_forms(Document& document, const Source& source);

/// A value of one line as it is to be written: without quotes that it does not need.
std::string written(const Node& scalar, const Source& source, Around around);

}  // namespace xfz::layout
