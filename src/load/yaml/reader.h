// SPDX-License-Identifier: MIT
// A strict reader of the YAML that tables are written in (docs/decisions/reader.md).
#pragma once

#include <string_view>

#include "load/yaml/events.h"

namespace xfz::load {

/// Sends the document to `sink`, as parse_as_is() would. False where anything in the text is not in this part
/// of YAML, sound or not: what was sent is void then.
bool read_strictly(std::string_view text, Sink& sink);

}  // namespace xfz::load
