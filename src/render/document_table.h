// SPDX-License-Identifier: MIT
// A grid as a table of a document: the fields by which templates print it.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "render/grid.h"
#include "render/template_level.h"

namespace xfz::render {

/// A part of a document with one table: the first section of a grid in Chinese.
struct DocumentPart {
  /// `at`: its place in the document, from 0.
  DocumentPart(Grid table, std::string_view what, std::size_t at);

  Grid grid;
  std::string_view name;
  std::size_t place;
  std::vector<int> widths;  ///< of its columns, in twips

  const Section& section() const { return grid.sections.front(); }
};

/// `numeral`, `name`, `headings` and `rows` of `cells`.
extern const LevelOf<DocumentPart> document_part_level;

}  // namespace xfz::render
