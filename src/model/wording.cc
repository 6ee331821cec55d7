// SPDX-License-Identifier: MIT
#include "model/wording.h"

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
