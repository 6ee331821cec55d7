// SPDX-License-Identifier: MIT
// What stands around tables in the words of many offices: years, titles, signatures, notes.
#include <doctest/doctest.h>

#include "support/imported.h"

namespace xfz::test {

TEST_CASE("import: years in other digits, in a heading, on a tab and in the date below") {
  const std::string_view rows = "任务,责任单位,完成时限\n修路。,交通局,6月底前\n";
  for (const std::string_view year : {"二〇二二年", "二○二二年", "２０２２年", "2 0 2 2 年"}) {
    const ImportResult result =
        import_bytes(std::string(year) + "青禾区任务表,,\n" + std::string(rows), "t.csv");
    CHECK_MESSAGE(has(result.yaml, "jurisdiction: 青禾区\nyear: 2022\n"), year);
    CHECK(result.findings.empty());
  }
  CHECK(has(
      import_bytes("青禾区任务表,,\n任务,责任单位,完成时限（2022年）\n修路。,交通局,6月底前\n", "t.csv").yaml,
      "year: 2022\n"));
  CHECK(has(import_bytes(docx(paragraph("青禾区任务清单") + paragraph("1.修路。（区交通局，6月底前）") +
                              paragraph("青禾区人民政府办公室") + paragraph("2022年3月28日")),
                         "t.docx")
                .yaml,
            "year: 2022\n"));
}

TEST_CASE("import: titles behind 附件1, on two lines, and on a cover in full") {
  const std::string table =
      word_table({{"序号", "任务", "责任单位", "完成时限"}, {"1", "修路。", "交通局", "6月底前"}});
  const auto title_of = [&table](const std::vector<std::string>& lines) {
    std::string body;
    for (const std::string& line : lines) body += paragraph(line);
    const std::string yaml = import_bytes(docx(body + table), "t.docx").yaml;
    const std::size_t at = yaml.find("title: ");
    return yaml.substr(at, yaml.find("\nyear", at) - at);
  };
  CHECK(title_of({"附件1　青禾区2022年任务表"}) == "title: 青禾区2022年任务表\njurisdiction: 青禾区");
  CHECK(title_of({"附件：青禾区2022年任务表"}) == "title: 青禾区2022年任务表\njurisdiction: 青禾区");
  CHECK(title_of({"内部资料", "青禾区落实督察反馈意见", "2022年度整改任务表", "（征求意见稿）"}) ==
        "title: 青禾区落实督察反馈意见2022年度整改任务表（征求意见稿）\njurisdiction: 青禾区");
  CHECK(title_of({"青禾区2022年重点任务表", "重点任务表"}) ==
        "title: 青禾区2022年重点任务表\njurisdiction: 青禾区");
  CHECK(has(
      import_bytes(docx(paragraph("青禾区人民政府办公室文件") + paragraph("2022年任务表") + table), "t.docx")
          .yaml,
      "\nissuer: 青禾区人民政府办公室\n"));
}

TEST_CASE(
    "import: notes over several rows, who signed and who checked, below a sheet that begins further right") {
  const ImportResult result = import_bytes(
      ",,青禾区2022年任务表,,,\n,,序号,任务,责任单位,时限\n,,1,修路。,交通局,6月底前\n,,,,,\n"
      ",,注：1.每月报送。,,,\n,,2.逾期通报。,,,\n,,,,,区政府督查室\n,,,,,2022年1月5日\n",
      "t.csv");
  CHECK(has(result.yaml, "issuer: 区政府督查室\nissued: 2022-01-05\n"));
  CHECK(has(result.yaml, "notes: |-\n  注：1.每月报送。\n  2.逾期通报。\n"));
  CHECK(result.findings.empty());
  const ImportResult checked = import_bytes(
      docx(paragraph("青禾区2022年任务表") + "<w:tbl>" + row({"序号", "任务", "责任单位", "完成时限"}) +
           row({"1", "修路。", "交通局", "6月底前"}) +
           R"(<w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>)" + paragraph("审核人：甲某") +
           R"(</w:tc><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>)" + paragraph("制表人：乙某") +
           "</w:tc></w:tr>" + "</w:tbl>"),
      "t.docx");
  CHECK(!has(checked.yaml, "id: 2"));
  CHECK(has(checked.yaml, "# 审核人：甲某：制表人：乙某"));
}

TEST_CASE("import: the form of one task is no table") {
  const office::Reading reading = office::read(
      docx(paragraph("青禾区2022年任务台账") + word_table({{"任务名称", "修路", "序号", "1"},
                                                           {"牵头单位", "交通局", "配合单位", "财政局"},
                                                           {"完成时限", "6月底前", "责任领导", "甲某"}})),
      "t.docx");
  REQUIRE(reading.document);
  CHECK(!import::import_document(*reading.document, import::Settings()));
}

TEST_CASE("import: who a collective name stands for, told by a note in other words") {
  const auto with_note = [](const std::string& note) {
    return import_bytes("西夏区2021年任务表,,\n任务,责任单位,时限\n修路。,交通局、区直各部门,6月底前\n" +
                            note + ",,\n",
                        "t.csv")
        .yaml;
  };
  constexpr std::string_view members = "{name: 区直各部门, members: [教育局, 民政局]}";
  CHECK(has(with_note("注：1.区直各部门是指教育局、民政局。"), members));
  CHECK(has(with_note("注：区直各部门包括：教育局、民政局"), members));
  CHECK(has(with_note("注：“区直各部门”指教育局、民政局。"), members));
  CHECK(has(with_note("注：区直各部门是指教育局、民政局等28个部门。"), "{name: 区直各部门}"));
}

TEST_CASE("import: a row that a page broke is one measure, though its cells are not merged") {
  const ImportResult result = import_bytes(
      "青禾区2022年任务表,,,\n序号,任务,责任单位,时限\n1,建幼儿园，改造校舍,区教育局、区住建,8月底前\n"
      ",1.2万平方米。,局,\n2,建食堂6个。,区民政局,11月底前\n,,各街道,\n3,修路。,区交通局,6月底前\n",
      "t.csv");
  CHECK(has(result.yaml, R"(  - id: 1
    text: 建幼儿园，改造校舍1.2万平方米。
    responsible: [区教育局, 区住建局]
    deadline: 8月底前
)"));
  CHECK(has(result.yaml, "    responsible: [区民政局, 各街道]\n"));
  CHECK(has(result.findings, "import-row 第1个表第4行“任务”：这一行没有编号，暂作上一行的一部分\n"));
  CHECK(has(result.findings, "import-row 第1个表第6行“责任单位”：这一行没有编号，暂作上一行的一部分\n"));
}

}  // namespace xfz::test
