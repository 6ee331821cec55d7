// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "office/read.h"
#include "support/office_files.h"

namespace xfz::test {

namespace {

std::string read_docx(std::string_view body, const Parts& more = {}) {
  const office::Reading reading = office::read(docx(body, more), "t.docx");
  REQUIRE(reading.document);
  return shown(*reading.document);
}

}  // namespace

TEST_CASE("word: paragraphs and tables stand in their order") {
  CHECK(read_docx(paragraph("标题") + "<w:tbl>" + row({"序号", "措施"}) + row({"1", "公布清单"}) +
                  "</w:tbl>" + paragraph("注")) ==
        "P |标题\n"
        "T 2x2\n"
        "0,0 序号\n"
        "0,1 措施\n"
        "1,0 1\n"
        "1,1 公布清单\n"
        "P |注\n");
}

TEST_CASE("word: merged cells are one") {
  const std::string merged = "<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr>" +
                             paragraph("一") + "</w:tc><w:tc>" + paragraph("甲") +
                             "</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>" + paragraph("盖住") +
                             "</w:tc><w:tc>" + paragraph("乙") +
                             "</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>" +
                             paragraph("二") + "</w:tc></w:tr></w:tbl>";
  CHECK(read_docx(merged) ==
        "T 3x2\n"
        "0,0 2x1 一\n"
        "0,1 甲\n"
        "1,1 乙\n"
        "2,0 1x2 二\n"
        "hidden at 0,1,0: 盖住\n");
}

TEST_CASE("word: a table within a cell keeps its words to itself") {
  CHECK(read_docx("<w:tbl><w:tr><w:tc>" + paragraph("按下表计分：") + "<w:tbl>" + row({"优", "10分"}) +
                  "</w:tbl><w:p/></w:tc></w:tr></w:tbl>") ==
        "T 1x1\n"
        "0,0 按下表计分：\n"
        "  T 1x2\n"
        "  0,0 优\n"
        "  0,1 10分\n");
}

TEST_CASE("word: tracked changes are taken as accepted") {
  const std::string changed =
      "<w:p><w:r><w:t>新增</w:t></w:r><w:del><w:r><w:delText>280</w:delText></w:r></w:del>"
      "<w:ins><w:r><w:t>320</w:t></w:r></w:ins><w:r><w:t>张</w:t></w:r></w:p>"
      "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>上句，</w:t></w:r></w:p>" +
      paragraph("下句") +
      "<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p><w:r><w:delText>删去的行</w:delText>" +
      "</w:r></w:p></w:tc></w:tr>" + row({"留下的行"}) + "</w:tbl>";
  CHECK(read_docx(changed) ==
        "P |新增320张\n"
        "P |上句，下句\n"
        "T 1x1\n"
        "0,0 留下的行\n"
        "deleted at 0,0,0: 280\n"
        "inserted at 0,0,0: 320\n"
        "deleted at 2,0,0: 删去的行\n");
}

TEST_CASE("word: words that are crossed out are told, and are no words of the text") {
  const auto run = [](const std::string& look, const std::string& words) {
    return "<w:r><w:rPr>" + look + "</w:rPr><w:t>" + words + "</w:t></w:r>";
  };
  const std::string body = "<w:p>" + run("<w:strike/>", "已") + run("<w:dstrike/>", "完成") +
                           run("", "推进中") + run("<w:strike w:val=\"0\"/>", "一半") +
                           run("<w:rStyle w:val=\"Gone\"/>", "等文件") + "</w:p>" +
                           "<w:p><w:pPr><w:pStyle w:val=\"Old\"/></w:pPr>" + run("", "旧") +
                           run("<w:strike w:val=\"false\"/>", "新") + "</w:p><w:tbl><w:tr><w:tc><w:p>" +
                           run("<w:strike/>", "已完成") + "</w:p></w:tc></w:tr></w:tbl>";
  const std::string styles =
      "<w:styles><w:style w:styleId=\"Old\"><w:basedOn w:val=\"Gone\"/></w:style>"
      "<w:style w:styleId=\"Gone\"><w:rPr><w:strike/></w:rPr></w:style></w:styles>";
  CHECK(read_docx(body, {{"styles", styles}}) ==
        "P |推进中一半\n"
        "P |新\n"
        "T 1x1\n"
        "struck at 0,0,0: 已完成\n"
        "struck at 0,0,0: 等文件\n"
        "struck at 1,0,0: 旧\n"
        "struck at 2,0,0: 已完成\n");
}

TEST_CASE("word: links, content controls, fields and hidden words") {
  const std::string rich =
      "<w:p><w:hyperlink><w:r><w:t>线路公示</w:t></w:r></w:hyperlink><w:sdt><w:sdtContent><w:r><w:t>民政局</"
      "w:t></w:r>"
      "</w:sdtContent></w:sdt><w:r><w:fldChar "
      "w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>SEQ</w:instrText></w:r>"
      "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar "
      "w:fldCharType=\"end\"/></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>内部掌握</w:t></w:r>"
      "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>可见</w:t><w:br/><w:t>次行</w:t><w:tab/></w:r></w:p>";
  CHECK(read_docx(rich) == "P |线路公示民政局1可见\n次行\t\nhidden at 0,0,0: 内部掌握\n");
}

TEST_CASE("word: signs of fonts of symbols, and content controls that nobody filled in") {
  const auto sign = [](const std::string& font, const std::string& code) {
    return "<w:r><w:sym w:font=\"" + font + "\" w:char=\"" + code + "\"/></w:r>";
  };
  const std::string prompt =
      "<w:sdt><w:sdtPr><w:showingPlcHdr/><w:date/></w:sdtPr><w:sdtContent><w:r><w:t>单击此处输入日期。</"
      "w:t></w:r>"
      "</w:sdtContent></w:sdt>";
  CHECK(read_docx("<w:p>" + sign("Wingdings", "F0FC") + sign("Wingdings 2", "F052") +
                  sign("Wingdings", "F0A8") + prompt + "</w:p>") ==
        "P |✓☑□\nprompt at 0,0,0: 单击此处输入日期。\n");
}

TEST_CASE("word: a content control may hold rows, and a text box counts once") {
  const std::string boxed =
      "<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>" + paragraph("附件2") +
      "</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>" + paragraph("附件2") +
      "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></"
      "w:p><w:tbl><w:sdt><w:sdtContent>" +
      row({"甲"}) + "</w:sdtContent></w:sdt></w:tbl>";
  CHECK(read_docx(boxed) == "P |\nT 1x1\n0,0 甲\ntext box at 0,0,0: 附件2\n");
}

TEST_CASE("word: notes, comments and headers stand beside the words") {
  const std::string noted =
      "<w:p><w:r><w:t>对</w:t></w:r><w:commentRangeStart "
      "w:id=\"0\"/><w:r><w:t>厂房</w:t></w:r><w:commentRangeEnd "
      "w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r><w:r><w:footnoteReference "
      "w:id=\"2\"/></w:r></w:p>";
  const Parts parts = {
      {"comments", "<w:comments><w:comment w:id=\"0\">" + paragraph("请核") + "</w:comment></w:comments>"},
      {"footnotes", "<w:footnotes><w:footnote w:type=\"separator\" w:id=\"0\">" + paragraph("线") +
                        "</w:footnote><w:footnote w:id=\"2\">" + paragraph("以抽查为准") +
                        "</w:footnote></w:footnotes>"},
      {"header", "<w:hdr>" + paragraph("内部资料") + "</w:hdr>"}};
  CHECK(read_docx(noted, parts) ==
        "P |对厂房\n"
        "header at 0,0,0: 内部资料\n"
        "comment at 0,0,0: 请核 about 厂房\n"
        "footnote at 0,0,0: 以抽查为准\n");
}

namespace {

std::string listed(std::string_view instance, std::string_view level, std::string_view text) {
  return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + std::string(level) + "\"/><w:numId w:val=\"" +
         std::string(instance) + "\"/></w:numPr></w:pPr><w:r><w:t>" + std::string(text) +
         "</w:t></w:r></w:p>";
}

const std::string lists =
    "<w:numbering><w:abstractNum w:abstractNumId=\"0\">"
    "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCounting\"/><w:lvlText "
    "w:val=\"%1、\"/></w:lvl>"
    "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCounting\"/><w:lvlText "
    "w:val=\"（%2）\"/></w:lvl>"
    "<w:lvl w:ilvl=\"2\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:isLgl/><w:lvlText "
    "w:val=\"%1.%3\"/></w:lvl>"
    "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
    "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride "
    "w:val=\"5\"/>"
    "</w:lvlOverride></w:num></w:numbering>";

}  // namespace

TEST_CASE("word: lists number as Word counts them") {
  const std::string body = listed("1", "0", "甲") + listed("1", "1", "乙") + listed("1", "1", "丙") +
                           listed("1", "2", "丁") + listed("1", "0", "戊") + listed("1", "1", "己") +
                           listed("0", "0", "无") + listed("2", "0", "另起");
  CHECK(read_docx(body, {{"numbering", lists}}) ==
        "P 一、|甲\n"
        "P （一）|乙\n"
        "P （二）|丙\n"
        "P 1.1|丁\n"
        "P 二、|戊\n"
        "P （一）|己\n"
        "P |无\n"
        "P 五、|另起\n");
}

TEST_CASE("word: a style numbers paragraphs, also one that it is based on") {
  const std::string styles =
      "<w:styles><w:style w:styleId=\"a\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
      "<w:style w:styleId=\"b\"><w:basedOn w:val=\"a\"/></w:style></w:styles>";
  CHECK(read_docx("<w:p><w:pPr><w:pStyle w:val=\"b\"/></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>",
                  {{"numbering", lists}, {"styles", styles}}) == "P 一、|甲\n");
}

}  // namespace xfz::test
