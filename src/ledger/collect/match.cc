// SPDX-License-Identifier: MIT
#include "ledger/collect/match.h"

#include <algorithm>

#include "ledger/collect/words.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace xfz::collect {

namespace {

/// Whether it may be a number that a table once had: 90/3, 1.1, S2, （一）.
bool looks_like_number(std::string_view text) {
  constexpr std::u32string_view signs = U"一二三四五六七八九十百第附/.-_()（）〇零、．";
  constexpr std::size_t longest = 24;
  const auto is_sign = [&](char32_t c) {
    return signs.find(c) != std::u32string_view::npos || (c < 0x80 && is_alphanumeric(static_cast<char>(c)));
  };
  const std::vector<char32_t> all = code_points(text);
  return !all.empty() && all.size() <= longest && std::all_of(all.begin(), all.end(), is_sign);
}

/// With its slash as it should be.
std::string key_text(std::string_view key) {
  std::string words = tidied(key);
  constexpr std::string_view wide_slash = "／";
  for (std::size_t at = words.find(wide_slash); at != std::string::npos; at = words.find(wide_slash))
    words.replace(at, wide_slash.size(), "/");
  return words;
}

/// What two names or two numbers are called alike makes neither out.
template <class Place>
void add_name(std::unordered_map<std::string, Place>& names, std::string_view name, Place is, Place nothing) {
  if (name.empty()) return;
  const auto [at, is_new] = names.try_emplace(squeezed(name), is);
  if (!is_new && at->second != is) at->second = nothing;
}

}  // namespace

Matcher::Matcher(const ledger::Book& book)
    : book_(book), duties_(book.duties()), headings_(duties_.table()), printed_(book) {
  for (std::size_t i = 0; i < duties_.size(); ++i) {
    const Measure& measure = duties_[i].measure();
    by_id_[plain(measure.id.value)].push_back(i);
    if (measure.number) by_id_[plain(measure.number->value)].push_back(i);
    add_name(keys_, duties_[i].key, i, ledger::no_duty);
  }
  for (UnitIndex unit = 0; unit < duties_.table().units.size(); ++unit) {
    const Unit& is = duties_.table().unit(unit);
    add_name(units_, is.id.value, unit, no_unit);
    add_name(units_, is.name.value, unit, no_unit);
    for (const auto& alias : is.aliases) add_name(units_, alias.value, unit, no_unit);
  }
}

/// As an input method may leave them, both have wide letters and blanks.
UnitIndex Matcher::unit_called(std::string_view name) const {
  const UnitIndex unit = find_unit(duties_.table(), name);
  if (unit != no_unit) return unit;
  const auto found = units_.find(squeezed(name));
  return found == units_.end() ? no_unit : found->second;
}

std::size_t Matcher::duty_called(std::string_view key) const {
  const std::size_t duty = duties_.find(key);
  if (duty != ledger::no_duty) return duty;
  const auto found = keys_.find(squeezed(key));
  return found == keys_.end() ? ledger::no_duty : found->second;
}

std::optional<Named> Matcher::by_key(std::string_view key) const {
  const std::string words = key_text(key);
  for (std::size_t at = words.find('/'); at != std::string::npos; at = words.find('/', at + 1)) {
    const Named named{unit_called(std::string_view(words).substr(0, at)),
                      duty_called(std::string_view(words).substr(at + 1))};
    if (named.unit != no_unit && named.duty != ledger::no_duty) return named;
  }
  return std::nullopt;
}

UnitIndex Matcher::unit_of_key(std::string_view key) const {
  const std::string words = key_text(key);
  for (std::size_t at = words.find('/'); at != std::string::npos; at = words.find('/', at + 1)) {
    const UnitIndex unit = unit_called(std::string_view(words).substr(0, at));
    if (unit != no_unit && looks_like_number(std::string_view(words).substr(at + 1))) return unit;
  }
  return no_unit;
}

std::optional<std::size_t> Matcher::by_text(const RowView& row) const {
  if (plain(row.text(Kind::text)).empty()) return std::nullopt;
  const std::string id = plain(row.text(Kind::id));
  std::optional<std::size_t> only;
  bool is_one = true;
  const auto try_duty = [&](std::size_t duty) {
    if (words(duty, row) != Fit::same) return;
    is_one = !only || *only == duty;
    only = duty;
  };
  if (id.empty()) {
    const std::string cell = plain(row.text(Kind::text));
    for (std::size_t duty = 0; duty < duties_.size() && is_one; ++duty) {
      if (printed_.may_have(duty, cell)) try_duty(duty);
    }
  } else if (const auto found = by_id_.find(id); found != by_id_.end()) {
    for (std::size_t i = 0; i < found->second.size() && is_one; ++i) try_duty(found->second[i]);
  }
  return is_one ? only : std::nullopt;
}

std::vector<std::size_t> Matcher::by_print(const RowView& row) const {
  std::vector<std::size_t> out;
  const std::string cell = plain(row.text(Kind::text));
  if (cell.empty()) return out;
  for (std::size_t duty = 0; duty < duties_.size(); ++duty) {
    if (printed_.may_have(duty, cell) && words(duty, row) == Fit::same &&
        compare({no_unit, duty, true}, row).other.empty())
      out.push_back(duty);
  }
  return out;
}

/// Somebody's key is as it was sent, or is of an earlier numbering; else what was written over it counts.
bool Matcher::is_same_key(const Named& named, std::string_view key) const {
  const auto now = by_key(key);
  return (now && now->duty == named.duty) || unit_of_key(key) != no_unit;
}

Fit Matcher::fit(const Named& named, const RowView& row, const PageCell& cell) const {
  const SheetColumn& column = row.columns.all.at(cell.column);
  if (column.kind == Kind::key) return is_same_key(named, cell.text) ? Fit::same : Fit::written;
  const bool is_number =
      column.kind == Kind::id || (column.kind == Kind::number && !duties_[named.duty].measure().number);
  if (named.is_renumbered && is_number && looks_like_number(tidied(cell.text))) return Fit::same;
  return printed_.cell(named.duty, named.unit, column, row, cell);
}

Comparison Matcher::compare(const Named& named, const RowView& row) const {
  Comparison out;
  for (const PageCell* const cell : row.page.in_row(row.row)) {
    const auto column = row.columns.all.find(cell->column);
    if (column == row.columns.all.end() || column->second.kind >= Kind::status) continue;
    const Fit fits = fit(named, row, *cell);
    if (fits == Fit::other) out.other.push_back(cell->slot);
    if (fits == Fit::written) out.written.push_back(cell->slot);
  }
  return out;
}

bool Matcher::is_done(UnitIndex unit, std::size_t duty, Date occurrence) const {
  constexpr Date whenever{std::chrono::year(9999), std::chrono::December, std::chrono::day(31)};
  const ledger::DutyState state = book_.state(duty, whenever, occurrence);
  return std::any_of(state.standings.begin(), state.standings.end(), [unit](const ledger::Standing& each) {
    return each.unit == unit && each.state == ledger::State::done;
  });
}

bool Matcher::is_heading(std::string_view text) const {
  const std::string words = plain(text);
  const auto is_of = [&words](const std::string& number, const std::string& title) {
    const std::string printed = plain(title);
    return !printed.empty() && (words == printed || words == plain(number) + printed);
  };
  return std::any_of(duties_.begin(), duties_.end(), [&](const ledger::Duty& duty) {
    const auto* const category = duty.row.category;
    const auto* const task = duty.row.task;
    return (category != nullptr && is_of(category->number.value, category->title.value)) ||
           (task != nullptr && is_of(task->number.value, task->title.value));
  });
}

}  // namespace xfz::collect
