// SPDX-License-Identifier: MIT
#include "model/deadline/words.h"

#include <algorithm>

namespace xfz::grammar {

namespace {

constexpr int too_large = 100000000;  // 20201231 is none

bool is_blank(char32_t c) {
  return std::u32string_view(U" \t　“”‘’\"'「」『』").find(c) != std::u32string_view::npos;
}

char32_t canonical(char32_t c) {
  if (is_in(c, U'！', U'～')) c = c - U'！' + U'!';
  if (std::u32string_view(U"~〜‐‑‒–—―─").find(c) != std::u32string_view::npos) return U'-';
  if (is_in(c, U'Ⅰ', U'Ⅸ')) return U"一二三四五六七八九"[c - U'Ⅰ'];
  if (c == U'零' || c == U'○' || c == U'◯') return U'〇';
  return c;
}

/// 一 to 九, and 〇; -1 for other signs.
int chinese_digit(char32_t c) {
  const std::size_t at = std::u32string_view(U"〇一二三四五六七八九").find(c);
  return at == std::u32string_view::npos ? -1 : static_cast<int>(at);
}

/// 十, 廿, 卅 as 1, 2, 3; 0 for other signs.
int tens_of(char32_t c) {
  return c == U'十' ? 1 : c == U'廿' ? 2 : c == U'卅' ? 3 : 0;
}

int decimal_digit(char32_t c) {
  return is_in(c, U'0', U'9') ? static_cast<int>(c - U'0') : -1;
}

/// Digits that stand together, by their places.
Number take_digits(Words& words, int (*digit)(char32_t)) {
  Number number;
  do {
    number.value = std::min(number.value * 10 + digit(words.next()), too_large);
    ++number.digits;
    words.take();
  } while (digit(words.next()) >= 0 && !(words.is_after_blank() && digit == decimal_digit));
  return number;
}

/// A zero of another kind in a Chinese year: 二0二0, 二O二O.
int year_digit(char32_t c) {
  return c == U'0' || c == U'O' || c == U'o' ? 0 : chinese_digit(c);
}

std::optional<Number> take_chinese(Words& words) {
  Number number{.is_chinese = true};
  if (chinese_digit(words.next()) >= 0) {
    const Number digits = take_digits(words, year_digit);
    number.value = digits.value;
    number.digits = digits.digits;
    number.is_by_place = digits.digits > 1;
  }
  const int tens = tens_of(words.next());
  if (tens == 0) return number;
  const bool has_factor = number.digits > 0;
  if (number.is_by_place || (has_factor && (number.value == 0 || tens != 1))) return std::nullopt;
  number.value = 10 * (has_factor ? number.value : tens);
  ++number.digits;
  words.take();
  if (const int ones = chinese_digit(words.next()); ones > 0) {
    number.value += ones;
    ++number.digits;
    words.take();
  }
  return number;
}

}  // namespace

void Words::skip_blanks() {
  is_after_blank_ = false;
  for (;;) {
    if (rest_.empty()) {
      next_ = 0;
      size_ = 0;
      return;
    }
    const CodePoint c = first_code_point(rest_);
    next_ = canonical(c.value);
    size_ = c.size;
    if (!is_blank(c.value)) return;
    is_after_blank_ = true;
    rest_.remove_prefix(c.size);
  }
}

void Words::take() {
  rest_.remove_prefix(size_);
  taken_to_ = rest_.data();
  skip_blanks();
}

bool Words::try_sign(char32_t sign) {
  if (at_end() || next_ != sign) return false;
  take();
  return true;
}

bool Words::try_word(std::u32string_view word) {
  if (next_ != word.front()) return false;
  const Words start = *this;
  if (std::all_of(word.begin(), word.end(), [this](char32_t sign) { return try_sign(sign); })) return true;
  *this = start;
  return false;
}

bool Words::try_any(std::span<const std::u32string_view> words) {
  return std::any_of(words.begin(), words.end(), [this](std::u32string_view word) { return try_word(word); });
}

bool is_number_sign(char32_t sign) {
  return decimal_digit(sign) >= 0 || chinese_digit(sign) >= 0 || tens_of(sign) > 0;
}

std::optional<Number> try_number(Words& words) {
  const Words start = words;
  std::optional<Number> number;
  if (decimal_digit(words.next()) >= 0) {
    number = take_digits(words, decimal_digit);
  } else if (is_number_sign(words.next())) {
    number = take_chinese(words);
  }
  if (number && !is_number_sign(words.next())) return number;
  words = start;
  return std::nullopt;
}

}  // namespace xfz::grammar
