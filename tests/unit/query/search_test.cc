// SPDX-License-Identifier: MIT
// Words as people type them, and where they stand.
#include "query/search.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace xfz::query {

namespace {

/// The text with `[…]` around what is found.
std::string marked(const std::string& text, const std::vector<Sought>& words) {
  std::string out;
  std::size_t at = 0;
  for (const Range& range : Searched(text).found(words)) {
    out += text.substr(at, range.begin - at) + "[" + text.substr(range.begin, range.end - range.begin) + "]";
    at = range.end;
  }
  return out + text.substr(at);
}

}  // namespace

TEST_CASE("search: width, case, punctuation and blanks do not matter, and all words must be there") {
  struct Row {
    std::string_view typed;
    std::string text;
    bool is_found;
    std::string marked;
  };
  const Row rows[] = {
      {"信用监管，推进", "加强信用监管,推进归集", true, "加强[信用监管,推进]归集"},
      {"信用监管推进", "加强信用监管、推进归集", true, "加强[信用监管、推进]归集"},
      {"执法 公示", "公示执法主体", true, "[公示执法]主体"},
      {"执法　公示", "执法主体公示", true, "[执法]主体[公示]"},
      {"执法 公示", "执法主体", false, "[执法]主体"},
      {"a4纸", "用Ａ４纸打印", true, "用[Ａ４纸]打印"},
      {"Ａ４", "a4", true, "[a4]"},
      {"(县)", "全县", true, "全[县]"},
      {"“放管服”", "放管服改革", true, "[放管服]改革"},
      {"二", "一一", false, "一一"},
      {"⼀", "一", true, "[一]"},  // U+2F00, a radical
  };
  for (const Row& row : rows) {
    CAPTURE(row.typed);
    const Sought words = sought(row.typed);
    CHECK(Searched(row.text).holds_all(words) == row.is_found);
    CHECK(marked(row.text, {words}) == row.marked);
  }
  CHECK(sought(" ，。 ").words.empty());
  CHECK(sought("").words.empty());
  CHECK(sought("甲 乙").words.size() == 2);
  CHECK(marked("甲乙丙丁", {sought("甲"), sought("丙")}) == "[甲]乙[丙]丁");
}

}  // namespace xfz::query
