// SPDX-License-Identifier: MIT
// Slips in what `allow` accepts, where YAML reads something else without a fault.
#pragma once

#include <string_view>

#include "load/draft.h"
#include "load/fields/common.h"
#include "load/fields/fields.h"
#include "load/yaml/events.h"

namespace xfz::load {

/// Reports the sign that made a key of the rule's name and its reason, or of a part of the reason. False
/// where nothing is wrong with `key` but that it has no value.
bool report_allow_key(Draft& draft, std::string_view text, Span key);

/// Whether a field is `allow`, or the reason behind a rule in it.
inline bool is_of_allow(const Field& field) {
  return field.level == &allow_level || &field == allow_level.any;
}

/// Reports a full-width colon in lines below `allow:`, which YAML takes for a single value or for the rest of
/// one. False where there is none, or `field` is another.
bool report_allow_value(Draft& draft, std::string_view text, const Field& field, const Scalar& value);

}  // namespace xfz::load
