// SPDX-License-Identifier: MIT
// Returned sheets of which it is not plain whose they are, which day they speak of, and which of two holds.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "ledger/collect/collect.h"
#include "support/collected.h"
#include "support/ledger.h"
#include "support/office_files.h"
#include "support/tables.h"

namespace xfz::collect {

namespace {

using test::collected_from;
using test::duties_yaml;
using Ledger = test::LedgerFiles;

const std::string all_columns =
    "序号,具体措施,牵头单位,负责单位,完成时限,完成状态,进展情况,佐证材料,备注,键\n";

std::string from_sheet(const std::string& rows) {
  return collected_from({{"甲.csv", all_columns + rows}});
}

}  // namespace

TEST_CASE("collect: a recurring duty says which occurrence") {
  const std::string columns = "序号,具体措施,截止日期,期次,完成状态,键\n";
  const auto sheet = [&](const std::string& row) { return collected_from({{"甲.csv", columns + row}}); };
  CHECK(sheet("4,报送统计。,2020-03-31,,√,a/4\n") ==
        R"(甲 4 2020-07-01 已完成 期次2020-03-31  | |  |  | 
)");
  CHECK(sheet("4,报送统计。,\"2020-03-31\n2020-06-30\",2020年6月,√,a/4\n") ==
        R"(甲 4 2020-07-01 已完成 期次2020-06-30  | |  |  | 
)");
  CHECK(sheet("4,报送统计。,\"2020-03-31\n2020-06-30\",,√,a/4\n") ==
        R"(collect-period 甲.csv E2=√ (4): 这是定期的职责，没有写是哪一期：2020-03-31、2020-06-30、2020-09-30
)");
  // Word has the days below the deadline.
  CHECK(collected_from(
            {{"甲.csv",
              "序号,具体措施,完成时限,完成状态,键\n4,报送统计。,\"每季度末\n2020年6月30日\",√,a/4\n"}}) ==
        R"(甲 4 2020-07-01 已完成 期次2020-06-30  | |  |  | 
)");
  // What had begun by then, and is not reported as done.
  const auto on = [&](const std::string& day, const Ledger& there) {
    return collected_from(
        {{"甲.csv",
          columns +
              "4,报送统计。,\"2020-03-31\n2020-06-30\n2020-09-30\n2020-12-31\",,推进中,a/4\n填报日期：," +
              day + "\n"}},
        there);
  };
  const auto reported = [](const std::string& status) {
    return Ledger{
        {"progress/a.yaml",
         "format: 1\nunit: 甲\nreports:\n  - {duty: 4, date: 2020-03-31, period: 2020-03, status: " + status +
             "}\n"}};
  };
  CHECK(on("2020-03-20", {}) == "甲 4 2020-03-20 推进中 期次2020-03-31  | |  |  | \n");
  CHECK(on("2020-06-20", reported("已完成")) == "甲 4 2020-06-20 推进中 期次2020-06-30  | |  |  | \n");
  CHECK(on("2020-06-20", reported("推进中")) ==
        "collect-period 甲.csv E2=推进中 (4): 这是定期的职责，没有写是哪一期：2020-03-31、2020-06-30\n");
  CHECK(on("2020-04-02", {}) ==
        "collect-period 甲.csv E2=推进中 (4): 这是定期的职责，没有写是哪一期：2020-03-31、2020-06-30\n");
  CHECK(sheet("4,报送统计。,,2020-05,√,a/4\n1,公布清单。,,2020-05,√,a/1\n") ==
        R"(collect-period 甲.csv D2=2020-05 E2=√ (4): 这项职责没有“2020-05”这一期
collect-period 甲.csv D3=2020-05 E3=√ (1): 这项职责没有“2020-05”这一期
)");
  CHECK(collected_from({{"甲.csv", columns + "4,报送统计。,,,√,a/4\n"}}, {}, parse_iso_date("2020-06-30")) ==
        R"(甲 4 2020-06-30 已完成 期次2020-06-30  | |  |  | 
)");
}

TEST_CASE("collect: the day that a sheet speaks of, who filled it in, and lines below the table") {
  const std::string rows = "1,公布清单。,甲,乙,6月底前,√,,,,a/1\n";
  CHECK(from_sheet(rows +
                   ",,,,,,,,,\n填报人：,张三,,审核人：,李四\n负责人签字：,,,联系电话：,0951,,填报日期：,"
                   "2020年5月31日\n") ==
        R"(甲 1 2020-05-31 已完成  | |  |  | 
)");
  CHECK(from_sheet(rows + "填报日期：,五月底\n另：请财政局支持。\n") ==
        R"(collect-beside 甲.csv A4=另：请财政局支持。: 表格上下的文字
collect-date 甲.csv B3=五月底 F2=√: 填报日期读不出来
)");
  CHECK(from_sheet(rows + "填报日期：,二〇二〇年五月三十一日\n") == "甲 1 2020-05-31 已完成  | |  |  | \n");
  CHECK(from_sheet(rows + "填报日期：,五月三十一日\n") == "甲 1 2020-05-31 已完成  | |  |  | \n");
  CHECK(from_sheet(rows + "填报日期：,2020年5月\n").starts_with("collect-date "));
  CHECK(collected_from({{"甲.csv", all_columns + rows + "填报日期：,五月底\n"}}, {},
                       parse_iso_date("2020-05-31")) ==
        R"(甲 1 2020-05-31 已完成  | |  |  | 
)");
}

TEST_CASE("collect: a day outside of the years in which the table is reported") {
  const std::string rows = all_columns + "1,公布清单。,甲,乙,6月底前,√,,,,a/1\n";
  CHECK(collected_from({{"甲.csv", rows + "填报日期：,2021-01-10\n"}}) ==
        "甲 1 2021-01-10 已完成  | |  |  | \n");
  CHECK(collected_from({{"甲.csv", rows + "填报日期：,2002-05-31\n"}}) ==
        "collect-date 甲.csv B3=2002-05-31 F2=√: “2002-05-31”不在这张表格报送的年度里\n");
  CHECK(collected_from({{"甲.csv", rows}}, {}, parse_iso_date("2022-05-31")) ==
        "collect-date 甲.csv F2=√: “2022-05-31”不在这张表格报送的年度里，因此都没有收\n");
  const test::LedgerOf there(duties_yaml(), {});
  const Collected late =
      test::collect_all(there, {{"收 回/甲.csv", rows}}, std::nullopt, *parse_iso_date("2022-05-31"));
  REQUIRE(late.answers.size() == 1);
  CHECK(late.issues.empty());
  CHECK(late.undated.size() == 1);
  CHECK_FALSE(late.is_reported_today);
  const Collected held = test::collect_all(there, {{"收 回/甲.csv", rows + "填报日期：,五月底\n"}});
  REQUIRE(held.issues.size() == 1);
  CHECK(held.issues[0].hint.en.find("`xfz collect '收 回/甲.csv' --date YYYY-MM-DD`") != std::string::npos);
}

TEST_CASE("collect: the day of a report that was taken for that of collecting is corrected by --date") {
  const std::string sheet = "序号,具体措施,完成状态,进展情况,键\n1,公布清单。,√,公布了,a/1\n";
  const auto on = [](const std::string& day) {
    return Ledger{{"progress/a.yaml", "format: 1\nunit: 甲\nreports:\n  - {duty: 1, date: " + day +
                                          ", status: 已完成, progress: 公布了}\n"}};
  };
  const std::string anew = "甲 1 2020-06-20 已完成 公布了 | |  |  | \n";
  CHECK(collected_from({{"甲.csv", sheet}}, on("2020-07-01"), parse_iso_date("2020-06-20")) == anew);
  // A day that is certainly wrong is corrected by the sheet, too.
  const std::string dated = sheet + "填报日期：,2020-06-20\n";
  CHECK(collected_from({{"甲.csv", dated}}, on("2020-06-30")) == "");
  CHECK(collected_from({{"甲.csv", dated}}, on("2022-06-30")) == anew);
}

TEST_CASE("collect: a file that is named for another unit than its sheet") {
  const std::string sheet =
      "单位：乙,,,,\n序号,具体措施,完成状态,备注,键\n1,公布清单。,√,,b/1\n3,第2分项：下。,80%,,b/3/2\n";
  const std::string taken = R"(乙 1 2020-07-01 已完成  | |  |  | 
乙 3/2 2020-07-01 推进中  | |  |  | 
)";
  for (const std::string name : {"乙.csv", "老乙交回的.csv", "清单.csv", "六月/乙（1）.csv"}) {
    CAPTURE(name);
    CHECK(collected_from({{name, sheet}}) == taken);
  }
  CHECK(collected_from({{"丙.csv", sheet}}) ==
        "collect-whose 丙.csv C3=√ C4=80%: 文件名是丙的，里面是乙的清单，因此都没有收\n");
}

TEST_CASE("collect: two copies of the sheet of a group, filled in by two of its members") {
  const test::LedgerOf there(
      test::small_yaml({"{id: 1, text: 公布清单。, lead: [外人]}", "{id: 2, text: 清理证明。, lead: [外人]}",
                        "{id: 3, text: 审查。, lead: [甲]}"}),
      {});
  const std::string columns = "序号,具体措施,完成状态,备注,键\n";
  const std::string one =
      columns + "1,公布清单。,未启动,,out/1\n2,清理证明。,√,,out/2\n填报日期：,2020-06-29\n";
  const std::string other = columns + "1,公布清单。,√,,out/1\n2,清理证明。,√,,out/2\n填报日期：,2020-06-30\n";
  const auto rules_of = [&](const test::ReturnedFiles& files) {
    std::string out;
    const Collected collected = test::collect_all(there, files);
    for (const Answer& answer : collected.answers)
      out += there.duties()[answer.duty].key + " " + iso_date(answer.date) + "\n";
    for (const Issue& issue : collected.issues) out += std::string(issue.rule->id) + " " + issue.file + "\n";
    return out;
  };
  CHECK(rules_of({{"东镇.csv", one}, {"西镇.csv", other}}) ==
        "2 2020-06-29\n2 2020-06-30\ncollect-two-answers 东镇.csv\ncollect-two-answers 西镇.csv\n");
  // A new version of the one sheet that there is.
  CHECK(rules_of({{"外人.csv", one}, {"外人（2）.csv", other}}) ==
        "1 2020-06-29\n1 2020-06-30\n2 2020-06-29\n2 2020-06-30\ncollect-later-answer 外人（2）.csv\n");
}

TEST_CASE("collect: two files of one unit") {
  const std::string columns = "序号,具体措施,完成状态,备注,键\n";
  const std::string one = columns + "1,公布清单。,√,,a/1\n2,清理证明。,√,,a/2\n";
  const std::string other = columns + "1,公布清单。,80%,,a/1\n2,清理证明。,完成,,a/2\n";
  CHECK(collected_from({{"甲.csv", one}, {"甲（2）.csv", other}}) ==
        R"(甲 2 2020-07-01 已完成  | |  |  | 
collect-two-answers 甲.csv C2=√ (1): 同一职责在甲（2）.csv!C2里另有填报
collect-two-answers 甲（2）.csv C2=80% (1): 同一职责在甲.csv!C2里另有填报
)");
  CHECK(collected_from({{"甲（2）.csv", other}, {"甲.csv", one}}) ==
        collected_from({{"甲.csv", one}, {"甲（2）.csv", other}}));
  CHECK(collected_from({{"甲.csv", one + "填报日期：,2020-05-31\n"},
                        {"甲（2）.csv", other + "填报日期：,2020-06-30\n"}}) ==
        R"(甲 1 2020-05-31 已完成  | |  |  | 
甲 1 2020-06-30 推进中  | |  |  | 
甲 2 2020-05-31 已完成  | |  |  | 
甲 2 2020-06-30 已完成  | |  |  | 
collect-later-answer 甲（2）.csv: 甲（2）.csv里甲的填报与日期在前的甲.csv不同，从它自己的日期起以它为准：职责 1
)");
}

TEST_CASE("collect: a stage that is done is not the whole duty") {
  const test::LedgerOf there(
      test::small_yaml(
          {"{id: 1, text: 组织考试。, lead: [甲], deadline: 6月底前完成第一批，10月底前全部完成}"}),
      {});
  const auto issues = [&](const std::string& sheet) {
    const Collected all = test::collect_all(there, {{"甲.csv", sheet}});
    std::string out = std::to_string(all.answers.size());
    for (const Issue& issue : all.issues) out += " " + std::string(issue.rule->id) + ": " + issue.message.zh;
    return out;
  };
  const std::string columns = "序号,具体措施,截止日期,完成状态,键\n1,组织考试。,";
  const std::string asked =
      "0 collect-state: 填了完成，时限只留了 2020-06-30，而这项职责的日期是 "
      "2020-06-30、2020-10-31：看不出是整项完成，还是这一段完成";
  CHECK(issues(columns + "2020-06-30,已完成,a/1\n") == asked);
  CHECK(issues("序号,具体措施,完成时限,完成状态,键\n1,组织考试。,\"6月底前完成第一批，10月底前全部完成\n"
               "2020年6月30日\",√,a/1\n") == asked);
  CHECK(issues(columns + "2020-06-30,推进中,a/1\n") == "1");
  CHECK(issues(columns + "\"2020-06-30\n2020-10-31\",已完成,a/1\n") == "1");
}

TEST_CASE("collect: what is done, and a progress that says that something is left") {
  const auto sheet = [](const std::string& progress) {
    return collected_from(
        {{"甲.csv", "序号,具体措施,完成状态,进展情况,键\n1,公布清单。,已办结," + progress + ",a/1\n"}});
  };
  CHECK(sheet("尚有两项未办结") ==
        "collect-state 甲.csv C2=已办结 D2=尚有两项未办结 (1): "
        "完成状态是“已办结”，进展情况是“尚有两项未办结”\n");
  CHECK(sheet("已公布，无未办结事项") == "甲 1 2020-07-01 已完成 已公布，无未办结事项 | |  |  | \n");
}

TEST_CASE("collect: a sheet of which no row is understood is returned all the same") {
  const test::LedgerOf there(duties_yaml(), {});
  const Collected all = test::collect_all(
      there, {{"甲.csv", "单位：甲,,,,\n序号,具体措施,完成状态,进展情况,键\n1,别的。,√,,\n"}});
  CHECK(all.issues.size() == 1);
  CHECK(all.returned == std::vector{find_unit(there.table(), "甲")});
  CHECK(all.blank.empty());
  CHECK(std::count(all.missing.begin(), all.missing.end(), all.returned.front()) == 0);
}

TEST_CASE("collect: beside the sheet's own heading another name for it is a column that was added") {
  CHECK(collected_from(
            {{"甲.csv", "序号,具体措施,完成情况,进展情况,键\n1,公布清单。,推进中,推进中。公布了,a/1\n"}}) ==
        "甲 1 2020-07-01 推进中 推进中。公布了 | |  |  | \n"
        "collect-added-column 甲.csv C1=完成情况 C2=推进中: 多了一栏“完成情况”\n");
}

TEST_CASE("collect: a table of Word that was parted has the day of its foot") {
  const std::string columns = test::row({"序号", "具体措施", "完成状态", "进展情况"});
  const std::string body = test::paragraph("单位：甲　　年度：2020年") + "<w:tbl>" + columns +
                           test::row({"1", "公布清单。", "√", "办了"}) + "</w:tbl>" + test::paragraph("") +
                           "<w:tbl>" + test::row({"2", "清理证明。", "推进中", "清着"}) +
                           test::row({"填报人：张三\n填报日期：2020年5月31日"}) + "</w:tbl>";
  CHECK(collected_from({{"x.docx", test::docx(body)}}) ==
        "甲 1 2020-05-31 已完成 办了 | |  |  | \n"
        "collect-beside x.docx A1=2 B1=清理证明。 C1=推进中 D1=清着: 表格上下的文字\n");
}

TEST_CASE("collect: words in the head or the foot of pages, and what is printed there") {
  const std::string body = test::paragraph("单位：甲　　年度：2020年") + "<w:tbl>" +
                           test::row({"序号", "具体措施", "完成状态", "进展情况"}) +
                           test::row({"1", "公布清单。", "√", "办了"}) + "</w:tbl>";
  const auto with = [&](const std::string& words) {
    return collected_from({{"x.docx", test::docx(body, {{"header", "<w:hdr>" + words + "</w:hdr>"}})}});
  };
  const std::string taken = "甲 1 2020-07-01 已完成 办了 | |  |  | \n";
  CHECK(with(test::paragraph("甲任务清单") + test::paragraph("— 12 —") + test::paragraph("第1页 共3页") +
             test::paragraph("来源：indicators.yaml")) == taken);
  CHECK(with(test::paragraph("甲任务清单请区里协调")) ==
        taken + "collect-beside x.docx =甲任务清单请区里协调: 格子以外的文字\n");
}

}  // namespace xfz::collect
