// SPDX-License-Identifier: MIT
#include "ledger/collect/match.h"

#include <algorithm>

#include "ledger/collect/words.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace xfz::collect {

namespace {

bool strip(std::string_view& text, std::string_view begin) {
  if (begin.empty() || !text.starts_with(begin)) return false;
  text.remove_prefix(begin.size());
  return true;
}

bool contains(std::string_view text, std::string_view part) {
  return !part.empty() && text.find(part) != std::string_view::npos;
}

std::string clause_mark(std::size_t clause) {
  return "第" + std::to_string(clause + 1) + "分项";
}

/// Whether somebody wrote on behind a printed text: 公布清单。（已完成）. An amended text goes on otherwise:
/// 公布清单 is now 公布清单和目录。
bool goes_on(std::string_view written, std::string_view printed) {
  std::string_view rest = written;
  if (!strip(rest, printed) || rest.empty()) return false;
  return is_space_or_punctuation(last_code_point(printed).value) ||
         is_space_or_punctuation(first_code_point(rest).value);
}

}  // namespace

const PageCell* RowView::cell(Kind kind) const {
  const auto column = columns.find(kind);
  return column ? page.at(row, *column) : nullptr;
}

std::string_view RowView::text(Kind kind) const {
  const PageCell* const found = cell(kind);
  return found == nullptr ? std::string_view() : std::string_view(found->text);
}

Matcher::Matcher(const ledger::Duties& duties) : duties_(duties), headings_(duties.table()) {
  for (const Unit& unit : duties.table().units) names_.push_back(plain(unit.name.value));
  for (std::size_t i = 0; i < duties.size(); ++i) {
    const Measure& measure = duties[i].measure();
    const bool is_same = i > 0 && &duties[i - 1].measure() == &measure;
    texts_.push_back(is_same ? texts_.back() : plain(measure.text.value));
    by_id_[plain(measure.id.value)].push_back(i);
    if (measure.number) by_id_[plain(measure.number->value)].push_back(i);
    by_words_[texts_.back()].push_back(i);
    if (const auto clause = duties[i].clause)
      by_words_[plain(measure.clauses[*clause].text.value)].push_back(i);
  }
}

std::optional<Named> Matcher::by_key(std::string_view key) const {
  const std::string words = tidied(key);
  for (std::size_t at = words.find('/'); at != std::string::npos; at = words.find('/', at + 1)) {
    const Named named{find_unit(duties_.table(), std::string_view(words).substr(0, at)),
                      duties_.find(std::string_view(words).substr(at + 1))};
    if (named.unit != no_unit && named.duty != ledger::no_duty) return named;
  }
  return std::nullopt;
}

std::optional<std::size_t> Matcher::by_text(const RowView& row) const {
  const std::string words = plain(row.text(Kind::text));
  if (words.empty()) return std::nullopt;
  const std::string id = plain(row.text(Kind::id));
  const auto& places = id.empty() ? by_words_ : by_id_;
  const auto found = places.find(id.empty() ? words : id);
  if (found == places.end()) return std::nullopt;
  std::optional<std::size_t> only;
  for (const std::size_t duty : found->second) {
    if (fit(duty, row) != Fit::same) continue;
    if (only) return std::nullopt;
    only = duty;
  }
  return only;
}

/// Those that may be meant by a cell with a measure's words, or a clause's: 第2分项：…（全文：…）.
const std::vector<std::size_t>* Matcher::with_words(std::string_view cell) const {
  const std::string words = plain(cell);
  std::string_view rest = words;
  if (strip(rest, "第")) {
    while (!rest.empty() && is_digit(rest.front())) rest.remove_prefix(1);
    if (!strip(rest, "分项")) rest = words;
  }
  constexpr std::string_view whole = "全文";
  const std::size_t at = rest.rfind(whole);
  for (const std::string_view each :
       {rest, at == std::string_view::npos ? rest : rest.substr(at + whole.size())}) {
    if (const auto found = by_words_.find(std::string(each)); found != by_words_.end()) return &found->second;
  }
  return nullptr;
}

std::optional<Named> Matcher::by_fingerprint(std::string_view key, const RowView& row,
                                             const std::optional<Named>& named) const {
  const std::string words = tidied(key);
  const UnitIndex unit = named ? named->unit : find_unit(duties_.table(), words.substr(0, words.find('/')));
  if (unit == no_unit || (named && fit(named->duty, row) != Fit::other)) return std::nullopt;
  const std::vector<std::size_t>* const candidates = with_words(row.text(Kind::text));
  if (candidates == nullptr) return std::nullopt;
  std::optional<Named> only;
  for (const std::size_t duty : *candidates) {
    if (!duties_[duty].concerns(unit) || fit(duty, row) != Fit::same ||
        !compare(duty, unit, row).other.empty())
      continue;
    if (only) return std::nullopt;
    only = Named{unit, duty, true};
  }
  return only;
}

/// Whether what is left is how a sheet names clauses that come through groups:
/// 另有第1、2分项经由“各有关部门”。
bool Matcher::has_only_asides(std::size_t duty, std::string_view rest) const {
  if (strip(rest, "责任单位栏原文")) {
    for (const Assignment* const each : assignments(duties_[duty].measure(), duties_[duty].clauses())) {
      if (each->wording) strip(rest, plain(each->wording->value));
    }
  }
  strip(rest, "另有");
  while (strip(rest, "第")) {
    while (!rest.empty() && is_digit(rest.front())) rest.remove_prefix(1);
    if (!strip(rest, "分项经由")) return false;
    for (bool has_name = true; has_name;) {
      std::string_view longest;
      for (const std::string& name : names_) {
        if (rest.starts_with(name) && name.size() > longest.size()) longest = name;
      }
      has_name = strip(rest, longest);
    }
  }
  return rest.empty();
}

Matcher::Fit Matcher::fit_whole(std::size_t duty, std::string_view cell, const std::string& text) const {
  const std::string words = plain(cell);
  std::string_view rest = words;
  if (strip(rest, plain(text)) && has_only_asides(duty, rest)) return Fit::same;
  return goes_on(squeezed(cell), squeezed(text)) ? Fit::written : Fit::other;
}

/// The clause alone, or with its number before it and the whole measure behind it.
Matcher::Fit Matcher::fit_clause(std::size_t duty, std::string_view cell, const std::string& clause) const {
  const std::string words = plain(cell);
  const std::string mark = clause_mark(*duties_[duty].clause);
  std::string_view rest = words;
  strip(rest, mark);
  if (strip(rest, plain(clause))) {
    if (strip(rest, "全文") && !strip(rest, text_of(duty))) return Fit::other;
    if (has_only_asides(duty, rest)) return Fit::same;
  }
  const std::string written = squeezed(cell);
  return goes_on(written, squeezed(mark + "：" + clause)) || goes_on(written, squeezed(clause)) ? Fit::written
                                                                                                : Fit::other;
}

Matcher::Fit Matcher::fit(std::size_t duty, const RowView& row) const {
  const Measure& measure = duties_[duty].measure();
  const std::string_view cell = row.text(Kind::text);
  const auto& at = duties_[duty].clause;
  if (!at) return fit_whole(duty, cell, measure.text.value);
  const std::string& clause = measure.clauses[*at].text.value;
  if (!row.columns.has(Kind::clause)) return fit_clause(duty, cell, clause);
  return std::max(fit_whole(duty, cell, measure.text.value), fit_whole(duty, row.text(Kind::clause), clause));
}

bool Matcher::has_units(std::size_t duty, Role role, std::string_view cell) const {
  const Measure& measure = duties_[duty].measure();
  std::vector<UnitIndex> wanted = named(measure, role, duties_[duty].clauses());
  for (const std::string& name : names_in(cell)) {
    if (wanted.empty() && plain(name) == "无牵头单位") continue;
    const UnitIndex unit = find_unit(duties_.table(), name);
    if (unit != no_unit && std::erase(wanted, unit) > 0) continue;
    // 等部门, where the list is open; a name that is spelled otherwise.
    const auto all = assignments(measure, duties_[duty].clauses());
    const std::string words = plain(name);
    const bool is_open = std::any_of(all.begin(), all.end(), [&words](const Assignment* each) {
      return each->others && contains(words, plain(each->others->value));
    });
    const auto same = std::find_if(wanted.begin(), wanted.end(),
                                   [&](UnitIndex each) { return contains(words, names_[each]); });
    if (same != wanted.end()) {
      wanted.erase(same);
    } else if (!is_open) {
      return false;
    }
  }
  return wanted.empty();
}

/// The printed words; a sheet may add the days, and of stages those that it lists.
bool Matcher::has_deadline(std::size_t duty, std::string_view cell) const {
  const Measure& measure = duties_[duty].measure();
  std::string all;
  for (const Deadline* const each : deadlines(measure, duties_[duty].clauses()))
    all += plain(each->text.value);
  const std::string words = plain(cell);
  if (words.empty() || contains(all, words)) return true;
  std::string_view rest = words;
  if (all.empty() || !strip(rest, all)) return false;
  while (!rest.empty() &&
         (is_digit(rest.front()) || strip(rest, "年") || strip(rest, "月") || strip(rest, "日"))) {
    if (!rest.empty() && is_digit(rest.front())) rest.remove_prefix(1);
  }
  return rest.empty() || contains(all, rest);
}

bool Matcher::prints(std::size_t duty, UnitIndex unit, Kind kind, const RowView& row) const {
  const ledger::Duty& is = duties_[duty];
  const std::string words = plain(row.text(kind));
  switch (kind) {
    case Kind::id:
      return words == plain(is.measure().id.value);
    case Kind::number:
      return words == plain(printed_number(is.measure()));
    case Kind::unit:
      return words == names_[unit];
    case Kind::role:
      return words == "牵头" || words == "负责" || words == "配合";
    case Kind::category:
      return is.row.category != nullptr && words.ends_with(plain(is.row.category->title.value));
    case Kind::task:
      return is.row.task != nullptr && words.ends_with(plain(is.row.task->title.value));
    case Kind::dates: {
      std::vector<int> days;
      for (const Deadline* const each : deadlines(is.measure(), is.clauses())) {
        for (const Date day : each->reading.dates) {
          for (const int number : numbers_in(iso_date(day))) days.push_back(number);
        }
      }
      const std::vector<int> written = numbers_in(row.text(kind));
      return std::all_of(written.begin(), written.end(), [&](int number) {
        // A time of day may stand behind: 2020-06-30 00:00:00.
        return number == 0 || std::find(days.begin(), days.end(), number) != days.end();
      });
    }
    default:
      return true;
  }
}

Comparison Matcher::compare(std::size_t duty, UnitIndex unit, const RowView& row) const {
  Comparison out;
  const auto add_other = [&](Kind kind, bool is_same) {
    if (const PageCell* const cell = row.cell(kind); cell != nullptr && !is_same)
      out.other.push_back(cell->slot);
  };
  if (row.cell(Kind::text) != nullptr) {
    const Fit text = fit(duty, row);
    if (text == Fit::written) out.written.push_back(row.cell(Kind::text)->slot);
    add_other(Kind::text, text != Fit::other);
  }
  constexpr std::pair<Kind, Role> roles[] = {
      {Kind::lead, Role::lead}, {Kind::responsible, Role::responsible}, {Kind::support, Role::support}};
  for (const auto& [kind, role] : roles) add_other(kind, has_units(duty, role, row.text(kind)));
  add_other(Kind::deadline, has_deadline(duty, row.text(Kind::deadline)));
  for (const Kind kind :
       {Kind::id, Kind::number, Kind::unit, Kind::role, Kind::category, Kind::task, Kind::dates}) {
    const PageCell* const cell = row.cell(kind);
    // A merged cell is compared where it begins.
    if (cell != nullptr && cell->row == row.row && !cell->is_covered && !prints(duty, unit, kind, row))
      out.written.push_back(cell->slot);
  }
  return out;
}

bool Matcher::is_heading(std::string_view text) const {
  const std::string words = plain(text);
  return std::any_of(duties_.begin(), duties_.end(), [&words](const ledger::Duty& duty) {
    return (duty.row.category != nullptr && words.ends_with(plain(duty.row.category->title.value))) ||
           (duty.row.task != nullptr && words.ends_with(plain(duty.row.task->title.value)));
  });
}

}  // namespace xfz::collect
