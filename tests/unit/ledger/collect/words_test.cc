// SPDX-License-Identifier: MIT
#include "ledger/collect/words.h"

#include <doctest/doctest.h>

namespace xfz::collect {

using ledger::State;

TEST_CASE("collect: words that say how far a duty is, and words that leave a doubt") {
  const auto is = [](State state, std::initializer_list<std::string_view> words) {
    for (const std::string_view each : words) {
      CAPTURE(each);
      CHECK(state_in(each) == state);
    }
  };
  is(State::done, {"已完成", " 完成 ", "已完成。", "（已完成）", "“已完成”", "已完成！", "已办结", "√", "✔",
                   "100%", "１００％", "100.0%", "完成100%", "全部完成"});
  is(State::in_progress,
     {"推进中", "进行中", "正在推进", "80%", "８０％", "完成80%", "已完成 50%", "99.9%", "持续推进"});
  is(State::blocked, {"需协调", "需要协调"});
  is(State::not_started, {"未启动", "尚未开始", "0%", "0.0%"});
  for (const std::string_view each : {"",
                                      "基本完成",
                                      "未完成",
                                      "0",
                                      "1",
                                      "0.8",
                                      "80",
                                      "120%",
                                      "100.5%",
                                      "是",
                                      "×",
                                      "无",
                                      "完成情况良好",
                                      "6月底前完成",
                                      "2020年6月30日",
                                      "拟于6月完成",
                                      "已完成前期调研",
                                      "%",
                                      "-5%",
                                      "1.2.3%",
                                      "完成？",
                                      "完成?",
                                      "已完成~",
                                      "已完成…",
                                      "完成、",
                                      "（完成）？",
                                      "已完成/",
                                      "完成√"}) {
    CAPTURE(each);
    CHECK_FALSE(state_in(each));
  }
}

TEST_CASE("collect: a state at the beginning of what was done") {
  CHECK(state_at_begin("已完成。清单已公布。") == State::done);
  CHECK(state_at_begin("推进中：已有7项。") == State::in_progress);
  CHECK(state_at_begin("未启动\n等上级文件") == State::not_started);
  CHECK(state_at_begin("80%") == State::in_progress);
  CHECK(state_by_progress("推进中：已完成80%。") == State::in_progress);
  for (const std::string_view each : {"已完成", "已完成。", "完成 \n", "√", "100%"}) {
    CAPTURE(each);
    CHECK(state_by_progress(each) == State::done);
  }
  for (const std::string_view each :
       {"已完成：方案制定", "已完成；其余推进", "已完成。正在修改", "完成。但仍需整改",
        "已完成。\n还差一个村", "办结：1件", "100%。另有2项", "已完成;其余推进"}) {
    CAPTURE(each);
    CHECK_FALSE(state_by_progress(each));
  }
  CHECK_FALSE(state_at_begin("已完成7项，还有2项。"));
  CHECK_FALSE(state_at_begin("已完成，但清单还没有公布。"));
  CHECK_FALSE(state_at_begin(""));
}

TEST_CASE("collect: days as people write them") {
  const Years year{2020, 2020};
  const Date may = *parse_iso_date("2020-05-31");
  for (const std::string_view each :
       {"2020年5月31日", "2020-05-31", "2020/5/31", "2020.5.31", "２０２０年５月３１日", "20200531",
        "2020年 5月 31日", "5月31日", "2020-05-31 00:00:00", "5月31号", "二〇二〇年五月三十一日",
        "二○二○年五月三十一号", "五月三十一日", "二零二零年 五月 三十一日"}) {
    CAPTURE(each);
    CHECK(day_in(each, year) == may);
  }
  for (const std::string_view each :
       {"", "2020年5月", "2020年6月31日", "五月底", "2020", "13月1日", "31", "43982", "二〇二〇年五月",
        "五月", "三十一日", "五月三十一日前", "六月三十一日"}) {
    CAPTURE(each);
    CHECK_FALSE(day_in(each, year));
  }
  CHECK_FALSE(day_in("5月31日", {2021, 2025}));
}

TEST_CASE("collect: papers, names and numbers in a cell") {
  CHECK(papers_in("民政发〔2020〕12号\n会议纪要；照片3张") ==
        std::vector<std::string>{"民政发〔2020〕12号", "会议纪要", "照片3张"});
  CHECK(papers_in(" \n") == std::vector<std::string>{});
  CHECK(names_in("甲、乙，丙\n丁") == std::vector<std::string>{"甲", "乙", "丙", "丁"});
  CHECK(numbers_in("2020-06-30") == std::vector<int>{2020, 6, 30});
  CHECK(tidied("　甲\t乙 \n\n\u200B丙\u202E") == "甲 乙\n丙");
  CHECK(plain("１、Ａ甲 乙。") == "1a甲乙");
}

}  // namespace xfz::collect
