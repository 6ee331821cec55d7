// SPDX-License-Identifier: MIT
// Says what is wrong with lines that are not YAML, in words that a person who does not know YAML can act on.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "load/events.h"
#include "text/diagnostic.h"
#include "text/source.h"

namespace xfz::load {

/// A slip behind a key: a full-width colon, a missing space or a missing colon.
struct KeySlip {
  std::string_view key;   ///< the key that is meant
  std::size_t begin = 0;  ///< the place of the slip in the words
  std::size_t size = 0;
  const Rule* rule = nullptr;
  Text message;
  Text hint;
};

/// The slip in words that begin with a key, or with a Chinese word for one; nothing where there is none.
std::optional<KeySlip> find_key_slip(std::string_view words);

/// What is wrong, and whether its place is known: otherwise it is only where the parser gave up.
struct Explanation {
  Diagnostic finding;
  bool is_slip = false;
};

/// Explains a fault of the parser in `text`: the source's, or a copy with parts of it blanked out or
/// repaired, every offset kept. Looks through the lines `suspects` (numbers from 1) for the usual slips:
/// those of find_key_slip, an unclosed quotation mark … Where there is none, says what the parser said at its
/// place.
Explanation explain(const Source& source, std::string_view text, const SyntaxFault& fault,
                    const std::vector<std::uint32_t>& suspects);

}  // namespace xfz::load
