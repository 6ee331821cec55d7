// SPDX-License-Identifier: MIT
// Grids as aligned columns, from no width at all to hardly any.
#include <doctest/doctest.h>

#include <sstream>
#include <string>
#include <string_view>

#include "render/grid.h"
#include "text/width.h"

namespace xfz::render {

namespace {

constexpr Phrase number{"No.", "序号"};
constexpr Phrase lead{"Lead", "牵头单位"};
constexpr Phrase measure{"Measure", "具体措施"};

Grid sample_grid() {
  Grid grid{.title = "任务分解表", .subtitle = "6月30日以前到期"};
  grid.columns = {{number, Fit::number}, {lead, Fit::shrinks}, {measure}};
  grid.sections = {
      {.heading = "2020年6月30日",
       .aside = "6月底前 · 2 项",
       .rows = {{{"1"}, {"审批服务管理局、区委编办、司法局"}, {"向社会公布本级政府全部行政审批事项清单。"}},
                {{"100"}, {"司法局"}, {"加强考核。"}}}},
      {.heading = "长期坚持", .text = "1、2、3"},
  };
  grid.closing = {"共 2 项"};
  return grid;
}

Screen chinese(int width, bool wrap = false) {
  return {.language = Language::chinese, .width = width, .wrap = wrap};
}

int widest_line(const std::string& text) {
  int widest = 0;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) widest = std::max(widest, display_width(line));
  return widest;
}

/// One cell of names beside a long text, as a table of that width shows it.
std::string shown_names(const std::string& names, int width) {
  Grid grid;
  grid.columns = {{lead, Fit::shrinks}, {measure}};
  grid.sections = {{.rows = {{{names}, {std::string(300, 'x')}}}}};
  const std::string text = to_table(grid, {.language = Language::chinese, .width = width});
  // They end a line of their own where the text stands below.
  const std::string before = text.substr(0, text.find("xx"));
  const std::string shown = before.substr(0, before.find_last_not_of(" \n") + 1);
  return shown.substr(shown.rfind('\n') + 3);
}

}  // namespace

TEST_CASE("grid: a pipe gets whole lines") {
  CHECK(to_table(sample_grid(), chinese(0)) ==
        "任务分解表\n"
        "6月30日以前到期\n"
        "\n"
        "  序号  牵头单位                          具体措施\n"
        "2020年6月30日  6月底前 · 2 项\n"
        "     1  审批服务管理局、区委编办、司法局  向社会公布本级政府全部行政审批事项清单。\n"
        "   100  司法局                            加强考核。\n"
        "\n"
        "长期坚持\n"
        "  1、2、3\n"
        "\n"
        "共 2 项\n");
}

TEST_CASE("grid: names give way before the text is cut") {
  CHECK(to_table(sample_grid(), chinese(60)) ==
        "任务分解表\n"
        "6月30日以前到期\n"
        "\n"
        "  序号  牵头单位          具体措施\n"
        "2020年6月30日  6月底前 · 2 项\n"
        "     1  审批服务管理局等  向社会公布本级政府全部行政审批事…\n"
        "   100  司法局            加强考核。\n"
        "\n"
        "长期坚持\n"
        "  1、2、3\n"
        "\n"
        "共 2 项\n");
}

TEST_CASE("grid: folded where it is asked for") {
  CHECK(to_table(sample_grid(), chinese(52, true)) ==
        "任务分解表\n"
        "6月30日以前到期\n"
        "\n"
        "  序号  牵头单位          具体措施\n"
        "2020年6月30日  6月底前 · 2 项\n"
        "     1  审批服务管理局、  向社会公布本级政府全部行政\n"
        "        区委编办、司法局  审批事项清单。\n"
        "   100  司法局            加强考核。\n"
        "\n"
        "长期坚持\n"
        "  1、2、3\n"
        "\n"
        "共 2 项\n");
}

TEST_CASE("grid: no line is wider than a screen that has room for the columns") {
  for (int width = 36; width <= 130; ++width) {
    CAPTURE(width);
    CHECK(widest_line(to_table(sample_grid(), chinese(width))) <= width);
    CHECK(widest_line(to_table(sample_grid(), chinese(width, true))) <= width);
  }
}

TEST_CASE("grid: the narrowest and the widest screens do no harm") {
  for (const int width : {1, 2, 3, 8, 20, 1 << 20}) {
    CAPTURE(width);
    for (const bool wrap : {false, true}) {
      const std::string text = to_table(sample_grid(), chinese(width, wrap));
      CHECK(text.find("100  司法局") != std::string::npos);
      CHECK(text.ends_with("\n"));
    }
  }
}

TEST_CASE("grid: lists of names are cut between names") {
  constexpr std::string_view three = "司法局、区委编办、政办";
  struct Row {
    std::string_view names;
    int width;
    std::string_view expected;
  };
  constexpr Row rows[] = {
      {three, 0, three},
      {three, 100, three},
      {three, 63, three},  // 22 columns are left, as many as it takes
      {three, 62, "司法局、区委编办等"},
      {three, 53, "司法局、区委编办等"},  // 18 columns, again as many as it takes
      {three, 52, "司法局等"},
      {three, 44, "司法局等"},            // never narrower than the longest name and the mark
      {three, 20, "司法局、区委编办等"},  // the text stands below
      {"司法局", 8, "司法局"},
      {"一个名字特别特别特别长的单位", 100, "一个名字特别特别特别长的单位"},
      {"一个名字特别特别特别长的单位", 50, "一个名字特别特别特…"},
      {"一个名字特别特别特别长的单位、司法局", 50, "一个名字特别特别特…"},
      {"司法局、一个名字特别特别特别长的单位", 50, "司法局等"},
      {"一个名字特别特别特别长的单位", 47, "一个名字特别特别特别长的单位"},  // alone in its line
      {"司法局、一个名字特别特别特别长的单位", 36, "司法局等"},
      {"（无牵头单位）", 20, "（无牵头单位）"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.names);
    CAPTURE(row.width);
    CHECK(shown_names(std::string(row.names), row.width) == row.expected);
  }
}

TEST_CASE("grid: one section has its heading above the column titles") {
  Grid grid;
  grid.columns = {{number, Fit::number}, {measure}};
  grid.sections = {{.heading = "按单位", .aside = "图例", .rows = {{{"1"}, {"a"}}}}};
  CHECK(to_table(grid, {}) == "按单位  图例\n  No.  Measure\n    1  a\n");
}

TEST_CASE("grid: nothing to show") {
  CHECK(to_table({}, {}) == "");
  CHECK(to_table({}, {.width = 80}) == "");
  CHECK(to_table({.title = "表", .closing = {"共 0 项"}}, {.width = 80}) == "表\n\n共 0 项\n");
  Grid titles;
  titles.columns = {{number}, {measure}};
  titles.sections = {{.heading = "空"}};
  CHECK(to_table(titles, {.width = 80}) == "空\n");
}

TEST_CASE("grid: no cell breaks its line or reaches the terminal raw") {
  Grid grid{.title = "标\x1b[2J题", .closing = {"尾\x07"}};
  grid.columns = {{number}, {measure}};
  grid.sections = {{.heading = "头\x1b", .aside = "旁\x1b", .rows = {{{"1\n2"}, {"a\tb\x1b[31mc\r\nd"}}}}};
  for (const int width : {0, 80}) {
    CHECK(to_table(grid, {.width = width}) ==
          "标^[[2J题\n\n头^[  旁^[\n  No.  Measure\n  12   a^Ib^[[31mc^Md\n\n尾^G\n");
  }
}

TEST_CASE("grid: what a heading adds stands below it where both have no room in a line") {
  Grid grid;
  grid.columns = {{measure}};
  grid.sections = {{.heading = "6月30日", .aside = "很长很长的说明文字", .rows = {{{"a"}}}}};
  CHECK(to_table(grid, {.width = 16}) == "6月30日\n  很长很长的说明\n  文字\n  Measure\n  a\n");
  grid.sections.front().heading = "二〇二〇年六月三十日";
  CHECK(to_table(grid, {.width = 16}).starts_with("二〇二〇年六月三\n十日\n  很长"));
}

TEST_CASE("grid: a text that would have no room stands below its row") {
  Grid grid;
  grid.columns = {{number, Fit::number},
                  {lead, Fit::shrinks},
                  {Phrase{"Not done by", "未完成的单位"}, Fit::shrinks},
                  {measure}};
  grid.sections = {
      {.rows = {
           {{"1"}, {"审批服务管理局"}, {"司法局、区委编办"}, {"向社会公布本级政府全部行政审批事项清单。"}},
           {{"100"}, {"司法局"}, {""}, {""}}}}};
  const Screen narrow{.width = 44};
  CHECK(to_table(grid, narrow) ==
        "  No.  Lead            Not done by\n"
        "       Measure\n"
        "    1  审批服务管理局  司法局、区委编办\n"
        "       向社会公布本级政府全部行政审批事项清…\n"
        "  100  司法局\n");
  CHECK(to_table(grid, {.width = 44, .wrap = true}).find("       单。\n  100") != std::string::npos);
  // A deadline of many words, which is never cut beside a text.
  grid.columns[1].fit = Fit::whole;
  grid.sections.front().rows.front()[1] = {"2020年6月底前基本完成，12月底前全面完成"};
  CHECK(to_table(grid, {.width = 80})
            .find("  2020年6月底前基本完成，12月底前全面完成  司法局、区委编办\n       向社会") !=
        std::string::npos);
}

TEST_CASE("grid: numbers are never cut") {
  Grid grid;
  const Phrase started{"Not started", "未启动"};
  const Phrase reported{"Not reported", "未报"};
  grid.columns = {{lead, Fit::shrinks}, {started, Fit::number}, {reported, Fit::number}};
  grid.sections = {{.rows = {{{"审批服务管理局"}, {"12"}, {"0"}}, {{"司法局"}, {"0"}, {"7"}}}}};
  CHECK(to_table(grid, {.width = 43}) ==
        "  Lead            Not started  Not reported\n"
        "  审批服务管理局           12             0\n"
        "  司法局                    0             7\n");
  CHECK(to_table(grid, {.width = 35}) ==
        "                      Not       Not\n"
        "  Lead            started  reported\n"
        "  审批服务管理局       12         0\n"
        "  司法局                0         7\n");
  CHECK(to_table(grid, {.width = 30}) ==
        "                  Not      Not\n"
        "  Lead        started reported\n"
        "  审批服务管       12        0\n"
        "  理局\n"
        "  司法局            0        7\n");
  CHECK(to_table(grid, {.width = 24}) ==
        "  Lead\n"
        "          Not        Not\n"
        "      started   reported\n"
        "  审批服务管理局\n"
        "           12          0\n"
        "  司法局\n"
        "            0          7\n");
}

TEST_CASE("grid: colour adds no width") {
  Grid grid = sample_grid();
  grid.sections[0].rows[0][1].ink = Ink::faint;
  grid.sections[0].rows[0][2].ink = Ink::soon;
  Screen screen = chinese(60);
  screen.color = true;
  std::string text = to_table(grid, screen);
  CHECK(text.find("\x1b[2m审批服务管理局等\x1b[0m  \x1b[33m向社会") != std::string::npos);
  for (std::size_t at = text.find('\x1b'); at != std::string::npos; at = text.find('\x1b')) {
    text.erase(at, text.find('m', at) + 1 - at);
  }
  CHECK(text == to_table(sample_grid(), chinese(60)));
}

}  // namespace xfz::render
