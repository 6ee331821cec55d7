// SPDX-License-Identifier: MIT
// Where the items of a table begin and end, seen from the lines alone, so that one that cannot be parsed can
// be left out.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "text/source.h"

namespace xfz::load {

/// Lines of a source, from 1, both ends included.
struct Lines {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

/// The list items below each `units:`, `groups:` and `measures:`, by indentation. A line that belongs to none
/// is a heading: of the table, a category or a task.
std::vector<Lines> outline(const Source& source);

/// The item that holds a line, if one does.
std::optional<Lines> item_at(const std::vector<Lines>& items, std::uint32_t line);

/// The place of whole lines.
Span span_of(const Source& source, Lines lines);

/// Blanks lines out of `text` (a copy of the source's), every offset kept. Where the first of them begins a
/// list item, an empty item
/// (`- ~`) stays, so that the list keeps its shape.
void blank_out(std::string& text, const Source& source, Lines lines);

}  // namespace xfz::load
