// SPDX-License-Identifier: MIT
// What a template for sheets may name; docs/templates.md lists it.
#pragma once

#include <string>
#include <vector>

#include "render/sheet/page.h"
#include "render/template.h"

namespace xfz::render {

/// The fields of a sheet.
const FieldLevel& sheet_level();
/// Refers to both.
Fields sheet_fields(const SheetBasis& basis, const query::Sheet& sheet);

/// A sheet that was made, as the index page lists it.
struct IndexEntry {
  const query::Sheet* sheet = nullptr;
  std::string file_name;
};

/// The fields of the page that links all sheets.
const FieldLevel& index_level();
Fields index_fields(const SheetBasis& basis, const std::vector<IndexEntry>& entries);

}  // namespace xfz::render
