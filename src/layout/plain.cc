// SPDX-License-Identifier: MIT
#include "layout/plain.h"

#include <algorithm>
#include <array>

#include "load/slips/key.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace xfz::layout {

namespace {

/// Those that YAML reserves there, a colon, and what yaml-cpp does not take there.
constexpr std::string_view flow_signs = ",[]{}:?";

/// A word of ASCII that no reader takes for anything else (YAML 1.1: yaml.org/type/bool.html, null.html).
bool is_plain_word(std::string_view value) {
  constexpr std::array<std::string_view, 9> taken = {"y",   "n",    "yes",   "no",  "on",
                                                     "off", "true", "false", "null"};
  const bool is_word = is_letter(value.front()) && std::all_of(value.begin(), value.end(), [](char c) {
                         return is_alphanumeric(c) || c == '-' || c == '_';
                       });
  return is_word && std::find(taken.begin(), taken.end(), lower_case(value)) == taken.end();
}

bool is_space(char32_t c) {
  constexpr char32_t ideographic_space = 0x3000;
  return c == ' ' || c == ideographic_space;
}

/// Whether nothing in it is invisible, and no space stands at an end.
bool is_visible(std::string_view value) {
  const auto characters = code_points(value);
  return !is_space(characters.front()) && !is_space(characters.back()) &&
         std::none_of(characters.begin(), characters.end(),
                      [](char32_t c) { return is_forbidden(c) || c == '\t' || c == '\n'; });
}

}  // namespace

bool needs_no_quotes(std::string_view value, Around around) {
  if (value.empty() || !is_visible(value)) return false;
  // With one character beyond ASCII it is no number, date or truth value to anyone.
  if (std::all_of(value.begin(), value.end(), is_ascii)) return is_plain_word(value);
  const char first = value.front();
  if (is_ascii(first) && !is_alphanumeric(first)) return false;
  if (value.find_first_of(":#") != std::string_view::npos) return false;
  if (load::find_key_slip(value, load::Keys(load::table_level)))
    return false;  // `lead：甲` would look like a slip
  return around == Around::block || fits_in_brackets(value);
}

bool fits_in_brackets(std::string_view plain) {
  return plain.find_first_of(flow_signs) == std::string_view::npos;
}

}  // namespace xfz::layout
