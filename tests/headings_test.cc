// SPDX-License-Identifier: MIT
// Pairs of slips, one in the line of a heading (of the table, a category or a task) and one elsewhere: what
// is found of the second alone must be found beside the first.
#include <doctest/doctest.h>
#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "support/case_text.h"
#include "support/files.h"
#include "support/line_list.h"

namespace xfz::test {

namespace {

constexpr std::string_view table_of_headings = R"(format: 1
title: 表
jurisdiction: 西夏区
year: 2020

units:
  # 政府部门
  - {id: mzj, name: 民政局}
  - {id: sfj, name: 司法局}
  - {id: jyj, name: 教育局}

groups:
  - {id: bm, name: 各部门, members: [民政局, 司法局]}

categories:
  - number: 一
    title: 政府职能
    tasks:
      - number: 1
        title: 审批改革
        measures:
          - id: 1
            text: 公布清单。
            lead: [民政局]
            deadline: 6月底前

          - id: 2
            text: 清理证明。
            lead: [司法局]
            responsible: [各部门]
            deadline: 9月底前

      - number: 2
        title: 权责清单
        measures:
          - id: 3
            text: 编制清单。
            lead: [教育局]
            deadline: 10月底前
          - id: 4
            text: 动态调整。
            lead: [教育局]
            responsible: [民政局]
            deadline: 全年

  # 这一类由司法局汇总。
  - number: 二
    title: 依法行政
    tasks:
      - number: 3
        title: 规范性文件
        measures:
          - id: 5
            text: 合法性审核。
            lead: [司法局]
            deadline: 12月底前

      - number: 4
        title: 重大决策
        measures:
          - id: 6
            text: 专家论证。
            lead: [司法局]
            responsible: [各部门]
            deadline: 11月底前
)";

/// What becomes of one line.
struct SlippedLine {
  std::size_t line = 0;
  std::string name;
  std::string now;  ///< the line afterwards; it may be several
};

/// A line taken apart: `  - key: value`.
struct Parts {
  std::string indentation;
  std::string dash;
  std::string key;
  std::string value;  ///< with the blank before it
};

Parts parts_of(const std::string& line) {
  const std::size_t first = line.find_first_not_of(' ');
  const std::size_t key = line.find_first_not_of(" -");
  const std::size_t colon = line.find(':', key);
  return {line.substr(0, first), line.substr(first, key - first), line.substr(key, colon - key),
          line.substr(colon + 1)};
}

/// All that is tried on the line of a heading.
std::vector<SlippedLine> heading_slips(const LineList& lines, std::size_t at) {
  const Parts parts = parts_of(lines[at]);
  const auto& [indentation, dash, key, value] = parts;
  const std::string head = indentation + dash;
  const std::string bare = value.empty() ? "" : value.substr(1);
  const bool is_list = value.empty();
  std::vector<SlippedLine> slips;
  const auto add = [&](std::string_view name, const std::string& now) {
    slips.push_back({at, fmt::format("{}: {}", key, name), now});
  };
  add("full-width colon", head + key + "：" + bare);
  add("no colon", head + key + value);
  add("other colon", head + key + "=" + bare);
  add("misspelt", head + key.substr(0, 2) + key.substr(3) + ":" + value);
  add("doubled letter", head + key + key.back() + ":" + value);
  add("capital", head + static_cast<char>(key.front() - 'a' + 'A') + key.substr(1) + ":" + value);
  add("commented", indentation + "# " + dash + key + ":" + value);
  add("slashes", indentation + "// " + dash + key + ":" + value);
  add("full-width hash", indentation + "＃ " + dash + key + ":" + value);
  add("twice", lines[at] + "\n" + indentation + std::string(dash.size(), ' ') + key + ":" + value);
  add("gone", "");
  add("a remark before", indentation + "备注：无\n" + lines[at]);
  add("conflict before", "<<<<<<< HEAD\n" + lines[at]);
  add("separator before", "=======\n" + lines[at]);
  add("document before", "---\n" + lines[at]);
  add("invisible sign", head + "\xE2\x80\x8B" + key + ":" + value);
  add("control sign", head + key + ":" + value + "\x1B[31m");
  if (!indentation.empty()) {
    add("one column left", lines[at].substr(1));
    add("two columns left", lines[at].substr(2));
    add("column 0", lines[at].substr(indentation.size()));
    add("tab", "\t" + lines[at].substr(indentation.size()));
    add("tab more", "\t" + lines[at]);
    add("full-width blanks", "　　" + lines[at].substr(indentation.size()));
  }
  add("one column right", " " + lines[at]);
  add("two columns right", "  " + lines[at]);
  if (!dash.empty()) {
    add("tight dash", indentation + "-" + key + ":" + value);
    add("full-width dash", indentation + "－ " + key + ":" + value);
    add("long dash", indentation + "— " + key + ":" + value);
    add("star", indentation + "* " + key + ":" + value);
    add("bullet", indentation + "• " + key + ":" + value);
    add("number for a dash", indentation + "2. " + key + ":" + value);
    add("no dash", indentation + "  " + key + ":" + value);
    add("two dashes", indentation + "- - " + key + ":" + value);
  } else {
    add("a dash too many", indentation + "- " + key + ":" + value);
  }
  if (is_list) {
    for (const std::string_view more :
         {" 甲", " []", " null", " [", " {", " |", " -", " \"", " ：", " *", " 甲: 乙"})
      add(fmt::format("with{}", more), lines[at] + std::string(more));
  } else {
    add("tight", head + key + ":" + bare);
    add("no value", head + key + ":");
    add("value in the next line", head + key + ":\n" + bare);
    add("value over two lines", head + key + ":" + value + "\n" + indentation + "    续行");
    add("value cut", head + key + ":" + value + "\n续行");
    for (const std::string_view more : {"\"", "'", "[", "{", "]", "@", "`", "*", "%", "!!str ", "&a ", "|",
                                        ">", "- ", "目标: ", "：", ", "})
      add(fmt::format("begins with {}", more), head + key + ": " + std::string(more) + bare);
    for (const std::string_view more : {" #注", ":", "\"", "]", " 甲: 乙", ", 甲"})
      add(fmt::format("ends with {}", more), head + key + ":" + value + std::string(more));
  }
  if (at + 1 < lines.size() && !lines[at + 1].empty()) {
    const std::size_t next = lines[at + 1].find_first_not_of(' ');
    add("joined with the next", lines[at] + " " + lines[at + 1].substr(next));
  }
  return slips;
}

/// What is tried in the lines of items: in one that begins with `at` (behind its dash), `old` becomes `now`.
struct ItemSlip {
  std::string_view at;
  std::string_view old;
  std::string_view now;
};

constexpr ItemSlip item_slips[] = {
    {"id: ", "- id: ", "- id："},
    {"id: ", "- id: ", "-id: "},
    {"id: ", "- id: ", "- id: 0"},
    {"id: ", "- id: ", "- ID: "},
    {"id: ", "- id: ", " - id: "},
    {"id: ", "- id: ", "－ id: "},
    {"text: ", "text: ", "text: \""},
    {"text: ", "text: ", "text："},
    {"text: ", "text: ", "text:"},
    {"text: ", "text: ", "txet: "},
    {"text: ", "text: ", "text: *"},
    {"text: ", "text: ", "text: \x1B"},
    {"lead: ", "lead: [", "lead: [区民证局, "},
    {"lead: ", "]", ""},
    {"lead: ", "[", ""},
    {"lead: ", "lead: ", "leed: "},
    {"lead: ", " lead: ", "lead: "},
    {"lead: ", "            lead: ", "lead: "},
    {"lead: ", "            lead: ", "\tlead: "},
    {"deadline: ", "deadline: ", "deadline "},
    {"deadline: ", "deadline: ", "# deadline: "},
    {"deadline: ", "deadline: ", "deadline: 再议"},
    {"deadline: ", "deadline: ", "  deadline: "},
    {"{id: ", "name: ", "name："},
    {"{id: ", "name: ", "neme: "},
    {"{id: ", "}", ""},
    {"{id: ", "members: [", "members: [区民证局, "},
};

std::vector<SlippedLine> slips_in_items(const LineList& lines) {
  std::vector<SlippedLine> slips;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    for (const ItemSlip& slip : item_slips) {
      const std::size_t first = lines[at].find_first_not_of(" -");
      if (first == std::string::npos || !lines[at].substr(first).starts_with(slip.at)) continue;
      const std::size_t place = lines[at].find(slip.old);
      if (place == std::string::npos) continue;
      std::string now = lines[at];
      now.replace(place, slip.old.size(), slip.now);
      slips.push_back({at, fmt::format("item line {}: {}", at + 1, now), now});
    }
  }
  return slips;
}

bool is_heading(const std::string& line) {
  const std::size_t first = line.find_first_not_of(" -");
  if (first == std::string::npos || line[first] == '#') return false;
  constexpr std::string_view keys[] = {"format:", "title:",      "jurisdiction:", "year:",  "units:",
                                       "groups:", "categories:", "number:",       "tasks:", "measures:"};
  return std::any_of(std::begin(keys), std::end(keys),
                     [&](std::string_view key) { return line.substr(first).starts_with(key); });
}

/// What is found, as `LINE RULE`, the line being that of the sound table.
std::set<std::string> found_in(LineList lines, const std::vector<const SlippedLine*>& slips) {
  std::map<std::size_t, std::size_t> added;
  for (const SlippedLine* slip : slips) {
    lines[slip->line] = slip->now;
    added[slip->line] = static_cast<std::size_t>(std::count(slip->now.begin(), slip->now.end(), '\n'));
  }
  const Source source("t", text_of(lines));
  std::set<std::string> found;
  for (const Diagnostic& diagnostic : checked(source).diagnostics) {
    std::size_t line = source.position(diagnostic.span.begin).line;
    for (const auto& [at, count] : added) {
      if (line > at + 1) line = std::max(at + 1, line - count);
    }
    found.insert(fmt::format("{} {}", line, diagnostic.rule->id));
  }
  return found;
}

/// The pairs that were tried, and what was not found in them though it is found without the heading's slip.
struct Tried {
  std::size_t pairs = 0;
  std::size_t hidden = 0;
  std::map<std::string, std::size_t> by_heading;
};

/// Every `step`th pair.
Tried tried(std::size_t step) {
  const LineList lines = lines_of(table_of_headings);
  const std::vector<SlippedLine> items = slips_in_items(lines);
  std::vector<std::set<std::string>> alone;
  for (const SlippedLine& item : items) alone.push_back(found_in(lines, {&item}));
  Tried result;
  std::size_t next = 0;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    if (!is_heading(lines[at])) continue;
    for (const SlippedLine& heading : heading_slips(lines, at)) {
      for (std::size_t i = 0; i < items.size(); ++i) {
        if (next++ % step != 0) continue;
        const auto both = found_in(lines, {&heading, &items[i]});
        ++result.pairs;
        if (std::includes(both.begin(), both.end(), alone[i].begin(), alone[i].end())) continue;
        ++result.hidden;
        ++result.by_heading[fmt::format("line {}, {}", at + 1, heading.name)];
      }
    }
  }
  return result;
}

}  // namespace

TEST_CASE("headings: a slip in one hides few findings elsewhere") {
  CHECK(found_in(lines_of(table_of_headings), {}).empty());
  const Tried result = tried(is_long_run() ? 41 : 151);
  std::string kinds;
  for (const auto& [heading, count] : result.by_heading) kinds += fmt::format("{:5} {}\n", count, heading);
  MESSAGE(fmt::format("{} of {} pairs", result.hidden, result.pairs));
  CAPTURE(kinds);
  constexpr std::size_t most_percent = 3;
  CHECK(100 * result.hidden <= most_percent * result.pairs);
}

}  // namespace xfz::test
