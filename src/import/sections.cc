// SPDX-License-Identifier: MIT
#include "import/sections.h"

#include <algorithm>
#include <set>

#include "import/headings.h"
#include "import/lines.h"
#include "import/units.h"
#include "import/words.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace xfz::import {

namespace {

constexpr std::string_view level_keys[] = {"category", "task", "text"};
/// What notes below a table begin with.
constexpr std::string_view note_names[] = {"注", "备注", "说明", "附注", "填表说明"};
constexpr std::string_view unit_keys[] = {"units", "lead", "responsible", "support"};
constexpr std::string_view deadline_keys[] = {"deadline"};

template <std::size_t count>
bool is_one_of(std::string_view key, const std::string_view (&keys)[count]) {
  return std::find(std::begin(keys), std::end(keys), key) != std::end(keys);
}

bool is_chinese(Numbered::Kind kind) {
  return kind == Numbered::Kind::chinese || kind == Numbered::Kind::chinese_bracket;
}

}  // namespace

std::vector<PieceIndex> filled(const Grid& grid, const std::vector<PieceIndex>& pieces) {
  std::vector<PieceIndex> out = pieces;
  std::erase_if(out, [&grid](PieceIndex each) {
    const office::Cell& cell = grid.cell_of(each);
    return is_blank(cell.text) && cell.tables.empty();
  });
  return out;
}

Numbered::Kind kind_of_number(std::string_view words) {
  const Numbered as_is = numbered(words);
  if (as_is.kind != Numbered::Kind::none) return as_is.rest.empty() ? as_is.kind : Numbered::Kind::none;
  const Numbered joined = numbered(std::string(words) + "、");
  return joined.rest.empty() ? joined.kind : Numbered::Kind::none;
}

bool is_note(std::string_view words) {
  return std::any_of(std::begin(note_names), std::end(note_names), [words](std::string_view name) {
    if (!words.starts_with(name)) return false;
    const std::string_view rest = words.substr(name.size());
    return rest.starts_with("：") || rest.starts_with(':') || rest.starts_with('1');
  });
}

bool is_note_beside(const Grid& grid, const std::vector<PieceIndex>& own) {
  if (own.empty() || own.size() > 2) return false;
  const office::Cell& first = grid.cell_of(own.front());
  return first.column == 0 && first.columns == 1 && is_one_of(plain(first.text), note_names);
}

bool is_sign_off(const Grid& grid, const std::vector<PieceIndex>& own) {
  constexpr std::string_view labels[] = {"人",   "审核", "复核", "审批", "制表",
                                         "填表", "填报", "签字", "日期"};
  bool is_merged = own.size() == 1;
  for (const PieceIndex each : own) {
    const office::Cell& cell = grid.cell_of(each);
    const std::string words = tidy(cell.text);
    if (!has_label(words) || !contains_any(words.substr(0, 18), labels)) return false;
    is_merged = is_merged || cell.columns > 1;
  }
  return is_merged && !own.empty();
}

bool is_form(const Grid& grid) {
  std::set<std::string> headings;
  std::size_t duties = 0;
  for (std::size_t row = 0; row < grid.rows(); ++row) {
    const std::string first = plain(grid.text(row, 0));
    const bool has_value = filled(grid, grid.row_pieces(row)).size() > 1;
    if (!has_value || has_label(first) || !is_known_heading(first) || !headings.insert(first).second)
      return false;
    if (!key_of(first).empty()) ++duties;
  }
  return duties > 1 && headings.size() > 2;
}

bool has_label(std::string_view words) {
  const std::string_view label = words.substr(0, std::min(words.find("："), words.find(':')));
  return label.size() < words.size() && count_code_points(label) < 8 && !contains(label, "（") &&
         numbered(words).kind == Numbered::Kind::none;
}

bool is_amount(std::string_view words) {
  return std::all_of(words.begin(), words.end(),
                     [](char c) {
                       return is_digit(c) || contains(".,%+-", {&c, 1});
                     }) ||
         is_dash(words);
}

Sections::Sections(const Grid& grid, const Head& head) : grid_(grid), head_(head) {
  const ColumnSense* const text = head.find("text");
  for (std::size_t row = head.end(); text != nullptr && row < grid.rows(); ++row) {
    const bool is_duty = has_duty(row);
    has_duties_ = has_duties_ || is_duty;
    if (!grid.begins(row, text->column) || is_blank(grid.text(row, text->column))) continue;
    if (filled(grid, grid.row_pieces(row)).size() > 1 &&
        !is_note_beside(grid, filled(grid, grid.own_pieces(row))))
      last_text_ = row;
    const Numbered::Kind kind = kind_of(row);
    kinds_.insert(kind);
    if (!is_duty) continue;
    duty_kinds_.insert(kind);
    are_duties_numbered_ = are_duties_numbered_ && kind != Numbered::Kind::none;
  }
  goes_on_.resize(grid.rows());
  for (std::size_t row = head.end(); row < grid.rows(); ++row) goes_on_[row] = tell_goes_on(row);
}

/// Of the number in the column of numbers; none where there is none.
Numbered::Kind Sections::kind_of(std::size_t row) const {
  const ColumnSense* const number = head_.find("number");
  return number == nullptr ? Numbered::Kind::none : kind_of_number(tidy(grid_.text(row, number->column)));
}

/// 一 or （一）, which no row with units or a deadline has.
bool Sections::is_kind_of_headings(Numbered::Kind kind) const {
  return is_chinese(kind) && !duty_kinds_.contains(kind) && (!duty_kinds_.empty() || kinds_.size() > 1);
}

/// Whether a cell of a column with one of these keys begins in a row, and is no other.
template <std::size_t count>
bool Sections::has_cell(std::size_t row, const std::string_view (&keys)[count]) const {
  return std::any_of(head_.columns.begin(), head_.columns.end(), [&](const ColumnSense& column) {
    const office::Cell* const cell = grid_.cell(row, column.column);
    return cell != nullptr && is_one_of(column.key, keys) && cell->column == column.column &&
           !is_blank(cell->text) && grid_.begins(row, column.column);
  });
}

/// Whether a row has units and a deadline, as far as there are columns for them.
bool Sections::has_duty(std::size_t row) const {
  const auto has_column = [this](const auto& keys) {
    return std::any_of(head_.columns.begin(), head_.columns.end(),
                       [&keys](const ColumnSense& column) { return is_one_of(column.key, keys); });
  };
  const bool has_units = has_cell(row, unit_keys);
  const bool has_deadline = has_cell(row, deadline_keys);
  return (has_units || has_deadline) && (has_units || !has_column(unit_keys)) &&
         (has_deadline || !has_column(deadline_keys));
}

/// Whether the next number below a row has this one and a further part: 1 and 1.1.
bool Sections::is_below(std::size_t row, std::string_view number) const {
  const std::size_t column = head_.find("number")->column;
  for (std::size_t next = row + 1; next < grid_.rows(); ++next) {
    const std::string words = plain(grid_.text(next, column));
    if (words.empty()) continue;
    const std::string_view rest = words;
    if (!rest.starts_with(number)) return false;
    return rest.substr(number.size()).starts_with('.') || rest.substr(number.size()).starts_with('-');
  }
  return false;
}

std::optional<Section> Sections::at(std::size_t row) const {
  const std::vector<PieceIndex> own = filled(grid_, grid_.own_pieces(row));
  if (own.empty() || row > last_text_) return std::nullopt;
  return own.size() == 1 ? over_the_row(row, own) : numbered_beside(row, own);
}

/// A cell that has its row to itself.
std::optional<Section> Sections::over_the_row(std::size_t row, const std::vector<PieceIndex>& own) const {
  const office::Cell& cell = grid_.cell_of(own.front());
  if (filled(grid_, grid_.row_pieces(row)).size() > 1 && cell.columns < 3) return std::nullopt;
  const std::string words = tidy(cell.text);
  const ColumnSense* const number = head_.find("number");
  const bool is_number = number != nullptr && own.front() == grid_.piece(row, number->column) &&
                         kind_of_number(words) != Numbered::Kind::none;
  if (words.empty() || is_note(words) || is_number || bare_caption(words).empty()) return std::nullopt;
  // 一、工程建设 among the texts, or a title without a number where all measures have one.
  const bool is_level =
      std::any_of(head_.columns.begin(), head_.columns.end(), [&](const ColumnSense& sense) {
        return is_one_of(sense.key, level_keys) && sense.column == cell.column;
      });
  const bool is_title = is_level && number != nullptr && are_duties_numbered_ &&
                        count_code_points(words) <= 20 && !words.ends_with("。") && !words.ends_with("；");
  const bool is_heading_among_texts =
      has_duties_ && ((is_level && is_chinese(numbered(words).kind)) || is_title);
  if (cell.columns == 1 && cell.column != 0 && !is_heading_among_texts) return std::nullopt;
  return Section{no_piece, own.front()};
}

/// A number in the column of numbers, 一 or one that others divide, and a title; neither units nor a
/// deadline.
std::optional<Section> Sections::numbered_beside(std::size_t row, const std::vector<PieceIndex>& own) const {
  const ColumnSense* const column = head_.find("number");
  if (column == nullptr || !grid_.begins(row, column->column) || has_duty(row) ||
      has_cell(row, deadline_keys))
    return std::nullopt;
  Section out{grid_.piece(row, column->column)};
  const std::string number = tidy(grid_.text(row, column->column));
  if (!is_kind_of_headings(kind_of(row)) &&
      !(kind_of(row) == Numbered::Kind::digits && is_below(row, bare_number(number))))
    return std::nullopt;
  for (const PieceIndex each : own) {
    if (each == out.number) continue;
    const bool is_level =
        std::any_of(head_.columns.begin(), head_.columns.end(), [&](const ColumnSense& sense) {
          return is_one_of(sense.key, level_keys) && grid_.piece(row, sense.column) == each;
        });
    if (is_level && out.title != no_piece) return std::nullopt;
    if (is_level) {
      out.title = each;
    } else {
      out.rest.push_back(each);
    }
  }
  return out.title == no_piece ? std::nullopt : std::optional(out);
}

/// Nothing where the row is none.
std::optional<Numbered::Kind> Sections::kind_of_heading(std::size_t row) const {
  const std::optional<Section> section = row < grid_.rows() ? at(row) : std::nullopt;
  if (!section) return std::nullopt;
  return section->number == no_piece ? numbered(tidy(grid_.cell_of(section->title).text)).kind
                                     : kind_of_number(tidy(grid_.cell_of(section->number).text));
}

bool Sections::is_above_another(std::size_t row) const {
  const std::optional<Numbered::Kind> kind = kind_of_heading(row);
  return kind && kind == kind_of_heading(row + 1);
}

bool Sections::tell_goes_on(std::size_t row) const {
  const ColumnSense* const number = head_.find("number");
  const ColumnSense* const text = head_.find("text");
  if (number == nullptr || text == nullptr || row <= head_.end() || row >= grid_.rows()) return false;
  const auto is_empty = [&](std::string_view key) {
    const ColumnSense* const column = head_.find(key);
    return column == nullptr || is_blank(grid_.text(row, column->column));
  };
  const std::vector<PieceIndex> own = filled(grid_, grid_.own_pieces(row));
  const bool is_of_other = own.empty() || at(row) || at(row - 1) || !signature_at(row, 0).empty() ||
                           is_note(tidy(grid_.cell_of(own.front()).text)) || is_sign_off(grid_, own);
  if (is_of_other || !is_empty("number") || !is_empty("category") || !is_empty("task")) return false;
  const std::string above = tidy(grid_.text(row - 1, text->column));
  const bool is_below_measure =
      is_blank(grid_.text(row - 1, number->column)) ? goes_on(row - 1) : !above.empty();
  if (!is_below_measure) return false;
  const auto is_of_units = [&](PieceIndex each) {
    const std::string words = tidy(grid_.cell_of(each).text);
    return (ends_like_unit(words) || is_collective(words)) &&
           std::any_of(head_.columns.begin(), head_.columns.end(), [&](const ColumnSense& column) {
             return is_one_of(column.key, unit_keys) && grid_.piece(row, column.column) == each;
           });
  };
  if (is_empty("text")) return std::all_of(own.begin(), own.end(), is_of_units);
  const ColumnSense* const units = head_.find("units");
  const std::string_view units_above = units == nullptr ? "" : grid_.text(row - 1, units->column);
  const bool is_severed = !is_blank(units_above) && (is_empty("units") || !ends_like_unit(tidy(units_above)));
  return is_severed && is_empty("deadline") && !above.empty() && !above.ends_with("。") &&
         tidy(grid_.text(row, text->column)).ends_with("。");
}

std::vector<Line> Sections::signature_at(std::size_t row, std::size_t block) const {
  std::vector<Line> out;
  for (; end_before(row) && row < grid_.rows() && out.size() < 2; ++row) {
    const std::vector<PieceIndex> own = filled(grid_, grid_.own_pieces(row));
    if (own.size() != 1) break;
    out.push_back({own, tidy(grid_.cell_of(own.front()).text), block});
    if (whole_date(out.back().text)) return out;
    if (!may_sign(out.back().text)) break;
  }
  return {};
}

bool Sections::any() const {
  for (std::size_t row = head_.end(); row < grid_.rows(); ++row) {
    if (!repeats_head(grid_, row, head_) && at(row)) return true;
  }
  return false;
}

}  // namespace xfz::import
