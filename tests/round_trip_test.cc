// SPDX-License-Identifier: MIT
// A table of any shape, printed as a whole and imported again with `--like` itself, is the same but for what
// no printed table can hold.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "cli/run.h"
#include "compare/compare.h"
#include "load/load.h"
#include "support/fake_system.h"
#include "support/files.h"
#include "support/random_table.h"
#include "unit/compare/statements.h"

namespace xfz::test {

namespace {

using Words = std::vector<std::string>;

/// Runs a command line; what it says on its two streams where it is not as it should be.
cli::Status run_line(const Words& words, FakeSystem& system) {
  system.output.clear();
  system.errors.clear();
  return cli::run(words, system);
}

/// What a printed table has no place for.
class NotPrinted {
 public:
  NotPrinted(const Table& table, std::string_view form) : table_(table), form_(form) {}

  bool holds(const std::string& statement) const {
    const auto is = [&statement](std::string_view part) { return statement.find(part) != std::string::npos; };
    // Of the document as a whole.
    if (is("table issuer") || is("table issued") || is("table code") || is("table returns")) return true;
    if (form_ == "csv" && (is("table document") || is("table notes"))) return true;
    // Members and aliases; units that no row names.
    if (is("unit ") && (is(" member: ") || is(" alias: "))) return true;
    if (is("unit ") && is("is there")) return true;
    // What the table has no column for; a day of a clause has none in any.
    if (is(" deadline ") && (is(" clause ") || !has_column("deadline") || is_of_divided(statement)))
      return true;
    return !has_column("units") && is_of_divided(statement);
  }

 private:
  /// Without `columns` the usual ones are printed.
  bool has_column(std::string_view key) const {
    return table_.columns.empty() || find_column(table_, key) != nullptr;
  }

  /// Cells of one role have no clauses.
  bool is_of_divided(const std::string& statement) const {
    const std::vector<Row> all = rows(table_);
    return std::any_of(all.begin(), all.end(), [&statement](const Row& row) {
      return !row.measure->clauses.empty() && statement.starts_with(row.measure->id.value + "/");
    });
  }

  const Table& table_;
  std::string_view form_;
};

}  // namespace

TEST_CASE("any table: printed as a whole and imported again it is the same") {
  const unsigned count = is_long_run() ? 400 : 12;
  for (unsigned seed = 0; seed < count; ++seed) {
    const std::string yaml = random_table(seed);
    const Source source("drawn.yaml", yaml);
    const load::Loaded drawn = load::load(source);
    for (const std::string_view form : {"csv", "docx", "xlsx"}) {
      CAPTURE(seed);
      CAPTURE(form);
      FakeSystem system;
      system.files["/office/drawn.yaml"] = yaml;
      const std::string paper = fmt::format("{}.{}", drawn.table.title.value, form);
      REQUIRE(run_line({"sheet", "-f", "drawn.yaml", "-o", paper, "--lang", "en"}, system) ==
              cli::Status::fine);
      const cli::Status status =
          run_line({"import", paper, "--like", "drawn.yaml", "-o", "back.yaml", "--lang", "en"}, system);
      CAPTURE(yaml);
      CAPTURE(system.errors);
      REQUIRE(status != cli::Status::unusable);
      const std::string back = system.files.at("/office/back.yaml");
      CAPTURE(back);
      const Source read("back.yaml", back);
      const load::Loaded again = load::load(read);
      const NotPrinted not_printed(drawn.table, form);
      std::string differences;
      for (const std::string& each : statements(compare::compare(drawn.table, again.table)))
        if (!not_printed.holds(each)) differences += each + "\n";
      CHECK(differences == "");
    }
  }
}

}  // namespace xfz::test
