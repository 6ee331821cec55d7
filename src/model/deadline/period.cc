// SPDX-License-Identifier: MIT
#include "model/deadline/period.h"

namespace xfz::grammar {

namespace {

std::optional<Period> months(int year, int first, int last) {
  return spanning(month_period(year, first), month_period(year, last));
}

}  // namespace

std::optional<Period> day_period(int year, int month, int day) {
  constexpr int first_year = 1000;  // years are written with four digits
  constexpr int last_year = 9999;
  if (year < first_year || year > last_year || month < 1 || day < 1) return std::nullopt;
  const auto date = make_date(year, static_cast<unsigned>(month), static_cast<unsigned>(day));
  if (!date) return std::nullopt;
  return Period{*date, *date};
}

std::optional<Period> month_period(int year, int month) {
  const auto first = day_period(year, month, 1);
  if (!first) return std::nullopt;
  return Period{first->first, last_day_of_month(year, static_cast<unsigned>(month))};
}

std::optional<Period> ten_day_period(int year, int month, int part) {
  constexpr int days = 10;
  const auto first = day_period(year, month, 1 + (part - 1) * days);
  const auto last = part == 3 ? month_period(year, month) : day_period(year, month, part * days);
  return spanning(first, last);
}

std::optional<Period> quarter_period(int year, int quarter) {
  if (quarter < 1 || quarter > 4) return std::nullopt;
  return months(year, quarter * 3 - 2, quarter * 3);
}

std::optional<Period> half_period(int year, int half) {
  return months(year, half * 6 - 5, half * 6);
}

std::optional<Period> year_period(int year) {
  return months(year, 1, months_of_year);
}

std::optional<Period> plan_period(int number) {
  // The first five plans had other years, and gaps between them.
  constexpr int first_regular_plan = 6;
  constexpr int first_year = 1981;
  constexpr int years = 5;
  if (number < first_regular_plan) return std::nullopt;
  const int begin = first_year + (number - first_regular_plan) * years;
  return spanning(year_period(begin), year_period(begin + years - 1));
}

std::optional<Period> spanning(const std::optional<Period>& first, const std::optional<Period>& last) {
  if (!first || !last) return std::nullopt;
  return Period{first->first, last->last};
}

}  // namespace xfz::grammar
