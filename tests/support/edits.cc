// SPDX-License-Identifier: MIT
#include "support/edits.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "support/lists.h"
#include "text/utf8.h"

namespace xfz::test {

namespace {

/// Words that the 2020 table does not use.
constexpr std::array<std::string_view, 48> drawn_words = {
    "绿化", "河湖", "巡护", "骑行", "灯光", "菜场", "夜市", "公厕", "停车", "充电", "雨水", "管网",
    "图书", "借阅", "球场", "滑冰", "剧团", "皮影", "养老", "助餐", "托育", "疫苗", "义诊", "体检",
    "果蔬", "冷链", "快递", "驿站", "校车", "护学", "地名", "门牌", "古树", "湿地", "候鸟", "监测",
    "电梯", "加装", "垃圾", "分拣", "旧衣", "回收", "路灯", "节能", "桥梁", "加固", "井盖", "排查"};

/// Every assignment of a table.
template <class Action>
void for_each_assignment(Table& table, Action action) {
  for (Category& category : table.categories) {
    for (Task& task : category.tasks) {
      for (Measure& measure : task.measures) {
        action(measure.assignment);
        for (Clause& clause : measure.clauses) action(clause.assignment);
      }
    }
  }
}

void rename_mentions(std::vector<Mention>& mentions, UnitIndex unit, const std::string& from,
                     const std::string& to) {
  for (Mention& mention : mentions) {
    if (mention.unit == unit && mention.name == from) mention.name = to;
  }
}

bool names(const std::vector<Mention>& mentions, UnitIndex unit) {
  return std::any_of(mentions.begin(), mentions.end(), [unit](const Mention& m) { return m.unit == unit; });
}

}  // namespace

std::string with_names(std::string_view text, const std::vector<std::string>& from,
                       const std::vector<std::string>& to) {
  std::string out;
  while (!text.empty()) {
    std::size_t longest = from.size();
    for (std::size_t i = 0; i < from.size(); ++i) {
      if (!text.starts_with(from[i])) continue;
      if (longest == from.size() || from[i].size() > from[longest].size()) longest = i;
    }
    const std::size_t size = longest < from.size() ? from[longest].size() : 1;
    out += longest < from.size() ? std::string_view(to[longest]) : text.substr(0, size);
    text.remove_prefix(size);
  }
  return out;
}

void Editor::amend() {
  using Edit = void (Editor::*)();
  static constexpr Edit edits[] = {&Editor::rename_unit,
                                   &Editor::register_unit,
                                   &Editor::change_unit,
                                   &Editor::change_members,
                                   &Editor::move,
                                   &Editor::move,
                                   &Editor::reorder,
                                   &Editor::renumber,
                                   &Editor::swap_ids,
                                   &Editor::insert_and_shift,
                                   &Editor::reassign,
                                   &Editor::reassign,
                                   &Editor::add_unit,
                                   &Editor::drop_unit,
                                   &Editor::redate,
                                   &Editor::redate,
                                   &Editor::split,
                                   &Editor::split,
                                   &Editor::edit_prose,
                                   &Editor::edit_prose,
                                   &Editor::edit_clause,
                                   &Editor::edit_words,
                                   &Editor::add_measure,
                                   &Editor::remove_measure,
                                   &Editor::replace_measure,
                                   &Editor::set_aside,
                                   &Editor::change_heading,
                                   &Editor::add_task,
                                   &Editor::remove_task,
                                   &Editor::move_task,
                                   &Editor::reorder_categories,
                                   &Editor::change_table};
  (this->*edits[any(std::size(edits))])();
}

void Editor::done(int changes, std::string what) {
  changes_ += changes;
  log_.push_back(std::move(what));
}

std::vector<Editor::Place> Editor::places() {
  std::vector<Place> result;
  for (Category& category : table_.categories) {
    for (Task& task : category.tasks) {
      for (std::size_t i = 0; i < task.measures.size(); ++i) result.push_back({&task, i});
    }
  }
  return result;
}

Editor::Place Editor::any_measure() {
  const std::vector<Place> all = places();
  return all[any(all.size())];
}

Task& Editor::any_task() {
  std::vector<Task*> tasks;
  for (Category& category : table_.categories) {
    for (Task& task : category.tasks) tasks.push_back(&task);
  }
  return *tasks[any(tasks.size())];
}

Assignment& Editor::any_assignment(Measure& measure) {
  const std::size_t at = any(measure.clauses.size() + 1);
  return at == 0 ? measure.assignment : measure.clauses[at - 1].assignment;
}

Mention Editor::other_unit(const Assignment& assignment) {
  while (true) {
    const auto unit = static_cast<UnitIndex>(any(table_.units.size()));
    if (names(assignment.lead, unit) || names(assignment.responsible, unit)) continue;
    return {table_.units[unit].name.value, {}, unit};
  }
}

std::string Editor::prose(int count) {
  std::string text;
  for (int i = 0; i < count; ++i) text += drawn_words[any(drawn_words.size())];
  return text;
}

/// Puts a word in, takes a code point out, or both.
void Editor::edit(std::string& text) {
  std::vector<std::size_t> starts;
  for (std::size_t at = 0; at < text.size(); at += first_code_point(std::string_view(text).substr(at)).size) {
    starts.push_back(at);
  }
  const std::size_t at = starts[any(starts.size())];
  if (any(2) == 0 && starts.size() > 4) {
    text.erase(at, first_code_point(std::string_view(text).substr(at)).size);
    if (any(2) == 0) return;
  }
  text.insert(at, drawn_words[any(drawn_words.size())]);
}

Measure Editor::new_measure(std::string id) {
  Measure measure;
  measure.id.value = std::move(id);
  measure.text.value = prose(14) + "。";
  measure.assignment.lead.push_back(other_unit({}));
  return measure;
}

// Units

// Those at odd places get other names, the others other ids: who has neither any more is another unit.
void Editor::rename_unit() {
  const auto unit = static_cast<UnitIndex>(any(table_.units.size() / 2) * 2 + 1);
  const std::string from = table_.units[unit].name.value;
  const std::string to = prose(1) + fresh("中心");
  std::vector<std::string> old_names;
  for (const Unit& each : table_.units) old_names.push_back(each.name.value);
  std::vector<std::string> new_names = old_names;
  new_names[unit] = to;
  table_.units[unit].name.value = to;
  for (Unit& group : table_.units) rename_mentions(group.members, unit, from, to);
  for_each_assignment(table_, [&](Assignment& assignment) {
    rename_mentions(assignment.lead, unit, from, to);
    rename_mentions(assignment.responsible, unit, from, to);
    if (assignment.wording)
      assignment.wording->value = with_names(assignment.wording->value, old_names, new_names);
  });
  done(1, "rename " + from + " to " + to);
}

void Editor::register_unit() {
  Unit unit;
  unit.id.value = fresh("u");
  unit.name.value = prose(2) + "处";
  unit.name.value += unit.id.value;
  done(1, "register " + unit.name.value);
  table_.units.push_back(std::move(unit));
}

void Editor::change_unit() {
  Unit& unit = table_.units[any(table_.units.size())];
  const bool is_even = (&unit - table_.units.data()) % 2 == 0;
  switch (any(is_even ? 4 : 3)) {
    case 0:
      unit.aliases.push_back({fresh("别名"), {}});
      break;
    case 1:
      unit.allow.push_back(allowance());
      break;
    case 2:
      unit.is_group = !unit.is_group;
      break;
    default:
      unit.id.value = fresh("i");
  }
  done(1, "change what is said about " + unit.name.value);
}

void Editor::change_members() {
  std::vector<Unit*> groups;
  for (Unit& unit : table_.units) {
    if (unit.is_group) groups.push_back(&unit);
  }
  Unit& group = *groups[any(groups.size())];
  if (any(2) == 0 && !group.members.empty()) {
    take_from(group.members, any(group.members.size()));
  } else {
    Assignment named;
    named.lead = group.members;
    const Mention member = other_unit(named);
    group.members.push_back(member);
  }
  done(1, "change the members of " + group.name.value);
}

// Headings and the table

void Editor::change_heading() {
  Category& category = table_.categories[any(table_.categories.size())];
  const bool is_category = category.tasks.empty() || any(3) == 0;
  Task* task = is_category ? nullptr : &category.tasks[any(category.tasks.size())];
  switch (any(task != nullptr ? 4 : 2)) {
    case 0:
      (is_category ? category.title : task->title).value = prose(5) + fresh("");
      break;
    case 1:
      (is_category ? category.number : task->number).value = fresh("第");
      break;
    case 2:
      task->effect = task->effect == Effect::bonus ? Effect::deduction : Effect::bonus;
      break;
    default:
      task->allow.push_back(allowance());
  }
  done(1, "change the heading of " + (is_category ? category.title.value : task->title.value));
}

void Editor::add_task() {
  Category& category = table_.categories[any(table_.categories.size())];
  Task task;
  task.number.value = std::to_string(category.tasks.size() + 1);
  task.title.value = prose(6) + fresh("。");
  done(1, "add task " + task.title.value);
  insert_at(category.tasks, any(category.tasks.size() + 1), std::move(task));
}

void Editor::remove_task() {
  Category& category = table_.categories[any(table_.categories.size())];
  if (category.tasks.size() < 2) return;
  const Task task = take_from(category.tasks, any(category.tasks.size()));
  done(1 + static_cast<int>(task.measures.size()), "remove task " + task.title.value);
}

void Editor::move_task() {
  Category& from = table_.categories[any(table_.categories.size())];
  Category& to = table_.categories[any(table_.categories.size())];
  if (from.tasks.size() < 2) return;
  Task task = take_from(from.tasks, any(from.tasks.size()));
  done(1, "move task " + task.title.value + " to " + to.title.value);
  insert_at(to.tasks, any(to.tasks.size() + 1), std::move(task));
}

void Editor::reorder_categories() {
  Category category = take_from(table_.categories, any(table_.categories.size()));
  done(1, "reorder category " + category.title.value);
  insert_at(table_.categories, any(table_.categories.size() + 1), std::move(category));
}

void Editor::change_table() {
  switch (any(5)) {
    case 0:
      table_.title.value = prose(4) + fresh("表");
      break;
    case 1:
      table_.document = Located<std::string>{fresh("文号"), {}};
      break;
    case 2:
      table_.allow.push_back(allowance());
      break;
    case 3:
      table_.returns.to = Located<std::string>{fresh("科室"), {}};
      break;
    default:
      table_.issuer = Located<std::string>{fresh("政府"), {}};
  }
  done(1, "change the table's head");
}

}  // namespace xfz::test
