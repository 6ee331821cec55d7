// SPDX-License-Identifier: MIT
// `allow: {rule-id: reason}`: findings that the author accepts.
#pragma once

#include "check/check.h"

namespace xfz::check {

/// Tells what an `allow` around it accepts from what is open, and adds a finding for each `allow` that
/// accepts nothing. Of several that accept a finding, the innermost gives the reason. Errors cannot be
/// accepted: a query on such a table would answer wrongly.
Findings apply_allowances(const Input& input, std::span<const Rule* const> known, Diagnostics found);

}  // namespace xfz::check
