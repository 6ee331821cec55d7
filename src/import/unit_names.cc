// SPDX-License-Identifier: MIT
#include "import/unit_names.h"

#include <algorithm>
#include <string>

#include "import/words.h"
#include "model/role_words.h"
#include "text/ascii.h"
#include "text/brackets.h"
#include "text/longest.h"
#include "text/utf8.h"

namespace xfz::import {

namespace {

/// Takes one of the words off the beginning of a text; false where it has none.
bool take_one(std::string_view& text, std::span<const std::string_view> words) {
  const std::string_view found = longest_at_begin(text, words);
  text.remove_prefix(found.size());
  return !found.empty();
}

/// Takes what stands behind 等 where a list is open: 部门, 5部门, 有关责任单位; false where nothing says
/// what.
bool take_open_end(std::string_view& rest) {
  constexpr std::string_view digits[] = {"0",  "1",  "2",  "3",  "4",  "5",  "6",  "7",
                                         "8",  "9",  "一", "二", "三", "四", "五", "六",
                                         "七", "八", "九", "十", "多", "几", "个", "家"};
  constexpr std::string_view which[] = {"有关", "相关", "各",   "责任", "成员", "职能", "主管",
                                        "配合", "区直", "县直", "市直", "区级", "县级", "市级"};
  constexpr std::string_view what[] = {"部门", "单位", "部门和单位", "部门单位", "部门（单位）",
                                       "科室", "机构", "镇街",       "街道",     "乡镇",
                                       "企业", "镇",   "乡"};
  while (take_one(rest, digits)) {
  }
  while (take_one(rest, which)) {
  }
  return take_one(rest, what);
}

constexpr std::string_view and_others = "等";

/// 城管局等部门和各镇街, which is no name.
bool has_open_end_within(std::string_view name) {
  const std::size_t at = name.find(and_others);
  if (at == std::string_view::npos) return false;
  std::string_view rest = name.substr(at + and_others.size());
  return take_open_end(rest) && !rest.empty();
}

/// Signs that no name has, those that are drawn among them: ◎.
bool is_strange(std::string_view sign) {
  return is_in(first_code_point(sign).value, 0x2190, 0x27BF) ||
         contains("。：:；;！？!?“”\"=|｜★☆※▲△●◆■＊*#—+＋&＆→", sign) ||
         numbered(sign).kind == Numbered::Kind::circled;
}

/// Whether what stands behind 和 or 及 begins as a name of its own does.
bool begins_a_name(std::string_view text, std::string_view before) {
  constexpr std::string_view firsts[] = {"区",   "市",   "县",   "省", "各",  "有关",
                                         "相关", "其他", "属地", "镇", "街道"};
  return std::any_of(std::begin(firsts), std::end(firsts),
                     [text](std::string_view first) { return text.starts_with(first); }) ||
         first_sign(text) == first_sign(before);
}

/// 各县党委和政府, whose 政府 is named by what stands before it.
bool is_rest_of_pair(std::string_view before, std::string_view after) {
  return before.ends_with("委") && (after == "政府" || after == "人民政府");
}

/// 甲某（民政局）, which is no name of a unit; 各镇（街道） is one.
bool is_person_of_unit(std::string_view name) {
  const auto [before, inner] = bracket_at_end(name);
  return !inner.empty() && surely_ends_like_unit(inner) && !ends_like_unit(before) &&
         !is_collective(before) && count_code_points(before) <= 3;
}

/// 印发方案由民政局, which says what that does; but 自由贸易区.
bool says_deed(std::string_view name) {
  const std::size_t at = name.find("由");
  return at != std::string_view::npos && at > 0 && !name.substr(0, at).ends_with("自") &&
         ends_like_unit(name.substr(at));
}

/// 市财政局主管, where something is said behind a unit in words that nobody knows.
bool has_words_behind(std::string_view name) {
  if (const std::size_t at = name.find('-'); at != std::string_view::npos)
    return surely_ends_like_unit(name.substr(0, at));
  if (ends_like_unit(name) || is_collective(name)) return false;
  constexpr std::string_view ends[] = {"局", "厅", "中心", "公司", "集团", "委员会", "办公室", "街道"};
  return std::any_of(std::begin(ends), std::end(ends), [name](std::string_view end) {
    const std::size_t at = name.find(end);
    return at != std::string_view::npos && at > 0;
  });
}

/// Where 及 or 商 parts what are two names in a column of units.
Conjunction conjunction_in_column(std::string_view name, const Names& names) {
  // In bytes: two names are shorter, and all of a text is looked at for each such word in it.
  constexpr std::size_t longest = 240;
  if (name.size() > longest) return {};
  constexpr std::string_view words[] = {"以及", "会商", "会同", "及", "和", "与", "商"};
  for (const std::string_view word : words) {
    for (std::size_t at = name.find(word); at != std::string_view::npos; at = name.find(word, at + 1)) {
      const std::string_view before = name.substr(0, at);
      const std::string_view after = name.substr(at + word.size());
      const bool are_names =
          may_be_name_in_column(before) && may_be_name_in_column(after) && !is_rest_of_pair(before, after);
      if (!are_names) continue;
      const bool is_known = names.contains(before) && names.contains(after);
      const bool is_alike = first_sign(after) == first_sign(before) && begins_with_level(after);
      const bool is_long = count_code_points(before) > 2;
      const bool parts =
          word.ends_with("商") ? is_alike || names.contains(after) : is_alike || !ends_like_unit(name);
      if (is_known || (is_long && parts)) return {at, word.size()};
    }
  }
  return {};
}

}  // namespace

bool begins_with_level(std::string_view name) {
  constexpr std::string_view levels[] = {"区", "县", "市", "省", "镇", "乡", "州", "团", "国家", "中国"};
  return std::any_of(std::begin(levels), std::end(levels),
                     [name](std::string_view level) { return name.starts_with(level); });
}

bool is_short_for(std::string_view name, std::string_view next) {
  constexpr std::string_view kinds[] = {"街道", "街道办事处", "镇", "乡", "社区", "村"};
  return !ends_like_unit(name) && !begins_with_level(name) &&
         std::any_of(std::begin(kinds), std::end(kinds), [=](std::string_view kind) {
           return next.ends_with(kind) && next.size() - kind.size() == name.size();
         });
}

bool may_be_name_in_column(std::string_view name) {
  if (!is_name(name)) return false;
  if (ends_like_unit(name) || is_collective(name)) return true;
  constexpr std::size_t longest = 8;
  constexpr std::string_view no_names[] = {"附件", "附表", "领导", "情况",   "自行",
                                           "确定", "推进", "人员", "负责人", "责任人"};
  constexpr std::string_view others[] = {"见", "详", "另", "待", "暂", "按", "如", "已", "未", "同", "不",
                                         "无", "根", "以", "上", "前", "尚", "拟", "有", "相", "其"};
  return count_code_points(name) <= longest && !contains_any(name, no_names) &&
         std::find(std::begin(others), std::end(others), first_sign(name)) == std::end(others);
}

bool is_name_by_itself(std::string_view name) {
  const std::size_t count = count_code_points(name);
  const bool may_be_person = count < 3 || (count == 3 && !begins_with_level(name));
  return may_be_name_in_column(name) &&
         (!may_be_person || ends_like_unit(name) || is_collective(name) || name.ends_with("海关"));
}

bool is_name_in_column(std::string_view name, const Names& names) {
  return names.contains(name) || is_name_by_itself(name);
}

std::optional<bool> goes_on_in_column(std::string_view name, std::string_view below, const Names& names) {
  if (item_size(below, {}) > 0) return false;
  const std::string first(below.substr(0, below.find_first_of("\n/| ")));
  std::string_view next = first;
  for (const std::string_view sign : {"、", "，", "；", "（", "(", "。", ",", ";", "：", ":"})
    next = next.substr(0, next.find(sign));
  if (const auto role = role_behind(next)) next.remove_suffix(role->word.size());
  if (names.contains(std::string(name) + std::string(next)) || count_code_points(next) < 2) return true;
  if (names.contains(name) || names.contains(next)) return false;
  // 人力资源和社 has no end yet.
  for (const std::string_view word : {"和", "与", "及"}) {
    const std::size_t at = name.rfind(word);
    if (at == std::string_view::npos || at == 0 || surely_ends_like_unit(name.substr(0, at))) continue;
    if (!ends_like_unit(name) || count_code_points(name.substr(at)) <= 2) return true;
  }
  if (ends_like_unit(name) || begins_with_level(next) || !ends_like_unit(next)) return false;
  // 政局; or 健康局 below 县卫生, as units of one level have it all.
  if (surely_ends_like_unit(next) && count_code_points(next) <= (begins_with_level(name) ? 3U : 2U))
    return true;
  return std::nullopt;
}

std::string_view open_end(std::string_view name) {
  const std::size_t at = name.rfind(and_others);
  if (at == std::string_view::npos) return {};
  std::string_view rest = name.substr(at + and_others.size());
  take_open_end(rest);
  return rest.empty() ? name.substr(at) : std::string_view();
}

BracketAtEnd bracket_at_end(std::string_view name) {
  for (const auto& [open, close] : bracket_pairs) {
    const std::size_t begin = name.ends_with(close) ? name.rfind(open) : std::string_view::npos;
    if (begin == std::string_view::npos || begin == 0) continue;
    const std::size_t from = begin + open.size();
    return {name.substr(0, begin), name.substr(from, name.size() - from - close.size())};
  }
  return {name, {}};
}

Aside aside_in(const BracketAtEnd& bracket) {
  const auto& [before, inner] = bracket;
  if (inner.empty() || !(ends_like_unit(before) || is_collective(before))) return Aside::none;
  if (says_first_leads(inner)) return Aside::first_leads;
  if (says_no_order(inner)) return Aside::order;
  if (is_collective(before) || has_word_of_duty(inner)) return Aside::none;
  const bool is_former = inner.starts_with("原") && !inner.starts_with("原州");
  const bool is_unit = ends_like_unit(inner) || is_collective(inner);
  return is_former || !is_unit ? Aside::remark : Aside::none;
}

bool is_name(std::string_view name) {
  const std::size_t count = count_code_points(name);
  if (count < 2 || count > 26 || is_digit(name.front()) || name.ends_with('.')) return false;
  constexpr std::string_view explanations[] = {"含", "包括", "包含", "不含", "不包括", "其中", "除"};
  if (std::any_of(std::begin(explanations), std::end(explanations),
                  [name](std::string_view word) { return name.starts_with(word); }))
    return false;
  constexpr std::string_view levels[] = {"国家级", "省级", "市级", "区级", "县级",
                                         "镇级",   "乡级", "村级", "上级"};
  if (std::find(std::begin(levels), std::end(levels), name) != std::end(levels)) return false;
  const std::string_view first = first_sign(name);
  for (const auto& [open, close] : bracket_pairs) {
    if (first == open || first == close) return false;
  }
  for (std::string_view rest = name; !rest.empty(); rest.remove_prefix(first_sign(rest).size())) {
    if (is_strange(first_sign(rest))) return false;
  }
  return !has_word_of_duty(name) && !has_open_end_within(name) && !is_person_of_unit(name) &&
         !says_deed(name) && !has_words_behind(name);
}

Conjunction conjunction_in(std::string_view name, const Names* names) {
  if (const Conjunction found = names == nullptr ? Conjunction{} : conjunction_in_column(name, *names);
      found.size > 0)
    return found;
  constexpr std::string_view words[] = {"以及", "及", "和", "与", "会同", "联合", "商"};
  for (const std::string_view word : words) {
    for (std::size_t at = name.find(word); at != std::string_view::npos && at > 0;
         at = name.find(word, at + 1)) {
      const std::string_view before = name.substr(0, at);
      const std::string_view after = name.substr(at + word.size());
      if (after.size() < 6 || is_rest_of_pair(before, after)) continue;
      const bool is_whole = surely_ends_like_unit(before) || !open_end(before).empty();
      const bool parts =
          is_whole || ((word == "以及" || word == "及" || word == "会同") && ends_like_unit(before));
      const bool is_sure = word != "商" && word != "联合" && is_whole;
      if (parts && (is_sure ? ends_like_unit(after) : begins_a_name(after, before))) return {at, word.size()};
    }
  }
  return {};
}

std::string_view without_lead_in(std::string_view name) {
  for (const std::string_view word : {"请", "由", "以", "会同", "联合", "商"}) {
    if (name.starts_with(word) && !name.starts_with("商务") && !name.starts_with("商业"))
      name.remove_prefix(word.size());
  }
  return name;
}

std::size_t item_size(std::string_view text, std::string_view before) {
  const Numbered number = numbered(text.substr(0, 40));
  const bool is_clear = number.kind == Numbered::Kind::bracket || number.kind == Numbered::Kind::circled ||
                        number.kind == Numbered::Kind::chinese_bracket;
  if (!is_clear && (number.kind != Numbered::Kind::digits || !before.empty())) return 0;
  if (!before.empty() && !ends_like_unit(before) && !is_collective(before) && !role_behind(before)) return 0;
  return number.number.size() + number.joint.size();
}

}  // namespace xfz::import
