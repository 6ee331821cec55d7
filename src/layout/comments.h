// SPDX-License-Identifier: MIT
// Where the comments of a text stand, and how they are to be written.
#pragma once

#include <string_view>
#include <vector>

#include "layout/document.h"

namespace xfz::layout {

/// Fills in all of the comments of `text` but their places and what they stand behind.
void complete(std::string_view text, std::vector<Comment>& comments);

}  // namespace xfz::layout
