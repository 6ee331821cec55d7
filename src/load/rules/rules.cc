// SPDX-License-Identifier: MIT
#include "load/rules/rules.h"

namespace xfz::load::rules {

std::span<const Rule* const> all() {
  static constexpr const Rule* list[] = {
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
  return list;
}

}  // namespace xfz::load::rules
