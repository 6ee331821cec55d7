// SPDX-License-Identifier: MIT
// Numbers as lists of Word print them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace xfz::office {

/// A number in one of the formats of lists (ST_NumberFormat of ECMA-376: `decimal`, `chineseCounting` …).
/// Those that do not know it, and unknown formats, are in digits. Empty for `none` and `bullet`.
std::string list_number(std::size_t number, std::string_view format);

}  // namespace xfz::office
