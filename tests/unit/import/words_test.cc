// SPDX-License-Identifier: MIT
#include "import/words.h"

#include <doctest/doctest.h>

namespace xfz::test {

TEST_CASE("import words: layout space goes, what parts words stays") {
  CHECK(import::tidy("一、服务事\n项规 范公开") == "一、服务事项规范公开");
  CHECK(import::tidy("  Word 2019 版\u3000本") == "Word 2019版本");
  CHECK(import::tidy("甲\u200B乙") == "甲乙");
  CHECK(import::plain("序\n号") == "序号");
}

TEST_CASE("import words: printed numbers") {
  struct Case {
    const char* text;
    const char* number;
    const char* joint;
    const char* rest;
  };
  const Case cases[] = {
      {"一、目标", "一", "、", "目标"},         {"（一）培育", "（一）", "", "培育"},
      {"(1)培育", "(1)", "", "培育"},           {"1.办事", "1", ".", "办事"},
      {"1．获得", "1", "．", "获得"},           {"12、清理", "12", "、", "清理"},
      {"1.1建立", "1.1", "", "建立"},           {"①施划", "①", "", "施划"},
      {"1）清理", "1）", "", "清理"},           {"2020年目标", "", "", "2020年目标"},
      {"三级指标", "", "", "三级指标"},         {"12个公园", "", "", "12个公园"},
      {"（适用于区）", "", "", "（适用于区）"}, {"", "", "", ""},
  };
  for (const Case& each : cases) {
    CAPTURE(each.text);
    const import::Numbered read = import::numbered(each.text);
    CHECK(read.number == each.number);
    CHECK(read.joint == each.joint);
    CHECK(read.rest == each.rest);
  }
  CHECK(import::bare_number("（１）") == "1");
  CHECK(import::bare_number("①") == "1");
  CHECK(import::bare_number("3.") == "3");
}

TEST_CASE("import words: dates, years, numbers of documents") {
  CHECK(import::whole_date("2020年3月10日") == "2020-03-10");
  CHECK(import::whole_date("二〇二〇年三月十日") == "2020-03-10");
  CHECK(import::whole_date("二○二三年十二月二十一日") == "2023-12-21");
  CHECK(!import::whole_date("2020年2月30日"));
  CHECK(!import::whole_date("2020年3月"));
  CHECK(import::years_in("2020—2022年计划") == std::vector<int>{2020, 2021, 2022});
  CHECK(import::years_in("投资5000万元，2021年") == std::vector<int>{2021});
  CHECK(import::is_document_number("青政办〔2016〕31号"));
  CHECK(import::is_document_number("青政办[2016]31号"));
  CHECK(!import::is_document_number("公交31号"));
}

}  // namespace xfz::test
