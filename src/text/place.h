// SPDX-License-Identifier: MIT
// Where a part of a value stands in the source.
#pragma once

#include <cstddef>
#include <string>

#include "text/source.h"
#include "text/span.h"

namespace xfz {

/// The place of `size` bytes of a value from `begin` on, whether it is written plain, in quotation marks,
/// where '' and \u516C stand for other bytes than are written, or as a |- block with its indentation. The
/// place of the whole value where it is written in another way, which a table must not have.
Span place_of(const Source& source, const Located<std::string>& value, std::size_t begin, std::size_t size);

}  // namespace xfz
