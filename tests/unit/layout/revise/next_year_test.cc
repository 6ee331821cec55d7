// SPDX-License-Identifier: MIT
#include "layout/revise/next_year.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>

#include "check/check.h"
#include "load/load.h"
#include "support/files.h"

namespace xfz::layout {

namespace {

namespace fs = std::filesystem;

Diagnostics errors_in(const Source& source, const load::Loaded& loaded) {
  return check::errors({loaded.table, source, loaded.complete}, loaded.diagnostics);
}

std::string first_message(const Diagnostics& found) {
  return found.empty() ? "" : found.front().message.en;
}

}  // namespace

TEST_CASE("next year: every sound table has a sound one behind it, with the same measures") {
  std::size_t tried = 0;
  for (const fs::directory_entry& file : fs::directory_iterator(test::source_folder() / "tests/cases/good")) {
    if (file.path().extension() != ".yaml") continue;
    CAPTURE(file.path().filename().string());
    const Source source("old.yaml", test::read_file(file.path()));
    const load::Loaded old = load::load(source);
    if (!old.table.years().is_one() || !errors_in(source, old).empty()) continue;
    const int year = old.table.year.value + 1;
    const NextTable next = next_table(source, old.table, year);
    const Source text("new.yaml", next.text);
    const load::Loaded now = load::load(text);
    // 2021 has no 29 February, which no words but those of a person can mend.
    Diagnostics errors = errors_in(text, now);
    std::erase_if(errors,
                  [&text](const Diagnostic& each) { return text.text(each.span) == "二月二十九日前"; });
    CHECK(first_message(errors) == "");
    CHECK(now.table.year.value == year);
    CHECK(rows(now.table).size() == rows(old.table).size());
    CHECK_FALSE(now.table.document);
    CHECK_FALSE(now.table.issued);
    CHECK_FALSE(now.table.ledger);
    ++tried;
  }
  CHECK(tried > 20);
}

TEST_CASE("next year: what goes takes no neighbour with it") {
  const std::string yaml =
      "format: 1\ntitle: 甲\njurisdiction: 乙\nyear: 2020\ndocument: 文\n# 留\nissued: 日\n\n"
      "units: [{name: 丙, allow: {no-lead: 一, id-order: 二}}]\n"
      "measures:\n  - {id: 1, text: 一。, lead: [丙], allow: {no-lead: 一}}\n"
      "  - allow:\n      no-lead: 一\n      # 说明\n      id-order: 二\n    id: 2\n    text: 二。\n    lead: "
      "[丙]\n";
  const Source source("old.yaml", yaml);
  const load::Loaded old = load::load(source);
  NextTable next = next_table(source, old.table, 2021);
  CHECK(next.text.find("year: 2021\n# 留\n\nunits:") != std::string::npos);

  std::vector<Span> rules;
  for (std::size_t at = next.text.find("no-lead"); at != std::string::npos;
       at = next.text.find("no-lead", at + 1))
    rules.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + 7)});
  REQUIRE(rules.size() == 3);
  next = without_allowances(std::move(next), "new.yaml", rules);
  CHECK(next.text.find("allow: {id-order: 二}}]") != std::string::npos);
  CHECK(next.text.find("lead: [丙]}\n") != std::string::npos);
  CHECK(next.text.find("- allow:\n      # 说明\n      id-order: 二\n") != std::string::npos);
}

}  // namespace xfz::layout
