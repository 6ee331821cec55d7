// SPDX-License-Identifier: MIT
// The words of a deadline, sign by sign, as its grammar spells them.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <span>
#include <string_view>

#include "text/utf8.h"

namespace xfz::grammar {

/// Walks over words. The width of a sign, the length of a dash, blanks and quotation marks do not matter.
/// Every try_… either takes what it names, or takes nothing. A copy is a place to come back to.
class Words {
 public:
  explicit Words(std::string_view text) : rest_(text) { skip_blanks(); }

  /// What is not yet taken, as it is written.
  std::string_view rest() const { return rest_; }
  bool at_end() const { return rest_.empty(); }
  /// Where the last sign that was taken ends; null before any is.
  const char* taken_to() const { return taken_to_; }
  /// The next sign in its canonical form: half-width, every dash `-`, every zero 〇. 0 at the end.
  char32_t next() const { return next_; }
  /// Whether blanks or quotation marks stand before the next sign.
  bool is_after_blank() const { return is_after_blank_; }

  void take();
  bool try_sign(char32_t sign);
  bool try_word(std::u32string_view word);
  /// The first of the words that comes next.
  bool try_any(std::span<const std::u32string_view> words);
  bool try_any(std::initializer_list<std::u32string_view> words) {
    return try_any(std::span(words.begin(), words.size()));
  }
  /// Whether one of the words comes next; takes nothing.
  bool sees_any(std::initializer_list<std::u32string_view> words) const {
    return Words(*this).try_any(words);
  }

 private:
  void skip_blanks();

  std::string_view rest_;
  const char* taken_to_ = nullptr;
  char32_t next_ = 0;
  std::size_t size_ = 0;  ///< of the next sign, in bytes
  bool is_after_blank_ = false;
};

/// A whole number from 0 up; of more than eight digits it is 100000000.
struct Number {
  int value = 0;
  int digits = 0;            ///< how many signs it is written with
  bool is_chinese = false;   ///< 六, 十二, 廿一
  bool is_by_place = false;  ///< Chinese digits one after the other, as only years are written: 二〇二〇
};

bool is_number_sign(char32_t sign);

/// 6, ６, 06, 六, 十二, 二十一, 廿一, 二〇二〇. Nothing where the signs are no number, such as 十十 or 六6.
std::optional<Number> try_number(Words& words);

}  // namespace xfz::grammar
