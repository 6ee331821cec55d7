// SPDX-License-Identifier: MIT
// Columns whose heading says that they have units: what is a name there.
#include <doctest/doctest.h>

#include "import/units.h"
#include "support/imported.h"

namespace xfz::test {

namespace {

std::string list_of(const std::vector<std::string>& names) {
  std::string out;
  for (const std::string& name : names) out += (out.empty() ? "" : " ") + name;
  return out;
}

/// `lead | responsible | support` of a cell of a column with this name in another row; `?` where it was not
/// understood.
std::string read_in_column(std::string_view cell, const char* known = "") {
  import::Names names;
  import::add_names(known, names);
  import::add_names(cell, names);
  const auto phrase = import::read_units(cell, {.names = &names}, {2024, 2024});
  if (!phrase || !phrase->clauses.empty()) return "?";
  const auto& units = phrase->units;
  return list_of(units.lead) + " | " + list_of(units.responsible) + " | " + list_of(units.support);
}

ImportResult imported(const std::string& rows) {
  return import_bytes("临江市2024年任务分解表,,,\n" + rows, "t.csv");
}

}  // namespace

TEST_CASE("import units: in a column of them short words are names") {
  struct Case {
    std::string cell;
    std::string read;
    const char* known = "";
  };
  const Case cases[] = {
      {"海关", " | 海关 | "},
      {"详见附件", "?"},
      {"市科协\n市教育局", " | 市科协 市教育局 | "},
      {"市科协\n临江海关", " | 市科协 临江海关 | "},
      {"海关\n市教育局", " | 海关 市教育局 | "},
      {"市教育局\n苗圃", "?"},
      {"市教育局\n海关", " | 市教育局 海关 | "},
      {"张三", "?"},
      {"王小明", "?"},
      {"主要领导", "?"},
      {"推进中", "?"},
      {"市科协 临江海关 市文联", " | 市科协 临江海关 市文联 | "},
      {"市 科 协", " | 市科协 | "},
      {"市科协；临江海关", " | 市科协 临江海关 | "},
      {"市科协/临江海关", " | 市科协 临江海关 | "},
      {"市教育局、市财政局和市科协", " | 市教育局 市财政局 市科协 | "},
      {"市科协及临江海关", " | 市科协 临江海关 | "},
      {"市财政局和海关", " | 市财政局 海关 | "},
      {"市人力资源及社会保障局", " | 市人力资源及社会保障局 | "},
      {"市科协商市文联", " | 市科协 市文联 | "},
      {"市科协会商市文联", " | 市科协 市文联 | "},
      {"1.市科协\n2.市文联", " | 市科协 市文联 | "},
      {"①市科协②市文联", " | 市科协 市文联 | "},
      // A name that a line broke, and one that nobody can tell from two.
      {"市人力资源和社\n会保障局、市财政局", " | 市人力资源和社会保障局 市财政局 | "},
      {"县卫生\n健康局", " | 县卫生健康局 | "},
      {"县卫生\n健康局", " | 县卫生 健康局 | ", "健康局"},
      {"市交通运\n输局", " | 市交通运输局 | "},
      {"市生态环\n境保护局", " | 市生态环境保护局 | ", "市生态环境保护局"},
      {"市生态环\n境保护局", "?"},
      // What stands behind a unit in words that are no role.
      {"市财政局主管，市教育局协办", "?"},
      {"◎市科协", "?"},
      {"市教育局-市科技局", "?"},
      {"市教育局（具体由基教科负责）", "?"},
      {"东湖、西湖街道", "?"},
      {"市教育局牵头，市科技局分牵头", "市教育局 市科技局 |  | "},
      {"市科协第一牵头，市文联第二牵头", "市科协 市文联 |  | "},
      {"市科协、市文联（共同牵头），市侨联", "市科协 市文联 | 市侨联 | "},
      {"市科协、市文联（双牵头）、市侨联", "市科协 市文联 | 市侨联 | "},
      {"市科协\n配合：临江海关", " | 市科协 | 临江海关"},
      {"市科协（牵头）\n临江海关", "市科协 | 临江海关 | "},
      {"市级牵头单位：市科协\n责任单位：各区县", "市科协 | 各区县 | "},
      {"各区县党委和政府", " | 各区县党委和政府 | "},
  };
  for (const Case& each : cases) {
    CAPTURE(each.cell);
    CHECK(read_in_column(each.cell, each.known) == each.read);
  }
}

TEST_CASE("import: a cell of units with people behind labels keeps their words") {
  const ImportResult result =
      imported("序号,工作任务,责任单位,完成时限\n1,修路。,\"责任单位：市科协\n责任人：甲某\",6月底前\n");
  CHECK(has(result.yaml, "    responsible: [市科协]\n    wording: "));
  CHECK(has(result.yaml, "责任人：甲某"));
}

TEST_CASE("import: the only column of units and people keeps its words") {
  const ImportResult result =
      imported("序号,工作任务,牵头单位及责任人\n1,修路。,编办（甲某）、科协（乙某）\n");
  CHECK(has(result.yaml, "    lead: [编办, 科协]\n    wording: 编办（甲某）、科协（乙某）\n"));
}

TEST_CASE("import: nobody beside a lead is no row that concerns nobody") {
  const ImportResult result = imported(
      "序号,工作任务,牵头单位,配合单位\n1,修路。,市交通局,不涉及\n2,修桥。,市水利局,市财政局\n3,种树。,,"
      "不涉及\n");
  CHECK(has(result.yaml, "    text: 修路。\n    lead: [市交通局]\n\n"));
  CHECK(has(result.yaml, "    text: 种树。\n    not_applicable: 不涉及\n"));
}

TEST_CASE("import: units of other headings") {
  for (const std::string heading : {"牵头负责单位", "牵头落实单位", "牵头办理单位", "主抓单位"}) {
    CAPTURE(heading);
    CHECK(has(imported("序号,工作任务," + heading + "\n1,修路。,市交通局\n").yaml, "    lead: [市交通局]\n"));
  }
  for (const std::string heading : {"项目单位", "项目业主"}) {
    CAPTURE(heading);
    const ImportResult alone = imported("序号,工作任务," + heading + "\n1,修路。,市交通局\n");
    CHECK(has(alone.yaml, "    responsible: [市交通局]\n"));
    const ImportResult beside =
        imported("序号,工作任务,责任单位," + heading + "\n1,修路。,市交通局,城投公司\n");
    CHECK(has(beside.yaml, "    responsible: [市交通局]\n"));
  }
  CHECK(has(imported("序号,工作任务及完成时限,责任单位\n1,6月底前修路。,市交通局\n").yaml,
            "text: 6月底前修路。\n"));
}

TEST_CASE("import: a column says of which year each row is") {
  const ImportResult result = imported(
      "序号,年度,工作任务,责任单位,完成时限\n1,2023年,修路。,市交通局,6月底前\n2,2024年,修桥。,市水利局,"
      "6月底前\n");
  CHECK(has(result.yaml, "deadline: {text: 6月底前, date: 2023-06-30}"));
  CHECK(has(result.yaml, "deadline: {text: 6月底前, date: 2024-06-30}"));
}

TEST_CASE("import: who issued a table has something beside it") {
  const std::string rows = "序号,工作任务,责任单位,完成时限\n1,修路。,市交通局,6月底前\n";
  const ImportResult result = imported("编制单位：临江市财政局,,,单位：万元\n" + rows);
  CHECK(has(result.yaml, "issuer: 临江市财政局\n"));
  CHECK(!has(imported("编制单位：临江市科协,,,单位：万元\n" + rows).yaml, "issuer: "));
}

TEST_CASE("import: a half of a year is no part of a district's name") {
  const ImportResult result =
      import_bytes("2024年上半年临江市任务分解表,,\n序号,工作任务,责任单位\n1,修路。,市交通局\n", "t.csv");
  CHECK(has(result.yaml, "jurisdiction: 临江市\n"));
}

TEST_CASE("import: scores may be taken away") {
  const ImportResult result =
      imported("序号,工作任务,分值,责任单位\n1,修路。,5,市交通局\n2,失信。,-2,市交通局\n");
  CHECK(has(result.yaml, "kind: number"));
}

}  // namespace xfz::test
