// SPDX-License-Identifier: MIT
// Says what is wrong with lines that are not YAML, in words that a person who does not know YAML can act on.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "load/fields/keys.h"
#include "load/slips/line.h"
#include "load/yaml/events.h"
#include "text/diagnostic.h"
#include "text/source.h"

namespace xfz::load {

/// What is wrong, and whether its place is known: otherwise it is only where the parser gave up.
struct Explanation {
  Diagnostic finding;
  bool is_slip = false;
  std::optional<Repair> repair;
};

/// Explains a fault of the parser in `text`, of a file with these keys: the source's, or a copy with parts of
/// it blanked out or repaired, every offset kept. Looks through the lines `suspects` (numbers from 1) for the
/// usual slips: a full-width colon, an unclosed quotation mark … Where there is none, says what the parser
/// said at its place.
Explanation explain(const Source& source, std::string_view text, const SyntaxFault& fault,
                    const std::vector<std::uint32_t>& suspects, const Keys& keys);

}  // namespace xfz::load
