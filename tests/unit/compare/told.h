// SPDX-License-Identifier: MIT
// What notices say, in few words.
#pragma once

#include <string>
#include <vector>

#include "compare/notices.h"

namespace xfz::test {

/// `甲: 1 lead>none, numbers 1; 乙: units 两家, =2 via 两家>lead/1`. A row begins with + where the measure
/// was added,
/// - where it was removed, = where nothing of it changed but the ties; then come the ties before and after,
/// and behind / the clauses that they are to.
std::string told(const std::vector<compare::Notice>& notices, const Table& before, const Table& after);

}  // namespace xfz::test
