// SPDX-License-Identifier: MIT
// What a misspelt or shortened name most likely means.
#include "text/nearest.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace xfz {

TEST_CASE("nearest: names of units") {
  const std::vector<std::string_view> units = {"民政局", "财政局",         "司法局",     "审批服务管理局",
                                               "发改局", "西夏区人民法院", "应急管理局", "市场监督管理分局"};
  struct Row {
    std::string_view word;
    std::string_view expected;  ///< empty: nothing is near
  };
  const Row rows[] = {
      {"民政局", "民政局"},
      {"民证局", "民政局"},          // one character replaced
      {"民政局局", "民政局"},        // inserted
      {"政民局", "民政局"},          // swapped
      {"司法", "司法局"},            // left out
      {"审批局", "审批服务管理局"},  // shortened
      {"市场监管局", "市场监督管理分局"},
      {"人民法院", "西夏区人民法院"},
      {"管理局", "应急管理局"},  // the shortest that has its characters
      {"审批服务管理处", "审批服务管理局"},
      {"教育", ""},
      {"中国人民银行", ""},
      {"", ""},
      {"甲", ""},  // one edit away from nothing says nothing
  };
  for (const Row& row : rows) {
    CAPTURE(row.word);
    CHECK(nearest(row.word, units).value_or("") == row.expected);
  }
}

TEST_CASE("nearest: keys") {
  const std::vector<std::string_view> keys = {"id", "text", "lead", "responsible", "deadline", "wording"};
  CHECK(nearest("dealine", keys) == "deadline");
  CHECK(nearest("txet", keys) == "text");
  CHECK(nearest("responsable", keys) == "responsible");
  CHECK(nearest("resp", keys) == "responsible");
  CHECK(nearest("colour", keys) == std::nullopt);
  CHECK(nearest("x", keys) == std::nullopt);
}

TEST_CASE("nearest: the first of equals, and no candidates") {
  const std::vector<std::string_view> units = {"甲乙丙", "甲乙丁"};
  CHECK(nearest("甲乙戊", units) == "甲乙丙");
  CHECK(nearest("甲", {}) == std::nullopt);
}

TEST_CASE("nearest: a very long word costs nothing") {
  const std::vector<std::string_view> units = {"民政局"};
  const std::string word(100000, 'x');
  CHECK(nearest(word, units) == std::nullopt);
}

}  // namespace xfz
