// SPDX-License-Identifier: MIT
// What templates may name of one duty.
#pragma once

#include "render/sheet/page.h"
#include "render/text_fields.h"

namespace xfz::render {

inline constexpr TextField<SheetLine> duty_fields[] = {
    {{"id", {"the measure's number", "序号"}}, [](const SheetLine& l) { return l.id; }},
    {{"category", {"its category, with the number", "类别（带序号）"}},
     [](const SheetLine& l) { return l.category; }},
    {{"task", {"its task, with the number", "主要任务（带序号）"}},
     [](const SheetLine& l) { return l.task; }},
    {{"own_text",
      {"the unit's own part: the clause, or the whole measure", "本单位的部分：分项，或者整条措施"}},
     [](const SheetLine& l) { return own_text(l); }},
    {{"text", {"the whole measure", "具体措施全文"}}, [](const SheetLine& l) { return l.text; }},
    {{"clause_number", {"the clause's place; empty for a whole measure", "第几分项；整条措施时为空"}},
     [](const SheetLine& l) { return l.clause_number; }},
    {{"clause", {"the clause's words; empty for a whole measure", "分项的文字；整条措施时为空"}},
     [](const SheetLine& l) { return l.clause; }},
    {{"also", {"which other clauses reach the unit through a group", "另有哪些分项经由集体涉及本单位"}},
     [](const SheetLine& l) { return l.also; }},
    {{"role", {"牵头 or 负责", "牵头或负责"}}, [](const SheetLine& l) { return l.role; }},
    {{"via",
      {"the groups it comes through; empty where the unit is named itself", "经由的集体；直接点名时为空"}},
     [](const SheetLine& l) { return l.via; }},
    {{"lead", {"all that lead it", "全部牵头单位"}}, [](const SheetLine& l) { return l.lead; }},
    {{"responsible", {"all others", "全部负责单位"}}, [](const SheetLine& l) { return l.responsible; }},
    {{"deadline", {"the deadline as printed", "完成时限（原文）"}},
     [](const SheetLine& l) { return l.deadline; }},
    {{"date", {"its first day, such as 2020-06-30", "第一个截止日期，例如 2020-06-30"}},
     [](const SheetLine& l) { return first_date(l); }},
    {{"dates", {"all its days, such as 2020年6月30日", "全部截止日期，例如 2020年6月30日"}},
     [](const SheetLine& l) { return dates_text(l.dates); }},
    {{"key", {"identifies the line when sheets come back", "键，用来把交回的清单对上"}},
     [](const SheetLine& l) { return l.key; }},
};

}  // namespace xfz::render
