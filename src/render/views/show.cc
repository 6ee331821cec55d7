// SPDX-License-Identifier: MIT
#include <algorithm>

#include "model/wording.h"
#include "render/status/status.h"
#include "render/views/json.h"
#include "render/views/views.h"
#include "render/words.h"
#include "text/utf8.h"
#include "text/width.h"

namespace xfz::render {

namespace {

constexpr Message<std::size_t> clause_label{"Clause {}", "第{}分项"};
constexpr Message<std::string_view, std::string> deadline_with_date{"{} ({})", "{}（{}）"};
constexpr Phrase then_standing{", then standing", "，此后长期坚持"};
constexpr Phrase item{"Item", "项目"};
constexpr Phrase content{"Content", "内容"};

/// One thing to say of a measure.
struct Fact {
  std::string label;
  std::string value;
  Ink ink = Ink::plain;
  bool begins_part = false;  ///< a clause begins, or what holds for all of them
};

/// A measure's facts in the order of the official row, clause by clause.
class Facts {
 public:
  explicit Facts(const Table& table, Language language)
      : table_(table), columns_(query::columns(table, query::in_show)), language_(language) {}

  std::vector<Fact> of(const Row& row) {
    query::Line line = query::line_of(table_, row);
    line.alone = true;
    std::size_t behind_clauses = 0;
    for (const query::Column& column : columns_) {
      add(column, line);
      if (column.key != "text") continue;
      for (std::size_t i = 0; i < line.measure().clauses.size(); ++i) add_clause(line, i);
      behind_clauses = facts_.size();
    }
    if (!line.measure().clauses.empty() && behind_clauses < facts_.size())
      facts_[behind_clauses].begins_part = true;
    return std::move(facts_);
  }

 private:
  void add(const query::Column& column, const query::Line& line) {
    const query::Value value = column.value(line);
    std::string text = text_of(value, language_);
    if (const auto* const term = std::get_if<query::Term>(&value)) text = deadline_of(term->listed);
    if (text.empty()) return;
    const bool is_wording = column.key == "official_wording";
    // The reason stands there, and is told as such.
    if (is_wording && line.measure().not_applicable) return;
    facts_.push_back({column.heading.in(language_), std::move(text), is_wording ? Ink::faint : Ink::plain});
  }

  void add_clause(const query::Line& measure, std::size_t place) {
    query::Line line = query::clause_line(measure, place);
    const Clause& clause = line.measure().clauses[place];
    if (!clause.deadline) line.deadline = nullptr;  // its measure's is told once
    facts_.push_back(
        {clause_label(language_, place + 1), std::string(standalone_text(clause)), Ink::plain, true});
    for (const query::Column& column : columns_) {
      const bool may_have = column.own == nullptr && query::part(column.key).is_in(query::in_clause);
      if (column.key != "text" && may_have) add(column, line);
    }
  }

  std::string deadline_of(const Deadline* deadline) const {
    if (deadline == nullptr) return "";
    std::vector<std::string> dates;
    for (const Date date : deadline->reading.dates) dates.push_back(date_text(date, language_));
    const std::string& text = deadline->said();
    if (dates.empty()) return text;
    std::string said = joined(dates, "、");
    if (deadline->reading.then_standing) said += then_standing.in(language_);
    return deadline_with_date(language_, text, said);
  }

  const Table& table_;
  std::vector<query::Column> columns_;
  Language language_;
  std::vector<Fact> facts_;
};

/// With a ledger, how far it is comes last.
std::vector<Fact> facts_of(const Table& table, const query::Entry& entry, const LedgerOn& ledger,
                           Language language) {
  std::vector<Fact> facts = Facts(table, language).of(entry.row);
  Cell cell = standing_cell(table, ledger, entry, language);
  if (!cell.text.empty())
    facts.push_back({std::string(state_heading.in(language)), std::move(cell.text), cell.ink,
                     !entry.measure().clauses.empty()});
  return facts;
}

std::string show_text(const Table& table, const query::Entry& entry, const LedgerOn& ledger,
                      const Screen& screen) {
  constexpr int margin = 2;
  constexpr int endless = 1 << 30;
  const std::vector<Fact> facts = facts_of(table, entry, ledger, screen.language);
  int label_width = 0;
  for (const Fact& fact : facts) label_width = std::max(label_width, display_width(fact.label) + 2);
  const int width = screen.width > 0 ? std::max(screen.width - margin - label_width, 20) : endless;

  std::string out = painted(printable(entry.measure().id.value), Ink::strong, screen) + "\n";
  for (const Fact& fact : facts) {
    if (fact.begins_part) out += "\n";
    std::string begin = painted(fact.label, Ink::faint, screen);
    begin.append(static_cast<std::size_t>(label_width - display_width(fact.label)), ' ');
    for (const std::string_view line : fold(fact.value, width)) {
      out += std::string(margin, ' ') + begin + painted(printable(line), fact.ink, screen) + "\n";
      begin = std::string(static_cast<std::size_t>(label_width), ' ');
    }
  }
  return out;
}

Grid show_grid(const Table& table, const query::Entry& entry, const LedgerOn& ledger, Language language) {
  Grid grid{.title = entry.measure().id.value, .columns = {{item}, {content}}};
  Section section;
  for (const Fact& fact : facts_of(table, entry, ledger, language))
    section.rows.push_back({{fact.label}, {fact.value}});
  grid.sections.push_back(std::move(section));
  return grid;
}

}  // namespace

Forms show_forms(const Table& table, const std::vector<query::Entry>& entries, const LedgerOn& ledger) {
  return {[&table, &entries, ledger](const Screen& screen) {
            std::vector<Grid> grids;
            for (const query::Entry& entry : entries)
              grids.push_back(show_grid(table, entry, ledger, screen.language));
            return grids;
          },
          [&table, &entries, ledger](Language language, SheetColumns columns) {
            return measure_sheet(table, entries, false, ledger, language, columns);
          },
          [&table, &entries, ledger] { return measures_json(table, entries, ledger); },
          [&table, &entries, ledger](const Screen& screen) {
            std::string out = paragraph(titled(table), Ink::faint, screen);
            for (const query::Entry& entry : entries) out += "\n" + show_text(table, entry, ledger, screen);
            return out;
          }};
}

}  // namespace xfz::render
