// SPDX-License-Identifier: MIT
// The keys of the table, its categories and tasks, and `allow`.
#include <charconv>

#include "load/fields/parts.h"

namespace xfz::load {

namespace {

constexpr auto the_table = [](Draft& draft) -> Table& { return draft.table; };
constexpr auto the_task = [](Draft& draft) -> Task& { return draft.task(); };

constexpr Field any_allowance{
    .key = "",
    .what = {"the reason", "理由"},
    .take =
        [](Draft& d, const Scalar& v) {
          d.allow->push_back({d.key, located(v)});
        },
};

void take_year(Draft& draft, const Scalar& value) {
  if (!forms::year.accepts(value.value)) return;
  int year = 0;
  std::from_chars(value.value.data(), value.value.data() + value.value.size(), year);
  draft.table.year = {year, value.span};
}

void take_effect(Draft& draft, const Scalar& value) {
  if (!forms::effect.accepts(value.value)) return;
  draft.task().effect = value.value == "bonus" ? Effect::bonus : Effect::deduction;
}

void open_unit(Draft& draft) {
  draft.diagnostics_before_item = draft.diagnostics.size();
  draft.table.units.emplace_back();
}

void open_group(Draft& draft) {
  open_unit(draft);
  draft.unit().is_group = true;
}

void open_measure(Draft& draft) {
  draft.diagnostics_before_item = draft.diagnostics.size();
  draft.task().measures.emplace_back();
}

constexpr Field task_fields[] = {
    {.key = "number",
     .what = {"as the table prints it: 1", "编号，照原表写：1"},
     .required = true,
     .take = [](Draft& d, const Scalar& v) { d.task().number = located(v); }},
    {.key = "title",
     .what = {"as the table prints it, without the number", "标题，照原表写，不带编号"},
     .required = true,
     .take = [](Draft& d, const Scalar& v) { d.task().title = located(v); },
     .prose = true},
    {.key = "effect",
     .what = {"what a task of 附加项 does to the score", "附加项里的任务对得分的影响"},
     .form = &forms::effect,
     .take = take_effect},
    allow_field<the_task>,
    {.key = "measures",
     .what = {"a list of measures", "措施的列表"},
     .shape = Shape::items,
     .required = true,
     .open = open_measure,
     .level = &measure_level},
};

constexpr Field category_fields[] = {
    {.key = "number",
     .what = {"as the table prints it: 一", "编号，照原表写：一"},
     .required = true,
     .take = [](Draft& d, const Scalar& v) { d.category().number = located(v); }},
    {.key = "title",
     .what = {"as the table prints it, without the number", "标题，照原表写，不带编号"},
     .required = true,
     .take = [](Draft& d, const Scalar& v) { d.category().title = located(v); },
     .prose = true},
    {.key = "tasks",
     .what = {"a list of tasks", "任务的列表"},
     .shape = Shape::items,
     .required = true,
     .open = [](Draft& d) { d.category().tasks.emplace_back(); },
     .level = &task_level},
};

constexpr Field table_fields[] = {
    {.key = "format",
     .what = {"the version of this format", "本格式的版本"},
     .required = true,
     .form = &forms::format,
     .take = [](Draft&, const Scalar&) {}},
    {.key = "title",
     .what = {"the table's official title", "表的正式标题"},
     .required = true,
     .take = [](Draft& d, const Scalar& v) { d.table.title = located(v); },
     .prose = true},
    {.key = "jurisdiction",
     .what = {"the district: 西夏区", "地区：西夏区"},
     .required = true,
     .take = [](Draft& d, const Scalar& v) { d.table.jurisdiction = located(v); }},
    {.key = "year",
     .what = {"four digits; the year that 6月底前 means", "四位数字；6月底前 指的就是这一年"},
     .required = true,
     .form = &forms::year,
     .take = take_year},
    {.key = "issuer",
     .what = {"who issued it; printed on task sheets", "发文机关；印在任务清单上"},
     .take = [](Draft& d, const Scalar& v) { d.table.issuer = located(v); }},
    {.key = "document",
     .what = {"the document's number; printed on task sheets", "文号；印在任务清单上"},
     .take = [](Draft& d, const Scalar& v) { d.table.document = located(v); }},
    {.key = "issued",
     .what = {"when it was issued; printed on task sheets", "发文日期；印在任务清单上"},
     .take = [](Draft& d, const Scalar& v) { d.table.issued = located(v); }},
    allow_field<the_table>,
    {.key = "units",
     .what = {"a list of units: every one that the table names", "单位的列表，表里点名的都要登记"},
     .shape = Shape::items,
     .required = true,
     .open = open_unit,
     .level = &unit_level},
    {.key = "groups",
     .what = {"a list of groups: the collective names that the table uses", "集体的列表，即表里用到的统称"},
     .shape = Shape::items,
     .open = open_group,
     .level = &group_level},
    {.key = "categories",
     .what = {"a list of categories", "类别的列表"},
     .shape = Shape::items,
     .required = true,
     .open = [](Draft& d) { d.table.categories.emplace_back(); },
     .level = &category_level},
};

void close_task(Draft& draft, Span whole) {
  draft.task().span = whole;
  draft.task().measures.shrink_to_fit();  // in a large table the room to spare is as much as its texts
}

}  // namespace

const Level allow_level{
    .name = {"allow", "接受的检查结果"},
    .what = {"rules whose findings are accepted in this item and below, each with the reason",
             "在这一项及其以下接受哪些规则的检查结果，逐条写明理由"},
    .fields = {},
    .any = &any_allowance,
};

const Level task_level{
    .name = {"task", "任务"},
    .what = {"a task, with its measures", "一项任务及其措施"},
    .fields = task_fields,
    .close = close_task,
};

const Level category_level{
    .name = {"category", "类别"},
    .what = {"a category, with its tasks", "一个类别及其任务"},
    .fields = category_fields,
    .close = [](Draft& d, Span whole) { d.category().span = whole; },
};

const Level table_level{
    .name = {"table", "表格"},
    .what = {"a government's indicators and who is assigned to them by when", "指标及任务分解表"},
    .fields = table_fields,
    .close = [](Draft& d, Span whole) { d.table.span = whole; },
};

}  // namespace xfz::load
