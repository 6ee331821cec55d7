// SPDX-License-Identifier: MIT
// Outlines: how far a number goes, and texts of several parts or with units that only their place tells.
#include <doctest/doctest.h>

#include "import/number_order.h"
#include "support/imported_outline.h"

namespace xfz::test {

namespace {

/// The numbers and what stands behind each: `1|6月底前…`.
std::vector<std::string> split(const std::vector<std::string>& texts) {
  std::vector<std::string> out;
  for (const import::Numbered& each : import::numbers_in_order(texts))
    out.push_back(each.number + "|" + each.rest);
  return out;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("import numbers: the digits that a text begins with are none of its number") {
  CHECK(split({"一、任务", "1.6月底前建成", "2.9月底前印发", "3.4G网络覆盖", "4、2025年底前完成",
               "5．12345热线整合"}) == Texts{"一|任务", "1|6月底前建成", "2|9月底前印发", "3|4G网络覆盖",
                                             "4|2025年底前完成", "5|12345热线整合"});
  CHECK(split({"1.1月底前建成", "2.1月底前印发", "3.2.5公里道路"}) ==
        Texts{"1|1月底前建成", "2|1月底前印发", "3|2.5公里道路"});
  CHECK(split({"二、其他", "1.3月底前建成", "一般情况", "2.宣传", "三、要求", "1.5月报送"}) ==
        Texts{"二|其他", "1|3月底前建成", "|一般情况", "2|宣传", "三|要求", "1|5月报送"});
}

TEST_CASE("import numbers: those of two parts stay whole") {
  CHECK(split({"1.道路", "1.1年度计划", "1.2月报", "2.管网", "2.1日常养护"}) ==
        Texts{"1|道路", "1.1|年度计划", "1.2|月报", "2|管网", "2.1|日常养护"});
  CHECK(split({"一、道路", "1.1新建", "1.3年度计划", "二、管网", "2.1改造"}) ==
        Texts{"一|道路", "1.1|新建", "1.3|年度计划", "二|管网", "2.1|改造"});
  CHECK(split({"1.1.1甲", "1.1.2月报", "1.2.1乙"}) == Texts{"1.1.1|甲", "1.1.2|月报", "1.2.1|乙"});
  CHECK(split({"1、2月完成选址。", "建成。"}) == Texts{"|1、2月完成选址。", "|建成。"});
}

TEST_CASE(
    "import outline: parts of a text that each say who does it, and a sentence with names that no ending "
    "tells") {
  CHECK(outline(R"(白鹭县2022年重点任务分工
一、重点任务
1.修订章程。（县财政局，3月底前）设立专户。（县审计局，6月底前）
2.整治沟渠。①清淤（县水利局）②护坡（县住建局，9月底前）
3.编制名录。责任单位：县商务局；完成时限：4月底前。举办展会。责任单位：县文旅局。
4.建立专柜。由白鹭海关牵头，西坡派出所配合，9月底前完成。
)") == R"(categories:
  - number: 一
    title: 重点任务
    measures:
      # 原文：1.修订章程。（县财政局，3月底前）设立专户。（县审计局，6月底前）
      - id: 1
        text: 修订章程。设立专户。
        clauses:
          - text: 修订章程。
            responsible: [县财政局]
            deadline: 3月底前
          - text: 设立专户。
            responsible: [县审计局]
            deadline: 6月底前

      # 原文：2.整治沟渠。①清淤（县水利局）②护坡（县住建局，9月底前）
      - id: 2
        text: 整治沟渠。①清淤②护坡
        clauses:
          - text: 整治沟渠。①清淤
            responsible: [县水利局]
          - text: ②护坡
            responsible: [县住建局]
            deadline: 9月底前

      # 原文：3.编制名录。责任单位：县商务局；完成时限：4月底前。举办展会。责任单位：县文旅局。
      - id: 3
        text: 编制名录。举办展会。
        clauses:
          - text: 编制名录。
            responsible: [县商务局]
            deadline: 4月底前
          - text: 举办展会。
            responsible: [县文旅局]

      # 原文：4.建立专柜。由白鹭海关牵头，西坡派出所配合，9月底前完成。
      - id: 4
        text: 建立专柜。
        lead: [白鹭海关]
        support: [西坡派出所]
        wording: 由白鹭海关牵头，西坡派出所配合
        deadline: 9月底前完成
)");
}

TEST_CASE("import outline: units and days in brackets that those of others tell") {
  CHECK(outline(R"(白鹭县2022年重点任务分工
一、重点任务
1.开展普查。（县科协、西坡海关，6月底前）
2.开展培训。（司法所）
3.评选先进。（工会）
4.发放补贴。（县民政局、临河学院）
5.清理存量。（8月底前）
6.修订办法（试行）。
)") == R"(categories:
  - number: 一
    title: 重点任务
    measures:
      - id: 1
        text: 开展普查。
        responsible: [县科协, 西坡海关]
        deadline: 6月底前

      - id: 2
        text: 开展培训。
        responsible: [司法所]

      - id: 3
        text: 评选先进。（工会）

      - id: 4
        text: 发放补贴。
        responsible: [县民政局, 临河学院]

      - id: 5
        text: 清理存量。
        deadline: 8月底前

      - id: 6
        text: 修订办法（试行）。
import-units 第5段：这一条没有读到单位，其他各条有
import-units 第7段：这一条没有读到单位，其他各条有
import-units 第8段：这一条没有读到单位，其他各条有
)");
}

TEST_CASE("import outline: a bracket with a day that nobody understands is told") {
  CHECK(outline(R"(白鹭县2022年重点任务分工
一、重点任务
1.开展普查。（西坡海关，6月底前）
2.开展培训。
3.修订办法。（一期，6月底前）
4.核对账目。（县审计局：6月底前）
)") == R"(categories:
  - number: 一
    title: 重点任务
    measures:
      - id: 1
        text: 开展普查。（西坡海关，6月底前）

      - id: 2
        text: 开展培训。

      - id: 3
        text: 修订办法。（一期，6月底前）

      - id: 4
        text: 核对账目。（县审计局：6月底前）
import-units 第3段：看不出谁牵头、谁负责：“开展普查。（西坡海关，6月底前）”
import-units 第5段：看不出谁牵头、谁负责：“修订办法。（一期，6月底前）”
import-units 第6段：看不出谁牵头、谁负责：“核对账目。（县审计局：6月底前）”
)");
}

TEST_CASE(
    "import outline: units of a heading hold below it, a text may begin with them, attachments are no "
    "measures") {
  CHECK(outline(R"(白鹭县2022年重点任务分工
一、重点任务
（一）整修渠道（责任单位：县水利局；完成时限：9月底前）
1.清淤8公里。
2.护坡2处。
（二）整治市场
责任单位：县市场监管局
3.检查摊点。
二、分工
4.县财政局：安排经费。
5.县审计局、县统计局：核查数据。
附件：1.任务清单
2.联系人名单
)") == R"(categories:
  - number: 一
    title: 重点任务
    tasks:
      - number: （一）
        title: 整修渠道（责任单位：县水利局；完成时限：9月底前）
        measures:
          - id: 1
            text: 清淤8公里。
            responsible: [县水利局]
            deadline: 9月底前

          - id: 2
            text: 护坡2处。
            responsible: [县水利局]
            deadline: 9月底前

      # 标题下：责任单位：县市场监管局
      - number: （二）
        title: 整治市场
        measures:
          - id: 3
            text: 检查摊点。
            responsible: [县市场监管局]

  - number: 二
    title: 分工
    measures:
      # 原文：4.县财政局：安排经费。
      - id: 4
        text: 安排经费。
        responsible: [县财政局]

      # 原文：5.县审计局、县统计局：核查数据。
      - id: 5
        text: 核查数据。
        responsible: [县审计局, 县统计局]
# 措施之外：附件：1.任务清单
# 措施之外：2.联系人名单
)");
}

TEST_CASE("import outline: a numbered list of labels says what the paragraph above is") {
  CHECK(outline(R"(白鹭县2022年重点任务分工
一、重点任务
1.修订章程
（1）任务内容：印发章程。
（2）责任单位：县财政局
（3）完成时限：3月底前
2.设立专户
（1）任务内容：开立账户。
（2）责任单位：县审计局
（3）完成时限：6月底前
)") == R"(categories:
  - number: 一
    title: 重点任务
    measures:
      - id: 1
        text: 修订章程
        content: 印发章程。
        responsible: [县财政局]
        deadline: 3月底前

      - id: 2
        text: 设立专户
        content: 开立账户。
        responsible: [县审计局]
        deadline: 6月底前
)");
}

TEST_CASE("import outline: a bracket with a place is no unit, and labels in thousands are done in time") {
  CHECK(outline(R"(白鹭县2022年重点任务分工
一、重点任务
1.公布清单。（县司法局）
2.改造。（老旧小区）
3.整治。（城乡结合部）
)")
            .find("[老旧小区") == std::string::npos);
  std::string many = "白鹭县2022年重点任务分工\n1.公布清单。\n";
  for (int i = 0; i < 2000; ++i) many += "（" + std::to_string(i) + "）完成时限：6月\n";
  CHECK_FALSE(outline(many).empty());
}

}  // namespace xfz::test
