// SPDX-License-Identifier: MIT
// An outline as xfz import reads it.
#pragma once

#include <string>
#include <string_view>

namespace xfz::test {

/// The table from the first heading or measure on, and what was found, a line each.
std::string outline(std::string_view text);

}  // namespace xfz::test
