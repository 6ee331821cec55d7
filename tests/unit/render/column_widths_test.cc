// SPDX-License-Identifier: MIT
#include "render/column_widths.h"

#include <doctest/doctest.h>

#include <vector>

namespace xfz::render {
namespace {

TEST_CASE("columns: each has its share, and none less than it needs") {
  CHECK(column_widths({{1, 10}, {3, 10}}, 100) == std::vector{25, 75});
  CHECK(column_widths({{1, 40}, {3, 10}}, 100) == std::vector{40, 60});
  // What the first takes makes the second too narrow.
  CHECK(column_widths({{1, 50}, {2, 30}, {2, 10}}, 100) == std::vector{50, 30, 20});
  CHECK(column_widths({{1, 100}, {1, 300}}, 100) == std::vector{25, 75});
  CHECK(column_widths({}, 100).empty());
}

TEST_CASE("columns: what of a heading must not be broken") {
  CHECK(unbroken_width("序号") == 4);
  CHECK(unbroken_width("完成时限") == 8);
  CHECK(unbroken_width("下一步措施") == 6);
  CHECK(unbroken_width("分工负责单位") == 8);
  CHECK(unbroken_width("任务分类与主要任务") == 10);
  CHECK(unbroken_width("责任单位和完成时限以及其他需要说明的有关情况") == 16);
}

}  // namespace
}  // namespace xfz::render
