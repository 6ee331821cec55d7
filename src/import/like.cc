// SPDX-License-Identifier: MIT
#include "import/like.h"

#include "import/words.h"
#include "model/wording.h"

namespace xfz::import {

namespace {

void take_names(const std::vector<Mention>& mentions, std::vector<std::string>& to) {
  for (const Mention& mention : mentions) to.emplace_back(std::string_view(mention.name));
}

DraftUnits units_of(const Assignment& assignment) {
  DraftUnits out;
  take_names(assignment.lead, out.lead);
  take_names(assignment.responsible, out.responsible);
  take_names(assignment.support, out.support);
  if (assignment.others) out.others = assignment.others->value;
  if (assignment.wording) out.wording = assignment.wording->value;
  return out;
}

}  // namespace

namespace {

std::optional<MeaningBefore> meaning_of(const GivenReading& given, const Table& table, Years years) {
  if (given.kind == DeadlineKind::undated) return MeaningBefore{"undated", "undated: true"};
  if (given.kind == DeadlineKind::standing) return MeaningBefore{"standing", "standing: true"};
  const bool are_same = table.years().first == years.first && table.years().last == years.last;
  if (given.kind != DeadlineKind::dated || given.dates.empty() || !are_same) return std::nullopt;
  if (given.dates.size() == 1) {
    const std::string day = iso_date(given.dates.front());
    return MeaningBefore{day, "date: " + day};
  }
  std::string days = "[";
  for (const Date date : given.dates) days += (days.size() > 1 ? ", " : "") + iso_date(date);
  days += "]";
  return MeaningBefore{days, "dates: " + days};
}

}  // namespace

std::optional<bool> Like::is_task(const DraftHeading& heading) const {
  const std::string words = plain(heading.number + heading.title);
  const bool is_of_task = tasks_.contains(words);
  return is_of_task == categories_.contains(words) ? std::nullopt : std::optional(is_of_task);
}

const Column* Like::column(std::string_view key) const {
  return table_ == nullptr ? nullptr : find_column(*table_, key);
}

std::optional<MeaningBefore> Like::meaning(std::string_view words, Years years) const {
  if (table_ == nullptr) return std::nullopt;
  for (const DeadlineMeaning& each : table_->deadlines) {
    if (plain(each.words.value) == plain(words)) return meaning_of(each.given, *table_, years);
  }
  return std::nullopt;
}

std::optional<MeaningBefore> Like::meaning(const DraftMeasure& measure, Years years) const {
  const Measure* const before = find(measure.text);
  if (before == nullptr || !before->deadline || !before->deadline->given || !measure.deadline ||
      plain(before->deadline->text.value) != plain(measure.deadline->text))
    return std::nullopt;
  return meaning_of(*before->deadline->given, *table_, years);
}

Like::Like(const Table* table) : table_(table) {
  if (table == nullptr) return;
  for (const Row& row : rows(*table)) {
    if (row.category != nullptr)
      categories_.insert(plain(row.category->number.value + row.category->title.value));
    if (row.task != nullptr) tasks_.insert(plain(row.task->number.value + row.task->title.value));
    measures_.emplace(plain(row.measure->text.value), row.measure);
    const std::string printed = printed_text(*table, *row.measure);
    if (printed != row.measure->text.value) printed_.emplace(plain(printed), row.measure);
  }
}

const Measure* Like::find(std::string_view text) const {
  const auto found = measures_.find(plain(text));
  return found == measures_.end() ? nullptr : found->second;
}

bool Like::take_units(std::string_view text, std::string_view cell, DraftMeasure& to) const {
  const Measure* const measure = find(text);
  if (measure == nullptr || measure->not_applicable) return false;
  const std::string official = plain(official_wording(*table_, *measure));
  if (official != plain(cell) && plain(printed_wording(*measure)) != plain(cell)) return false;
  to.units = units_of(measure->assignment);
  for (const Clause& clause : measure->clauses)
    to.clauses.push_back({clause.text.value, units_of(clause.assignment)});
  return to.units.names_anyone() || !to.clauses.empty();
}

bool Like::take_printed(std::string_view printed, DraftMeasure& to) const {
  const auto found = printed_.find(plain(printed));
  if (found == printed_.end()) return false;
  const Measure& measure = *found->second;
  if (!printed.starts_with(measure.text.value) || !names_anyone(measure)) return false;
  to.text = measure.text.value;
  to.unit_cell = printed.substr(to.text.size());
  to.units = units_of(measure.assignment);
  for (const Clause& clause : measure.clauses)
    to.clauses.push_back({clause.text.value, units_of(clause.assignment)});
  const Column* const deadline = column("deadline");
  if (measure.deadline && deadline != nullptr && deadline->in_text)
    to.deadline = {measure.deadline->text.value, {}};
  return true;
}

}  // namespace xfz::import
