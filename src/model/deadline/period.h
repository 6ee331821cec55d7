// SPDX-License-Identifier: MIT
// The periods of the calendar that deadlines name.
#pragma once

#include <optional>

#include "model/date.h"

namespace xfz::grammar {

inline constexpr int months_of_year = 12;

/// From its first to its last day.
struct Period {
  Date first;
  Date last;
};

// Nothing where there is no such day or period, or its year is not one of four digits.
std::optional<Period> day_period(int year, int month, int day);
std::optional<Period> month_period(int year, int month);
/// 上旬, 中旬, 下旬: 1 to 3.
std::optional<Period> ten_day_period(int year, int month, int part);
std::optional<Period> quarter_period(int year, int quarter);
/// 上半年, 下半年: 1 and 2.
std::optional<Period> half_period(int year, int half);
std::optional<Period> year_period(int year);
/// Of the five years of a plan: 14 for “十四五”, 2021 to 2025. From 6 on.
std::optional<Period> plan_period(int number);

/// From the first day of the one to the last of the other.
std::optional<Period> spanning(const std::optional<Period>& first, const std::optional<Period>& last);

}  // namespace xfz::grammar
