// SPDX-License-Identifier: MIT
// What changes from one text to another.
#pragma once

#include <string>
#include <string_view>

#include "render/screen.h"

namespace xfz::render {

/// The unified diff of two texts of one file, as `patch` reads it. On a terminal everything in it is made
/// visible.
std::string unified_diff(std::string_view file, std::string_view before, std::string_view after,
                         const Screen& screen);

}  // namespace xfz::render
