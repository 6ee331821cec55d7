// SPDX-License-Identifier: MIT
// `allow: {rule-id: reason}`: findings that the author accepts.
#pragma once

#include "check/check.h"

namespace xfz::check {

/// Takes out of `found` what an `allow` around it accepts, and adds a finding for each `allow` that accepts
/// nothing. Errors cannot be accepted: a query on such a table would answer wrongly.
void apply_allowances(const Input& input, std::span<const Rule* const> known, Diagnostics& found);

}  // namespace xfz::check
