// SPDX-License-Identifier: MIT
#include "office/list_number.h"

#include <algorithm>
#include <array>

#include "text/chinese_number.h"
#include "text/normal_form.h"

namespace xfz::office {

namespace {

/// The sign that is `number` places behind that of 1, where there is one.
std::string sign(char32_t one, std::size_t number, std::size_t last) {
  if (number == 0 || number > last) return std::to_string(number);
  const char32_t c = one + static_cast<char32_t>(number - 1);
  return encoded({&c, 1});
}

std::string circled(std::size_t number) {
  if (number <= 20) return sign(U'①', number, 20);
  if (number <= 35) return sign(U'㉑', number - 20, 15);
  return number <= 50 ? sign(U'㊱', number - 35, 15) : std::to_string(number);
}

std::string letters(std::size_t number, char first) {
  constexpr std::size_t count = 26;  // behind z comes aa, then bb
  if (number == 0 || number > count * count) return std::to_string(number);
  std::string out;
  out.assign((number - 1) / count + 1, static_cast<char>(first + static_cast<char>((number - 1) % count)));
  return out;
}

std::string roman(std::size_t number) {
  struct Digit {
    std::size_t value;
    std::string_view sign;
  };
  constexpr std::array<Digit, 13> digits{{{1000, "M"},
                                          {900, "CM"},
                                          {500, "D"},
                                          {400, "CD"},
                                          {100, "C"},
                                          {90, "XC"},
                                          {50, "L"},
                                          {40, "XL"},
                                          {10, "X"},
                                          {9, "IX"},
                                          {5, "V"},
                                          {4, "IV"},
                                          {1, "I"}}};
  if (number == 0 || number >= 4000) return std::to_string(number);
  std::string out;
  for (const Digit& digit : digits) {
    for (; number >= digit.value; number -= digit.value) out += digit.sign;
  }
  return out;
}

std::string with_digits(std::size_t number, std::u32string_view digits) {
  std::u32string out;
  for (const char c : std::to_string(number)) out += digits[static_cast<std::size_t>(c - '0')];
  return encoded(out);
}

/// 壹拾贰 for 十二: as amounts of money are written.
std::string legal(std::size_t number) {
  constexpr std::u32string_view usual = U"一二三四五六七八九十百千";
  constexpr std::u32string_view formal = U"壹贰叁肆伍陆柒捌玖拾佰仟";
  std::u32string out = normalised(chinese_number(number), NormalForm::composed);
  if (out.starts_with(U'十')) out = U'一' + out;
  for (char32_t& c : out) {
    if (const std::size_t at = usual.find(c); at != std::u32string_view::npos) c = formal[at];
  }
  return encoded(out);
}

std::string one_of(std::u32string_view signs, std::size_t number) {
  if (number == 0 || number > signs.size()) return std::to_string(number);
  return encoded(signs.substr(number - 1, 1));
}

std::string lower_roman(std::size_t number) {
  std::string out = roman(number);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

std::string at_least_two_digits(std::size_t number) {
  return (number < 10 ? "0" : "") + std::to_string(number);
}

struct Format {
  std::string_view name;
  std::string (*print)(std::size_t);
};

std::string nothing(std::size_t /*number*/) {
  return {};
}

const auto formats = std::to_array<Format>({
    {"none", nothing},
    {"bullet", nothing},
    {"upperRoman", roman},
    {"lowerRoman", lower_roman},
    {"upperLetter", [](std::size_t n) { return letters(n, 'A'); }},
    {"lowerLetter", [](std::size_t n) { return letters(n, 'a'); }},
    {"decimalZero", at_least_two_digits},
    {"decimalFullWidth", [](std::size_t n) { return with_digits(n, U"０１２３４５６７８９"); }},
    {"decimalFullWidth2", [](std::size_t n) { return with_digits(n, U"０１２３４５６７８９"); }},
    {"decimalEnclosedCircle", circled},
    {"decimalEnclosedCircleChinese", circled},
    {"decimalEnclosedParen", [](std::size_t n) { return sign(U'⑴', n, 20); }},
    {"decimalEnclosedFullstop", [](std::size_t n) { return sign(U'⒈', n, 20); }},
    {"ideographEnclosedCircle", [](std::size_t n) { return sign(U'㊀', n, 10); }},
    {"chineseCounting", chinese_number},
    {"chineseCountingThousand", chinese_number},
    {"japaneseCounting", chinese_number},
    {"taiwaneseCounting", chinese_number},
    {"taiwaneseCountingThousand", chinese_number},
    {"ideographDigital", [](std::size_t n) { return with_digits(n, U"〇一二三四五六七八九"); }},
    {"japaneseDigitalTenThousand", [](std::size_t n) { return with_digits(n, U"〇一二三四五六七八九"); }},
    {"chineseLegalSimplified", legal},
    {"ideographTraditional", [](std::size_t n) { return one_of(U"甲乙丙丁戊己庚辛壬癸", n); }},
    {"ideographZodiac", [](std::size_t n) { return one_of(U"子丑寅卯辰巳午未申酉戌亥", n); }},
});

}  // namespace

std::string list_number(std::size_t number, std::string_view format) {
  const auto* const found = std::find_if(formats.begin(), formats.end(),
                                         [format](const Format& each) { return each.name == format; });
  return found == formats.end() ? std::to_string(number) : found->print(number);
}

}  // namespace xfz::office
