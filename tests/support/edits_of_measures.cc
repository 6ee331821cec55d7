// SPDX-License-Identifier: MIT
// Amendments of single measures.
#include <algorithm>
#include <array>
#include <string_view>

#include "support/edits.h"
#include "support/lists.h"
#include "text/utf8.h"

namespace xfz::test {

namespace {

constexpr std::array<std::string_view, 10> deadlines = {"3月底前",  "4月15日前", "5月上旬",  "第三季度",
                                                        "上半年",   "9月底前",   "十月底前", "11月中旬",
                                                        "长期坚持", "每季度末"};

int count(const Assignment& assignment) {
  return static_cast<int>(assignment.lead.size() + assignment.responsible.size()) +
         (assignment.others ? 1 : 0) + (assignment.wording ? 1 : 0);
}

}  // namespace

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
    *deadline = Deadline{{std::string(text), {}},
                         {},
                         {},
                         *read_deadline(text, {table_.year.value, table_.year.value}).reading};
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

}  // namespace xfz::test
