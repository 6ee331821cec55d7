// SPDX-License-Identifier: MIT
#include "query/question.h"

#include <algorithm>
#include <charconv>
#include <string_view>

namespace xfz::query {

namespace {

/// Whether these are all clauses of a measure, or it has none.
bool is_whole(const Measure& measure, const std::vector<std::size_t>& clauses) {
  return measure.clauses.empty() || clauses.size() == measure.clauses.size();
}

template <class T>
bool holds(const std::vector<T>& values, const T& value) {
  return std::find(values.begin(), values.end(), value) != values.end();
}

bool is_named(const ClauseTie& part) {
  return part.tie.relation > Relation::via_group;
}

/// Whether each word of the text sought stands in the measure, a clause of it or its task's title.
bool has_text(const Sought& text, const std::vector<Searched>& places) {
  return std::all_of(text.words.begin(), text.words.end(), [&](const std::u32string& word) {
    return std::any_of(places.begin(), places.end(),
                       [&](const Searched& place) { return place.holds(word); });
  });
}

bool has_any_text(const Row& row, const std::vector<Sought>& texts) {
  if (texts.empty()) return true;
  std::vector<Searched> places{Searched(row.measure->text.value)};
  for (const Clause& clause : row.measure->clauses) places.emplace_back(clause.text.value);
  if (row.task != nullptr) places.emplace_back(row.task->title.value);
  return std::any_of(texts.begin(), texts.end(), [&](const Sought& text) { return has_text(text, places); });
}

bool has_own(const Measure& measure, const OwnAsked& asked) {
  const Located<std::string>* const own = xfz::own_value(measure, asked.column->key.value);
  if (own == nullptr) return false;
  if (asked.column->kind == ColumnKind::number) {
    const std::optional<double> number = number_in(own->value);
    return number && std::any_of(asked.values.begin(), asked.values.end(),
                                 [number](const Sought& value) { return number_in(value.typed) == number; });
  }
  const Searched text(own->value);
  return std::any_of(asked.values.begin(), asked.values.end(),
                     [&text](const Sought& value) { return text.holds_all(value); });
}

/// A bonus or deduction item is the whole district's where nobody leads any of it, and nobody need.
bool is_of_all(const Table& table, const Row& row) {
  const Measure& measure = *row.measure;
  const Role role = table.leading_role();
  return row.effect() && measure.assignment.of(role).empty() &&
         std::all_of(measure.clauses.begin(), measure.clauses.end(),
                     [role](const Clause& clause) { return clause.assignment.of(role).empty(); });
}

/// What all parts of a measure share.
bool matches(const Row& row, const Question& question) {
  return (question.categories.empty() || holds(question.categories, row.category)) &&
         std::all_of(question.own.begin(), question.own.end(),
                     [&row](const OwnAsked& asked) { return has_own(*row.measure, asked); }) &&
         has_any_text(row, question.texts);
}

bool matches(const Deadline* deadline, const Question& question) {
  const DeadlineKind kind = kind_of(deadline);
  if (!question.deadlines.empty() && !holds(question.deadlines, kind)) return false;
  if (question.periods.empty() || !days_of(deadline, question.periods).empty()) return true;
  return question.with_standing && kind == DeadlineKind::standing;
}

/// Whether a measure, or one of its clauses, gives anybody this role.
bool is_given(const Measure& measure, const Clause* clause, Role role) {
  return !measure.assignment.of(role).empty() || (clause != nullptr && !clause->assignment.of(role).empty());
}

/// Whether a measure, or one of its clauses, has one of the roles that are asked for without a unit.
bool has_role(const Measure& measure, const Clause* clause, const Question& question) {
  if (!question.units.empty() || question.roles.empty()) return true;
  return std::any_of(question.roles.begin(), question.roles.end(),
                     [&](Role role) { return is_given(measure, clause, role); });
}

/// What can differ from clause to clause, but for how it concerns units.
bool matches(const Table& table, const Measure& measure, std::size_t place, const Question& question) {
  const Clause* const clause = measure.clauses.empty() ? nullptr : &measure.clauses[place];
  if (question.no_lead && is_given(measure, clause, table.leading_role())) return false;
  return has_role(measure, clause, question) && matches(deadline_of(measure, place), question) &&
         (!question.standing.is_asked() ||
          question.standing.holds(measure, place, std::nullopt, question.units));
}

/// The row as far as it answers, whoever is concerned; nothing where it does not.
std::optional<Entry> entry_of(const Table& table, const Row& row, const Question& question) {
  const Measure& measure = *row.measure;
  if (!matches(row, question)) return std::nullopt;
  Entry entry{row};
  for (std::size_t place = 0; place < std::max<std::size_t>(measure.clauses.size(), 1); ++place) {
    if (matches(table, measure, place, question)) entry.clauses.push_back(place);
  }
  if (entry.clauses.empty()) return std::nullopt;
  if (is_whole(measure, entry.clauses)) entry.clauses.clear();
  return entry;
}

/// What the measure says of each part of an entry. What names a unit for the measure names it for every
/// clause.
std::vector<ClauseTie> all_ties(const Entry& entry, const Concern& concern) {
  std::vector<ClauseTie> parts;
  if (entry.measure().clauses.empty()) parts.push_back({0, concern.own});
  auto clause = concern.clauses.begin();
  for (const std::size_t place : places_of(entry)) {
    ClauseTie& part = parts.emplace_back(ClauseTie{place, concern.own});
    while (clause != concern.clauses.end() && clause->clause < place) ++clause;
    if (clause != concern.clauses.end() && clause->clause == place) strengthen(part.tie, clause->tie);
  }
  std::erase_if(parts, [](const ClauseTie& part) { return part.tie.relation == Relation::none; });
  return parts;
}

/// Narrows the entry to what concerns the viewer; false where nothing does.
bool narrow(Entry& entry, const Viewer& viewer, const Question& question) {
  Concern concern = viewer.concern(entry.measure());
  if (concern.strongest.relation == Relation::none) return false;
  Ties ties = ties_of(entry, concern, question);
  if (ties.asked.empty()) return false;
  if (question.roles.empty()) ties.asked.insert(ties.asked.end(), ties.beside.begin(), ties.beside.end());
  concern.strongest = {};
  entry.clauses.clear();
  for (const ClauseTie& part : ties.asked) {
    strengthen(concern.strongest, part.tie);
    entry.clauses.push_back(part.clause);
  }
  std::sort(entry.clauses.begin(), entry.clauses.end());
  if (is_whole(entry.measure(), entry.clauses)) entry.clauses.clear();
  entry.concern = std::move(concern);
  return true;
}

}  // namespace

std::optional<double> number_in(std::string_view text) {
  double number = 0;
  const auto [rest, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || rest != text.data() + text.size()) return std::nullopt;
  return number;
}

bool misses(const std::vector<Period>& periods, Years years) {
  return !periods.empty() && std::all_of(periods.begin(), periods.end(), [years](const Period& period) {
    return (period.from && year_of(*period.from) > years.last) ||
           (period.until && year_of(*period.until) < years.first);
  });
}

const Deadline* deadline_of(const Measure& measure, std::size_t place) {
  if (!measure.clauses.empty()) return effective_deadline(measure, measure.clauses[place]);
  return measure.deadline ? &*measure.deadline : nullptr;
}

std::vector<Date> days_of(const Deadline* deadline, std::span<const Period> periods) {
  std::vector<Date> days;
  if (deadline == nullptr) return days;
  for (const Date date : deadline->reading.dates) {
    const auto contains = [date](const Period& period) { return period.contains(date); };
    if (periods.empty() || std::any_of(periods.begin(), periods.end(), contains)) days.push_back(date);
  }
  return days;
}

Answer ask(const Table& table, const Question& question) {
  Answer answer;
  std::optional<Viewer> viewer;
  if (!question.units.empty()) viewer.emplace(table, question.units);
  const std::vector<Row> all = rows(table);
  answer.entries.reserve(all.size());
  for (const Row& row : all) {
    std::optional<Entry> entry = entry_of(table, row, question);
    if (!entry || (viewer && !narrow(*entry, *viewer, question))) continue;
    if (question.no_lead && is_of_all(table, row)) {
      ++answer.of_all;
    } else if (row.measure->not_applicable && !question.not_applicable) {
      ++answer.not_applicable;
    } else {
      answer.entries.push_back(*std::move(entry));
    }
  }
  return answer;
}

std::vector<std::size_t> places_of(const Entry& entry) {
  std::vector<std::size_t> places = entry.clauses;
  if (!places.empty()) return places;
  for (std::size_t place = 0; place < entry.measure().clauses.size(); ++place) places.push_back(place);
  return places;
}

std::optional<Entry> standing_part(const Entry& entry, std::optional<Date> day, const StandingAsked& asked,
                                   const std::vector<UnitIndex>& units) {
  if (!asked.is_asked()) return entry;
  const auto stands = [&](std::size_t place) { return asked.holds(entry.measure(), place, day, units); };
  if (entry.measure().clauses.empty()) return stands(0) ? std::optional(entry) : std::nullopt;
  std::vector<std::size_t> places = places_of(entry);
  std::erase_if(places, [&](std::size_t place) { return !stands(place); });
  return places.empty() ? std::nullopt : std::optional(part_of(entry, std::move(places)));
}

std::vector<std::size_t> shown_clauses(const Entry& entry) {
  if (!entry.concern || entry.concern->own.relation == entry.concern->strongest.relation)
    return entry.clauses;
  std::vector<std::size_t> shown;
  for (const ClauseTie& part : all_ties(entry, *entry.concern)) {
    if (part.tie.relation == entry.concern->strongest.relation) shown.push_back(part.clause);
  }
  if (is_whole(entry.measure(), shown)) shown.clear();
  return shown;
}

Entry part_of(const Entry& entry, std::vector<std::size_t> clauses) {
  Entry part = entry;
  part.clauses = std::move(clauses);
  if (part.clauses.empty()) return part;
  if (part.concern) {
    Concern& concern = *part.concern;
    std::erase_if(concern.clauses, [&part](const ClauseTie& clause) {
      return !std::binary_search(part.clauses.begin(), part.clauses.end(), clause.clause);
    });
    concern.strongest = concern.own;
    for (const ClauseTie& clause : concern.clauses) strengthen(concern.strongest, clause.tie);
  }
  if (is_whole(part.measure(), part.clauses)) part.clauses.clear();
  return part;
}

Ties ties_of(const Entry& entry, const Concern& concern, const Question& question) {
  Ties ties{all_ties(entry, concern), {}};
  const auto first_via = std::stable_partition(ties.asked.begin(), ties.asked.end(), is_named);
  if (first_via != ties.asked.begin()) {
    if (!question.direct) ties.beside.assign(first_via, ties.asked.end());
    ties.asked.erase(first_via, ties.asked.end());
  }
  std::erase_if(ties.asked, [&question](const ClauseTie& part) {
    return (question.direct && !is_named(part)) ||
           (!question.roles.empty() && !holds(question.roles, role_of(part.tie)));
  });
  return ties;
}

}  // namespace xfz::query
