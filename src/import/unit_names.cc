// SPDX-License-Identifier: MIT
#include "import/unit_names.h"

#include <algorithm>

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

/// Signs that no name has.
bool is_strange(std::string_view sign) {
  return contains("。：:；;！？!?“”\"=|｜★☆※▲△●◆■＊*#—+＋&＆→", sign) ||
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

}  // namespace

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
         !says_deed(name);
}

Conjunction conjunction_in(std::string_view name) {
  constexpr std::string_view words[] = {"以及", "及", "和", "与", "会同", "联合", "商"};
  for (const std::string_view word : words) {
    for (std::size_t at = name.find(word); at != std::string_view::npos && at > 0;
         at = name.find(word, at + 1)) {
      const std::string_view before = name.substr(0, at);
      const std::string_view after = name.substr(at + word.size());
      if (after.size() < 6) continue;
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
