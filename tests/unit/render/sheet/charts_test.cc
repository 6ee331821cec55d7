// SPDX-License-Identifier: MIT
// Charts: bars as long as their numbers say, texts that cannot break the page, and nothing to show.
#include "render/sheet/charts.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <vector>

namespace xfz::render {

namespace {

constexpr std::string_view dark = "#1f4e79";
constexpr std::string_view light = "#cc7f14";

/// Every tag of a picture, `<rect … />`, in order. Fails where tags are not nested well (XML 1.0, section 3).
std::vector<std::string> tags_of(const std::string& svg) {
  std::vector<std::string> tags;
  std::vector<std::string> open;
  std::size_t at = 0;
  while ((at = svg.find('<', at)) != std::string::npos) {
    const std::size_t end = svg.find('>', at);
    REQUIRE(end != std::string::npos);
    const std::string tag = svg.substr(at, end - at + 1);
    const std::string name = tag.substr(1, tag.find_first_of(" />", 2) - 1);
    if (name.starts_with('/')) {
      REQUIRE_FALSE(open.empty());
      CHECK(open.back() == name.substr(1));
      open.pop_back();
    } else if (!tag.ends_with("/>")) {
      open.push_back(name);
    }
    tags.push_back(tag);
    at = end;
  }
  CHECK(open.empty());
  return tags;
}

double number(const std::string& tag, const std::string& attribute) {
  const std::size_t at = tag.find(" " + attribute + "=\"");
  REQUIRE(at != std::string::npos);
  return std::stod(tag.substr(at + attribute.size() + 3));
}

/// Bars of one colour, without what the legend and the clip take of it.
std::vector<std::string> bars_of(const std::string& svg, std::string_view fill) {
  std::vector<std::string> bars;
  for (const std::string& tag : tags_of(svg)) {
    const bool is_bar = tag.starts_with("<rect ") && tag.find(fill) != std::string::npos;
    if (is_bar && number(tag, "y") > 5) bars.push_back(tag);
  }
  return bars;
}

std::vector<double> sizes(const std::string& svg, std::string_view fill, const std::string& attribute) {
  std::vector<double> all;
  for (const std::string& tag : bars_of(svg, fill)) all.push_back(number(tag, attribute));
  return all;
}

/// The words in the <text> elements, in order.
std::vector<std::string> labels(const std::string& svg) {
  std::vector<std::string> all;
  std::size_t at = 0;
  while ((at = svg.find("<text", at)) != std::string::npos) {
    at = svg.find('>', at) + 1;
    all.push_back(svg.substr(at, svg.find('<', at) - at));
  }
  return all;
}

bool has_label(const std::string& svg, const std::string& label) {
  const auto all = labels(svg);
  return std::find(all.begin(), all.end(), label) != all.end();
}

bool holds(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

Date day(unsigned month, unsigned in_month, int year = 2020) {
  return *make_date(year, month, in_month);
}

bool near(double a, double b) {
  return std::abs(a - b) < 0.15;
}

}  // namespace

TEST_CASE("charts: bars of days are as high as their numbers and stand in time") {
  const std::string svg = due_chart(
      {2020, 2020}, {{day(12, 31), 7}, {day(1, 1), 1}, {day(6, 30), 28}, {day(7, 2), 14}, {day(6, 30), 28}});
  const auto heights = sizes(svg, dark, "height");
  REQUIRE(heights.size() == 4);  // the day that is given twice counts together
  CHECK(near(heights[1], heights[0] * 56));
  CHECK(near(heights[1], heights[2] * 4));
  CHECK(near(heights[1], heights[3] * 8));

  std::vector<double> middles;
  for (const std::string& bar : bars_of(svg, dark)) {
    middles.push_back(number(bar, "x") + number(bar, "width") / 2);
  }
  const double a_day = (middles[3] - middles[0]) / 365;  // 2020 is a leap year
  CHECK(near(middles[1] - middles[0], a_day * 181));
  CHECK(near(middles[2] - middles[1], a_day * 2));
  for (const std::string& bar : bars_of(svg, dark)) {
    CHECK(number(bar, "width") <= 2 * a_day);  // no bar hides another
    CHECK(near(number(bar, "y") + number(bar, "height"), 172));
  }
}

TEST_CASE("charts: every day is said, and labelled where there is room") {
  const std::string svg =
      due_chart({2020, 2020}, {{day(3, 31), 1}, {day(4, 30), 2}, {day(6, 29), 3}, {day(6, 30), 28}});
  CHECK(holds(svg, ">3月31日1项，4月30日2项，6月29日3项，6月30日28项。</desc>"));
  CHECK(holds(svg, "<title>6月29日：3项</title>"));
  for (const char* label : {"3月31日", "4月30日", "6月30日", "1", "2", "28", "1月", "12月"}) {
    CAPTURE(label);
    CHECK(has_label(svg, label));
  }
  CHECK_FALSE(has_label(svg, "6月29日"));  // the taller bar beside it has the room
  CHECK_FALSE(has_label(svg, "3"));
}

TEST_CASE("charts: what is not on the axis is in a note") {
  struct Row {
    std::vector<DueBar> days;
    std::vector<UndatedBar> undated;
    std::string_view note;
  };
  const Row rows[] = {
      {{{day(6, 30), 2}}, {{"长期坚持", 63}, {"没有日期", 4}}, "另有：长期坚持63项，没有日期4项。"},
      {{{day(6, 30), 2}}, {{"长期坚持", 0}}, ""},
      {{{day(6, 30, 2019), 2}, {day(1, 1, 2021), 3}, {day(1, 2, 2021), 4}},
       {},
       "另有：2020年前2项，2020年后7项。"},
      {{}, {{"<b>&", 1}}, "另有：&lt;b&gt;&amp;1项。"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.note);
    const std::string svg = due_chart({2020, 2020}, row.days, row.undated);
    CHECK(has_label(svg, std::string(row.note)) == !row.note.empty());
    CHECK(holds(svg, std::string(row.note) + "</desc>"));
  }
  // A long note is folded, and the picture grows with it.
  const std::string svg =
      due_chart({2020, 2020}, {}, {{"按照上级通知要求办理", 1}, {std::string(200, 'x'), 2}});
  CHECK(labels(svg).size() == labels(due_chart({2020, 2020}, {})).size() + 4);
  CHECK(holds(svg, "viewBox=\"0 0 524.0 268.0\""));
}

TEST_CASE("charts: the load is as long as its numbers, the busiest leader first") {
  const std::string svg =
      load_chart({{"丙", 0, 10, 1}, {"乙", 20, 0, 87}, {"甲", 30, 10, 0}, {"丁", 20, 5, 0}, {"戊", 0, 0, 9}});
  const auto led = sizes(svg, dark, "width");
  const auto named = sizes(svg, light, "width");
  REQUIRE(led.size() == 3);    // 甲, 丁, 乙
  REQUIRE(named.size() == 3);  // 甲, 丁, 丙
  CHECK(near(led[0] / 30, led[1] / 20));
  CHECK(near(led[1], led[2]));
  CHECK(near(named[0] * 3, led[0]));
  CHECK(near(named[0], named[1] * 2));
  CHECK(near(named[0], named[2]));
  CHECK(near(sizes(svg, dark, "x")[0] + led[0], sizes(svg, light, "x")[0]));  // one behind the other

  CHECK(labels(svg) == std::vector<std::string>{"牵头", "分工负责", "经由集体", "甲", "30 + 10", "0", "丁",
                                                "20 + 5", "0", "乙", "20", "87", "丙", "10", "1", "戊", "0",
                                                "9"});
}

TEST_CASE("charts: names are escaped, cut in the picture and whole in its words") {
  struct Row {
    std::string name;
    std::string label;
    std::string whole;
  };
  const Row rows[] = {
      {"民政局", "民政局", "民政局"},
      {"<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;…", "&lt;script&gt;alert(1)&lt;/script&gt;"},
      {"a|b\"'&", "a|b&quot;&#39;&amp;", "a|b&quot;&#39;&amp;"},
      {"西夏区各有关部门和单位", "西夏区各有关部门…", "西夏区各有关部门和单位"},
      {std::string(300, 'x'), std::string(17, 'x') + "…", std::string(300, 'x')},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    const std::string svg = load_chart({{row.name, 1, 0, 0}});
    CHECK(labels(svg)[3] == row.label);
    CHECK(holds(svg, "<title>" + row.whole + "：牵头1项，分工负责0项，经由集体0项</title>"));
    CHECK(tags_of(svg).size() == tags_of(load_chart({{"民政局", 1, 0, 0}})).size());
  }
}

TEST_CASE("charts: a picture says what it is, also where there is nothing") {
  struct Row {
    std::string svg;
    std::string_view title;
    std::string_view words;
  };
  const Row rows[] = {
      {due_chart({2020, 2020}, {}), "2020年各时限的事项数", "2020年没有到期的事项"},
      {due_chart({2020, 2020}, {{day(1, 1), 0}}), "2020年各时限的事项数", "2020年没有到期的事项"},
      {load_chart({}), "各单位的事项数", "没有单位"},
      {load_chart({{"甲", 0, 0, 0}}), "各单位的事项数", "0"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.svg);
    CHECK(row.svg.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\" viewBox=\"0 0 "));
    CHECK(holds(row.svg, " role=\"img\" aria-label=\"" + std::string(row.title) + "\""));
    CHECK(holds(row.svg, "<title>" + std::string(row.title) + "</title>"));
    CHECK(has_label(row.svg, std::string(row.words)));
    CHECK_FALSE(holds(row.svg, "nan"));
    CHECK(bars_of(row.svg, dark).empty());
    tags_of(row.svg);
  }
}

}  // namespace xfz::render
