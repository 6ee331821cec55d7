// SPDX-License-Identifier: MIT
// Formats every table of tests/cases/fmt, which must give its .formatted, and holds every table there is to
// what formatting promises. XFZ_UPDATE=1 rewrites the .formatted files: read the difference before you commit
// it.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <functional>
#include <regex>
#include <string>
#include <vector>

#include "layout/document.h"
#include "layout/format.h"
#include "support/case_text.h"
#include "support/files.h"
#include "support/golden.h"
#include "support/tables.h"

namespace xfz::test {

namespace {

namespace fs = std::filesystem;

std::vector<fs::path> tables_in(const std::string& folder) {
  return files_below(tests_folder() / "cases" / folder, {".yaml", ".escaped"});
}

/// The findings of `check` without their places.
std::vector<std::string> findings_of(const Source& source) {
  std::vector<std::string> findings;
  for (const Diagnostic& diagnostic : checked(source).diagnostics)
    findings.push_back(std::string(diagnostic.rule->id) + ": " + diagnostic.message.en);
  std::sort(findings.begin(), findings.end());
  return findings;
}

/// The comments of a text but for the space behind their #, without asking the code that is tested.
std::vector<std::string> comments_of(const Source& source) {
  std::vector<std::string> comments;
  const layout::Reading reading = layout::read_document(source);
  for (const layout::Comment& comment : reading.document.comments) {
    std::string_view words = source.text(comment.span).substr(1);
    if (comment.own_line && words.starts_with(' ')) words.remove_prefix(1);
    comments.emplace_back(words);
  }
  return comments;
}

/// What must hold of every formatted text: the same findings, values and comments, and no second change.
void check_promises(const Source& source, const layout::Formatted& formatted) {
  REQUIRE_FALSE(formatted.unproven);
  const Source result(source.name(), formatted.text);
  CHECK(findings_of(source) == findings_of(result));
  CHECK(comments_of(source) == comments_of(result));
  CHECK(layout::content(layout::read_document(source).document) ==
        layout::content(layout::read_document(result).document));
  CHECK(layout::format(result).text == formatted.text);
  CHECK(formatted.text.find('\r') == std::string::npos);
  CHECK((formatted.text.empty() || formatted.text.back() == '\n'));
}

std::string formatted_2020(const std::string& ugly) {
  const Source source("ugly.yaml", ugly);
  const layout::Formatted formatted = layout::format(source);
  REQUIRE(formatted.findings.empty());
  REQUIRE_FALSE(formatted.unproven);
  return formatted.text;
}

std::string replaced(const std::string& text, const char* pattern, const char* by) {
  return std::regex_replace(text, std::regex(pattern, std::regex::ECMAScript | std::regex::multiline), by);
}

/// The text with the indentation that `spaces_for` gives each line for its own and its first sign.
std::string indented(const std::string& text,
                     const std::function<std::size_t(std::size_t spaces, char first)>& spaces_for) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find('\n', at) + 1;
    const std::size_t first = std::min(text.find_first_not_of(' ', at), end - 1);
    out += std::string(spaces_for(first - at, text[first]), ' ') + text.substr(first, end - first);
    at = end;
  }
  return out;
}

}  // namespace

TEST_CASE("fmt: the cases are laid out as they should be") {
  const auto tables = tables_in("fmt");
  CHECK(tables.size() > 20);
  for_each_case(tables, [](const fs::path& path) {
    const Source source(path.filename().string(), case_bytes(path));
    const layout::Formatted formatted = layout::format(source);
    REQUIRE(formatted.findings.empty());
    check_promises(source, formatted);
    check_golden(fs::path(path).replace_extension(".formatted"), formatted.text);
  });
}

TEST_CASE("fmt: no table of the corpus loses a value or a comment") {
  std::size_t count = 0;
  for (const fs::path& path : cases_of_usual_size()) {
    CAPTURE(path.string());
    const Source source(path.filename().string(), case_bytes(path));
    const layout::Formatted formatted = layout::format(source);
    const bool is_good = path.parent_path().filename() == "good";
    CHECK((!is_good || formatted.findings.empty()));
    if (!formatted.findings.empty()) continue;
    check_promises(source, formatted);
    ++count;
  }
  CHECK(count > 120);
}

TEST_CASE("fmt: what cannot be parsed whole is not laid out, and the loader says why") {
  struct Example {
    std::string yaml;
    std::string rule;
  };
  const Example examples[] = {
      {"lead: [甲\nyear: 2020\n", "syntax"},
      {"\tyear: 2020\n", "syntax"},
      {"title: &a 甲\n", "unsupported-yaml"},
      {"title: *a\n", "syntax"},
      {"title: !x 甲\n", "unsupported-yaml"},
      {"? a\n: b\n", "unsupported-yaml"},
      {"[a]: b\n", "unsupported-yaml"},
      {"unknown: [a: b]\n", "unsupported-yaml"},
      {"unknown: {~: b}\n", "unsupported-yaml"},
      {"title: 甲\n  乙\n", "multi-line-value"},
      {"unknown: 甲\n  乙\n", "multi-line-value"},
      {"unknown: >-\n  甲\n", "multi-line-value"},
      {"title: |\n  甲\n", "multi-line-value"},
      {"|-\n 甲\n", "wrong-type"},
      {"", "wrong-type"},  // a file that a full disk has cut to nothing
      {"# 只有注释\n", "wrong-type"},
      {"title: 甲\nunknown\n", "syntax"},
      {"unknown: {a}\n", "syntax"},
      {"unknown: {a: 1, b, c: 2}\n", "syntax"},
      {"units: [{id:a, name: 甲}]\n", "syntax"},
      {"units: [{id: a, name:甲}]\n", "syntax"},
      {"units:\n  - {id: a, name: 甲, 乙}\n", "syntax"},
      {"title: 甲\n---\ntitle: 乙\n", "unsupported-yaml"},
      {"title: 甲\xE2\x80\x8B\n", "forbidden-character"},
      {"title: \xB9\xAB\n", "encoding"},
  };
  for (const Example& example : examples) {
    CAPTURE(example.yaml);
    const layout::Formatted formatted = layout::format(Source("t.yaml", example.yaml));
    REQUIRE_FALSE(formatted.findings.empty());
    CHECK(formatted.findings.front().rule->id == example.rule);
    CHECK(formatted.text.empty());
  }
}

TEST_CASE("fmt: the table of 2020 is laid out already") {
  CHECK(formatted_2020(text_2020()) == text_2020());
}

TEST_CASE("fmt: what only the layout makes ugly becomes the table of 2020 again") {
  const std::string table = text_2020();
  const auto check_back = [&table](const std::string& ugly) {
    CHECK(ugly != table);
    CHECK(formatted_2020(ugly) == table);
  };
  SUBCASE("twice the indentation") {
    std::string ugly = replaced(table, "^( *)- ", "$1-   ");
    ugly = indented(ugly, [](std::size_t spaces, char) { return spaces * 2; });
    check_back(ugly);
  }
  SUBCASE("lists in the column of their key") {
    check_back(indented(table, [](std::size_t spaces, char first) {
      const bool is_in_map = spaces % 4 == 2 && first != '-' && first != '#';  // below `allow`
      return spaces / 4 * 2 + (is_in_map ? 2 : 0);
    }));
  }
  SUBCASE("lists of names in lines") {
    check_back(replaced(table, "^( +)(lead|responsible): \\[([^,\\]\\n]*), ([^,\\]\\n]*)\\]$",
                        "$1$2:\n$1- $3\n$1- $4"));
  }
  SUBCASE("units in lines") {
    check_back(replaced(table, "^  - \\{id: ([a-z]+), name: ([^,}\\n]+)\\}", "  - id: $1\n    name: $2"));
  }
  SUBCASE("measures in brackets") {
    check_back(replaced(table,
                        "^ {10}- id: ([0-9]+)\n +text: ([^\\n,\\[\\]{}:]+)\n +lead: (.*)\n +responsible: "
                        "(.*)\n +deadline: (.*)\n",
                        "          - {id: $1, text: $2, lead: $3,\n responsible: $4, deadline: $5}\n"));
  }
  SUBCASE("more blank lines, and spaces at the ends of lines") {
    check_back(replaced(replaced(table, "\n\n", "\n\n  \n\n"), "([^ ])$", "$1  "));
  }
  SUBCASE("no blank lines between measures") {
    check_back(replaced(table, "\n\n( {10}(- id:|#))", "\n$1"));
  }
  SUBCASE("spaces behind colons and commas, and before comments") {
    check_back(
        replaced(replaced(replaced(table, "^( *[a-z-]+[a-z]+):( |$)", "$1:   "), "\\[(.*)\\]", "[ $1 ]"),
                 "  # ", " # "));
  }
  SUBCASE("quotes") {
    check_back(replaced(table, "^( +(text|title|deadline|wording)): ([^\"\\n:#]+)$", "$1: \"$3\""));
  }
  SUBCASE("comments at the left") {
    check_back(replaced(table, "^ +# (.*)$", "#$1"));
  }
  SUBCASE("byte order mark and CR LF") {
    check_back("\xEF\xBB\xBF" + replaced(table, "\n", "\r\n"));
  }
}

}  // namespace xfz::test
