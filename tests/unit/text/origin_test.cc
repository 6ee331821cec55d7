// SPDX-License-Identifier: MIT
#include "text/origin.h"

#include <doctest/doctest.h>

namespace xfz {

TEST_CASE("origin: words by which a paper says where it is from, with or without their blanks") {
  for (const std::string_view words :
       {"indicators.yaml", "indicators.yaml，版本 537f854abcde",
        " a/2026.yaml，版本 537f854abcde 之后有未提交的修改。", "indicators.yaml，版本537f854abcde",
        "indicators.yaml，版本537f854abcde之后有未提交的修改", "标准输入",
        "indicators.yaml（尚未纳入版本库）"}) {
    CAPTURE(words);
    CHECK(is_origin(words));
  }
  for (const std::string_view words :
       {"上级文件", "市政府办公室，版本 二", "indicators.yaml，版本 见附件", ""}) {
    CAPTURE(words);
    CHECK_FALSE(is_origin(words));
  }
}

}  // namespace xfz
