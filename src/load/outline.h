// SPDX-License-Identifier: MIT
// Where the items of a file begin and end, seen from the lines alone, so that one that cannot be parsed can
// be left out.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "load/fields/keys.h"
#include "text/source.h"

namespace xfz::load {

/// Lines of a source, from 1, both ends included.
struct Lines {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

/// A list item that can be left out.
struct Item {
  Lines lines;
  const Field* list = nullptr;  ///< whose item it is
  std::uint32_t column = 0;     ///< of the dashes of its list, from 0
};

/// The items of separable lists (below each `units:`, `groups:` and `measures:` of a table), by indentation.
/// A line that belongs to none is a heading's: of the table, a category or a task.
std::vector<Item> outline(const Source& source, const Keys& keys);

/// The item that holds a line, or null.
const Item* item_at(const std::vector<Item>& items, std::uint32_t line);

/// The place of whole lines.
Span span_of(const Source& source, Lines lines);

/// Blanks an item out of `text` (a copy of the source's), every offset kept. An empty item (`- ~`) stays, so
/// that the list keeps its shape.
void blank_out_item(std::string& text, const Source& source, const Item& item);

/// Blanks out a heading's line but for the `- ` that it may begin with: the keys below still belong to that
/// item.
void blank_out_heading(std::string& text, const Source& source, std::uint32_t line);

/// The heading key in a line that may be damaged, or null.
const Field* heading_at(const Source& source, std::uint32_t line, const Keys& keys);

/// Whether a line opens a list (`tasks:`, `measures` …), so that what is below means nothing without it.
bool opens_list(const Source& source, std::uint32_t line, const Keys& keys);

}  // namespace xfz::load
