// SPDX-License-Identifier: MIT
// What vanished behind a #.
#pragma once

#include <string_view>

#include "load/draft.h"

namespace xfz::load {

/// Reports every comment in `text` that reads like a key of the format with its value: a duty or a deadline
/// that vanished behind a # is easily overlooked.
void find_commented_keys(std::string_view text, Draft& draft);

}  // namespace xfz::load
