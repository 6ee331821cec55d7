// SPDX-License-Identifier: MIT
#include "text/chinese_number.h"

#include <string_view>

namespace xfz {

namespace {

struct Place {
  std::size_t value;
  std::string_view word;
};
constexpr Place places[] = {{1000, "千"}, {100, "百"}, {10, "十"}, {1, ""}};
constexpr std::string_view digits[] = {"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

}  // namespace

std::string chinese_number(std::size_t number) {
  if (number > 9999) return std::to_string(number);
  if (number == 0) return std::string(digits[0]);
  std::string out;
  bool has_gap = false;
  for (const auto& [value, word] : places) {
    const std::size_t digit = number / value % 10;
    if (digit == 0) {
      has_gap = !out.empty();
      continue;
    }
    if (has_gap) out += digits[0];
    has_gap = false;
    const bool is_bare_ten = value == 10 && digit == 1 && out.empty();  // 十五, but 一百一十五
    if (!is_bare_ten) out += digits[digit];
    out += word;
  }
  return out;
}

}  // namespace xfz
