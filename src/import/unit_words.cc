// SPDX-License-Identifier: MIT
#include "import/unit_words.h"

#include <algorithm>
#include <array>

namespace xfz::import {

namespace {

/// What stands behind names, and at once before the sign that ends them.
constexpr auto role_words = std::to_array<RoleWord>({
    {"牵头", Who::lead},
    {"牵头负责", Who::lead},
    {"牵头落实", Who::lead},
    {"分别牵头", Who::lead},
    {"分别牵头落实", Who::lead},
    {"分别牵头负责", Who::lead},
    {"共同牵头", Who::lead},
    {"负责牵头", Who::lead},
    {"牵头抓总", Who::lead},
    {"总牵头", Who::lead},
    {"牵头组织", Who::lead},
    {"牵头组织实施", Who::lead},
    {"牵头实施", Who::lead},
    {"牵头推进", Who::lead},
    {"牵头主办", Who::lead},
    {"主办", Who::lead},
    {"为牵头单位", Who::lead},
    {"牵头统筹", Who::lead},
    {"牵头办理", Who::lead},
    {"按职责牵头", Who::lead},
    {"按职责分工牵头", Who::lead},
    {"负责", Who::responsible},
    {"分别负责", Who::responsible},
    {"共同负责", Who::responsible},
    {"具体负责", Who::responsible},
    {"分工负责", Who::responsible},
    {"负责落实", Who::responsible},
    {"按职责负责", Who::responsible},
    {"按分工负责", Who::responsible},
    {"依职责负责", Who::responsible},
    {"按职责分工负责", Who::responsible},
    {"按职责分别负责", Who::responsible},
    {"按照职责分工负责", Who::responsible},
    {"依职责分工负责", Who::responsible},
    {"按职责分工分别负责", Who::responsible},
    {"按照职责分工分别负责", Who::responsible},
    {"按职责分工落实", Who::responsible},
    {"按职责分工抓好落实", Who::responsible},
    {"按职责落实", Who::responsible},
    {"落实", Who::responsible},
    {"分别落实", Who::responsible},
    {"具体落实", Who::responsible},
    {"承办", Who::responsible},
    {"组织实施", Who::responsible},
    {"实施", Who::responsible},
    {"为责任单位", Who::responsible},
    {"具体实施", Who::responsible},
    {"配合", Who::support},
    {"协助", Who::support},
    {"协办", Who::support},
    {"参与", Who::support},
    {"参加", Who::support},
    {"支持", Who::support},
    {"协同", Who::support},
    {"协同配合", Who::support},
    {"配合落实", Who::support},
    {"协作", Who::support},
    {"分别配合", Who::support},
    {"按职责分工配合", Who::support},
    {"为配合单位", Who::support},
    {"积极配合", Who::support},
    {"协助配合", Who::support},
    {"按职责配合", Who::support},
    {"共同配合", Who::support},
    {"协调配合", Who::support},
});

constexpr auto labels = std::to_array<RoleWord>({
    {"牵头单位", Who::lead},        {"牵头部门", Who::lead},
    {"牵头责任单位", Who::lead},    {"主办单位", Who::lead},
    {"主责单位", Who::lead},        {"主责部门", Who::lead},
    {"主办部门", Who::lead},        {"牵头", Who::lead},
    {"责任单位", Who::responsible}, {"责任部门", Who::responsible},
    {"承办单位", Who::responsible}, {"落实单位", Who::responsible},
    {"责任主体", Who::responsible}, {"实施单位", Who::responsible},
    {"负责单位", Who::responsible}, {"实施主体", Who::responsible},
    {"承办部门", Who::responsible}, {"责任", Who::responsible},
    {"配合单位", Who::support},     {"配合部门", Who::support},
    {"协办单位", Who::support},     {"协助单位", Who::support},
    {"协同单位", Who::support},     {"参与单位", Who::support},
    {"支持单位", Who::support},     {"参加单位", Who::support},
    {"协作单位", Who::support},     {"协办部门", Who::support},
    {"参与部门", Who::support},     {"协同部门", Who::support},
    {"配合", Who::support},
});

constexpr std::string_view time_labels[] = {"完成时限", "完成时间", "完成期限", "时限要求", "时间要求",
                                            "时间节点", "办结时限", "时限",     "完成日期"};
constexpr std::string_view colons[] = {"：", ":"};

/// The size of a label with its colon at the beginning of a text; 0 where there is none.
std::size_t label_size(std::string_view text, std::string_view label) {
  if (!text.starts_with(label)) return 0;
  for (const std::string_view colon : colons) {
    if (text.substr(label.size()).starts_with(colon)) return label.size() + colon.size();
  }
  return 0;
}

}  // namespace

const RoleWord* role_behind(std::string_view fragment) {
  const RoleWord* found = nullptr;
  for (const RoleWord& each : role_words) {
    if (fragment.ends_with(each.word) && (found == nullptr || each.word.size() > found->word.size()))
      found = &each;
  }
  return found;
}

std::optional<Who> role_said_by(std::string_view word) {
  const auto says = [word](const RoleWord& each) { return each.word == word; };
  const auto* const role = std::find_if(role_words.begin(), role_words.end(), says);
  if (role != role_words.end()) return role->who;
  const auto* const label = std::find_if(labels.begin(), labels.end(), says);
  return label == labels.end() ? std::nullopt : std::optional(label->who);
}

Label label_at(std::string_view text) {
  for (const RoleWord& each : labels) {
    if (const std::size_t size = label_size(text, each.word); size > 0) return {size, each.who};
  }
  for (const std::string_view each : time_labels) {
    if (const std::size_t size = label_size(text, each); size > 0) return {size, std::nullopt};
  }
  return {};
}

}  // namespace xfz::import
