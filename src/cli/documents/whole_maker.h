// SPDX-License-Identifier: MIT
// Making the whole table in its official layout, as a document to be written.
#pragma once

#include "cli/context.h"
#include "cli/documents/output.h"
#include "cli/documents/sheet_maker.h"

namespace xfz::cli {

/// One document. Reads the template or loads the library that the format needs; throws Failure where it
/// cannot. Refers to the basis, and lives no longer.
DocumentOutput whole_document(Context& context, const SheetStyle& style, const render::SheetBasis& basis);

}  // namespace xfz::cli
