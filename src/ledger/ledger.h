// SPDX-License-Identifier: MIT
// The ledger (台账) beside a table: what units report of their duties, and what the office found.
#pragma once

#include <cstddef>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

#include "model/date.h"
#include "model/rare.h"
#include "model/unit.h"
#include "text/span.h"

namespace xfz::ledger {

/// How far a duty is. A report says one of the first four.
enum class State { done, in_progress, blocked, not_started, unreported };
inline constexpr State all_states[] = {State::done, State::in_progress, State::blocked, State::not_started,
                                       State::unreported};
inline constexpr std::size_t state_count = std::size(all_states);

/// A place in Duties, or none where there is no such duty.
inline constexpr std::size_t no_duty = static_cast<std::size_t>(-1);

/// Which duty an entry of the ledger is about.
struct Subject {
  Located<std::string> duty;          ///< its key as it is written: 19, 90/3
  Located<Date> date;                 ///< of a report: the day it speaks of
  Rare<Located<std::string>> period;  ///< which occurrence of a recurring duty: 2020-03
  std::size_t place = no_duty;        ///< of the duty in Duties
  std::optional<Date> occurrence;     ///< the day of the one that `period` names
  Span span;
  bool damaged = false;  ///< a part of it could not be read
};

/// A paper that shows what a report says.
struct Evidence {
  Located<std::string> title;
  std::optional<Located<Date>> date;           ///< of the paper
  std::optional<Located<std::string>> path;    ///< of its file, from the table's folder
  std::optional<Located<std::string>> sha256;  ///< of its file: 64 hexadecimal digits, small or not
};

/// What a unit says of its part of a duty.
struct Report : Subject {
  Located<State> status;
  std::optional<Located<std::string>> progress;
  std::vector<Evidence> evidence;
  Rare<Located<std::string>> problems;
  Rare<Located<std::string>> next;
  std::optional<Located<Date>> finished;
  Rare<Located<std::string>> note;
  Rare<Located<std::string>> seen;  ///< fingerprint() of the duty that the unit had before it
};

/// What the office found of the last report on or before its day.
struct Verdict : Subject {
  Located<bool> sends_back;  ///< 退回; else it confirms (属实)
  std::optional<Located<std::string>> note;
};

enum class FileKind { progress, review };

/// One file: what one unit reports, or what was found of that.
struct File {
  FileKind kind = FileKind::progress;
  Located<std::string> name;  ///< of the unit or group, as it is written
  UnitIndex unit = no_unit;
  std::vector<Report> reports;
  std::vector<Verdict> verdicts;
};

/// In any order: what holds on a day does not depend on it.
using Ledger = std::vector<File>;

}  // namespace xfz::ledger
