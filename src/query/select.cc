// SPDX-License-Identifier: MIT
#include "query/select.h"

#include <algorithm>
#include <array>

namespace xfz::query {

namespace {

bool has_role(const Measure& measure, Role role) {
  const auto all = assignments(measure);
  return std::any_of(all.begin(), all.end(), [role](const Assignment* assignment) {
    return !(role == Role::lead ? assignment->lead : assignment->responsible).empty();
  });
}

bool matches(const Concern& concern, const Filter& filter) {
  switch (concern.strongest.relation) {
    case Relation::none:
      return false;
    case Relation::via_group:
      return !filter.direct && filter.role != Role::lead;
    case Relation::responsible:
      return filter.role != Role::lead;
    case Relation::lead:
      return filter.role != Role::responsible;
  }
  return false;
}

bool has_text(const Row& row, const std::string& text) {
  const Measure& measure = *row.measure;
  return row.task->title.value.find(text) != std::string::npos ||
         measure.text.value.find(text) != std::string::npos ||
         std::any_of(measure.clauses.begin(), measure.clauses.end(), [&text](const Clause& clause) {
           return clause.text.value.find(text) != std::string::npos;
         });
}

bool has_deadline(const Measure& measure, DeadlineKind kind) {
  if (measure.clauses.empty()) return kind_of(measure.deadline) == kind;
  return std::any_of(measure.clauses.begin(), measure.clauses.end(), [&](const Clause& clause) {
    return kind_of(effective_deadline(measure, clause)) == kind;
  });
}

bool matches(const Row& row, const Filter& filter) {
  const Measure& measure = *row.measure;
  if (measure.not_applicable && !filter.not_applicable) return false;
  if (filter.category != nullptr && row.category != filter.category) return false;
  if (!filter.unit && filter.role && !has_role(measure, *filter.role)) return false;
  if (!filter.text.empty() && !has_text(row, filter.text)) return false;
  return !filter.deadline || has_deadline(measure, *filter.deadline);
}

/// `4` as 四, `21` as 二十一; the number itself where it is not one from 1 to 99 in digits.
std::string chinese_numeral(std::string_view number) {
  static constexpr std::array<std::string_view, 10> digits = {"",   "一", "二", "三", "四",
                                                              "五", "六", "七", "八", "九"};
  const bool is_number = !number.empty() && number.size() <= 2 && number.front() != '0' &&
                         number.find_first_not_of("0123456789") == std::string_view::npos;
  if (!is_number) return std::string(number);
  std::string ones(digits.at(static_cast<std::size_t>(number.back() - '0')));
  if (number.size() == 1) return ones;
  const std::string tens(number.front() == '1' ? ""
                                               : digits.at(static_cast<std::size_t>(number.front() - '0')));
  return tens + "十" + ones;
}

}  // namespace

std::vector<Entry> select(const Table& table, const Filter& filter) {
  std::vector<Entry> entries;
  std::optional<Viewer> viewer;
  if (filter.unit) viewer.emplace(table, *filter.unit);
  const std::vector<Row> all = rows(table);
  entries.reserve(all.size());
  for (const Row& row : all) {
    if (!matches(row, filter)) continue;
    Entry entry{row, std::nullopt};
    if (viewer) {
      entry.concern = viewer->concern(*row.measure);
      if (!matches(*entry.concern, filter)) continue;
    }
    entries.push_back(std::move(entry));
  }
  return entries;
}

const Category* find_category(const Table& table, std::string_view number) {
  const std::string numeral = chinese_numeral(number);
  for (const Category& category : table.categories) {
    if (category.number.value == number || category.number.value == numeral) return &category;
  }
  return nullptr;
}

Row find_measure(const Table& table, std::string_view id) {
  for (const Row& row : rows(table)) {
    if (row.measure->id.value == id) return row;
  }
  return {};
}

}  // namespace xfz::query
