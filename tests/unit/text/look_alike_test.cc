// SPDX-License-Identifier: MIT
// Which characters are taken for others.
#include "text/look_alike.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <string_view>

namespace xfz {

TEST_CASE("look-alike: what is meant") {
  struct Row {
    char32_t written;
    char32_t meant;
  };
  const Row rows[] = {
      {U'А', U'A'},           {U'у', U'y'},      {U'Ӏ', U'I'},       {U'Ο', U'O'},       {U'⺁', U'厂'},
      {U'⺠', U'民'},         {U'⻲', U'亀'},    {U'\u2F00', U'一'}, {U'\u2FD5', U'龠'}, {U'\uF9D1', U'六'},
      {U'\U0002F800', U'丽'}, {U'\u212B', U'Å'}, {U'\u2126', U'Ω'},  {U'２', U'2'},      {U'ｚ', U'z'},
  };
  for (const Row& row : rows) {
    CAPTURE(static_cast<std::uint32_t>(row.written));
    const auto found = look_alike(row.written);
    REQUIRE(found);
    CHECK(found->meant == row.meant);
  }
  for (const char32_t c : U"A2民丽Åαβбя，％①㎡℃々〇\uFA0E\u0301") CHECK_FALSE(look_alike(c));
}

TEST_CASE("look-alike: every radical stands for a character") {
  for (char32_t c = 0x2E80; c <= 0x2FD5; ++c) {
    const bool is_free = c == 0x2E9A || (c > 0x2EF3 && c < 0x2F00);
    const bool has_none = is_free || c == 0x2E80;
    CAPTURE(static_cast<std::uint32_t>(c));
    CHECK(look_alike(c).has_value() == !has_none);
  }
}

TEST_CASE("look-alike: keys") {
  const auto same = [](std::string_view a, std::string_view b) {
    return look_alike_key(a) == look_alike_key(b);
  };
  CHECK(same("A4局", "а4局"));
  CHECK(same("司法局（区）", "司法局(区)"));
  CHECK(same("⺠政局", "民政局"));
  CHECK(same("1O", "lo"));
  CHECK(same("二〇局", "二○局"));
  CHECK_FALSE(same("民政局", "司法局"));
  CHECK_FALSE(same("A1", "A2"));
}

}  // namespace xfz
