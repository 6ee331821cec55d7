// SPDX-License-Identifier: MIT
// A notice of changes (调整通知) as every form prints it: a comparison table, whose cells are values of both
// tables.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compare/notices.h"
#include "compare/text_edits.h"
#include "render/difference/comparison.h"
#include "text/message.h"

namespace xfz::render {

/// Words that both tables have, or one of them alone.
struct NoticePiece {
  compare::TextPiece::Kind kind = compare::TextPiece::kept;
  std::string text;
};

/// One thing about what a line is of, in both tables: the words of a measure, who answers for it, by when.
struct NoticeValue {
  std::string_view key;  ///< for programs: text, units, deadline
  std::string label;     ///< for people: 责任单位
  std::vector<NoticePiece> pieces;
  std::string note{};  ///< how far a day moved, for a screen

  /// As the old table has it, and as the new one; nothing where it has none.
  std::optional<std::string> before() const;
  std::optional<std::string> after() const;
  bool is_changed() const;
};

/// A line of the comparison table.
struct NoticeLine {
  enum Kind { changed, added, removed };  ///< in the table
  Kind kind = changed;
  std::string number;  ///< `19`, `19（原18）`, of several `1至6、8`; empty where it is no measure
  std::vector<std::string> ids;  ///< as the new table has them, a removed one's as the old
  std::string old_id;            ///< of a measure that both tables have, where it had another
  std::string name;              ///< what it is about, in the first words: a measure's text, a unit's name
  std::vector<NoticeValue> values;
  std::vector<std::string> units;  ///< whom it concerns, as the table names them
  bool is_gained = false;          ///< it did not concern the notice's unit before
  bool is_lost = false;            ///< it does not any more
  /// Nothing that is printed of it changed: its words are told so that the unit knows what is its now.
  bool is_repeated = false;
};

struct NoticePage {
  const Comparison* comparison = nullptr;
  std::string unit;     ///< whom it is for, by the new name; empty where it is for all
  std::string unit_id;  ///< likewise
  bool is_group = false;
  bool is_gone = false;  ///< the new table does not have the unit
  std::vector<NoticeLine> lines;
  std::vector<std::string> numbers;  ///< `原第12至61项现为第13至62项`

  bool is_for_all() const { return unit.empty(); }
  /// Whether there is nothing to say.
  bool is_empty() const { return lines.empty() && numbers.empty(); }
  /// Where the tables are of two years.
  bool is_of_two_years() const;
};

/// Refers to the comparison and lives no longer. What is paper is Chinese.
NoticePage notice_page(const Comparison& comparison, const compare::Notice& notice, Language language);

/// A cell of the comparison table, a part a line.
struct CellLine {
  std::string label;  ///< empty before the words of a measure
  std::vector<NoticePiece> pieces;

  /// With the label, without marks.
  std::string text() const;
};
enum class NoticeSide { before, after };
/// What a line has in one of its two cells; never nothing: of what came or went, that it did. Where only one
/// table has it, nothing in it is marked.
std::vector<CellLine> cell_of(const NoticeLine& line, NoticeSide side);
std::string cell_text(const NoticeLine& line, NoticeSide side);

/// The headings of both cells: 原内容, 现内容; with the years where these are two.
std::string cell_heading(const NoticePage& page, NoticeSide side);

/// `关于调整《2020年……表》的通知`
std::string notice_title(const NoticePage& page);

/// `indicators.yaml，版本 3e5faa64dd53`: the file, and the commit where it is of one.
std::string version_text(const Side& side);

}  // namespace xfz::render
