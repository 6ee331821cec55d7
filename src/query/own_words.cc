// SPDX-License-Identifier: MIT
#include "query/own_words.h"

#include <algorithm>
#include <unordered_set>

#include "text/utf8.h"

namespace xfz::query {

namespace {

/// How many bytes of it are a word for a role, or for an open list; 0 where it begins with none.
std::size_t role_word_at(std::string_view text) {
  constexpr std::string_view words[] = {
      "按职责分工", "按照职责分工", "分别负责", "牵头负责", "牵头",       "负责",       "主办",
      "承办",       "协办",         "协助",     "支持",     "配合",       "牵头单位",   "责任单位",
      "配合单位",   "等部门",       "等单位",   "等",       "等有关部门", "等有关单位", "等相关部门"};
  std::size_t longest = 0;
  for (const std::string_view word : words) {
    if (text.starts_with(word)) longest = std::max(longest, word.size());
  }
  return longest;
}

std::unordered_set<std::string_view> names_in(const Table& table, const Assignment& assignment) {
  std::unordered_set<std::string_view> names;
  for (const Role role : all_roles) {
    for (const Mention& mention : assignment.of(role)) {
      names.insert(mention.name);
      if (mention.unit != no_unit) names.insert(table.unit(mention.unit).name.value);
    }
  }
  return names;
}

}  // namespace

bool says_more(const Table& table, const Assignment& assignment, std::string_view words) {
  const auto names = names_in(table, assignment);
  std::size_t begin = 0;  // of what is neither sign nor role
  const auto is_more = [&](std::size_t end) {
    return begin < end && !names.contains(words.substr(begin, end - begin));
  };
  for (std::size_t at = 0; at < words.size();) {
    const CodePoint sign = first_code_point(words.substr(at));
    const std::size_t role = role_word_at(words.substr(at));
    const std::size_t size = std::max<std::size_t>(role, sign.size);
    if (role > 0 || is_space_or_punctuation(sign.value)) {
      if (is_more(at)) return true;
      begin = at + size;
    }
    at += size;
  }
  return is_more(words.size());
}

}  // namespace xfz::query
