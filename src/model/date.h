// SPDX-License-Identifier: MIT
// Calendar days.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace xfz {

using Date = std::chrono::year_month_day;

/// A day that exists, or nothing (31 June, month 13).
std::optional<Date> make_date(int year, unsigned month, unsigned day);

/// `month` is 1–12.
Date last_day_of_month(int year, unsigned month);
bool is_last_of_month(Date date);

/// YYYY-MM-DD (ISO 8601, calendar date, extended format) from the year 1000 on, or nothing where it is not
/// that or no such day exists.
std::optional<Date> parse_iso_date(std::string_view text);
/// The same, or 2020年9月30日.
std::optional<Date> parse_day(std::string_view text);
std::string iso_date(Date date);

/// How many days `to` lies after `from`; negative where it lies before.
int days_between(Date from, Date to);
Date plus_days(Date date, int days);

/// The same day so many years later; of 29 February, where that year has none, the last of the month.
Date years_later(Date day, int years);
/// Whether a day is another so many years later. Of the last of February either reading counts, the day or
/// the end of the month, as a date does not say which was meant.
bool is_years_later(Date before, Date after, int years);

int year_of(Date date);
/// 1–12.
unsigned month_of(Date date);

}  // namespace xfz
