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
#include "import/import.h"
#include "ledger/collect/collect.h"
#include "ledger/collect/rules.h"
#include "load/load.h"
#include "office/read.h"
#include "render/findings/finding.h"
#include "support/case_text.h"
#include "support/fake_system.h"
#include "support/files.h"
#include "support/golden.h"
#include "support/ledger.h"

namespace xfz::test {

namespace {

namespace fs = std::filesystem;

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
  std::vector<const Rule*> rules(cli::reported_rules().begin(), cli::reported_rules().end());
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

TEST_CASE("rules: what mends the bad sample of each stands in it once") {
  for (const Rule* rule : cli::reported_rules()) {
    CAPTURE(rule->id);
    const std::string_view bad = rule->bad.yaml;
    CHECK(rule->mended[0].wrong.empty() == bad.empty());
    for (const auto& [wrong, right] : rule->mended) {
      if (wrong.empty()) continue;
      CAPTURE(wrong);
      CHECK(wrong != right);
      CHECK(bad.find(wrong) != std::string_view::npos);
      CHECK(bad.find(wrong) == bad.rfind(wrong));
    }
  }
}

TEST_CASE("rules: the bad sample of each gives its finding and no other, the good one none") {
  for (const Rule* rule : cli::all_rules()) {
    CAPTURE(rule->id);
    if (!ledger_with(rule->bad.yaml).empty() || rule->bad.yaml.empty()) continue;  // that takes git
    const Source bad("bad.yaml", table_with(rule->bad.yaml));
    const Checked found = checked(bad);
    CAPTURE(described(bad, found));
    CHECK_FALSE(found.diagnostics.empty());
    for (const Diagnostic& diagnostic : found.diagnostics) CHECK(diagnostic.rule == rule);
    const Source good("good.yaml", table_with(rule->good()));
    CHECK(described(good, checked(good)) == "");
  }
}

TEST_CASE("rules: so it is with the samples of the ledger") {
  for (const Rule* rule : cli::all_rules()) {
    CAPTURE(rule->id);
    if (ledger_with(rule->bad.yaml).empty()) continue;
    const LedgerOf bad(table_with(rule->bad.yaml), ledger_with(rule->bad.yaml));
    CAPTURE(bad.described());
    CHECK(bad.described() != "");
    for (const Diagnostics& found : bad.found()) {
      for (const Diagnostic& diagnostic : found) CHECK(diagnostic.rule == rule);
    }
    CHECK(LedgerOf(table_with(rule->good()), ledger_with(rule->good())).described() == "");
  }
}

TEST_CASE("rules: so it is with documents that are imported") {
  const load::Loaded like =
      load::load(Source("like.yaml", table_with("- {id: 1, text: 公布。, lead: [民政局]}\n")));
  for (const Rule* rule : import::all_rules()) {
    CAPTURE(rule->id);
    CHECK(rule->subject == Subject::document);
    if (rule->bad.yaml.empty()) continue;
    const auto found = [&](std::string_view sample) {
      const office::Reading reading = office::read(sample, "t.csv");
      REQUIRE(reading.document);
      import::Settings settings;
      settings.name = "文件";
      settings.this_year = 2020;
      settings.like = &like.table;
      const auto imported = import::import_document(*reading.document, settings);
      REQUIRE(imported);
      return imported->findings;
    };
    CHECK_FALSE(found(rule->bad.yaml).empty());
    for (const Diagnostic& each : found(rule->bad.yaml)) CHECK(each.rule->id == rule->id);
    CHECK(found(rule->good()).empty());
  }
}

TEST_CASE("rules: so it is with returned sheets") {
  const LedgerOf there(table_with("- {id: 1, text: 公布清单。, lead: [民政局], deadline: 6月底前}\n"
                                  "- {id: 2, text: 报送统计。, lead: [民政局], deadline: 每季度末}\n"
                                  "- {id: 3, text: 审查合同。, lead: [司法局]}\n"),
                       {});
  const ledger::Book book = there.book();
  for (const Rule* rule : collect::all_rules()) {
    CAPTURE(rule->id);
    CHECK(rule->subject == Subject::sheet);
    if (rule->bad.yaml.empty()) continue;
    const auto found = [&](std::string_view sample) {
      const office::Reading reading = office::read(sample, "民政局.csv");
      REQUIRE(reading.document);
      collect::Collector collector(book, {.date = {}, .today = *parse_iso_date("2020-07-01")});
      collector.add("民政局.csv", *reading.document);
      return collector.finish().issues;
    };
    CHECK_FALSE(found(rule->bad.yaml).empty());
    for (const collect::Issue& each : found(rule->bad.yaml)) CHECK(each.rule->id == rule->id);
    CHECK(found(rule->good()).empty());
  }
}

TEST_CASE("rules: each that stands anywhere in src/ can be explained") {
  const std::string mark = ".id = \"";
  for (const fs::path& path : files_below(source_folder() / "src", {".cc"})) {
    const std::string code = read_file(path);
    for (std::size_t at = code.find(mark); at != std::string::npos; at = code.find(mark, at + 1)) {
      const std::size_t begin = at + mark.size();
      const std::string id = code.substr(begin, code.find('"', begin) - begin);
      CAPTURE(path.string());
      CAPTURE(id);
      FakeSystem system;
      CHECK(cli::run({"explain", id}, system) == cli::Status::fine);
    }
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
