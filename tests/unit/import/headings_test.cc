// SPDX-License-Identifier: MIT
// Heads as they are printed, and what their columns are taken for.
#include <doctest/doctest.h>

#include <algorithm>

#include "support/imported.h"

namespace xfz::test {

namespace {

/// The keys of the columns, the table's own as `own`.
std::string keys_of(const std::string& yaml) {
  constexpr std::string_view known[] = {"category", "task",        "number",  "text",    "units",
                                        "lead",     "responsible", "support", "deadline"};
  constexpr std::string_view begin = "{key: ";
  std::string out;
  for (std::size_t at = yaml.find(begin); at != std::string::npos; at = yaml.find(begin, at + 1)) {
    const std::string key = yaml.substr(at + begin.size(), yaml.find(',', at) - at - begin.size());
    if (!out.empty()) out += ' ';
    out += std::find(std::begin(known), std::end(known), key) == std::end(known) ? "own" : key;
  }
  return out;
}

struct HeadCase {
  std::string_view head;
  std::string_view keys;
};

constexpr HeadCase heads[] = {
    {"序号,反馈问题,整改目标,整改措施,责任单位,整改时限", "number own own text units deadline"},
    {"序号,问题,责任单位,整改时限", "number text units deadline"},
    {"序号,工作目标,工作措施,责任单位", "number task text units"},
    {"序号,目标任务,年度目标,责任单位,完成时限", "number text own units deadline"},
    {"目标任务,工作标准,责任部门,完成期限", "text own units deadline"},
    {"重点工作,工作目标,推进措施,责任科室", "task own text units"},
    {"序号,任务,责任单位,未完成原因,下步措施", "number text units own own"},
    {"序号,指标名称,单位,2020年目标,责任部门", "number text own own units"},
    {"行动名称,行动内容,责任分工", "category text units"},
    {"行动,任务,措施,责任单位", "category task text units"},
    {"指标,具体要求,责任单位", "task text units"},
    {"项目,要点,责任股室", "task text units"},
    {"序号,建议内容,主办单位,会办单位,答复时间", "number text lead support deadline"},
    {"序号,案由,提案者,承办单位,答复时间", "number text own units deadline"},
    {"任务,承接单位,配合单位", "text responsible support"},
    {"任务清单,责任清单,时限", "text units deadline"},
    {"任务,措施,责任,时限", "task text units deadline"},
    {"工作任务,责任单位,考核部门,牵头考核单位", "text units own own"},
    {"序号,重点任务,一季度,二季度,三季度,四季度,责任单位", "number text own own own own units"},
    {"任务,任务牵头单位,开工时间,竣工时间", "text lead own deadline"},
    {"工作内容及责任单位,完成时限", "text deadline"},
    {"工作任务,牵头县领导,责任单位", "text own units"},
    {"工作任务,责任局长,上报时间,完成时间", "text own own deadline"},
    {"工作内容及时间,责任单位", "text units"},
    {"任务,甲,乙,丙,责任单位", "text own own own units"},
    {"任务,第一责任单位,其他责任单位", "text lead responsible"},
    {"任务,主要责任单位,相关责任单位", "text lead responsible"},
    {"任务,责任单位,责任科室", "text units own"},
    {"任务,牵头单位,责任科室", "text lead own"},
    {"任务,责任科室", "text units"},
    {"目标任务,责任分工及时限", "text units"},
    {"任务,责任单位/完成时限", "text units"},
    {"任务,完成时限及牵头单位", "text lead"},
    {"任务,牵头和配合单位,时限", "text units deadline"},
    {"任务,牵头单位及责任人,配合单位及联系人", "text lead support"},
    {"任务,责任单位联系人,责任单位", "text own units"},
    {"任务,责任领导及单位", "text units"},
    {"事项,主办,协办,时限", "text lead support deadline"},
    {"任务,责任部门,参加部门", "text responsible support"},
    {"序号,工作任务及责任分工", "number text"},
    {"序号,主要任务（责任单位）", "number text"},
    {"序号,任务分工", "number text"},
    {"序号,牵头单位及工作职责,任务", "number lead text"},
};

}  // namespace

TEST_CASE("import: what columns are by their headings") {
  for (const auto& [head, keys] : heads) {
    const std::size_t count = static_cast<std::size_t>(std::count(head.begin(), head.end(), ',')) + 1;
    std::string cells;
    for (std::size_t i = 0; i < count; ++i) cells += (i > 0 ? "," : "") + std::string("甲");
    const ImportResult result =
        import_bytes("西夏区2020年任务表\n" + std::string(head) + "\n" + cells + "\n", "t.csv");
    CHECK_MESSAGE(keys_of(result.yaml) == keys, head);
  }
}

TEST_CASE("import: a column of work to come that holds nothing but days is that of deadlines") {
  const auto read = [](const std::string& heading, const std::string& last) {
    return import_bytes("西夏区2020年任务表,,\n任务,责任单位," + heading +
                            "\n修渠。,水利局,6月底前\n修路。,交通局," + last + "\n",
                        "t.csv")
        .yaml;
  };
  for (const std::string heading : {"进度安排", "阶段性目标", "进度要求", "工作安排", "任务节点"})
    CHECK_MESSAGE(has(read(heading, "长期坚持"), "{key: deadline, heading: " + heading + "}"), heading);
  CHECK(has(read("进度安排", "完成一半"), "{key: progress, heading: 进度安排}"));
}

TEST_CASE("import: several columns of the same role are one role") {
  const ImportResult result =
      import_bytes("西夏区2020年任务表,,\n任务,主管单位,实施单位\n修渠。,水利局,云栖镇、石桥镇\n", "t.csv");
  CHECK(has(result.yaml, "{key: responsible, heading: 主管单位}"));
  CHECK(has(result.yaml, "    responsible: [水利局, 云栖镇, 石桥镇]\n"));
  CHECK(has(result.yaml, "  # 旁边还有“实施单位”一栏，也是`responsible`\n"));
  CHECK(has(result.yaml, "  # “实施单位”栏原文：云栖镇、石桥镇\n"));
}

}  // namespace xfz::test
