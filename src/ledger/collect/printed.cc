// SPDX-License-Identifier: MIT
#include "ledger/collect/printed.h"

#include <algorithm>
#include <set>

#include "ledger/collect/words.h"
#include "ledger/last_report.h"
#include "model/wording.h"
#include "query/parts.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace xfz::collect {

namespace {

/// Both as plain() has them.
bool says(std::string_view cell, std::string_view printed) {
  return cell == printed || plain(cell) == plain(printed);
}

std::string clause_mark(std::size_t clause) {
  return "第" + std::to_string(clause + 1) + "分项";
}

/// Takes a mark from the beginning: 第3分项.
void strip_clause_mark(std::string_view& words) {
  std::string_view rest = words;
  if (!strip(rest, "第")) return;
  while (!rest.empty() && is_digit(rest.front())) rest.remove_prefix(1);
  if (strip(rest, "分项")) words = rest;
}

/// Whether somebody wrote on behind a printed text: 公布清单。（已完成）. An amended text goes on otherwise:
/// 公布清单 is now 公布清单和目录.
bool goes_on(std::string_view written, std::string_view printed) {
  std::string_view rest = written;
  if (!strip(rest, printed) || rest.empty()) return false;
  return is_space_or_punctuation(last_code_point(printed).value) ||
         is_space_or_punctuation(first_code_point(rest).value);
}

/// Whether it is what heads rows, with its number or without: 六、社会矛盾纠纷依法有效化解.
bool is_heading_text(std::string_view plain_words, const std::string& number, const std::string& title) {
  std::string_view rest = plain_words;
  strip(rest, plain(number));
  return rest == plain(title) || plain_words == plain(title);
}

/// Of a category and a task what a cell with both has.
std::string both_headings(const Row& row) {
  std::string out;
  if (row.category != nullptr) out += row.category->number.value + row.category->title.value;
  if (row.task != nullptr) out += row.task->number.value + row.task->title.value;
  return out;
}

bool is_of_days(std::string_view text) {
  std::string_view rest = text;
  while (!rest.empty()) {
    const bool is_sign = is_digit(rest.front()) || strip(rest, "年") || strip(rest, "月") ||
                         strip(rest, "日") || strip(rest, "号");
    if (!is_sign) return false;
    if (!rest.empty() && is_digit(rest.front())) rest.remove_prefix(1);
  }
  return true;
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

Printed::Printed(const ledger::Book& book) : book_(book), duties_(book.duties()) {
  for (const Unit& unit : duties_.table().units) names_.push_back(plain(unit.name.value));
  for (std::size_t i = 0; i < duties_.size(); ++i) {
    const bool is_same = i > 0 && &duties_[i - 1].measure() == &duties_[i].measure();
    texts_.push_back(is_same ? texts_.back() : plain(duties_[i].measure().text.value));
    clauses_.push_back(plain(clause_of(i)));
  }
}

std::string_view Printed::clause_of(std::size_t duty) const {
  const auto& at = duties_[duty].clause;
  return at ? standalone_text(duties_[duty].measure().clauses[*at]) : std::string_view();
}

bool Printed::may_have(std::size_t duty, std::string_view plain_cell) const {
  std::string_view words = plain_cell;
  strip_clause_mark(words);
  return words.starts_with(texts_[duty]) || (!clauses_[duty].empty() && words.starts_with(clauses_[duty]));
}

/// Whether what is left is what a sheet prints behind a measure's words: the words of the cell with the
/// units, and clauses that come through groups (另有第1、2分项经由“各有关部门”。).
bool Printed::has_only_asides(std::size_t duty, std::string_view rest) const {
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

Fit Printed::whole(std::size_t duty, std::string_view cell, std::string_view text) const {
  if (cell == text) return Fit::same;
  const std::string words = plain(cell);
  const std::string printed = plain(text);
  std::string_view rest = words;
  if (printed.empty()) return words.empty() ? Fit::same : Fit::written;
  if (strip(rest, printed) && has_only_asides(duty, rest)) return Fit::same;
  return goes_on(squeezed(cell), squeezed(text)) ? Fit::written : Fit::other;
}

/// The clause alone, or with its number before it and the whole measure behind it.
Fit Printed::clause(std::size_t duty, std::string_view cell) const {
  const std::string words = plain(cell);
  const std::string mark = clause_mark(*duties_[duty].clause);
  const std::string_view text = clause_of(duty);
  std::string_view rest = words;
  strip(rest, mark);
  if (strip(rest, clauses_[duty])) {
    if (strip(rest, "全文") && !strip(rest, texts_[duty])) return Fit::other;
    if (has_only_asides(duty, rest)) return Fit::same;
  }
  const std::string written = squeezed(cell);
  return goes_on(written, squeezed(mark + "：" + std::string(text))) || goes_on(written, squeezed(text))
             ? Fit::written
             : Fit::other;
}

Fit Printed::words(std::size_t duty, const RowView& row) const {
  const std::string_view cell = row.text(Kind::text);
  const std::string& text = duties_[duty].measure().text.value;
  if (!duties_[duty].clause) return whole(duty, cell, text);
  if (!row.columns.has(Kind::clause)) return clause(duty, cell);
  return std::max(whole(duty, cell, text), whole(duty, row.text(Kind::clause), clause_of(duty)));
}

/// Whether a name is of a list that does not end: 发改局等部门.
bool Printed::is_open(std::size_t duty, std::string_view name, std::vector<UnitIndex>& wanted) const {
  const std::string words = plain(name);
  for (const Assignment* const each : assignments(duties_[duty].measure(), duties_[duty].clauses())) {
    if (!each->others) continue;
    std::string_view rest = words;
    const std::string open = plain(each->others->value);
    if (!rest.ends_with(open)) continue;
    rest.remove_suffix(open.size());
    if (rest.empty()) return true;
    const auto same = std::find_if(wanted.begin(), wanted.end(), [&](UnitIndex unit) {
      const auto& aliases = duties_.table().unit(unit).aliases;
      return rest == names_[unit] || std::any_of(aliases.begin(), aliases.end(), [&](const auto& alias) {
               return rest == plain(alias.value);
             });
    });
    if (same == wanted.end()) continue;
    wanted.erase(same);
    return true;
  }
  return false;
}

Fit Printed::units(std::size_t duty, Role role, std::string_view cell) const {
  const Measure& measure = duties_[duty].measure();
  std::vector<UnitIndex> wanted = named(measure, role, duties_[duty].clauses());
  if (wanted.empty() && says(cell, "无牵头单位")) return Fit::same;
  Fit fit = Fit::same;
  for (const std::string& name : names_in(cell)) {
    const UnitIndex unit = find_unit(duties_.table(), name);
    if (unit != no_unit && std::erase(wanted, unit) > 0) continue;
    if (is_open(duty, name, wanted)) continue;
    // A name that is spelled otherwise, or with something behind it.
    const std::string words = plain(name);
    const auto same = std::find_if(wanted.begin(), wanted.end(), [&](UnitIndex each) {
      return !names_[each].empty() && words.starts_with(names_[each]);
    });
    if (same == wanted.end()) return Fit::other;
    if (words != names_[*same]) fit = Fit::written;
    wanted.erase(same);
  }
  return wanted.empty() ? fit : Fit::other;
}

/// The words that are meant, or the printed ones where a sheet is of before these were said: 同上.
Fit Printed::deadline(std::size_t duty, std::string_view cell) const {
  const Fit fit = deadline(duty, cell, [](const Deadline& each) { return each.said(); });
  return fit != Fit::other ? fit : deadline(duty, cell, [](const Deadline& each) { return each.text.value; });
}

/// A sheet may add the days, and of stages in brackets those that it lists.
Fit Printed::deadline(std::size_t duty, std::string_view cell,
                      std::string (*words_of)(const Deadline&)) const {
  std::vector<std::string> texts;
  std::set<std::string> days;
  for (const Deadline* const each : deadlines(duties_[duty].measure(), duties_[duty].clauses())) {
    const std::string text = words_of(*each);
    if (std::find(texts.begin(), texts.end(), text) == texts.end()) texts.push_back(text);
    for (const Date day : each->reading.dates) {
      days.insert(plain(ledger::printed_day(day)));
      days.insert(plain(iso_date(day)));
    }
  }
  std::string all;
  for (const std::string& text : texts) all += plain(text);
  const std::string words = plain(cell);
  std::string_view rest = words;
  if (all.empty() || !strip(rest, all)) return Fit::other;
  const auto strip_day = [&](std::string_view& text) {
    return std::any_of(days.begin(), days.end(), [&](const std::string& day) { return strip(text, day); });
  };
  while (strip_day(rest)) {
  }
  const bool is_stage = all.find(rest) != std::string::npos && squeezed(cell).ends_with(')');
  if (rest.empty() || is_stage) return Fit::same;
  return goes_on(squeezed(cell), squeezed(texts.back())) && !is_of_days(rest) ? Fit::written : Fit::other;
}

Fit Printed::dates(std::size_t duty, std::string_view cell) const {
  std::set<Date> days;
  for (const Deadline* const each : deadlines(duties_[duty].measure(), duties_[duty].clauses()))
    days.insert(each->reading.dates.begin(), each->reading.dates.end());
  Fit fit = Fit::same;
  for (const std::string& each : names_in(cell)) {
    const auto day = day_in(each, duties_.table().years());
    if (days.empty() || !day || !is_of_days(plain(each))) return Fit::written;
    if (days.contains(*day)) continue;
    // The day of another year is of another sheet; any other is what somebody wants or did.
    const auto is_year = [&](Date other) { return year_of(other) == year_of(*day); };
    fit = std::any_of(days.begin(), days.end(), is_year) ? std::max(fit, Fit::written) : Fit::other;
  }
  return fit;
}

/// What the unit is to do, itself or as one of a group.
bool Printed::is_role(std::size_t duty, UnitIndex unit, std::string_view cell) const {
  constexpr std::string_view words[] = {"牵头", "负责", "配合"};
  const std::string written = plain(cell);
  if (unit == no_unit) return std::find(std::begin(words), std::end(words), written) != std::end(words);
  const ledger::Duty& is = duties_[duty];
  const std::vector<query::Duty> parts = query::parts(query::Viewer(duties_.table(), unit), is.row);
  return std::any_of(parts.begin(), parts.end(), [&](const query::Duty& part) {
    return (!part.clause || part.clause == is.clause) &&
           written == words[static_cast<std::size_t>(part.role)];
  });
}

/// Whether these are groups that the unit is in and the duty names.
bool Printed::are_groups(std::size_t duty, UnitIndex unit, std::string_view cell) const {
  const std::vector<std::string> names = names_in(cell);
  return std::all_of(names.begin(), names.end(), [&](const std::string& name) {
    const UnitIndex group = find_unit(duties_.table(), name);
    if (group == no_unit || !duties_[duty].concerns(group)) return false;
    if (unit == no_unit) return true;
    const std::vector<UnitIndex> of_unit = groups_of(duties_.table(), unit);
    return std::find(of_unit.begin(), of_unit.end(), group) != of_unit.end();
  });
}

/// Whether it is anything that the unit reported, or was told of that: the sheet may be of an earlier round.
bool Printed::is_report(std::size_t duty, UnitIndex unit, std::string_view cell) const {
  if (unit == no_unit) return false;
  const std::vector<ledger::LastReport> history = book_.history(unit, duty);
  return std::any_of(history.begin(), history.end(), [cell](const ledger::LastReport& each) {
    std::string words;
    for (const std::string& line : ledger::printed_lines(each)) words += line + "\n";
    return says(cell, words);
  });
}

std::string Printed::text_of(std::size_t duty, const SheetColumn& column) const {
  const ledger::Duty& is = duties_[duty];
  if (column.own != nullptr) {
    const auto* const value = own_value(is.measure(), column.own->key.value);
    return value == nullptr ? std::string() : value->value;
  }
  const query::Line line{
      .table = &duties_.table(), .row = is.row, .clauses = is.clauses(), .deadline = is.deadline};
  const query::Value value =
      column.kind == Kind::own_words ? query::own_words_value(line) : query::wording_value(line);
  const auto* const text = std::get_if<std::string>(&value);
  return text == nullptr ? std::string() : *text;
}

Fit Printed::cell(std::size_t duty, UnitIndex unit, const SheetColumn& column, const RowView& row,
                  const PageCell& cell) const {
  const auto written_unless = [](bool is_same) { return is_same ? Fit::same : Fit::written; };
  const ledger::Duty& is = duties_[duty];
  const std::string& text = cell.text;
  switch (column.kind) {
    case Kind::id:
      return written_unless(says(text, is.measure().id.value));
    case Kind::number:
      return written_unless(says(text, printed_number(is.measure())));
    case Kind::unit:
      return written_unless(find_unit(duties_.table(), tidied(text)) == unit ||
                            (unit != no_unit && plain(text) == names_[unit]));
    case Kind::role:
      return written_unless(is_role(duty, unit, text));
    case Kind::via:
      return written_unless(are_groups(duty, unit, text));
    case Kind::category:
      return written_unless(
          is.row.category != nullptr &&
          is_heading_text(plain(text), is.row.category->number.value, is.row.category->title.value));
    case Kind::task:
      return written_unless(is.row.task != nullptr && is_heading_text(plain(text), is.row.task->number.value,
                                                                      is.row.task->title.value));
    case Kind::headings:
      return written_unless(says(text, both_headings(is.row)));
    case Kind::text:
      return is.clause && !row.columns.has(Kind::clause) ? clause(duty, text)
                                                         : whole(duty, text, is.measure().text.value);
    case Kind::clause:
      return whole(duty, text, clause_of(duty));
    case Kind::lead:
      return units(duty, Role::lead, text);
    case Kind::responsible:
      return units(duty, Role::responsible, text);
    case Kind::support:
      return units(duty, Role::support, text);
    case Kind::deadline:
      return deadline(duty, text);
    case Kind::dates:
      return dates(duty, text);
    case Kind::own:
    case Kind::own_words:
    case Kind::wording:
      return written_unless(says(text, text_of(duty, column)));
    case Kind::last_report:
      return written_unless(is_report(duty, unit, text));
    default:
      return Fit::written;
  }
}

}  // namespace xfz::collect
