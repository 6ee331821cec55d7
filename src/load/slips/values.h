// SPDX-License-Identifier: MIT
// Values that are right but for the width of their signs, or for brackets.
#pragma once

#include <string_view>

#include "load/fields/fields.h"
#include "load/yaml/events.h"
#include "text/diagnostic.h"

namespace xfz::load {

/// What makes a value fit its form where only the width or the case of its letters does not; nothing for a
/// name, which is printed as it is.
Edits mend_form(const Form& form, const Scalar& value);

/// The brackets of a list of names in `text` that has none, or full-width ones.
Edits mend_list(const Field& field, const Scalar& value, std::string_view text);

}  // namespace xfz::load
