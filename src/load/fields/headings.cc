// SPDX-License-Identifier: MIT
// The keys of the table, its categories and tasks.
#include <charconv>

#include "load/fields/parts.h"

namespace xfz::load {

namespace {

void take_year(Draft& draft, const Scalar& value) {
  if (!forms::year.accepts(value.value)) return;
  int year = 0;
  std::from_chars(value.value.data(), value.value.data() + value.value.size(), year);
  the_table(draft).year = {year, value.span};
}

void take_effect(Draft& draft, const Scalar& value) {
  if (!forms::effect.accepts(value.value)) return;
  the_task(draft).effect = value.value == "bonus" ? Effect::bonus : Effect::deduction;
}

void open_unit(Draft& draft) {
  the_table(draft).units.emplace_back();
}

void open_group(Draft& draft) {
  open_unit(draft);
  the_unit(draft).is_group = true;
}

constexpr Field task_fields[] = {
    {.key = "number",
     .what = {"as the table prints it: 1", "编号，照原表写：1"},
     .required = true,
     .take = into<the_task, &Task::number>},
    {.key = "title",
     .what = {"as the table prints it, without the number", "标题，照原表写，不带编号"},
     .required = true,
     .take = into<the_task, &Task::title>,
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
     .open = [](Draft& d) { the_task(d).measures.emplace_back(); },
     .level = &measure_level,
     .items = Items::apart,
     .separable = true},
};

constexpr Field category_fields[] = {
    {.key = "number",
     .what = {"as the table prints it: 一", "编号，照原表写：一"},
     .required = true,
     .take = into<the_category, &Category::number>},
    {.key = "title",
     .what = {"as the table prints it, without the number", "标题，照原表写，不带编号"},
     .required = true,
     .take = into<the_category, &Category::title>,
     .prose = true},
    {.key = "tasks",
     .what = {"a list of tasks", "任务的列表"},
     .shape = Shape::items,
     .required = true,
     .open = [](Draft& d) { the_category(d).tasks.emplace_back(); },
     .level = &task_level,
     .items = Items::apart},
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
     .take = into<the_table, &Table::title>,
     .prose = true},
    {.key = "jurisdiction",
     .what = {"the district: 西夏区", "地区：西夏区"},
     .required = true,
     .take = into<the_table, &Table::jurisdiction>},
    {.key = "year",
     .what = {"four digits; the year that 6月底前 means", "四位数字；6月底前 指的就是这一年"},
     .required = true,
     .form = &forms::year,
     .take = take_year},
    {.key = "issuer",
     .what = {"who issued it; printed on task sheets", "发文机关；印在任务清单上"},
     .take = into<the_table, &Table::issuer>},
    {.key = "document",
     .what = {"the document's number; printed on task sheets", "文号；印在任务清单上"},
     .take = into<the_table, &Table::document>},
    {.key = "issued",
     .what = {"when it was issued; printed on task sheets", "发文日期；印在任务清单上"},
     .take = into<the_table, &Table::issued>},
    allow_field<the_table>,
    {.key = "units",
     .what = {"a list of units: every one that the table names", "单位的列表，表里点名的都要登记"},
     .shape = Shape::items,
     .required = true,
     .open = open_unit,
     .level = &unit_level,
     .items = Items::in_braces,
     .separable = true},
    {.key = "groups",
     .what = {"a list of groups: the collective names that the table uses", "集体的列表，即表里用到的统称"},
     .shape = Shape::items,
     .open = open_group,
     .level = &group_level,
     .items = Items::in_braces,
     .separable = true},
    {.key = "categories",
     .what = {"a list of categories", "类别的列表"},
     .shape = Shape::items,
     .required = true,
     .open = [](Draft& d) { the_table(d).categories.emplace_back(); },
     .level = &category_level,
     .items = Items::apart},
};

void close_task(Draft& draft, Span whole, bool /*damaged*/) {
  the_task(draft).span = whole;
  the_task(draft).measures.shrink_to_fit();  // in a large table the room to spare is as much as its texts
}

}  // namespace

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
    .close = [](Draft& d, Span whole, bool) { the_category(d).span = whole; },
};

const Level table_level{
    .name = {"table", "表格"},
    .what = {"a government's indicators and who is assigned to them by when", "指标及任务分解表"},
    .fields = table_fields,
    .close = [](Draft& d, Span whole, bool) { the_table(d).span = whole; },
};

}  // namespace xfz::load
