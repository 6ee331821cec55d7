// SPDX-License-Identifier: MIT
#include "render/status/reports.h"

#include "render/json_values.h"
#include "render/status/report_words.h"
#include "render/status/rows.h"
#include "render/status/status.h"
#include "render/table_fields.h"
#include "render/words.h"

namespace xfz::render {

namespace {

constexpr Phrase entry_day{"Date", "日期"};
constexpr Phrase entry_kind{"Entry", "记录"};
constexpr Phrase is_report{"report", "报送"};
constexpr Phrase is_verdict{"verdict", "核查"};
constexpr Phrase entry_state{"State or verdict", "状态或结果"};
constexpr Phrase entry_words{"Progress or reason", "进展情况或理由"};
constexpr Phrase confirmed_word{"confirmed", "属实"};
constexpr Phrase returned_word{"sent back", "退回"};
constexpr Phrase entry_finished{"Finished", "完成日期"};
constexpr Message<std::size_t, std::size_t> entries_total{"reports: {}, verdicts: {}",
                                                          "报送 {} 次，核查 {} 次"};

std::vector<Cell> first_cells(const Table& table, const ledger::Entry& entry, Language language) {
  const bool is_of_unit = entry.report != nullptr;
  const Phrase& state = is_of_unit                        ? state_word(entry.report->status.value)
                        : entry.verdict->sends_back.value ? returned_word
                                                          : confirmed_word;
  return {{iso_date(entry.subject().date.value)},
          {entry.duty->key},
          {table.unit(entry.file->unit).name.value},
          {std::string((is_of_unit ? is_report : is_verdict).in(language))},
          {std::string(state.in(language))}};
}

std::vector<Column> first_columns(const Table& table) {
  return {{entry_day, Fit::whole, Holds::days},
          query::heading(table, "id"),
          {words::unit, Fit::shrinks},
          entry_kind,
          entry_state};
}

Grid reports_view(const Table& table, const std::vector<ledger::Entry>& entries, Language language) {
  Grid grid{.title = titled(table), .columns = first_columns(table)};
  grid.columns.emplace_back(entry_words);
  Section section;
  std::size_t reports = 0;
  for (const ledger::Entry& entry : entries) {
    reports += entry.report != nullptr ? 1 : 0;
    std::vector<Cell>& row = section.rows.emplace_back(first_cells(table, entry, language));
    row.push_back({text_or_none(entry.report != nullptr ? entry.report->progress : entry.verdict->note)});
  }
  grid.sections.push_back(std::move(section));
  grid.closing.push_back(entries_total(language, reports, entries.size() - reports));
  return grid;
}

Grid reports_sheet(const Table& table, const std::vector<ledger::Entry>& entries, Language language) {
  Grid grid{.columns = first_columns(table)};
  for (const Phrase* heading :
       {&words::measure, &report_words::period, &entry_words, &report_words::evidence,
        &report_words::problems, &report_words::next, &entry_finished, &report_words::note})
    grid.columns.emplace_back(*heading, Fit::whole, heading == &entry_finished ? Holds::days : Holds::text);
  Section section;
  for (const ledger::Entry& entry : entries) {
    std::vector<Cell>& row = section.rows.emplace_back(first_cells(table, entry, language));
    row.push_back({measure_text({.row = entry.duty->row}, entry.duty->clauses(), language)});
    row.push_back({text_or_none(entry.subject().period)});
    if (entry.report == nullptr) {
      row.push_back({text_or_none(entry.verdict->note)});
      row.resize(grid.columns.size());
      continue;
    }
    const ledger::Report& report = *entry.report;
    row.push_back({text_or_none(report.progress)});
    row.push_back({report_words::evidence_cell(report)});
    row.push_back({text_or_none(report.problems)});
    row.push_back({text_or_none(report.next)});
    row.push_back({report.finished ? iso_date(report.finished->value) : ""});
    row.push_back({text_or_none(report.note)});
  }
  grid.sections.push_back(std::move(section));
  return grid;
}

}  // namespace

Forms reports_forms(const Table& table, const std::vector<ledger::Entry>& entries) {
  return {
      .grids =
          [&](const Screen& screen) { return std::vector{reports_view(table, entries, screen.language)}; },
      .sheet = [&](Language language,
                   SheetColumns /*columns*/) { return reports_sheet(table, entries, language); },
      .json =
          [&] {
            return dumped({{"table", table_json(table)},
                           {"count", entries.size()},
                           {"entries", listed(entries, [&](const ledger::Entry& entry) {
                              return entry_json(table, entry);
                            })}});
          },
      .rows = [&](const RowOrigin& origin) { return entry_rows(table, entries, origin); }};
}

}  // namespace xfz::render
