// SPDX-License-Identifier: MIT
// What changes from one text to another.
#pragma once

#include <string>
#include <string_view>

#include "render/screen.h"

namespace xfz::render {

/// A text, and what it is called.
struct NamedText {
  std::string_view name;
  std::string_view text;
};

/// The unified diff of two texts, as `patch` reads it. On a terminal everything in it is made visible.
std::string unified_diff(NamedText before, NamedText after, const Screen& screen);

}  // namespace xfz::render
