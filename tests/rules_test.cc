// SPDX-License-Identifier: MIT
// The catalogue of rules: what each says of itself is true, and docs/rules.md says the same. XFZ_UPDATE=1
// rewrites docs/rules.md and docs/rules.zh-CN.md.
#include "support/rules.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "cli/catalogue.h"
#include "cli/run.h"
#include "render/findings/finding.h"
#include "support/case_text.h"
#include "support/fake_system.h"
#include "support/files.h"
#include "support/golden.h"
#include "support/ledger.h"

namespace xfz::test {

namespace {

bool has_chinese(std::string_view text) {
  return text.find_first_of("\xE4\xE5\xE6\xE7\xE8\xE9") != std::string_view::npos;
}

/// A kebab-case word.
bool is_id(std::string_view id) {
  return !id.empty() && id.find_first_not_of("abcdefghijklmnopqrstuvwxyz-") == std::string_view::npos;
}

/// What else of Markdown than code would be read as such: the words go into docs/rules.md as they are.
bool is_plain(std::string_view words) {
  bool in_code = false;
  for (const char c : words) {
    if (c == '`') in_code = !in_code;
    if (!in_code && std::string_view("*_[]<>\\").find(c) != std::string_view::npos) return false;
  }
  return !in_code;
}

struct Manual {
  const char* language;
  const char* file;
};
constexpr Manual manuals[] = {{"en", "rules.md"}, {"zh", "rules.zh-CN.md"}};

}  // namespace

TEST_CASE("rules: each says in both languages what it is about, and why") {
  std::set<std::string_view> ids;
  std::vector<const Rule*> rules(cli::all_rules().begin(), cli::all_rules().end());
  rules.push_back(&render::unreadable_file);
  for (const Rule* rule : rules) {
    CAPTURE(rule->id);
    CHECK(ids.insert(rule->id).second);
    CHECK(is_id(rule->id));
    for (const Phrase* phrase : {&rule->summary, &rule->explanation}) {
      CHECK(has_chinese(phrase->zh));
      CHECK(is_plain(phrase->en));
      CHECK(is_plain(phrase->zh));
    }
    CHECK(rule->explanation.en.size() > rule->summary.en.size());
    CHECK(rule->explanation.en.size() < 500);
  }
}

TEST_CASE("rules: the bad sample of each gives its finding and no other, the good one none") {
  for (const Rule* rule : cli::all_rules()) {
    CAPTURE(rule->id);
    if (!ledger_with(rule->bad).empty() || rule->bad.yaml.empty()) continue;  // that takes git
    const Source bad("bad.yaml", table_with(rule->bad));
    const Checked found = checked(bad);
    CAPTURE(described(bad, found));
    CHECK_FALSE(found.diagnostics.empty());
    for (const Diagnostic& diagnostic : found.diagnostics) CHECK(diagnostic.rule == rule);
    const Source good("good.yaml", table_with(rule->good));
    CHECK(described(good, checked(good)) == "");
  }
}

TEST_CASE("rules: so it is with the samples of the ledger") {
  for (const Rule* rule : cli::all_rules()) {
    CAPTURE(rule->id);
    if (ledger_with(rule->bad).empty()) continue;
    const LedgerOf bad(table_with(rule->bad), ledger_with(rule->bad));
    CAPTURE(bad.described());
    CHECK(bad.described() != "");
    for (const Diagnostics& found : bad.found()) {
      for (const Diagnostic& diagnostic : found) CHECK(diagnostic.rule == rule);
    }
    CHECK(LedgerOf(table_with(rule->good), ledger_with(rule->good)).described() == "");
  }
}

TEST_CASE("rules: docs/rules.md is what `xfz explain --all --format md` prints") {
  for (const Manual& manual : manuals) {
    FakeSystem system;
    CHECK(cli::run({"explain", "--all", "--format", "md", "--lang", manual.language}, system) ==
          cli::Status::fine);
    check_golden(source_folder() / "docs" / manual.file, system.output);
  }
}

}  // namespace xfz::test
