// SPDX-License-Identifier: MIT
// What holds for every difference: random amendments of the 2020 table.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <filesystem>

#include "compare/compare.h"
#include "compare/notices.h"
#include "load/load.h"
#include "support/case_text.h"
#include "support/edits.h"
#include "support/files.h"
#include "support/tables.h"
#include "unit/compare/statements.h"
#include "unit/compare/told.h"

namespace xfz::compare {

namespace {

/// Each makes 1 to 12 amendments.
unsigned seeds() {
  return test::is_long_run() ? 400 : 36;
}

unsigned amendments(unsigned seed) {
  return 1 + seed % 12;
}

template <class Check>
void for_amended(Check check) {
  for (unsigned seed = 0; seed < seeds(); ++seed) {
    Table amended = test::table_2020();
    test::Editor editor(amended, seed);
    for (unsigned i = 0; i < amendments(seed); ++i) editor.amend();
    const Difference difference = compare(test::table_2020(), amended);
    const std::string said = fmt::format("seed {}: {}\n{}", seed, fmt::join(editor.log(), "; "),
                                         fmt::join(test::statements(difference), "\n"));
    CAPTURE(said);
    check(amended, difference, editor);
  }
}

/// The same difference, in which something is said of every unit: what a notice tells is looked for in all
/// measures then.
Difference with_every_unit(Difference difference) {
  std::vector<bool> is_told(difference.after->units.size(), false);
  for (const UnitChange& change : difference.units) {
    if (!change.is_removed()) is_told[change.after] = true;
  }
  for (UnitIndex i = 0; i < is_told.size(); ++i) {
    if (!is_told[i]) {
      difference.units.push_back(
          {.before = difference.units_match.before(i), .after = i, .name = Change<std::string_view>{"", ""}});
    }
  }
  return difference;
}

/// What units are told of measures.
std::string rows_told(const Difference& difference) {
  std::vector<Notice> notices = unit_notices(difference);
  std::erase_if(notices, [](Notice& notice) {
    notice.units.clear();
    return notice.rows.empty();
  });
  return test::told(notices, *difference.before, *difference.after);
}

/// A difference says nothing of headings that are not printed, so that none can be made of it.
bool prints_all_headings(const Table& table) {
  const std::vector<Row> all = rows(table);
  return std::all_of(all.begin(), all.end(),
                     [](const Row& row) { return row.category != nullptr && row.task != nullptr; });
}

}  // namespace

TEST_CASE("compare: what the difference says makes the new table of the old one") {
  for_amended([](const Table& amended, const Difference& difference, const test::Editor&) {
    CHECK(test::meaning(test::applied(difference)) == test::meaning(amended));
  });
}

TEST_CASE("compare: no more changes are named than were made") {
  for_amended([](const Table&, const Difference& difference, const test::Editor& editor) {
    CHECK(static_cast<int>(test::statements(difference).size()) <= editor.changes());
  });
}

TEST_CASE("compare: the way back is the mirror image") {
  for_amended([](const Table& amended, const Difference& difference, const test::Editor&) {
    const Difference back = compare(amended, test::table_2020());
    CHECK(test::sorted_statements(back) == test::mirrored_statements(difference));
  });
}

TEST_CASE("notices: looking only where something changed finds all that units are told") {
  for_amended([](const Table&, const Difference& difference, const test::Editor&) {
    CHECK(rows_told(difference) == rows_told(with_every_unit(difference)));
  });
}

TEST_CASE("compare: tables that have nothing to do with each other") {
  std::vector<Table> tables;
  for (const auto& path : test::files_below(test::tests_folder() / "cases" / "good", {".yaml", ".escaped"})) {
    const std::string text = test::case_bytes(path);
    if (text.size() > 20'000) continue;  // in reasonable time
    tables.push_back(load::load(Source("table.yaml", text)).table);
  }
  for (const Table& before : tables) {
    for (const Table& after : tables) {
      const Difference difference = compare(before, after);
      const std::string said =
          fmt::format("{}\n{}", test::meaning(before), fmt::join(test::statements(difference), "\n"));
      CAPTURE(said);
      if (!prints_all_headings(before) || !prints_all_headings(after)) continue;
      CHECK(test::meaning(test::applied(difference)) == test::meaning(after));
    }
  }
}

}  // namespace xfz::compare
