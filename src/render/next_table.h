// SPDX-License-Identifier: MIT
// What a person has to read after next year's table was begun from this year's.
#pragma once

#include <string>

#include "layout/revise/next_year.h"
#include "render/screen.h"

namespace xfz::render {

/// What moved, what was left as it is and why, and what was left out, each with its line in the new table.
std::string next_table_text(const layout::NextTable& next, int year, const Screen& screen);

}  // namespace xfz::render
