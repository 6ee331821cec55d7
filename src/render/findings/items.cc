// SPDX-License-Identifier: MIT
#include "render/findings/items.h"

#include <algorithm>

namespace xfz::render {

namespace {

constexpr Message<std::string_view, std::string_view> measure_name{"measure {}: {}", "措施{}：{}"};
constexpr Message<std::string_view, std::string_view, std::string_view> task_name{"category {}, task {}: {}",
                                                                                  "类别{}，任务{}：{}"};
constexpr Message<std::string_view, std::string_view> category_name{"category {}: {}", "类别{}：{}"};
constexpr Message<std::string_view, std::string_view> lone_task_name{"task {}: {}", "任务{}：{}"};
constexpr Message<std::string_view> unit_name{"unit {}", "单位{}"};
constexpr Message<std::string_view> group_name{"group {}", "集体{}"};

}  // namespace

Items::Items(const Table& table) {
  Level measures;
  Level tasks;
  Level categories;
  Level units;
  for (const Category& category : table.categories) {
    if (!category.implied) categories.push_back({category.span, {&category}});
    for (const Task& task : category.tasks) {
      if (!task.implied) tasks.push_back({task.span, {category.implied ? nullptr : &category, &task}});
      for (const Measure& measure : task.measures)
        measures.push_back({measure.span, {&category, &task, &measure}});
    }
  }
  for (const Unit& unit : table.units) units.push_back({unit.span, {}, &unit});
  levels_ = {std::move(measures), std::move(units), std::move(tasks), std::move(categories)};
}

const Items::Item* Items::find(Span span) const {
  for (const Level& level : levels_) {
    const auto next =
        std::upper_bound(level.begin(), level.end(), span.begin,
                         [](std::uint32_t begin, const Item& item) { return begin < item.span.begin; });
    if (next != level.begin() && (next - 1)->span.contains(span)) return &*(next - 1);
  }
  return nullptr;
}

std::string Items::key(Span span) const {
  const Item* const item = find(span);
  if (item == nullptr) return "";
  const auto& [category, task, measure] = item->row;
  if (item->unit != nullptr) return "unit " + item->unit->handle();
  if (measure != nullptr) return "measure " + measure->id.value;
  if (task != nullptr)
    return "task " + (category != nullptr ? category->number.value + " " : "") + task->number.value;
  return "category " + category->number.value;
}

std::string Items::name(Span span, Language language) const {
  const Item* const item = find(span);
  if (item == nullptr) return "";
  const auto& [category, task, measure] = item->row;
  if (const Unit* const unit = item->unit)
    return (unit->is_group ? group_name : unit_name)(language, unit->name.value);
  if (measure != nullptr) return measure_name(language, measure->id.value, measure->text.value);
  if (task != nullptr && category == nullptr)
    return lone_task_name(language, task->number.value, task->title.value);
  if (task != nullptr)
    return task_name(language, category->number.value, task->number.value, task->title.value);
  return category_name(language, category->number.value, category->title.value);
}

}  // namespace xfz::render
