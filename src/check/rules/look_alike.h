// SPDX-License-Identifier: MIT
// The parts of the rule `look-alike`.
#pragma once

#include <string>
#include <unordered_set>

#include "check/check.h"
#include "model/table.h"

namespace xfz::check {

/// Adds a finding for each name, alias or id of a unit, and each id of a measure, that looks like another.
/// The names of which it speaks: what else there is to say of their characters would be said twice.
std::unordered_set<const Located<std::string>*> find_look_alike_names(const Input& input, Found& found);

/// `A` (U+0041)
Text with_code(char32_t c);

}  // namespace xfz::check
