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
#include "ledger/collect/page.h"
#include "ledger/duties.h"
#include "ledger/ledger.h"

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

/// A duty of a unit.
struct Named {
  UnitIndex unit = no_unit;
  std::size_t duty = ledger::no_duty;
  bool is_renumbered = false;  ///< the row has the key that it had before the table was numbered anew
};

/// How what a row prints compares with the duty.
struct Comparison {
  std::vector<SlotIndex> other;    ///< cells with other words, units or another deadline: another version
  std::vector<SlotIndex> written;  ///< cells into which somebody wrote
};

class Matcher {
 public:
  explicit Matcher(const ledger::Duties& duties);

  const Headings& headings() const { return headings_; }
  /// `mzj/90/3`
  std::optional<Named> by_key(std::string_view key) const;
  /// The only duty with these words and, where the row has one, this number.
  std::optional<std::size_t> by_text(const RowView& row) const;
  /// The only duty of the unit that `key` names with the words, units and deadline of the row, where those
  /// are not of the duty that the key is now of (`named`, if any): the table was numbered anew since.
  std::optional<Named> by_fingerprint(std::string_view key, const RowView& row,
                                      const std::optional<Named>& named) const;
  Comparison compare(std::size_t duty, UnitIndex unit, const RowView& row) const;
  /// Whether a text is the heading of a category or a task.
  bool is_heading(std::string_view text) const;

 private:
  enum class Fit { same, written, other };

  const std::string& text_of(std::size_t duty) const { return texts_[duty]; }
  Fit fit(std::size_t duty, const RowView& row) const;
  const std::vector<std::size_t>* with_words(std::string_view cell) const;
  bool has_only_asides(std::size_t duty, std::string_view rest) const;
  Fit fit_whole(std::size_t duty, std::string_view cell, const std::string& text) const;
  Fit fit_clause(std::size_t duty, std::string_view cell, const std::string& clause) const;
  bool has_units(std::size_t duty, Role role, std::string_view cell) const;
  bool has_deadline(std::size_t duty, std::string_view cell) const;
  bool prints(std::size_t duty, UnitIndex unit, Kind kind, const RowView& row) const;

  const ledger::Duties& duties_;
  Headings headings_;
  std::vector<std::string> texts_;  ///< of their measures, as plain() has them
  std::vector<std::string> names_;  ///< of units likewise
  std::unordered_map<std::string, std::vector<std::size_t>> by_id_;
  std::unordered_map<std::string, std::vector<std::size_t>> by_words_;  ///< of their measures, and of clauses
};

}  // namespace xfz::collect
