// SPDX-License-Identifier: MIT
// What a returned sheet prints: of which table and numbering it is, and what somebody wrote into it.
#include "ledger/collect/printed.h"

#include <doctest/doctest.h>

#include "support/collected.h"
#include "support/office_files.h"

namespace xfz::collect {

namespace {

using test::collected_from;
using Ledger = test::LedgerFiles;

const std::string columns_of_sheet =
    "序号,具体措施,牵头单位,负责单位,完成时限,完成状态,进展情况,佐证材料,备注,键\n";

std::string of_whole_sheet(const std::string& rows) {
  return collected_from({{"甲.csv", columns_of_sheet + rows}});
}

}  // namespace

TEST_CASE("collect: a sheet of another year or table is for a person as a whole") {
  const auto book = [](const std::string& first, const std::string& second) {
    const auto cell = [](const std::string& place, const std::string& text) {
      return "<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    };
    return test::xlsx("<sheetData><row r=\"1\">" + cell("A1", first) + "</row><row r=\"2\">" +
                          cell("A2", second) + "</row><row r=\"3\">" + cell("A3", "序号") +
                          cell("B3", "具体措施") + cell("C3", "完成状态") + cell("D3", "键") +
                          "</row><row r=\"4\">" + cell("A4", "1") + cell("B4", "公布清单。") +
                          cell("C4", "√") + cell("D4", "a/1") + "</row></sheetData>",
                      {});
  };
  CHECK(collected_from({{"x.xlsx", book("表：甲任务清单（填报事项）", "单位：甲　　年度：2020")}}) ==
        "甲 1 2020-07-01 已完成  | |  |  | \n");
  CHECK(collected_from({{"x.xlsx", book("表：甲任务清单（填报事项）", "单位：甲　　年度：2019")}}) ==
        "collect-other-version x.xlsx!表 C4=√: "
        "这是别的表格或者别的年度的清单（“2019”），不是“表”的，因此都没有收\n");
  CHECK(collected_from({{"x.xlsx", book("2019年表：甲任务清单（填报事项）", "单位：甲")}}) ==
        "collect-other-version x.xlsx!表 C4=√: "
        "这是别的表格或者别的年度的清单（“2019年表”），不是“表”的，因此都没有收\n");
  // A title may have been corrected since; its words are told, and the rows are matched by theirs.
  CHECK(collected_from({{"x.xlsx", book("原来的表：甲任务清单（填报事项）", "单位：甲　　年度：2020")}}) ==
        "甲 1 2020-07-01 已完成  | |  |  | \n"
        "collect-beside x.xlsx!表 A1=原来的表：甲任务清单（填报事项）: 表格上下的文字\n");
  // CSV has no such lines; the days tell.
  const std::string columns = "单位,序号,具体措施,完成时限,截止日期,完成状态,键\n";
  CHECK(collected_from({{"x.csv", columns + "甲,1,公布清单。,6月底前,2019-06-30,√,a/1\n"
                                            "甲,2,清理证明。,长期坚持,,√,a/2\n"}}) ==
        "collect-other-version x.csv F2=√ F3=√: "
        "这是别的年度的清单（截止日期 2019-06-30），因此都没有收\n");
  CHECK(collected_from({{"x.csv", columns + "甲,1,公布清单。,6月底前,2019-06-30,√,a/1\n"
                                            "甲,4,报送统计。,每季度末,2020-06-30,√,a/4\n"}}) ==
        R"(甲 4 2020-07-01 已完成 期次2020-06-30  | |  |  | 
collect-other-version x.csv E2=2019-06-30 F2=√ (1): 这一行与现在的职责不一致
)");
  const std::string body = test::paragraph("旧表") + test::paragraph("甲任务清单") +
                           test::paragraph("单位：甲　　年度：2019年") + "<w:tbl>" +
                           test::row({"序号", "具体措施", "完成状态"}) + test::row({"1", "公布清单。", "√"}) +
                           "</w:tbl>";
  CHECK(collected_from({{"x.docx", test::docx(body)}}) ==
        "collect-other-version x.docx C2=√ =旧表: "
        "这是别的表格或者别的年度的清单（“2019年”），不是“表”的，因此都没有收\n");
}

TEST_CASE("collect: rows that nobody filled in are nothing to ask about, whatever their numbers") {
  // Two measures were put before these since; what is now 3/1 was 1/1, and nothing here has a key of now.
  CHECK(of_whole_sheet("9,公布清单。,甲,乙,6月底前,,,,,a/9\n10,清理证明。,甲,,长期坚持,,,,,a/10\n") == "");
  CHECK(collected_from({{"x.csv",
                         "单位,序号,具体措施,牵头单位,角色,完成时限\n"
                         "乙,8,公布清单。,甲,负责,6月底前\n"}}) == "");
  CHECK(of_whole_sheet("9,已经撤销的事。,甲,,6月底前,,,,,a/9\n12,另一件。,甲,,6月底前,,,,,a/12\n") ==
        "collect-other-version 甲.csv A2=9 B2=已经撤销的事。 C2=甲 E2=6月底前 J2=a/9 A3=12 B3=另一件。 C3=甲 "
        "E3=6月底前 J3=a/12: 有 2 行没有填报，印好的格子与现在的表格不一致\n");
}

TEST_CASE("collect: a clause is found again after the table was numbered anew") {
  const std::string rows =
      "8,\"第1分项：上。\n全文：上。下。\n另有第2分项经由“三家”。\",甲,,3月底前,√,,,,a/8/1\n"
      "2,\"第1分项：上。\n全文：上。下。\",甲,,3月底前,,,,,a/2/1\n";
  CHECK(of_whole_sheet(rows) == R"(甲 3/1 2020-07-01 已完成  | |  |  | 
collect-by-text 甲.csv: 表格之后重新编过号，按文字、单位和时限对应了 1 行
)");
  CHECK(of_whole_sheet("2,\"第1分项：上。\n全文：上。下。\",甲,,3月底前,√,,,,a/2\n") ==
        R"(甲 3/1 2020-07-01 已完成  | |  |  | 
collect-by-text 甲.csv: 表格之后重新编过号，按文字、单位和时限对应了 1 行
)");
}

TEST_CASE("collect: whatever a printed cell says that would not be printed there is seen") {
  const std::string columns =
      "角色,序号,类别与主要任务,具体措施,牵头单位,完成时限,截止日期,上次报送,完成状态,键\n";
  const auto sheet = [&](const std::string& row, const Ledger& ledger = {}) {
    return collected_from({{"甲.csv", columns + row + "\n"}}, ledger);
  };
  const std::string taken = "甲 1 2020-07-01 已完成  | |  |  | \n";
  const auto seen = [](const std::string& cell) {
    return "collect-printed-changed 甲.csv " + cell + " (1): 印好的格子里被人写了字\n";
  };
  CHECK(sheet("牵头,1,一、类1.务,公布清单。,甲,6月底前,2020-06-30,,√,a/1") == taken);
  CHECK(sheet("配合,1,一、类1.务,公布清单。,甲,6月底前,2020-06-30,,√,a/1") == taken + seen("A2=配合"));
  CHECK(sheet("牵头,1（难）,一、类1.务,公布清单。,甲,6月底前,,,√,a/1") == taken + seen("B2=1（难）"));
  CHECK(sheet("牵头,1,一、类1.务（已完成）,公布清单。,甲,6月底前,,,√,a/1") ==
        taken + seen("C2=一、类1.务（已完成）"));
  CHECK(sheet("牵头,1,,公布清单。,甲（已办）,6月底前,,,√,a/1") == taken + seen("E2=甲（已办）"));
  CHECK(sheet("牵头,1,,公布清单。,甲,6月底前（已办）,,,√,a/1") == taken + seen("F2=6月底前（已办）"));
  CHECK(sheet("牵头,1,,公布清单。,甲,6月底前,2020-06-18,,√,a/1") == taken + seen("G2=2020-06-18"));
  CHECK(sheet("牵头,1,,公布清单。,甲,6月底前,,我局7月更名,√,a/1") == taken + seen("H2=我局7月更名"));
  CHECK(sheet("牵头,1,,公布清单。,甲,6月底前,,,√,已完成") ==
        taken + seen("J2=已完成") + "collect-by-text 甲.csv: 键没有了，按序号和文字对应了 1 行\n");
  CHECK(sheet("牵头,2,,清理证明。,甲,长期坚持,已于5月办结,,,a/2") ==
        "collect-printed-changed 甲.csv G2=已于5月办结 (2): 有 1 行没有填报，印好的格子与现在的表格不一致\n");
  // What the unit was told of what it reported is printed, of whatever round the sheet is.
  const Ledger reported{{"progress/a.yaml",
                         "format: 1\nunit: 甲\nreports:\n  - {duty: 1, date: 2020-03-31, status: 推进中, "
                         "progress: 一半}\n  - {duty: 1, date: 2020-05-31, status: 需协调}\n"}};
  const std::string last = "推进中（情况截至2020年3月31日）\n进展情况：一半";
  CHECK(sheet("牵头,1,,公布清单。,甲,6月底前,,\"" + last + "\",√,a/1", reported) == taken);
  CHECK(sheet("牵头,1,,公布清单。,甲,6月底前,,\"" + last + "\n已改\",√,a/1", reported) ==
        taken + seen("H2=" + last + "\n已改"));
}

TEST_CASE("collect: whatever stands around the rows beside what is printed there is seen") {
  const auto around = [](const std::string& line) {
    return collected_from(
        {{"甲.csv", line + "\n" + columns_of_sheet + "1,公布清单。,甲,乙,6月底前,,,,,a/1\n"}});
  };
  for (const char* const printed :
       {"单位：甲　　年度：2020　　牵头事项 43 项，共同事项 2 项。没有分工负责事项、配合事项。",
        "牵头事项 3 项。", "一、牵头事项（3项）", "附：共同事项，经由“三家”（1项）",
        "没有点名甲，由它所属的集体承担，不用填报。",
        "来源：indicators.yaml，版本 537f854abcde 之后有未提交的修改", "表：甲任务清单（填报事项）",
        "范围：2020年6月30日以前到期的事项", "填报说明：完成状态填未启动、推进中、需协调或已完成。",
        "填报说明：定期的事项，时限里只留所报那一期的日期，其余的删去。",
        "填报说明：定期的事项，“截止日期”里只留所报那一期的日期，其余的删去。",
        "填报说明：共同事项中第3项、第4项第1分项另有单位报送的，以其报送的为准，本单位填写的不计入结果。"}) {
    CAPTURE(printed);
    CHECK(around(printed) == "");
  }
  for (const char* const written :
       {"单位：甲　　年度：2020　　我局7月更名", "单位：甲（7月更名）　　年度：2020",
        "牵头事项 3 项（实际为8项）。", "一、牵头事项（3项，实际8项）", "来源：indicators.yaml 已全部完成",
        "表：甲任务清单（填报事项）已改",
        "填报说明：完成状态填未启动、推进中、需协调或已完成。我局都已完成。",
        "填报说明：定期的事项我局都已完成，时限里只留所报那一期的日期，其余的删去。"}) {
    CAPTURE(written);
    CHECK(around(written) == "collect-beside 甲.csv A1=" + std::string(written) + ": 表格上下的文字\n");
  }
}

TEST_CASE("collect: whatever a table says of itself is printed as it says it, days in other words") {
  std::string yaml = test::duties_yaml();
  yaml =
      "issuer: 区委依法治区办\ndocument: 云法办发〔2020〕3号\nissued: 2020-01-20\nreturns: {to: 甲, by: "
      "2020-07-10, contact: 0951}\n" +
      yaml;
  const test::LedgerOf there(yaml, {});
  const Collected all = test::collect_all(
      there, {{"甲.csv",
               "单位：甲　　年度：2020年　　印发单位：区委依法治区办　　文号：云法办发〔2020〕3号　　"
               "印发日期：2020年1月20日\n填报说明：报送至：甲。报送时限：2020年7月10日。联系方式：0951。\n" +
                   columns_of_sheet + "1,公布清单。,甲,乙,6月底前,,,,,a/1\n"}});
  CHECK(all.issues.empty());
}

}  // namespace xfz::collect
