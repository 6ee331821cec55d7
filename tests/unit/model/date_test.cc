// SPDX-License-Identifier: MIT
// The calendar: days that exist, their ISO form, and counting them.
#include "model/date.h"

#include <doctest/doctest.h>

#include <string_view>

namespace xfz {

TEST_CASE("date: the last day of every month") {
  struct Row {
    int year;
    unsigned month;
    unsigned day;
  };
  const Row rows[] = {
      {2021, 1, 31}, {2021, 2, 28}, {2021, 3, 31}, {2021, 4, 30},  {2021, 5, 31},  {2021, 6, 30},
      {2021, 7, 31}, {2021, 8, 31}, {2021, 9, 30}, {2021, 10, 31}, {2021, 11, 30}, {2021, 12, 31},
      {2020, 2, 29}, {2000, 2, 29}, {1900, 2, 28}, {2100, 2, 28},
  };
  for (const Row& row : rows) {
    CAPTURE(row.year);
    CAPTURE(row.month);
    CHECK(last_day_of_month(row.year, row.month) == make_date(row.year, row.month, row.day));
    CHECK_FALSE(make_date(row.year, row.month, row.day + 1));
  }
}

TEST_CASE("date: no such day") {
  CHECK_FALSE(make_date(2020, 0, 1));
  CHECK_FALSE(make_date(2020, 13, 1));
  CHECK_FALSE(make_date(2020, 1, 0));
  CHECK_FALSE(make_date(2020, 1, 32));
  CHECK_FALSE(make_date(2020, 1, 257));  // std::chrono::day keeps 8 bits
  CHECK_FALSE(make_date(2020, 257, 1));
  CHECK_FALSE(make_date(2020, 1, 65537));
}

TEST_CASE("date: ISO 8601") {
  for (const std::string_view text : {"2020-01-01", "2020-02-29", "2000-02-29", "1000-01-01", "9999-12-31"}) {
    CAPTURE(text);
    const auto date = parse_iso_date(text);
    REQUIRE(date);
    CHECK(iso_date(*date) == text);
  }
  for (const std::string_view text :
       {"",           "2020",        "2020-6-30",   "2020-06-3",      "2020-06-300",     "20200630",
        "2020/06/30", "2020-06-31",  "2021-02-29",  "1900-02-29",     "2020-00-10",      "2020-13-01",
        "2020-01-00", " 2020-06-30", "2020-06-30 ", "2020-06-3x",     "2020-+6-30",      "-020-06-30",
        "2020--6-30", "2020-06--1",  "0999-12-31",  "２０２０-06-30", "2020-06-30T00:00"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_iso_date(text));
  }
}

TEST_CASE("date: counting days") {
  struct Row {
    std::string_view from;
    std::string_view to;
    int days;
  };
  const Row rows[] = {
      {"2020-06-30", "2020-06-30", 0}, {"2020-06-30", "2020-07-01", 1}, {"2020-07-01", "2020-06-30", -1},
      {"2020-02-28", "2020-03-01", 2}, {"2021-02-28", "2021-03-01", 1}, {"2020-01-01", "2021-01-01", 366},
      {"2019-12-31", "2020-01-01", 1}, {"1900-02-28", "1900-03-01", 1}, {"2000-02-28", "2000-03-01", 2},
  };
  for (const Row& row : rows) {
    CAPTURE(row.from);
    CAPTURE(row.to);
    CHECK(days_between(*parse_iso_date(row.from), *parse_iso_date(row.to)) == row.days);
    CHECK(iso_date(plus_days(*parse_iso_date(row.from), row.days)) == row.to);
  }
}

TEST_CASE("date: parts") {
  const Date date = *parse_iso_date("2020-06-30");
  CHECK(year_of(date) == 2020);
  CHECK(month_of(date) == 6);
}

TEST_CASE("date: the same day of other years") {
  CHECK(iso_date(years_later(*make_date(2020, 2, 29), 1)) == "2021-02-28");
  CHECK(iso_date(years_later(*make_date(2020, 2, 29), 4)) == "2024-02-29");
  CHECK(iso_date(years_later(*make_date(2019, 2, 28), 1)) == "2020-02-28");
  CHECK(is_years_later(*make_date(2019, 2, 28), *make_date(2020, 2, 28), 1));
  CHECK(is_years_later(*make_date(2019, 2, 28), *make_date(2020, 2, 29), 1));
  CHECK(is_years_later(*make_date(2020, 2, 29), *make_date(2021, 2, 28), 1));
  CHECK_FALSE(is_years_later(*make_date(2020, 2, 28), *make_date(2021, 2, 27), 1));
  CHECK_FALSE(is_years_later(*make_date(2019, 6, 30), *make_date(2020, 6, 30), 2));
}

}  // namespace xfz
