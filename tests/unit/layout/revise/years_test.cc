// SPDX-License-Identifier: MIT
#include "layout/revise/years.h"

#include <doctest/doctest.h>

#include <utility>

#include "layout/revise/deadline_words.h"

namespace xfz::layout {

TEST_CASE("years: which of a text are the table's own") {
  constexpr auto own = YearUse::own;
  const std::pair<std::string_view, std::vector<YearUse>> cases[] = {
      {"2020年底前完成", {own}},
      {"２０２０年度任务", {own}},
      {"二〇二〇年任务", {own}},
      {"二零二零年6月底前", {own}},
      {"2020年6月底前，2020年上半年", {own, own}},
      {"2020年第一季度", {own}},
      {"2020年6月30日前", {own}},
      {"2020年10月底前基本完成", {own}},
      {"任务（2020）", {YearUse::bare}},
      {"2020.6.30", {YearUse::bare}},
      {"20200630前", {YearUse::bare}},
      {"2020年3月5日印发的方案", {YearUse::event}},
      {"2020年3月召开的会议", {YearUse::event}},
      {"2020年前建成的小区", {YearUse::event}},
      {"2020年起", {YearUse::start}},
      {"2020年6月起", {YearUse::start}},
      {"到2020年基本建成", {YearUse::start}},
      {"自2020年", {YearUse::start}},
      {"2020年以来", {YearUse::start}},
      {"比2020年提高5%", {YearUse::compared}},
      {"2018—2020年", {YearUse::several, YearUse::several}},
      {"2019年和2020年", {YearUse::several, YearUse::several}},
      {"2020年至2022年", {YearUse::several, YearUse::several}},
      {"《2020年工作要点》", {YearUse::of_title}},
      {"《要点》和2020年任务", {own}},
      {"西政发〔2020〕12号", {YearUse::of_document}},
      {"西政发（2019）第12号", {YearUse::of_document}},
      {"2019年", {YearUse::other}},
      {"2020年考核2019年任务", {own, YearUse::other}},
      {"补贴2000元，1850人，12020年", {}},
      {"20年", {}},
  };
  for (const auto& [text, uses] : cases) {
    CAPTURE(text);
    std::vector<YearUse> found;
    for (const YearWord& word : years_in(text, 2020)) found.push_back(word.use);
    CHECK(found == uses);
  }
}

TEST_CASE("years: another is written with the same signs") {
  CHECK(year_like("2020", 2021) == "2021");
  CHECK(year_like("20", 2021) == "21");
  CHECK(year_like("２０２０", 2021) == "２０２１");
  CHECK(year_like("二〇二〇", 2030) == "二〇三〇");
  CHECK(year_like("二零二零", 2030) == "二零三零");
}

TEST_CASE("years: words of deadlines move where all of their days do") {
  struct Case {
    std::string_view words;
    std::size_t moved;
    std::optional<Fate> left;
    bool all_days;
  };
  const Case cases[] = {
      {"6月底前", 0, {}, true},
      {"2020年6月底前", 1, {}, true},
      {"20年6月底前", 1, {}, true},
      {"2020.6.30前", 1, {}, true},
      {"2月底前", 0, {}, true},
      {"2020年6月底前、2020年12月底前", 2, {}, true},
      {"2020年12月底前启动，2021年6月底前完成", 0, Fate::other_days, false},
      {"2021年6月底前", 0, {}, false},
      {"2020年起每年6月底前", 0, {}, true},
      {"2020年每月5日前", 1, {}, true},
      {"长期坚持", 0, {}, false},
      {"明年6月底前", 0, {}, true},
  };
  for (const auto& [words, moved, left, all_days] : cases) {
    CAPTURE(words);
    const DeadlineMove move = move_deadline(words, {2020, 2021}, false);
    CHECK(move.moved.size() == moved);
    CHECK(move.left == left);
    CHECK(!move.days.empty() == all_days);
  }
}

TEST_CASE("years: the end of February moves with the words") {
  const Date day = *make_date(2019, 2, 28);
  const DeadlineMove by_month = move_deadline("2019年2月底前", {2019, 2020}, false);
  CHECK(by_month.moved.size() == 1);
  CHECK(iso_date(by_month.moved_day(day, 1)) == "2020-02-29");
  const DeadlineMove by_day = move_deadline("2019年2月28日前", {2019, 2020}, false);
  CHECK(by_day.moved.size() == 1);
  CHECK(iso_date(by_day.moved_day(day, 1)) == "2020-02-28");
  CHECK(iso_date(move_deadline("见批示", {2019, 2020}, true).moved_day(day, 1)) == "2020-02-28");
}

}  // namespace xfz::layout
