// SPDX-License-Identifier: MIT
// The rows of a table: which column has the texts and the numbers, who leads, and what is no row.
#include <doctest/doctest.h>

#include "support/imported.h"

namespace xfz::test {

TEST_CASE("import: parts may be counted with dots, among days too") {
  const ImportResult result = import_bytes(
      "西夏区2021年任务表,,,\n序号,任务,责任单位,完成时限\n"
      "1,\"1.编制清单。\n2.公开清单。\",\"1.司法局\n2.民政局\",\"1.10月底前\n2.长期\"\n"
      "2,修路。,交通局,\"1.10月底前\n2.长期\"\n3,修桥。,交通局,同上\n",
      "t.csv");
  CHECK(result.findings.empty());
  CHECK(has(result.yaml, R"(      - text: 1.编制清单。
        responsible: [司法局]
        deadline: 10月底前
      - text: 2.公开清单。
        responsible: [民政局]
        deadline: 长期
    deadline: 1.10月底前 2.长期
)"));
  CHECK(has(result.yaml, "    deadline: {text: 同上, date: 2021-10-31}\n"));
}

TEST_CASE("import: where texts have their own numbers, the column of numbers is one of the table's own") {
  const ImportResult result = import_bytes(
      "西夏区2021年任务表,,\n序号,任务,责任单位\n7,①编制清单。,司法局\n8,②公开清单。,民政局\n", "t.csv");
  CHECK(has(result.yaml, "  - {key: serial, heading: 序号}\n"));
  CHECK(!has(result.yaml, "key: number"));
  CHECK(has(result.yaml, "    number: ①\n    text: 编制清单。\n    serial: 7\n"));
}

TEST_CASE("import: the finest column has the texts where others go on beside it") {
  const auto begins = [](const std::string& words) {
    return "<w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr>" + paragraph(words) + "</w:tc>";
  };
  const auto cell = [](const std::string& words) { return "<w:tc>" + paragraph(words) + "</w:tc>"; };
  const std::string goes_on = "<w:tc><w:tcPr><w:vMerge/></w:tcPr>" + paragraph("") + "</w:tc>";
  const std::string rows = "<w:tr>" + begins("环境") + begins("街面") + cell("无垃圾。") + begins("城管局") +
                           cell("3") + "</w:tr><w:tr>" + goes_on + goes_on + cell("无乱停。") + goes_on +
                           cell("2") + "</w:tr>";
  const ImportResult result =
      import_bytes(docx(paragraph("西夏区2021年任务表") + "<w:tbl>" +
                        row({"项目", "内容", "标准", "责任单位", "分值"}) + rows + "</w:tbl>"),
                   "t.docx");
  CHECK(has(result.yaml, "text: 无垃圾。\n            score: 3\n            responsible: [城管局]\n"));
  CHECK(has(result.yaml, "text: 无乱停。\n            score: 2\n            responsible: [城管局]\n"));
}

TEST_CASE("import: words that YAML would take for something else are words") {
  const ImportResult result = import_bytes(
      "西夏区2021年任务表,,\n任务,责任单位,备注\n修路。,交通局,null\n修桥。,交通局,true\n", "t.csv");
  CHECK(has(result.yaml, "    remark: \"null\"\n"));
  CHECK(has(result.yaml, "    remark: \"true\"\n"));
}

TEST_CASE("import: who stands behind the first may support, by a note") {
  const auto read = [](const std::string& note) {
    return import_bytes("西夏区2021年任务表,\n任务,责任单位\n修路。,\"交通局、住建局\"\n" + note + ",\n",
                        "t.csv")
        .yaml;
  };
  CHECK(has(read("注：列首位的为牵头单位，其余为配合单位。"), "    lead: [交通局]\n    support: [住建局]\n"));
  CHECK(has(read("注：第一家单位为牵头单位。"), "    lead: [交通局]\n    responsible: [住建局]\n"));
  CHECK(has(read("注：列首位的为牵头单位，其余为责任单位，请密切配合。"),
            "    lead: [交通局]\n    responsible: [住建局]\n"));
  CHECK(has(read("注：列首位的为第一责任单位。"), "    lead: [交通局]\n    responsible: [住建局]\n"));
}

TEST_CASE("import: page numbers between rows, and formulas without a value") {
  const ImportResult result = import_bytes(
      "西夏区2021年任务表,,\n序号,任务,责任单位\n1,修路。,交通局\n第1页 共2页,,\n=A3+1,修桥。,交通局\n",
      "t.csv");
  CHECK(!has(result.yaml, "页"));
  CHECK(has(result.findings, "import-row 第1个表第5行“序号”：“=A3+1”是公式，没有算出来的值"));
}

TEST_CASE("import: what units are told of stands where they are printed") {
  const ImportResult result = import_bytes(
      "西夏区2021年任务表,,\n任务,牵头单位,配合单位\n修路。,西夏区交通局,待定\n修桥。,云栖镇,各镇\n",
      "t.csv");
  CHECK(has(result.findings, "import-group 第1个表第4行“配合单位”：“各镇”没有列出成员"));
}

TEST_CASE("import: who is named beside a lead that its sign shows answers") {
  const ImportResult result = import_bytes(
      "西夏区2021年任务表,\n任务,责任单位\n修路。,★交通局（会同财政局）\n注：带★的为牵头单位。,\n", "t.csv");
  CHECK(has(result.yaml, "    lead: [交通局]\n    responsible: [财政局]\n"));
  CHECK(has(
      import_bytes("西夏区2021年任务表,\n任务,责任单位\n修路。,交通局（牵头）（会同财政局）\n", "t.csv").yaml,
      "    lead: [交通局]\n    responsible: [财政局]\n"));
}

TEST_CASE("import: that other units help is no word on who supports") {
  const ImportResult result = import_bytes(
      "西夏区2021年任务表,\n任务,责任单位\n修路。,交通局（牵头）、财政局\n"
      "注：各牵头单位要加强协调，其他单位要积极配合。,\n",
      "t.csv");
  CHECK(has(result.yaml, "    lead: [交通局]\n    responsible: [财政局]\n"));
}

TEST_CASE("import: each row of other headings begins a table") {
  const ImportResult result = import_bytes(
      "西夏区2021年任务表,,\n序号,任务,责任单位\n1,修路。,交通局\n2,修桥。,交通局\n序号,项目,牵头单位\n1,"
      "建学校。,教育局\n"
      "2,建医院。,卫健局\n序号,工作内容,主管部门\n1,办赛事。,体育局\n2,办展览。,文旅局\n",
      "t.csv");
  CHECK(has(result.yaml, "    text: 办赛事。\n    responsible: [体育局]\n"));
  CHECK_FALSE(has(result.yaml, "主管部门]"));
}

TEST_CASE("import: a row with nothing but a table in a cell keeps its words") {
  const ImportResult result = import_bytes(
      docx(paragraph("西夏区2021年任务表") +
           word_table({{"序号", "任务", "责任单位"},
                       {"1", "修路。", "交通局"},
                       {"", "</w:t></w:r></w:p>" + word_table({{"甲线", "乙线"}}) + "<w:p><w:r><w:t>", ""}})),
      "t.docx");
  CHECK(has(result.yaml, "甲线｜乙线"));
}

TEST_CASE("import: rows without numbers take time by their number") {
  std::string rows = "西夏区2021年任务表,,\n序号,任务,责任单位\n1,修路。,交通局\n";
  for (int i = 0; i < 2000; ++i) rows += ",修第" + std::to_string(i) + "座桥。,交通局\n";
  CHECK(has(import_bytes(rows, "t.csv").yaml, "修第1999座桥。"));
}

}  // namespace xfz::test
