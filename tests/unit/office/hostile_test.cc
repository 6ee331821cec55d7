// SPDX-License-Identifier: MIT
// Files that are not what they seem.
#include <doctest/doctest.h>

#include "office/package.h"
#include "office/read.h"
#include "support/office_files.h"

namespace xfz::test {

namespace {

using office::Fault;

Fault fault_of(std::string_view bytes, std::string_view name = "t.docx") {
  const office::Reading reading = office::read(bytes, name);
  REQUIRE(!reading.document);
  return reading.fault;
}

/// A name in the directory of an OLE file.
std::string ole(std::string_view name) {
  std::string out = "\xD0\xCF\x11\xE0";
  for (const char c : name) {
    out += c;
    out += '\0';
  }
  return out;
}

}  // namespace

TEST_CASE("office: other kinds of files are told by what they hold") {
  CHECK(fault_of(ole("WordDocument")) == Fault::old_word);
  CHECK(fault_of(ole("Workbook")) == Fault::old_excel);
  CHECK(fault_of(ole("PowerPoint Document")) == Fault::old_office);
  CHECK(fault_of(ole("EncryptedPackage")) == Fault::encrypted);
  CHECK(fault_of("%PDF-1.7") == Fault::pdf);
  CHECK(fault_of("{\\rtf1") == Fault::rtf);
  CHECK(fault_of(zip({{"OFD.xml", "<ofd/>"}})) == Fault::ofd);
  CHECK(fault_of(zip({{"mimetype", "application/vnd.oasis.opendocument.text"}})) == Fault::open_document);
  CHECK(fault_of(zip({{"a.txt", "a"}})) == Fault::unknown);
  CHECK(fault_of(std::string_view("a\0b", 3), "t.csv") == Fault::unknown);
  CHECK(fault_of("\x81\xFF\xFF", "t.csv") == Fault::bad_text);
  CHECK(fault_of("", "t.docx") == Fault::empty);
  CHECK(fault_of("\xEF\xBB\xBF \r\n", "t.csv") == Fault::empty);
  CHECK(fault_of("\n<html><table>", "t.xls") == Fault::web_page);
  CHECK(fault_of("<?xml version=\"1.0\"?><Workbook>", "t.xls") == Fault::web_page);
}

TEST_CASE("office: programs and entities are refused") {
  CHECK(fault_of(zip({{"word/vbaProject.bin", "x"}})) == Fault::macros);
  CHECK(fault_of(docx("", {{"styles", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>"}})) == Fault::entities);
}

TEST_CASE("office: bytes that are no UTF-8 are refused, whatever an XML part says of itself") {
  CHECK(fault_of(docx(paragraph("甲\x99\xC4乙"))) == Fault::damaged);
  CHECK(fault_of(xlsx("<sheetData><row><c t=\"str\"><v>\xFF</v></c></row></sheetData>")) == Fault::damaged);
}

TEST_CASE("office: what is not whole is refused") {
  const std::string whole = docx(paragraph("甲"));
  CHECK(fault_of("PK\x03\x04") == Fault::damaged);
  CHECK(fault_of(docx("<w:p>")) == Fault::damaged);
  CHECK(fault_of(zip({{"_rels/.rels",
                       "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" "
                       "Target=\"../../../etc/passwd\"/></Relationships>"}})) == Fault::damaged);
  CHECK(fault_of(zip({{"_rels/.rels",
                       "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" "
                       "TargetMode=\"External\" Target=\"http://a/b\"/></Relationships>"},
                      {"[Content_Types].xml", "<Types/>"}})) == Fault::damaged);
  for (std::size_t size = 0; size + 3 < whole.size(); ++size) {
    const office::Reading reading = office::read(std::string_view(whole).substr(0, size), "t.docx");
    CHECK((!reading.document || size < 4));
  }
}

TEST_CASE("office: a byte that was changed never does harm") {
  const std::string whole = docx("<w:tbl>" + row({"甲", "乙"}) + "</w:tbl>");
  for (std::size_t at = 0; at < whole.size(); ++at) {
    std::string bytes = whole;
    bytes[at] = static_cast<char>(bytes[at] ^ 0x55);
    office::read(bytes, "t.docx");
  }
}

TEST_CASE("office: bombs are refused before they burst") {
  CHECK(fault_of(docx(std::string(office::max_part_size + 1, ' '))) == Fault::too_big);
  std::string deep;
  for (int i = 0; i < 5000; ++i) deep += "<w:ins>";
  for (int i = 0; i < 5000; ++i) deep += "</w:ins>";
  CHECK(fault_of(docx("<w:p>" + deep + "</w:p>")) == Fault::too_big);
  CHECK(fault_of(docx(deep)) == Fault::too_big);
  std::string nodes;
  for (int i = 0; i < 3'000'000; ++i) nodes += "<a/>";
  CHECK(fault_of(docx(nodes)) == Fault::too_big);
  CHECK(
      fault_of(docx(
          "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"4000000000\"/></w:tcPr></w:tc></w:tr></w:tbl>")) ==
      Fault::too_big);
  CHECK(fault_of(xlsx("<sheetData><row r=\"1\"><c r=\"ZZZ1\"><v>1</v></c></row></sheetData>")) ==
        Fault::too_big);
}

TEST_CASE("office: texts are as long as people write them") {
  const std::string longest(office::max_text_size, 'a');
  CHECK(office::read(docx(paragraph(longest)), "t.docx").document);
  CHECK(fault_of(docx(paragraph(longest + "a"))) == Fault::long_text);
  CHECK(fault_of(docx("<w:tbl>" + row({longest + "a"}) + "</w:tbl>")) == Fault::long_text);
  CHECK(fault_of(longest + "a", "t.txt") == Fault::long_text);
}

TEST_CASE("office: a million empty rows are none") {
  std::string rows;
  for (int i = 1; i <= 1'000'000; ++i)
    rows += "<row r=\"" + std::to_string(i) + "\" ht=\"14\" customHeight=\"1\"/>";
  const office::Reading reading = office::read(xlsx("<sheetData>" + rows + "</sheetData>"), "t.xlsx");
  REQUIRE(reading.document);
  CHECK(shown(*reading.document) == "T 表 0x0\n");
}

}  // namespace xfz::test
