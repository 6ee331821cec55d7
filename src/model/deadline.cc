// SPDX-License-Identifier: MIT
#include "model/deadline.h"

#include <algorithm>
#include <array>

#include "text/utf8.h"

namespace xfz {

namespace {

constexpr std::array<std::string_view, 3> standing_words = {"长期坚持", "持续推进", "常态化"};
constexpr int largest_number = 9999;

int chinese_digit(char32_t c) {
  if (c == U'零') return 0;
  constexpr std::u32string_view digits = U"〇一二三四五六七八九";
  const std::size_t at = digits.find(c);
  return at == std::u32string_view::npos ? -1 : static_cast<int>(at);
}

int decimal_digit(char32_t c) {
  if (c >= U'0' && c <= U'9') return static_cast<int>(c - U'0');
  if (c >= U'０' && c <= U'９') return static_cast<int>(c - U'０');
  return -1;
}

/// Walks over the words of one deadline. Every try_… either takes what it names and returns it, or takes
/// nothing.
class Words {
 public:
  explicit Words(std::string_view words) : rest_(words) {}

  std::string_view rest() const { return rest_; }

  bool try_word(std::string_view word) {
    if (!rest_.starts_with(word)) return false;
    rest_.remove_prefix(word.size());
    return true;
  }

  /// A whole number: 6, ６, 六, 十二, 二十一; a year also digit by digit (二〇二〇).
  std::optional<int> try_number() {
    const auto decimal = try_digits(decimal_digit);
    return decimal ? decimal : try_chinese();
  }

  /// A number and the word behind it, such as 6 and 月; nothing is taken where either is missing.
  std::optional<int> try_number_before(std::string_view word) {
    const std::string_view start = rest_;
    if (const auto number = try_number(); number && try_word(word)) return number;
    rest_ = start;
    return std::nullopt;
  }

 private:
  std::optional<int> try_digits(int (*digit)(char32_t)) {
    std::optional<int> value;
    while (!rest_.empty()) {
      const CodePoint c = first_code_point(rest_);
      const int d = digit(c.value);
      if (d < 0) break;
      value = std::min(value.value_or(0) * 10 + d, largest_number + 1);
      rest_.remove_prefix(c.size);
    }
    return value;
  }

  std::optional<int> try_chinese() {
    if (rest_.starts_with("零")) return std::nullopt;  // it begins no number
    const auto tens = try_digits(chinese_digit);
    if (tens.value_or(1) > 9 || !try_word("十")) return tens;
    return tens.value_or(1) * 10 + try_digits(chinese_digit).value_or(0);
  }

  std::string_view rest_;
};

DeadlineResult dated(std::optional<Date> date) {
  if (!date) return {std::nullopt, DeadlineFault::no_such_day};
  return {DeadlineReading{DeadlineKind::dated, {*date}}};
}

/// A day of `month`; day 0 is its last one.
std::optional<Date> day_of(int year, int month, unsigned day) {
  if (month < 1 || month > 12) return std::nullopt;
  const auto m = static_cast<unsigned>(month);
  return day == 0 ? last_day_of_month(year, m) : make_date(year, m, day);
}

std::optional<Date> end_of_quarter(int year, int quarter) {
  return quarter >= 1 && quarter <= 4 ? day_of(year, quarter * 3, 0) : std::nullopt;
}

/// What may follow 月: 底前, D日前, 上旬, 中旬, 下旬.
DeadlineResult read_in_month(Words& words, int year, int month) {
  std::optional<Date> date;
  if (words.try_word("底前") || words.try_word("下旬")) {
    date = day_of(year, month, 0);
  } else if (words.try_word("上旬")) {
    date = day_of(year, month, 10);
  } else if (words.try_word("中旬")) {
    date = day_of(year, month, 20);
  } else if (const auto day = words.try_number_before("日前")) {
    if (*day > 0) date = day_of(year, month, static_cast<unsigned>(*day));
  } else {
    return {};
  }
  return dated(date);
}

/// Forms that name one day of `year`, or a period that ends with it. `after_year`: 年 stands before them
/// already.
DeadlineResult read_day(Words& words, int year, bool after_year) {
  if (const auto month = words.try_number_before("月")) return read_in_month(words, year, *month);
  std::optional<Date> date;
  if (words.try_word("第")) {
    const auto quarter = words.try_number_before("季度");
    if (!quarter) return {};
    date = end_of_quarter(year, *quarter);
  } else if (words.try_word("上半年")) {
    date = day_of(year, 6, 0);
  } else if (words.try_word("下半年") || words.try_word("年内") || words.try_word("年底前") ||
             (after_year && (words.try_word("内") || words.try_word("底前")))) {
    date = day_of(year, 12, 0);
  } else {
    return {};
  }
  return dated(date);
}

DeadlineResult every_months(int year, int step) {
  DeadlineReading reading{DeadlineKind::recurring, {}};
  for (int month = step; month <= 12; month += step) {
    reading.dates.push_back(last_day_of_month(year, static_cast<unsigned>(month)));
  }
  return {std::move(reading)};
}

/// Forms behind 每.
DeadlineResult read_recurring(Words& words, int year) {
  if (words.try_word("月底前")) return every_months(year, 1);
  if (words.try_word("季度末")) return every_months(year, 3);
  if (!words.try_word("年")) return {};
  DeadlineResult result = read_day(words, year, true);
  if (result.reading) result.reading->kind = DeadlineKind::recurring;
  return result;
}

/// The form that the words begin with, which is taken.
DeadlineResult read_form(Words& words, int year) {
  if (words.try_word("每")) return read_recurring(words, year);
  if (const auto written = words.try_number_before("年")) {
    DeadlineResult result = read_day(words, *written, true);
    const bool is_year = *written >= 1000 && *written <= largest_number;
    return is_year ? result : DeadlineResult{std::nullopt, DeadlineFault::no_such_day};
  }
  return read_day(words, year, false);
}

}  // namespace

DeadlineResult read_deadline(std::string_view words, int year) {
  if (std::find(standing_words.begin(), standing_words.end(), words) != standing_words.end()) {
    return {DeadlineReading{DeadlineKind::standing, {}}};
  }
  if (const auto date = parse_iso_date(words)) return dated(date);
  if (words.size() == 10 && words[4] == '-' && words[7] == '-')
    return {std::nullopt, DeadlineFault::no_such_day};
  Words rest(words);
  DeadlineResult result = read_form(rest, year);
  return rest.rest().empty() ? result : DeadlineResult{};
}

DeadlinePrefix deadline_at_begin(std::string_view text, int year) {
  Words words(text);
  DeadlineResult result = read_form(words, year);
  if (!result.reading) return {};
  return {text.size() - words.rest().size(), *std::move(result.reading)};
}

bool is_same(const Deadline* a, const Deadline* b) {
  if (a == nullptr || b == nullptr) return a == b;
  return a->text.value == b->text.value && a->reading.dates == b->reading.dates;
}

}  // namespace xfz
