// SPDX-License-Identifier: MIT
// Returned sheets with every carelessness, and what comes of each: answers, or what needs a person.
#include "ledger/collect/collect.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "fuzz/targets.h"
#include "ledger/collect/emit.h"
#include "office/read.h"
#include "support/collected.h"
#include "support/ledger.h"
#include "support/office_files.h"

namespace xfz::collect {

namespace {

using test::collected_from;
using test::duties_yaml;
using Ledger = test::LedgerFiles;

const std::string head = "序号,具体措施,牵头单位,负责单位,完成时限,完成状态,进展情况,佐证材料,备注,键\n";

std::string of_sheet(const std::string& rows) {
  return collected_from({{"甲.csv", head + rows}});
}

}  // namespace

TEST_CASE("collect: a row that is filled in becomes a report, one that is not is passed over") {
  CHECK(of_sheet("1,公布清单。,甲,乙,6月底前,推进中,做了一半,甲发1号；照片,无,a/1\n"
                 "2,清理证明。,甲,,长期坚持,,,,,a/2\n") ==
        "甲 1 2020-07-01 推进中 做了一半 | 甲发1号 照片 |  |  | 无\n");
}

TEST_CASE("collect: an answer of several lines is a block in the ledger") {
  const std::string csv =
      "键,完成状态,具体措施,进展情况\na/1,√,公布清单。,\"　　一是建章；\n\n  二是：#立制。 \n- 三是\"\n";
  CHECK(collected_from({{"x.csv", csv}}) ==
        "甲 1 2020-07-01 已完成 一是建章；\n二是：#立制。\n- 三是 | |  |  | \n");
  const test::LedgerOf there(duties_yaml(), {});
  const ledger::Book book = there.book();
  Collector collector(book, {.date = {}, .today = *parse_iso_date("2020-07-01")});
  collector.add("x.csv", *office::read(csv, "x.csv").document);
  const std::string file = reports_file(there.duties(), collector.finish().answers);
  CHECK(file.find("    progress: |-\n      一是建章；\n      二是：#立制。\n      - 三是\n") !=
        std::string::npos);
  CHECK_NOTHROW(fuzz::try_collect(csv));
}

TEST_CASE(
    "collect: the order of rows and columns does not matter, nor width and spaces of what was printed") {
  CHECK(collected_from({{"x.csv", "键,完成状态,具体措施\na/2,√,清理 证明\na/1,８０％,公布清单．\n"}}) ==
        R"(甲 1 2020-07-01 推进中  | |  |  | 
甲 2 2020-07-01 已完成  | |  |  | 
)");
}

TEST_CASE("collect: a state of which there is a doubt needs a person") {
  CHECK(
      of_sheet("1,公布清单。,甲,乙,6月底前,基本完成,快了,,,a/1\n2,清理证明。,,,,,做了些事,,,a/2\n"
               "3,第1分项：上。,甲,,3月底前,0,,,,a/3/1\n5,别的事。,丙,,,推进中,已完成,,,c/5\n") ==
      R"(collect-state 甲.csv F2=基本完成 G2=快了 (1): “基本完成”看不出是什么状态，可填的是 未启动、推进中、需协调、已完成
collect-state 甲.csv G3=做了些事 (2): 没有填完成状态
collect-state 甲.csv F4=0 (3/1): “0”看不出是什么状态，可填的是 未启动、推进中、需协调、已完成
collect-whose 甲.csv F5=推进中 G5=已完成 (5): 键是丙的，清单是甲的
)");
}

TEST_CASE("collect: a progress that begins with the state, where no state is given") {
  CHECK(of_sheet("1,公布清单。,甲,乙,6月底前,,推进中。清单已公布,,,a/1\n") ==
        R"(甲 1 2020-07-01 推进中 推进中。清单已公布 | |  |  | 
)");
  // What was done may be a part of what is to be done.
  CHECK(
      of_sheet("1,公布清单。,甲,乙,6月底前,,已完成。清单已公布,,,a/1\n2,清理证明。,甲,,,,已完成。,,,a/2\n") ==
      R"(甲 2 2020-07-01 已完成 已完成。 | |  |  | 
collect-state 甲.csv G2=已完成。清单已公布 (1): 没有填完成状态，进展情况除了“完成”还写了别的
)");
}

TEST_CASE("collect: keys that are gone, wrong, or another unit's") {
  CHECK(of_sheet("1,公布清单。,甲,乙,6月底前,√,,,,\n2,清理证明。,,,,√,,,,a/200\n2,清理证明。,甲,,,√,,,,b/2\n"
                 "3,第1分项：上。,甲,,,√,,,,\n3,下。,乙,,,√,,,,\n") ==
        R"(甲 1 2020-07-01 已完成  | |  |  | 
甲 2 2020-07-01 已完成  | |  |  | 
甲 3/1 2020-07-01 已完成  | |  |  | 
collect-whose 甲.csv F4=√ (2): 键是乙的，清单是甲的
collect-not-asked 甲.csv F6=√ (3/2): 这项职责没有点到这个单位，由乙报送
collect-by-text 甲.csv: 键没有了，按序号和文字对应了 4 行
)");
}

TEST_CASE("collect: a sheet that was sent before the table was numbered anew") {
  // What is now 1 was 2, 2 was 3, and so on; 1 to 5 were 2 to 6.
  CHECK(of_sheet("2,公布清单。,甲,乙,6月底前,√,,,,a/2\n3,清理证明。,甲,,长期坚持,推进中,,,,a/3\n"
                 "4,第1分项：上。,甲,,3月底前,√,,,,a/4/1\n5,报送统计。,甲,,每季度末,√,,,2020-06-30,a/5\n"
                 "9,公布清单。,丙,乙,6月底前,√,,,,a/2\n") == R"(甲 1 2020-07-01 已完成  | |  |  | 
甲 2 2020-07-01 推进中  | |  |  | 
甲 3/1 2020-07-01 已完成  | |  |  | 
collect-period 甲.csv F5=√ I5=2020-06-30 (4): 这是定期的职责，没有写是哪一期：2020-03-31、2020-06-30、2020-09-30
collect-other-version 甲.csv B6=公布清单。 C6=丙 D6=乙 E6=6月底前 A6=9 F6=√ (2): 这一行与现在的职责不一致
collect-by-text 甲.csv: 表格之后重新编过号，按文字、单位和时限对应了 4 行
)");
}

TEST_CASE("collect: a row that somebody added, one without a number, and a heading between rows") {
  CHECK(of_sheet("1,公布清单。,甲,乙,6月底前,√,,,,a/"
                 "1\n,,,,,√,还做了别的,,,\n一、类,,,,,,,,,\n6,新的事。,甲,,,√,,,,\n"
                 ",清理证明。,,,,√,,,,\n") ==
        R"(甲 1 2020-07-01 已完成  | |  |  | 
甲 2 2020-07-01 已完成  | |  |  | 
collect-added-row 甲.csv F3=√ G3=还做了别的: 看不出这一行说的是哪项职责
collect-added-row 甲.csv A5=6 B5=新的事。 C5=甲 F5=√: 看不出这一行说的是哪项职责
collect-by-text 甲.csv: 键没有了，按序号和文字对应了 1 行
)");
}

TEST_CASE("collect: rows of another version, and printed cells into which somebody wrote") {
  CHECK(of_sheet("1,公布清单和目录。,甲,乙,6月底前,√,,,,a/1\n2,清理证明。（已完成）,,,,√,,,,a/2\n"
                 "3,第1分项：上。,甲、乙,,3月底前,√,,,,a/3/1\n4,报送统计。,甲,,每月底前,,,,,a/4\n") ==
        R"(甲 2 2020-07-01 已完成  | |  |  | 
collect-other-version 甲.csv B2=公布清单和目录。 F2=√ (1): 这一行与现在的职责不一致
collect-printed-changed 甲.csv B3=清理证明。（已完成） (2): 印好的格子里被人写了字
collect-other-version 甲.csv C4=甲、乙 F4=√ (3/1): 这一行与现在的职责不一致
collect-printed-changed 甲.csv E5=每月底前 (4): 有 1 行没有填报，印好的格子与现在的表格不一致
)");
  CHECK(
      of_sheet("1,去年的事。,甲,乙,6月底前,√,,,,a/1\n2,去年另一件。,,,,√,,,,a/2\n"
               "3,第1分项：去年。,甲,,3月底前,√,,,,a/3/1\n") ==
      R"(collect-other-version 甲.csv B2=去年的事。 F2=√ B3=去年另一件。 F3=√ B4=第1分项：去年。 F4=√: 有 3 行与现在的职责不一致，可能是别的年度或者别的表格的清单
)");
}

TEST_CASE("collect: without the words of the measure nobody knows the version") {
  CHECK(collected_from({{"甲.csv", "序号,完成状态,键\n1,√,a/1\n2,,a/2\n"}}) ==
        R"(collect-other-version 甲.csv B2=√ (1): 这一行没有措施的文字，看不出是哪个版本
)");
}

TEST_CASE("collect: added columns, and cells without a heading") {
  CHECK(collected_from({{"甲.csv",
                         "序号,具体措施,完成状态,键,责任人,\n1,公布清单。,√,a/1,张三,加急\n2,清理证明。,√,a/"
                         "2,李四,\n"}}) ==
        R"(甲 1 2020-07-01 已完成  | |  |  | 
甲 2 2020-07-01 已完成  | |  |  | 
collect-added-column 甲.csv E1=责任人 E2=张三 E3=李四: 多了一栏“责任人”
collect-added-column 甲.csv F2=加急 (1): 没有栏目名称的一栏里有内容
)");
}

TEST_CASE("collect: the day of finishing") {
  const std::string columns = "序号,具体措施,完成状态,完成日期,键\n";
  CHECK(collected_from({{"甲.csv", columns + "1,公布清单。,√,6月18日,a/1\n2,清理证明。,√,上周,a/"
                                             "2\n3,第1分项：上。,推进中,6月1日,a/3/1\n"}}) ==
        R"(甲 1 2020-07-01 已完成 完成于2020-06-18  | |  |  | 
collect-state 甲.csv C3=√ D3=上周 (2): “上周”不是日期
collect-state 甲.csv C4=推进中 D4=6月1日 (3/1): 没有完成，却写了完成日期“6月1日”
)");
}

TEST_CASE("collect: who must report, who is named otherwise, and who is not") {
  const std::string columns = "单位,序号,具体措施,完成状态,键\n";
  CHECK(collected_from(
            {{"x.csv", columns + "乙,1,公布清单。,√,b/1\n乙,2,清理证明。,√,b/2\n乙,2,清理证明。,√,\n"}}) ==
        R"(乙 1 2020-07-01 已完成  | |  |  | 
collect-not-asked x.csv D3=√ (2): 这项职责没有点到这个单位，由甲报送
collect-not-asked x.csv D4=√ (2): 这项职责没有点到这个单位，由甲报送
collect-by-text x.csv: 键没有了，按序号和文字对应了 1 行
)");
}

TEST_CASE("collect: a sheet of nobody") {
  CHECK(collected_from({{"x.csv", "序号,具体措施,完成状态\n1,公布清单。,√\n2,清理证明。,\n"}}) ==
        R"(collect-whose x.csv C2=√ (1): 这一行没有键，也看不出是哪个单位的清单
)");
}

TEST_CASE("collect: what the ledger has already is not added twice") {
  const std::string sheet = "序号,具体措施,完成状态,进展情况,键\n1,公布清单。,√,公布了,a/1\n";
  const auto with = [](const std::string& report) {
    return Ledger{{"progress/a.yaml", "format: 1\nunit: 甲\nreports:\n" + report}};
  };
  const Ledger same = with("  - {duty: 1, date: 2020-05-31, status: 已完成, progress: 公布了}\n");
  CHECK(collected_from({{"甲.csv", sheet}}, same) == "");
  CHECK(collected_from({{"甲.csv", sheet}}, same, parse_iso_date("2020-05-31")) == "");
  // Another day for the same words is no new report, unless the sheet says it.
  CHECK(collected_from({{"甲.csv", sheet}}, same, parse_iso_date("2020-06-30")) == "");
  CHECK(collected_from({{"甲.csv", sheet + "填报日期：,2020年5月31日\n"}}, same,
                       parse_iso_date("2020-06-30")) == "");
  CHECK(collected_from({{"甲.csv", sheet + "填报日期：,2020年6月30日\n"}}, same) ==
        "甲 1 2020-06-30 已完成 公布了 | |  |  | \n");
  CHECK(collected_from({{"甲.csv", sheet}, {"甲2.csv", sheet + "填报日期：,2020年6月30日\n"}}) ==
        "甲 1 2020-06-30 已完成 公布了 | |  |  | \n");
  CHECK(collected_from({{"甲.csv", sheet}}, with("  - {duty: 1, date: 2020-05-31, status: 推进中}\n")) ==
        R"(甲 1 2020-07-01 已完成 公布了 | |  |  | 
)");
}

TEST_CASE("collect: what is said of the answers that were taken, and of sheets without any") {
  const test::LedgerOf there(duties_yaml(), {});
  const std::string blank = head + "5,别的事。,丙,,,,,,,c/5\n";
  const Collected collected = test::collect_all(
      there, {{"甲.csv", head + "1,公布清单。,甲,乙,6月底前,√,,,,a/1\n"},
              {"乙.csv", head + "1,公布清单。,甲,乙,6月底前,√,,/,,b/1\n填报日期：,2020年5月31日\n"},
              {"丙.csv", blank}});
  CHECK(collected.undated == std::vector<std::string>{"甲.csv"});
  REQUIRE(collected.beside.size() == 1);
  CHECK(collected.beside.at(1) == std::vector<std::string>{"1"});
  CHECK(collected.blank == std::vector<UnitIndex>{2});
  REQUIRE(collected.answers.size() == 2);
  CHECK(collected.answers[1].evidence.empty());
  // A form of which nothing is filled in has no cell that is.
  const std::string form = test::paragraph("甲任务清单") + "<w:tbl>" +
                           test::row({"序号", "具体措施", "完成状态"}) + test::row({"1", "公布清单。", ""}) +
                           "</w:tbl><w:tbl>" + test::row({"填报人：", "", "甲（盖章）"}) +
                           test::row({"负责人签字：", "", "填报日期：　　　　年　　月　　日"}) + "</w:tbl>";
  const Collected none = test::collect_all(there, {{"甲.docx", test::docx(form)}});
  CHECK(none.account.count(Fate::signature) == 0);
  CHECK(none.issues.empty());
}

TEST_CASE("collect: merged cells, covered ones, comments and text boxes of a workbook") {
  const auto cell = [](const std::string& place, const std::string& text) {
    return "<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
  };
  const auto line = [&](int row, const std::vector<std::string>& texts) {
    std::string out = "<row r=\"" + std::to_string(row) + "\">";
    for (std::size_t i = 0; i < texts.size(); ++i)
      if (!texts[i].empty())
        out += cell(std::string(1, static_cast<char>('A' + i)) + std::to_string(row), texts[i]);
    return out + "</row>";
  };
  const std::string sheet =
      "<sheetData>" + line(1, {"表：甲任务清单（牵头事项）"}) +
      line(2, {"单位：甲　　年度：2020　　来源：x.yaml"}) +
      line(3, {"序号", "具体措施", "完成状态", "进展情况", "键"}) +
      line(4, {"1", "公布清单。", "√", "一起办了", "a/1"}) + line(5, {"2", "清理证明。", "√", "", "a/2"}) +
      line(6, {"3", "第1分项：上。", "√", "办了", "a/3/1"}) +
      line(7, {"4", "报送统计。", "", "被盖住", "a/4"}) + line(8, {"2", "清理证明。", "清着", "", "a/2"}) +
      "</sheetData><mergeCells><mergeCell ref=\"D4:D5\"/><mergeCell ref=\"D6:D7\"/><mergeCell "
      "ref=\"C8:D8\"/></mergeCells>";
  const std::string bytes =
      test::xlsx(sheet, {{"comments",
                          "<comments><commentList><comment "
                          "ref=\"C6\"><text><t>请再核实</t></text></comment></commentList></comments>"}});
  CHECK(collected_from({{"甲.xlsx", bytes}}) ==
        R"(collect-merged-cells 甲.xlsx!表 D4=一起办了 C4=√ C5=√ (1、2): 填写栏是合并的单元格
collect-merged-cells 甲.xlsx!表 D6=办了 C6=√ (3/1): 填写栏是合并的单元格
collect-merged-cells 甲.xlsx!表 D7=被盖住 (4): 填写栏是合并的单元格
collect-merged-cells 甲.xlsx!表 C8=清着 (2): 填写栏是合并的单元格
)");
}

TEST_CASE("collect: a table of Word, and what stands around it") {
  const std::string body =
      test::paragraph("表") + test::paragraph("甲任务清单") + test::paragraph("单位：甲　　年度：2020年") +
      test::paragraph("附：共同事项，经由“三家”（1项）") + test::paragraph("本月情况特殊。") + "<w:tbl>" +
      test::row({"序号", "具体措施", "完成状态", "进展情况"}) +
      test::row({"1", "公布清单。", "√", "办了\n归档"}) + "</w:tbl>" +
      test::paragraph("填报人：张三　　填报日期：2020年5月31日");
  CHECK(collected_from({{"x.docx", test::docx(body)}}) ==
        R"(甲 1 2020-05-31 已完成 办了
归档 | |  |  | 
collect-beside x.docx =本月情况特殊。: 格子以外的文字
)");
}

TEST_CASE("collect: a returned file of another kind") {
  CHECK(collected_from({{"甲的总结.txt", "今年做了很多工作。\n"}}) ==
        "collect-unreadable 甲的总结.txt: 文件里没有任务清单\n");
  CHECK(collected_from({{"甲.csv", "姓名,电话\n张三,123\n"}}) ==
        "collect-unreadable 甲.csv: 文件里没有任务清单\n"
        "collect-beside 甲.csv A1=姓名 B1=电话 A2=张三 B2=123: 这张工作表不是任务清单\n");
}

TEST_CASE("collect: whatever is done to a sheet, every cell is accounted for") {
  const std::vector<std::string> words = {
      "",           "√",          "80%",        "a/1",        "b/2",      "a/3/1",
      "g/3/2",      "公布清单。", "清理证明。", "上。",       "下。",     "第1分项：上。",
      "填报日期：", "2020-05-31", "序号",       "具体措施",   "完成状态", "键",
      "单位",       "甲",         "基本完成",   "\"多\n行\"", "期次",     "备注",
      "=1+1",       "1",          "2",          "3"};
  std::mt19937 random(20200531);
  const auto pick = [&random](std::size_t below) {
    return std::uniform_int_distribution<std::size_t>(0, below - 1)(random);
  };
  for (int i = 0; i < 400; ++i) {
    std::vector<std::vector<std::string>> rows = {
        {"序号", "具体措施", "完成状态", "进展情况", "佐证材料", "键"},
        {"1", "公布清单。", "√", "", "甲发1号", "a/1"},
        {"2", "清理证明。", "80%", "一半", "", "a/2"},
        {"3", "第1分项：上。", "", "已完成。", "", "a/3/1"},
        {"填报日期：", "2020年5月31日"}};
    for (std::size_t edits = pick(6) + 1; edits > 0; --edits) {
      auto& row = rows[pick(rows.size())];
      if (const std::size_t kind = pick(5); kind == 0) {
        rows.push_back(row);
      } else if (kind == 1) {
        std::swap(row[pick(row.size())], row[pick(row.size())]);
      } else if (kind == 2) {
        row.push_back(words[pick(words.size())]);
      } else {
        row[pick(row.size())] = words[pick(words.size())];
      }
    }
    std::string csv;
    for (const auto& row : rows) {
      for (std::size_t at = 0; at < row.size(); ++at) csv += (at > 0 ? "," : "") + row[at];
      csv += "\n";
    }
    CAPTURE(csv);
    CHECK_NOTHROW(fuzz::try_collect(csv));
  }
}

}  // namespace xfz::collect
