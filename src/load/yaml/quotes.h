// SPDX-License-Identifier: MIT
// Scalars in quotation marks.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace xfz::load {

/// The offset behind the closing quote of the scalar that opens at `begin`, on whatever line; npos where
/// there is none.
std::size_t end_of_quoted(std::string_view text, std::size_t begin);

/// Appends what a scalar means that stands, with its quotes, on one line. False where it has an escape that
/// has no place in a table, or none at all.
bool unquote(std::string_view quoted, std::string& value);

}  // namespace xfz::load
