// SPDX-License-Identifier: MIT
#include "model/role_words.h"

#include <algorithm>
#include <array>
#include <span>

#include "text/brackets.h"
#include "text/longest.h"
#include "text/utf8.h"

namespace xfz {

namespace {

/// What stands behind names, and at once before the sign that ends them.
constexpr auto role_words = std::to_array<RoleWord>({
    {"牵头", Role::lead},
    {"牵头负责", Role::lead},
    {"牵头落实", Role::lead},
    {"负责牵头", Role::lead},
    {"牵头抓总", Role::lead},
    {"总牵头", Role::lead},
    {"分牵头", Role::lead},
    {"牵头组织", Role::lead},
    {"牵头组织实施", Role::lead},
    {"牵头实施", Role::lead},
    {"牵头推进", Role::lead},
    {"牵头主办", Role::lead},
    {"主办", Role::lead},
    {"为牵头单位", Role::lead},
    {"牵头统筹", Role::lead},
    {"牵头办理", Role::lead},
    {"为主", Role::lead},
    {"主抓", Role::lead},
    {"负总责", Role::lead},
    {"负责", Role::responsible},
    {"负责落实", Role::responsible},
    {"负责组织", Role::responsible},
    {"负责实施", Role::responsible},
    {"负责组织实施", Role::responsible},
    {"负责推进", Role::responsible},
    {"负责办理", Role::responsible},
    {"负责具体落实", Role::responsible},
    {"负责具体实施", Role::responsible},
    {"落实", Role::responsible},
    {"推进落实", Role::responsible},
    {"承办", Role::responsible},
    {"承担", Role::responsible},
    {"组织实施", Role::responsible},
    {"实施", Role::responsible},
    {"为责任单位", Role::responsible},
    {"配合", Role::support},
    {"协助", Role::support},
    {"协办", Role::support},
    {"会办", Role::support},
    {"协管", Role::support},
    {"参与", Role::support},
    {"参加", Role::support},
    {"支持", Role::support},
    {"协同", Role::support},
    {"协同配合", Role::support},
    {"配合落实", Role::support},
    {"协作", Role::support},
    {"为配合单位", Role::support},
    {"协助配合", Role::support},
    {"协调配合", Role::support},
    {"配合实施", Role::support},
    {"配合推进", Role::support},
    {"配合做好", Role::support},
    {"配合做好相关工作", Role::support},
    {"配合做好有关工作", Role::support},
    {"做好配合工作", Role::support},
    {"负责配合", Role::support},
    {"负责协助", Role::support},
});

/// How something is done: what may stand before a word for a role, also several.
constexpr std::string_view manners[] = {"按照各自职责分工",
                                        "按照各自职责",
                                        "按照职责分工",
                                        "按照职责",
                                        "按照分工",
                                        "按各自职责分工",
                                        "按各自职责",
                                        "按职责分工",
                                        "按职责",
                                        "按分工",
                                        "根据职责分工",
                                        "根据职责",
                                        "依职责分工",
                                        "依职责",
                                        "依据职责",
                                        "结合职责",
                                        "结合各自职责",
                                        "分别",
                                        "共同",
                                        "具体",
                                        "分工",
                                        "各自",
                                        "积极",
                                        "密切",
                                        "主动",
                                        "全力",
                                        "联合",
                                        "第一",
                                        "第二",
                                        "第三",
                                        "抓好",
                                        "按照属地管理原则",
                                        "按属地管理原则",
                                        "按照属地原则",
                                        "按属地原则",
                                        "按照属地管理",
                                        "按属地管理",
                                        "做好"};

/// What a label begins with.
constexpr auto label_stems = std::to_array<RoleWord>({
    {"主要责任", Role::lead},
    {"第一责任", Role::lead},
    {"牵头", Role::lead},
    {"总牵头", Role::lead},
    {"主办", Role::lead},
    {"主责", Role::lead},
    {"责任", Role::responsible},
    {"承办", Role::responsible},
    {"落实", Role::responsible},
    {"实施", Role::responsible},
    {"负责", Role::responsible},
    {"承接", Role::responsible},
    {"办理", Role::responsible},
    {"完成", Role::responsible},
    {"承担", Role::responsible},
    {"具体责任", Role::responsible},
    {"其他责任", Role::responsible},
    {"共同责任", Role::responsible},
    {"配合", Role::support},
    {"协办", Role::support},
    {"协助", Role::support},
    {"协同", Role::support},
    {"参与", Role::support},
    {"支持", Role::support},
    {"参加", Role::support},
    {"协作", Role::support},
    {"会办", Role::support},
    {"其他配合", Role::support},
    {"主要配合", Role::support},
});

/// What a label ends with; 牵头责任单位 has two.
constexpr std::string_view label_ends[] = {
    "单位（部门）", "部门（单位）", "单位(部门)", "部门(单位)", "单位和部门", "责任单位", "责任部门", "单位",
    "部门",         "主体",         "责任主体",   "科室",       "处室",       "股室",     "机构"};

/// What may be a label without any of these.
constexpr std::string_view short_labels[] = {"牵头", "责任", "配合", "主办", "协办", "承办"};

constexpr std::string_view time_labels[] = {"完成时限", "完成时间", "完成期限",    "时限要求", "时间要求",
                                            "时间节点", "办结时限", "时限",        "完成日期", "办结时间",
                                            "时间安排", "整改时限", "工作时限",    "进度要求", "期限",
                                            "推进时限", "完成时点", "计划完成时间"};
constexpr std::string_view colons[] = {"：", ":"};

/// The words of a label, without what shows that it is one.
struct LabelWords {
  std::size_t size = 0;
  std::optional<Role> who{};
  bool is_short = false;  ///< 牵头, which is a label only before a colon or in brackets
};

LabelWords label_words_at(std::string_view text) {
  constexpr std::string_view levels[] = {"省级", "市级", "区级", "县级", "镇级"};
  if (const std::string_view level = longest_at_begin(text, levels); !level.empty()) {
    LabelWords label = label_words_at(text.substr(level.size()));
    if (label.size == 0 || !label.who) return {};
    label.size += level.size();
    return label;
  }
  if (const std::string_view time = longest_at_begin(text, time_labels); !time.empty())
    return {time.size(), std::nullopt, true};
  const RoleWord* stem = nullptr;
  for (const RoleWord& each : label_stems) {
    if (text.starts_with(each.word) && (stem == nullptr || each.word.size() > stem->word.size()))
      stem = &each;
  }
  if (stem == nullptr) return {};
  const std::string_view end = longest_at_begin(text.substr(stem->word.size()), label_ends);
  if (!end.empty()) return {stem->word.size() + end.size(), stem->who, false};
  const bool is_short =
      std::find(std::begin(short_labels), std::end(short_labels), stem->word) != std::end(short_labels);
  return is_short ? LabelWords{stem->word.size(), stem->who, true} : LabelWords{};
}

/// 牵头单位 without 单位: the role that it says.
std::optional<Role> role_of_label(std::string_view word) {
  const LabelWords label = label_words_at(word);
  return label.size == word.size() ? label.who : std::nullopt;
}

/// 安委会办, 工会办 and 政协办 are offices; 财政局会办 says what an office does.
bool is_of_council(std::string_view words) {
  constexpr std::string_view offices[] = {"政协办", "科协办", "残协办"};
  constexpr std::string_view others[] = {"财政协办", "民政协办", "行政协办", "邮政协办", "党政协办"};
  if (!longest_at_end(words, offices).empty()) return longest_at_end(words, others).empty();
  constexpr std::string_view word = "会办";
  constexpr std::string_view units[] = {"局",   "中心", "公司", "街道", "镇", "乡", "街",   "单位",
                                        "部门", "院",   "科",   "股",   "处", "站", "分局", "政府"};
  return words.ends_with(word) && longest_at_end(words.substr(0, words.size() - word.size()), units).empty();
}

/// The size of what makes words a label, behind them.
std::size_t joint_size(std::string_view behind, bool is_short) {
  if (const std::string_view colon = longest_at_begin(behind, colons); !colon.empty()) return colon.size();
  if (is_short) return 0;
  constexpr std::string_view joints[] = {"为：", "为:", "为", "是", " ", "　", "\n"};
  return longest_at_begin(behind, joints).size();
}

}  // namespace

std::optional<RoleWord> role_behind(std::string_view fragment) {
  const RoleWord* found = nullptr;
  for (const RoleWord& each : role_words) {
    if (fragment.ends_with(each.word) && (found == nullptr || each.word.size() > found->word.size()))
      found = &each;
  }
  if (found == nullptr || is_of_council(fragment)) return std::nullopt;
  std::size_t begin = fragment.size() - found->word.size();
  for (;;) {
    const std::size_t size = longest_at_end(fragment.substr(0, begin), manners).size();
    if (size == 0) return RoleWord{fragment.substr(begin), found->who};
    begin -= size;
  }
}

std::optional<RoleWord> role_at(std::string_view text) {
  std::size_t begin = 0;
  while (const std::size_t size = longest_at_begin(text.substr(begin), manners).size()) begin += size;
  const std::string_view rest = text.substr(begin);
  const RoleWord* found = nullptr;
  for (const RoleWord& each : role_words) {
    if (rest.starts_with(each.word) && (found == nullptr || each.word.size() > found->word.size()))
      found = &each;
  }
  if (found == nullptr) return std::nullopt;
  return RoleWord{text.substr(0, begin + found->word.size()), found->who};
}

std::optional<Role> role_said_by(std::string_view word) {
  if (word == "主" || word == "牵") return Role::lead;
  if (word == "配" || word == "协") return Role::support;
  if (const auto role = role_at(word); role && role->word == word) return role->who;
  return role_of_label(word);
}

RoleLabel role_label_at(std::string_view text) {
  for (const Brackets& each : bracket_pairs) {
    if (!text.starts_with(each.open)) continue;
    const std::string_view inner = text.substr(each.open.size());
    const LabelWords label = label_words_at(inner);
    if (label.size == 0 || !inner.substr(label.size).starts_with(each.close)) return {};
    const std::size_t size = each.open.size() + label.size + each.close.size();
    return {size + longest_at_begin(text.substr(size), colons).size(), label.who, true};
  }
  const LabelWords label = label_words_at(text);
  const std::size_t joint = label.size > 0 ? joint_size(text.substr(label.size), label.is_short) : 0;
  return joint > 0 ? RoleLabel{label.size + joint, label.who, false} : RoleLabel{};
}

bool has_word_of_duty(std::string_view name) {
  constexpr std::string_view collectives[] = {"各", "其他", "相关", "有关", "任务"};
  if (const std::string_view first = longest_at_begin(name, collectives); !first.empty()) {
    std::string_view rest = name;
    for (std::string_view each = first; !each.empty(); each = longest_at_begin(rest, collectives))
      rest.remove_prefix(each.size());
    if (role_of_label(rest)) return false;
  }
  constexpr std::string_view anywhere[] = {"原则",     "排名", "第一位",   "第一个", "首位",   "排第一",
                                           "牵头",     "配合", "负责",     "会同",   "为主",   "按职责",
                                           "职责分工", "按照", "各自职责", "单位为", "部门为", "承担",
                                           "抓好",     "做好", "督促",     "开展",   "制定"};
  for (const std::string_view word : anywhere) {
    const std::size_t at = name.find(word);
    if (at != std::string_view::npos && !name.substr(at).starts_with("负责人") &&
        !name.substr(at).starts_with("负责同志"))
      return true;
  }
  constexpr std::string_view at_the_end[] = {
      "落实", "指导", "实施", "协助", "协办", "承办", "主办", "协管", "主抓", "参与", "参加", "支持", "协同",
      "协作", "推进", "督导", "督办", "督查", "统筹", "协调", "完成", "办理", "审核", "提供", "监督"};
  const bool is_office = is_of_council(name);
  if (!is_office && (!longest_at_end(name, at_the_end).empty() || name.ends_with("会办"))) return true;
  constexpr std::string_view at_the_beginning[] = {"局长", "主任", "书记", "县长", "区长", "市长", "镇长",
                                                   "科长", "请",   "牵头", "责任", "主责", "等"};
  return !longest_at_begin(name, at_the_beginning).empty();
}

bool says_first_leads(std::string_view words) {
  constexpr std::string_view firsts[] = {"第一位",   "首位",     "第一个", "第一家", "首个",
                                         "首家",     "列首",     "最前",   "前者",   "排在前",
                                         "排在第一", "排名第一", "列第一", "排第一"};
  constexpr std::string_view leads[] = {"牵头", "第一责任单位", "主要责任单位", "主责单位", "主办单位"};
  const auto has = [words](std::string_view word) { return words.find(word) != std::string_view::npos; };
  return std::any_of(std::begin(leads), std::end(leads), has) &&
         std::any_of(std::begin(firsts), std::end(firsts), has);
}

std::string mark_of_leads(std::string_view note) {
  constexpr std::string_view marks[] = {"★", "☆", "※", "▲", "△", "●", "◆", "■", "＊", "*", "＃", "#"};
  constexpr std::string_view behind[] = {"为", "是", "号", "表示", "代表", "即", "的", "”", "者"};
  for (const std::string_view mark : marks) {
    const std::size_t at = note.find(mark);
    if (at == std::string_view::npos) continue;
    const std::string_view rest = note.substr(at + mark.size());
    const auto follows = [rest](std::string_view word) { return rest.starts_with(word); };
    if (std::any_of(std::begin(behind), std::end(behind), follows)) return std::string(mark);
  }
  return {};
}

bool says_others_support(std::string_view words) {
  for (const std::string_view others : {"其余", "其他", "其它", "后面", "之后"}) {
    const std::size_t at = words.find(others);
    if (at == std::string_view::npos) continue;
    const std::string_view said = words.substr(at, std::min(words.find("。", at), words.find("，", at)) - at);
    for (const std::string_view role : {"配合", "协办", "协助", "参与"}) {
      if (said.find(role) != std::string_view::npos) return true;
    }
  }
  return false;
}

bool says_no_order(std::string_view words) {
  return words.ends_with("不分先后") || words.ends_with("不分主次");
}

bool means_row_above(std::string_view cell) {
  return cell == "同上" || cell == "〃" || cell == "″" || cell == "”" || cell == "同前";
}

}  // namespace xfz
