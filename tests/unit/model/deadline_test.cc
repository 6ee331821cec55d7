// SPDX-License-Identifier: MIT
// What the words of deadlines mean: every phrase of tests/deadlines.txt, and what holds for all of a kind.
#include "model/deadline.h"

#include <doctest/doctest.h>
#include <fmt/core.h>

#include <charconv>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "support/files.h"

namespace xfz {

namespace {

std::string kind_words(DeadlineKind kind) {
  switch (kind) {
    case DeadlineKind::dated:
      return "";
    case DeadlineKind::standing:
      return "standing";
    case DeadlineKind::recurring:
      return "recurring";
    case DeadlineKind::undated:
      return "undated";
    case DeadlineKind::none:
      break;
  }
  return "none";
}

std::string days_of(const DeadlineReading& reading) {
  std::string text;
  if (reading.stages) {
    for (const DeadlineStage& stage : reading.each_stage())
      text += (text.empty() ? "" : ", ") + iso_date(stage.date) + " " + stage.text;
    return text;
  }
  for (const Date date : reading.dates) text += (text.empty() ? "" : ", ") + iso_date(date);
  return text;
}

/// `2020-06-30`, `2020-06-30, then standing`, `recurring 2020-03-31, 2020-06-30`, `standing`, `not read` …
std::string reading_of(std::string_view words, Years years) {
  const DeadlineResult result = read_deadline(words, years);
  if (!result.reading) {
    if (result.fault == DeadlineFault::no_such_day) return "no such day";
    return result.fault == DeadlineFault::which_year ? "which year?" : "not read";
  }
  std::string text = kind_words(result.reading->kind);
  const std::string days = days_of(*result.reading);
  if (!text.empty() && !days.empty()) text += " ";
  text += days;
  if (result.reading->then_standing) text += ", then standing";
  if (result.reading->asks) text += " (before it begins, or ends?)";
  return text;
}

std::string reading_of(std::string_view words, int year) {
  return reading_of(words, {year, year});
}

int number_in(std::string_view digits) {
  int number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

/// `6月底前 @2021-2025` with the reading behind it.
std::string read_line(std::string_view line) {
  const std::size_t at = line.rfind(" @");
  Years years{2020, 2020};
  if (at != std::string_view::npos) {
    const std::string_view said = line.substr(at + 2);
    years.first = number_in(said.substr(0, 4));
    years.last = said.size() > 5 ? number_in(said.substr(5)) : years.first;
  }
  return fmt::format("{} = {}", line, reading_of(line.substr(0, at), years));
}

}  // namespace

TEST_CASE("deadline: every phrase of tests/deadlines.txt") {
  const std::filesystem::path path = test::tests_folder() / "deadlines.txt";
  const std::string expected = test::read_file(path);
  std::string actual;
  for (std::string_view rest = expected; !rest.empty();) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    const bool is_phrase = !line.empty() && line.find(" = ") != std::string_view::npos && line[0] != '#';
    const std::string read = is_phrase ? read_line(line.substr(0, line.find(" = "))) : std::string(line);
    if (!test::update_goldens()) CHECK(read == line);
    actual += read + '\n';
  }
  if (test::update_goldens()) test::write_file(path, actual);
}

TEST_CASE("deadline: 底前 of every month, in every way to write its number") {
  constexpr std::string_view chinese[] = {"一", "二", "三", "四", "五",   "六",
                                          "七", "八", "九", "十", "十一", "十二"};
  constexpr std::string_view wide[] = {"１", "２", "３", "４",   "５",   "６",
                                       "７", "８", "９", "１０", "１１", "１２"};
  for (const int year : {2020, 2021, 1900, 2000}) {
    for (unsigned month = 1; month <= 12; ++month) {
      const std::string expected = iso_date(last_day_of_month(year, month));
      CAPTURE(year);
      CAPTURE(month);
      CHECK(reading_of(fmt::format("{}月底前", month), year) == expected);
      CHECK(reading_of(fmt::format("{:02}月底前", month), year) == expected);
      CHECK(reading_of(fmt::format("{}月底前", chinese[month - 1]), year) == expected);
      CHECK(reading_of(fmt::format("{}月底前", wide[month - 1]), year) == expected);
      CHECK(reading_of(fmt::format("{}月下旬", month), year) == expected);
      CHECK(reading_of(fmt::format("{}年{}月底前", year, month), 2020) == expected);
      CHECK(reading_of(fmt::format("{}.{}", year, month), 2020) == expected);
    }
  }
}

TEST_CASE("deadline: every day of every month") {
  for (const int year : {2020, 2021}) {
    for (unsigned month = 1; month <= 12; ++month) {
      for (unsigned day = 1; day <= 31; ++day) {
        const auto date = make_date(year, month, day);
        const std::string expected = date ? iso_date(*date) : "no such day";
        CAPTURE(year);
        CAPTURE(month);
        CAPTURE(day);
        CHECK(reading_of(fmt::format("{}月{}日前", month, day), year) == expected);
        CHECK(reading_of(fmt::format("{:04}-{:02}-{:02}", year, month, day), 1999) == expected);
        CHECK(reading_of(fmt::format("{:04}{:02}{:02}", year, month, day), 1999) == expected);
      }
    }
  }
}

TEST_CASE("deadline: numbers beyond any calendar") {
  for (const std::string_view words :
       {"6月257日前", "6月99999999999999999999日前", "99999999999999999999月底前", "4294967302月底前",
        "20200年6月底前", "0999年6月底前", "2020年13月", "10000年"}) {
    CAPTURE(words);
    CHECK_FALSE(read_deadline(words, {2020, 2020}).reading);
  }
}

TEST_CASE("deadline: what is no text") {
  const std::string long_words = "6月底前完成" + std::string(1000, 'x');
  for (const std::string_view words : {std::string_view(""), std::string_view(" "), std::string_view("\n"),
                                       std::string_view("\xFF"), std::string_view(long_words)}) {
    CHECK_FALSE(read_deadline(words, {2020, 2020}).reading);
  }
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
      {"6月前", ""},
      {"13月底前", ""},
      {"2月30日前", ""},
      {"每2年至少", ""},
      {"每年至少", ""},
      {"长期坚持", ""},
      {"2020-06-30", ""},
      {"6.30前", ""},
  };
  for (const Begin& row : rows) {
    CAPTURE(row.text);
    const DeadlinePrefix found = deadline_at_begin(row.text, 2020);
    CHECK(row.text.substr(0, found.size) == row.words);
    if (found.size > 0) CHECK(found.reading.kind == row.kind);
  }
}

}  // namespace xfz
