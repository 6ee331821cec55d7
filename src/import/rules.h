// SPDX-License-Identifier: MIT
// What importing may find.
#pragma once

#include "text/rule.h"

namespace xfz::import::rules {

extern const Rule column;
extern const Rule deadline;
extern const Rule group;
extern const Rule left_out;
extern const Rule missing;
extern const Rule result;
extern const Rule row;
extern const Rule similar_unit;
extern const Rule units;

}  // namespace xfz::import::rules
