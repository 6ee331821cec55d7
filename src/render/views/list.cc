// SPDX-License-Identifier: MIT
#include <algorithm>

#include "render/views/json.h"
#include "render/views/views.h"
#include "render/words.h"

namespace xfz::render {

namespace {

constexpr Message<std::string> list_total{"{} in all", "共 {}"};
constexpr Message<std::string, std::size_t> list_total_without{
    "{} in all; not listed: {} not applicable (--all lists them)",
    "共 {}；未列：不适用 {} 项（加 --all 列出）"};

/// What an entry stands under: how it concerns the unit asked for, else its category.
std::string heading_of(const Table& table, const query::Entry& entry, Language language) {
  return entry.concern                   ? relation_name(table, *entry.concern, language)
         : entry.row.category != nullptr ? category_heading(*entry.row.category)
                                         : std::string();
}

/// The strongest relation first, then what comes through each group; otherwise the table's order.
std::vector<const query::Entry*> grouped(const std::vector<query::Entry>& entries) {
  std::vector<const query::Entry*> result;
  for (const query::Entry& entry : entries) result.push_back(&entry);
  std::stable_sort(result.begin(), result.end(), [](const query::Entry* a, const query::Entry* b) {
    if (!a->concern || !b->concern) return false;
    const query::Tie& left = a->concern->strongest;
    const query::Tie& right = b->concern->strongest;
    return left.relation != right.relation ? left.relation > right.relation : left.groups < right.groups;
  });
  return result;
}

Grid list_view(const Table& table, const query::Answer& answer, Language language) {
  Grid grid{.title = table.title.value};
  grid.columns = measure_columns(table);
  for (const query::Entry* const each : grouped(answer.entries)) {
    const query::Entry& entry = *each;
    const std::string heading = heading_of(table, entry, language);
    if (grid.sections.empty() || grid.sections.back().heading != heading)
      grid.sections.push_back({.heading = heading});
    const auto clauses = query::shown_clauses(entry);
    std::vector<Cell>& row = grid.sections.back().rows.emplace_back();
    row.reserve(grid.columns.size());
    row.push_back({entry.measure().id.value});
    row.push_back({deadline_text(entry.measure(), clauses)});
    row.push_back(lead_cell(entry, clauses, language));
    row.push_back({measure_text(entry, clauses, language)});
  }
  for (Section& section : grid.sections) section.aside = measure_count(section.rows.size(), language);
  const std::string count = measure_count(answer.entries.size(), language);
  grid.closing.push_back(answer.not_applicable == 0
                             ? list_total(language, count)
                             : list_total_without(language, count, answer.not_applicable));
  return grid;
}

}  // namespace

Forms list_forms(const Table& table, const query::Question& question, const query::Answer& answer) {
  return {[&](const Screen& screen) { return std::vector{list_view(table, answer, screen.language)}; },
          [&](Language language) {
            return measure_sheet(table, answer.entries, !question.units.empty(), language);
          },
          [&] { return measures_json(table, answer.entries); }};
}

}  // namespace xfz::render
