// SPDX-License-Identifier: MIT
#include "text/lines.h"

#include <doctest/doctest.h>

namespace xfz {
namespace {

using Parts = std::vector<std::string_view>;

TEST_CASE("lines: a newline at the end begins no line") {
  CHECK(split_lines("").empty());
  CHECK(split_lines("一\n\n二") == Parts{"一", "", "二"});
  CHECK(split_lines("一\n") == Parts{"一"});
  CHECK(split_lines("\n") == Parts{""});
}

TEST_CASE("lines: a text is split at each sign") {
  CHECK(split("", "、") == Parts{""});
  CHECK(split("一、二、", "、") == Parts{"一", "二", ""});
}

}  // namespace
}  // namespace xfz
