// SPDX-License-Identifier: MIT
// What is asked of a table, and what of it answers. Every command that lists duties asks here.
#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "model/table.h"
#include "query/concern.h"
#include "query/search.h"
#include "text/message.h"

namespace xfz::query {

/// Which days count; both ends are included, an open end is no limit.
struct Period {
  std::optional<Date> from;
  std::optional<Date> until;

  bool contains(Date date) const { return (!from || *from <= date) && (!until || date <= *until); }
};

/// Whether there are periods, and no day of those years is within any.
bool misses(const std::vector<Period>& periods, Years years);

/// What a column that only this table has must hold: one of the words, as a text is searched; of a column of
/// numbers that number.
struct OwnAsked {
  const xfz::Column* column = nullptr;
  std::vector<Sought> values;
};

/// The number that a text is, if it is one.
std::optional<double> number_in(std::string_view text);

/// How a duty must stand, by a ledger. This floor knows none; whoever asks does.
struct StandingAsked {
  std::vector<Phrase> names;  ///< as people read them; any will do
  /// Of a measure or the clause at a place, on the whole or of one of its days; where units are asked for, of
  /// what they report of it. Empty: however it stands.
  std::function<bool(const Measure&, std::size_t place, std::optional<Date> day,
                     const std::vector<UnitIndex>& units)>
      holds{};

  bool is_asked() const { return static_cast<bool>(holds); }
};

/// Conditions on a duty. Those that are set must all hold, for one and the same clause of a measure that is
/// divided; of the values of one, any.
struct Question {
  std::vector<UnitIndex> units;             ///< it concerns one of these units or groups
  std::vector<Role> roles;                  ///< of these units; without any: somebody has this role
  bool direct = false;                      ///< these units are named themselves, not through a group
  std::vector<const Category*> categories;  ///< its measure stands in one of these
  bool no_lead = false;                     ///< nobody has the table's leading role for it
  std::vector<Sought> texts;                ///< its measure, with its task's title, has all words of one
  std::vector<OwnAsked> own;                ///< its measure has one of the values, of each of these columns
  std::vector<DeadlineKind> deadlines;      ///< its deadline is of one of these kinds
  std::vector<Period> periods;              ///< it is due within one of these
  StandingAsked standing;                   ///< it stands so
  bool with_standing = false;               ///< with periods: or it is always in force
  bool not_applicable = false;              ///< measures that do not apply are asked for too

  /// Whether duties in this role are asked for.
  bool asks_for(Role role) const {
    return roles.empty() || std::find(roles.begin(), roles.end(), role) != roles.end();
  }
};

/// A measure, as far as it answers. Refers into the table.
struct Entry {
  Row row;
  std::vector<std::size_t> clauses{};  ///< those that answer, by their place; empty: all of the measure
  /// How the measure concerns the units asked for; `strongest` is over what answers. Absent where none are.
  std::optional<Concern> concern{};
  // Of what is due():
  const Deadline* deadline = nullptr;  ///< the one it is listed for
  std::optional<Date> date{};          ///< the day it is listed for; absent: it is always in force
  bool is_part = false;                ///< others of its clauses that answer have another deadline

  const Measure& measure() const { return *row.measure; }
};

struct Answer {
  std::vector<Entry> entries;      ///< in the table's order
  std::size_t not_applicable = 0;  ///< measures that would answer, but do not apply and were not asked for
  std::size_t of_all = 0;          ///< with no_lead: bonus and deduction items that nobody leads, nor need
};
Answer ask(const Table& table, const Question& question);

/// The clauses that are shown in the measure's stead, by their place: those that answer and concern the units
/// asked for in the strongest way. Empty where that is all of the measure.
std::vector<std::size_t> shown_clauses(const Entry& entry);

/// The part of the entry that stands as is asked: on the whole, or on one of its days. Nothing where none
/// does.
std::optional<Entry> standing_part(const Entry& entry, std::optional<Date> day, const StandingAsked& asked,
                                   const std::vector<UnitIndex>& units);

/// The entry as far as it is about the given clauses, of those that answer.
Entry part_of(const Entry& entry, std::vector<std::size_t> clauses);

/// The places of the clauses that answer, also where all do.
std::vector<std::size_t> places_of(const Entry& entry);

/// The duties in an entry that concern a unit: each clause that does; of a measure that is not divided one
/// with place 0.
struct Ties {
  std::vector<ClauseTie> asked;  ///< that the question is about
  /// Clauses that reach it through a group only, where others name it; none where `direct` is asked.
  std::vector<ClauseTie> beside;
};
Ties ties_of(const Entry& entry, const Concern& concern, const Question& question);

/// How many different measures they are about: entries, duties, or pointers to such.
template <class Items>
std::size_t count_measures(const Items& items) {
  std::vector<const Measure*> measures;
  measures.reserve(items.size());
  for (const auto& item : items) {
    if constexpr (std::is_pointer_v<std::remove_cvref_t<decltype(item)>>) {
      measures.push_back(item->row.measure);
    } else {
      measures.push_back(item.row.measure);
    }
  }
  std::sort(measures.begin(), measures.end());
  return static_cast<std::size_t>(std::unique(measures.begin(), measures.end()) - measures.begin());
}

/// The deadline of a part of a measure: of the clause with this place, or of a measure that is not divided;
/// null where there is none.
const Deadline* deadline_of(const Measure& measure, std::size_t place);

/// The days of a deadline that count, in order.
std::vector<Date> days_of(const Deadline* deadline, std::span<const Period> periods);

}  // namespace xfz::query
