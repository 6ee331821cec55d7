// SPDX-License-Identifier: MIT
// What the strict reader reads and where it gives up; and that nobody can tell whether it or yaml-cpp read a
// text.
#include "load/yaml/reader.h"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <string_view>

#include "support/case_text.h"
#include "support/event_log.h"
#include "support/files.h"
#include "support/tables.h"
#include "support/yaml_mutants.h"

namespace xfz::load {

namespace {

bool is_read(std::string_view text) {
  NullSink nobody;
  return read_strictly(text, nobody);
}

template <std::size_t size>
void check_all(const std::string_view (&texts)[size], bool read) {
  for (const std::string_view text : texts) {
    CAPTURE(text);
    CHECK(is_read(text) == read);
    CHECK(test::reader_tells_the_same(text));
  }
}

/// Half a character is no text, and such a mutant is not looked at.
void check_mutants(const std::string& bytes, int count) {
  std::mt19937_64 random(bytes.size());
  for (int i = 0; i < count; ++i) {
    const std::string text = test::yaml_mutant(bytes, random);
    if (test::reader_tells_the_same(text)) continue;
    FAIL_CHECK("the strict reader tells another story than yaml-cpp of\n" << text);
    return;
  }
}

}  // namespace

TEST_CASE("reader: maps and lists in blocks") {
  check_all({"",
             "\n",
             "# 注",
             "---\na: 1",
             "# 注\n---\na: 1\n",
             "甲",
             "a: 1",
             "a:",
             "a:\nb: 1",
             "a:\n  b: 1\nc: 2",
             "a:\n- 1\n- 2\nb: 3",
             "a:\n  - 1\n\n  # 注\n  - 2\n",
             "- a: 1\n  b: 2\n-\n  c: 3",
             "- - 1\n  - 2\n-\n- 3",
             "-\n",
             "a: 甲 # 注\nb: 1",
             "a : 1",
             "a:   1  ",
             "a: ~\nb: null\nc: Null # 注\nd: NULL",
             "a: # 注\nnull    ,b: 1",
             "- a:\n# 注\n  ~,b: 1",
             "a:\n  甲"},
            true);
}

TEST_CASE("reader: words") {
  check_all({"a: 10:30 起", "a: http://甲/ 乙", "a: 甲#2 乙", "a: it's \"so\"", "a: -1", "a: (甲)[2]{3}, 4?",
             "a: 甲，乙", "a: nulls", "a: -x", "a: =", "a: .5"},
            true);
  check_all({"a: 甲: 乙",  "a: 甲:",       "a: b\n c",
             "a: :x",      "a: ?x",        "a: ,",
             "a: ]",       "a: @x",        "a: %x",
             "a: `x`",     "a: >\n  x",    "a: 甲\t",
             "\ta: 1",     "a: \t1",       "?",
             "? a",        "- : 1",        "~: 1",
             "null: 1",    "%a: 1",        "a: ---",
             "a: 甲\n- 1", "a: 1\n  b: 2", "  a: 1\nb: 2",
             "a: - 1",     "- 1\nb: 2",    "a:\n  - 1\n - 2",
             "a: b\nc",    "&a a: 1",      "a: *b",
             "a: !t b",    "--- a",        "---  \na: 1",
             "a: 1\n甲",   "甲\n乙"},
            false);
}

TEST_CASE("reader: scalars in quotation marks") {
  check_all({R"(a: "甲")", R"(a: "" # 注)", R"("a": 1)", R"('a' : 1)", R"(a: '甲''乙')",
             R"(a: "\"\\\/\n\x41\u6708\U0001F600")", "a: \"# 甲: 乙\"", "- '甲'\n- \"乙\""},
            true);
  check_all(
      {R"(a: "甲)", "a: '甲\n  乙'", "a: \"甲\\\n  乙\"", R"(a: "甲" 乙)", R"(a: "甲"# 注)", R"(a: "\N")",
       R"(a: "\x4")", R"(a: "\uD800")", R"(a: "\U00110000")", R"(a: "\q")", R"(a: "甲":)", R"(a: "甲" "乙")"},
      false);
}

TEST_CASE("reader: |- blocks") {
  check_all({"a: |-\n  甲\n  乙\nb: 1", "a: |-\n  甲", "- |-\n  # 甲\n   - 乙\n\n  c: 丙\n",
             "a: |-\n    甲\n\n \n\n# 注\nb: 1", "a:\n  |-\n  甲"},
            true);
  check_all({"a: |\n  甲", "a: |+\n  甲", "a: |2-\n  甲", "a: |- # 注\n  甲", "a: |-\n\n  甲", "a: |-\nb: 1",
             "a: |-", "a: |-\n  甲\n     \nb: 1", "a: |-\n  \t甲", "a: |-\n    甲\n  乙", "|-\n甲"},
            false);
}

TEST_CASE("reader: brackets") {
  check_all({"[]", "{}", "a: [甲, 乙,丙 ]", "a: [甲,\n  乙, # 注\n\n  [丙]]\nb: 1",
             "- {a: 1, b: [2, 3], c: {d: '4'}}", "{a:\n 1}", "a: [10, '甲, 乙', \"]\"]",
             "a: {b: ~, c: 甲 乙#2}", "[\n甲\n]"},
            true);
  check_all(
      {"[甲",        "a: [甲",       "a: [甲]]",  "[甲, ]",          "[, 甲]", "[甲,, 乙]", "[a: 1]",
       "[a:]",       "{a}",          "{a: }",     "{a: , b: 1}",     "{a:1}",  "{a: 1, b}", "{[甲]: 1}",
       "[甲]: 1",    "{a\n: 1}",     "[甲? 乙]",  "[甲?]",           "[-1]",   "[- 甲]",    "[甲\n乙]",
       "[甲 [乙]]",  "[甲{乙}]",     "[10:30]",   "[a:[b]]",         "[甲]乙", "[甲]# 注",  "[甲,# 注\n乙]",
       "[\"甲\"乙]", "a: [甲,\n乙]", "a: [甲\n]", "- {a: 1,\nb: 2}", "[甲\t]", "{\"a\":1}", "[%a]",
       "{? a: 1}",   "{~: 1}"},
      false);
}

TEST_CASE("reader: bytes that yaml-cpp has a use of its own for are left to it") {
  using namespace std::string_literals;
  for (const std::string& text :
       {"a: 甲\0n乙"s, "\0na: 1"s, "a: 1 # \0"s, "a: \"甲\0n\""s, "a: 1\n\4b: 2"s}) {
    CAPTURE(text);
    CHECK_FALSE(is_read(text));
    CHECK(test::event_log(text, parse) == test::event_log(text, parse_as_is));
  }
}

TEST_CASE("reader: long keys and deep nesting are left to yaml-cpp") {
  const std::string longest(1024, 'k');
  CHECK(is_read(longest + ": 1"));
  CHECK(is_read("\"" + longest.substr(2) + "\": 1"));
  CHECK(is_read("{" + longest + ": 1}"));
  for (const std::string& text :
       {longest + "k: 1", longest + " : 1", "\"" + longest + "\": 1", "{" + longest + "k: 1}"}) {
    CHECK_FALSE(is_read(text));
    CHECK(test::reader_tells_the_same(text));
  }
  CHECK(test::reader_tells_the_same(longest + ": 1"));
  const std::string deepest = std::string(max_depth, '[') + std::string(max_depth, ']');
  CHECK(is_read(deepest));
  CHECK_FALSE(is_read("[" + deepest + "]"));
  CHECK(is_read("- - - - - - - - - - - - - - - - a"));
  CHECK_FALSE(is_read("- - - - - - - - - - - - - - - a: - b"));
}

TEST_CASE("reader: the table of 2020 is read once") {
  struct Counter final : NullSink {
    void begin() override { ++beginnings; }
    int beginnings = 0;
  };
  Counter sink;
  CHECK_FALSE(parse(test::text_2020(), sink));
  CHECK(sink.beginnings == 1);
  CHECK(test::reader_tells_the_same(test::text_2020()));
  check_mutants(test::text_2020(), test::is_long_run() ? 40 : 10);
}

TEST_CASE("reader: of every case and of its mutants it tells what yaml-cpp tells") {
  for (const auto& path : test::cases_of_usual_size()) {
    CAPTURE(path.filename().string());
    const std::string bytes = test::case_bytes(path);
    CHECK(test::reader_tells_the_same(bytes));
    check_mutants(bytes, test::is_long_run() ? 30 : 2);
  }
}

TEST_CASE("reader: and of scribbles") {
  std::mt19937_64 random(1);
  for (int i = 0, count = test::is_long_run() ? 100'000 : 10'000; i < count; ++i) {
    const std::string text = test::yaml_scribble(random);
    if (test::reader_tells_the_same(text)) continue;
    FAIL_CHECK("the strict reader tells another story than yaml-cpp of\n" << text);
    return;
  }
}

}  // namespace xfz::load
