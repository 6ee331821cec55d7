// SPDX-License-Identifier: MIT
// The shadow of a text, and that nobody can tell whether the parser read it or the text itself.
#include "load/yaml/shadow.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "support/case_text.h"
#include "support/event_log.h"
#include "support/files.h"
#include "support/tables.h"

namespace xfz::load {

namespace {

/// The shadow with a `W` for each word, which must itself be without one.
std::string visible_shadow(std::string_view text) {
  std::string shadow = shadow_of(text).bytes;
  std::replace(shadow.begin(), shadow.end(), stand_in, 'W');
  return shadow;
}

/// What a value that stands in the shadow of `text` as it is means in full; `words` is the shadow's from
/// `offset` on.
std::string expanded(std::string_view text, std::size_t offset, std::string words) {
  std::replace(words.begin(), words.end(), 'W', stand_in);
  const std::string shadow = shadow_of(text).bytes;
  std::string value;
  Shadow(text, shadow).expand(words, offset, value);
  return value;
}

bool tells_the_same(std::string_view text) {
  return test::event_log(text, parse) == test::event_log(text, parse_as_is);
}

/// What is most likely to break something, and long enough a word to reach the parser's limit for keys.
std::vector<std::string> ingredients() {
  std::vector<std::string> result{
      ":",    ": ",   ",",     "\"",  "'",   "[",        "]",     "{",       "}",
      "#",    " #",   " ",     "-",   "- ",  "\t",       "\n",    "\n\n",    "\n  ",
      "：",   "，",   "　",    "&a ", "*a",  "!a ",      "!",     "|-\n",    ">",
      "? ",   "%",    "@",     "`",   "\\",  "\\u6708",  "\\xF8", "\\N",     "null",
      "Null", "NULL", "NULLs", "~",   "nul", "\"甲\n乙", "'甲''", "|-\n 甲", "a: |-\n  "};
  for (const std::size_t size : {100, 400}) {
    std::string word;
    for (std::size_t i = 0; i < size; ++i) word += "甲";
    result.push_back(word);
  }
  return result;
}

/// The text with a few changes anywhere: something put in, a piece left out, a piece repeated elsewhere.
std::string mutant(std::string text, std::mt19937& random) {
  static const std::vector<std::string> signs = ingredients();
  const auto below = [&random](std::size_t end) { return random() % (end + 1); };
  for (std::size_t changes = 1 + below(3); changes > 0; --changes) {
    const std::size_t at = below(text.size());
    const std::size_t size = below(std::min<std::size_t>(12, text.size() - at));
    switch (below(2)) {
      case 0:
        text.insert(at, signs[below(signs.size() - 1)]);
        break;
      case 1:
        text.erase(at, size);
        break;
      default:
        text.insert(below(text.size()), text.substr(at, size));
    }
  }
  return text;
}

/// Checks that many mutants, the same in every run. Those with half a character are no text and not looked
/// at.
void check_mutants(const std::string& bytes, int count) {
  std::mt19937 random(static_cast<std::mt19937::result_type>(bytes.size()));
  for (int i = 0; i < count; ++i) {
    const std::string text = mutant(bytes, random);
    if (test::shadow_tells_the_same(text)) continue;
    FAIL_CHECK("the shadow tells another story than\n" << text);
    return;
  }
}

}  // namespace

TEST_CASE("shadow: a word is one byte, whatever its script") {
  CHECK(visible_shadow("") == "");
  CHECK(visible_shadow("西夏区 2020年_x") == "W W");
  CHECK(visible_shadow("\n# 注: 一\n") == "\n# W: W\n");
  CHECK(visible_shadow("\"甲\"、'乙'") == "\"W\"W'W'");
}

TEST_CASE("shadow: scalars stand between quotation marks") {
  CHECK(visible_shadow("标题: 西夏区 2020年_x") == R"("W": "W W")");
  CHECK(visible_shadow("  - no-lead: 甲,乙(丙)。\n") == "  - \"W-W\": \"W,W(W)W\"\n");
  CHECK(visible_shadow("- - 甲\n- 乙") == "- - \"W\"\n- \"W\"");
  CHECK(visible_shadow("tasks:\n  id: 1") == "\"W\":\n  \"W\": \"W\"");
  CHECK(visible_shadow("units: [甲, 乙,丙]") == R"("W": ["W", "W","W"])");
  CHECK(visible_shadow("- {id: jw, name: 纪委, aliases: [党办]}") == R"(- {"W": "W", "W": "W", "W": ["W"]})");
  CHECK(visible_shadow("units: [甲,\n  乙, 丙\n]\na: 丁,戊") ==
        "\"W\": [\"W\",\n  \"W\", W\n]\n\"W\": \"W,W\"");
}

TEST_CASE("shadow: but for those that may not end where their line does, or hold something else") {
  CHECK(visible_shadow("a: 甲\n  乙\nb: 1") == "\"W\": W\n  W\n\"W\": \"W\"");
  CHECK(visible_shadow("a: 甲\n\n  乙") == "\"W\": W\n\n  W");
  CHECK(visible_shadow("a: 10:30 起") == R"("W": W:W W)");
  CHECK(visible_shadow("a: (甲)\nb: 甲 # 注\nc: 甲[1]\nd: 甲 ") ==
        "\"W\": (W)\nW: W # W\n\"W\": W[W]\n\"W\": W ");
  CHECK(visible_shadow("a: |-\n  - 甲\n\n  b: 乙\nc: 丙") == "\"W\": |-\n  - W\n\n  W: W\n\"W\": \"W\"");
  CHECK(visible_shadow("{a:b, c: -d}") == R"({W:W, "W": -W})");
}

TEST_CASE("shadow: what yaml-cpp reads stays") {
  CHECK(visible_shadow("null: [Null, NULL, nULL, null值, ~]") == R"(null: [Null, NULL, "W", "W", ~])");
  CHECK(visible_shadow("甲: 1\n\"甲\\n\\u6708\": 乙\n丙") == "\"W\": \"W\"\n\"甲\\n\\u6708\": 乙\nW");
}

TEST_CASE("shadow: a line that may have too long a key stays up to where one may end") {
  const std::string prose(1024, 'x');
  CHECK(visible_shadow(prose) == "W");
  CHECK(visible_shadow(prose + "y") == "W");
  CHECK(visible_shadow(prose + ": y z") == prose + ": W W");
  CHECK(visible_shadow("{" + prose + "} y") == "{" + prose + "} W");
}

TEST_CASE("shadow: places, forward and back") {
  const std::string_view text = "标题: 西夏\n- \"\\u6708\"\nnull: 乙 b";
  const std::string words = shadow_of(text).bytes + "\n...";
  REQUIRE(words == "\"\xF8\": \"\xF8\"\n- \"\\u6708\"\nnull: \"\xF8 \xF8\"\n...");
  Shadow shadow(text, words);
  const std::size_t stops[][2] = {{0, 0},   {1, 0},   {2, 6},   {3, 6},   {4, 7},   {5, 8},
                                  {6, 8},   {7, 14},  {8, 14},  {11, 17}, {19, 25}, {26, 32},
                                  {27, 32}, {28, 35}, {29, 36}, {30, 37}, {31, 37}};
  for (const auto& [in_shadow, in_text] : stops) CHECK(shadow.true_offset(in_shadow) == in_text);
  for (int i = 16; i >= 0; --i) CHECK(shadow.true_offset(stops[i][0]) == stops[i][1]);
  CHECK(shadow.true_offset(33) == text.size() + 2);
  for (std::size_t at = 0; at < words.size(); ++at)
    CHECK(shadow.adds_quote(at) == ((at < 8 || at > 20) && words[at] == '"'));
}

TEST_CASE("shadow: values get their words back") {
  CHECK(expanded("标题: 西夏 区", 1, "W") == "标题");
  CHECK(expanded("标题: 西夏 区", 6, "W W") == "西夏 区");
  CHECK(expanded("a: '甲''乙'", 3, "W'W") == "甲'乙");
  CHECK(expanded("a: |-\n    甲\n\n    乙 丙\n", 5, "W\n\nW W") == "甲\n\n乙 丙");
  CHECK(expanded("甲", 0, "") == "");
}

TEST_CASE("shadow: what it cannot tell is read in the text") {
  const std::string key(1025, 'k');
  const std::string wide_key = "甲" + std::string(340, 'x') + key.substr(0, 700);
  for (const std::string& text :
       {key + ": 1", wide_key + ": 1", "{" + key + ": 1}", "{" + key + ", a: 1}", "? " + key + "\n: 1",
        "\"" + key + "\": 1", std::string("a: &x 甲\nb: *y"), std::string("a: \"甲\n  乙乙乙乙\" b"),
        std::string("a:\n  b: [甲,\n乙乙乙乙] c"), std::string("a: \"\\西\""), std::string("a: \"\\xyz\""),
        std::string("a: |2-\n   甲"), std::string("a: 甲\n  乙\nb: 1"), std::string("{a, b: }"),
        std::string("[a: b]"), std::string("a: !!str 甲"), std::string("a: ! 甲"),
        std::string("a: 1\nb\nc: 2"),
        // An added quotation mark that is no such thing to the parser.
        std::string("a: '甲\n  b: 乙\n  c'"), std::string("a: \"甲\n  b: 乙\n  c: 丙\""),
        std::string("a: 甲\n  - 乙\n  - 丙"), std::string("a: >2-\n    b: 甲\n  c: 乙"),
        std::string("a:\n |\n  b: 甲\n  - 乙"), std::string("? a: 甲\n: b"), std::string("!x a: 甲"),
        // A comma within brackets that the line does not show, and a scalar that goes on in them.
        std::string("{\n  a: 甲,\n  b: 乙\n}"), std::string("[\na: 甲, 乙\n]"),
        std::string("{a: 甲\n, b: 乙}"), std::string("{\n a: 甲\n 乙,\n c: 丙\n}"),
        std::string("[\n a: 甲\n乙\n]"), std::string("{\n a: 甲\n:乙\n}"),
        std::string("a: [甲\n  乙, 丙]\nb: 丁"), std::string("[甲]: 乙"), std::string("a: [甲], 乙")}) {
    CAPTURE(text);
    CHECK(tells_the_same(text));
  }
}

TEST_CASE("shadow: whatever is usual is read once") {
  struct Counter final : NullSink {
    void begin() override { ++beginnings; }
    int beginnings = 0;
  };
  const std::string kept = test::text_2020();
  for (const std::string_view text :
       {std::string_view(kept), std::string_view("a: |-\n  - 甲\n  b: 乙\nc: 丙"),
        std::string_view("a: [甲, 乙,\n    丙, # 注\n    丁]\nb: 1"),
        std::string_view("- {a: 甲,\n   b: 乙, 丙,\n   c: [丁,\n     戊]}\n- 己, 庚"),
        std::string_view("a: it's\nb: 10:30\nc: http://甲/ 乙\nd: 甲(一)[2]{3}\ne: {a:b}"),
        std::string_view("- 甲\n-\n  乙\n-   丙: null")}) {
    CAPTURE(text);
    Counter sink;
    CHECK_FALSE(parse(text, sink));
    CHECK(sink.beginnings == 1);
  }
}

TEST_CASE("shadow: every case and its mutants give the same events as without one") {
  for (const auto& path : test::cases_of_usual_size()) {
    CAPTURE(path.filename().string());
    const std::string bytes = test::case_bytes(path);
    CHECK(test::shadow_tells_the_same(bytes));
    check_mutants(bytes, test::is_long_run() ? 30 : 2);
  }
}

TEST_CASE("shadow: so does the table of 2020") {
  CHECK(test::shadow_tells_the_same(test::text_2020()));
  check_mutants(test::text_2020(), test::is_long_run() ? 40 : 10);
}

}  // namespace xfz::load
