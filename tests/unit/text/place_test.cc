// SPDX-License-Identifier: MIT
// From a part of a value back to its place.
#include "text/place.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace xfz {

namespace {

/// The source's bytes for `part` of a value that stands behind `key: `.
std::string written(std::string_view text, const std::string& value, std::string_view part) {
  const Source source("t", std::string(text));
  const auto begin = static_cast<std::uint32_t>(text.find(": ") + 2);
  const Located<std::string> located{value, {begin, static_cast<std::uint32_t>(text.size())}};
  return std::string(source.text(place_of(source, located, value.find(part), part.size())));
}

}  // namespace

TEST_CASE("place: plain, in quotation marks and in a block") {
  struct Row {
    std::string_view text;
    std::string value;
    std::string_view part;
    std::string_view written;
  };
  const Row rows[] = {
      {"a: 公布清单", "公布清单", "清单", "清单"},
      {"a: 'it''s 清单'", "it's 清单", "清单", "清单"},
      {"a: 'it''s'", "it's", "'", "''"},
      {"a: \"公\\u5E03清单\"", "公布清单", "布", "\\u5E03"},
      {"a: \"公\\u5E03清单\"", "公布清单", "清", "清"},
      {"a: \"\\x41\\U0001F642\\\\\\t\\L!\"", "A🙂\\\t\u2028!", "🙂", "\\U0001F642"},
      {"a: \"\\x41\\U0001F642\\\\\\t\\L!\"", "A🙂\\\t\u2028!", "!", "!"},
      {"a: \"\\xE9\\_\\N!\"", "é\u00A0\u0085!", "!", "!"},
      {"a: |-\n    公布\n\n      清单", "公布\n\n  清单", "公布", "公布"},
      {"a: |-\n    公布\n\n      清单", "公布\n\n  清单", "清单", "清单"},
      {"a: |-\n    公布\n\n      清单", "公布\n\n  清单", "  ", "  "},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CAPTURE(row.part);
    CHECK(written(row.text, row.value, row.part) == row.written);
  }
}

TEST_CASE("place: nothing of a value is a point in it") {
  const Source source("t", "\"公布\"");
  const Located<std::string> value{"公布", {0, 8}};
  CHECK(place_of(source, value, 0, 0) == Span{1, 1});
  CHECK(place_of(source, value, 3, 0) == Span{4, 4});
  CHECK(place_of(source, value, 6, 0) == Span{7, 7});
}

TEST_CASE("place: the whole value where it is written in another way") {
  CHECK(written("a: >-\n  公布\n  清单", "公布 清单", "清单") == ">-\n  公布\n  清单");
  CHECK(written("a: !x 清单", "清单", "单") == "!x 清单");
  CHECK(written("a: \"清", "清单", "单") == "\"清");
  CHECK(written("a: |-", "清单", "单") == "|-");
}

}  // namespace xfz
