// SPDX-License-Identifier: MIT
#include <algorithm>

#include "render/views.h"
#include "render/words.h"

namespace xfz::render {

namespace {

constexpr Phrase everything{"every measure with a date", "全部有截止日期的措施"};
constexpr Message<std::string> until{"due by {}", "{}以前到期"};
constexpr Message<std::string> since{"due from {}", "{}起到期"};
constexpr Message<std::string, std::string> between{"due from {} to {}", "{}至{}到期"};
constexpr Message<std::string_view, std::string> of_unit{"{}: {}", "{}：{}"};
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
    if (question_.by_lead) {
      grid_.columns = {{words::number, Fit::number}, {words::deadline}, {words::measure}};
      add_leads();
    } else {
      grid_.columns = {{words::number, Fit::number}, {words::lead, Fit::shrinks}, {words::measure}};
      add_dates();
    }
    if (question_.with_standing && !due_.standing.empty()) add_standing();
    add_closing();
    return std::move(grid_);
  }

 private:
  std::string subtitle() const {
    const auto& [from, until_day] = question_.period;
    const auto date = [this](Date day) { return date_text(day, language_); };
    std::string period(everything.in(language_));
    if (from && until_day) {
      period = between(language_, date(*from), date(*until_day));
    } else if (until_day) {
      period = until(language_, date(*until_day));
    } else if (from) {
      period = since(language_, date(*from));
    }
    if (!question_.unit) return period;
    return of_unit(language_, table_.unit(*question_.unit).name.value, period);
  }

  std::vector<std::size_t> clauses_of(const query::DueEntry& due) const {
    return due.clauses.empty() ? shown_clauses(due.entry) : due.clauses;
  }

  Cell lead_cell(const Measure& measure, const std::vector<std::size_t>& clauses) const {
    std::string lead = lead_text(measure, clauses);
    if (lead.empty()) return {std::string(words::no_lead.in(language_)), Ink::faint};
    return {std::move(lead)};
  }

  std::vector<Cell> dated_row(const query::DueEntry& due) const {
    const auto clauses = clauses_of(due);
    const Measure& measure = due.entry.measure();
    return {{measure.id.value}, lead_cell(measure, clauses), {measure_text(due.entry, clauses, language_)}};
  }

  void add_dates() {
    for (auto at = due_.entries.begin(); at != due_.entries.end();) {
      const Date date = at->date;
      Section section{.heading = date_text(date, language_)};
      std::vector<std::string> printed;
      for (; at != due_.entries.end() && at->date == date; ++at) {
        section.rows.push_back(dated_row(*at));
        const std::string& text = at->deadline->text.value;
        if (std::find(printed.begin(), printed.end(), text) == printed.end()) printed.push_back(text);
      }
      for (const std::string& text : printed) section.aside += text + " · ";
      section.aside += measure_count(section.rows.size(), language_);
      const std::string left = time_left(date);
      if (!left.empty()) section.aside += " · " + left;
      if (is_soon(date)) section.aside_ink = Ink::soon;
      grid_.sections.push_back(std::move(section));
    }
  }

  void add_leads() {
    for (const query::DueByLead& group : query::by_lead(table_, due_)) {
      const bool nobody = group.lead == no_unit;
      Section section{
          .heading = nobody ? std::string(words::no_lead.in(language_)) : table_.unit(group.lead).name.value,
          .aside = measure_count(group.entries.size(), language_)};
      for (const query::DueEntry* due : group.entries) {
        section.rows.push_back({{due->entry.measure().id.value},
                                {due->deadline->text.value, is_soon(due->date) ? Ink::soon : Ink::plain},
                                {measure_text(due->entry, clauses_of(*due), language_)}});
      }
      grid_.sections.push_back(std::move(section));
    }
  }

  void add_standing() {
    Section section{.heading = std::string(standing.in(language_)),
                    .aside = measure_count(due_.standing.size(), language_)};
    for (const query::Entry& entry : due_.standing) {
      const auto clauses = shown_clauses(entry);
      Cell second =
          question_.by_lead ? Cell{lead_text(entry.measure(), clauses)} : lead_cell(entry.measure(), clauses);
      section.rows.push_back(
          {{entry.measure().id.value}, std::move(second), {measure_text(entry, clauses, language_)}});
    }
    grid_.sections.push_back(std::move(section));
  }

  void add_closing() {
    std::size_t count = due_.measure_count();
    if (question_.with_standing) count += due_.standing.size();
    std::string line = total(language_, measure_count(count, language_));
    std::string rest;
    const auto add = [&](const Message<std::size_t>& message, std::size_t number) {
      if (number == 0) return;
      const char* const comma = language_ == Language::chinese ? "，" : ", ";
      rest += (rest.empty() ? "" : comma) + message(language_, number);
    };
    add(outside, due_.outside);
    if (!question_.with_standing) add(is_standing, due_.standing.size());
    add(not_applicable, due_.not_applicable);
    add(undated, due_.undated);
    if (!rest.empty()) line += (language_ == Language::chinese ? "；" : "; ") + left_out(language_, rest);
    grid_.closing.push_back(line);
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
