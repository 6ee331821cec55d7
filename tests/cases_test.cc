// SPDX-License-Identifier: MIT
// Loads and checks every file of tests/cases: those in good/ must give no finding, those in bad/ and hostile/
// what their .expected says. XFZ_UPDATE=1 rewrites the .expected files: read the difference before you commit
// it.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <utility>

#include "cli/catalogue.h"
#include "support/case_text.h"
#include "support/files.h"
#include "support/golden.h"
#include "support/rules.h"
#include "support/tables.h"

namespace xfz::test {

namespace {

namespace fs = std::filesystem;

const fs::path cases = tests_folder() / "cases";

std::vector<fs::path> tables_below(const fs::path& folder) {
  return files_below(folder, {".yaml", ".escaped"});
}

fs::path expected_of(const fs::path& path) {
  return fs::path(path).replace_extension(".expected");
}

bool lies_in(const Source& source, Span span) {
  const auto begins_character = [&source](std::uint32_t offset) {
    return offset == source.text().size() ||
           (static_cast<unsigned char>(source.text()[offset]) & 0xC0U) != 0x80U;
  };
  return span.begin <= span.end && span.end <= source.text().size() && begins_character(span.begin) &&
         begins_character(span.end);
}

/// What must hold of every finding, whatever it says.
void check_sound(const Source& source, const Checked& found, std::size_t most_findings) {
  const bool is_text = std::none_of(found.diagnostics.begin(), found.diagnostics.end(),
                                    [](const Diagnostic& d) { return d.rule->id == "encoding"; });
  for (std::size_t i = 0; i < std::min(found.diagnostics.size(), most_findings); ++i) {
    const Diagnostic& diagnostic = found.diagnostics[i];
    INFO(diagnostic.message.en);
    CHECK(find_rule(cli::all_rules(), diagnostic.rule->id) == diagnostic.rule);
    CHECK_FALSE(diagnostic.message.zh.empty());
    CHECK(diagnostic.hint.en.empty() == diagnostic.hint.zh.empty());
    if (!is_text) continue;
    CHECK(lies_in(source, diagnostic.span));
    for (const Related& related : diagnostic.related) CHECK(lies_in(source, related.span));
  }
}

}  // namespace

TEST_CASE("cases: there are cases") {
  CHECK(tables_below(cases / "good").size() > 20);
  CHECK(tables_below(cases / "bad").size() > 150);
  CHECK(tables_below(cases / "hostile").size() >= 120);
}

TEST_CASE("cases: good tables give no finding") {
  for_each_case(tables_below(cases / "good"), [](const fs::path& path) {
    const Source source(path.filename().string(), case_bytes(path));
    check_same(described(source, checked(source)), "");
  });
}

TEST_CASE("cases: the table of 2020 gives no finding") {
  const Source source("indicators.yaml", text_2020());
  check_same(described(source, checked(source)), "");
}

namespace {

void check_expected(const fs::path& folder, std::size_t most_findings) {
  // In the long run of CI all. Each is checked with the released program too, by tests/hostile/run.py.
  const std::size_t most_bytes =
      is_long_run() || update_goldens() ? std::string::npos : std::size_t{64} << 10U;
  for_each_case(tables_below(folder), [&](const fs::path& path) {
    std::string bytes = case_bytes(path);
    if (bytes.size() > most_bytes) return;
    const Source source(path.filename().string(), std::move(bytes));
    const Checked found = checked(source);
    const std::string description = described(source, found, most_findings);
    check_sound(source, found, most_findings);
    REQUIRE_FALSE(description.empty());
    check_golden(expected_of(path), description);
  });
}

}  // namespace

TEST_CASE("cases: bad tables give what is expected") {
  check_expected(cases / "bad", 100);
}

TEST_CASE("cases: hostile files give what is expected") {
  check_expected(cases / "hostile", 5);
}

TEST_CASE("cases: every rule is found in some case, and every .expected has its case") {
  std::string everything;
  for (const fs::path& path : files_below(cases, {".expected"})) {
    everything += read_file(path);
    CAPTURE(path.filename().string());
    CHECK((fs::exists(fs::path(path).replace_extension(".yaml")) ||
           fs::exists(fs::path(path).replace_extension(".escaped"))));
  }
  std::string command_lines;
  for (const fs::path& path : files_below(tests_folder() / "cli", {".case"}))
    command_lines += read_file(path);
  for (const Rule* rule : cli::all_rules()) {
    CAPTURE(rule->id);
    if (rule->bad.yaml.empty()) continue;        // it takes git: tests/unit/cli/commands/check_since_test.cc
    if (!ledger_with(rule->bad.yaml).empty()) {  // it takes more than a table
      CHECK(command_lines.find(" [" + std::string(rule->id) + "]") != std::string::npos);
      continue;
    }
    CHECK(everything.find(" " + std::string(rule->id) + ": ") != std::string::npos);
  }
}

TEST_CASE("cases: escaped text") {
  CHECK(unescaped("a⟦1B 00⟧b⟦3 * [-⟧") == std::string("a\x1B\0b[-[-[-", 10));
  CHECK(unescaped("plain") == "plain");
  CHECK(unescaped("⟦3 * {n}=a{n},⟧") == "1=a1,2=a2,3=a3,");
  CHECK_THROWS(unescaped("⟦1B"));
  CHECK_THROWS(unescaped("⟦1G⟧"));
  CHECK_THROWS(unescaped("⟦1B00⟧"));
  CHECK_THROWS(unescaped("⟦x * y⟧"));
}

}  // namespace xfz::test
