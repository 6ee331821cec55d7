// SPDX-License-Identifier: MIT
#include "model/date.h"

#include <fmt/core.h>

#include <array>
#include <charconv>

namespace xfz {

namespace {

/// Of two digits; 100 and more where there is anything else.
unsigned number_of(char tens, char ones) {
  const auto digit = [](char c) { return static_cast<unsigned>(static_cast<unsigned char>(c)) - '0'; };
  constexpr unsigned none = 100;
  return digit(tens) > 9 || digit(ones) > 9 ? none : digit(tens) * 10 + digit(ones);
}

}  // namespace

std::optional<Date> make_date(int year, unsigned month, unsigned day) {
  if (month > 12 || day > 31) return std::nullopt;  // std::chrono keeps 8 bits of them
  const Date date{std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)};
  if (!date.ok()) return std::nullopt;
  return date;
}

Date last_day_of_month(int year, unsigned month) {
  return std::chrono::year(year) / std::chrono::month(month) / std::chrono::last;
}

bool is_last_of_month(Date date) {
  return date == last_day_of_month(year_of(date), month_of(date));
}

std::optional<Date> parse_iso_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-' || text[0] == '0') return std::nullopt;
  const unsigned century = number_of(text[0], text[1]);
  const unsigned year_in_it = number_of(text[2], text[3]);
  if (century > 99 || year_in_it > 99) return std::nullopt;
  return make_date(static_cast<int>(century * 100 + year_in_it), number_of(text[5], text[6]),
                   number_of(text[8], text[9]));
}

std::optional<Date> parse_day(std::string_view text) {
  if (const auto date = parse_iso_date(text)) return date;
  std::array<int, 3> numbers{};
  constexpr std::array<std::string_view, 3> units{"年", "月", "日"};
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), numbers[i]);
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    if (error != std::errc() || !text.starts_with(units[i])) return std::nullopt;
    text.remove_prefix(units[i].size());
  }
  constexpr int first_year = 1000;
  if (!text.empty() || numbers[0] < first_year || numbers[1] < 1 || numbers[2] < 1) return std::nullopt;
  return make_date(numbers[0], static_cast<unsigned>(numbers[1]), static_cast<unsigned>(numbers[2]));
}

std::string iso_date(Date date) {
  return fmt::format("{:04}-{:02}-{:02}", year_of(date), month_of(date), static_cast<unsigned>(date.day()));
}

int days_between(Date from, Date to) {
  return static_cast<int>((std::chrono::sys_days(to) - std::chrono::sys_days(from)).count());
}

Date plus_days(Date date, int days) {
  return std::chrono::sys_days(date) + std::chrono::days(days);
}

Date years_later(Date day, int years) {
  const int year = year_of(day) + years;
  const auto same = make_date(year, month_of(day), static_cast<unsigned>(day.day()));
  return same ? *same : last_day_of_month(year, month_of(day));
}

bool is_years_later(Date before, Date after, int years) {
  return year_of(after) == year_of(before) + years && before.month() == after.month() &&
         (before.day() == after.day() || (is_last_of_month(before) && is_last_of_month(after)));
}

int year_of(Date date) {
  return static_cast<int>(date.year());
}

unsigned month_of(Date date) {
  return static_cast<unsigned>(date.month());
}

}  // namespace xfz
