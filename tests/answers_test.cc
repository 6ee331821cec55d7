// SPDX-License-Identifier: MIT
// Answers in files: a workbook says what the CSV says, and a file that is there is not replaced.
#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "cli/run.h"
#include "office/read.h"
#include "support/fake_system.h"
#include "support/tables.h"

namespace xfz::test {

namespace {

cli::Status run(FakeSystem& system, const std::vector<std::string>& words) {
  system.files["/office/indicators.yaml"] = text_2020();
  system.variables["LANG"] = "zh_CN.UTF-8";
  system.output.clear();
  system.errors.clear();
  return cli::run(words, system);
}

/// The cells of the only table in a document, each with its place.
std::string cells_of(const std::string& bytes, std::string_view name) {
  const office::Reading reading = office::read(bytes, name);
  REQUIRE(reading.document);
  std::string out;
  for (const office::Block& block : reading.document->blocks) {
    const auto* const table = std::get_if<office::Table>(&block);
    if (table == nullptr) continue;
    for (const office::Cell& cell : table->cells)
      out += std::to_string(cell.row) + "," + std::to_string(cell.column) + " " + cell.text + "\n";
  }
  return out;
}

}  // namespace

TEST_CASE("answers: a workbook has the cells of the CSV") {
  for (const std::string command : {"due", "list", "unit", "stats", "show"}) {
    CAPTURE(command);
    std::vector<std::string> words{command, "-F", "xlsx", "-o", "answer.xlsx"};
    if (command == "show") words.emplace_back("95-A1");
    if (command == "show") words.back() = "90-100";
    FakeSystem system;
    CHECK(run(system, words) == cli::Status::fine);
    CHECK(system.errors == "已写 answer.xlsx\n");
    const std::string workbook = cells_of(system.files.at("/office/answer.xlsx"), "answer.xlsx");
    words[2] = "csv";
    words[4] = "-";
    CHECK(run(system, words) == cli::Status::fine);
    CHECK(system.output.starts_with("\xEF\xBB\xBF"));
    CHECK(workbook == cells_of(system.output, "answer.csv"));
    CHECK(workbook.size() > 100);
  }
}

TEST_CASE("answers: a file that is there is replaced with --force alone") {
  FakeSystem system;
  system.files["/office/list.md"] = "我的笔记";
  CHECK(run(system, {"list", "-o", "list.md"}) == cli::Status::unusable);
  CHECK(system.files.at("/office/list.md") == "我的笔记");
  CHECK(system.errors.find("--force") != std::string::npos);
  CHECK(run(system, {"list", "-o", "list.md", "--force"}) == cli::Status::fine);
  CHECK(system.files.at("/office/list.md").starts_with("# 2020年西夏区"));
  CHECK(run(system, {"list", "-o", "list.md"}) == cli::Status::fine);
  CHECK(system.errors == "list.md 已是最新\n");
}

}  // namespace xfz::test
