// SPDX-License-Identifier: MIT
// What a change notice says of the unit itself.
#pragma once

#include <string>
#include <vector>

#include "compare/concerns.h"
#include "text/message.h"

namespace xfz::render {

/// Its name, the groups it joined or left, or a group's members: a sentence each, without a full stop.
/// `subject`: what the unit is called in them. Another id or alias is not told.
std::vector<Text> about_unit(const compare::Difference& difference, const compare::UnitNotice& notice,
                             const std::string& subject);

}  // namespace xfz::render
