// SPDX-License-Identifier: MIT
#include "render/views/calendar.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "render/stage.h"
#include "render/words.h"
#include "text/fnv.h"
#include "text/lines.h"
#include "text/utf8.h"
#include "text/width.h"

namespace xfz::render {

namespace {

constexpr Message<std::string, std::string> line_of_event{"{}: {}", "{}：{}"};

/// A content line, folded to 75 octets between characters.
void add_line(std::string& out, std::string_view line) {
  constexpr std::size_t longest = 75;
  std::size_t used = 0;
  while (!line.empty()) {
    const std::size_t size = first_code_point(line).size;
    if (used + size > longest) {
      out += "\r\n ";
      used = 1;
    }
    out += line.substr(0, size);
    used += size;
    line.remove_prefix(size);
  }
  out += "\r\n";
}

/// A value of type TEXT; what no calendar may hold is made visible.
std::string text_value(std::string_view text) {
  std::string out;
  std::string_view between;
  for (const std::string_view line : split(text, "\n")) {
    out += std::exchange(between, "\\n");
    for (const char c : printable(line)) {
      if (c == '\\' || c == ';' || c == ',') out += '\\';
      out += c;
    }
  }
  return out;
}

/// Which table it is, in sixteen digits.
std::string table_id(const Table& table) {
  return fmt::format("{:016x}",
                     fnv1a(table.jurisdiction.value + "\n" + table.title.value + "\n" + years_text(table)));
}

std::string compact(Date date) {
  std::string day = iso_date(date);
  std::erase(day, '-');
  return day;
}

/// One deadline of a measure on its days.
struct Term {
  const query::Entry& entry;
  std::vector<std::size_t> clauses;
  const Deadline* deadline;
};

/// The deadlines that an entry has, each with the clauses that have it.
std::vector<Term> terms_of_entry(const query::Entry& entry) {
  if (entry.deadline != nullptr) return {{entry, query::shown_clauses(entry), entry.deadline}};
  const Measure& measure = entry.measure();
  if (measure.clauses.empty()) return {{entry, {}, query::deadline_of(measure, 0)}};
  std::vector<Term> terms;
  for (const std::size_t place : query::places_of(entry)) {
    const Deadline* const deadline = query::deadline_of(measure, place);
    const auto same = std::find_if(terms.begin(), terms.end(),
                                   [deadline](const Term& term) { return is_same(term.deadline, deadline); });
    if (same == terms.end()) {
      terms.push_back({entry, {place}, deadline});
    } else {
      same->clauses.push_back(place);
    }
  }
  if (terms.size() == 1) terms.front().clauses = query::shown_clauses(entry);
  return terms;
}

class Calendar {
 public:
  Calendar(const Table& table, Language language)
      : table_(table), language_(language), id_(table_id(table)) {}

  std::string of(const std::vector<query::Entry>& entries) {
    for (const std::string_view line :
         {"BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//xfz//xfz//ZH", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"})
      add_line(out_, line);
    add_line(out_, "X-WR-CALNAME:" + text_value(titled(table_)));
    for (const query::Entry& entry : entries) {
      for (const Term& term : terms_of_entry(entry)) add(term);
    }
    add_line(out_, "END:VCALENDAR");
    return std::move(out_);
  }

 private:
  void add(const Term& term) {
    if (term.deadline == nullptr) return;
    const std::vector<Date>& dates = term.deadline->reading.dates;
    for (std::size_t i = 0; i < dates.size(); ++i) {
      if (term.entry.date && *term.entry.date != dates[i]) continue;
      const std::string uid = uid_of(term, i);
      if (known_.insert(uid).second) add(term, dates[i], uid);
    }
  }

  /// `19`, `90/3` for the clauses from the third on that have a deadline of their own; of several days the
  /// number of this one.
  std::string uid_of(const Term& term, std::size_t number) const {
    const Measure& measure = term.entry.measure();
    std::string key = measure.id.value;
    for (std::size_t i = 0; i < measure.clauses.size(); ++i) {
      if (!is_same(query::deadline_of(measure, i), term.deadline)) continue;
      if (i > 0) key += "/" + std::to_string(i + 1);
      break;
    }
    if (term.deadline->reading.dates.size() > 1) key += "." + std::to_string(number + 1);
    return key + "-" + id_ + "@xfz";
  }

  void add(const Term& term, Date date, const std::string& uid) {
    const std::string words = measure_text(term.entry, term.clauses, language_);
    const std::string stage = stage_text(*term.deadline, {date});
    constexpr int longest_summary = 60;  // columns
    add_line(out_, "BEGIN:VEVENT");
    add_line(out_, "UID:" + text_value(uid));
    // When it was made is the beginning of the table's year, so that the same table gives the same bytes.
    add_line(out_, fmt::format("DTSTAMP:{:04}0101T000000Z", table_.years().first));
    add_line(out_, "DTSTART;VALUE=DATE:" + compact(date));
    add_line(out_, "DTEND;VALUE=DATE:" + compact(plus_days(date, 1)));
    const std::string summary =
        term.entry.measure().id.value + " " + (stage.empty() ? "" : "［" + stage + "］") + words;
    add_line(out_, "SUMMARY:" + text_value(cut(summary, longest_summary)));
    add_line(out_, "DESCRIPTION:" + text_value(description(term, words)));
    add_line(out_, "TRANSP:TRANSPARENT");
    // At nine, seven days before and the day before.
    for (const std::string_view before : {"-P6DT15H", "-PT15H"}) {
      add_line(out_, "BEGIN:VALARM");
      add_line(out_, "ACTION:DISPLAY");
      add_line(out_, "DESCRIPTION:" + text_value(cut(summary, longest_summary)));
      add_line(out_, "TRIGGER:" + std::string(before));
      add_line(out_, "END:VALARM");
    }
    add_line(out_, "END:VEVENT");
  }

  std::string description(const Term& term, const std::string& words) const {
    const Measure& measure = term.entry.measure();
    std::string out = words;
    const auto add_part = [&](std::string_view key, const std::string& value) {
      if (!value.empty())
        out += "\n" + line_of_event(language_, query::heading(table_, key).in(language_), value);
    };
    if (table_.leading_role() == Role::lead) add_part("lead", lead_text(measure, term.clauses));
    add_part("responsible", responsible_text(measure, term.clauses));
    add_part("support", support_text(measure, term.clauses));
    add_part("deadline", term.deadline->said());
    return out + "\n" + titled(table_);
  }

  const Table& table_;
  Language language_;
  std::string id_;
  std::string out_;
  std::set<std::string> known_;
};

}  // namespace

std::string to_calendar(const Table& table, const std::vector<query::Entry>& entries, Language language) {
  return Calendar(table, language).of(entries);
}

}  // namespace xfz::render
