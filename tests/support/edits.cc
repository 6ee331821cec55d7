// SPDX-License-Identifier: MIT
#include "support/edits.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "text/utf8.h"

namespace xfz::test {

namespace {

/// Words that the 2020 table does not use.
constexpr std::array<std::string_view, 48> words = {
    "绿化", "河湖", "巡护", "骑行", "灯光", "菜场", "夜市", "公厕", "停车", "充电", "雨水", "管网",
    "图书", "借阅", "球场", "滑冰", "剧团", "皮影", "养老", "助餐", "托育", "疫苗", "义诊", "体检",
    "果蔬", "冷链", "快递", "驿站", "校车", "护学", "地名", "门牌", "古树", "湿地", "候鸟", "监测",
    "电梯", "加装", "垃圾", "分拣", "旧衣", "回收", "路灯", "节能", "桥梁", "加固", "井盖", "排查"};

constexpr std::array<std::string_view, 10> deadlines = {"3月底前",  "4月15日前", "5月上旬",  "第三季度",
                                                        "上半年",   "9月底前",   "十月底前", "11月中旬",
                                                        "长期坚持", "每季度末"};

template <class T>
void insert_at(std::vector<T>& items, std::size_t at, T item) {
  items.insert(items.begin() + static_cast<std::ptrdiff_t>(at), std::move(item));
}

template <class T>
T take_from(std::vector<T>& items, std::size_t at) {
  T item = std::move(items[at]);
  items.erase(items.begin() + static_cast<std::ptrdiff_t>(at));
  return item;
}

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

int count(const Assignment& assignment) {
  return static_cast<int>(assignment.lead.size() + assignment.responsible.size()) +
         (assignment.others ? 1 : 0) + (assignment.wording ? 1 : 0);
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
  for (int i = 0; i < count; ++i) text += words[any(words.size())];
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
  text.insert(at, words[any(words.size())]);
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

// Where measures stand, and under which number

void Editor::move() {
  const Place from = any_measure();
  Task& to = any_task();
  if (from.task == &to) return;
  done(1, "move " + from.measure().id.value + " to task " + to.title.value);
  Measure measure = take_from(from.task->measures, from.at);
  insert_at(to.measures, any(to.measures.size() + 1), std::move(measure));
}

void Editor::reorder() {
  const Place from = any_measure();
  std::vector<Measure>& measures = from.task->measures;
  done(1, "reorder " + from.measure().id.value);
  Measure measure = take_from(measures, from.at);
  insert_at(measures, any(measures.size() + 1), std::move(measure));
}

void Editor::renumber() {
  Measure& measure = any_measure().measure();
  const std::string id = fresh("N");
  done(1, "renumber " + measure.id.value + " to " + id);
  measure.id.value = id;
}

void Editor::swap_ids() {
  Measure& a = any_measure().measure();
  Measure& b = any_measure().measure();
  if (&a == &b) return;
  done(2, "swap " + a.id.value + " and " + b.id.value);
  std::swap(a.id.value, b.id.value);
}

void Editor::insert_and_shift() {
  const std::vector<Place> all = places();
  const std::size_t begin = any(all.size());
  const std::size_t end = std::min(all.size(), begin + 50);
  const std::string first = all[begin].measure().id.value;
  for (std::size_t i = begin; i + 1 < end; ++i) all[i].measure().id.value = all[i + 1].measure().id.value;
  all[end - 1].measure().id.value = fresh("S");
  done(static_cast<int>(end - begin) + 1, "insert before " + first + " and shift the numbers");
  insert_at(all[begin].task->measures, all[begin].at, new_measure(first));
}

// Who does it, by when

void Editor::reassign() {
  Measure& measure = any_measure().measure();
  Assignment& assignment = any_assignment(measure);
  auto& role = any(2) == 0 ? assignment.lead : assignment.responsible;
  if (role.empty()) return;
  role[any(role.size())] = other_unit(assignment);
  done(2, "reassign " + measure.id.value);
}

void Editor::add_unit() {
  Measure& measure = any_measure().measure();
  if (measure.not_applicable) return;
  Assignment& assignment = any_assignment(measure);
  auto& role = any(2) == 0 ? assignment.lead : assignment.responsible;
  insert_at(role, any(role.size() + 1), other_unit(assignment));
  done(1, "add a unit to " + measure.id.value);
}

void Editor::drop_unit() {
  Measure& measure = any_measure().measure();
  Assignment& assignment = any_assignment(measure);
  auto& role = any(2) == 0 ? assignment.lead : assignment.responsible;
  if (role.empty()) return;
  const std::size_t at = any(role.size());
  const bool turns = any(2) == 0 && role.size() > 1;
  if (turns) {
    std::rotate(role.begin(), role.begin() + 1, role.end());
  } else {
    take_from(role, at);
  }
  done(1, (turns ? "turn the units of " : "drop a unit from ") + measure.id.value);
}

void Editor::redate() {
  Measure& measure = any_measure().measure();
  std::optional<Deadline>* deadline = &measure.deadline;
  if (!measure.clauses.empty() && any(2) == 0) {
    deadline = &measure.clauses[any(measure.clauses.size())].deadline;
  }
  if (any(6) == 0) {
    deadline->reset();
  } else {
    const std::string_view text = deadlines[any(deadlines.size())];
    *deadline = Deadline{{std::string(text), {}}, {}, *read_deadline(text, table_.year.value).reading};
  }
  done(1, "redate " + measure.id.value);
}

void Editor::split() {
  Measure& measure = any_measure().measure();
  const std::string& text = measure.text.value;
  if (!measure.clauses.empty() || measure.not_applicable || count_code_points(text) < 16) return;
  std::size_t middle = 0;
  for (std::size_t i = 0; i < 8; ++i) middle += first_code_point(std::string_view(text).substr(middle)).size;
  Clause first;
  first.text.value = text.substr(0, middle);
  first.assignment.lead = std::move(measure.assignment.lead);
  Clause second;
  second.text.value = text.substr(middle);
  second.assignment.responsible = std::move(measure.assignment.responsible);
  done(count(first.assignment) + count(second.assignment) + count(measure.assignment) + 2,
       "split " + measure.id.value);
  measure.assignment = {};
  measure.clauses.push_back(std::move(first));
  measure.clauses.push_back(std::move(second));
}

// Words

void Editor::edit_prose() {
  Measure& measure = any_measure().measure();
  edit(measure.text.value);
  done(1, "edit " + measure.id.value);
}

void Editor::edit_clause() {
  Measure& measure = any_measure().measure();
  if (measure.clauses.empty()) return;
  std::vector<Clause>& clauses = measure.clauses;
  const std::size_t at = any(clauses.size());
  switch (any(3)) {
    case 0:
      edit(clauses[at].text.value);
      done(2, "edit a clause of " + measure.id.value);  // few words may become another clause
      break;
    case 1:
      std::rotate(clauses.begin(), clauses.begin() + 1, clauses.end());
      done(1, "turn the clauses of " + measure.id.value);
      break;
    default:
      Clause clause;
      clause.text.value = prose(6);
      clause.assignment.lead.push_back(other_unit({}));
      insert_at(clauses, at, std::move(clause));
      done(1, "add a clause to " + measure.id.value);
  }
}

void Editor::edit_words() {
  Measure& measure = any_measure().measure();
  Assignment& assignment = any_assignment(measure);
  switch (any(3)) {
    case 0:
      assignment.others = Located<std::string>{fresh("等部门"), {}};
      break;
    case 1:
      assignment.wording = Located<std::string>{prose(3) + fresh("牵头"), {}};
      break;
    default:
      measure.allow.push_back(allowance());
  }
  done(1, "edit the words beside " + measure.id.value);
}

// Measures that come and go

void Editor::add_measure() {
  Task& task = any_task();
  const std::string id = fresh("M");
  insert_at(task.measures, any(task.measures.size() + 1), new_measure(id));
  done(1, "add " + id);
}

void Editor::remove_measure() {
  const Place place = any_measure();
  done(1, "remove " + place.measure().id.value);
  take_from(place.task->measures, place.at);
}

void Editor::replace_measure() {
  const Place place = any_measure();
  done(2, "use " + place.measure().id.value + " for another measure");
  place.measure() = new_measure(place.measure().id.value);
}

void Editor::set_aside() {
  Measure& measure = any_measure().measure();
  if (measure.not_applicable || !measure.clauses.empty()) return;
  done(count(measure.assignment) + 1, "set aside " + measure.id.value);
  measure.assignment = {};
  measure.not_applicable = Located<std::string>{"和我区无关", {}};
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
  switch (any(4)) {
    case 0:
      table_.title.value = prose(4) + fresh("表");
      break;
    case 1:
      table_.document = Located<std::string>{fresh("文号"), {}};
      break;
    case 2:
      table_.allow.push_back(allowance());
      break;
    default:
      table_.issuer = Located<std::string>{fresh("政府"), {}};
  }
  done(1, "change the table's head");
}

}  // namespace xfz::test
