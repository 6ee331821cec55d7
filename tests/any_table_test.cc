// SPDX-License-Identifier: MIT
// Tables of any shape that the format allows, drawn by chance: each is read without an error, laid out
// without loss, is no change to itself, and every answer about it can be made.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>
#include <vector>

#include "cli/run.h"
#include "layout/format.h"
#include "load/load.h"
#include "support/fake_system.h"
#include "support/files.h"
#include "support/random_table.h"
#include "unit/compare/statements.h"

namespace xfz::test {

namespace {

using Words = std::vector<std::string>;

Words errors_of(const Diagnostics& found) {
  Words messages;
  for (const Diagnostic& each : found) {
    if (each.rule->severity == Severity::error) messages.push_back(each.message.en);
  }
  return messages;
}

/// `drawn`: the same table, as it was drawn.
void check_answers(const std::string& yaml, const std::string& drawn) {
  const std::vector<Words> commands = {
      {"check"},
      {"due"},
      {"due", "--month", "6", "--group", "lead"},
      {"list", "-F", "csv"},
      {"list", "-F", "json"},
      {"list", "-F", "ndjson"},
      {"show", "1-3", "-F", "md"},
      {"stats"},
      {"unit", "教育局"},
      {"unit", "各镇街", "-F", "json"},
      {"sheet", "教育局", "-F", "md"},
      {"sheet", "教育局", "-F", "csv"},
      {"sheet", "教育局", "-F", "html"},
      {"sheet", "-F", "csv"},
      {"sheet", "-F", "html"},
      {"diff", "drawn.yaml", "--exit-code"},
  };
  for (const Words& command : commands) {
    for (const char* const language : {"en", "zh"}) {
      FakeSystem system;
      system.files["/office/indicators.yaml"] = yaml;
      system.files["/office/drawn.yaml"] = drawn;
      Words words = command;
      words.insert(words.end(), {"--lang", language});
      const std::string line = fmt::format("{}", fmt::join(words, " "));
      CAPTURE(line);
      const cli::Status status = cli::run(words, system);
      CAPTURE(system.errors);
      // `show 1-3` of a table with fewer says so, and rows that do not apply are no lines; nothing else may
      // lack.
      const bool may_fail = command.front() == "show";
      const bool may_be_empty = may_fail || command.back() == "ndjson";
      CHECK((status == cli::Status::fine || may_fail));
      CHECK((!system.output.empty() || may_be_empty));
    }
  }
}

}  // namespace

TEST_CASE("any table: is read, laid out without loss, and answered for") {
  const unsigned count = is_long_run() ? 200 : 30;
  for (unsigned seed = 0; seed < count; ++seed) {
    CAPTURE(seed);
    const std::string yaml = random_table(seed);
    CAPTURE(yaml);
    const Source source("indicators.yaml", yaml);
    const load::Loaded loaded = load::load(source);
    REQUIRE(errors_of(loaded.diagnostics) == Words{});
    const layout::Formatted formatted = layout::format(source);
    REQUIRE(formatted.findings.empty());
    const Source laid_out("indicators.yaml", formatted.text);
    CHECK(layout::format(laid_out).text == formatted.text);
    CHECK(meaning(load::load(laid_out).table) == meaning(loaded.table));
    check_answers(formatted.text, yaml);
  }
}

}  // namespace xfz::test
