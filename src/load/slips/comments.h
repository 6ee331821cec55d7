// SPDX-License-Identifier: MIT
// What vanished behind a #.
#pragma once

#include <string_view>

#include "load/draft.h"
#include "load/fields/keys.h"

namespace xfz::load {

/// Reports every comment of `text` in the draft that reads like one of the keys with its value: a duty or a
/// deadline that vanished behind a # is easily overlooked.
void find_commented_keys(std::string_view text, const Keys& keys, Draft& draft);

}  // namespace xfz::load
