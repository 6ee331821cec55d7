// SPDX-License-Identifier: MIT
// What templates may name of one duty: the parts of its row, and what makes it the unit's.
#pragma once

#include <algorithm>

#include "render/sheet/page.h"
#include "render/template_level.h"
#include "render/words.h"

namespace xfz::render {

inline constexpr FieldOf<SheetLine> own_duty_fields[] = {
    {{"own_text",
      {"the unit's own part: the clause, or the whole measure", "本单位的部分：分项，或者整条措施"}},
     [](const SheetLine& l) { return l.own_text(); }},
    {{"clause_number", {"the clause's place; empty for a whole measure", "第几分项；整条措施时为空"}},
     [](const SheetLine& l) { return l.duty.clause ? std::to_string(*l.duty.clause + 1) : ""; }},
    {{"clause", {"the clause's words; empty for a whole measure", "分项的文字；整条措施时为空"}},
     [](const SheetLine& l) { return l.clause(); }},
    {{"also", {"which other clauses reach the unit through a group", "另有哪些分项经由集体涉及本单位"}},
     [](const SheetLine& l) { return l.also(); }},
    {{"role", {"牵头 or 负责", "牵头或负责"}}, [](const SheetLine& l) { return l.role(); }},
    {{"via",
      {"the groups it comes through; empty where the unit is named itself", "经由的集体；直接点名时为空"}},
     [](const SheetLine& l) { return l.via(); }},
    {{"date", {"its first day, such as 2020-06-30", "第一个截止日期，例如 2020-06-30"}},
     [](const SheetLine& l) { return l.duty.dates.empty() ? "" : iso_date(l.duty.dates.front()); }},
    {{"dates", {"all its days, such as 2020年6月30日", "全部截止日期，例如 2020年6月30日"}},
     [](const SheetLine& l) { return dates_text(l.duty.dates); }},
    {{"stage",
      {"of a deadline in stages, the words of those that are listed, where these are not all: "
       "6月底前基本完成",
       "分阶段的时限只列一部分时，所列阶段的文字，例如“6月底前基本完成”"}},
     [](const SheetLine& l) { return l.stage(); }},
    {{"last_report",
      {"what the unit said last of it, if there is a ledger", "本单位上次报送的内容（有台账时）"}},
     [](const SheetLine& l) { return joined(l.last_report(), "\n"); }},
    {{"key", {"identifies the line when sheets come back", "键，用来把交回的清单对上"}},
     [](const SheetLine& l) { return l.key(); }},
};

/// Which parts are fields.
constexpr bool is_field(const query::Part& part) {
  return part.is_in(query::in_template);
}

/// The nth of them.
template <std::size_t place>
constexpr query::Part field_part() {
  const query::Part* part = std::find_if(std::begin(query::row_parts), std::end(query::row_parts), is_field);
  for (std::size_t i = 0; i < place; ++i) part = std::find_if(part + 1, std::end(query::row_parts), is_field);
  return *part;
}

inline constexpr auto part_fields = []<std::size_t... place>(std::index_sequence<place...>) {
  return std::array{FieldOf<SheetLine>{
      {field_part<place>().key, field_part<place>().what},
      [](const SheetLine& l) { return text_of(field_part<place>().value(l.line), Language::chinese); }}...};
}
(std::make_index_sequence<std::count_if(std::begin(query::row_parts), std::end(query::row_parts),
                                        is_field)>());

}  // namespace xfz::render
