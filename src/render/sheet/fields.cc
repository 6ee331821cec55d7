// SPDX-License-Identifier: MIT
#include "render/sheet/fields.h"

#include "render/sheet/duty_fields.h"
#include "render/text_fields.h"
#include "render/words.h"

namespace xfz::render {

namespace {

std::string value_of(const std::optional<Located<std::string>>& text) {
  return text ? text->value : "";
}

std::string flag(bool is_set) {
  return is_set ? "1" : "";
}

std::string aliases(const Unit& unit) {
  std::string out;
  for (const auto& alias : unit.aliases) out += (out.empty() ? "" : "、") + alias.value;
  return out;
}

const Unit& unit_of(const SheetHead& page) {
  return page.table->unit(page.unit);
}

constexpr TextField<SheetHead> page_fields[] = {
    {{"table_title", {"the table's title", "表格的标题"}},
     [](const SheetHead& p) { return p.table->title.value; }},
    {{"year", {"the table's year", "表格的年度"}}, [](const SheetHead& p) { return years_text(*p.table); }},
    {{"jurisdiction", {"whose table it is", "表格所属的地区"}},
     [](const SheetHead& p) { return p.table->jurisdiction.value; }},
    {{"issuer", {"who issued it, if the table says so", "印发单位（表格写明时）"}},
     [](const SheetHead& p) { return value_of(p.table->issuer); }},
    {{"document", {"its document number, if the table says so", "文号（表格写明时）"}},
     [](const SheetHead& p) { return value_of(p.table->document); }},
    {{"issued", {"when it was issued, if the table says so", "印发日期（表格写明时）"}},
     [](const SheetHead& p) { return value_of(p.table->issued); }},
    {{"unit", {"the unit's or group's name", "单位或集体的名称"}},
     [](const SheetHead& p) { return p.unit_name(); }},
    {{"unit_id", {"its id", "代号"}}, [](const SheetHead& p) { return unit_of(p).id.value; }},
    {{"aliases", {"its other names", "别名"}}, [](const SheetHead& p) { return aliases(unit_of(p)); }},
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
    {{"lead_count", {"how many measures it leads", "牵头的措施数"}},
     [](const SheetHead& p) { return std::to_string(p.lead_count); }},
    {{"responsible_count", {"how many it is named for", "分工负责的措施数"}},
     [](const SheetHead& p) { return std::to_string(p.responsible_count); }},
    {{"support_count", {"how many it supports", "配合的措施数"}},
     [](const SheetHead& p) { return std::to_string(p.support_count); }},
    {{"via_count", {"how many reach it through groups", "经由集体的措施数"}},
     [](const SheetHead& p) { return std::to_string(p.via_count); }},
    {{"has_own", {"set where it leads, is named for or supports any", "有牵头、分工负责或者配合事项时有值"}},
     [](const SheetHead& p) { return flag(p.lead_count + p.responsible_count + p.support_count > 0); }},
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

/// What reaches the unit of a sheet through one group.
struct Shared {
  const Table& table;
  query::DutyGroup group;
};

constexpr TextField<Shared> group_fields[] = {
    {{"group", {"the group's name", "集体的名称"}},
     [](const Shared& s) { return s.table.unit(s.group.group).name.value; }},
    {{"group_count", {"how many measures come through it", "经由它的措施数"}},
     [](const Shared& s) { return std::to_string(query::count_measures(s.group.duties)); }},
};

constexpr auto page_infos = infos(page_fields);
constexpr auto group_infos = infos(group_fields);

constexpr FieldLevel line_level{duty_infos, {}};
constexpr FieldLevel::List group_lists[] = {
    {{"duties", {"the duties that come through it", "经由它的事项"}}, &line_level},
};
constexpr FieldLevel group_level{group_infos, group_lists};
constexpr FieldLevel::List page_lists[] = {
    {{"lead_duties", {"what the unit leads", "牵头事项"}}, &line_level},
    {{"responsible_duties", {"what it is named for", "分工负责事项"}}, &line_level},
    {{"support_duties", {"what it supports", "配合事项"}}, &line_level},
    {{"via_groups", {"what reaches it through groups, by group", "共同事项，按集体"}}, &group_level},
};
constexpr FieldLevel page_level{page_infos, page_lists};

const query::Duty& duty_in(const std::vector<query::Duty>& duties, std::size_t place) {
  return duties[place];
}

const query::Duty& duty_in(const std::vector<const query::Duty*>& duties, std::size_t place) {
  return *duties[place];
}

/// Each line is made when the template comes to it: all of a large sheet would be a multiple of the table.
template <class Duties>
Fields::List lines_of(const Table& table, UnitIndex unit, const Duties& duties) {
  return {duties.size(), [&table, unit, &duties](std::size_t place) {
            return duty_fields(sheet_line(table, unit, duty_in(duties, place)));
          }};
}

Fields::List groups_of(const Table& table, const query::Sheet& sheet) {
  auto groups = query::by_group(sheet.via_groups);
  const std::size_t size = groups.size();
  return {size, [&table, unit = sheet.unit, groups = std::move(groups)](std::size_t place) {
            Fields fields = texts_of(group_fields, Shared{table, groups[place]});
            fields.lists.emplace("duties", lines_of(table, unit, groups[place].duties));
            return fields;
          }};
}

}  // namespace

Fields duty_fields(SheetLine line) {
  Fields fields;
  fields.made = [line = std::move(line)](std::string_view name) -> std::optional<std::string> {
    for (const TextField<SheetLine>& field : own_duty_fields) {
      if (field.info.name == name) return field.value(line);
    }
    for (const query::Part& part : query::row_parts) {
      if (part.key == name && part.is_in(query::in_template))
        return text_of(part.value(line.line), Language::chinese);
    }
    return std::nullopt;
  };
  return fields;
}

const FieldLevel& sheet_level() {
  return page_level;
}

Fields sheet_fields(const SheetBasis& basis, const query::Sheet& sheet) {
  const Table& table = basis.table;
  Fields fields = texts_of(page_fields, sheet_head(basis, sheet));
  fields.lists.emplace("lead_duties", lines_of(table, sheet.unit, sheet.lead));
  fields.lists.emplace("responsible_duties", lines_of(table, sheet.unit, sheet.responsible));
  fields.lists.emplace("support_duties", lines_of(table, sheet.unit, sheet.support));
  fields.lists.emplace("via_groups", groups_of(table, sheet));
  return fields;
}

}  // namespace xfz::render
