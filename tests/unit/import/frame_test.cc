// SPDX-License-Identifier: MIT
// What stands around the rows of a table: its titles, captions and sections.
#include <doctest/doctest.h>

#include "import/facts.h"
#include "support/imported.h"

namespace xfz::test {

namespace {

/// A row of Word with one wide cell behind its first.
std::string row_over(std::string_view first, std::string_view wide, std::size_t columns) {
  return "<w:tr><w:tc>" + paragraph(first) + R"(</w:tc><w:tc><w:tcPr><w:gridSpan w:val=")" +
         std::to_string(columns) + "\"/></w:tcPr>" + paragraph(wide) + "</w:tc></w:tr>";
}

const std::vector<std::string> head = {"序号", "任务", "责任单位", "完成时限"};

}  // namespace

TEST_CASE("import: a numeral in the column of numbers and a title are a heading") {
  const ImportResult result = import_bytes(
      docx(paragraph("西夏区2021年任务表") + "<w:tbl>" +
           row({"序号", "任务", "投资", "责任单位", "完成时限"}) + row_over("一", "道路", 4) +
           row({"1", "修路。", "20", "交通局", "6月底前"}) + row({"（一）", "桥梁", "", "", ""}) +
           row({"2", "修桥。", "30", "交通局", "年底前"}) + row({"二", "绿化", "55", "", ""}) +
           row({"3", "种树。", "5", "林业局", "4月"}) + "</w:tbl>"),
      "t.docx");
  CHECK(has(result.yaml, R"(categories:
  - number: 一
    title: 道路
    measures:
      - id: 1
        text: 修路。
        funds: 20
        responsible: [交通局]
        deadline: 6月底前
    tasks:
      - number: （一）
        title: 桥梁
        measures:
          - id: 2
)"));
  CHECK(has(result.yaml, "  # 标题行“绿化”：55\n  - number: 二\n    title: 绿化\n"));
  CHECK(result.findings.empty());
}

TEST_CASE("import: numbers that all are numerals are those of measures; 1 is a heading above 1.1") {
  const ImportResult numerals = import_bytes(
      "西夏区2021年任务表,,,\n序号,任务,责任单位,完成时限\n一,建园区。,,\n二,建学校。,教育局,年底前\n",
      "t.csv");
  CHECK(has(numerals.yaml, "number: 一\n    text: 建园区。"));
  const ImportResult divided = import_bytes(
      "西夏区2021年任务表,,,\n序号,任务,责任单位,完成时限\n1,园区,,\n1.1,修路。,交通局,年底前\n2,学校,,\n2.1,"
      "招生。,教育局,"
      "9月\n",
      "t.csv");
  CHECK(has(divided.yaml, "- number: 1\n    title: 园区\n    measures:\n      - id: 1.1\n"));
}

TEST_CASE("import: numbers that are printed before the texts stay, as no column tells them") {
  const ImportResult before = import_bytes(
      "西夏区2021年指标体系,,\n一级指标,三级指标,分值\n诚信,1.1 建立台账。,10\n诚信,1.2 按期签订。,5\n",
      "t.csv");
  CHECK(has(before.yaml, "id: 1.1\n        number: 1.1\n        text: 建立台账。"));
  const ImportResult beside =
      import_bytes("西夏区2021年任务表,,,\n序号,任务,责任单位,完成时限\n1,修路。,交通局,年底前\n", "t.csv");
  CHECK(!has(beside.yaml, "number: 1"));
}

TEST_CASE("import: a heading may have units beside it, which are told") {
  const ImportResult result = import_bytes(
      "西夏区2021年任务表,,,\n序号,任务,责任单位,完成时限\n一,道路,建设局,\n1,修路。,交通局,年底前\n",
      "t.csv");
  CHECK(has(result.yaml, "  # 标题行“道路”：建设局\n  - number: 一\n    title: 道路\n"));
  CHECK(has(result.findings, "import-row 第1个表第3行“责任单位”：标题行“道路”：建设局\n"));
}

TEST_CASE("import: what stands below the last measure is a note, whatever column it is in") {
  const ImportResult result = import_bytes(
      "西夏区2021年任务表,,,\n序号,任务,责任单位,完成时限\n1,修路。,交通局,年底前\n审核人：甲某,,,\n备注,"
      "以批复为准,,\n",
      "t.csv");
  CHECK(has(result.yaml, "notes: |-\n  审核人：甲某\n  备注：以批复为准\n"));
}

TEST_CASE("import: below sections a column of fields is that of tasks") {
  const ImportResult result = import_bytes(
      "西夏区2021年任务表,,,\n序号,领域,内容,责任单位\n一、场所,,,\n1,商场,查消防。,消防队\n二、设施,,,\n2,"
      "水源,修水管。,"
      "水务局\n",
      "t.csv");
  CHECK(has(result.yaml, "{key: task, heading: 领域}"));
  CHECK(has(result.yaml, "  - number: 一\n    title: 场所\n    tasks:\n      - title: 商场\n"));
}

TEST_CASE("import: the lines before several tables are categories, the first as the others") {
  const ImportResult result = import_bytes(
      docx(paragraph("西夏区任务表") + paragraph("（2021—2022年）") + paragraph("2021年任务") +
           word_table({head, {"1", "修路。", "交通局", "6月底前"}}) + paragraph("2022年任务") +
           word_table({head, {"2", "修桥。", "交通局", "6月底前"}, {"3", "巡查。", "交通局", "每季度"}})),
      "t.docx");
  CHECK(has(result.yaml, "title: 西夏区任务表（2021—2022年）\n"));
  CHECK(has(result.yaml, "years: 2021-2022\n"));
  CHECK(has(result.yaml, "  - title: 2021年任务\n    measures:\n"));
  CHECK(has(result.yaml, "deadline: {text: 6月底前, date: 2021-06-30}"));
  CHECK(has(result.yaml, "deadline: {text: 6月底前, date: 2022-06-30}"));
  CHECK(has(result.yaml, "deadline: 每季度\n"));
}

TEST_CASE("import: captions with two kinds of numbers are categories and tasks") {
  const ImportResult result =
      import_bytes(docx(paragraph("西夏区2021年任务表") + paragraph("一、道路") + paragraph("（一）城区") +
                        word_table({head, {"1", "修路。", "交通局", "6月底前"}}) + paragraph("（二）乡村") +
                        word_table({head, {"2", "修桥。", "交通局", "6月底前"}}) + paragraph("二、绿化") +
                        word_table({head, {"3", "种树。", "林业局", "4月"}})),
                   "t.docx");
  CHECK(has(result.yaml,
            "  - number: 一\n    title: 道路\n    tasks:\n      - number: （一）\n        title: 城区\n"));
  CHECK(has(result.yaml,
            "      - number: （二）\n        title: 乡村\n        measures:\n          - id: 2\n"));
  CHECK(has(result.yaml, "  - number: 二\n    title: 绿化\n    measures:\n      - id: 3\n"));
}

TEST_CASE("import: a head of two rows without merged cells, and titles without numbers among numbered rows") {
  const ImportResult result = import_bytes(
      "西夏区2021年任务表,,,,,\n序号,任务,责任单位,,,完成时限\n,,牵头,县直,乡镇,\n,道路,,,,\n"
      "（一）,修路。,交通局,财政局,云栖镇,6月底前\n一,绿化,,,甲某,\n（二）,种树。,林业局,,,4月\n",
      "t.csv");
  CHECK(has(result.yaml,
            "  - title: 道路\n    measures:\n      # “乡镇”栏原文：云栖镇\n      - id: 1\n        number: "
            "（一）\n"));
  CHECK(has(result.yaml, "        lead: [交通局]\n        responsible: [财政局, 云栖镇]\n"));
}

TEST_CASE("import: a title on every page is no category, and a table goes on without a head") {
  const std::string title = "西夏区2021年任务表";
  const ImportResult repeated =
      import_bytes(docx(paragraph(title) + word_table({head, {"1", "修路。", "交通局", "6月底前"}}) +
                        paragraph(title + "（续）") + word_table({head, {"2", "修桥。", "同上", "同上"}})),
                   "t.docx");
  CHECK(!has(repeated.yaml, "categories"));
  CHECK(has(repeated.yaml, "    wording: 同上\n    deadline: {text: 同上, date: 2021-06-30}\n"));
  const ImportResult goes_on =
      import_bytes(docx(paragraph(title) + word_table({head, {"1", "修路。", "交通局", "6月底前"}}) +
                        paragraph("") + word_table({{"2", "修桥。", "建设局", "年底前"}}) +
                        paragraph("联系人") + word_table({{"3", "甲", "乙", "丙"}})),
                   "t.docx");
  CHECK(has(goes_on.yaml, "    text: 修桥。\n    responsible: [建设局]\n    deadline: 年底前\n"));
  CHECK(has(goes_on.yaml, "# 表后：3：甲：乙：丙\n"));
}

TEST_CASE("import: a number beside a heading, a heading over two columns, heads below a common one") {
  const ImportResult numbers = import_bytes(
      "西夏区2021年任务表,,,,\n序号,类别,编号,任务,责任单位\n一,经济,1,修路。,交通局\n,,2,修桥。,交通局\n",
      "t.csv");
  CHECK(has(numbers.yaml, "  - number: 一\n    title: 经济\n    measures:\n      - id: 1\n"));
  const ImportResult numerals = import_bytes(
      "西夏区2021年任务表,,,\n序号,类别,任务,责任单位\n一,经济,修路。,交通局\n,,修桥。,交通局\n", "t.csv");
  CHECK(has(numerals.yaml, "  - number: 一\n    title: 经济\n    measures:\n      - id: 1\n"));
  const ImportResult split = import_bytes(
      docx(paragraph("西夏区2021年任务表") + "<w:tbl>" +
           R"(<w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>)" + paragraph("内容") + "</w:tc><w:tc>" +
           paragraph("责任单位") + "</w:tc></w:tr>" + row({"高处", "查吊篮。", "建设局"}) +
           R"(<w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>)" + paragraph("查油库。") +
           "</w:tc><w:tc>" + paragraph("应急局") + "</w:tc></w:tr></w:tbl>"),
      "t.docx");
  CHECK(has(split.yaml, "measures:\n  - id: 2\n    text: 查油库。\n"));
  CHECK(has(split.yaml, "tasks:\n  - title: 高处\n    measures:\n      - id: 1\n        text: 查吊篮。\n"));
}

TEST_CASE("import: a title in the header of the pages") {
  const ImportResult result =
      import_bytes(docx(word_table({head, {"1", "修路。", "交通局", "6月底前"}}),
                        {{"header", "<w:hdr>" + paragraph("西夏区2021年任务表") + "</w:hdr>"}}),
                   "t.docx");
  CHECK(has(result.yaml, "title: 西夏区2021年任务表\njurisdiction: 西夏区\nyear: 2021\n"));
}

TEST_CASE("import: the cells of a row that has two lines, and what nobody is asked for") {
  const ImportResult result =
      import_bytes(docx(paragraph("西夏区2021年任务表") +
                        word_table({head,
                                    {"1", "修路。", "交通局", "6月底前</w:t><w:br/><w:t>年底前"},
                                    {"2", "修桥。", "交通局", "无"},
                                    {"3", "种树。", "林业局", "6月底前</w:t><w:br/><w:t>完成"}})),
                   "t.docx");
  CHECK(has(result.yaml, "deadline: 6月底前 年底前\n"));
  CHECK(has(result.yaml, "deadline: 无\n"));
  CHECK(has(result.yaml, "deadline: 6月底前完成\n"));
}

TEST_CASE("import: codes before texts, and people beside units") {
  const ImportResult result = import_bytes(
      "西夏区2021年指标,,\n指标,责任单位及责任人,备注\nC1 修路,交通局（甲某）,\nC2PM10下降,环保局 "
      "乙某、各镇街,\n",
      "t.csv");
  CHECK(has(result.yaml,
            "    number: C1\n    text: 修路\n    responsible: [交通局]\n    wording: 交通局（甲某）\n"));
  CHECK(has(result.yaml, "text: PM10下降\n    responsible: [环保局, 各镇街]\n"));
}

TEST_CASE("import: the district that a title begins with") {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"西夏区2020年任务表", "西夏区"},
      {"2021年白鹭县创建国家卫生县城任务表", "白鹭县"},
      {"2024年麓南区老旧小区改造计划", "麓南区"},
      {"麓南区2024年老旧小区改造计划", "麓南区"},
      {"银川市西夏区2020年任务表", "西夏区"},
      {"白鹭县石桥镇2022年十件实事", "石桥镇"},
      {"青禾经济开发区重点任务", "青禾经济开发区"},
      {"中共麓南区委办公室", "麓南区"},
      {"关于白鹭县城市管理的任务表", "白鹭县"},
      {"西城区2020年任务表", "西城区"},
      {"北京市东城区法治政府任务表", "东城区"},
      {"关于海城区2020年任务的通知", "海城区"},
      {"城区2020年任务表", "城区"},
      {"郊区人民政府2020年任务表", "郊区"},
      {"晋城市城区2020年任务表", "城区"},
      {"银川市城区改造任务表", "银川市"},
      {"城区背街小巷整治任务表", ""},
      {"主城区2020年整治任务表", ""},
      {"诸城市2020年任务表", "诸城市"},
      {"2021年创建国家卫生县城任务表", ""},
      {"2020年城市管理任务表", ""},
      {"加强老旧小区改造任务表", ""},
      {"区域协调发展任务表", ""},
      {"关于落实区人大会议主要任务分工的意见", ""},
      {"贯彻落实西夏区2020年重点工作任务表", "西夏区"},
      {"区委区政府2020年重点工作任务表", ""},
      {"中共青禾区委 青禾区人民政府", "青禾区"},
      {"江宁区各街道2022年任务表", "江宁区"},
      {"关于加强灾区重建的任务表", ""},
      {"青禾市青山区2022年任务表", "青山区"},
      {"2022年贫困山区帮扶任务表", ""},
  };
  for (const auto& [title, place] : cases) CHECK_MESSAGE(import::district_in(title) == place, title);
}

TEST_CASE("import: the issuer stands in a line of labels; where a paper of xfz is from is left out") {
  const ImportResult result = import_bytes(
      docx(paragraph("西夏区2021年任务表") + paragraph("编制单位：西夏区司法局　　编制日期：2021年3月") +
           word_table({head, {"1", "修路。", "交通局", "6月底前"}}) + paragraph("注：按月报送。") +
           paragraph("来源：表.yaml，版本 1a2b3c4 之后有未提交的修改")),
      "t.docx");
  CHECK(has(result.yaml, "issuer: 西夏区司法局\n"));
  CHECK(has(result.yaml, "notes: 注：按月报送。\n"));
  CHECK(!has(result.yaml, "1a2b3c4"));
  CHECK(result.findings.empty());
  const ImportResult behind = import_bytes(
      docx(paragraph("西夏区2021年任务表") + word_table({head, {"1", "修路。", "交通局", "6月底前"}}) +
           paragraph("印发单位：西夏区交通局") + paragraph("来源：区统计局。")),
      "t.docx");
  CHECK(has(behind.yaml, "issuer: 西夏区交通局\n"));
  CHECK(has(behind.yaml, "来源：区统计局。"));
}

TEST_CASE("import: two columns of one role are one list, and the account closes") {
  const ImportResult result = import_bytes(
      "西夏区2021年任务表,,,,\n序号,任务,责任单位,完成时限,责任单位\n1,修路。,\"交通局、住建局\",年底前,"
      "\"住建局、水务局\"\n2,修桥。,\"交通局、交通局\",年底前,交通局等部门\n",
      "t.csv");
  CHECK(has(result.yaml, "responsible: [交通局, 住建局, 水务局]\n"));
  CHECK(has(result.yaml, "responsible: [交通局]\n    others: 等部门\n"));
}

TEST_CASE("import: a heading right above another of its kind is the category of both") {
  const ImportResult result = import_bytes(
      "西夏区2021年任务表,,,\n序号,任务,责任单位,完成时限\n城建,,,\n道路,,,\n1,修路。,交通局,年底前\n桥梁,,,"
      "\n2,修桥。,交通局,年底前\n",
      "t.csv");
  CHECK(has(result.yaml, "categories:\n  - title: 城建\n    tasks:\n      - title: 道路\n"));
  CHECK(has(result.yaml, "      - title: 桥梁\n"));
}

TEST_CASE("import: tables beside each other are read one behind the other") {
  const ImportResult result = import_bytes(
      "西夏区2021年任务表,,,,,,,,\n序号,任务,责任单位,完成时限,,序号,任务,责任单位,完成时限\n"
      "1,修路。,交通局,6月底前,,2,修桥。,住建局,年底前\n",
      "t.csv");
  CHECK(has(result.yaml, "  - id: 1\n    text: 修路。\n    responsible: [交通局]\n"));
  CHECK(has(result.yaml, "  - id: 2\n    text: 修桥。\n    responsible: [住建局]\n"));
}

TEST_CASE("import: the district of the office that signs") {
  const auto table =
      paragraph("2021年重点任务表") + word_table({{"序号", "任务", "责任单位"}, {"1", "修路。", "交通局"}});
  const ImportResult result =
      import_bytes(docx(table + paragraph("青禾区人民政府办公室") + paragraph("2021年3月1日")), "t.docx");
  CHECK(has(result.yaml, "jurisdiction: 青禾区\n"));
  CHECK(has(import_bytes(docx(table + paragraph("联系人：甲某")), "t.docx").findings, "文件没有写区县"));
}

TEST_CASE("import: a heading over rows that names units is told") {
  const ImportResult result = import_bytes(
      "西夏区2021年任务表,,,\n序号,任务,责任单位,完成时限\n"
      "一、道路（牵头领导：甲某；牵头单位：建设局）,,,\n1,修路。,交通局,年底前\n"
      "二、学校（牵头领导：乙某）,,,\n2,招生。,教育局,9月\n",
      "t.csv");
  CHECK(has(result.findings, "标题“一、道路（牵头领导：甲某；牵头单位：建设局）”里的单位没有记到下面各条"));
  CHECK(!has(result.findings, "二、学校"));
}

TEST_CASE("import: a group without members that may include a unit is told once") {
  const ImportResult result = import_bytes(
      "西夏区2021年任务表,,,\n序号,任务,责任单位,完成时限\n1,修路。,稻香街道,年底前\n2,招生。,各街道,9月\n"
      "3,检查。,\"各街道、各村\",9月\n",
      "t.csv");
  CHECK(
      has(result.findings, "import-group 第1个表第4行“责任单位”：“各街道”没有列出成员，可能包括“稻香街道”"));
  CHECK(result.findings.find("import-group") == result.findings.rfind("import-group"));
}

TEST_CASE("import: a bracket that is no part of a unit's name is asked about, once for each") {
  const ImportResult result = import_bytes(
      "西夏区2021年任务表,,,\n序号,任务,责任单位,完成时限\n1,甲。,区司法局（张某）,年底前\n"
      "2,乙。,区司法局（王某）,9月\n3,丙。,区司法局（王某）,9月\n",
      "t.csv");
  CHECK(has(result.yaml, "units:\n  - {name: 区司法局}\n"));
  CHECK(has(result.yaml, "    responsible: [区司法局]\n    wording: 区司法局（张某）\n"));
  CHECK(has(result.findings, "“区司法局（张某）”的括号没有算作单位名称的一部分"));
  CHECK(result.findings.find("区司法局（王某）") == result.findings.rfind("区司法局（王某）"));
}

TEST_CASE("import: cells that are numbered alike are clauses, and others are told") {
  const auto table = [](const std::string& units) {
    return import_bytes(
        "西夏区2021年任务表,,,\n序号,任务,责任单位,完成时限\n"
        "1,\"（1）编制清单；\n（2）公开清单。\",\"" +
            units + "\",\"（1）3月底前\n（2）长期坚持\"\n2,乙。,民政局,9月\n",
        "t.csv");
  };
  const ImportResult alike = table("（1）司法局\n（2）民政局");
  CHECK(alike.findings.empty());
  CHECK(has(alike.yaml, R"(    clauses:
      - text: （1）编制清单；
        responsible: [司法局]
        deadline: 3月底前
      - text: （2）公开清单。
        responsible: [民政局]
        deadline: 长期坚持
    deadline: （1）3月底前（2）长期坚持
)"));
  const ImportResult other = table("（1）司法局\n（2）民政局\n（3）财政局");
  CHECK(has(other.findings, "import-units 第1个表第3行“责任单位”：正文和单位都有编号，但对不上："));
  CHECK(has(other.yaml, "responsible: [司法局, 民政局, 财政局]\n"));
}

TEST_CASE("import: work in columns of quarters is told where no day is read") {
  const std::string head = "西夏区2021年计划表,,,\n序号,任务,牵头单位,一季度,二季度";
  CHECK(has(import_bytes(head + "\n1,修路。,交通局,立项,开工\n", "t.csv").findings,
            "import-deadline 第1个表第2行：“一季度”等栏写的是各个时期的工作，没有读作时限"));
  CHECK(import_bytes(head + ",完成时限\n1,修路。,交通局,立项,开工,年底前\n", "t.csv").findings.empty());
}

}  // namespace xfz::test
