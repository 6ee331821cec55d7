// SPDX-License-Identifier: MIT
#include "model/wording.h"

#include <algorithm>
#include <unordered_set>

#include "text/utf8.h"

namespace xfz {

namespace {

void append_names(std::string& out, const std::vector<Mention>& mentions) {
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    if (i > 0) out += "、";
    out += mentions[i].name;
  }
}

/// `A、B牵头，C、D等部门按职责分工分别负责`
std::string roles(const Assignment& assignment) {
  std::string out;
  append_names(out, assignment.lead);
  if (!assignment.lead.empty()) out += "牵头";
  if (assignment.responsible.empty()) return out;
  if (!out.empty()) out += "，";
  append_names(out, assignment.responsible);
  if (assignment.others) out += assignment.others->value;
  return out += "按职责分工分别负责";
}

/// How many bytes of it are a word for a role, or for an open list; 0 where it begins with none.
std::size_t role_word_at(std::string_view text) {
  constexpr std::string_view words[] = {"按职责分工", "按照职责分工", "分别负责", "牵头负责", "牵头",
                                        "负责",       "主办",         "承办",     "协办",     "配合",
                                        "牵头单位",   "责任单位",     "配合单位", "等部门",   "等有关部门",
                                        "等单位",     "等有关单位",   "等"};
  std::size_t longest = 0;
  for (const std::string_view word : words) {
    if (text.starts_with(word)) longest = std::max(longest, word.size());
  }
  return longest;
}

bool is_joint(char32_t c) {
  constexpr std::u32string_view joints = U"，、；,; \n";
  return joints.find(c) != std::u32string_view::npos;
}

}  // namespace

std::string measure_wording(const Assignment& assignment) {
  if (assignment.wording) return assignment.wording->value;
  std::string out = roles(assignment);
  return out.empty() ? out : out + "。";
}

std::string clause_wording(const Assignment& assignment) {
  if (assignment.wording) return assignment.wording->value;
  std::string out = roles(assignment);
  return out.empty() ? out : "（" + out + "）";
}

std::string printed_wording(const Measure& measure) {
  if (measure.not_applicable) return measure.not_applicable->value;
  if (measure.clauses.empty() || measure.assignment.wording) return measure_wording(measure.assignment);
  std::string out;
  for (const Clause& clause : measure.clauses) out += clause.text.value + clause_wording(clause.assignment);
  return out;
}

bool says_more(const Table& table, const Assignment& assignment, std::string_view words) {
  std::unordered_set<std::string_view> known;
  for (const auto* const mentions : {&assignment.lead, &assignment.responsible}) {
    for (const Mention& mention : *mentions) {
      known.insert(mention.name);
      if (mention.unit != no_unit) known.insert(table.unit(mention.unit).name.value);
    }
  }
  std::size_t begin = 0;  // of what is neither sign nor role
  for (std::size_t at = 0; at < words.size();) {
    std::size_t size = first_code_point(words.substr(at)).size;
    const std::size_t part = role_word_at(words.substr(at));
    const bool ends = part > 0 || is_space_or_punctuation(first_code_point(words.substr(at)).value);
    if (part > 0) size = part;
    if (ends) {
      if (begin < at && !known.contains(words.substr(begin, at - begin))) return true;
      begin = at + size;
    }
    at += size;
  }
  return begin < words.size() && !known.contains(words.substr(begin));
}

std::string_view standalone_text(const Clause& clause) {
  std::string_view text = clause.text.value;
  while (!text.empty()) {
    const CodePoint c = first_code_point(text);
    if (!is_joint(c.value)) break;
    text.remove_prefix(c.size);
  }
  std::size_t end = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = first_code_point(text.substr(at));
    at += c.size;
    if (!is_joint(c.value)) end = at;
  }
  return text.substr(0, end);
}

}  // namespace xfz
