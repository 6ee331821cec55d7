// SPDX-License-Identifier: MIT
// Outlines: what becomes of numbered paragraphs and of the lines below them.
#include <doctest/doctest.h>

#include "support/imported_outline.h"

namespace xfz::test {

TEST_CASE("import outline: labels within a paragraph, and a sentence that says who does it") {
  CHECK(outline(R"(白鹭县2022年重点任务分工
一、重点任务
1.建成幼儿园3所。责任单位：县教育局
2.修建道路5公里。牵头领导：乙某；牵头单位：县交通局；完成时限：6月底前。
3.开展清理。县城管局负责，年底前完成。
4.开展培训。【责任单位：县人社局】【完成时限：8月底前】
5.消费帮扶500万元。[县供销社、县总工会；全年]
)") == R"(categories:
  - number: 一
    title: 重点任务
    measures:
      # 原文：1.建成幼儿园3所。责任单位：县教育局
      - id: 1
        text: 建成幼儿园3所。
        responsible: [县教育局]

      # 原文：2.修建道路5公里。牵头领导：乙某；牵头单位：县交通局；完成时限：6月底前。
      - id: 2
        text: 修建道路5公里。
        leader: 乙某
        lead: [县交通局]
        deadline: 6月底前

      # 原文：3.开展清理。县城管局负责，年底前完成。
      - id: 3
        text: 开展清理。
        responsible: [县城管局]
        wording: 县城管局负责
        deadline: 年底前完成

      # 原文：4.开展培训。【责任单位：县人社局】【完成时限：8月底前】
      - id: 4
        text: 开展培训。
        responsible: [县人社局]
        deadline: 8月底前

      # 原文：5.消费帮扶500万元。[县供销社、县总工会；全年]
      - id: 5
        text: 消费帮扶500万元。
        responsible: [县供销社, 县总工会]
        wording: 县供销社、县总工会
        deadline: 全年
)");
}

TEST_CASE("import outline: lines with labels, paragraphs that go on, columns of its own") {
  CHECK(outline(R"(白鹭县2022年重点任务分工
任务一：建设平台
主要内容：制定办法三项。
——责任单位：县教育局牵头，各乡镇配合
——完成时限：8月底前
任务二：新建操场5个，
其中乡镇3个。
（责任单位：县文体局；完成时限：9月底前）
备注：不含校内
任务三：新建桥梁（县交通局）。

完成时限：年底前
责任领导：甲某

备注：本表由县政府办解释。
)") == R"(measures:
  - id: 1
    number: 任务一
    text: 建设平台
    content: 制定办法三项。
    lead: [县教育局]
    support: [各乡镇]
    wording: "责任单位：县教育局牵头，各乡镇配合"
    deadline: 8月底前

  - id: 2
    number: 任务二
    text: 新建操场5个，其中乡镇3个。
    remark: 不含校内
    responsible: [县文体局]
    wording: "责任单位：县文体局"
    deadline: 9月底前

  # 原文：任务三：新建桥梁（县交通局）。
  - id: 3
    number: 任务三
    text: 新建桥梁。
    leader: 甲某
    responsible: [县交通局]
    deadline: 年底前
# 措施之外：备注：本表由县政府办解释。
)");
}

TEST_CASE("import outline: numbers below numbers are those of measures, and general sections are none") {
  CHECK(outline(R"(麓南区2022年实施方案
一、总体要求
坚持问题导向。
二、重点任务
（一）矛盾化解
1．健全网络。
（1）建立组织（区司法局负责，4月底前）。
（2）①培训调解员（区司法局，5月底前）；②宣传政策（区委宣传部，年底前）。
2．领导接访。（区信访局牵头，各镇街落实）
三、保障措施
（一）加强领导。成立专班。
)") == R"(categories:
  - number: 二
    title: 重点任务（一）矛盾化解
    tasks:
      - title: 1．健全网络。
        measures:
          # 原文：（1）建立组织（区司法局负责，4月底前）。
          - id: 1
            number: （1）
            text: 建立组织。
            responsible: [区司法局]
            wording: 区司法局负责
            deadline: 4月底前

          # 原文：（2）①培训调解员（区司法局，5月底前）；②宣传政策（区委宣传部，年底前）。
          - id: 2
            number: （2）
            text: ①培训调解员；②宣传政策。
            clauses:
              - text: ①培训调解员
                responsible: [区司法局]
                deadline: 5月底前
              - text: ②宣传政策
                responsible: [区委宣传部]
                deadline: 年底前

  - number: 二
    title: 重点任务
    tasks:
      - number: （一）
        title: 矛盾化解
        measures:
          - id: 3
            number: 2
            text: 领导接访。
            lead: [区信访局]
            responsible: [各镇街]
            wording: 区信访局牵头，各镇街落实
# 措施之外：一、总体要求
# 措施之外：坚持问题导向。
# 措施之外：三、保障措施
# 措施之外：（一）加强领导。成立专班。
)");
}

TEST_CASE("import outline: measures stand before tasks; rows without units and units of headings are told") {
  CHECK(outline(R"(麓南区2022年任务
1.分开的事。（牵头单位：区民政局）
（1）第一件。（区民政局，6月底前）
（2）第二件。
2.一起的事。（区审计局负责，8月底前）
3.检查的事。责任单位：区交通局、监管单位：区应急局
)") == R"(measures:
  - id: 2
    text: 一起的事。
    responsible: [区审计局]
    wording: 区审计局负责
    deadline: 8月底前

  # 原文：3.检查的事。责任单位：区交通局、监管单位：区应急局
  - id: 3
    text: 检查的事。
    wording: "责任单位：区交通局、监管单位：区应急局"

tasks:
  - number: 1
    title: 分开的事。（牵头单位：区民政局）
    measures:
      - id: 1
        number: （1）
        text: 第一件。
        responsible: [区民政局]
        deadline: 6月底前

      - id: A2
        number: （2）
        text: 第二件。
import-units 第2段：标题“1.分开的事。（牵头单位：区民政局）”里的单位没有记到下面各条
import-units 第4段：这一条没有读到单位，其他各条有
import-units 第6段：看不出谁牵头、谁负责：“责任单位：区交通局、监管单位：区应急局”
)");
}

TEST_CASE("import outline: chapters and articles") {
  CHECK(outline(R"(麓南区2022年规定
第一章　源头管控
第一条　严格准入。（区发改局、区应急局负责）
第二章　执法检查
第二条　联合执法。（区应急局，每季度）
)") == R"(categories:
  - title: 第一章源头管控
    measures:
      - id: 1
        number: 第一条
        text: 严格准入。
        responsible: [区发改局, 区应急局]
        wording: 区发改局、区应急局负责

  - title: 第二章执法检查
    measures:
      - id: 2
        number: 第二条
        text: 联合执法。
        responsible: [区应急局]
        deadline: 每季度
)");
}

TEST_CASE(
    "import outline: lines without numbers below a heading are measures where several say who does it") {
  CHECK(outline(R"(麓南区2023年目标任务分解
一、预期目标
生产总值增长6.5%。（区发改局）
失业率控制在4%以内。
收入增长5%。（区财政局）
二、重点工作
（一）扩大投资
建设项目116个。
责任单位：区发改局
完成时限：6月底前
争取债券12亿元。（区财政局牵头）
（二）改善民生
新建学校2所。（区教育局）
)") == R"(categories:
  - number: 一
    title: 预期目标
    measures:
      - id: 1
        text: 生产总值增长6.5%。
        responsible: [区发改局]

      - id: 2
        text: 失业率控制在4%以内。

      - id: 3
        text: 收入增长5%。
        responsible: [区财政局]

  - number: 二
    title: 重点工作
    tasks:
      - number: （一）
        title: 扩大投资
        measures:
          - id: 4
            text: 建设项目116个。
            responsible: [区发改局]
            wording: "责任单位：区发改局"
            deadline: 6月底前

          - id: 5
            text: 争取债券12亿元。
            lead: [区财政局]
            wording: 区财政局牵头

      - number: （二）
        title: 改善民生
        measures:
          - id: 6
            text: 新建学校2所。
            responsible: [区教育局]
import-units 第4段：这一条没有读到单位，其他各条有
)");
  CHECK(outline("麓南区2023年任务清单\n修路5公里。（区交通局）\n种树3万株。（区林业局，4月底前）\n") ==
        R"(measures:
  - id: 1
    text: 修路5公里。
    responsible: [区交通局]

  - id: 2
    text: 种树3万株。
    responsible: [区林业局]
    deadline: 4月底前
)");
}

TEST_CASE("import outline: marks beside numbers, and names with nothing but a space between") {
  CHECK(outline(R"(麓南区2023年任务清单
★1. 修路5公里。（区交通局 区住建局）
▲2.种树3万株。（责任单位：区林业局 区水务局  完成时限：4月底前）
3*、清理河道（含小区 社区）。
责任单位：区水务局
)") == R"(measures:
  # 原文：★1.修路5公里。（区交通局区住建局）
  - id: 1
    number: ★1
    text: 修路5公里。
    responsible: [区交通局, 区住建局]
    wording: 区交通局、区住建局

  # 原文：▲2.种树3万株。（责任单位：区林业局区水务局完成时限：4月底前）
  - id: 2
    number: ▲2
    text: 种树3万株。
    responsible: [区林业局, 区水务局]
    deadline: 4月底前

  - id: 3
    number: "3*"
    text: 清理河道（含小区社区）。
    responsible: [区水务局]
)");
}

TEST_CASE("import outline: parts of one measure below the headings that there are levels for") {
  CHECK(outline(R"(麓南区2023年要点
一、法治
说明文字。
（一）宣传
1.办班一期。（区委党校）
（二）服务
2.办好两件事：
（1）出生“一件事”。（区卫健局，5月底前）
（2）企业“一件事”。（区市监局）
3.推行两项办法：
（1）首办负责；
（2）限时办结。
责任单位：区政务局
)") == R"(categories:
  - number: 一
    title: 法治
    tasks:
      - number: （一）
        title: 宣传
        measures:
          - id: 1
            text: 办班一期。
            responsible: [区委党校]

      - number: （二）
        title: 服务
        measures:
          # 原文：（1）出生“一件事”。（区卫健局，5月底前）
          # 原文：（2）企业“一件事”。（区市监局）
          - id: 2
            text: 办好两件事：（1）出生“一件事”。（2）企业“一件事”。
            clauses:
              - text: 办好两件事：（1）出生“一件事”。
                responsible: [区卫健局]
                deadline: 5月底前
              - text: （2）企业“一件事”。
                responsible: [区市监局]

          - id: 3
            text: 推行两项办法：（1）首办负责；（2）限时办结。
            responsible: [区政务局]
            wording: "责任单位：区政务局"
# 措施之外：说明文字。
)");
}

}  // namespace xfz::test
