// SPDX-License-Identifier: MIT
#include "render/status/grids.h"

#include <algorithm>
#include <tuple>

#include "render/stage.h"
#include "render/status/report_words.h"
#include "render/status/status.h"
#include "render/table_fields.h"
#include "render/words.h"

namespace xfz::render {

namespace {

using ledger::all_states;
using ledger::Counts;
using ledger::DutyState;
using ledger::Standing;
using ledger::State;

constexpr Phrase overdue_heading{"Overdue", "逾期"};
constexpr Phrase duties_column{"Duties", "应报"};
constexpr Phrase by_unit{"By unit", "按单位"};
constexpr Phrase by_unit_aside{"what each must report; what several report is listed for each",
                               "各单位应报送的职责，几个单位都要报送的各计一次"};
constexpr Phrase by_category{"By category", "按类别"};
constexpr Phrase differing_title{"Told differently", "说法不一"};
constexpr Phrase moved_title{"What moved", "进展变化"};
constexpr Phrase not_done_column{"Not done by", "未完成的单位"};
constexpr Phrase from_column{"Was", "原状态"};
constexpr Phrase to_column{"Is", "现状态"};
constexpr Phrase sent_back_word{"sent back", "已退回"};
constexpr Message<std::string_view, std::string_view> name_and_state{"{} ({})", "{}（{}）"};
constexpr Message<std::string_view, std::size_t> count_of{"{1} {0}", "{}{}项"};
constexpr Message<std::string, std::size_t, std::string> summary_line{"As of {}, {} in all: {}",
                                                                      "截至{}，共{}项：{}"};
constexpr Message<std::string> since_day{"since {}", "{}以来"};
constexpr Message<std::string> silent_units{"No report in the ledger of what they must report: {}",
                                            "应报送的事项在台账里没有报送记录的单位：{}"};
constexpr Message<std::size_t, std::string> unled_duties{
    "Nobody is asked, for only who supports is named: {} (not counted; {})",
    "只写了配合单位、没有单位需要报送的 {} 项，不计入：{}"};
constexpr Message<std::size_t> uncounted_reports{
    "Reports of no duty or occurrence that the table has now: {} (not counted; see `xfz check`)",
    "台账里有 {} 条报送对不上现在的表格，不计入，见 `xfz check`"};
constexpr Message<std::string> none_to_report{"{}: nothing to report; `xfz unit` lists what it takes part in",
                                              "{}：没有应报送的；参与哪些事项，看 `xfz unit`"};
constexpr Message<std::size_t> nobodys_duties{"Nobody has to report: {} (not counted)",
                                              "没有单位需要报送的 {} 项，不计入"};
constexpr Message<std::size_t, std::size_t> done_by{"done by {} of {}", "{}/{} 已完成"};
constexpr Message<std::string> nothing_moved{"Nothing moved since {}.", "{}以来没有变化。"};
constexpr Message<std::size_t> one_duty{"{} duty", "{} 项"};
constexpr Message<std::size_t> several_duties{"{} duties", "{} 项"};
constexpr Phrase nothing_overdue{"Nothing is overdue.", "没有逾期的。"};

/// Its state, and that it was sent back; the latter alone where no report holds.
std::vector<std::string> state_words(const Standing& standing, Language language) {
  std::vector<std::string> words;
  if (standing.report != nullptr || !standing.is_sent_back)
    words.emplace_back(state_word(standing.state).in(language));
  if (standing.is_sent_back) words.emplace_back(sent_back_word.in(language));
  return words;
}

std::string state_text(const Standing& standing, Language language) {
  const std::vector<std::string> words = state_words(standing, language);
  return words.size() == 1 ? words.front() : name_and_state(language, words.front(), words.back());
}

/// Of a duty that one unit reports, what that one says.
std::string state_text(const DutyState& duty, Language language) {
  if (duty.standings.size() == 1) return state_text(duty.standings.front(), language);
  return std::string((duty.is_sent_back() ? sent_back_word : state_word(duty.state)).in(language));
}

/// How many duties a section has.
std::string duty_count(std::size_t count, Language language) {
  return (count == 1 ? one_duty : several_duties)(language, count);
}

Ink ink_of(const DutyState& duty) {
  return duty.is_overdue() ? Ink::error : Ink::plain;
}

std::vector<Column> count_columns(Column first) {
  std::vector<Column> columns{std::move(first), {duties_column, Fit::number, Holds::numbers}};
  for (const State state : all_states) columns.emplace_back(state_title(state), Fit::number, Holds::numbers);
  columns.emplace_back(overdue_heading, Fit::number, Holds::numbers);
  return columns;
}

std::vector<Cell> count_cells(std::string first, const Counts& counts) {
  std::vector<Cell> cells{{std::move(first)}, {std::to_string(counts.total)}};
  for (const State state : all_states) cells.push_back({std::to_string(counts.of(state))});
  cells.push_back({std::to_string(counts.overdue), counts.overdue > 0 ? Ink::error : Ink::plain});
  return cells;
}

/// A duty that is overdue, and of a recurring one the occurrences that were missed and stand alike.
struct OverdueRow {
  const DutyState* duty = nullptr;
  std::vector<Date> days;
  std::string state;
  std::string missing;
};

constexpr Phrase report_date{"Reported for", "情况截至"};
constexpr Phrase yes{"yes", "是"};

/// What a report says, in the order of the columns.
std::vector<Cell> report_cells(const ledger::Report* report) {
  if (report == nullptr) return std::vector<Cell>(6);
  return {{iso_date(report->date.value)},         {text_or_none(report->progress)},
          {report_words::evidence_cell(*report)}, {text_or_none(report->problems)},
          {text_or_none(report->next)},           {text_or_none(report->note)}};
}

}  // namespace

std::string unled_keys(const ledger::Status& status, Language language) {
  std::vector<std::string> keys;
  for (const ledger::Duty* const duty : status.unled) keys.push_back(duty->key);
  return joined(keys, words::comma.in(language));
}

std::string StatusGrids::summary() const {
  std::vector<std::string> parts;
  for (const State state : all_states)
    parts.push_back(count_of(language_, state_word(state).in(language_), status_.counts.of(state)));
  std::string line = summary_line(language_, date_text(question_.as_of, language_), status_.counts.total,
                                  joined(parts, language_ == Language::chinese ? "，" : ", "));
  line += words::semicolon.in(language_);
  return line + count_of(language_, overdue_word.in(language_), status_.counts.overdue);
}

Grid StatusGrids::units() const {
  std::vector<ledger::UnitCounts> units = status_.units;
  std::stable_sort(units.begin(), units.end(), [](const auto& a, const auto& b) {
    return std::make_pair(a.counts.overdue, a.counts.of(State::unreported)) >
           std::make_pair(b.counts.overdue, b.counts.of(State::unreported));
  });
  Grid grid{.columns = count_columns({words::unit, Fit::shrinks})};
  Section section{.heading = in(by_unit), .aside = in(by_unit_aside)};
  for (const ledger::UnitCounts& unit : units)
    section.rows.push_back(count_cells(name(unit.unit), unit.counts));
  grid.sections.push_back(std::move(section));
  return grid;
}

Grid StatusGrids::categories() const {
  Grid grid{.columns = count_columns({query::heading(table_, "category"), Fit::shrinks})};
  Section section{.heading = in(by_category)};
  for (const ledger::CategoryCounts& each : status_.categories)
    section.rows.push_back(count_cells(category_name(*each.category), each.counts));
  grid.sections.push_back(std::move(section));
  return grid;
}

std::string StatusGrids::text_of_duty(const DutyState& duty) const {
  return measure_text({.row = duty.duty->row}, duty.duty->clauses(), language_);
}

/// Who has not done it, each with its own state where the duty has another.
std::string StatusGrids::missing_text(const DutyState& duty) const {
  const std::string whole = state_text(duty, language_);
  std::vector<std::string> units;
  for (const Standing& standing : duty.standings) {
    if (!standing.is_overdue()) continue;
    const bool is_same = state_text(standing, language_) == whole;
    const std::string own = joined(state_words(standing, language_), words::comma.in(language_));
    units.push_back(is_same ? name(standing.unit) : name_and_state(language_, name(standing.unit), own));
  }
  return joined(units, "、");
}

std::string StatusGrids::missed_text(const DutyState& duty, const std::vector<Date>& days) const {
  std::string text = deadline_text(duty.duty->measure(), duty.duty->clauses());
  if (!duty.occurrence) return text;
  const std::vector<Date>& all = duty.duty->deadline->reading.dates;
  if (days == all && says_days(text, days)) return text;
  std::vector<std::string> texts;
  for (const Date day : days) texts.push_back(iso_date(day));
  return name_and_state(language_, text, joined(texts, words::comma.in(language_)));
}

Grid StatusGrids::overdue() const {
  std::vector<OverdueRow> rows;
  std::size_t duties = 0;
  for (const DutyState& duty : status_.duties) {
    if (!duty.is_overdue()) continue;
    ++duties;
    const std::size_t first = rows.size();
    const auto add = [&](const DutyState& part, Date day) {
      OverdueRow row{&duty, {day}, state_text(part, language_), missing_text(part)};
      const auto same = std::find_if(
          rows.begin() + static_cast<std::ptrdiff_t>(first), rows.end(),
          [&row](const OverdueRow& each) { return each.state == row.state && each.missing == row.missing; });
      if (same == rows.end()) {
        rows.push_back(std::move(row));
      } else {
        same->days.push_back(day);
      }
    };
    for (const DutyState& late : duty.late) add(late, *late.occurrence);
    if (duty.late.empty()) add(duty, *duty.duty->day());
  }
  std::stable_sort(rows.begin(), rows.end(),
                   [](const OverdueRow& a, const OverdueRow& b) { return a.days.front() < b.days.front(); });
  Grid grid{.columns = {query::heading(table_, "id"),
                        {words::deadline, Fit::shrinks},
                        {state_heading, Fit::shrinks},
                        {not_done_column, Fit::shrinks},
                        query::heading(table_, "text")}};
  Section section{
      .heading = in(overdue_heading), .aside = duty_count(duties, language_), .aside_ink = Ink::error};
  for (const OverdueRow& row : rows) {
    section.rows.push_back({{row.duty->duty->key, Ink::error},
                            {missed_text(*row.duty, row.days)},
                            {row.state},
                            {row.missing},
                            {text_of_duty(*row.duty)}});
  }
  grid.sections.push_back(std::move(section));
  return grid;
}

Grid StatusGrids::blocked() const {
  Grid grid{.columns = {query::heading(table_, "id"), {words::unit, Fit::shrinks}, report_words::problems}};
  Section section{.heading = state_title(State::blocked).in(language_)};
  for (const DutyState& duty : status_.duties) {
    for (const Standing& standing : duty.standings) {
      if (standing.state != State::blocked) continue;
      section.rows.push_back(
          {{duty.duty->key}, {name(standing.unit)}, {text_or_none(standing.report->problems)}});
    }
  }
  grid.sections.push_back(std::move(section));
  return grid;
}

Grid StatusGrids::differing() const {
  Grid grid{.columns = {query::heading(table_, "id"),
                        {words::unit, Fit::shrinks},
                        {state_heading, Fit::shrinks},
                        query::heading(table_, "text")}};
  Section section{.heading = in(differing_title)};
  for (const DutyState& duty : status_.duties) {
    if (!duty.differs) continue;
    constexpr std::size_t few = 4;
    const auto& standings = duty.standings;
    if (standings.size() > few) {
      const auto done = std::count_if(standings.begin(), standings.end(),
                                      [](const Standing& s) { return s.state == State::done; });
      std::vector<std::string> names;
      for (const Standing& standing : standings) names.push_back(name(standing.unit));
      section.rows.push_back({{duty.duty->key, ink_of(duty)},
                              {joined(names, "、")},
                              {done_by(language_, static_cast<std::size_t>(done), standings.size())},
                              {text_of_duty(duty)}});
      continue;
    }
    for (const Standing& standing : standings) {
      section.rows.push_back({{duty.duty->key, ink_of(duty)},
                              {name(standing.unit)},
                              {state_text(standing, language_)},
                              {&standing == &standings.front() ? text_of_duty(duty) : ""}});
    }
  }
  grid.sections.push_back(std::move(section));
  return grid;
}

Grid StatusGrids::moved() const {
  Grid grid{
      .columns = {query::heading(table_, "id"), from_column, to_column, query::heading(table_, "text")}};
  Section section{.heading = in(moved_title)};
  if (question_.since) section.aside = since_day(language_, date_text(*question_.since, language_));
  for (const ledger::Move& move : status_.moved) {
    const DutyState& duty = status_.duties[move.place];
    section.rows.push_back({{duty.duty->key, ink_of(duty)},
                            {in(move.from_sent_back ? sent_back_word : state_word(move.from))},
                            {state_text(duty, language_)},
                            {text_of_duty(duty)}});
  }
  grid.sections.push_back(std::move(section));
  return grid;
}

std::vector<StatusPart> StatusGrids::all() const {
  return {{"各单位情况", units()},   {"各类情况", categories()},      {"逾期事项", overdue()},
          {"需协调事项", blocked()}, {"所报不一的事项", differing()}, {"进展变化", moved()}};
}

std::vector<std::string> StatusGrids::closing() const {
  std::vector<std::string> lines;
  if (question_.since && status_.moved.empty())
    lines.push_back(nothing_moved(language_, date_text(*question_.since, language_)));
  for (const UnitIndex unit : question_.units) {
    const auto is_of = [unit](const ledger::UnitCounts& each) { return each.unit == unit; };
    if (std::none_of(status_.units.begin(), status_.units.end(), is_of))
      lines.push_back(none_to_report(language_, name(unit)));
  }
  if (status_.counts.overdue == 0 && status_.counts.total > 0) lines.push_back(in(nothing_overdue));
  std::vector<std::string> silent;
  for (const ledger::UnitCounts& unit : status_.units) {
    if (!unit.has_reported) silent.push_back(name(unit.unit));
  }
  if (!silent.empty()) lines.push_back(silent_units(language_, joined(silent, words::comma.in(language_))));
  if (!status_.unled.empty())
    lines.push_back(unled_duties(language_, status_.unled.size(), unled_keys(status_, language_)));
  if (status_.uncounted > 0) lines.push_back(uncounted_reports(language_, status_.uncounted));
  if (status_.nobodys > 0) lines.push_back(nobodys_duties(language_, status_.nobodys));
  return lines;
}

namespace {

/// Of a recurring duty, whether this occurrence was missed; of another, whether it was.
bool is_missed(const Standing& standing, std::optional<Date> occurrence) {
  const std::vector<Date>& missed = standing.missed;
  return !missed.empty() &&
         (!occurrence || std::find(missed.begin(), missed.end(), *occurrence) != missed.end());
}

}  // namespace

Grid StatusGrids::sheet() const {
  Grid grid{.columns = {query::heading(table_, "id"),
                        words::unit,
                        query::heading(table_, "category"),
                        query::heading(table_, "text"),
                        words::deadline,
                        {report_words::period, Fit::whole, Holds::days},
                        state_heading,
                        overdue_heading,
                        {report_date, Fit::whole, Holds::days},
                        report_words::progress,
                        report_words::evidence,
                        report_words::problems,
                        report_words::next,
                        report_words::note}};
  Section section;
  const auto add_row = [&](const DutyState& duty, const Standing& standing, bool is_overdue) {
    const Category* const category = duty.duty->row.category;
    std::vector<Cell> row{{duty.duty->key},
                          {name(standing.unit)},
                          {category != nullptr ? category_heading(*category) : ""},
                          {text_of_duty(duty)},
                          {deadline_text(duty.duty->measure(), duty.duty->clauses())},
                          {duty.occurrence ? iso_date(*duty.occurrence) : ""},
                          {state_text(standing, language_)},
                          {is_overdue ? in(yes) : ""}};
    for (Cell& cell : report_cells(standing.report)) row.push_back(std::move(cell));
    section.rows.push_back(std::move(row));
  };
  const auto add_missed = [&](const DutyState& duty, UnitIndex unit) {
    for (const DutyState& late : duty.late) {
      if (late.occurrence == duty.occurrence) continue;
      for (const Standing& then : late.standings) {
        if (then.unit == unit && then.is_overdue()) add_row(late, then, true);
      }
    }
  };
  for (const DutyState& duty : status_.duties) {
    for (const Standing& standing : duty.standings) {
      add_missed(duty, standing.unit);
      add_row(duty, standing, is_missed(standing, duty.occurrence));
    }
  }
  grid.sections.push_back(std::move(section));
  return grid;
}

}  // namespace xfz::render
