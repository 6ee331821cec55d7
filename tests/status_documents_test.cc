// SPDX-License-Identifier: MIT
// The 通报 and the letters as Word documents, read back: they are whole, and say what JSON says.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <variant>
#include <vector>

#include "cli/run.h"
#include "office/read.h"
#include "support/fake_system.h"
#include "support/files.h"
#include "support/tables.h"

namespace xfz::test {

namespace {

using Json = nlohmann::json;

std::string answer_of_office(const std::vector<std::string>& words) {
  FakeSystem system;
  system.files["/office/indicators.yaml"] = text_2020();
  for (const std::string name :
       {"progress/mzj.yaml", "progress/sfj.yaml", "progress/xcb.yaml", "review/sfj.yaml"})
    system.files["/office/" + name] = read_file(tests_folder() / "ledger" / name);
  std::vector<std::string> line{"status", "--as-of", "2020-07-10"};
  line.insert(line.end(), words.begin(), words.end());
  const cli::Status status = cli::run(line, system);
  INFO(system.errors);
  CHECK(status == cli::Status::fine);
  return system.output;
}

struct ReadBack {
  std::string text;  ///< a paragraph a line
  std::vector<office::Table> tables;
};

ReadBack read_back(const std::string& bytes) {
  const office::Reading reading = office::read(bytes, "a.docx");
  REQUIRE(reading.document);
  ReadBack result;
  for (const office::Block& block : reading.document->blocks) {
    if (const auto* const paragraph = std::get_if<office::Paragraph>(&block))
      result.text += paragraph->text + "\n";
    if (const auto* const table = std::get_if<office::Table>(&block)) result.tables.push_back(*table);
  }
  CHECK(result.text.find("{{") == std::string::npos);
  return result;
}

/// The cells of a row of a table, from 0.
std::vector<std::string> row_of_table(const office::Table& table, std::uint32_t row) {
  std::vector<std::string> cells;
  for (const office::Cell& cell : table.cells) {
    if (cell.row == row) cells.push_back(cell.text);
  }
  return cells;
}

}  // namespace

TEST_CASE("status documents: the 通报 in Word says what JSON says") {
  const Json json = Json::parse(answer_of_office({"-F", "json"}));
  const ReadBack word = read_back(answer_of_office({"--since", "2020-06-10", "-F", "docx"}));
  CHECK(word.text.find("共" + std::to_string(json["total"].get<int>()) +
                       "项（措施分列分项的，按分项计，下同）：") != std::string::npos);
  CHECK(word.text.find("逾期" + std::to_string(json["overdue"].size()) + "项") != std::string::npos);
  CHECK(word.text.find("印章") == std::string::npos);
  REQUIRE(word.tables.size() == 6);
  CHECK(word.tables[0].row_count == json["units"].size() + 1);
  for (const Json& unit : json["units"]) {
    bool is_there = false;
    for (std::uint32_t row = 1; row < word.tables[0].row_count; ++row) {
      const std::vector<std::string> cells = row_of_table(word.tables[0], row);
      if (cells.front() != unit["unit"]) continue;
      is_there = true;
      CHECK(cells[1] == std::to_string(unit["total"].get<int>()));
      CHECK(cells[2] == std::to_string(unit["states"]["done"].get<int>()));
      CHECK(cells[7] == std::to_string(unit["overdue"].get<int>()));
    }
    CHECK(is_there);
  }
  // What is overdue is the third table.
  CHECK(word.tables[2].row_count == json["overdue"].size() + 1);
}

TEST_CASE("status documents: a letter in Word is about what the unit must do itself") {
  const Json json = Json::parse(answer_of_office({"--unit", "司法局", "-F", "json"}));
  const ReadBack word =
      read_back(answer_of_office({"--unit", "司法局", "--letters", "overdue", "-F", "docx"}));
  std::size_t listed = 0;
  for (std::size_t at = word.text.find("已到期，过了10天"); at != std::string::npos;
       at = word.text.find("已到期，过了10天", at + 1))
    ++listed;
  CHECK(listed == json["units"][0]["overdue"].get<std::size_t>());
  CHECK(word.text.find("司法局：") != std::string::npos);
  CHECK(word.text.find("已退回（清单未公布）") != std::string::npos);
}

}  // namespace xfz::test
