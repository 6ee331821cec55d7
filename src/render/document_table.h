// SPDX-License-Identifier: MIT
// A grid as a table of a document: the fields by which templates print it.
#pragma once

#include <cstddef>
#include <string_view>

#include "render/grid.h"
#include "render/template.h"

namespace xfz::render {

/// A part of a document with one table: `numeral`, `name`, `headings` and `rows` of `cells`.
extern const FieldLevel document_section_level;

/// The first section of a grid in Chinese. `place`: of the part in the document, from 0.
Fields document_section(const Grid& grid, std::string_view name, std::size_t place);

}  // namespace xfz::render
