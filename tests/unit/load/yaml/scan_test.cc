// SPDX-License-Identifier: MIT
// The limits, and where a text must end for the parser. What the findings say is in tests/cases.
#include "load/yaml/scan.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "load/rules/rules.h"

namespace xfz::load {

namespace {

/// Whether a look at the whole text and one at its lines come to the same.
Scan scanned(std::string text) {
  const Source source("t", std::move(text));
  Scan scanned = scan(source);
  const Scan closely = scan_closely(source);
  CHECK(scanned.findings.size() == closely.findings.size());
  CHECK(scanned.fatal == closely.fatal);
  CHECK(scanned.end == closely.end);
  CHECK(scanned.start == closely.start);
  return scanned;
}

std::string repeated(std::string_view what, std::size_t times) {
  std::string result;
  for (std::size_t i = 0; i < times; ++i) result += what;
  return result;
}

bool found(const Scan& scan, const Rule& rule) {
  for (const Diagnostic& diagnostic : scan.findings) {
    if (diagnostic.rule == &rule) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("scan: every limit, reached and passed") {
  struct Row {
    std::string_view name;
    std::string text;
    bool found;
    bool fatal;
  };
  const std::string line = std::string(1023, 'x') + "\n";  // 1 KiB, which is 1023 bytes for the value
  const Row rows[] = {
      {"a line", std::string(max_line_size, 'x'), false, false},
      {"a line too long", std::string(max_line_size + 1, 'x'), true, false},
      {"brackets", std::string(static_cast<std::size_t>(max_open_brackets), '['), false, false},
      {"too many brackets", std::string(static_cast<std::size_t>(max_open_brackets) + 1, '['), true, true},
      {"too many braces", std::string(static_cast<std::size_t>(max_open_brackets) + 1, '{'), true, true},
      {"brackets over lines", repeated("[\n", static_cast<std::size_t>(max_open_brackets) + 1), true, true},
      {"closed brackets", repeated("[]", 20000), false, false},
      {"closing brackets first", repeated("]", 20000), false, false},
      {"a value", repeated(line, 1024), false, false},
      {"a value too long", repeated(line, 1026), true, true},
      {"a long value of keys", repeated("a: " + line, 1026), false, false},
      {"a long value of items", repeated("- " + line, 1026), false, false},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    const Scan scan = scanned(row.text);
    CHECK(found(scan, rules::limit) == row.found);
    CHECK(scan.fatal == row.fatal);
  }
}

TEST_CASE("scan: encodings") {
  struct Row {
    std::string_view bytes;
    bool fatal;
  };
  const Row rows[] = {
      {"标题: 西夏", false},
      {"\xEF\xBB\xBF标题", false},
      {std::string_view("\xFF\xFE\x16\x53", 4), true},
      {std::string_view("\xFE\xFF\x53\x16", 4), true},
      {std::string_view("a\0b\0", 4), true},
      {std::string_view("\0a\0b", 4), true},
      {"a: \xCE\xF7", true},
      {"# \xCE\xF7", true},
      {"a: \xE8\xA5", true},
  };
  for (const Row& row : rows) {
    CAPTURE(row.bytes);
    const Scan scan = scanned(std::string(row.bytes));
    CHECK(scan.fatal == row.fatal);
    CHECK(found(scan, rules::encoding) == row.fatal);
  }
}

TEST_CASE("scan: one forbidden character a line, at its place") {
  const Scan scan = scanned("a: \x1B\x1B\nb: 1\nc: 民\u200B\n");
  REQUIRE(scan.findings.size() == 2);
  CHECK_FALSE(scan.fatal);
  CHECK(scan.findings[0].span == Span{3, 4});
  CHECK(scan.findings[1].span == Span{17, 20});
}

TEST_CASE("scan: where the text ends") {
  struct Row {
    std::string_view text;
    std::string_view rest;  ///< what the parser must not see
    bool found;
  };
  const Row rows[] = {
      {"a: 1\n", "", false},
      {"---\na: 1\n", "", false},
      {"# 说明\n---\na: 1\n", "", false},
      {"a: 1\n...\n", "...\n", false},
      {"a: 1\n...\n\n  \n", "...\n\n  \n", false},
      {"a: 1\n...\nb: 2\n", "...\nb: 2\n", true},
      {"a: 1\n---\nb: 2\n", "", true},
      {"a: 1\n---\nformat: 1\n", "---\nformat: 1\n", true},
      {"a: 1\n--- b\n", "--- b\n", true},
      {"---\na: 1\n---\n", "", true},
      {"---\n---\na: 1\n", "", true},
      {"a: 1\n----\n", "", false},
      {"a: |-\n  ---\n  x\n", "", false},
      {"%YAML 1.2\n---\na: 1\n", "", true},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const Scan scan = scanned(std::string(row.text));
    CHECK(row.text.substr(scan.end) == row.rest);
    CHECK(found(scan, rules::unsupported_yaml) == row.found);
  }
}

}  // namespace xfz::load
