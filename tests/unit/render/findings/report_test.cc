// SPDX-License-Identifier: MIT
// Findings as people read them: the excerpt shows the place, whatever stands around it.
#include "render/findings/report.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "support/rules.h"
#include "text/width.h"

namespace xfz::render {

namespace {

constexpr Rule grave_rule = test::rule_called("bad", Severity::error);
constexpr Rule odd_rule = test::rule_called("odd", Severity::warning);
constexpr Rule remark_rule = test::rule_called("by-the-way", Severity::note);

Diagnostic finding(const Rule& rule, Span span) {
  return {&rule, span, {"message", "消息"}, {}, {}};
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

/// The source line and the mark below it, without what stands in front of the bar.
struct Shown {
  std::string line;
  std::string mark;
};

/// The excerpt for `marked` in `text`, or for the place of `^` where `marked` is empty.
Shown excerpt(const std::string& text, Span span, int width = 0) {
  const Source source("t.yaml", text);
  const Diagnostics diagnostics{finding(grave_rule, span)};
  const auto lines = lines_of(report_text({source, diagnostics}, {.width = width}));
  constexpr std::size_t gutter = 8;  // `    1 | `
  const auto line = std::find_if(lines.begin(), lines.end(),
                                 [](const std::string& each) { return each.find(" | ") == gutter - 3; });
  REQUIRE(lines.end() - line >= 2);  // the headline may be folded
  return {line->substr(gutter), (line + 1)->substr(gutter)};
}

Span span_of(const std::string& text, const std::string& part) {
  const auto begin = static_cast<std::uint32_t>(text.find(part));
  return {begin, begin + static_cast<std::uint32_t>(part.size())};
}

/// What of the shown line stands above the mark.
std::string above_mark(const Shown& shown) {
  const auto margin = static_cast<int>(shown.mark.find('^'));
  const std::string_view ahead = fit(shown.line, margin);
  CHECK(display_width(ahead) == margin);  // the mark begins where a character begins
  const auto mark = static_cast<int>(shown.mark.size()) - margin;
  return std::string(fit(std::string_view(shown.line).substr(ahead.size()), mark));
}

}  // namespace

TEST_CASE("report: a whole finding, in both languages") {
  const Source source("表.yaml", "title: 表\nyear: 202O\n");
  Diagnostic full = finding(grave_rule, {17, 21});
  full.hint = {"a hint", "建议如此"};
  full.related.push_back({{7, 10}, {"related", "相关"}});
  const Diagnostics diagnostics{full, finding(odd_rule, {0, 5}), finding(remark_rule, {11, 15})};
  CHECK(report_text({source, diagnostics}, {}) ==
        "表.yaml:2:7: error: message [bad]\n"
        "    2 | year: 202O\n"
        "      |       ^^^^\n"
        "      表.yaml:1:8: related\n"
        "    1 | title: 表\n"
        "      |        ^^\n"
        "      help: a hint\n"
        "\n"
        "表.yaml:1:1: warning: message [odd]\n"
        "    1 | title: 表\n"
        "      | ^^^^^\n"
        "\n"
        "表.yaml:2:1: note: message [by-the-way]\n"
        "    2 | year: 202O\n"
        "      | ^^^^\n"
        "\n");
  CHECK(report_text({source, {full}}, {.language = Language::chinese}).find("错误: 消息 [bad]") !=
        std::string::npos);
  CHECK(report_text({source, diagnostics}, {.language = Language::chinese}).find("建议: 建议如此") !=
        std::string::npos);
  CHECK(report_text({source, {}}, {}) == "");
}

TEST_CASE("report: the mark stands under the exact place") {
  struct Row {
    std::string line;
    std::string part;
    std::string_view shown;
    std::string_view mark;
  };
  const Row rows[] = {
      {"lead: [民政局, 政办]", "政办", "lead: [民政局, 政办]", "               ^^^^"},
      {"标题：西夏", "：", "标题：西夏", "    ^^"},
      {"a: 😀b", "b", "a: 😀b", "     ^"},
      {"e\xCC\x81: x", "x", "e\xCC\x81: x", "   ^"},  // e and a combining accent
      {"\tyear: 1", "year", "^Iyear: 1", "  ^^^^"},
      {"a\tb", "\t", "a^Ib", " ^^"},
      {"a\x1b[0mb", "\x1b", "a^[[0mb", " ^^"},
      {"a\xE2\x80\xAE"
       "b",
       "\xE2\x80\xAE", "a<U+202E>b", " ^^^^^^^^"},
      {"a\xFF"
       "b",
       "b", "a<FF>b", "     ^"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.line);
    const Shown shown = excerpt(row.line + "\n", span_of(row.line, row.part));
    CHECK(shown.line == row.shown);
    CHECK(shown.mark == row.mark);
  }
}

TEST_CASE("report: places without a character") {
  struct Row {
    std::string text;
    Span span;
    std::string_view line;
    std::string_view mark;
  };
  const Row rows[] = {
      {"", {0, 0}, "", "^"},
      {"\n", {0, 0}, "", "^"},
      {"民政\n局\n", {6, 6}, "民政", "    ^"},      // the end of a line
      {"民政\n局\n", {6, 7}, "民政", "    ^"},      // its newline
      {"民政\n局\n", {11, 11}, "局", "  ^"},        // the end of the text
      {"民政\n局\n", {500, 600}, "局", "  ^"},      // behind it
      {"民政\n局\n", {3, 3}, "民政", "  ^"},        // between two characters
      {"a: b\nc: d\ne\n", {3, 9}, "a: b", "   ^"},  // several lines: what is marked of the first
      {"a: [b,\n  c]\n", {3, 12}, "a: [b,", "   ^^^"},
      {"a\n\nb\n", {2, 2}, "", "^"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CAPTURE(row.span.begin);
    const Shown shown = excerpt(row.text, row.span);
    CHECK(shown.line == row.line);
    CHECK(shown.mark == row.mark);
  }
}

TEST_CASE("report: the first line is folded to the screen, its rule whole") {
  const Source source("a/long/path/to/a/table.yaml", "title: 表\n");
  Diagnostic found = finding(grave_rule, {7, 10});
  found.message = {"no unit or group is called “民证局”, which stands here",
                   "没有登记名为“民证局”的单位或集体，它用在这里和另外两处"};
  for (const Language language : {Language::english, Language::chinese}) {
    for (int width = 34; width < 120; ++width) {
      CAPTURE(width);
      const std::string text = report_text({source, {found}}, {.language = language, .width = width});
      const std::string head = text.substr(0, text.find("    1 | "));
      CHECK(head.find("[bad]\n") != std::string::npos);
      for (const auto& line : lines_of(head)) {
        CHECK(display_width(line) <= std::max(width, 42));  // the place itself is never broken
        CHECK_FALSE(line.ends_with(' '));
      }
    }
  }
}

TEST_CASE("report: a long line is cut around its mark") {
  const std::string before(300, 'a');
  const std::string after(300, 'z');
  for (const int width : {30, 40, 60, 80, 200}) {
    CAPTURE(width);
    for (const std::string part : {"民政局", "b", "year"}) {
      CAPTURE(part);
      const std::string both = before + part + after;
      const Shown middle = excerpt(both, span_of(both, part), width);
      CHECK(middle.line.starts_with("…a"));
      CHECK(middle.line.ends_with("z…"));
      CHECK(above_mark(middle) == part);

      const Shown start = excerpt(part + after, span_of(part + after, part), width);
      CHECK(start.line.starts_with(part));
      CHECK(start.line.ends_with("z…"));
      CHECK(above_mark(start) == part);

      const Shown end = excerpt(before + part, span_of(before + part, part), width);
      CHECK(end.line.starts_with("…a"));
      CHECK(end.line.ends_with(part));
      CHECK(above_mark(end) == part);

      for (const Shown& shown : {middle, start, end}) {
        CHECK(display_width(shown.line) <= width - 8);
        CHECK(display_width(shown.line) > width - 11);  // and what there is room for is shown
        CHECK(display_width(shown.mark) <= width - 8);
      }
    }
  }
}

TEST_CASE("report: wide characters are never cut in half") {
  std::string line;
  for (int i = 0; i < 200; ++i) line += i % 2 == 0 ? "政" : "局";
  for (int width = 20; width <= 60; ++width) {
    CAPTURE(width);
    const Shown shown = excerpt(line, {300, 306}, width);
    CHECK(above_mark(shown) == "政局");
    CHECK(display_width(shown.line) <= width - 8);
  }
}

TEST_CASE("report: a mark longer than the screen is cut") {
  const std::string line = "text: " + std::string(300, 'x');
  const Shown shown = excerpt(line, {6, 306}, 60);
  CHECK(shown.line.starts_with("text: xxx"));
  CHECK(shown.line.ends_with("x…"));
  CHECK(display_width(shown.line) <= 52);
  CHECK(shown.mark.starts_with("      ^^^"));
}

TEST_CASE("report: any width does no harm") {
  const std::string line = "责任单位：" + std::string(100, 'x') + "民政局" + std::string(100, 'y');
  for (int width = 1; width < 30; ++width) {
    CAPTURE(width);
    const Shown shown = excerpt(line, span_of(line, "民政局"), width);
    CHECK(shown.mark.ends_with("^"));
  }
}

TEST_CASE("report: line numbers of any length keep the bars in line") {
  const Source source("t", std::string(1234567, '\n') + "x\n");
  const auto lines = lines_of(report_text({source, {finding(grave_rule, {1234567, 1234568})}}, {}));
  REQUIRE(lines.size() >= 3);
  CHECK(lines[0] == "t:1234568:1: error: message [bad]");
  CHECK(lines[1] == "1234568 | x");
  CHECK(lines[2] == "        | ^");
}

TEST_CASE("report: nothing in it reaches the terminal raw") {
  const Source source("a\x1b]0;x\x07.yaml", "x\x1b[31m\n");
  Diagnostic bad = finding(grave_rule, {0, 1});
  bad.message = {"value \x1b[2J", "值 \x1b[2J"};
  bad.hint = {"use \x1b", "用 \x1b"};
  bad.related.push_back({{0, 1}, {"first \x1b", "先 \x1b"}});
  for (const Language language : {Language::english, Language::chinese}) {
    const std::string text = report_text({source, {bad}}, {.language = language});
    CHECK(text.find('\x1b') == std::string::npos);
    CHECK(text.find('\x07') == std::string::npos);
  }
}

TEST_CASE("report: colour by severity") {
  const Source source("t", "x\n");
  struct Row {
    const Rule& rule;
    std::string_view mark;
  };
  const Row rows[] = {
      {grave_rule, "\x1b[1;31m^\x1b[0m"}, {odd_rule, "\x1b[33m^\x1b[0m"}, {remark_rule, "\x1b[36m^\x1b[0m"}};
  for (const Row& row : rows) {
    const std::string text = report_text({source, {finding(row.rule, {0, 1})}}, {.color = true});
    CHECK(text.find(row.mark) != std::string::npos);
  }
}

TEST_CASE("report: counts") {
  const Source source("t", "x\n");
  struct Row {
    int errors;
    int warnings;
    int notes;
    std::string_view en;
    std::string_view zh;
  };
  constexpr Row rows[] = {
      {0, 0, 0, "", ""},
      {1, 0, 0, "1 error", "1 个错误"},
      {2, 0, 0, "2 errors", "2 个错误"},
      {0, 1, 0, "1 warning", "1 个警告"},
      {0, 2, 1, "2 warnings, 1 note", "2 个警告，1 条提示"},
      {1, 1, 3, "1 error, 1 warning, 3 notes", "1 个错误，1 个警告，3 条提示"},
  };
  for (const Row& row : rows) {
    Diagnostics diagnostics;
    for (int i = 0; i < row.errors; ++i) diagnostics.push_back(finding(grave_rule, {0, 1}));
    for (int i = 0; i < row.warnings; ++i) diagnostics.push_back(finding(odd_rule, {0, 1}));
    for (int i = 0; i < row.notes; ++i) diagnostics.push_back(finding(remark_rule, {0, 1}));
    const Summary summary = summarise(diagnostics);
    CHECK(summary_text(summary, Language::english) == row.en);
    CHECK(summary_text(summary, Language::chinese) == row.zh);
    Summary twice = summary;
    twice += summary;
    CHECK(twice.errors == 2 * summary.errors);
  }
  CHECK(severity_id(Severity::error) == "error");
  CHECK(severity_id(Severity::warning) == "warning");
  CHECK(severity_id(Severity::note) == "note");
}

}  // namespace xfz::render
