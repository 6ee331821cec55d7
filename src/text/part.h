// SPDX-License-Identifier: MIT
// Where a part of a value stands in the source.
#pragma once

#include <cstddef>
#include <string>

#include "text/source.h"
#include "text/span.h"

namespace xfz {

/// The place of the bytes [begin, end) of a value that was read from `value.span`: plain, in quotation marks,
/// or in a `|-` block. The place of the whole value where an escape such as `"\u4E00"` stands before them.
Span place_of_part(const Source& source, const Located<std::string>& value, std::size_t begin,
                   std::size_t end);

}  // namespace xfz
