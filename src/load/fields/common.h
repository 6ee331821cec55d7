// SPDX-License-Identifier: MIT
// What the field tables of all kinds of files share.
#pragma once

#include <optional>
#include <string>

#include "load/fields/fields.h"

namespace xfz::load {

inline Located<std::string> located(const Scalar& value) {
  return {std::string(value.value), value.span};
}

inline void put(Located<std::string>& to, const Scalar& value) {
  to.value = value.value;
  to.span = value.span;
}
inline void put(std::optional<Located<std::string>>& to, const Scalar& value) {
  put(to.emplace(), value);
}
template <class Place>  // such as Rare
void put(Place& to, const Scalar& value) {
  to = located(value);
}

/// A setter: the value goes to a member of what `owner` finds in the draft.
template <auto owner, auto member>
void into(Draft& draft, const Scalar& value) {
  put(owner(draft).*member, value);
}

extern const Level allow_level;

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
