// SPDX-License-Identifier: MIT
// What the parts of the field table have in common.
#pragma once

#include <string>

#include "load/fields/fields.h"

namespace xfz::load {

extern const Level allow_level;
extern const Level unit_level;
extern const Level group_level;
extern const Level category_level;
extern const Level task_level;
extern const Level measure_level;
extern const Level clause_level;

inline Located<std::string> located(const Scalar& value) {
  return {std::string(value.value), value.span};
}

inline Mention mention(Draft& draft, const Scalar& value) {
  return {draft.shared(value.value), value.span};
}

/// The `allow` of whatever `owner` finds.
template <auto owner>
constexpr Field allow_field{
    .key = "allow",
    .what = {"findings that are accepted here, each rule with the reason",
             "接受的检查结果：规则名，冒号，理由"},
    .shape = Shape::map,
    .open = [](Draft& draft) { draft.allow = &owner(draft).allow; },
    .level = &allow_level,
};

}  // namespace xfz::load
