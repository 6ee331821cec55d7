// SPDX-License-Identifier: MIT
#include "load/slips/allow.h"

#include <algorithm>

#include "load/fields/common.h"
#include "load/rules/rules.h"
#include "load/slips/key.h"

namespace xfz::load {

namespace {

constexpr Phrase comma_in_reason{"this half-width comma ends the reason", "理由写到这个半角逗号就断开了"};
constexpr Phrase wide_comma_or_quotes{"write `，`, or put the whole reason in double quotes",
                                      "请改用全角逗号 `，`，或者给整个理由加上半角双引号"};

/// Reports the colon behind a rule's name at the beginning of `words`.
bool report_wide_colon(Draft& draft, std::string_view text, Span words) {
  const auto slip = find_rule_slip(text.substr(words.begin, words.end - words.begin));
  if (!slip) return false;
  const std::uint32_t colon = words.begin + static_cast<std::uint32_t>(slip->begin);
  draft.report(*slip->rule, {colon, colon + static_cast<std::uint32_t>(slip->size)}, slip->message,
               slip->hint, moved(slip->mend, words.begin));
  // What it accepts is no second finding.
  const auto name_end = words.begin + static_cast<std::uint32_t>(slip->key.size());
  draft.allow->push_back({{std::string(slip->key), {words.begin, name_end}}, {}});
  return true;
}

bool has_only_signs_of_names(std::string_view words) {
  return name_size(words) == words.size();
}

}  // namespace

bool report_allow_key(Draft& draft, std::string_view text, Span key) {
  const bool has_colon = text.substr(key.end).starts_with(':');
  if (has_colon) return false;
  if (report_wide_colon(draft, text, key)) return true;
  const std::size_t before = text.substr(0, key.begin).find_last_not_of(" \n");
  const bool goes_on = before != std::string_view::npos && text[before] == ',';
  if (!goes_on || has_only_signs_of_names(text.substr(key.begin, key.end - key.begin))) return false;
  const auto comma = static_cast<std::uint32_t>(before);
  draft.report(rules::syntax, {comma, comma + 1}, comma_in_reason.text(), wide_comma_or_quotes.text());
  return true;
}

bool report_allow_value(Draft& draft, std::string_view text, const Field& field, const Scalar& value) {
  const auto end_of_line = [text](std::size_t from) {
    return static_cast<std::uint32_t>(std::min(text.find('\n', from), text.size()));
  };
  if (field.level == &allow_level) {
    const std::size_t before = text.substr(0, value.span.begin).find_last_not_of(' ');
    const bool stands_below = before != std::string_view::npos && text[before] == '\n';
    if (!stands_below) return false;
    if (field.open != nullptr) field.open(draft);
    return report_wide_colon(draft, text, {value.span.begin, end_of_line(value.span.begin)});
  }
  if (&field != allow_level.any || value.style != Style::multi_line) return false;
  const std::size_t next = text.find_first_not_of(" \n", end_of_line(value.span.begin));
  if (next == std::string_view::npos) return false;
  if (!report_wide_colon(draft, text, {static_cast<std::uint32_t>(next), end_of_line(next)})) return false;
  draft.allow->push_back({*draft.key, located(value)});
  return true;
}

}  // namespace xfz::load
