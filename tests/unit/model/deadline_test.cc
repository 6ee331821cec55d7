// SPDX-License-Identifier: MIT
// Every form of a deadline that is read, and the near misses that are not.
#include "model/deadline.h"

#include <doctest/doctest.h>
#include <fmt/core.h>

#include <string>
#include <string_view>

namespace xfz {

namespace {

/// `dated 2020-06-30`, `standing`, `recurring 2020-03-31 2020-06-30 …`, `unknown form` or `no such day`.
std::string reading(std::string_view words, int year) {
  const DeadlineResult result = read_deadline(words, year);
  if (!result.reading) return result.fault == DeadlineFault::no_such_day ? "no such day" : "unknown form";
  std::string text;
  switch (result.reading->kind) {
    case DeadlineKind::dated:
      text = "dated";
      break;
    case DeadlineKind::standing:
      text = "standing";
      break;
    case DeadlineKind::recurring:
      text = "recurring";
      break;
    case DeadlineKind::none:
      text = "none";
      break;
  }
  for (const Date date : result.reading->dates) text += " " + iso_date(date);
  return text;
}

struct Row {
  std::string_view words;
  int year;
  std::string_view expected;
};

template <std::size_t size>
void check_all(const Row (&rows)[size]) {
  for (const Row& row : rows) {
    CAPTURE(row.words);
    CAPTURE(row.year);
    CHECK(reading(row.words, row.year) == row.expected);
  }
}

}  // namespace

TEST_CASE("deadline: 底前 of every month, in every way to write its number") {
  constexpr std::string_view chinese[] = {"一", "二", "三", "四", "五",   "六",
                                          "七", "八", "九", "十", "十一", "十二"};
  constexpr std::string_view wide[] = {"１", "２", "３", "４",   "５",   "６",
                                       "７", "８", "９", "１０", "１１", "１２"};
  for (const int year : {2020, 2021, 1900, 2000}) {
    for (unsigned month = 1; month <= 12; ++month) {
      const std::string expected = "dated " + iso_date(last_day_of_month(year, month));
      CAPTURE(year);
      CAPTURE(month);
      CHECK(reading(fmt::format("{}月底前", month), year) == expected);
      CHECK(reading(fmt::format("{:02}月底前", month), year) == expected);
      CHECK(reading(fmt::format("{}月底前", chinese[month - 1]), year) == expected);
      CHECK(reading(fmt::format("{}月底前", wide[month - 1]), year) == expected);
      CHECK(reading(fmt::format("{}月下旬", month), year) == expected);
      CHECK(reading(fmt::format("{}年{}月底前", year, month), 2020) == expected);
    }
  }
}

TEST_CASE("deadline: every day of every month") {
  for (const int year : {2020, 2021}) {
    for (unsigned month = 1; month <= 12; ++month) {
      for (unsigned day = 1; day <= 31; ++day) {
        const auto date = make_date(year, month, day);
        const std::string expected = date ? "dated " + iso_date(*date) : "no such day";
        CAPTURE(year);
        CAPTURE(month);
        CAPTURE(day);
        CHECK(reading(fmt::format("{}月{}日前", month, day), year) == expected);
        CHECK(reading(fmt::format("{:04}-{:02}-{:02}", year, month, day), 1999) == expected);
      }
    }
  }
}

TEST_CASE("deadline: leap years") {
  check_all({
      {"2月底前", 2020, "dated 2020-02-29"},
      {"2月底前", 2021, "dated 2021-02-28"},
      {"2月底前", 1900, "dated 1900-02-28"},
      {"2月底前", 2000, "dated 2000-02-29"},
      {"2月29日前", 2020, "dated 2020-02-29"},
      {"2月29日前", 2021, "no such day"},
      {"2月29日前", 1900, "no such day"},
      {"2021年2月29日前", 2020, "no such day"},
      {"2020年2月29日前", 2021, "dated 2020-02-29"},
      {"每年2月29日前", 2021, "no such day"},
      {"每年2月29日前", 2020, "recurring 2020-02-29"},
  });
}

TEST_CASE("deadline: the other dated forms") {
  check_all({
      {"6月上旬", 2020, "dated 2020-06-10"},
      {"6月中旬", 2020, "dated 2020-06-20"},
      {"6月下旬", 2020, "dated 2020-06-30"},
      {"2月下旬", 2020, "dated 2020-02-29"},
      {"第一季度", 2020, "dated 2020-03-31"},
      {"第二季度", 2020, "dated 2020-06-30"},
      {"第三季度", 2020, "dated 2020-09-30"},
      {"第四季度", 2020, "dated 2020-12-31"},
      {"第2季度", 2020, "dated 2020-06-30"},
      {"第２季度", 2020, "dated 2020-06-30"},
      {"上半年", 2020, "dated 2020-06-30"},
      {"下半年", 2020, "dated 2020-12-31"},
      {"年内", 2020, "dated 2020-12-31"},
      {"年底前", 2021, "dated 2021-12-31"},
      {"2020-06-30", 2021, "dated 2020-06-30"},
      {"2020年6月底前", 2021, "dated 2020-06-30"},
      {"2020年6月15日前", 2021, "dated 2020-06-15"},
      {"2020年第三季度", 2021, "dated 2020-09-30"},
      {"2020年上半年", 2021, "dated 2020-06-30"},
      {"2020年年底前", 2021, "dated 2020-12-31"},
      {"二〇二〇年六月底前", 2021, "dated 2020-06-30"},
      {"２０２０年６月底前", 2021, "dated 2020-06-30"},
      {"六月十五日前", 2020, "dated 2020-06-15"},
      {"六月二十日前", 2020, "dated 2020-06-20"},
      {"六月二十一日前", 2020, "dated 2020-06-21"},
      {"一月三十一日前", 2020, "dated 2020-01-31"},
      {"十月十日前", 2020, "dated 2020-10-10"},
      {"1月01日前", 2020, "dated 2020-01-01"},
  });
}

TEST_CASE("deadline: standing and recurring forms") {
  check_all({
      {"长期坚持", 2020, "standing"},
      {"持续推进", 2020, "standing"},
      {"常态化", 2020, "standing"},
      {"每年1月31日前", 2020, "recurring 2020-01-31"},
      {"每年一月三十一日前", 2021, "recurring 2021-01-31"},
      {"每年第一季度", 2020, "recurring 2020-03-31"},
      {"每年6月底前", 2020, "recurring 2020-06-30"},
      {"每年上半年", 2020, "recurring 2020-06-30"},
      {"每年年底前", 2020, "recurring 2020-12-31"},
      {"每季度末", 2020, "recurring 2020-03-31 2020-06-30 2020-09-30 2020-12-31"},
      {"每月底前", 2021,
       "recurring 2021-01-31 2021-02-28 2021-03-31 2021-04-30 2021-05-31 2021-06-30 2021-07-31 2021-08-31 "
       "2021-09-30 "
       "2021-10-31 2021-11-30 2021-12-31"},
  });
}

TEST_CASE("deadline: forms that are right, on days that are not") {
  check_all({
      {"13月底前", 2020, "no such day"},
      {"0月底前", 2020, "no such day"},
      {"〇月底前", 2020, "no such day"},
      {"十三月底前", 2020, "no such day"},
      {"2月30日前", 2020, "no such day"},
      {"6月31日前", 2020, "no such day"},
      {"6月0日前", 2020, "no such day"},
      {"6月32日前", 2020, "no such day"},
      {"6月257日前", 2020, "no such day"},  // 1 after an overflow of 8 bits
      {"6月300日前", 2020, "no such day"},
      {"6月99999999999999999999日前", 2020, "no such day"},
      {"99999999999999999999月底前", 2020, "no such day"},
      {"4294967302月底前", 2020, "no such day"},  // 6 after an overflow of 32 bits
      {"第五季度", 2020, "no such day"},
      {"第0季度", 2020, "no such day"},
      {"2020-06-31", 2020, "no such day"},
      {"2021-02-29", 2020, "no such day"},
      {"2020-13-01", 2020, "no such day"},
      {"20年6月底前", 2020, "no such day"},
      {"20200年6月底前", 2020, "no such day"},
  });
}

TEST_CASE("deadline: near misses are not read") {
  constexpr std::string_view words[] = {
      "",
      " ",
      "6月",
      "六月",
      "6月末",
      "6月底",
      "6月前",
      "6月底之前",
      "六月底",
      "月底前",
      "底前",
      "6月底前。",
      "6月底前完成",
      " 6月底前",
      "6月底前 ",
      "6 月底前",
      "06底前",
      "6底前",
      "-6月底前",
      "+6月底前",
      "6.5月底前",
      "6月15日",
      "6月15号前",
      "6月日前",
      "6月十旬",
      "6月旬",
      "6月初",
      "6、7月底前",
      "第二季度末",
      "第季度",
      "二季度",
      "第二季",
      "季度末",
      "上半年底前",
      "上半",
      "全年",
      "年底",
      "年末",
      "年中",
      "今年内",
      "明年6月底前",
      "长期",
      "长期坚持。",
      "坚持",
      "长期坚持6月",
      "每年",
      "每年长期",
      "每月",
      "每月末",
      "每季度",
      "每季度末。",
      "每周",
      "每",
      "每6月底前",
      "每年每月底前",
      "每月底前每月底前",
      "每年2020年6月底前",
      "2020年",
      "2020",
      "6",
      "2020-6-30",
      "2020/06/30",
      "2020.06.30",
      "20200630",
      "2020-06-30前",
      "2020年06-30",
      "“6月底前”",
      "6月底前，长期坚持",
      "六十月底前前",
      "百月底前",
      "两月底前",
      "廿月底前",
      "June 30",
      "6月底前\n",
      "6月底前\xFF",
      "\xFF",
  };
  for (const std::string_view each : words) {
    CAPTURE(each);
    CHECK(reading(each, 2020) == "unknown form");
  }
}

TEST_CASE("deadline: numerals that are no number") {
  // A numeral in a form that is right otherwise must not be read as another month.
  for (const std::string_view words : {"十十月底前", "一十十月底前", "二一十月底前", "十一二月底前",
                                       "零六月底前", "1十月底前", "十2月底前", "六6月底前", "6六月底前"}) {
    CAPTURE(words);
    CHECK_FALSE(read_deadline(words, 2020).reading);
  }
}

TEST_CASE("deadline: every form that the message lists is read") {
  std::string_view rest = deadline_forms;
  int count = 0;
  while (!rest.empty()) {
    const std::size_t end = rest.find("、");
    const std::string_view form = rest.substr(0, end);
    CAPTURE(form);
    CHECK(read_deadline(form, 2020).reading);
    ++count;
    if (end == std::string_view::npos) break;
    rest.remove_prefix(end + std::string_view("、").size());
  }
  CHECK(count == 19);
}

TEST_CASE("deadline: at the beginning of a text") {
  struct Begin {
    std::string_view text;
    std::string_view words;  ///< empty where it begins with none
    DeadlineKind kind = DeadlineKind::none;
  };
  const Begin rows[] = {
      {"6月底前完成。", "6月底前", DeadlineKind::dated},
      {"六月三十日前", "六月三十日前", DeadlineKind::dated},
      {"2020年年底前。", "2020年年底前", DeadlineKind::dated},
      {"上半年完成", "上半年", DeadlineKind::dated},
      {"每年第一季度向同级党委报告", "每年第一季度", DeadlineKind::recurring},
      {"每月底前", "每月底前", DeadlineKind::recurring},
      {"", ""},
      {"完成，6月底前", ""},
      {"6月", ""},
      {"13月底前", ""},
      {"2月30日前", ""},
      {"20年6月底前", ""},
      {"每2年至少", ""},
      {"长期坚持", ""},
      {"2020-06-30", ""},
  };
  for (const Begin& row : rows) {
    CAPTURE(row.text);
    const DeadlinePrefix found = deadline_at_begin(row.text, 2020);
    CHECK(row.text.substr(0, found.size) == row.words);
    CHECK(found.reading.kind == row.kind);
  }
}

}  // namespace xfz
