// SPDX-License-Identifier: MIT
// Where the duties stand on a day, by the ledger.
#pragma once

#include <map>
#include <optional>
#include <tuple>
#include <vector>

#include "ledger/duties.h"
#include "ledger/ledger.h"
#include "query/sheet.h"

namespace xfz::ledger {

/// How far one of those who must report a duty is with it.
struct Standing {
  UnitIndex unit = no_unit;
  State state = State::unreported;
  const Report* report = nullptr;  ///< the one that holds; null: none does
  const Verdict* verdict =
      nullptr;                ///< the last about that report, or, where `is_sent_back`, the last report
  bool is_sent_back = false;  ///< its last report was sent back, and an earlier one holds, or none
  std::vector<Date> missed;   ///< its days that have passed without it being done

  bool is_overdue() const { return !missed.empty(); }
};

/// What all say; where they differ: blocked if one is, else in progress as soon as one has begun.
State together(const std::vector<Standing>& standings);

/// How far a duty is on a day.
struct DutyState {
  const Duty* duty = nullptr;
  State state = State::unreported;
  bool differs = false;             ///< not all who have reported it say the same
  std::optional<Date> occurrence;   ///< of a recurring duty: the one that the state is of
  std::vector<Standing> standings;  ///< one for each reporter; empty where nobody reports it
  std::vector<DutyState> late{};    ///< Book::late(), where somebody asked for it

  /// What these standings come to.
  DutyState(const Duty* of, std::optional<Date> of_day, std::vector<Standing> told);

  bool is_overdue() const;
  /// Nothing holds of what was reported, and something was sent back.
  bool is_sent_back() const;
};

/// What a unit said last of a duty, and the last verdict about that; null where there is none.
struct LastReport {
  const Report* report = nullptr;
  const Verdict* verdict = nullptr;
};

/// A ledger, ready to answer for the duties of its table. Refers to both and lives no longer.
class Book {
 public:
  Book(const Duties& duties, const Ledger& ledger);

  const Duties& duties() const { return *duties_; }

  /// The last report of its duty on or before a day holds, unless a verdict on or before that day sends it
  /// back: then the one before it does. Of several of one day the last in its file counts. `place`:
  /// the duty's.
  DutyState state(std::size_t place, Date day) const;
  /// The same of one occurrence of a recurring duty.
  DutyState state(std::size_t place, Date day, std::optional<Date> occurrence) const;
  /// Of a recurring duty each occurrence that any of its standings has missed, as they are with that one.
  std::vector<DutyState> late(const DutyState& duty, Date day) const;

  /// The report that a verdict in a file of this unit is about, or null.
  const Report* judged(UnitIndex unit, const Verdict& verdict) const;
  /// What a unit reported of a duty, by day.
  std::vector<const Report*> reports(UnitIndex unit, std::size_t duty) const;
  LastReport last(UnitIndex unit, const query::Duty& duty) const;
  /// Whatever last() answered, or may have answered before verdicts were given.
  std::vector<LastReport> history(UnitIndex unit, std::size_t duty) const;
  bool has_reports() const { return !entries_.empty(); }
  /// How many reports are of no duty, or of no occurrence, that the table has now.
  std::size_t uncounted() const { return uncounted_; }
  /// Whether a report of this unit is the last of its duty, or of that occurrence of it.
  bool is_last(UnitIndex unit, const Report& report) const;
  /// Whether there is a verdict about it.
  bool is_judged(UnitIndex unit, const Report& report) const;

 private:
  /// A report with the verdicts about it, by day.
  struct Entry {
    const Report* report = nullptr;
    std::vector<const Verdict*> verdicts;
  };
  using Entries = std::vector<Entry>;

  void add_verdict(UnitIndex unit, const Verdict& verdict);
  Standing standing(UnitIndex unit, std::size_t place, std::optional<Date> occurrence, Date day) const;
  std::vector<Date> missed(UnitIndex unit, std::size_t place, Date day) const;

  const Duties* duties_;
  std::size_t uncounted_ = 0;
  std::map<std::pair<UnitIndex, std::size_t>, Entries> entries_;  ///< by unit and duty, each by day
};

}  // namespace xfz::ledger
