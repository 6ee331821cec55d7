// SPDX-License-Identifier: MIT
#include "render/views.h"
#include "render/words.h"

namespace xfz::render {

namespace {

constexpr Message<std::string> total{"{} in all", "共 {}"};
constexpr Message<std::string, std::size_t> total_without{
    "{} in all; not listed: {} not applicable (--all lists them)",
    "共 {}；未列：不适用 {} 项（加 --all 列出）"};

}  // namespace

Grid list_view(const Table& table, const std::vector<query::Entry>& entries, std::size_t left_out,
               Language language) {
  const bool of_unit = !entries.empty() && entries.front().concern;
  Grid grid{.title = table.title.value};
  grid.columns = {{words::number, Fit::number}, {words::deadline}};
  if (of_unit) grid.columns.push_back({words::relation, Fit::shrinks});
  grid.columns.push_back({words::lead, Fit::shrinks});
  grid.columns.push_back({words::measure});

  const Category* category = nullptr;
  for (const query::Entry& entry : entries) {
    if (entry.row.category != category) {
      category = entry.row.category;
      grid.sections.push_back({.heading = category_heading(*category)});
    }
    const auto clauses = shown_clauses(entry);
    const Measure& measure = entry.measure();
    std::vector<Cell> row{{measure.id.value}, {deadline_text(measure, clauses)}};
    if (of_unit) row.push_back({relation_name(table, *entry.concern, language)});
    row.push_back({lead_text(measure, clauses), measure.not_applicable ? Ink::faint : Ink::plain});
    row.push_back({measure_text(entry, clauses, language)});
    grid.sections.back().rows.push_back(std::move(row));
  }
  for (Section& section : grid.sections) section.aside = measure_count(section.rows.size(), language);
  const std::string count = measure_count(entries.size(), language);
  grid.closing.push_back(left_out == 0 ? total(language, count) : total_without(language, count, left_out));
  return grid;
}

}  // namespace xfz::render
