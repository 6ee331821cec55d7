// SPDX-License-Identifier: MIT
#include "import/headings.h"

#include <algorithm>
#include <array>

#include "import/words.h"
#include "text/utf8.h"

namespace xfz::import {

namespace {

template <std::size_t count>
bool has_any(std::string_view heading, const std::string_view (&words)[count]) {
  return contains_any(heading, words);
}

template <std::size_t count>
bool is_any(std::string_view heading, const std::string_view (&words)[count]) {
  return std::find(std::begin(words), std::end(words), heading) != std::end(words);
}

constexpr std::string_view unit_words[] = {"单位", "部门", "主体", "科室", "处室", "股室", "机构", "分工"};
constexpr std::string_view inner_words[] = {"科室", "处室", "股室", "站所", "内设机构", "业主", "项目单位"};
constexpr std::string_view lead_words[] = {"牵头", "主办", "主责", "主抓", "第一责任", "主要责任"};
constexpr std::string_view support_words[] = {"配合", "协助", "协办", "协同", "参与",
                                              "支持", "协作", "会办", "协管", "参加"};
constexpr std::string_view duty_words[] = {"责任", "承办", "承接", "承担", "落实", "实施", "主管",
                                           "负责", "完成", "分工", "经办", "办理", "执行"};
/// Who looks at the work has no duty in it.
constexpr std::string_view judge_words[] = {"考核", "考评", "评价", "评估", "督查", "督办",
                                            "督导", "监督", "验收", "审核", "检查", "指导"};
constexpr std::string_view people_words[] = {"领导", "责任人", "负责人", "联系人", "包抓", "电话",
                                             "班子", "人员",   "书记",   "局长",   "县长", "区长",
                                             "镇长", "市长",   "校长",   "同志"};

struct OwnKey {
  std::string_view word;
  std::string_view key;
};

constexpr auto own_keys = std::to_array<OwnKey>({
    {"联系人", "contact"},
    {"电话", "phone"},
    {"领导", "leader"},
    {"责任人", "person"},
    {"负责人", "person"},
    {"分值", "score"},
    {"得分", "score"},
    {"赋分", "score"},
    {"权重", "weight"},
    {"备注", "remark"},
    {"说明", "explanation"},
    {"评估方式", "method"},
    {"考核方式", "method"},
    {"评价方式", "method"},
    {"方法", "method"},
    {"编码", "code"},
    {"代码", "code"},
    {"依据", "basis"},
    {"一季度", "first_quarter"},
    {"二季度", "second_quarter"},
    {"三季度", "third_quarter"},
    {"四季度", "fourth_quarter"},
    {"上半年", "first_half"},
    {"下半年", "second_half"},
    {"目标", "target"},
    {"原因", "reason"},
    {"下步", "next_step"},
    {"下一步", "next_step"},
    {"进展", "progress"},
    {"进度", "progress"},
    {"情况", "progress"},
    {"资金", "funds"},
    {"投资", "funds"},
    {"地点", "place"},
    {"来源", "source"},
    {"启动", "begun"},
    {"开始", "begun"},
    {"开工", "begun"},
    {"成果", "result"},
    {"成效", "result"},
    {"标准", "standard"},
    {"要求", "requirement"},
    {"问题", "problem"},
    {"提案", "proposed_by"},
    {"提出", "proposed_by"},
    {"计量", "measured_in"},
    {"序号", "serial"},
    {"编号", "serial"},
});

/// 考核部门, 牵头考核单位
bool is_judge(std::string_view heading) {
  return has_any(heading, judge_words) && has_any(heading, unit_words);
}

/// Joined to something else: 工作内容及责任单位, 主要任务（责任单位）. The part before the joint; empty where
/// there is none.
std::string_view before_joint(std::string_view heading) {
  constexpr std::string_view joints[] = {"及", "和", "与", "、", "/", "／", "（", "("};
  std::size_t first = std::string_view::npos;
  for (const std::string_view joint : joints) first = std::min(first, heading.find(joint));
  return first == std::string_view::npos ? std::string_view() : heading.substr(0, first);
}

constexpr std::string_view time_words[] = {"时限", "期限", "时间", "日期", "办结时"};

/// 牵头单位 of 牵头单位及责任人 and of 完成时限及牵头单位; the whole of a heading that is not so joined.
std::string_view part_of_units(std::string_view heading) {
  const std::string_view first = before_joint(heading);
  const std::string_view second = heading.substr(first.size());
  const auto has_other = [](std::string_view part) {
    return !has_any(part, unit_words) && (has_any(part, time_words) || has_any(part, people_words));
  };
  if (first.empty() || has_other(first) == has_other(second)) return heading;
  return has_other(first) ? second : first;
}

bool is_of_people(std::string_view heading) {
  return has_any(heading, people_words) && !is_of_units_and_people(heading);
}

bool is_of_two(std::string_view heading) {
  return !before_joint(heading).empty();
}

/// 责任单位及完成时限
bool is_of_units_and_days(std::string_view heading) {
  const std::string_view units = part_of_units(heading);
  return units != heading && has_any(units, unit_words) && has_any(heading, time_words) &&
         !has_any(units, time_words) && !is_judge(units);
}

/// 工作任务及责任分工: work with who does it behind it.
bool is_of_work_and_units(std::string_view heading) {
  const std::string_view work = before_joint(heading);
  return !work.empty() && level_of(work) != Level::none && !has_any(work, unit_words) &&
         has_any(heading.substr(work.size()), unit_words);
}

bool is_time(std::string_view heading) {
  constexpr std::string_view others[] = {"开工", "启动", "开始", "起始", "填报", "报送",
                                         "更新", "发布", "印发", "交办", "受理", "收到",
                                         "会议", "联系", "立项", "反馈", "发现", "实际"};
  // 工作内容及时间 has work.
  const std::string_view first = before_joint(heading);
  if (level_of(first) != Level::none && !has_any(first, time_words) && !has_any(first, unit_words))
    return false;
  const bool is_whole =
      (ends_with_any(heading, time_words) && !is_of_two(heading)) || level_of(heading) < Level::detail;
  return is_whole && has_any(heading, time_words) && !has_any(heading, others);
}

/// Whether a heading names units by what they do: 配合村居, 责任股室.
bool begins_with_role(std::string_view heading) {
  constexpr std::string_view of_work[] = {"事项", "情况", "内容", "措施", "要求", "任务", "工作",
                                          "意见", "人",   "目标", "追究", "领导", "状",   "指标"};
  constexpr std::string_view roles[] = {"牵头", "配合", "协办", "协助", "责任", "主责", "会办", "主办"};
  return !has_any(heading, of_work) &&
         std::any_of(std::begin(roles), std::end(roles),
                     [heading](std::string_view role) { return heading.starts_with(role); });
}

/// 一月, 2022年, 3月底: a column of what is to be reached by then.
bool is_period(std::string_view heading) {
  constexpr std::string_view ends[] = {"年", "年度", "月", "月份", "月底", "年底"};
  const std::size_t digits = heading.find_first_not_of("0123456789");
  const bool has_number = (digits != 0 && digits != std::string_view::npos) ||
                          numbered(std::string(heading.substr(0, 3)) + "、").kind == Numbered::Kind::chinese;
  return has_number && count_code_points(heading) < 8 && ends_with_any(heading, ends);
}

std::string_view key_of_role(std::string_view whole) {
  std::string_view heading = part_of_units(whole);
  const auto has_some = [&heading](const auto& words) { return has_any(heading, words); };
  // 责任领导及单位 has the role of both before the first.
  if (!has_some(lead_words) && !has_some(support_words) && !has_some(duty_words)) heading = whole;
  const bool leads = has_any(heading, lead_words);
  const bool supports = has_any(heading, support_words);
  const bool answers = has_any(heading, duty_words);
  constexpr std::string_view both[] = {"牵头责任", "第一责任", "主要责任"};
  // 牵头落实单位 lead, in 牵头及落实单位 others answer.
  const bool is_one = has_any(heading, both) || (!is_of_two(heading) && heading.starts_with("牵头"));
  if (leads) return supports || (answers && !is_one) ? "units" : "lead";
  if (supports) return "support";
  return answers ? "units" : std::string_view();
}

}  // namespace

Level level_of(std::string_view heading) {
  constexpr std::string_view others[] = {"目标值", "指标值", "进展",   "进度", "情况",
                                         "依据",   "来源",   "原因",   "下步", "成效",
                                         "下一步", "提案者", "提案人", "资金", "投资"};
  constexpr std::string_view categories[] = {"类别", "分类", "一级指标", "领域",
                                             "板块", "大类", "类型",     "方面"};
  constexpr std::string_view sure_texts[] = {"措施",     "举措",     "内容",     "三级指标",
                                             "具体任务", "工作要点", "做法",     "具体工作",
                                             "指标名称", "具体指标", "四级指标", "具体事项"};
  constexpr std::string_view details[] = {"工作要求", "任务要求", "具体要求", "督办要求", "整改要求",
                                          "落实要求", "办理要求", "建设要求", "要点",     "分解"};
  constexpr std::string_view tasks[] = {"二级指标", "项目", "主要任务", "重点任务", "任务名称", "目标任务",
                                        "事项",     "案由", "工程名称", "任务类",   "议题"};
  constexpr std::string_view aims[] = {"目标", "标准", "成果"};
  constexpr std::string_view texts[] = {"任务", "重点工作", "实事", "指标", "工作"};
  if (has_any(heading, others)) return Level::none;
  if (has_any(heading, categories)) return Level::category;
  if (has_any(heading, sure_texts)) return Level::sure_text;
  if (has_any(heading, details)) return Level::detail;
  if (has_any(heading, tasks)) return Level::task;
  if (has_any(heading, aims)) return Level::aim;
  if (contains(heading, "问题")) return Level::problem;
  if (contains(heading, "行动")) return Level::category;
  return has_any(heading, texts) ? Level::text : Level::none;
}

bool is_of_units_and_people(std::string_view heading) {
  constexpr std::string_view units[] = {"单位", "部门", "科室", "主体"};
  const auto before_people = [heading](std::string_view unit) {
    const std::size_t at = heading.find(unit);
    return at != std::string_view::npos && has_any(heading.substr(at), people_words);
  };
  // 配合单位及联系人 has units, 责任单位联系人 has people.
  return !contains(part_of_units(heading), "联系") &&
         ((is_of_two(heading) && has_any(heading, units) && has_any(heading, people_words)) ||
          std::any_of(std::begin(units), std::end(units), before_people));
}

bool is_of_inner_offices(std::string_view heading) {
  return has_any(heading, inner_words);
}

bool may_be_time(std::string_view heading) {
  constexpr std::string_view words[] = {"进度", "阶段", "安排", "节点", "计划"};
  constexpr std::string_view others[] = {"开工", "启动", "开始", "起始", "实际", "资金", "投资"};
  return has_any(heading, words) && !has_any(heading, others);
}

bool may_be_measured_in(std::string_view heading) {
  return heading == "单位";
}

std::string_view key_of(std::string_view heading) {
  constexpr std::string_view numbers[] = {"序号",     "编号",     "号",       "序", "项次",
                                          "任务编号", "项目编号", "指标编号", "No", "No."};
  constexpr std::string_view whole[] = {"单位",     "部门",     "责任",    "责任清单",
                                        "项目单位", "项目业主", "业主单位"};
  if (is_of_people(heading) || contains(heading, "计量")) return {};
  if (is_any(heading, numbers)) return "number";
  if (is_of_units_and_days(heading)) return key_of_role(heading);
  if (is_time(heading)) return "deadline";
  if (is_any(heading, whole)) return "units";
  // 措施责任单位 names units, 工作内容及责任单位 work.
  const bool ends_with_units = ends_with_any(heading, unit_words) && !is_of_two(heading);
  const bool is_work =
      (level_of(heading) >= Level::detail && !ends_with_units) || is_of_work_and_units(heading);
  const bool names_units = has_any(heading, unit_words) || begins_with_role(heading);
  return is_work || !names_units || is_judge(heading) ? std::string_view() : key_of_role(heading);
}

std::string_view key_of(std::string_view heading, std::string_view above) {
  const std::string_view own = key_of(heading);
  if (!own.empty() || is_of_people(heading) || is_judge(heading)) return own;
  const std::string_view common = key_of(above);
  if (common == "units" || common == "lead" || common == "support") {
    const std::string_view role = key_of_role(heading);
    return role.empty() ? common : role;
  }
  return common == "deadline" && level_of(heading) == Level::none && !is_known_heading(heading)
             ? common
             : std::string_view();
}

std::string_view known_own_key(std::string_view heading) {
  const auto* const found = std::find_if(own_keys.begin(), own_keys.end(), [heading](const OwnKey& each) {
    return contains(heading, each.word);
  });
  return found == own_keys.end() ? std::string_view() : found->key;
}

std::string own_key(std::string_view heading, std::size_t column) {
  if (is_judge(heading)) return "assessor";
  if (const std::string_view known = known_own_key(heading); !known.empty()) return std::string(known);
  std::string out = "column_";
  for (std::size_t at = column + 1; at > 0; at = (at - 1) / 26)
    out.insert(7, 1, static_cast<char>('a' + (at - 1) % 26));
  return out;
}

bool is_known_heading(std::string_view heading) {
  if (heading.empty() || count_code_points(heading) > 14) return false;
  if (!key_of(heading).empty() || level_of(heading) != Level::none) return true;
  return is_judge(heading) || is_period(heading) || !known_own_key(heading).empty();
}

}  // namespace xfz::import
