// SPDX-License-Identifier: MIT
// Says what is wrong with lines that are not YAML, in words that a person who does not know YAML can act on.
#pragma once

#include <cstdint>

#include "load/events.h"
#include "text/diagnostic.h"
#include "text/source.h"

namespace xfz::load {

/// The finding for a fault of the parser. Looks through the lines `first` to `last` for the usual slips (a
/// full-width colon, a missing space, an unclosed quotation mark …) and, where there is none, says what the
/// parser said at its place.
Diagnostic explain(const Source& source, const SyntaxFault& fault, std::uint32_t first, std::uint32_t last);

}  // namespace xfz::load
