// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "office/number_format.h"
#include "office/read.h"
#include "support/office_files.h"

namespace xfz::test {

namespace {

std::string read_xlsx(std::string_view sheet, const Parts& more = {}) {
  const office::Reading reading = office::read(xlsx(sheet, more), "t.xlsx");
  REQUIRE(reading.document);
  return shown(*reading.document);
}

}  // namespace

TEST_CASE("excel: strings of every kind, without how they are pronounced") {
  const std::string strings =
      "<sst><si><t>措施</t></si><si><r><t>推行</t></r><r><t>服务</t></r><rPh><t>バンブー</t></rPh></si></"
      "sst>";
  CHECK(
      read_xlsx("<sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c>"
                "<c r=\"C1\" t=\"inlineStr\"><is><t>QH-01</t></is></c><c r=\"D1\" "
                "t=\"str\"><f>A1</f><v>每月</v></c>"
                "<c r=\"E1\" t=\"b\"><v>1</v></c><c r=\"F1\"><v>1.9000000000000001</v></c></row></sheetData>",
                {{"sharedStrings", strings}}) ==
      "T 表 1x6\n"
      "0,0 措施\n"
      "0,1 推行服务\n"
      "0,2 QH-01\n"
      "0,3 每月\n"
      "0,4 TRUE\n"
      "0,5 1.9\n");
}

TEST_CASE("excel: signs that XML cannot hold are decoded") {
  CHECK(read_xlsx(
            "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>甲_x000D_\n乙_x005F_x_0041_</t></is>"
            "</c></row></sheetData>") == "T 表 1x1\n0,0 甲\n乙_x_0041_\n");
}

TEST_CASE("excel: merged cells, hidden rows and columns") {
  CHECK(
      read_xlsx("<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols><sheetData>"
                "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>2</v></c></row>"
                "<row r=\"2\" hidden=\"1\"><c r=\"A2\"><v>3</v></c><c r=\"B2\"><v>4</v></c></row></sheetData>"
                "<mergeCells><mergeCell ref=\"A1:A2\"/></mergeCells>") ==
      "T 表 2x2 -row 1 -column 1\n"
      "0,0 2x1 1\n"
      "0,1 2\n"
      "1,1 4\n"
      "hidden at 0,1,0: 3\n");
}

TEST_CASE("excel: words that are crossed out are told, and are no words of the cell") {
  const auto text = [](const std::string& place, const std::string& style, const std::string& words) {
    return "<c r=\"" + place + "\" s=\"" + style + "\" t=\"inlineStr\"><is>" + words + "</is></c>";
  };
  CHECK(read_xlsx("<sheetData><row r=\"1\">" + text("A1", "1", "<t>已完成</t>") +
                      text("B1", "0", "<t>推进中</t>") + "<c r=\"C1\" s=\"1\"><v>1</v></c>" +
                      text("D1", "0",
                           "<r><rPr><strike/></rPr><t>6月</t></r><r><rPr/><t>7月</t></r><r><t>底</t></r>") +
                      text("E1", "1", "<r><rPr><b/></rPr><t>留</t></r><r><t>去</t></r>") +
                      "</row></sheetData>",
                  {{"styles",
                    "<styleSheet><fonts><font/><font><strike/></font></fonts><cellXfs><xf fontId=\"0\"/><xf "
                    "fontId=\"1\"/></cellXfs></styleSheet>"}}) ==
        "T 表 1x5\n"
        "0,1 推进中\n"
        "0,3 7月底\n"
        "0,4 留\n"
        "struck at 0,0,0: 已完成\n"
        "struck at 0,0,2: 1\n"
        "struck at 0,0,3: 6月\n"
        "struck at 0,0,4: 去\n");
}

TEST_CASE("excel: cells without places count on, and empty ones with places are not kept") {
  CHECK(read_xlsx("<sheetData><row><c><v>1</v></c><c/><c><v>2</v></c></row>"
                  "<row r=\"1048576\" ht=\"14\"/><row r=\"9\"><c r=\"C9\" s=\"1\"/><c "
                  "r=\"D9\"><v>3</v></c></row></sheetData>") ==
        "T 表 9x4\n"
        "0,0 1\n"
        "0,2 2\n"
        "8,3 3\n");
}

TEST_CASE("excel: numbers and dates are shown as their formats say") {
  struct Case {
    double value;
    const char* format;
    const char* shown;
  };
  const Case cases[] = {
      {44012, "yyyy\"年\"m\"月\"d\"日\"", "2020年6月30日"},
      {43983, "yyyy\"年\"m\"月\"", "2020年6月"},
      {44155, "yyyy-mm-dd", "2020-11-20"},
      {44155.5, "yyyy-mm-dd hh:mm:ss", "2020-11-20 12:00:00"},
      {44196, "[$-804]yyyy\"年\"m\"月\"d\"日\";@", "2020年12月31日"},
      {44196, "[$-F800]dddd\\,\\ mmmm dd\\,\\ yyyy", "2020年12月31日"},
      {59, "yyyy/m/d", "1900/2/28"},
      {61, "yyyy/m/d", "1900/3/1"},
      {0.2, "0%", "20%"},
      {0.125, "0.0%", "12.5%"},
      {1.1, "0.00", "1.10"},
      {1.11, "0.##", "1.11"},
      {3, "\"（\"0\"）\"", "（3）"},
      {7, "000", "007"},
      {1234567.5, "#,##0.00", "1,234,567.50"},
      {-5, "0;(0)", "(5)"},
      {0, "0;-0;\"—\"", "—"},
      {0, "", "0"},
      {1.9000000000000001, "", "1.9"},
      {5, "第0项", "第5项"},
      {44727, "[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\";@", "二〇二二年六月十五日"},
      {5, "[DBNum1]0", "5"},
      {1234567890123, "", "1234567890123"},
      {5, "# ?/?", "5"},
      {-1, "yyyy", "-1"},
      {1e300, "yyyy", "1e+300"},
  };
  for (const Case& each : cases) {
    CAPTURE(each.format);
    CHECK(office::formatted(each.value, each.format, false) == each.shown);
  }
  CHECK(office::formatted(0, "yyyy/m/d", true) == "1904/1/1");
  for (const std::size_t id : {31U, 57U, 58U}) {
    CAPTURE(id);
    CHECK(office::formatted(44089, office::builtin_format(id), false) == (id == 31   ? "2020年9月15日"
                                                                          : id == 57 ? "2020年9月"
                                                                                     : "9月15日"));
  }
}

}  // namespace xfz::test
