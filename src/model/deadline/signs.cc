// SPDX-License-Identifier: MIT
// Days written with signs.
#include "model/deadline/ending.h"
#include "model/deadline/series.h"

namespace xfz::grammar {

namespace {

/// 21.6.30 is in a year that the table may reach into; 12.6.30 may be the twelfth part.
bool is_short_year(const Number& number, const Context& context) {
  constexpr int most_before = 2;
  constexpr int most_behind = 10;
  const int years = century + number.value - context.table_year;
  return !number.is_chinese && number.digits == 2 && -most_before <= years && years <= most_behind;
}

bool is_decimal(const std::optional<Number>& number, int most_digits) {
  return number && !number->is_chinese && number->digits <= most_digits;
}

Moment day_of_year(Words& words, Context& context, int year, int month, int day) {
  words.try_any({U"日", U"号"});
  take_hour(words);
  context.written = year;
  return ended(day_period(year, month, day), {.is_day = true, .has_year = true}, take_ending(words), context);
}

/// Whether a range ends here in a day that is written as its first one is: 3.1-11.30.
bool sees_end_of_range(Words words, Context context) {
  return try_range_sign(words) && try_signs(words, context).has_value();
}

/// 6.30前; 6.30 alone may be a number, and 6.3 what a spreadsheet made of it.
std::optional<Moment> try_month_and_day(Words& words, Context& context, int month, const Number& day) {
  const bool has_sign = words.try_any({U"日", U"号"});
  const Ending ending = take_ending(words);
  const bool is_at_end = words.at_end() || words.sees_any({U",", U";", U"。", U"、", U"-", U"至"});
  if (!has_sign && !ending.is_before && !(day.digits == 2 && is_at_end) && !sees_end_of_range(words, context))
    return std::nullopt;
  const auto year = context.written ? context.written : context.year;
  if (!year) context.needs_year = true;
  return ended(day_period(year.value_or(context.table_year), month, day.value), {.is_day = true}, ending,
               context);
}

/// The number of a day, behind which an hour may stand: 15 12:00
std::optional<Number> try_day(Words& words) {
  if (auto day = try_number(words)) return day;
  Words end = words;
  Number day;
  while (is_in(end.next(), U'0', U'9') && (day.digits == 0 || !end.is_after_blank())) {
    day.value = day.value * 10 + static_cast<int>(end.next() - U'0');
    ++day.digits;
    end.take();
    if (day.digits > 2) return std::nullopt;
  }
  Words hour = end;
  if (day.digits == 0 || !end.is_after_blank() || !try_number(hour) || !hour.try_sign(U':'))
    return std::nullopt;
  words = end;
  return day;
}

/// What stands behind 2020 and its sign: 6, 6.30.
std::optional<Moment> try_in_year(Words& words, Context& context, int year, char32_t sign) {
  const auto month = try_number(words);
  if (!is_decimal(month, 2)) return std::nullopt;
  const Words end = words;
  if (words.try_sign(sign)) {
    if (const auto day = try_day(words); is_decimal(day, 2))
      return day_of_year(words, context, year, month->value, day->value);
    words = end;
  }
  words.try_any({U"月份", U"月"});
  context.written = year;
  return ended(month_period(year, month->value), {.has_year = true}, take_ending(words), context);
}

std::optional<Moment> read_signs(Words& words, Context& context) {
  const auto first = try_number(words);
  if (!first || first->is_chinese) return std::nullopt;
  constexpr int digits_of_date = 8;
  if (first->digits == digits_of_date)
    return day_of_year(words, context, first->value / 10000, first->value / 100 % 100, first->value % 100);
  const char32_t sign = words.next();
  if (first->digits == 4 && words.try_sign(U'年')) {  // 2020年12.31
    const auto month = try_number(words);
    const auto day = words.try_any({U".", U"/"}) ? try_number(words) : std::nullopt;
    if (!is_decimal(month, 2) || !is_decimal(day, 2)) return std::nullopt;
    return day_of_year(words, context, first->value, month->value, day->value);
  }
  if (sign != U'.' && sign != U'/' && sign != U'-') return std::nullopt;
  words.take();
  if (first->digits == 4) return try_in_year(words, context, first->value, sign);
  const auto day = try_number(words);
  if (first->digits > 2 || !is_decimal(day, 2)) return std::nullopt;
  if (Words third = words; is_short_year(*first, context) && third.try_sign(sign)) {  // 20.6.30
    if (const auto last = try_number(third); is_decimal(last, 2)) {
      words = third;
      return day_of_year(words, context, century + first->value, day->value, last->value);
    }
  }
  if (sign == U'-') return std::nullopt;
  return try_month_and_day(words, context, first->value, *day);
}

}  // namespace

std::optional<Moment> try_signs(Words& words, Context& context) {
  const Words start = words;
  auto moment = read_signs(words, context);
  if (!moment) words = start;
  return moment;
}

}  // namespace xfz::grammar
