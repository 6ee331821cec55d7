// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "office/list_number.h"
#include "office/read.h"
#include "support/office_files.h"

namespace xfz::test {

namespace {

std::string read_as(std::string_view bytes, std::string_view name) {
  const office::Reading reading = office::read(bytes, name);
  REQUIRE(reading.document);
  return shown(*reading.document);
}

}  // namespace

TEST_CASE("plain text: commas and quotes") {
  CHECK(read_as("序号,任务\r\n1,\"巡查\"\"库\"\",\n塘\"\r\n,\r\n", "t.csv") ==
        "T 3x2\n0,0 序号\n0,1 任务\n1,0 1\n1,1 巡查\"库\",\n塘\n");
  CHECK(read_as("a,\"b", "t.csv") == "T 1x2\n0,0 a\n0,1 b\n");
  CHECK(read_as("a,\"", "t.csv") == "T 1x2\n0,0 a\n");
  CHECK(read_as("1,\"甲,乙\n2,丙\n", "t.csv") == "T 2x3\n0,0 1\n0,1 \"甲\n0,2 乙\n1,0 2\n1,1 丙\n");
  CHECK(read_as("1,\"甲\n2,\"丙\"\n", "t.csv") == "T 2x2\n0,0 1\n0,1 \"甲\n1,0 2\n1,1 丙\n");
}

TEST_CASE("plain text: tabs, with commas and quotes in the words") {
  CHECK(read_as("编号\t举措\n①\t清理\"僵尸车\",建账", "t.csv") ==
        "T 2x2\n0,0 编号\n0,1 举措\n1,0 ①\n1,1 清理\"僵尸车\",建账\n");
}

TEST_CASE("plain text: GB18030, UTF-16 and marks") {
  CHECK(read_as("\xD0\xF2\xBA\xC5,\xC8\xCE\xCE\xF1", "t.csv") == "T 1x2\n0,0 序号\n0,1 任务\n");
  CHECK(read_as("\xFF\xFE\x8F\x5E", "t.txt") == "P |序\n");
  CHECK(read_as("\xEF\xBB\xBF序", "t.txt") == "P |序\n");
}

TEST_CASE("plain text: lines are paragraphs, or a table of tabs") {
  CHECK(read_as("一、目标\n牵头单位：甲\t责任单位：乙\n", "t.txt") ==
        "P |一、目标\nP |牵头单位：甲\t责任单位：乙\n");
  CHECK(read_as("序号\t任务\t时限\n1\t甲\t6月\n", "t.txt") ==
        "T 2x3\n0,0 序号\n0,1 任务\n0,2 时限\n1,0 1\n1,1 甲\n1,2 6月\n");
}

TEST_CASE("list numbers: the formats of Word") {
  struct Case {
    std::size_t number;
    const char* format;
    const char* printed;
  };
  const Case cases[] = {{12, "decimal", "12"},
                        {12, "chineseCounting", "十二"},
                        {105, "chineseCountingThousand", "一百零五"},
                        {12, "chineseLegalSimplified", "壹拾贰"},
                        {12, "ideographDigital", "一二"},
                        {3, "decimalEnclosedCircleChinese", "③"},
                        {21, "decimalEnclosedCircle", "㉑"},
                        {99, "decimalEnclosedCircle", "99"},
                        {2, "decimalEnclosedParen", "⑵"},
                        {2, "decimalEnclosedFullstop", "⒉"},
                        {14, "upperRoman", "XIV"},
                        {14, "lowerRoman", "xiv"},
                        {28, "upperLetter", "BB"},
                        {2, "lowerLetter", "b"},
                        {7, "decimalZero", "07"},
                        {15, "decimalFullWidth", "１５"},
                        {2, "ideographTraditional", "乙"},
                        {3, "ideographZodiac", "寅"},
                        {3, "bullet", ""},
                        {3, "somethingElse", "3"}};
  for (const Case& each : cases) {
    CAPTURE(each.format);
    CHECK(office::list_number(each.number, each.format) == each.printed);
  }
}

}  // namespace xfz::test
