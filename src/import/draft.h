// SPDX-License-Identifier: MIT
// A table as it was understood, before it is written.
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "import/pages.h"
#include "model/table.h"

namespace xfz::import {

/// Who does it, by names.
struct DraftUnits {
  std::vector<std::string> lead;
  std::vector<std::string> responsible;
  std::vector<std::string> support;
  std::string others;                    ///< 等部门
  std::vector<std::string> with_asides;  ///< names as printed, with a bracket that is no part of them
  std::string wording;                   ///< the printed words, where the names do not print them again

  std::vector<std::string>& of(Role who) {
    return who == Role::lead ? lead : who == Role::responsible ? responsible : support;
  }
  const std::vector<std::string>& of(Role who) const {
    return who == Role::lead ? lead : who == Role::responsible ? responsible : support;
  }
  bool names_anyone() const { return !lead.empty() || !responsible.empty() || !support.empty(); }
};

struct DraftClause {
  std::string text;
  DraftUnits units;
  std::string deadline{};  ///< its own
};

/// Whether words can be a key of `deadlines:`. YAML has no longer ones.
inline bool fits_into_readings(std::string_view words) {
  constexpr std::size_t longest_key = 500;
  return words.size() <= longest_key;
}

struct DraftDeadline {
  std::string text;
  std::string meant{};        ///< the words that it is read by: for 同上 those above
  PieceIndex at = no_piece;   ///< its cell; absent: that of the text
  std::optional<Years> of{};  ///< where a heading says of which year it is
  std::string given{};        ///< what a table from before says of it in the same row: `date: 2021-05-31`
};

/// A number and a title, or what is above them: 一、政府职能.
struct DraftHeading {
  std::string number;
  std::string title;
  std::vector<std::string> comments{};
  PieceIndex at = no_piece;
  bool is_passed_on = false;  ///< the units that it says are those of the measures below it
};

using Comments = std::vector<std::string>;

struct DraftMeasure {
  std::string id{};
  std::string number{};  ///< as printed
  std::string text{};
  DraftUnits units{};
  std::vector<DraftClause> clauses{};
  std::optional<DraftDeadline> deadline{};
  std::string not_applicable{};
  bool says_nobody = false;                                ///< by a dash in place of units
  std::vector<std::pair<std::string, std::string>> own{};  ///< by the key of the column
  Comments comments{};
  std::size_t category = no_piece;  ///< place in Draft::categories; no_piece: none
  std::size_t task = no_piece;      ///< place in Draft::tasks
  PieceIndex at = no_piece;         ///< its text
  /// The cells or lines that its units are printed in, and their words; settled at the end.
  std::vector<PieceIndex> unit_pieces{};
  std::vector<PieceIndex> role_pieces{};  ///< the same in columns of one role each, which are settled at once
  std::string unit_cell{};
  std::string kept_beside{};     ///< what else of the result stands in these, but for the text
  bool units_in_text = false;    ///< they are in brackets behind the text, or in lines below it
  std::size_t block = no_piece;  ///< of the document
  std::uint32_t first_row = 0;   ///< of a table
  std::uint32_t last_row = 0;
};

struct DraftColumn {
  std::string key;
  std::string heading;
  bool is_own = false;
  std::string kind{};  ///< of an own one
  bool in_text = false;
  Comments comments{};
};

struct DraftGroup {
  std::string name;
  std::vector<std::string> members;
};

struct Draft {
  Comments comments;  ///< before all
  Comments notes;     ///< behind all
  std::string title;
  std::vector<std::string> title_lines;
  std::size_t title_aside = no_piece;  ///< place of the aside that the title is, where it is one
  std::vector<int> years_said;         ///< by a line of their own
  std::string jurisdiction;
  std::string issuer;
  std::string document;
  std::string issued;
  std::vector<std::string> printed_notes{};  ///< below the table: 注：…
  std::vector<DraftColumn> columns;
  UnitsCell cell = UnitsCell::list;                           ///< of the units' column
  std::vector<DraftGroup> groups;                             ///< whose members the document tells
  std::vector<std::pair<std::string, std::string>> readings;  ///< deadlines that only this table uses
  std::vector<DraftHeading> categories;
  std::vector<DraftHeading> tasks;
  std::deque<DraftMeasure> measures;
  bool first_is_lead = false;   ///< a note says that the first unit of a cell is the lead
  bool others_support = false;  ///< and that those behind it support
  std::string lead_mark;        ///< the sign that a note says leads have: ★
};

}  // namespace xfz::import
