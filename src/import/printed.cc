// SPDX-License-Identifier: MIT
#include "import/printed.h"

#include <string_view>

namespace xfz::import {

namespace {

std::string names_of(const DraftUnits& units, Who who, std::string_view between) {
  const auto& names = who == Who::lead          ? units.lead
                      : who == Who::responsible ? units.responsible
                                                : units.support;
  std::string out;
  for (const std::string& name : names) {
    if (!out.empty()) out += between;
    out += name;
  }
  const Who last = units.responsible.empty() ? Who::support : Who::responsible;
  if (who == last && !out.empty()) out += units.others;
  return out;
}

struct RoleText {
  Who who;
  std::string_view label;
  std::string_view does;
};
constexpr RoleText role_texts[] = {{Who::lead, "牵头单位：", "牵头"},
                                   {Who::responsible, "责任单位：", "按职责分工分别负责"},
                                   {Who::support, "配合单位：", "配合"}};

}  // namespace

std::string printed_units(const DraftUnits& units, CellForm form) {
  const bool is_list = form == CellForm::list || form == CellForm::lines;
  const std::string_view between = form == CellForm::lines ? "\n" : "、";
  std::string out;
  for (const RoleText& role : role_texts) {
    const std::string who = names_of(units, role.who, is_list ? between : "、");
    if (who.empty()) continue;
    if (!out.empty()) out += is_list ? between : form == CellForm::labels ? "；" : "，";
    if (form == CellForm::labels) out += role.label;
    out += who;
    if (form == CellForm::sentence) out += role.does;
  }
  return form == CellForm::sentence && !out.empty() ? out + "。" : out;
}

std::string printed_clause(const DraftUnits& units, CellForm form) {
  std::string out = printed_units(units, form == CellForm::lines ? CellForm::list : form);
  if (form == CellForm::sentence && !out.empty()) out.resize(out.size() - std::string_view("。").size());
  return out.empty() ? out : "（" + out + "）";
}

}  // namespace xfz::import
