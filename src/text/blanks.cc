// SPDX-License-Identifier: MIT
#include "text/blanks.h"

#include "text/utf8.h"

namespace xfz {

bool is_without_width(char32_t c) {
  return is_in(c, 0x200B, 0x200D) || c == 0x2060 || c == 0xFEFF;
}

bool is_blank_character(char32_t c) {
  return c == U' ' || c == U'\t' || c == 0xA0 || c == 0x1680 || is_in(c, 0x2000, 0x200A) || c == 0x202F ||
         c == 0x205F || c == 0x3000 || is_without_width(c);
}

std::size_t leading_blanks(std::string_view text) {
  std::size_t size = 0;
  while (size < text.size()) {
    const CodePoint c = first_code_point(text.substr(size));
    if (!c.valid || !is_blank_character(c.value)) break;
    size += c.size;
  }
  return size;
}

std::size_t trailing_blanks(std::string_view text) {
  std::size_t size = 0;
  while (size < text.size()) {
    const CodePoint c = last_code_point(text.substr(0, text.size() - size));
    if (!c.valid || !is_blank_character(c.value)) break;
    size += c.size;
  }
  return size;
}

}  // namespace xfz
