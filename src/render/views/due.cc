// SPDX-License-Identifier: MIT
#include <algorithm>

#include "render/views/views.h"
#include "render/words.h"

namespace xfz::render {

namespace {

constexpr Phrase everything{"every measure with a date", "全部有截止日期的措施"};
constexpr Message<std::string> until{"due by {}", "{}以前到期"};
constexpr Message<std::string> on{"due on {}", "{}到期"};
constexpr Message<std::string, std::string> between{"due from {} to {}", "{}至{}到期"};
constexpr Message<std::string_view, std::string> of_unit{"{}: {}", "{}：{}"};
constexpr Message<std::string_view, std::string> with_date{"{} ({})", "{}（{}）"};
constexpr Message<int> table_of_year{"this is the table of {0}; --as-of and --by take a date of that year",
                                     "这是 {0} 年的表；--as-of 和 --by 可以写那一年的日期"};
constexpr Phrase passed{"date passed", "已过期限"};
constexpr Phrase today{"due today", "今天到期"};
constexpr Phrase tomorrow{"1 day left", "还有 1 天"};
constexpr Message<int> days_left{"{} days left", "还有 {} 天"};
constexpr Phrase standing{"Standing", "长期坚持"};
constexpr Phrase listed_under_each_lead{"a measure with several leads is listed under each",
                                        "有几个牵头单位的措施，在每个单位下各列一次"};

constexpr Message<std::string> total{"{} in all", "共 {}"};
constexpr Message<std::string> left_out{"not listed: {}", "未列：{}"};
constexpr Message<std::size_t> outside{"{} due at other times", "其他时间到期 {} 项"};
constexpr Message<std::size_t> is_standing{"{} standing", "长期坚持 {} 项"};
constexpr Message<std::size_t> not_applicable{"{} not applicable", "不适用 {} 项"};
constexpr Message<std::size_t> undated{"{} without a deadline", "没有时限 {} 项"};

constexpr int soon_days = 14;

class DueView {
 public:
  DueView(const Table& table, const query::Due& due, const DueQuestion& question, Language language)
      : table_(table), due_(due), question_(question), language_(language) {}

  Grid grid() {
    grid_.title = table_.title.value;
    grid_.subtitle = subtitle();
    grid_.columns = measure_columns(table_);
    grid_.columns.erase(grid_.columns.begin() + (question_.by_lead ? 2 : 1));
    if (question_.unit) grid_.columns.insert(grid_.columns.begin() + 1, {words::relation, Fit::shrinks});
    if (question_.by_lead) {
      add_leads();
    } else {
      add_dates();
      if (question_.with_standing) add_standing();
    }
    add_closing();
    return std::move(grid_);
  }

 private:
  std::string subtitle() const {
    const auto& [from, until_day] = question_.period;
    const auto date = [this](Date day) { return date_text(day, language_); };
    std::string period(everything.in(language_));
    if (until_day && from == until_day) {
      period = on(language_, date(*until_day));
    } else if (until_day && from) {
      period = between(language_, date(*from), date(*until_day));
    } else if (until_day) {
      period = until(language_, date(*until_day));
    }
    if (!question_.unit) return period;
    return of_unit(language_, table_.unit(*question_.unit).name.value, period);
  }

  static std::vector<std::size_t> clauses_of(const query::DueEntry& due) {
    return due.entry.concern ? shown_clauses(due.entry) : due.clauses;
  }

  Cell second_cell(const query::DueEntry& due) const {
    if (question_.by_lead) {
      const bool recurs = due.deadline->reading.kind == DeadlineKind::recurring;
      return {recurs ? with_date(language_, due.deadline->text.value, date_text(*due.date, language_))
                     : due.deadline->text.value,
              due.date && is_soon(*due.date) ? Ink::soon : Ink::plain};
    }
    return lead_cell(due.entry, clauses_of(due), language_);
  }

  std::vector<Cell> row(const query::DueEntry& due) const {
    std::vector<Cell> cells{{due.entry.measure().id.value}};
    if (question_.unit) cells.push_back({relation_name(table_, *due.entry.concern, language_)});
    cells.push_back(second_cell(due));
    cells.push_back({measure_text(due.entry, clauses_of(due), language_)});
    return cells;
  }

  void add_dates() {
    for (auto at = due_.entries.begin(); at != due_.entries.end();) {
      const Date date = *at->date;
      Section section{.heading = date_text(date, language_)};
      std::vector<std::string> printed;
      const auto first = at;
      for (; at != due_.entries.end() && at->date == date; ++at) {
        section.rows.push_back(row(*at));
        const std::string& text = at->deadline->text.value;
        if (std::find(printed.begin(), printed.end(), text) == printed.end()) printed.push_back(text);
      }
      for (const std::string& text : printed) section.aside += text + " · ";
      section.aside +=
          measure_count(query::count_measures(std::span<const query::DueEntry>(first, at)), language_);
      const std::string left = time_left(date);
      if (!left.empty()) section.aside += " · " + left;
      if (is_soon(date)) section.aside_ink = Ink::soon;
      grid_.sections.push_back(std::move(section));
    }
  }

  void add_standing() {
    if (due_.standing.empty()) return;
    Section section{.heading = std::string(standing.in(language_)),
                    .aside = measure_count(query::count_measures(due_.standing), language_)};
    for (const query::DueEntry& entry : due_.standing) section.rows.push_back(row(entry));
    grid_.sections.push_back(std::move(section));
  }

  void add_leads() {
    std::vector<query::DueEntry> entries = due_.entries;
    if (question_.with_standing) entries.insert(entries.end(), due_.standing.begin(), due_.standing.end());
    for (const query::DueByLead& group : query::by_lead(table_, entries)) {
      const bool nobody = group.lead == no_unit;
      Section section{
          .heading = nobody ? std::string(words::no_lead.in(language_)) : table_.unit(group.lead).name.value,
          .aside = measure_count(query::count_measures(group.entries), language_)};
      for (const query::DueEntry& entry : group.entries) section.rows.push_back(row(entry));
      grid_.sections.push_back(std::move(section));
    }
  }

  void add_closing() {
    const std::size_t with_standing = query::count_measures(due_.entries, due_.standing);
    const std::size_t count = question_.with_standing ? with_standing : query::count_measures(due_.entries);
    const std::size_t standing_count = with_standing - count;
    std::string line = total(language_, measure_count(count, language_));
    std::string rest;
    const auto add = [&](const Message<std::size_t>& message, std::size_t number) {
      if (number == 0) return;
      const char* const comma = language_ == Language::chinese ? "，" : ", ";
      rest += (rest.empty() ? "" : comma) + message(language_, number);
    };
    add(outside, due_.outside);
    add(is_standing, standing_count);
    add(not_applicable, due_.not_applicable);
    add(undated, due_.undated);
    if (!rest.empty()) line += (language_ == Language::chinese ? "；" : "; ") + left_out(language_, rest);
    grid_.closing.push_back(line);
    if (due_.entries.empty() && question_.period.misses(table_.year.value)) {
      grid_.closing.push_back(table_of_year(language_, table_.year.value));
    }
    if (question_.by_lead) grid_.closing.emplace_back(listed_under_each_lead.in(language_));
  }

  /// Days are counted only within the table's year; nothing is called overdue, as the table does not know
  /// what is done.
  std::string time_left(Date date) const {
    const int days = days_between(question_.as_of, date);
    if (days < 0) return std::string(passed.in(language_));
    if (year_of(question_.as_of) != table_.year.value) return {};
    if (days == 0) return std::string(today.in(language_));
    if (days == 1) return std::string(tomorrow.in(language_));
    return days_left(language_, days);
  }

  bool is_soon(Date date) const {
    const int days = days_between(question_.as_of, date);
    return year_of(question_.as_of) == table_.year.value && days >= 0 && days <= soon_days;
  }

  const Table& table_;
  const query::Due& due_;
  const DueQuestion& question_;
  Language language_;
  Grid grid_;
};

}  // namespace

Grid due_view(const Table& table, const query::Due& due, const DueQuestion& question, Language language) {
  return DueView(table, due, question, language).grid();
}

}  // namespace xfz::render
