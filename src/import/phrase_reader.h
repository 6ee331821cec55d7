// SPDX-License-Identifier: MIT
// A phrase that says who does what, read sign by sign.
#pragma once

#include <optional>
#include <string_view>

#include "import/units.h"

namespace xfz::import {

/// Reads a phrase that is not divided into clauses: with_marks(). Nothing where there is anything in it that
/// is not understood.
std::optional<UnitPhrase> read_phrase(std::string_view text, const Unsaid& unsaid, Years years);

}  // namespace xfz::import
