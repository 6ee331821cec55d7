// SPDX-License-Identifier: MIT
#include <algorithm>

#include "query/due.h"
#include "render/found.h"
#include "render/scope.h"
#include "render/status/status.h"
#include "render/views/calendar.h"
#include "render/views/json.h"
#include "render/views/rows.h"
#include "render/views/views.h"
#include "render/words.h"

namespace xfz::render {

namespace {

constexpr Message<std::string> list_total{"{} in all", "共 {}"};
constexpr Message<std::string, std::string> list_total_without{"{} in all; not listed: {}",
                                                               "共 {}；未列：{}"};
constexpr Message<std::size_t> not_applying{"{} not applicable (--not-applicable lists them)",
                                            "不适用 {} 项（加 --not-applicable 列出）"};
constexpr Message<std::size_t> of_all{"{} for bonus or deduction, which nobody need lead",
                                      "不必有单位牵头的加分、减分项 {} 项"};

std::string total_of(const query::Answer& answer, Language language) {
  std::vector<std::string> rest;
  if (answer.of_all > 0) rest.push_back(of_all(language, answer.of_all));
  if (answer.not_applicable > 0) rest.push_back(not_applying(language, answer.not_applicable));
  const std::string count = measure_count(answer.entries.size(), language);
  if (rest.empty()) return list_total(language, count);
  return list_total_without(language, count, joined(rest, language == Language::chinese ? "，" : ", "));
}

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

/// A measure, or the clauses of it that are shown, as a table shows it.
std::vector<Cell> row_of(const Table& table, const query::Entry& entry, const ListQuestion& list,
                         Language language) {
  const auto clauses = query::shown_clauses(entry);
  std::vector<Cell> cells{{entry.measure().id.value},
                          {deadline_text(entry.measure(), clauses)},
                          lead_cell(table, entry, clauses, language)};
  if (list.ledger.book != nullptr) cells.push_back(standing_cell(table, list.ledger, entry, language));
  cells.push_back(found_cell(entry, clauses, list.question, language));
  return cells;
}

std::vector<Section> by_heading(const Table& table, const ListQuestion& list, const query::Answer& answer,
                                Language language) {
  std::vector<Section> sections;
  for (const query::Entry* const entry : grouped(answer.entries)) {
    const std::string heading = heading_of(table, *entry, language);
    if (sections.empty() || sections.back().heading != heading) sections.push_back({.heading = heading});
    sections.back().rows.push_back(row_of(table, *entry, list, language));
  }
  return sections;
}

std::vector<Section> by_lead(const Table& table, const ListQuestion& list, const query::Answer& answer,
                             Language language) {
  std::vector<Section> sections;
  for (const query::DueByLead& group : query::by_lead(table, answer.entries)) {
    const bool is_nobody = group.lead == no_unit;
    Section& section = sections.emplace_back();
    section.heading =
        is_nobody ? std::string(nobody_word(table).in(language)) : table.unit(group.lead).name.value;
    for (const query::Entry& entry : group.entries)
      section.rows.push_back(row_of(table, entry, list, language));
  }
  return sections;
}

std::vector<Section> in_order(const Table& table, const ListQuestion& list, const query::Answer& answer,
                              Language language) {
  std::vector<Section> sections(answer.entries.empty() ? 0 : 1);
  for (const query::Entry& entry : answer.entries)
    sections.front().rows.push_back(row_of(table, entry, list, language));
  return sections;
}

Grid list_view(const Table& table, const ListQuestion& list, const query::Answer& answer,
               const Screen& screen) {
  const Language language = screen.language;
  Grid grid{.title = titled(table), .subtitle = scope_text(table, list.question, language)};
  grid.columns = measure_columns(table);
  if (list.ledger.book != nullptr) grid.columns.insert(grid.columns.end() - 1, {state_heading, Fit::shrinks});
  grid.sections = (list.is_sorted ? in_order
                   : list.by_lead ? by_lead
                                  : by_heading)(table, list, answer, language);
  for (Section& section : grid.sections) section.aside = measure_count(section.rows.size(), language);
  grid.closing.push_back(total_of(answer, language));
  if (list.by_lead) grid.closing.emplace_back(under_each_word(table).in(language));
  if (screen.width > 0 && answer.entries.size() > long_answer)
    grid.closing.push_back(narrower_text(table, list.question, language));
  if (grid.closing.back().empty()) grid.closing.pop_back();
  return grid;
}

}  // namespace

Forms list_forms(const Table& table, const ListQuestion& list, const query::Answer& answer) {
  return {[&table, list, &answer](const Screen& screen) {
            return std::vector{list_view(table, list, answer, screen)};
          },
          [&table, list, &answer](Language language, SheetColumns columns) {
            return measure_sheet(table, answer.entries, !list.question.units.empty(), list.ledger, language,
                                 columns);
          },
          [&table, list, &answer] { return measures_json(table, answer.entries, list.ledger); },
          {},
          [&table, &answer](Language language) { return to_calendar(table, answer.entries, language); },
          [&table, list, &answer](const RowOrigin& origin) {
            return measure_rows(table, answer.entries, list.ledger, origin);
          }};
}

}  // namespace xfz::render
