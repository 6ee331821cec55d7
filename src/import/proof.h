// SPDX-License-Identifier: MIT
// Whether a table that was made of a document says what was read in it.
#pragma once

#include <cstdint>
#include <optional>

#include "import/draft.h"
#include "text/diagnostic.h"
#include "text/source.h"

namespace xfz::import {

/// A number of what the rows say, one after the other.
std::uint64_t rows_of(const Draft& draft);

/// A finding where the text does not load, or loads with other rows than those whose number this is; that is
/// a fault of xfz.
std::optional<Diagnostic> fault_in(const Source& result, std::uint64_t rows);

}  // namespace xfz::import
