// SPDX-License-Identifier: MIT
// Numbers and dates as Excel in Chinese shows them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace xfz::office {

/// The code of a format that files know by its number alone (ECMA-376, 18.8.30, with those of zh-CN); empty
/// for `General`, and for unknown ones.
std::string_view builtin_format(std::size_t id);

/// A value in a format such as `yyyy"年"m"月"`, `0.00%` or `"（"0"）"`. Dates count from 1900, or from 1904.
/// What the format asks and is not known here (fractions, powers) is shown as `General` shows it.
std::string formatted(double value, std::string_view format, bool from_1904);

}  // namespace xfz::office
