// SPDX-License-Identifier: MIT
#include "text/chinese_number.h"

#include <doctest/doctest.h>

#include <cstddef>
#include <utility>

namespace xfz {

TEST_CASE("chinese number: as headings are counted") {
  const std::pair<std::size_t, const char*> cases[] = {
      {0, "零"},
      {1, "一"},
      {9, "九"},
      {10, "十"},
      {11, "十一"},
      {20, "二十"},
      {23, "二十三"},
      {99, "九十九"},
      {100, "一百"},
      {105, "一百零五"},
      {110, "一百一十"},
      {115, "一百一十五"},
      {1000, "一千"},
      {1001, "一千零一"},
      {1010, "一千零一十"},
      {1200, "一千二百"},
      {9999, "九千九百九十九"},
      {10000, "10000"},
  };
  for (const auto& [number, words] : cases) CHECK(chinese_number(number) == words);
}

}  // namespace xfz
