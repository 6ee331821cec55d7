// SPDX-License-Identifier: MIT
#include "model/role_words.h"

#include <algorithm>
#include <array>

namespace xfz {

namespace {

/// What stands behind names, and at once before the sign that ends them.
constexpr auto role_words = std::to_array<RoleWord>({
    {"牵头", Role::lead},
    {"牵头负责", Role::lead},
    {"牵头落实", Role::lead},
    {"分别牵头", Role::lead},
    {"分别牵头落实", Role::lead},
    {"分别牵头负责", Role::lead},
    {"共同牵头", Role::lead},
    {"负责牵头", Role::lead},
    {"牵头抓总", Role::lead},
    {"总牵头", Role::lead},
    {"牵头组织", Role::lead},
    {"牵头组织实施", Role::lead},
    {"牵头实施", Role::lead},
    {"牵头推进", Role::lead},
    {"牵头主办", Role::lead},
    {"主办", Role::lead},
    {"为牵头单位", Role::lead},
    {"牵头统筹", Role::lead},
    {"牵头办理", Role::lead},
    {"按职责牵头", Role::lead},
    {"按职责分工牵头", Role::lead},
    {"负责", Role::responsible},
    {"分别负责", Role::responsible},
    {"共同负责", Role::responsible},
    {"具体负责", Role::responsible},
    {"分工负责", Role::responsible},
    {"负责落实", Role::responsible},
    {"按职责负责", Role::responsible},
    {"按分工负责", Role::responsible},
    {"依职责负责", Role::responsible},
    {"按职责分工负责", Role::responsible},
    {"按职责分别负责", Role::responsible},
    {"按照职责分工负责", Role::responsible},
    {"依职责分工负责", Role::responsible},
    {"按职责分工分别负责", Role::responsible},
    {"按照职责分工分别负责", Role::responsible},
    {"按职责分工落实", Role::responsible},
    {"按职责分工抓好落实", Role::responsible},
    {"按职责落实", Role::responsible},
    {"落实", Role::responsible},
    {"分别落实", Role::responsible},
    {"具体落实", Role::responsible},
    {"承办", Role::responsible},
    {"组织实施", Role::responsible},
    {"实施", Role::responsible},
    {"为责任单位", Role::responsible},
    {"具体实施", Role::responsible},
    {"配合", Role::support},
    {"协助", Role::support},
    {"协办", Role::support},
    {"参与", Role::support},
    {"参加", Role::support},
    {"支持", Role::support},
    {"协同", Role::support},
    {"协同配合", Role::support},
    {"配合落实", Role::support},
    {"协作", Role::support},
    {"分别配合", Role::support},
    {"按职责分工配合", Role::support},
    {"为配合单位", Role::support},
    {"积极配合", Role::support},
    {"协助配合", Role::support},
    {"按职责配合", Role::support},
    {"共同配合", Role::support},
    {"协调配合", Role::support},
});

constexpr auto labels = std::to_array<RoleWord>({
    {"牵头单位", Role::lead},        {"牵头部门", Role::lead},
    {"牵头责任单位", Role::lead},    {"主办单位", Role::lead},
    {"主责单位", Role::lead},        {"主责部门", Role::lead},
    {"主办部门", Role::lead},        {"牵头", Role::lead},
    {"责任单位", Role::responsible}, {"责任部门", Role::responsible},
    {"承办单位", Role::responsible}, {"落实单位", Role::responsible},
    {"责任主体", Role::responsible}, {"实施单位", Role::responsible},
    {"负责单位", Role::responsible}, {"实施主体", Role::responsible},
    {"承办部门", Role::responsible}, {"责任", Role::responsible},
    {"配合单位", Role::support},     {"配合部门", Role::support},
    {"协办单位", Role::support},     {"协助单位", Role::support},
    {"协同单位", Role::support},     {"参与单位", Role::support},
    {"支持单位", Role::support},     {"参加单位", Role::support},
    {"协作单位", Role::support},     {"协办部门", Role::support},
    {"参与部门", Role::support},     {"协同部门", Role::support},
    {"配合", Role::support},
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

const RoleWord* role_at(std::string_view text) {
  const RoleWord* found = nullptr;
  for (const RoleWord& each : role_words) {
    if (text.starts_with(each.word) && (found == nullptr || each.word.size() > found->word.size()))
      found = &each;
  }
  return found;
}

std::optional<Role> role_said_by(std::string_view word) {
  const auto says = [word](const RoleWord& each) { return each.word == word; };
  const auto* const role = std::find_if(role_words.begin(), role_words.end(), says);
  if (role != role_words.end()) return role->who;
  const auto* const label = std::find_if(labels.begin(), labels.end(), says);
  return label == labels.end() ? std::nullopt : std::optional(label->who);
}

RoleLabel role_label_at(std::string_view text) {
  for (const RoleWord& each : labels) {
    if (const std::size_t size = label_size(text, each.word); size > 0) return {size, each.who};
  }
  for (const std::string_view each : time_labels) {
    if (const std::size_t size = label_size(text, each); size > 0) return {size, std::nullopt};
  }
  return {};
}

bool means_row_above(std::string_view cell) {
  return cell == "同上" || cell == "〃" || cell == "″" || cell == "同前";
}

}  // namespace xfz
