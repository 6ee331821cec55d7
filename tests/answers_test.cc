// SPDX-License-Identifier: MIT
// Answers in files: a workbook says what the CSV says, and a file that is there is not replaced.
#include <doctest/doctest.h>

#include <regex>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "cli/run.h"
#include "office/package.h"
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

TEST_CASE("answers: numbers and days are such to a spreadsheet, ids and names are text") {
  static constexpr std::string_view table = R"(format: 1
title: 2020年任务表
jurisdiction: 西夏区
year: 2020
columns:
  - {key: number, heading: 序号}
  - {key: text, heading: 工作}
  - {key: score, heading: 分值, kind: number}
  - {key: begun, heading: 启动时间, kind: date}
  - {key: room, heading: 房间}
  - {key: lead, heading: 责任单位}
  - {key: deadline, heading: 完成时限}
units: [{name: "12"}]
measures:
  - {id: 3-1, text: 甲。, score: 0.50, begun: 2020年3月1日, room: "101", lead: ["12"], deadline: 6月底前}
  - {id: 1E5, text: 乙。, score: -2, begun: 2020-03-01, lead: ["12"], deadline: 每季度末}
)";
  const auto sheet = [](std::vector<std::string> words) {
    FakeSystem system;
    system.variables["LANG"] = "zh_CN.UTF-8";
    system.files["/office/indicators.yaml"] = table;
    words.insert(words.end(), {"-o", "a.xlsx"});
    CHECK(cli::run(words, system) == cli::Status::fine);
    INFO(system.errors);
    return office::Package(system.files.at("/office/a.xlsx")).read("xl/worksheets/sheet1.xml");
  };
  // A cell without t is a number, which a day is too; t="s" is a text.
  const std::regex number(R"re(<c r="([A-Z]+\d+)"( s="\d+")?><v>([^<]*)</v>)re");
  const auto numbers = [&number](const std::string& xml) {
    std::string out;
    for (std::sregex_iterator cell(xml.begin(), xml.end(), number); cell != std::sregex_iterator(); ++cell)
      out += (*cell)[1].str() + "=" + (*cell)[3].str() + " ";
    return out;
  };
  CHECK(numbers(sheet({"list"})) == "C2=0.5 D2=43891 J2=44012 C3=-2 D3=43891 ");
  CHECK(numbers(sheet({"stats"})) == "C2=2 D2=2 E2=0 F2=0 C3=1 C4=1 C5=0 ");
  CHECK(numbers(sheet({"unit"})) == "B2=2 C2=0 D2=0 ");
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
