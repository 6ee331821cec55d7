// SPDX-License-Identifier: MIT
// Whole documents, and the table that is made of each.
#include "import/import.h"

#include <doctest/doctest.h>

#include "support/imported.h"

namespace xfz::test {

TEST_CASE("import: a table with merged cells, a repeated head and a cell that means the one above") {
  const std::string body =
      paragraph("西政办发〔2020〕4号") + paragraph("西夏区") + paragraph("2020年重点工作任务分解表") +
      "<w:tbl>" + row({"序号", "重点工作", "责任领导", "责任单位", "完成时限"}) +
      row({"1", "公布清单。", "甲某", "民政局牵头，司法局按职责分工分别负责。", "6月底前"}) +
      row({"序号", "重点工作", "责任领导", "责任单位", "完成时限"}) +
      row({"2", "清理证明。", "乙 某", "同上", "同上"}) + row({"3", "", "", "", ""}) + "</w:tbl>" +
      paragraph("注：每月报送进展。");
  const ImportResult result = import_bytes(docx(body), "t.docx");
  CHECK(result.yaml == R"(format: 1
title: 西夏区2020年重点工作任务分解表
jurisdiction: 西夏区
year: 2020
document: 西政办发〔2020〕4号
notes: 注：每月报送进展。

columns:
  - {key: number, heading: 序号}
  - {key: text, heading: 重点工作}
  - {key: leader, heading: 责任领导, kind: person}
  - {key: units, heading: 责任单位, cell: sentence}
  - {key: deadline, heading: 完成时限}

units:
  - {name: 民政局}
  - {name: 司法局}

measures:
  - id: 1
    text: 公布清单。
    leader: 甲某
    lead: [民政局]
    responsible: [司法局]
    deadline: 6月底前

  - id: 2
    text: 清理证明。
    leader: 乙某
    lead: [民政局]
    responsible: [司法局]
    wording: 同上
    deadline: {text: 同上, date: 2020-06-30}
)");
  CHECK(result.findings.empty());
}

TEST_CASE("import: section rows are headings, their first kind of number categories") {
  const ImportResult result = import_bytes(
      "2021年西夏区任务分解表,,,\n序号,任务,牵头单位,配合单位\n一、经济,,,\n（一）工业,,,\n1,建园区。,"
      "区工信局,各镇街\n"
      "二、民生,,,\n2,建学校。,区教育局,—\n合计,,,2\n",
      "t.csv");
  CHECK(has(result.yaml, R"(categories:
  - number: 一
    title: 经济
    tasks:
      - number: （一）
        title: 工业
        measures:
          - id: 1
            text: 建园区。
            lead: [区工信局]
            support: [各镇街]

  - number: 二
    title: 民生
    measures:
      - id: 2
        text: 建学校。
        lead: [区教育局]
# 合计：2
)"));
}

TEST_CASE("import: units in brackets behind the text, and what cannot be printed again in a comment") {
  const ImportResult result =
      import_bytes(docx(paragraph("西夏区2020年任务表") +
                        word_table({{"序号", "工作内容及分工"},
                                    {"1", "公布清单。（牵头单位：民政局；责任单位：司法局，6月底完成）"},
                                    {"2", "清理证明（司法局负责）。"}})),
                   "t.docx");
  CHECK(has(result.yaml, "{key: units, heading: 责任单位, cell: labels, in: text}"));
  CHECK(has(result.yaml, R"(    text: 公布清单。
    lead: [民政局]
    responsible: [司法局]
    deadline: 6月底完成
)"));
  CHECK(has(result.yaml, "  # 原文：清理证明（司法局负责）。\n"));
}

TEST_CASE("import: an outline without a table") {
  const ImportResult result = import_bytes(
      "西夏区2023年任务分工方案\n现将任务分解如下。\n一、目标\n1."
      "建园区。\n牵头单位：工信局\t责任单位：各镇街\n二、任务\n"
      "（一）民生\n1.建学校。\n责任单位：教育局\n完成时限：9月底前\n西夏区人民政府办公室\n2023年3月20日\n",
      "t.txt");
  CHECK(result.yaml == R"(# 表前：现将任务分解如下。
format: 1
title: 西夏区2023年任务分工方案
jurisdiction: 西夏区
year: 2023
issuer: 西夏区人民政府办公室
issued: 2023-03-20

columns:
  - {key: units, heading: 责任单位, cell: labels, in: text}
  - {key: deadline, heading: 完成时限, in: text}

units:
  - {name: 工信局}
  - {name: 教育局}

groups:
  - {name: 各镇街}

categories:
  - number: 一
    title: 目标
    measures:
      - id: 1
        text: 建园区。
        lead: [工信局]
        responsible: [各镇街]

  - number: 二
    title: 任务
    tasks:
      - number: （一）
        title: 民生
        measures:
          - id: 2
            number: 1
            text: 建学校。
            responsible: [教育局]
            deadline: 9月底前
# 措施之外：2023年3月20日
)");
}

TEST_CASE("import: what is not understood is kept and told with its place") {
  const ImportResult result =
      import_bytes(docx(paragraph("西夏区2020年任务表") +
                        word_table({{"序号", "措施", "责任单位", "完成时限"},
                                    {"1", "公布清单。", "由民政局会同有关方面研究。", "适时"},
                                    {"", "", "散落的字", ""}})),
                   "t.docx");
  CHECK(has(result.yaml, "    wording: 由民政局会同有关方面研究。\n"));
  CHECK(has(result.yaml, "# 散落的字\n"));
  CHECK(has(result.findings,
            "import-units 第1个表第2行“责任单位”：看不出谁牵头、谁负责：“由民政局会同有关方面研究。”\n"));
  CHECK(has(result.findings, "import-row 第1个表第3行“责任单位”：这一行没有看懂，原文放在注释里\n"));
}

TEST_CASE("import: what stands beside the text is told") {
  const std::string body =
      paragraph("西夏区2020年任务表") + "<w:tbl>" + row({"序号", "措施", "责任单位"}) + "<w:tr><w:tc>" +
      paragraph("1") +
      "</w:tc><w:tc><w:p><w:r><w:t>新增</w:t></w:r><w:del><w:r>"
      "<w:delText>280</w:delText></w:r></w:del><w:ins><w:r><w:t>320</w:t></w:r></w:ins><w:r><w:rPr>"
      "<w:vanish/></w:rPr><w:t>内部掌握</w:t></w:r><w:r><w:commentReference w:id=\"0\"/></w:r></w:p>"
      "</w:tc><w:tc>" +
      paragraph("民政局") + "</w:tc></w:tr></w:tbl>";
  const ImportResult result =
      import_bytes(docx(body, {{"comments", "<w:comments><w:comment w:id=\"0\">" + paragraph("请核") +
                                                "</w:comment></w:comments>"}}),
                   "t.docx");
  CHECK(has(result.yaml, "  # 批注：请核\n  - id: 1\n    text: 新增320\n"));
  CHECK(!has(result.yaml, "内部掌握"));
  CHECK(has(result.findings, "隐藏文字未收入：“内部掌握”"));
  CHECK(has(result.findings, "修订按已接受处理：删去“280”"));
}

TEST_CASE("import: what may be read in two ways is told, though it was read") {
  const auto findings = [](const std::string& heading, const std::string& units) {
    return import_bytes(docx(paragraph("西夏区2020年任务表") +
                             word_table({{"序号", "措施", heading}, {"1", "开会。", units}})),
                        "t.docx")
        .findings;
  };
  const std::string lines = "民政局</w:t><w:br/><w:t>财政局</w:t><w:br/><w:t>（残联）";
  CHECK(has(findings("责任单位", lines),
            "import-units 第1个表第2行“责任单位”：有个单位加了括号，单独占一行："));
  CHECK(findings("责任单位", "民政局</w:t><w:br/><w:t>（残联）").empty());
  CHECK(findings("责任单位", "民政局</w:t><w:br/><w:t>各乡镇</w:t><w:br/><w:t>（街道）").empty());
  CHECK(has(findings("责任单位", "民政局牵头，残联配合；财政局牵头，各镇街配合"),
            "import-units 第1个表第2行“责任单位”：这里有几个牵头单位，各有配合、责任单位："));
  CHECK(has(findings("责任单位（加粗的为牵头单位）", "民政局、财政局"), "用字体、颜色区分牵头单位："));
}

TEST_CASE("import: a deadline that is no key of YAML has its meaning in its own row") {
  std::string words;
  for (int i = 0; i < 100; ++i) words += "视各项目批复情况";
  const ImportResult result = import_bytes(
      docx(paragraph("西夏区2020年任务表") +
           word_table({{"序号", "措施", "责任单位", "完成时限"}, {"1", "开会。", "民政局", words}})),
      "t.docx");
  CHECK(has(result.yaml, "    deadline: {text: " + words + ", undated: true}\n"));
  CHECK(has(result.findings, "import-deadline 第1个表第2行“完成时限”"));
}

TEST_CASE("import: a document without measures is none") {
  const office::Reading reading = office::read(docx(paragraph("通知")), "t.docx");
  CHECK(!import::import_document(*reading.document, {}));
}

TEST_CASE("import: the foot and head of a paper of xfz lay out its pages") {
  const std::string table = word_table({{"序号", "任务", "责任单位"}, {"1", "修路。", "交通局"}});
  const std::string title = "西夏区2021年任务表";
  const ImportResult ours =
      import_bytes(docx(paragraph(title) + table,
                        {{"header", "<w:hdr>" + paragraph(title) + "</w:hdr>"},
                         {"footer", "<w:ftr>" + paragraph("— 1 —") +
                                        paragraph("来源：indicators.yaml，版本 18d131f77a60") + "</w:ftr>"}}),
                   "t.docx");
  CHECK_FALSE(has(ours.yaml, "#"));
  CHECK(ours.findings.empty());
  const ImportResult theirs = import_bytes(
      docx(paragraph(title) + table, {{"footer", "<w:ftr>" + paragraph("来源：区档案馆") + "</w:ftr>"}}),
      "t.docx");
  CHECK(has(theirs.yaml, "# 页眉页脚：来源：区档案馆\n"));
}

TEST_CASE("import: a row that is crossed out is told with its place") {
  const std::string struck =
      "</w:t></w:r><w:r><w:rPr><w:strike/></w:rPr><w:t>清理证明。</w:t></w:r><w:r><w:t>";
  const ImportResult result = import_bytes(
      docx(paragraph("西夏区2021年任务表") +
           word_table({{"序号", "任务", "责任单位"}, {"1", "修路。", "交通局"}, {"", struck, ""}})),
      "t.docx");
  CHECK(result.findings ==
        "import-left-out 第1个表第3行：加了删除线的文字：“清理证明。”，放在结果的注释里\n");
}

TEST_CASE("import: units that a group may include, told where the group is named") {
  const ImportResult result = import_bytes(
      "西夏区2021年任务表,,,\n序号,任务,牵头单位,配合单位\n1,建园区。,区工信局,区法院\n"
      "2,查违建。,区综合执法局,各执法部门\n3,报进展。,区工商联,区直各部门\n",
      "t.csv");
  CHECK(has(
      result.findings,
      "第1个表第4行“配合单位”：“各执法部门”没有列出成员，可能包括“区综合执法局”（可能包括的单位：1 个）"));
  CHECK(has(result.findings,
            "第1个表第5行“配合单位”：“区直各部门”没有列出成员，可能包括“区工信局”（可能包括的单位：2 个）"));
}

TEST_CASE("import: a remark that may be a deadline, among others, is told") {
  const ImportResult result = import_bytes(
      "西夏区2021年任务表,,,\n序号,任务,责任单位,备注\n1,建园区。,区工信局,11月底前\n2,建学校。,区教育局,"
      "续建\n",
      "t.csv");
  CHECK(has(result.yaml, "remark: 11月底前\n"));
  CHECK(result.findings ==
        "import-deadline 第1个表第3行“备注”：“备注”里写的可能是时限，没有当作时限：“11月底前”\n");
}

TEST_CASE("import: a column of units and days, and columns of units and people") {
  const ImportResult days = import_bytes(
      "西夏区2021年任务表,\n任务,责任单位及完成时限\n修路。,\"交通局牵头，财政局配合，6月底前\"\n", "t.csv");
  CHECK(has(days.yaml, R"(    lead: [交通局]
    support: [财政局]
    wording: 交通局牵头，财政局配合，6月底前
    deadline: 6月底前
)"));
  const ImportResult lead =
      import_bytes("西夏区2021年任务表,\n任务,牵头单位及时限\n修路。,\"交通局，6月底前\"\n", "t.csv");
  CHECK(has(lead.yaml, "    lead: [交通局]\n    deadline: 6月底前\n"));
  const ImportResult people = import_bytes(
      "西夏区2021年任务表,,\n任务,牵头单位及责任人,配合单位及联系人\n修路。,交通局 张某,财政局（李某）\n",
      "t.csv");
  CHECK(has(people.yaml, R"(  # “牵头单位及责任人”栏原文：交通局张某
  # “配合单位及联系人”栏原文：财政局（李某）
  - id: 1
    text: 修路。
    lead: [交通局]
    support: [财政局]
)"));
}

}  // namespace xfz::test
