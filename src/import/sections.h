// SPDX-License-Identifier: MIT
// Which rows of a table are headings of those below them.
#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string_view>
#include <vector>

#include "import/columns.h"
#include "import/grid.h"
#include "import/lines.h"
#include "import/words.h"

namespace xfz::import {

/// A heading that has its row to itself: 一、工程建设, or 一 and 工程建设 in cells of their own.
struct Section {
  PieceIndex number = no_piece;  ///< where it has a cell of its own
  PieceIndex title = no_piece;
  std::vector<PieceIndex> rest{};  ///< what else stands in the row: the sum of what is below
};

/// The cells of a list that hold words or tables.
std::vector<PieceIndex> filled(const Grid& grid, const std::vector<PieceIndex>& pieces);

/// The kind of a number that stands alone in its cell, with a joint behind it or not; none where it is no
/// number.
Numbered::Kind kind_of_number(std::string_view words);

/// Whether words are a note below a table: 注：…
bool is_note(std::string_view words);
/// Whether a row is 备注 in the first cell, and what it says beside it.
bool is_note_beside(const Grid& grid, const std::vector<PieceIndex>& own);
/// Whether a row only says who made or checked the table: 审核人：甲某 | 制表人：乙某
bool is_sign_off(const Grid& grid, const std::vector<PieceIndex>& own);
/// Whether each row begins with a heading, as in the form of one task: 牵头单位 | 甲局 | 完成时限 | 6月底前
bool is_form(const Grid& grid);
/// Whether words begin with a label: 单位：万元
bool has_label(std::string_view words);

/// A sum, which a heading may have beside it: 12,500, 30%
bool is_amount(std::string_view words);

/// Refers to the grid and the head.
class Sections {
 public:
  Sections(const Grid& grid, const Head& head);

  std::optional<Section> at(std::size_t row) const;
  /// Whether all measures stand above a row.
  bool end_before(std::size_t row) const { return row > last_text_; }
  /// Whether a row without a number only goes on with the measure above it, as where a page ended within
  /// that.
  bool goes_on(std::size_t row) const { return row < goes_on_.size() && goes_on_[row]; }
  /// Who issued the table and when, each in a row of its own below all measures; empty where that does not
  /// begin in the row.
  std::vector<Line> signature_at(std::size_t row, std::size_t block) const;
  /// Whether a row is a heading, and the next one is with the same kind of number.
  bool is_above_another(std::size_t row) const;
  /// Whether any row is a heading.
  bool any() const;

 private:
  /// Tells goes_on() of a row, where it is known of the one above.
  bool tell_goes_on(std::size_t row) const;
  Numbered::Kind kind_of(std::size_t row) const;
  std::optional<Numbered::Kind> kind_of_heading(std::size_t row) const;
  bool is_kind_of_headings(Numbered::Kind kind) const;
  template <std::size_t count>
  bool has_cell(std::size_t row, const std::string_view (&keys)[count]) const;
  bool has_duty(std::size_t row) const;
  bool is_below(std::size_t row, std::string_view number) const;
  std::optional<Section> over_the_row(std::size_t row, const std::vector<PieceIndex>& own) const;
  std::optional<Section> numbered_beside(std::size_t row, const std::vector<PieceIndex>& own) const;

  const Grid& grid_;
  const Head& head_;
  std::size_t last_text_ = 0;  ///< the last row with a text that does not have it to itself
  std::vector<bool> goes_on_;
  std::set<Numbered::Kind> kinds_{};       ///< of the numbers of rows with a text
  std::set<Numbered::Kind> duty_kinds_{};  ///< the same where they have units and a deadline too
  bool has_duties_ = false;                ///< some row has
  bool are_duties_numbered_ = true;        ///< all of those are
};

}  // namespace xfz::import
