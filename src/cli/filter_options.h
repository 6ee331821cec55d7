// SPDX-License-Identifier: MIT
// The options that narrow what is listed, the same for every command that lists duties.
#pragma once

#include <string>
#include <vector>

#include "cli/context.h"
#include "cli/options.h"
#include "cli/table_file.h"
#include "cli/values.h"
#include "ledger/asked.h"
#include "query/question.h"

namespace xfz::cli {

/// Each may be given several times, or with commas. A command declares it as a part of itself; reading throws
/// Failure where a value does not fit.
class FilterOptions {
 public:
  void declare(Options& options);
  /// The same where --all was the name of --not-applicable.
  void declare_with_all(Options& options);
  /// Refuses what is wrong with any table, so that no table is read first. `has_units`: the command has units
  /// of its own, which --direct is about.
  void check(bool has_units = false) const;
  /// For a command that answers for each unit by itself: its arguments, and those of --unit, which then are
  /// no condition.
  std::vector<std::string> with_units(const std::vector<std::string>& arguments);
  /// Whether it is about one unit.
  bool has_one_unit() const { return listed_values(units_).size() == 1; }
  /// Whether it cannot be answered without a ledger.
  bool asks_states() const { return !states_.empty(); }
  /// What is asked, --unit with it; says on standard error which unit is meant by an unusual name. The
  /// question refers to the book, null where there is none.
  query::Question read(Context& context, const AnsweringTable& file, const ledger::Book* book) const;

 private:
  void read_periods(const Table& table, Date as_of, query::Question& question) const;
  /// Says how to ask for the table's year, where no day of it was asked for.
  void tell_other_year(Context& context, const Table& table, const query::Question& question) const;
  void read_own(const Table& table, query::Question& question) const;
  void read_states(Context& context, const AnsweringTable& file, const ledger::Book* book,
                   query::Question& question) const;
  /// What needs no table.
  query::Question question() const;

  std::vector<std::string> units_;
  std::vector<std::string> roles_;
  std::vector<std::string> categories_;
  std::vector<std::string> texts_;
  std::vector<std::string> own_;
  std::vector<std::string> deadlines_;
  std::vector<std::string> states_;
  std::vector<std::string> months_;
  std::vector<std::string> by_;
  std::vector<std::string> within_;
  bool direct_ = false;
  bool no_lead_ = false;
  bool only_ = false;
  bool with_standing_ = false;
  bool not_applicable_ = false;
};

/// Units by their names, each once, in that order.
std::vector<UnitIndex> read_units(Context& context, const Table& table,
                                  const std::vector<std::string>& names);

}  // namespace xfz::cli
