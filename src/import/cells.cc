// SPDX-License-Identifier: MIT
#include "import/cells.h"

#include <algorithm>

#include "import/headings.h"
#include "import/numbered_clauses.h"
#include "import/people.h"
#include "import/rules.h"
#include "import/said.h"
#include "import/unit_names.h"
#include "import/units.h"
#include "import/words.h"
#include "model/deadline.h"
#include "text/lines.h"
#include "text/utf8.h"

namespace xfz::import {

namespace {

constexpr Message<std::string, std::string> nested_table{"table within “{}”: {}", "“{}”内的表：{}"};
constexpr Message<std::string, std::string> printed_under{"printed under “{}”: {}", "“{}”栏原文：{}"};
constexpr Message<std::string> bracket_below{"a unit in brackets is on a line of its own: “{}”",
                                             "有个单位加了括号，单独占一行：“{}”"};
constexpr Phrase is_it_another{
    "it was taken for a part of the name above it; where it is another unit, write it as one",
    "暂作上一行名称的一部分；如果是另一个单位，请单独写出"};
constexpr Message<std::string> pairs_of_units{"several lead here, each with others: “{}”",
                                              "这里有几个牵头单位，各有配合、责任单位：“{}”"};
constexpr Phrase pairs_are_in_words{
    "who goes with whom is in `wording` alone; `clauses` can say it where the text can be divided",
    "谁和谁一组只写在 `wording` 里；正文可以拆开的，请用 `clauses` 分别写明"};
constexpr Message<std::string> other_numbers{"the text and the units are numbered, but not alike: “{}”",
                                             "正文和单位都有编号，但对不上：“{}”"};
constexpr Phrase divide_them{"the units are named together; `clauses` can say who does which part",
                             "单位暂时放在一起；请用 `clauses` 分别写明"};
constexpr Phrase write_beside_comment{"it is in a comment; write `lead`, `responsible` or `support` below it",
                                      "原文在注释里，请补写 `lead`、`responsible`、`support`"};
constexpr Phrase above_is_nothing{"“同上”, but there is nothing above", "写着“同上”，上面却没有内容"};

/// The lines of a text that hold words.
std::vector<std::string> lines_in(std::string_view text) {
  std::vector<std::string> out;
  for (const std::string_view line : split_lines(text)) {
    if (std::string words = tidy(line); !words.empty()) out.push_back(std::move(words));
  }
  return out;
}

std::string joined(const std::vector<std::string>& lines, std::string_view sign) {
  std::string out;
  for (const std::string& line : lines) {
    if (!out.empty()) out += sign;
    out += line;
  }
  return out;
}

}  // namespace

void CellReader::take(DraftMeasure& measure, std::size_t row, std::size_t rows) {
  row_ = row;
  if (!take_numbered(measure, row, rows)) take_units(measure, row, rows);
  take_deadline(measure, pieces_of(row, rows, "deadline"));
  take_own(measure, row, rows);
}

std::string CellReader::cell_of(const std::vector<PieceIndex>& pieces) const {
  std::string cell;
  for (const PieceIndex each : pieces) {
    if (!cell.empty() && !is_blank(work_.pages.text(each))) cell += '\n';
    cell += work_.pages.text(each);
  }
  return cell;
}

/// Text and units that are numbered alike are clauses.
bool CellReader::take_numbered(DraftMeasure& measure, std::size_t row, std::size_t rows) {
  if (measure.at == no_piece || measure.units_in_text) return false;
  const std::string_view text = work_.pages.text(measure.at);
  constexpr std::string_view keys[] = {"units", "lead", "responsible", "support"};
  constexpr Role roles[] = {Role::responsible, Role::lead, Role::responsible, Role::support};
  std::vector<UnitsInCell> units;
  std::vector<std::pair<std::string_view, PieceIndex>> places;
  for (std::size_t i = 0; i < std::size(keys); ++i) {
    const std::vector<PieceIndex> pieces = pieces_of(row, rows, keys[i]);
    const std::string cell = cell_of(pieces);
    if (is_blank(cell)) continue;
    units.push_back({cell, unsaid_of(keys[i], roles[i])});
    for (const PieceIndex piece : pieces) places.emplace_back(keys[i], piece);
  }
  if (!are_numbered(text, units)) return false;
  auto clauses = clauses_by_number(text, units, cell_of(pieces_of(row, rows, "deadline")), work_.years);
  if (!clauses) {
    work_.remark(rules::units, places.front().second, other_numbers(tidy(units.front().cell)),
                 divide_them.text());
    return false;
  }
  for (const auto& [key, piece] : places) {
    if (key != "units") {
      settle_role_cell(measure, key, piece, {}, "");
      continue;
    }
    measure.unit_pieces.push_back(piece);
    measure.unit_cell = units.front().cell;
  }
  measure.clauses = *std::move(clauses);
  return true;
}

Unsaid CellReader::unsaid_of(std::string_view key, Role who) const {
  const Draft& draft = work_.draft;
  const ColumnSense* const column = head_.find(key);
  const bool is_said = column != nullptr && (column->is_known || column->is_chosen);
  return {who, draft.first_is_lead, draft.lead_mark, draft.others_support, is_said ? &work_.names : nullptr};
}

void CellReader::take_units(DraftMeasure& measure, std::size_t row, std::size_t rows) {
  if (head_.find("units") != nullptr) take_unit_cell(measure, pieces_of(row, rows, "units"));
  std::vector<PieceIndex> not_applicable;
  constexpr std::pair<std::string_view, Role> roles[] = {
      {"lead", Role::lead}, {"responsible", Role::responsible}, {"support", Role::support}};
  for (const auto& [key, who] : roles) {
    for (const PieceIndex at : pieces_of(row, rows, key)) {
      const auto& read = measure.role_pieces;  // a cell over two columns is read as the first
      if (std::find(read.begin(), read.end(), at) != read.end()) continue;
      if (says_not_applicable(work_.pages.text(at))) {
        not_applicable.push_back(at);
      } else {
        take_role_cell(measure, key, who, at);
      }
    }
  }
  settle_not_applicable(measure, not_applicable);
}

/// Beside somebody who does it the words say only that nobody else does.
void CellReader::settle_not_applicable(DraftMeasure& measure, const std::vector<PieceIndex>& cells) {
  const bool has_units = measure.units.names_anyone() || !measure.unit_pieces.empty();
  for (const PieceIndex at : cells) {
    const std::string words = tidy(work_.pages.text(at));
    const bool is_more = has_units || !measure.not_applicable.empty();
    if (is_more) {
      measure.comments.push_back(work_.words(printed_under(std::string(work_.pages.column(at)), words)));
    } else {
      measure.not_applicable = words;
    }
    work_.pages.settle(at, is_more ? Use::comment : Use::value);
  }
}

void CellReader::take_unit_cell(DraftMeasure& measure, const std::vector<PieceIndex>& pieces) {
  const std::string cell = cell_of(pieces);
  if (is_blank(cell)) return;
  if (is_dash(cell)) {
    measure.says_nobody = true;
    for (const PieceIndex each : pieces) work_.pages.leave_out(each, LeftOut::dash);
    return;
  }
  if (says_not_applicable(cell)) {
    measure.not_applicable = tidy(cell);
    for (const PieceIndex each : pieces) work_.pages.settle(each, Use::value);
    return;
  }
  measure.unit_pieces = pieces;
  measure.unit_cell = cell;
  if (is_same_as_above(cell)) {
    measure.units = above_.units["units"];
    measure.units.wording = tidy(cell);
    if (!measure.units.names_anyone()) work_.remark(rules::units, pieces.front(), above_is_nothing.text());
    return;
  }
  read_cell(measure, cell, pieces.front());
}

void CellReader::read_cell(DraftMeasure& measure, const std::string& cell, PieceIndex at) {
  const std::string units = units_of(cell, at);
  const Unsaid unsaid = unsaid_of("units", Role::responsible);
  // Who has looked at the same words before knew better.
  if (work_.like.take_units(measure.text, cell, measure)) {
    above_.units["units"] = measure.units;
    return;
  }
  auto phrase = read_units(units, unsaid, work_.years);
  if (!phrase) {
    // 责任单位：甲局⏎责任人：甲某, of which the words keep the people.
    const Said said = sort_said(with_marks(cell, "\n", true));
    if (!said.own.empty() && !said.units.empty()) phrase = read_units(said.units, unsaid, work_.years);
    if (phrase) phrase->units.wording = with_marks(cell, " ");
  }
  if (phrase && units != cell) phrase->units.wording = with_marks(cell, " ");
  if (!phrase) {
    keep_unread_units(work_, measure, at, cell);
    return;
  }
  if (phrase->doubt == UnitPhrase::Doubt::bracket_below) {
    work_.remark(rules::units, at, bracket_below(tidy(cell)), is_it_another.text());
  } else if (phrase->doubt == UnitPhrase::Doubt::pairs) {
    work_.remark(rules::units, at, pairs_of_units(tidy(cell)), pairs_are_in_words.text());
  }
  measure.units = std::move(phrase->units);
  measure.clauses = std::move(phrase->clauses);
  if (!phrase->deadline.empty() && head_.find("deadline") == nullptr)
    measure.deadline = {phrase->deadline, {}};
  above_.units["units"] = measure.units;
}

/// The units of a cell whose column has people too.
std::string CellReader::units_of(const std::string& cell, PieceIndex at) const {
  return is_of_units_and_people(plain(work_.pages.column(at))) ? without_people(cell) : cell;
}

void CellReader::take_role_cell(DraftMeasure& measure, std::string_view key, Role who, PieceIndex at) {
  const std::string cell(work_.pages.text(at));
  if (is_blank(cell)) return;
  if (is_dash(cell)) {
    measure.says_nobody = true;
    work_.pages.leave_out(at, LeftOut::dash);
    return;
  }
  const DraftUnits found = read_role_cell(measure, key, who, at);
  measure.role_pieces.push_back(at);
  std::string added;  // what another column with the same role says too is in the result once
  for (const Role each : all_roles) {
    auto& to = measure.units.of(each);
    for (const std::string& name : found.of(each)) {
      if (std::find(to.begin(), to.end(), name) != to.end()) continue;
      to.push_back(name);
      added += name;
    }
  }
  if (measure.units.others.empty()) {
    measure.units.others = found.others;
    added += found.others;
  }
  auto& asides = measure.units.with_asides;
  asides.insert(asides.end(), found.with_asides.begin(), found.with_asides.end());
  if (head_.find(key)->column == only_units() && is_of_units_and_people(plain(work_.pages.column(at))) &&
      measure.units.names_anyone() && !is_same_as_above(cell) && without_people(cell) != plain(cell)) {
    measure.units.wording = with_marks(cell, " ");
    work_.pages.settle(at, Use::value);
    return;
  }
  settle_role_cell(measure, key, at, found, added);
}

DraftUnits CellReader::read_role_cell(DraftMeasure& measure, std::string_view key, Role who, PieceIndex at) {
  DraftUnits& above = above_.units[std::string(key)];
  const std::string cell(work_.pages.text(at));
  if (!is_same_as_above(cell)) {
    const Unsaid unsaid{.who = who, .names = unsaid_of(key, who).names};
    auto phrase = read_units(units_of(cell, at), unsaid, work_.years);
    if (phrase && !phrase->deadline.empty() && head_.find("deadline") == nullptr)
      measure.deadline = {phrase->deadline, {}};
    above = phrase && phrase->clauses.empty() ? std::move(phrase->units) : DraftUnits();
  }
  if (!above.names_anyone()) tell_unread_units(work_, at, cell, write_beside_comment.text());
  return above;
}

/// Names and the 、 between them print the cell again; what else there is stands in a comment.
void CellReader::settle_role_cell(DraftMeasure& measure, std::string_view key, PieceIndex at,
                                  const DraftUnits& found, std::string_view added) {
  std::vector<std::string> names = names_in(found);
  if (!found.others.empty()) names.push_back(found.others);
  const std::string left = without_names(work_.pages.text(at), names);
  std::string marks = left;
  for (std::size_t next = marks.find("、"); next != std::string::npos; next = marks.find("、"))
    marks.erase(next, 3);
  const bool has_other_end = !found.others.empty() && found.others != measure.units.others;
  // Beside the first column of a role a comment says who stands in which.
  const bool is_beside = work_.pages.column(at) != head_.find(key)->heading;
  if (marks.empty() && !names.empty() && !has_other_end && !is_beside) {
    work_.pages.settle_rest(at, added);
    if (work_.pages.is_settled(at)) return;
  }
  measure.comments.push_back(
      work_.words(printed_under(std::string(work_.pages.column(at)), tidy(work_.pages.text(at)))));
  work_.pages.settle(at, Use::comment);
}

/// The words of a deadline's cell, a space where its lines end: as they are, and as they are read.
void CellReader::take_deadline(DraftMeasure& measure, const std::vector<PieceIndex>& pieces) {
  std::vector<std::string> lines;
  std::string last;
  for (const PieceIndex each : pieces) {
    const std::string_view printed = work_.pages.text(each);
    const std::string own = tidy(printed);
    if (own.empty()) continue;
    if (is_dash(own) && own != "无") {
      work_.pages.leave_out(each, LeftOut::dash);
    } else if (own == last) {
      work_.pages.settle(each, Use::structure);
    } else {
      const bool is_whole = read_deadline(own, work_.years).reading.has_value();
      for (std::string& line : is_whole ? std::vector{own} : lines_in(printed))
        lines.push_back(std::move(line));
      last = own;
      work_.pages.settle(each, Use::value);
    }
  }
  if (lines.empty()) return;
  measure.deadline = {joined(lines, " "), {}, pieces.front()};
  std::string& words = measure.deadline->text;
  if (is_same_as_above(words)) {
    measure.deadline->meant = above_.deadline;
    return;
  }
  above_.deadline = words;
  if (lines.size() == 1) {
    read_without_midnight(measure);
    read_in_year_of_heading(measure);
    return;
  }
  // A sentence that a line broke is read without the break, several days with a ； for it.
  for (const std::string_view sign : {"", " ", "；"}) {
    const std::string read = joined(lines, sign);
    if (!read_deadline(read, work_.years).reading) continue;
    above_.deadline = read;
    if (sign != "；") {
      words = read;
    } else {
      measure.deadline->meant = read;
    }
    return;
  }
  words = tidy(words);
}

void CellReader::take_own(DraftMeasure& measure, std::size_t row, std::size_t rows) {
  for (const ColumnSense& sense : head_.columns) {
    for (const PieceIndex at : pieces_of(row, rows, sense.key)) take_nested(measure, sense, at);
    if (!sense.is_own) continue;
    std::string value;
    for (const PieceIndex at : pieces_of(row, rows, sense.key)) {
      if (!value.empty()) value += '\n';
      value += joined(lines_in(work_.pages.text(at)), "\n");
      work_.pages.settle(at, Use::value);
    }
    if (!is_blank(value)) measure.own.emplace_back(sense.key, value);
  }
}

void CellReader::take_nested(DraftMeasure& measure, const ColumnSense& sense, PieceIndex at) {
  for (const office::Table& table : grid_.cell_of(at).tables) {
    const std::string words = take_within(table, measure.first_row + 1, sense.heading);
    measure.comments.push_back(work_.words(nested_table(sense.heading, words)));
  }
}

std::string CellReader::take_within(const office::Table& table, std::uint32_t at, std::string_view heading) {
  std::string words;
  std::uint32_t row = 0;
  for (const office::Cell& cell : table.cells) {
    if (!words.empty()) words += cell.row == row ? "｜" : "；";
    row = cell.row;
    words += tidy(cell.text);
    const PieceIndex inner = work_.pages.add(
        cell.text, {0, static_cast<std::uint32_t>(grid_.number()), grid_.table().name, at, {}});
    work_.pages.set_column(inner, heading);
    work_.pages.settle(inner, Use::comment);
  }
  return words;
}

std::vector<PieceIndex> CellReader::pieces_of(std::size_t row, std::size_t rows, std::string_view key) const {
  std::vector<PieceIndex> out;
  for (std::size_t each = row; each < row + rows; ++each) {
    for (const ColumnSense& column : head_.columns) {
      if (column.key != key) continue;
      const PieceIndex found = grid_.piece(each, column.column);
      if (found != no_piece && std::find(out.begin(), out.end(), found) == out.end()) out.push_back(found);
    }
  }
  return out;
}

}  // namespace xfz::import
