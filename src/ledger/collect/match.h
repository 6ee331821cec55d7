// SPDX-License-Identifier: MIT
// Which duty a row of a returned sheet is about, and whether it is still the duty that was sent.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "ledger/collect/headings.h"
#include "ledger/collect/printed.h"
#include "ledger/duties.h"

namespace xfz::collect {

/// A duty of a unit.
struct Named {
  UnitIndex unit = no_unit;
  std::size_t duty = ledger::no_duty;
  /// The row was found by what it prints, and may have the number and the key of an earlier numbering.
  bool is_renumbered = false;
};

/// How what a row prints compares with the duty.
struct Comparison {
  std::vector<SlotIndex> other;    ///< cells with other words, units or another deadline: another version
  std::vector<SlotIndex> written;  ///< cells into which somebody wrote

  bool is_same() const { return other.empty() && written.empty(); }
};

class Matcher {
 public:
  /// Refers to the book and lives no longer.
  explicit Matcher(const ledger::Book& book);

  const Headings& headings() const { return headings_; }
  /// `mzj/90/3`
  std::optional<Named> by_key(std::string_view key) const;
  /// Whose key it is, or was before the table was numbered anew; no_unit where it looks like no key.
  UnitIndex unit_of_key(std::string_view key) const;
  /// The only duty with these words and, where the row has one, this number.
  std::optional<std::size_t> by_text(const RowView& row) const;
  /// Every duty with the words, units and deadline of the row, whatever its number.
  std::vector<std::size_t> by_print(const RowView& row) const;
  Fit words(std::size_t duty, const RowView& row) const { return printed_.words(duty, row); }
  /// Every printed cell of the row is in one of the two, or says what would be printed now.
  Comparison compare(const Named& named, const RowView& row) const;
  /// Whether the report that holds of an occurrence, by a unit that must report it, says that it is done.
  bool is_done(UnitIndex unit, std::size_t duty, Date occurrence) const;
  /// Whether a text is the heading of a category or a task.
  bool is_heading(std::string_view text) const;

 private:
  UnitIndex unit_called(std::string_view name) const;
  std::size_t duty_called(std::string_view key) const;
  bool is_same_key(const Named& named, std::string_view key) const;
  Fit fit(const Named& named, const RowView& row, const PageCell& cell) const;

  const ledger::Book& book_;
  const ledger::Duties& duties_;
  Headings headings_;
  Printed printed_;
  std::unordered_map<std::string, std::vector<std::size_t>> by_id_;
  // By what squeezed() makes of them; no_unit and no_duty where that is ambiguous.
  std::unordered_map<std::string, UnitIndex> units_{};
  std::unordered_map<std::string, std::size_t> keys_{};
};

}  // namespace xfz::collect
