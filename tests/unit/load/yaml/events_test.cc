// SPDX-License-Identifier: MIT
// The events of a text, every one with the place where its words stand.
#include "load/yaml/events.h"

#include <doctest/doctest.h>
#include <fmt/core.h>

#include <algorithm>
#include <string>
#include <string_view>

namespace xfz::load {

namespace {

std::string_view name_of(Style style) {
  switch (style) {
    case Style::plain:
      return "plain";
    case Style::quoted:
      return "quoted";
    case Style::literal:
      return "literal";
    case Style::multi_line:
      return "multi";
  }
  return "";
}

/// Writes every event in words; a scalar as `style value <source words>`.
class Recorder final : public Sink {
 public:
  explicit Recorder(std::string_view text) : text_(text) {}

  void begin() override { events_.clear(); }
  void begin_map(Span at) override { add(fmt::format("map@{}", at.begin)); }
  void end_map(Span) override { add("end"); }
  void begin_list(Span at) override { add(fmt::format("list@{}", at.begin)); }
  void end_list(Span) override { add("end"); }
  void scalar(const Scalar& scalar) override {
    add(fmt::format("{} {} <{}>", name_of(scalar.style), scalar.value, words(scalar.span)));
  }
  void null(Span) override { add("null"); }
  void unsupported(Feature feature, Span at) override {
    const char* const name = feature == Feature::anchor  ? "anchor"
                             : feature == Feature::alias ? "alias"
                             : feature == Feature::tag   ? "tag"
                                                         : "question mark";
    add(fmt::format("{} <{}>", name, words(at)));
  }

  void dash(std::uint32_t) override {}
  void comment(Span) override {}

  const std::string& events() const { return events_; }

 private:
  std::string_view words(Span span) const { return text_.substr(span.begin, span.end - span.begin); }
  void add(std::string_view event) { events_ += (events_.empty() ? "" : " | ") + std::string(event); }

  std::string_view text_;
  std::string events_;
};

std::string events_of(std::string_view text) {
  Recorder recorder(text);
  const auto fault = parse(text, recorder);
  return recorder.events() + (fault ? fmt::format(" | fault@{}", fault->offset) : "");
}

struct Example {
  std::string_view text;
  std::string_view events;
};

template <std::size_t size>
void check_all(const Example (&examples)[size]) {
  for (const Example& example : examples) {
    CAPTURE(example.text);
    CHECK(events_of(example.text) == example.events);
  }
}

}  // namespace

TEST_CASE("events: scalars and their places") {
  check_all({
      {"西夏", "plain 西夏 <西夏>"},
      {"  西夏  # 说明\n", "plain 西夏 <西夏>"},
      {"标题: 西夏 区 # 说明", "map@0 | plain 标题 <标题> | plain 西夏 区 <西夏 区> | end"},
      {"a: x#y", "map@0 | plain a <a> | plain x#y <x#y> | end"},
      {"a: \"甲\" # b", "map@0 | plain a <a> | quoted 甲 <\"甲\"> | end"},
      {"a: \"甲\\\"乙\\\\\"", "map@0 | plain a <a> | quoted 甲\"乙\\ <\"甲\\\"乙\\\\\"> | end"},
      {"a: '甲''乙'", "map@0 | plain a <a> | quoted 甲'乙 <'甲''乙'> | end"},
      {"a: ''", "map@0 | plain a <a> | quoted  <''> | end"},
      {"\"a\": 1", "map@0 | quoted a <\"a\"> | plain 1 <1> | end"},
      {"a:\n  甲\n", "map@0 | plain a <a> | plain 甲 <甲> | end"},
      {"a: \"\\u897f\"", "map@0 | plain a <a> | quoted 西 <\"\\u897f\"> | end"},
      {"a: 010", "map@0 | plain a <a> | plain 010 <010> | end"},
      {"a: \"null\"", "map@0 | plain a <a> | quoted null <\"null\"> | end"},
  });
}

TEST_CASE("events: values of several lines") {
  check_all({
      {"a: |-\n  甲\n  乙\nb: 1",
       "map@0 | plain a <a> | literal 甲\n乙 <|-\n  甲\n  乙> | plain b <b> | plain 1 <1> | end"},
      {"a: |-\n  甲\n", "map@0 | plain a <a> | literal 甲 <|-\n  甲> | end"},
      {"a: |-\n  甲", "map@0 | plain a <a> | literal 甲 <|-\n  甲> | end"},
      {"a: |-\n  甲\n\n  乙\n", "map@0 | plain a <a> | literal 甲\n\n乙 <|-\n  甲\n\n  乙> | end"},
      {"a: |-\n\n  甲\n", "map@0 | plain a <a> | literal \n甲 <|-\n\n  甲> | end"},
      {"a: |\n  甲\n", "map@0 | plain a <a> | multi 甲\n <|> | end"},
      {"a: >-\n  甲\n  乙\n", "map@0 | plain a <a> | multi 甲 乙 <>-> | end"},
      {"a: 甲\n  乙\n", "map@0 | plain a <a> | multi 甲 乙 <甲> | end"},
      {"a: \"甲\n  乙\"\n", "map@0 | plain a <a> | multi 甲 乙 <\"甲> | end"},
      {"a: '甲\n  乙'\n", "map@0 | plain a <a> | multi 甲 乙 <'甲> | end"},
  });
}

TEST_CASE("events: lists and maps") {
  check_all({
      {"", "null"},
      {"# 说明\n", "null"},
      {"[甲, 乙]", "list@0 | plain 甲 <甲> | plain 乙 <乙> | end"},
      {"- 甲\n- 乙\n", "list@0 | plain 甲 <甲> | plain 乙 <乙> | end"},
      {"- a: 1\n  b: 2\n",
       "list@0 | map@2 | plain a <a> | plain 1 <1> | plain b <b> | plain 2 <2> | end | end"},
      {"{a: [甲], b: 2}",
       "map@0 | plain a <a> | list@4 | plain 甲 <甲> | end | plain b <b> | plain 2 <2> | end"},
      {"a: []", "map@0 | plain a <a> | list@3 | end | end"},
      {"[甲，乙]", "list@0 | plain 甲，乙 <甲，乙> | end"},
  });
}

TEST_CASE("events: null, and what tables do not use") {
  check_all({
      {"a:\nb: ~\nc: null", "map@0 | plain a <a> | null | plain b <b> | null | plain c <c> | null | end"},
      {"a: &x 甲\nb: *x",
       "map@0 | plain a <a> | anchor <&x> | plain 甲 <&x> | plain b <b> | alias <*x> | null | end"},
      {"a: !!str 甲", "map@0 | plain a <a> | tag <!!str> | plain 甲 <!!str> | end"},
      {"a: !甲", "map@0 | plain a <a> | tag <!甲> | plain 甲 <!甲> | end"},
      {"a: !!seq [甲]", "map@0 | plain a <a> | tag <!!seq> | list@3 | plain 甲 <甲> | end | end"},
      {"a: \"!甲\"", "map@0 | plain a <a> | quoted !甲 <\"!甲\"> | end"},
  });
}

TEST_CASE("events: faults") {
  struct Row {
    std::string_view text;
    std::uint32_t line;  ///< from 1
  };
  const Row rows[] = {
      {"a: [1\nb: 2\n", 2}, {"a: \"x\n", 2}, {"a: ]", 1}, {"a: 1\n b: 2\n", 2}, {"a: 1\nb\nc: 2\n", 3},
      {"a: @x", 1},         {",", 1},        {"]", 1},    {"a: 1\n- 2\n", 2},   {"a: *x", 1},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    NullSink nobody;
    const auto fault = parse(row.text, nobody);
    REQUIRE(fault);
    CHECK_FALSE(fault->too_deep);
    CHECK(fault->offset <= row.text.size());
    const std::string_view before = row.text.substr(0, fault->offset);
    CHECK(1 + std::count(before.begin(), before.end(), '\n') == row.line);
  }
}

TEST_CASE("events: what stands behind the end of the first value is a fault, not dropped") {
  NullSink nobody;
  for (const std::string_view text : {"[甲]\nb: 1\n", "\"甲\" 乙", "{a: 1} b", "- 甲\nb: 1\n"}) {
    CAPTURE(text);
    CHECK(parse(text, nobody));
  }
}

TEST_CASE("events: depth") {
  NullSink nobody;
  const std::string reached = std::string(max_depth, '[') + std::string(max_depth, ']');
  CHECK_FALSE(parse(reached, nobody));
  const auto fault = parse("[" + reached + "]", nobody);
  REQUIRE(fault);
  CHECK(fault->too_deep);
  CHECK(fault->offset == max_depth);
}

}  // namespace xfz::load
