// SPDX-License-Identifier: MIT
// What templates may name of a sheet besides its duties.
#pragma once

#include <string>

#include "render/sheet/page.h"
#include "render/template_level.h"
#include "render/words.h"

namespace xfz::render {

inline const Unit& unit_of(const SheetHead& page) {
  return page.table->unit(page.unit);
}

inline constexpr FieldOf<SheetHead> page_fields[] = {
    {{"unit", {"the unit's or group's name", "单位或集体的名称"}},
     [](const SheetHead& p) { return p.unit_name(); }},
    {{"unit_id", {"its id", "代号"}}, [](const SheetHead& p) { return unit_of(p).id.value; }},
    {{"aliases", {"its other names", "别名"}}, [](const SheetHead& p) { return alias_names(unit_of(p)); }},
    {{"is_group", {"set for a group", "是集体时有值"}},
     [](const SheetHead& p) { return flag(unit_of(p).is_group); }},
    {{"members", {"a group's members, where they are known", "集体的成员（已知时）"}},
     [](const SheetHead& p) { return mention_names(unit_of(p).members); }},
    {{"member_of", {"the groups that the unit belongs to", "单位所属的集体"}},
     [](const SheetHead& p) { return unit_names(*p.table, groups_of(*p.table, p.unit)); }},
    {{"source", {"where the sheet comes from: the file and its git revision", "来源：文件和它的 git 版本"}},
     [](const SheetHead& p) { return p.source; }},
    {{"scope",
      {"which duties it lists, such as 2020年6月30日以前到期、牵头; empty where it lists all",
       "只列哪些事项，例如“2020年6月30日以前到期、牵头”；不筛选时为空"}},
     [](const SheetHead& p) { return p.scope; }},
    {{"summary",
      {"how many measures there are in each section, and which have none",
       "各部分的措施数，以及哪些部分没有事项"}},
     summary_text},
    {{"instructions",
      {"填报说明: how it is filled in, to whom it is sent back, by when, and whom to ask; empty where "
       "nothing is filled in",
       "填报说明：怎样填、报到哪里、什么时候报、问谁；没有要填的则为空"}},
     [](const SheetHead& p) { return p.instructions; }},
    {{"extent",
      {"up to which duty it is filled in, to stand with the signatures", "填报到哪一项为止，写在签字栏里"}},
     [](const SheetHead& p) { return p.extent; }},
    {{"lead_count", {"how many measures it leads", "牵头的措施数"}},
     [](const SheetHead& p) { return std::to_string(p.lead_count); }},
    {{"responsible_count", {"how many it is named for", "分工负责的措施数"}},
     [](const SheetHead& p) { return std::to_string(p.responsible_count); }},
    {{"support_count", {"how many it supports", "配合的措施数"}},
     [](const SheetHead& p) { return std::to_string(p.support_count); }},
    {{"via_count", {"how many reach it through groups", "经由集体的措施数"}},
     [](const SheetHead& p) { return std::to_string(p.via_count); }},
    {{"has_own", {"set where it leads, is named for or supports any", "有牵头、分工负责或者配合事项时有值"}},
     [](const SheetHead& p) { return flag(p.own_count() > 0); }},
    {{"has_lead", {"set where it leads any", "有牵头事项时有值"}},
     [](const SheetHead& p) { return flag(p.lead_count > 0); }},
    {{"has_responsible", {"set where it is named for any", "有分工负责事项时有值"}},
     [](const SheetHead& p) { return flag(p.responsible_count > 0); }},
    {{"has_support", {"set where it supports any", "有配合事项时有值"}},
     [](const SheetHead& p) { return flag(p.support_count > 0); }},
    {{"uses_support", {"set where the table has units that support", "表格有配合单位时有值"}},
     [](const SheetHead& p) { return flag(p.table->uses.support); }},
    {{"has_via", {"set where any reach it through groups", "有共同事项时有值"}},
     [](const SheetHead& p) { return flag(p.via_count > 0); }},
};

inline constexpr FieldOf<SheetFact> fact_fields[] = {
    {{"label", {"单位, 年度, 事项, 填报说明 …", "单位、年度、事项、填报说明等"}},
     [](const SheetFact& f) { return f.label; }},
    {{"words", {"what is said of it", "内容"}}, [](const SheetFact& f) { return f.words; }},
    {{"is_more", {"set for all but the first", "第一条以外有值"}},
     [](const SheetFact& f) { return flag(f.label != sheet_facts_begin); }},
    {{"is_short", {"set where several fit into a line", "短的有值，几条可以排在一行"}},
     [](const SheetFact& f) { return flag(f.is_short); }},
};

}  // namespace xfz::render
