// SPDX-License-Identifier: MIT
// Where the duties stand, as tables: what every format for people shows.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ledger/status.h"
#include "query/question.h"
#include "render/grid.h"

namespace xfz::render {

/// An answer of the ledger, and what was asked. Refers to all.
struct StatusAnswer {
  const Table& table;
  const ledger::Status& status;
  const ledger::StatusQuestion& question;
  const query::Question& asked;  ///< the same of the table
};

/// The duties that only name who supports, by their keys.
std::string unled_keys(const ledger::Status& status, Language language);

/// A table, and what it is called in the 通报.
struct StatusPart {
  std::string_view name;
  Grid grid;
};

/// Its tables in one language, each of one section that has its name; without rows where there is nothing.
class StatusGrids {
 public:
  StatusGrids(const StatusAnswer& answer, Language language)
      : table_(answer.table), status_(answer.status), question_(answer.question), language_(language) {}

  std::string summary() const;
  std::vector<std::string> closing() const;
  /// Who has most overdue comes first, then who has most to report.
  Grid units() const;
  Grid categories() const;
  /// The first that was missed first.
  Grid overdue() const;
  Grid blocked() const;
  /// What each says; of many only how many are done.
  Grid differing() const;
  Grid moved() const;
  /// These six, in this order.
  std::vector<StatusPart> all() const;
  /// Every duty and who must report it, with the report that holds, for a spreadsheet; of a recurring one
  /// each occurrence that was missed too.
  Grid sheet() const;

 private:
  std::string in(const Phrase& phrase) const { return std::string(phrase.in(language_)); }
  const std::string& name(UnitIndex unit) const { return table_.unit(unit).name.value; }
  std::string text_of_duty(const ledger::DutyState& duty) const;
  /// Who has not done an overdue duty, and in what states they are with it.
  std::string missing_text(const ledger::DutyState& duty) const;
  /// The printed deadline, and of a recurring one these occurrences.
  std::string missed_text(const ledger::DutyState& duty, const std::vector<Date>& days) const;

  const Table& table_;
  const ledger::Status& status_;
  const ledger::StatusQuestion& question_;
  Language language_;
};

}  // namespace xfz::render
