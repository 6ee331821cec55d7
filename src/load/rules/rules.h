// SPDX-License-Identifier: MIT
// The rules that only the loader can see broken, defined in load/rules/ by what they are about. All but the
// last two are errors: what they find could not be read.
#pragma once

#include "text/rule.h"

namespace xfz::load::rules {

// the bytes
extern const Rule encoding;
extern const Rule forbidden_character;
extern const Rule limit;
// YAML
extern const Rule syntax;
extern const Rule chinese_punctuation;
extern const Rule unsupported_yaml;
extern const Rule multi_line_value;
// keys
extern const Rule unknown_key;
extern const Rule duplicate_key;
extern const Rule missing_key;
extern const Rule empty_value;
extern const Rule wrong_type;
// values
extern const Rule invalid_value;
extern const Rule unknown_unit;
extern const Rule unreadable_deadline;
extern const Rule contradicted_deadline;
extern const Rule allow_without_reason;
// comments
extern const Rule commented_key;
extern const Rule comment_in_text;

/// Every rule above, in that order.
inline constexpr const Rule* all[] = {
    &encoding,
    &forbidden_character,
    &limit,
    &syntax,
    &chinese_punctuation,
    &unsupported_yaml,
    &multi_line_value,
    &unknown_key,
    &duplicate_key,
    &missing_key,
    &empty_value,
    &wrong_type,
    &invalid_value,
    &unknown_unit,
    &unreadable_deadline,
    &contradicted_deadline,
    &allow_without_reason,
    &commented_key,
    &comment_in_text,
};

}  // namespace xfz::load::rules
