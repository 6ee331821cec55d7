// SPDX-License-Identifier: MIT
// Texts between double quotes, as JSON has them, which YAML reads alike (YAML 1.2.2, 7.3.1).
#pragma once

#include <string>
#include <string_view>

namespace xfz {

/// A text without control characters but for newlines.
std::string quoted(std::string_view text);

/// The same, but as it is where YAML takes that for the same text, within brackets too.
std::string quoted_if_needed(std::string_view text);

}  // namespace xfz
