// SPDX-License-Identifier: MIT
// Faults that hide no other: several slips are put into as many measures of the 2020 table, and each must be
// found in its own line, under its own rule, and nothing beside them.
#include <doctest/doctest.h>
#include <fmt/core.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "support/case_text.h"
#include "support/files.h"
#include "support/tables.h"

namespace xfz::test {

namespace {

/// A slip: in the line that begins with `at` (behind its dash) `old` becomes `now`. An empty `old` stands for
/// the line's whole value.
struct Slip {
  std::string_view at;
  std::string_view old;
  std::string_view now;
  std::string_view rule;
  int lines_below = 0;  ///< where the finding is, counted from that line
};

constexpr Slip slips[] = {
    {"text: ", "text: ", "text: \"", "syntax"},
    {"text: ", "text: ", "text: '", "syntax"},
    {"text: ", "text: ", "text:", "syntax"},
    {"text: ", "text: ", "text：", "chinese-punctuation"},
    {"text: ", "text: ", "txet: ", "unknown-key"},
    {"text: ", "text: ", "Text: ", "unknown-key"},
    {"text: ", "text: ", "具体措施: ", "unknown-key"},
    {"text: ", "text: ", "text: @", "syntax"},
    {"text: ", "text: ", "text: `", "syntax"},
    {"text: ", "text: ", "text: *", "syntax"},
    {"text: ", "text: ", "text: ,", "syntax"},
    {"text: ", "text: ", "text: %", "syntax"},
    {"text: ", "text: ", "text: \xE2\x80\x8B", "forbidden-character"},
    {"text: ", "text: ", "text: \x1B[31m", "forbidden-character"},
    {"text: ", "text: ", "text: 目标: ", "syntax"},
    {"text: ", "text: ", "text: !!str ", "unsupported-yaml"},
    {"text: ", "text: ", "text: &a ", "unsupported-yaml"},
    {"text: ", "text: ", "text: |- ", "syntax"},
    {"text: ", "text: ", "text: 一,\n              二,", "multi-line-value"},
    {"text: ", "text: ", "text: 一,\n二,", "syntax", 1},
    {"text: ", "text: ", "text: 一 #二", "comment-in-text"},
    {"text: ", "text: ", "<<<<<<< HEAD\n            text: ", "syntax"},
    {"text: ", "", "", "empty-value"},
    {"text: ", "", "\"\"", "empty-value"},
    {"text: ", "", "[一, 二]", "wrong-type"},
    {"text: ", "", "\"C:\\工作\"", "syntax"},
    {"lead: ", "lead: ", "lead:", "syntax"},
    {"lead: ", "lead: ", "lead：", "chinese-punctuation"},
    {"lead: ", "lead: ", "lead ", "syntax"},
    {"lead: ", "lead: ", "lead；", "syntax"},
    {"lead: ", "lead: ", "lead = ", "syntax"},
    {"lead: ", "lead: ", "leed: ", "unknown-key"},
    {"lead: ", "lead: ", "牵头单位: ", "unknown-key"},
    {"lead: ", "lead: ", "- lead: ", "syntax"},
    {"lead: ", "lead: ", " lead: ", "syntax"},
    {"lead: ", "            lead: ", "           lead: ", "syntax"},
    {"lead: ", "            lead: ", "\tlead: ", "syntax"},
    {"lead: ", "            lead: ", "　　lead: ", "chinese-punctuation"},
    {"lead: ", "            lead: ", "lead: ", "syntax"},
    {"lead: ", "[", "", "wrong-type"},
    {"lead: ", "]", "", "syntax"},
    {"lead: ", "]", "]]", "syntax"},
    {"lead: ", "]", "}", "syntax"},
    {"lead: ", "]", "］", "chinese-punctuation"},
    {"lead: ", "]", "] 等", "syntax"},
    {"lead: ", "]", ",,]", "empty-value"},
    {"lead: ", "[", "[\"", "syntax"},
    {"lead: ", "[", "[*", "syntax"},
    {"lead: ", "]", " # 待定]", "syntax"},
    {"lead: ", "", "[区民证局]", "unknown-unit"},
    {"lead: ", "", "[教育局 党办]", "unknown-unit"},
    {"lead: ", "", "[教育局，党办]", "chinese-punctuation"},
    {"lead: ", "", "[教育局、党办]", "chinese-punctuation"},
    {"lead: ", "", "【教育局】", "wrong-type"},
    {"lead: ", "", "教育局", "wrong-type"},
    {"lead: ", "", "[[教育局]]", "wrong-type"},
    {"lead: ", "", "null", "empty-value"},
    {"lead: ", "", "[]", "empty-value"},
    {"lead: ", "]", "], responsible: [党办]", "syntax"},
    {"deadline: ", "deadline: ", "dealine: ", "unknown-key"},
    {"deadline: ", "deadline: ", "deadline：", "chinese-punctuation"},
    {"deadline: ", "deadline: ", "deadline", "syntax"},
    {"deadline: ", "deadline: ", "deadline. ", "syntax"},
    {"deadline: ", "deadline: ", "  deadline: ", "syntax"},
    {"deadline: ", "            deadline: ", "          deadline: ", "syntax"},
    {"deadline: ", "deadline: ", "# deadline: ", "commented-key"},
    {"deadline: ", "deadline: ", "// deadline: ", "syntax"},
    {"deadline: ", "deadline: ", "＃ deadline: ", "chinese-punctuation"},
    {"deadline: ", "deadline: ", "deadline: 年内\n            deadline: ", "duplicate-key", 1},
    {"deadline: ", "deadline: ", "备注：无\n            deadline: ", "syntax"},
    {"deadline: ", "deadline: ", "allow: {no-deadline: }\n            deadline: ", "allow-without-reason"},
    {"deadline: ", "deadline: ", "allow: {no-such-rule: 原表如此}\n            deadline: ",
     "allow-without-effect"},
    {"deadline: ", "", "", "empty-value"},
    {"deadline: ", "", "再议", "unreadable-deadline"},
    {"deadline: ", "", "2月30日前", "unreadable-deadline"},
    {"deadline: ", "", "2020/6/31", "unreadable-deadline"},
    {"deadline: ", "", "10月至3月", "unreadable-deadline"},
    {"deadline: ", "", "[6月底前]", "wrong-type"},
    {"deadline: ", "", "{text: 6月底前}", "missing-key"},
    {"deadline: ", "", "{text: 按要求, date: 2020-06-31}", "invalid-value"},
    {"deadline: ", "", "\"6月底前", "syntax"},
    {"id: ", "- id: ", "- id: 0", "invalid-value"},
    {"id: ", "- id: ", "- id: 第", "invalid-value"},
    {"id: ", "- id: ", "- id：", "chinese-punctuation"},
    {"id: ", "- id: ", "- id:", "syntax"},
    {"id: ", "- id: ", "- id ", "syntax"},
    {"id: ", "- id: ", "- ID: ", "unknown-key"},
    {"id: ", "- id: ", "-id: ", "syntax"},
    {"id: ", "- id: ", "-\tid: ", "syntax"},
    {"id: ", "- id: ", "－ id: ", "chinese-punctuation"},
    {"id: ", "- id: ", "— id: ", "chinese-punctuation"},
    {"id: ", "- id: ", "* id: ", "syntax"},
    {"id: ", "- id: ", "• id: ", "syntax"},
    {"id: ", "- id: ", "2. id: ", "syntax"},
    {"id: ", "- id: ", " - id: ", "syntax"},
    {"id: ", "          - id: ", "         - id: ", "syntax"},
    {"id: ", "", "1", "duplicate-id"},
    {"id: ", "", "", "empty-value"},
};

/// The lines of a measure: `- id: …` and what stands below it.
using Item = std::vector<std::string>;

std::string_view behind_dash(std::string_view line) {
  const std::size_t first = line.find_first_not_of(" -");
  return first == std::string_view::npos ? std::string_view{} : line.substr(first);
}

std::size_t line_with(const Item& item, std::string_view key) {
  const auto found = std::find_if(item.begin(), item.end(), [key](const std::string& line) {
    return behind_dash(line).starts_with(key);
  });
  return static_cast<std::size_t>(found - item.begin());
}

/// The 2020 table in pieces: its measures, and what stands between them.
struct Pieces {
  std::vector<Item> all;
  std::vector<std::size_t> plain;  ///< measures with one line each for their text, leads and deadline
};

bool is_plain(const Item& item) {
  const auto has = [&item](std::string_view key) { return line_with(item, key) < item.size(); };
  const auto none = [&](std::string_view key) { return !has(key); };
  const bool one_comment = std::any_of(
      item.begin(), item.end(), [](const std::string& line) { return line.find('#') != std::string::npos; });
  return item.front() != "          - id: 1" && has("text: ") && has("lead: [") && has("deadline: ") &&
         none("wording: ") && none("clauses:") && none("allow:") && !one_comment && item.size() <= 6;
}

Pieces pieces_of(std::string_view text) {
  Pieces pieces{{{}}, {}};
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string line(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    const bool ends = line.empty() || line.starts_with("      - ") || line.starts_with("  - ");
    if (ends || line.starts_with("          - id: ")) pieces.all.emplace_back();
    pieces.all.back().push_back(line);
  }
  for (std::size_t i = 0; i < pieces.all.size(); ++i) {
    const Item& item = pieces.all[i];
    if (!item.empty() && item.front().starts_with("          - id: ") && is_plain(item))
      pieces.plain.push_back(i);
  }
  return pieces;
}

/// Puts a slip into a measure and returns the place of the finding, counted in lines from the measure's
/// first.
std::size_t damage(Item& item, const Slip& slip) {
  const std::size_t at = line_with(item, slip.at);
  std::string& line = item[at];
  if (slip.old.empty()) {
    line.replace(line.find(slip.at) + slip.at.size(), std::string::npos, slip.now);
  } else {
    line.replace(line.find(slip.old), slip.old.size(), slip.now);
  }
  return at + static_cast<std::size_t>(slip.lines_below);
}

/// Text and what must be found in it: `LINE RULE`.
struct Damaged {
  std::string text;
  std::set<std::string> expected;
};

Damaged damaged(Pieces pieces, const std::map<std::size_t, const Slip*>& faults) {
  Damaged result;
  std::size_t first = 1;
  for (std::size_t i = 0; i < pieces.all.size(); ++i) {
    Item& item = pieces.all[i];
    if (const auto fault = faults.find(i); fault != faults.end()) {
      const std::size_t line = first + damage(item, *fault->second);
      result.expected.insert(fmt::format("{} {}", line, fault->second->rule));
    }
    for (const std::string& line : item) {
      result.text += line + "\n";
      first += 1 + static_cast<std::size_t>(std::count(line.begin(), line.end(), '\n'));
    }
  }
  return result;
}

std::string differences(const Damaged& table) {
  const Source source("t", table.text);
  const Checked found = checked(source);
  std::set<std::string> seen;
  for (const Diagnostic& diagnostic : found.diagnostics) {
    seen.insert(fmt::format("{} {}", source.position(diagnostic.span.begin).line, diagnostic.rule->id));
  }
  std::string out;
  for (const std::string& each : table.expected) {
    if (!seen.contains(each)) out += "not found: " + each + "\n";
  }
  for (const Diagnostic& d : found.diagnostics) {
    const auto line = source.position(d.span.begin).line;
    if (!table.expected.contains(fmt::format("{} {}", line, d.rule->id)))
      out += fmt::format("too much: {} {} {}\n  {}\n", line, d.rule->id, d.message.en, source.line(line));
  }
  if (found.diagnostics.size() != table.expected.size())
    out += fmt::format("{} findings\n", found.diagnostics.size());
  return out;
}

/// The first `count` of a shuffled list; std::shuffle may differ between libraries.
template <class Value>
std::vector<Value> drawn(std::vector<Value> from, std::size_t count, std::mt19937& random) {
  for (std::size_t i = 0; i < count; ++i) std::swap(from[i], from[i + random() % (from.size() - i)]);
  from.resize(count);
  return from;
}

}  // namespace

TEST_CASE("faults: thirty in thirty measures are thirty findings") {
  const std::string text = read_file(tests_folder() / "cases" / "bad" / "thirty-faults.yaml");
  const Source source("t", text);
  const Checked found = checked(source);
  CHECK(found.diagnostics.size() == 30);
  // Each stands between the comment that tells of it and the next measure.
  std::set<std::string> told;
  for (const Diagnostic& diagnostic : found.diagnostics) {
    std::uint32_t line = source.position(diagnostic.span.begin).line;
    while (line > 0 && !source.line(line).empty() && !source.line(line).starts_with("          # ")) --line;
    CAPTURE(diagnostic.message.en);
    CHECK(source.line(line).starts_with("          # "));
    told.emplace(source.line(line));
  }
  CHECK(told.size() == 30);
}

TEST_CASE("faults: each alone is found in its line") {
  const Pieces pieces = pieces_of(text_2020());
  REQUIRE(pieces.plain.size() > 40);
  for (std::size_t i = 0; i < std::size(slips); ++i) {
    CAPTURE(slips[i].now);
    CAPTURE(slips[i].at);
    CHECK(differences(damaged(pieces, {{pieces.plain[i % pieces.plain.size()], &slips[i]}})) == "");
  }
}

TEST_CASE("faults: many in a table hide none and raise no other") {
  const Pieces pieces = pieces_of(text_2020());
  std::vector<const Slip*> all;
  for (const Slip& slip : slips) all.push_back(&slip);
  const unsigned seeds = is_long_run() ? 200 : 20;
  for (unsigned seed = 1; seed <= seeds; ++seed) {
    std::mt19937 random(seed);
    const std::size_t count = 2 + random() % 39;
    const auto items = drawn(pieces.plain, count, random);
    const auto chosen = drawn(all, count, random);
    std::map<std::size_t, const Slip*> faults;
    for (std::size_t i = 0; i < count; ++i) faults.emplace(items[i], chosen[i]);
    CAPTURE(seed);
    CAPTURE(count);
    CHECK(differences(damaged(pieces, faults)) == "");
  }
}

}  // namespace xfz::test
