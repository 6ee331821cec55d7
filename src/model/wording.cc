// SPDX-License-Identifier: MIT
#include "model/wording.h"

#include <optional>

#include "text/utf8.h"

namespace xfz {

Role open_role(const Assignment& assignment) {
  return assignment.responsible.empty() && !assignment.support.empty() ? Role::support : Role::responsible;
}

namespace {

/// Names in one role, with 等部门 where the list that is open ends with them.
std::string names(const Assignment& assignment, Role role, std::string_view between = "、") {
  std::string out;
  for (const Mention& mention : assignment.of(role)) {
    if (!out.empty()) out += between;
    out += mention.name;
  }
  if (assignment.others && role == open_role(assignment) && !out.empty()) out += assignment.others->value;
  return out;
}

struct RoleWords {
  Role role;
  std::string_view label;
  std::string_view does;
};

constexpr RoleWords printed_roles[] = {{Role::lead, "牵头单位：", "牵头"},
                                       {Role::responsible, "责任单位：", "按职责分工分别负责"},
                                       {Role::support, "配合单位：", "配合"}};

/// What `print` makes of the names in each role that has any.
template <class Print>
std::string joined_roles(const Assignment& assignment, std::string_view joint, Print print) {
  std::string out;
  for (const RoleWords& role : printed_roles) {
    if (assignment.of(role.role).empty()) continue;
    if (!out.empty()) out += joint;
    out += print(role);
  }
  return out;
}

/// `A、B牵头，C、D等部门按职责分工分别负责，E配合`
std::string sentence(const Assignment& assignment) {
  return joined_roles(assignment, "，", [&](const RoleWords& role) {
    return names(assignment, role.role) + std::string(role.does);
  });
}

/// `牵头单位：A、B；责任单位：C、D等部门；配合单位：E`
std::string labelled(const Assignment& assignment) {
  return joined_roles(assignment, "；", [&](const RoleWords& role) {
    return std::string(role.label) + names(assignment, role.role);
  });
}

std::string listed(const Assignment& assignment, std::string_view between) {
  return joined_roles(assignment, between,
                      [&](const RoleWords& role) { return names(assignment, role.role, between); });
}

std::string cell_of(const Assignment& assignment, UnitsCell form) {
  return assignment.wording ? assignment.wording->value : units_cell(assignment, form);
}

std::string clause_cell(const Assignment& assignment, UnitsCell form) {
  return assignment.wording ? assignment.wording->value : clause_units_cell(assignment, form);
}

/// A measure's cell where nothing is printed as a whole.
std::string whole_cell(const Measure& measure, UnitsCell cell) {
  if (measure.clauses.empty()) return cell_of(measure.assignment, cell);
  std::string out;
  for (const Clause& clause : measure.clauses)
    out += clause.text.value + clause_cell(clause.assignment, cell);
  return out;
}

std::optional<Role> role_of(std::string_view key) {
  if (key == "lead") return Role::lead;
  if (key == "responsible") return Role::responsible;
  return key == "support" ? std::optional(Role::support) : std::nullopt;
}

/// What a column prints behind the text of a measure.
std::string words_in_text(const Column& column, const Measure& measure) {
  const std::string& key = column.key.value;
  if (key == "units") {
    if (measure.not_applicable) return measure.not_applicable->value;
    std::string words = whole_cell(measure, column.cell.value_or(UnitsCell::list));
    constexpr std::string_view stop = "。";  // ends the sentence of a cell of its own
    if (words.ends_with(stop)) words.resize(words.size() - stop.size());
    return words;
  }
  if (const auto role = role_of(key)) {
    if (measure.not_applicable && *role == Role::responsible) return measure.not_applicable->value;
    const std::string who = names(measure.assignment, *role);
    return who.empty() ? who : column.heading.value + "：" + who;
  }
  return key == "deadline" && measure.deadline ? measure.deadline->text.value : std::string();
}

bool is_joint(char32_t c) {
  constexpr std::u32string_view joints = U"，、；,; \n";
  return joints.find(c) != std::u32string_view::npos;
}

}  // namespace

std::string in_brackets(const std::string& words) {
  for (const std::string_view bracket : {"（", "〔", "【", "［", "(", "["}) {
    if (words.starts_with(bracket)) return words;
  }
  return words.empty() ? words : "（" + words + "）";
}

std::string units_cell(const Assignment& assignment, UnitsCell form) {
  switch (form) {
    case UnitsCell::list:
      return listed(assignment, "、");
    case UnitsCell::lines:
      return listed(assignment, "\n");
    case UnitsCell::labels:
      return labelled(assignment);
    case UnitsCell::sentence:
      break;
  }
  const std::string words = sentence(assignment);
  return words.empty() ? words : words + "。";
}

std::string clause_units_cell(const Assignment& assignment, UnitsCell form) {
  if (form != UnitsCell::sentence)
    return in_brackets(units_cell(assignment, form == UnitsCell::lines ? UnitsCell::list : form));
  const std::string words = sentence(assignment);
  return words.empty() ? words : "（" + words + "）";
}

std::string measure_wording(const Assignment& assignment) {
  return cell_of(assignment, UnitsCell::sentence);
}

std::string clause_wording(const Assignment& assignment) {
  return clause_cell(assignment, UnitsCell::sentence);
}

std::string printed_wording(const Measure& measure) {
  if (measure.not_applicable) return measure.not_applicable->value;
  if (measure.clauses.empty() || measure.assignment.wording) return measure_wording(measure.assignment);
  std::string out;
  for (const Clause& clause : measure.clauses) out += clause.text.value + clause_wording(clause.assignment);
  return out;
}

namespace {

/// The column that prints all units of a measure or clause; null where there is none, or where columns of the
/// roles print them: several tables of one document may have the one and the others.
const Column* column_of_units(const Table& table, const Assignment& assignment) {
  const auto has_column = [&table, &assignment](std::string_view key) {
    return assignment.of(*role_of(key)).empty() || find_column(table, key) != nullptr;
  };
  const bool is_in_columns =
      assignment.names_anyone() && has_column("lead") && has_column("responsible") && has_column("support");
  return is_in_columns ? nullptr : find_column(table, "units");
}

}  // namespace

std::string official_wording(const Table& table, const Measure& measure) {
  if (measure.not_applicable) return measure.not_applicable->value;
  if (measure.assignment.wording) return measure.assignment.wording->value;
  const Column* const units = column_of_units(table, measure.assignment);
  return units != nullptr ? whole_cell(measure, units->cell.value_or(UnitsCell::list)) : std::string();
}

std::string official_wording(const Table& table, const Clause& clause) {
  if (clause.assignment.wording) return clause.assignment.wording->value;
  const Column* const units = column_of_units(table, clause.assignment);
  if (units == nullptr) return {};
  return clause_cell(clause.assignment, units->cell.value_or(UnitsCell::list));
}

std::string printed_text(const Table& table, const Measure& measure) {
  std::string words;
  for (const Column& column : table.columns) {
    const std::string more = column.in_text ? words_in_text(column, measure) : std::string();
    if (more.empty()) continue;
    if (!words.empty()) words += column.key.value == "deadline" ? "，" : "；";
    words += more;
  }
  return measure.text.value + in_brackets(words);
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
