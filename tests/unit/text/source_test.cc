// SPDX-License-Identifier: MIT
// Offsets, lines and columns of a source text.
#include "text/source.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "text/utf8.h"

namespace xfz {

TEST_CASE("source: byte order mark and line ends") {
  struct Row {
    std::string_view bytes;
    std::string_view text;
  };
  const Row rows[] = {
      {"", ""},
      {"\xEF\xBB\xBF", ""},
      {"\xEF\xBB\xBF年", "年"},
      {"a\xEF\xBB\xBF", "a\xEF\xBB\xBF"},            // only a leading one
      {"\xEF\xBB\xBF\xEF\xBB\xBF", "\xEF\xBB\xBF"},  // and only one
      {"a\r\nb\r\n", "a\nb\n"},
      {"a\rb", "a\rb"},  // a lone CR is no line end
      {"a\r", "a\r"},
      {"a\r\r\nb", "a\r\nb"},
  };
  for (const Row& row : rows) CHECK(Source("t", std::string(row.bytes)).text() == row.text);
}

TEST_CASE("source: lines") {
  struct Row {
    std::string_view text;
    std::vector<std::string_view> lines;
  };
  const Row rows[] = {
      {"", {""}},
      {"\n", {""}},
      {"\n\n", {"", ""}},
      {"一", {"一"}},
      {"一\n", {"一"}},
      {"一\n二", {"一", "二"}},
      {"一\n二\n", {"一", "二"}},
      {"一\n\n二\n\n", {"一", "", "二", ""}},
      {"一\r二", {"一\r二"}},
  };
  for (const Row& row : rows) {
    const Source source("t", std::string(row.text));
    CAPTURE(row.text);
    REQUIRE(source.line_count() == row.lines.size());
    for (std::uint32_t i = 0; i < row.lines.size(); ++i) CHECK(source.line(i + 1) == row.lines[i]);
  }
}

TEST_CASE("source: positions count code points from 1") {
  const Source source("t", "a: 民政\n\n局\xFFx\n");
  struct Row {
    std::uint32_t offset;
    Position expected;
  };
  const Row rows[] = {
      {0, {1, 1}},  {3, {1, 4}},  {6, {1, 5}},  {9, {1, 6}},  {10, {2, 1}},   {11, {3, 1}},
      {14, {3, 2}}, {15, {3, 3}}, {16, {3, 4}}, {17, {3, 5}}, {5000, {3, 5}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.offset);
    const Position position = source.position(row.offset);
    CHECK(position.line == row.expected.line);
    CHECK(position.column == row.expected.column);
  }
}

TEST_CASE("source: columns in a long line are those of counting from its beginning") {
  std::string line;
  for (int i = 0; i < 400; ++i) line += "民政x\xFF\xE6\x94𠮷";  // broken characters among whole ones
  const std::string text = "一\n" + line + "\n二\n" + line;
  const Source source("t", text);
  for (const std::uint32_t begin : {4U, static_cast<std::uint32_t>(text.size() - line.size())}) {
    for (std::uint32_t size = 0; size < line.size(); ++size) {
      const auto expected = static_cast<std::uint32_t>(count_code_points(line.substr(0, size))) + 1;
      if (source.position(begin + size) == Position{begin == 4 ? 2U : 4U, expected}) continue;
      CAPTURE(size);
      CHECK(source.position(begin + size).column == expected);
    }
  }
}

TEST_CASE("source: neither mark nor CR LF shifts a column") {
  const Source plain("t", "一\n二三\n");
  const Source windows("t", "\xEF\xBB\xBF一\r\n二三\r\n");
  CHECK(plain.text() == windows.text());
  CHECK(windows.position(7) == Position{2, 2});
}

TEST_CASE("source: the text and the line of a span") {
  const Source source("表.yaml", "一\n二三\n");
  CHECK(source.name() == "表.yaml");
  CHECK(source.text({4, 7}) == "二");
  CHECK(source.line_at(0) == 1);
  CHECK(source.line_at(3) == 1);  // a newline belongs to the line that it ends
  CHECK(source.line_at(4) == 2);
  CHECK(source.line_at(11) == 2);
  CHECK(source.line_span(2) == Span{4, 10});
}

TEST_CASE("span: contains") {
  CHECK(Span{2, 5}.contains({2, 5}));
  CHECK(Span{2, 5}.contains({5, 5}));
  CHECK_FALSE(Span{2, 5}.contains({1, 3}));
  CHECK_FALSE(Span{2, 5}.contains({4, 6}));
}

}  // namespace xfz
