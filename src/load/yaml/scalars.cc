// SPDX-License-Identifier: MIT
#include "load/yaml/scalars.h"

#include "text/blanks.h"
#include "text/quoted.h"
#include "text/utf8.h"

namespace xfz::load {

bool is_blank(std::string_view text) {
  constexpr std::string_view wide_space = "　";
  while (!text.empty()) {
    const char first = text.front();
    const bool wide = text.starts_with(wide_space);
    if (!wide && first != ' ' && first != '\t' && first != '\n') return false;
    text.remove_prefix(wide ? wide_space.size() : 1);
  }
  return true;
}

std::string half_width(std::string_view text) {
  constexpr char32_t first = 0xFF01;
  constexpr char32_t last = 0xFF5E;
  text.remove_prefix(leading_blanks(text));
  text.remove_suffix(trailing_blanks(text));
  std::string result;
  for (; !text.empty(); text.remove_prefix(first_code_point(text).size)) {
    const CodePoint c = first_code_point(text);
    if (xfz::is_in(c.value, first, last)) {
      result += static_cast<char>(c.value - first + '!');
    } else {
      result += text.substr(0, c.size);
    }
  }
  return result;
}

std::string plain_key(std::string_view key) {
  return lower_case(half_width(key));
}

std::string written_like(const Scalar& scalar, std::string_view value) {
  return scalar.style == Style::quoted ? quoted(value) : quoted_if_needed(value);
}

std::optional<char32_t> find_forbidden(const Scalar& scalar) {
  if (scalar.style != Style::quoted) {
    if (scalar.value.find('\t') != std::string_view::npos) return U'\t';
    return std::nullopt;
  }
  for (std::string_view rest = scalar.value; !rest.empty();) {
    const CodePoint c = first_code_point(rest);
    if (!c.valid)
      return static_cast<unsigned char>(rest.front());  // yaml-cpp decodes `\_` and `\N` to a byte
    constexpr char32_t replacement = 0xFFFD;
    if (is_forbidden(c.value) || c.value == '\n' || c.value == '\t' || c.value == replacement) return c.value;
    rest.remove_prefix(c.size);
  }
  return std::nullopt;
}

}  // namespace xfz::load
