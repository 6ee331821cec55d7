// SPDX-License-Identifier: MIT
// Blocks of sixteen bytes must not show: a sign is found wherever it stands.
#include "text/blocks.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "text/utf8.h"

namespace xfz {

TEST_CASE("blocks: a sign is found at every place, and not before where it is looked for") {
  for (std::size_t size = 0; size < 40; ++size) {
    for (std::size_t at = 0; at < size; ++at) {
      std::string text(size, 'x');
      text[at] = at % 2 == 0 ? ':' : '#';
      CAPTURE(text);
      CHECK(find_sign<':', '#'>(text, 0) == at);
      CHECK(find_sign<':', '#'>(text, at) == at);
      CHECK(find_sign<':', '#'>(text, at + 1) == size);
      CHECK(find_sign<'\n'>(text, 0) == size);
    }
  }
  CHECK(find_sign<':'>("民政局：", 0) == 12);  // bytes of Chinese are no signs
}

TEST_CASE("blocks: what is unusual is found at every place") {
  const std::string_view unusual[] = {
      "\t",           "\x1F",         "\x7F",         "\xC2\xA0",         "\xE2\x80\x8B",
      "\xE3\x81\x82", "\xEA\x80\x80", "\xEF\xBB\xBF", "\xF0\x9F\x98\x80", "\xE4",
      "\xE4\xB8",     "\x80",         "\xE4\xB8 "};
  for (const std::string_view sign : unusual) {
    for (std::size_t before = 0; before < 36; ++before) {
      std::string text;
      while (text.size() < before) text += text.size() + 6 > before ? "a" : "民，";
      const std::size_t at = text.size();
      text += sign;
      text += "\n民政局: 1";
      CAPTURE(text);
      CHECK(behind_usual(text, 0) == at);
    }
  }
}

TEST_CASE("blocks: all that is usual is passed over, and only what may stand in a table") {
  for (char32_t c = 0x20; c < 0x10000; ++c) {
    if (c >= 0xD800 && c < 0xE000) continue;
    std::string text;
    if (c < 0x80) {
      text += static_cast<char>(c);
    } else if (c < 0x800) {
      text += {static_cast<char>(0xC0U | c >> 6U), static_cast<char>(0x80U | (c & 0x3FU))};
    } else {
      text += {static_cast<char>(0xE0U | c >> 12U), static_cast<char>(0x80U | (c >> 6U & 0x3FU)),
               static_cast<char>(0x80U | (c & 0x3FU))};
    }
    const bool is_usual = behind_usual(text, 0) == text.size();
    const bool is_named = (c < 0x7F) || (c >= 0x3000 && c <= 0x303F) || (c >= 0x4000 && c <= 0x9FFF) ||
                          (c >= 0xFF00 && c <= 0xFF7F);
    if (is_usual != is_named || (is_usual && is_forbidden(c))) FAIL_CHECK(code_point_name(c));
  }
}

}  // namespace xfz
