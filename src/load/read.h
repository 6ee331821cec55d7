// SPDX-License-Identifier: MIT
// Reads the YAML text of a file of any kind.
#pragma once

#include "load/draft.h"
#include "load/fields/keys.h"
#include "text/source.h"

namespace xfz::load {

/// Fills the draft from a text with these keys, and reports in it what is wrong. An item of a separable list
/// that cannot be parsed is left out and reading goes on behind it (docs/decisions/recovery.md). False where
/// nothing but the findings can be made of the text.
bool read(const Source& source, const Keys& keys, Draft& draft);

}  // namespace xfz::load
