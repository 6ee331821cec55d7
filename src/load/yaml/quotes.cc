// SPDX-License-Identifier: MIT
#include "load/yaml/quotes.h"

#include <charconv>
#include <cstdint>

#include "text/normal_form.h"

namespace xfz::load {

namespace {

/// Appends what stands behind a backslash, and returns its size; 0 where that is unusual.
std::size_t read_escape(std::string_view escape, std::string& value) {
  constexpr std::string_view letters = "0abtnvfre \"'\\/";
  constexpr std::string_view meanings("\0\a\b\t\n\v\f\r\x1B \"'\\/", letters.size());
  if (const std::size_t letter = letters.find(escape.front()); letter != std::string_view::npos) {
    value += meanings[letter];
    return 1;
  }
  const std::size_t size = escape.front() == 'x'   ? 2
                           : escape.front() == 'u' ? 4
                           : escape.front() == 'U' ? 8
                                                   : 0;
  const std::string_view digits = escape.substr(1, size);
  std::uint32_t code = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), code, 16);
  const bool is_whole = error == std::errc{} && end == digits.data() + digits.size() && digits.size() == size;
  const bool is_surrogate = code >= 0xD800 && code < 0xE000;
  if (!is_whole || is_surrogate || code > 0x10FFFF) return 0;
  const char32_t character = code;
  value += encoded({&character, 1});
  return 1 + size;
}

}  // namespace

std::size_t end_of_quoted(std::string_view text, std::size_t begin) {
  const std::string_view stops = text[begin] == '"' ? "\"\\" : "'";
  std::size_t at = begin + 1;
  while ((at = text.find_first_of(stops, at)) != std::string_view::npos) {
    const bool is_escape = text[at] == '\\' || (text[at] == '\'' && text.substr(at).starts_with("''"));
    if (!is_escape) return at + 1;
    at += 2;
  }
  return at;
}

bool unquote(std::string_view quoted, std::string& value) {
  const char escape = quoted.front() == '"' ? '\\' : '\'';
  std::string_view rest = quoted.substr(1, quoted.size() - 2);
  for (std::size_t at = rest.find(escape); at != std::string_view::npos; at = rest.find(escape)) {
    value += rest.substr(0, at);
    rest.remove_prefix(at + 1);
    const std::size_t size = escape == '\\' ? read_escape(rest, value) : 1;
    if (size == 0) return false;
    if (escape == '\'') value += escape;
    rest.remove_prefix(size);
  }
  value += rest;
  return true;
}

}  // namespace xfz::load
