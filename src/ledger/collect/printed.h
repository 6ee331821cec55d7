// SPDX-License-Identifier: MIT
// What a sheet prints in the row of a duty, and whether a returned row still says that.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "ledger/collect/headings.h"
#include "ledger/collect/page.h"
#include "ledger/state.h"

namespace xfz::collect {

/// A row of a page under its headings.
struct RowView {
  const Page& page;
  const Columns& columns;
  std::uint32_t row = 0;

  /// The cell in the first column of a kind; null where there is none, or it is empty.
  const PageCell* cell(Kind kind) const;
  std::string_view text(Kind kind) const;
};

/// How a printed cell compares with what would be printed there now.
enum class Fit {
  same,
  written,  ///< somebody wrote there
  other,    ///< another version of the duty
};

/// The duties of a book as sheets print them.
class Printed {
 public:
  /// Refers to the book and lives no longer.
  explicit Printed(const ledger::Book& book);

  /// The words of the measure and, where it is a clause, of that.
  Fit words(std::size_t duty, const RowView& row) const;
  /// Whether the row may have the words of this duty: seen at once, and never untrue of one that has them.
  bool may_have(std::size_t duty, std::string_view plain_cell) const;
  /// A cell of a printed column, but for the key. Whatever is not known for sure to be printed is `written`.
  /// `unit`: whose sheet it is, or no_unit.
  Fit cell(std::size_t duty, UnitIndex unit, const SheetColumn& column, const RowView& row,
           const PageCell& cell) const;

 private:
  std::string_view clause_of(std::size_t duty) const;
  bool has_only_asides(std::size_t duty, std::string_view rest) const;
  Fit whole(std::size_t duty, std::string_view cell, std::string_view text) const;
  Fit clause(std::size_t duty, std::string_view cell) const;
  Fit units(std::size_t duty, Role role, std::string_view cell) const;
  bool is_open(std::size_t duty, std::string_view name, std::vector<UnitIndex>& wanted) const;
  Fit deadline(std::size_t duty, std::string_view cell) const;
  Fit deadline(std::size_t duty, std::string_view cell, std::string (*words_of)(const Deadline&)) const;
  Fit dates(std::size_t duty, std::string_view cell) const;
  bool is_role(std::size_t duty, UnitIndex unit, std::string_view cell) const;
  bool are_groups(std::size_t duty, UnitIndex unit, std::string_view cell) const;
  bool is_report(std::size_t duty, UnitIndex unit, std::string_view cell) const;
  std::string text_of(std::size_t duty, const SheetColumn& column) const;

  const ledger::Book& book_;
  const ledger::Duties& duties_;
  std::vector<std::string> texts_;    ///< of the duties' measures, as plain() has them
  std::vector<std::string> clauses_;  ///< likewise; empty where the duty is a whole measure
  std::vector<std::string> names_;    ///< of units likewise
};

}  // namespace xfz::collect
