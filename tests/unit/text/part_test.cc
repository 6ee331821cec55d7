// SPDX-License-Identifier: MIT
// The place of a part of a value in every style that a value can have.
#include "text/part.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace xfz {

TEST_CASE("part: the bytes that a value's bytes are written with") {
  struct Row {
    std::string_view written;
    std::string_view value;
    std::string_view part;
    std::string_view expected;
  };
  const Row rows[] = {
      {"公布清单。", "公布清单。", "清单", "清单"},
      {"公布清单。", "公布清单。", "公布清单。", "公布清单。"},
      {"\"公布清单。\"", "公布清单。", "清单", "清单"},
      {R"("公布\"清单\"和\\目录。")", "公布\"清单\"和\\目录。", "目录", "目录"},
      {R"("公布\"清单\"。")", "公布\"清单\"。", "布\"清", R"(布\"清)"},
      {"'公布''清单''。'", "公布'清单'。", "清单", "清单"},
      {"'公布''''清单。'", "公布''清单。", "清单", "清单"},
      {"|-\n    公布目录，\n    公布清单。", "公布目录，\n公布清单。", "清单", "清单"},
      {"|-\n    公布目录，\n\n    公布清单。", "公布目录，\n\n公布清单。", "清单", "清单"},
      {"|-\n    公布目录，\n    公布清单。", "公布目录，\n公布清单。", "目录，\n公布", "目录，\n    公布"},
      {R"("公布\u6E05单。")", "公布清单。", "公", "公"},
      {R"("公布\u6E05单。")", "公布清单。", "单", R"("公布\u6E05单。")"},  // the whole value
      {"", "公布清单。", "清单", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.written);
    const std::string before = "- text: ";
    const Source source("t", before + std::string(row.written) + "\n");
    const auto begin = static_cast<std::uint32_t>(before.size());
    const auto end = begin + static_cast<std::uint32_t>(row.written.size());
    const Located<std::string> value{std::string(row.value), {begin, end}};
    const std::size_t at = row.value.find(row.part);
    CHECK(source.text(place_of_part(source, value, at, at + row.part.size())) == row.expected);
  }
}

TEST_CASE("part: an empty part is a point") {
  const Source source("t", "\"公布\"");
  const Located<std::string> value{"公布", {0, 8}};
  CHECK(place_of_part(source, value, 0, 0) == Span{1, 1});
  CHECK(place_of_part(source, value, 6, 6) == Span{7, 7});
}

}  // namespace xfz
