// SPDX-License-Identifier: MIT
#include <algorithm>
#include <span>

#include "render/found.h"
#include "render/scope.h"
#include "render/stage.h"
#include "render/status/status.h"
#include "render/views/calendar.h"
#include "render/views/json.h"
#include "render/views/left_out.h"
#include "render/views/rows.h"
#include "render/views/views.h"
#include "render/words.h"
#include "text/width.h"

namespace xfz::render {

namespace {

constexpr Phrase everything{"every measure with a date", "全部有截止日期的措施"};
constexpr Message<std::string_view, std::string> of_unit{"{}: {}", "{}：{}"};
constexpr Message<std::string_view, std::string> with_date{"{} ({})", "{}（{}）"};
constexpr Message<std::string, std::string> of_words{"[{}] {}", "［{}］{}"};
constexpr Phrase passed{"date passed", "已过期限"};
constexpr Message<std::string> all_passed{"counted from {}: every day below has passed",
                                          "从{}算起，以下日期均已过"};
constexpr Phrase today{"due today", "今天到期"};
constexpr Phrase tomorrow{"1 day left", "还有 1 天"};
constexpr Message<int> days_left{"{} days left", "还有 {} 天"};
constexpr Phrase due_standing{"Standing", "长期坚持"};

constexpr Message<std::string> due_total{"{} in all", "共 {}"};

constexpr int soon_days = 14;

/// Different words of one day's deadlines stand in its heading up to this width, else in the rows, so that
/// each can be read and is seen to be whose.
constexpr int most_words_in_heading = 40;

/// Whether the table's years have gone by, and with them all days that are listed.
bool is_over(const Table& table, const query::Due& due, Date as_of) {
  // The earliest stands first, what has no day last.
  return year_of(as_of) > table.years().last && !due.entries.empty() && due.entries.front().date &&
         std::all_of(due.entries.begin(), due.entries.end(),
                     [as_of](const query::Entry& entry) { return !entry.date || *entry.date < as_of; });
}

class DueView {
 public:
  DueView(const Table& table, const query::Due& due, const DueQuestion& question, const Screen& screen)
      : table_(table),
        due_(due),
        question_(question),
        language_(screen.language),
        is_long_(screen.width > 0 && due.entries.size() > long_answer),
        is_over_(is_over(table, due, question.as_of)) {}

  Grid grid() {
    grid_.title = titled(table_);
    grid_.subtitle = subtitle();
    grid_.columns = measure_columns(table_);
    grid_.columns.erase(grid_.columns.begin() + (question_.by_lead ? 2 : 1));
    if (question_.ledger.book != nullptr)
      grid_.columns.insert(grid_.columns.end() - 1, {state_heading, Fit::shrinks});
    if (is_of_unit()) grid_.columns.insert(grid_.columns.begin() + 1, {words::relation, Fit::shrinks});
    if (question_.by_lead) {
      add_leads();
    } else {
      add_dates();
    }
    add_closing();
    return std::move(grid_);
  }

 private:
  bool is_of_unit() const { return !question_.question.units.empty(); }

  std::string subtitle() const {
    query::Question question = question_.question;
    question.with_standing = false;  // those are told apart
    std::vector<std::string> conditions = conditions_of(question, language_);
    if (question.periods.empty())
      conditions.insert(conditions.begin(), std::string(everything.in(language_)));
    std::string when = joined(conditions, words::comma.in(language_));
    if (is_of_unit()) when = of_unit(language_, unit_names(table_, question.units), when);
    if (is_over_) when += "\n" + all_passed(language_, date_text(question_.as_of, language_));
    return when;
  }

  Cell second_cell(const query::Entry& due) const {
    if (question_.by_lead) {
      const std::string stage = stage_of(due);
      const std::string& text = stage.empty() ? due.deadline->said() : stage;
      const bool is_one_of_several = stage.empty() && due.date && due.deadline->reading.dates.size() > 1;
      return {is_one_of_several ? with_date(language_, text, date_text(*due.date, language_)) : text,
              due.date && is_soon(*due.date) ? Ink::soon : Ink::plain};
    }
    return lead_cell(table_, due, query::shown_clauses(due), language_);
  }

  /// The stage of a deadline that is due on the day of the entry; else empty.
  static std::string stage_of(const query::Entry& due) {
    return due.date ? stage_text(*due.deadline, {*due.date}) : std::string();
  }

  /// `words` of the deadline, where the heading does not have them.
  std::vector<Cell> row(const query::Entry& due, const std::string& words = "") const {
    std::vector<Cell> cells{{due.measure().id.value}};
    if (is_of_unit()) cells.push_back({relation_name(table_, *due.concern, language_)});
    cells.push_back(second_cell(due));
    if (question_.ledger.book != nullptr)
      cells.push_back(standing_cell(table_, question_.ledger, due, language_));
    std::string text = measure_text(due, query::shown_clauses(due), language_);
    if (!words.empty()) text = of_words(language_, words, text);
    cells.push_back(marked_cell(std::move(text), due.row, question_.question, language_));
    return cells;
  }

  void add_dates() {
    for (auto at = due_.entries.begin(); at != due_.entries.end();) {
      const auto first = at;
      while (at != due_.entries.end() && at->date == first->date) ++at;
      grid_.sections.push_back(section_of(std::span(first, at)));
    }
  }

  /// What is due on one day, or always in force.
  Section section_of(std::span<const query::Entry> entries) const {
    const auto date = entries.front().date;
    Section section{.heading = date ? date_text(*date, language_) : std::string(due_standing.in(language_))};
    std::vector<std::string> asides;
    std::vector<std::string> stages;
    for (const query::Entry& entry : entries) {
      const std::string& text = entry.deadline->said();
      const bool is_whole = stages.emplace_back(stage_of(entry)).empty();
      if (date && is_whole && std::find(asides.begin(), asides.end(), text) == asides.end())
        asides.push_back(text);
    }
    const bool in_rows = asides.size() > 1 && display_width(joined(asides, " · ")) > most_words_in_heading;
    if (in_rows) asides.clear();
    for (std::size_t i = 0; i < entries.size(); ++i) {
      const bool is_told = stages[i].empty() && in_rows;
      section.rows.push_back(row(entries[i], is_told ? entries[i].deadline->said() : stages[i]));
    }
    asides.push_back(measure_count(query::count_measures(entries), language_));
    if (date && !time_left(*date).empty()) asides.push_back(time_left(*date));
    section.aside = joined(asides, " · ");
    if (date && is_soon(*date)) section.aside_ink = Ink::soon;
    return section;
  }

  void add_leads() {
    const auto add = [this](std::string heading, std::span<const query::Entry> entries) {
      if (entries.empty()) return;
      Section section{.heading = std::move(heading),
                      .aside = measure_count(query::count_measures(entries), language_)};
      for (const query::Entry& entry : entries) section.rows.push_back(row(entry));
      grid_.sections.push_back(std::move(section));
    };
    for (query::DueByLead& group : query::by_lead(table_, due_.entries)) {
      if (group.lead != no_unit) {
        add(table_.unit(group.lead).name.value, group.entries);
        continue;
      }
      // Who leads what does not apply is no question.
      const auto others = std::stable_partition(group.entries.begin(), group.entries.end(),
                                                [](const auto& e) { return !e.measure().not_applicable; });
      add(std::string(nobody_word(table_).in(language_)), std::span(group.entries.begin(), others));
      add(std::string(words::not_applicable.in(language_)), std::span(others, group.entries.end()));
    }
  }

  void add_closing() {
    std::string line = due_total(language_, measure_count(query::count_measures(due_.entries), language_));
    const std::string rest = left_out_text(due_, language_);
    if (!rest.empty()) line += std::string(words::semicolon.in(language_)) + rest;
    grid_.closing.push_back(line);
    if (is_long_) {
      if (std::string hint = narrower_text(table_, question_.question, language_); !hint.empty())
        grid_.closing.push_back(std::move(hint));
    }
    if (question_.by_lead) grid_.closing.emplace_back(under_each_word(table_).in(language_));
  }

  /// Days are counted only within the table's years; no day is called overdue, as only a ledger knows what is
  /// done.
  std::string time_left(Date date) const {
    const int days = days_between(question_.as_of, date);
    if (is_over_) return {};  // said once
    if (days < 0) return std::string(passed.in(language_));
    if (!table_.years().contains(year_of(question_.as_of))) return {};
    if (days == 0) return std::string(today.in(language_));
    if (days == 1) return std::string(tomorrow.in(language_));
    return days_left(language_, days);
  }

  bool is_soon(Date date) const {
    const int days = days_between(question_.as_of, date);
    return table_.years().contains(year_of(question_.as_of)) && days >= 0 && days <= soon_days;
  }

  const Table& table_;
  const query::Due& due_;
  const DueQuestion& question_;
  Language language_;
  bool is_long_;
  bool is_over_;
  Grid grid_;
};

}  // namespace

Forms due_forms(const Table& table, const query::Due& due, const DueQuestion& question) {
  return {[&table, &due, question](const Screen& screen) {
            return std::vector{DueView(table, due, question, screen).grid()};
          },
          [&table, &due, question](Language language, SheetColumns columns) {
            return measure_sheet(table, due.entries, !question.question.units.empty(), question.ledger,
                                 language, columns);
          },
          [&table, &due, question] { return measures_json(table, due.entries, question.ledger); },
          {},
          [&table, &due](Language language) { return to_calendar(table, due.entries, language); },
          [&table, &due, question](const RowOrigin& origin) {
            return measure_rows(table, due.entries, question.ledger, origin);
          }};
}

}  // namespace xfz::render
