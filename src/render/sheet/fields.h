// SPDX-License-Identifier: MIT
// What a template for sheets may name; docs/templates.md lists it.
#pragma once

#include <string>
#include <vector>

#include "ledger/status.h"
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
/// Refers to the table alone. `states`: how duties stand, where that is told.
Fields index_fields(const SheetBasis& basis, const std::vector<IndexEntry>& entries,
                    const std::optional<ledger::Counts>& states = {});

}  // namespace xfz::render
