// SPDX-License-Identifier: MIT
#include "ledger/collect/sheet_reader.h"

#include <algorithm>
#include <utility>

#include "ledger/collect/around.h"
#include "ledger/collect/rules.h"
#include "ledger/collect/words.h"

namespace xfz::collect {

namespace {

constexpr Phrase loose_words{"words above or below the table", "表格上下的文字"};
constexpr Phrase row_unknown{"which duty this row is about cannot be told", "看不出这一行说的是哪项职责"};
constexpr Message<std::string> key_unknown{"the table has no duty with the key “{}”",
                                           "表格里没有键“{}”对应的职责"};
constexpr Phrase whose_row{"the row has no key, and whose sheet it is cannot be told",
                           "这一行没有键，也看不出是哪个单位的清单"};
constexpr Message<std::string, std::string> other_unit{"the key is that of {}, and the sheet is that of {}",
                                                       "键是{}的，清单是{}的"};
constexpr Message<std::size_t> keys_gone{"keys are gone; rows matched by number and text: {}",
                                         "键没有了，按序号和文字对应了 {} 行"};
constexpr Message<std::size_t> keys_renumbered{
    "the table was numbered anew since; rows matched by words, units and deadline: {}",
    "表格之后重新编过号，按文字、单位和时限对应了 {} 行"};
constexpr Message<std::string> column_added{"a column was added: “{}”", "多了一栏“{}”"};
constexpr Phrase nameless_column{"there is something in a column without a heading",
                                 "没有栏目名称的一栏里有内容"};
constexpr Phrase words_in_foot{"words beside who filled the sheet in", "落款里还有别的文字"};
constexpr Message<std::size_t> blank_differ{
    "rows without answers that are not what the table would print now: {}",
    "有 {} 行没有填报，印好的格子与现在的表格不一致"};
constexpr Phrase see_blank{
    "look whether somebody wrote there; where the table was amended since, nothing is to do",
    "请看是不是有人写了字；只是表格后来调整过的，不必处理"};
constexpr Phrase leads_elsewhere{"a cell has a link", "格子带有链接"};
constexpr Phrase within_cell{"a table within a cell", "格子里还有表格"};
constexpr Phrase find_duty{"find the duty, and move the answer to its row",
                           "请找到对应的职责，把内容移到那一行"};
constexpr Phrase ask_version{
    "ask the unit whether the answer holds for the duty as it is now; `xfz sheet` makes a new sheet",
    "请向单位核实填报对现在的职责是否有效；可以用 `xfz sheet` 重新下发清单"};
constexpr Message<std::size_t> all_other{
    "rows that are not the duties as they are now: {}; is the sheet of another year or table?",
    "有 {} 行与现在的职责不一致，可能是别的年度或者别的表格的清单"};
constexpr Phrase ask_whose{"ask who answers for it", "请核实是哪个单位填的"};

bool holds(const std::vector<SlotIndex>& slots, SlotIndex slot) {
  return std::find(slots.begin(), slots.end(), slot) != slots.end();
}

void note_unit(std::vector<UnitIndex>& units, UnitIndex unit) {
  if (unit != no_unit && std::find(units.begin(), units.end(), unit) == units.end()) units.push_back(unit);
}

}  // namespace

Issue& SheetReader::issue(const Rule& rule, std::vector<SlotIndex> cells, Text message, Text hint) {
  return issue(rule, {head_.unit}, std::move(cells), std::move(message), std::move(hint));
}

Issue& SheetReader::issue(const Rule& rule, const Named& named, std::vector<SlotIndex> cells, Text message,
                          Text hint) {
  out_.issues.push_back({&rule, head_.file, page_.tab(), std::move(cells), named.unit,
                         named.duty == ledger::no_duty ? std::string() : duties_[named.duty].key,
                         std::move(message), std::move(hint)});
  return out_.issues.back();
}

std::string SheetReader::quoted(SlotIndex slot) const {
  return tidied(account_[slot].text);
}

SheetResult SheetReader::read() {
  for (const std::uint32_t row : page_.rows()) read_row(row);
  if (head_.is_foreign) {
    out_.foreign.insert(out_.foreign.end(), page_.within().begin(), page_.within().end());
    for (const PageLink& link : page_.links()) out_.foreign.push_back(link.slot);
    return std::move(out_);
  }
  if (!page_.within().empty()) issue(rules::beside, page_.within(), within_cell.text(), look_there.text());
  for (const PageLink& link : page_.links()) {
    if (!holds(taken_links_, link.slot))
      issue(rules::beside, {link.slot}, leads_elsewhere.text(), look_there.text());
  }
  if (rows_by_text_ > 0 && head_.has_keys) issue(rules::matched_by_text, {}, keys_gone(rows_by_text_));
  if (renumbered_ > 0) issue(rules::matched_by_text, {}, keys_renumbered(renumbered_));
  join_other_versions();
  note_blank_rows();
  return std::move(out_);
}

void SheetReader::read_row(std::uint32_t row) {
  if (take_headings(row)) {
    where_ = Where::within;
  } else if (is_foot(row)) {
    where_ = Where::below;
    read_foot(row);
  } else if (head_.is_foreign) {
    read_foreign(row);
  } else if (where_ == Where::within) {
    read_duty({page_, *columns_, row});
  } else {
    read_loose(row);
  }
}

bool SheetReader::take_headings(std::uint32_t row) {
  const auto cells = page_.in_row(row);
  auto columns = matcher_.headings().columns_under(cells);
  if (!columns) return false;
  columns_ = std::move(columns);
  added_columns_.clear();
  for (const PageCell* const cell : cells) {
    const SheetColumn& column = columns_->all.at(cell->column);
    if (column.kind != Kind::unknown) {
      account_.settle(cell->slot, Fate::printed);
      continue;
    }
    if (head_.is_foreign) {
      out_.foreign.push_back(cell->slot);
      continue;
    }
    added_columns_[cell->column] = out_.issues.size();
    issue(rules::column, {cell->slot}, column_added(column.heading), look_there.text());
  }
  return true;
}

void SheetReader::read_loose(std::uint32_t row) {
  for (const PageCell* const cell : page_.in_row(row)) {
    if (is_printed_around(duties_.table(), cell->text)) {
      account_.settle(cell->slot, Fate::printed);
      continue;
    }
    // One issue for all that stands together.
    const bool goes_on = !out_.issues.empty() && out_.issues.back().rule == &rules::beside;
    if (goes_on) {
      out_.issues.back().cells.push_back(cell->slot);
    } else {
      issue(rules::beside, {cell->slot}, loose_words.text(), look_there.text());
    }
  }
}

bool SheetReader::is_foot(std::uint32_t row) const {
  const auto cells = page_.in_row(row);
  return !cells.empty() && !foot_label(cells.front()->text).empty() &&
         (!columns_ || !matcher_.by_key(RowView{page_, *columns_, row}.text(Kind::key)));
}

void SheetReader::read_foot(std::uint32_t row) {
  std::string_view label;
  for (const PageCell* const cell : page_.in_row(row)) {
    const std::string_view own_label = foot_label(cell->text);
    if (is_blank_foot(duties_.table(), cell->text)) label = {};
    if (!own_label.empty()) label = own_label;
    const SheetDay day =
        sheet_day(own_label.empty() ? std::string(label) + "：" + cell->text : cell->text, duties_);
    const bool is_printed = is_blank_foot(duties_.table(), cell->text);
    if (!day.words.empty() && !head_.given && !head_.is_foreign) {
      out_.undated.push_back(cell->slot);
    } else if (!is_printed && !is_signature(duties_.table(), cell->text)) {
      issue(rules::beside, {cell->slot}, words_in_foot.text(), look_there.text());
    } else {
      account_.settle(cell->slot, is_printed ? Fate::printed : Fate::signature);
    }
  }
}

/// Of a sheet of another table all that is not surely printed is to be looked at together.
void SheetReader::read_foreign(std::uint32_t row) {
  for (const PageCell* const cell : page_.in_row(row)) {
    const auto* const column = columns_ ? columns_->at(cell->column) : nullptr;
    const bool is_row = where_ == Where::within && column != nullptr && column->kind < Kind::status;
    if (column != nullptr) account_[cell->slot].heading = column->heading;
    const bool is_head = where_ == Where::above && unit_in_head(duties_.table(), cell->text) != no_unit;
    if (is_row || is_head || is_printed_around(duties_.table(), cell->text)) {
      account_.settle(cell->slot, Fate::printed);
    } else {
      out_.foreign.push_back(cell->slot);
    }
  }
}

std::vector<SlotIndex> SheetReader::answers_in(const RowView& row) const {
  std::vector<SlotIndex> filled;
  for (const PageCell* const cell : page_.in_row(row.row)) {
    const auto column = row.columns.all.find(cell->column);
    if (column != row.columns.all.end() && is_answer(column->second.kind)) filled.push_back(cell->slot);
  }
  return filled;
}

void SheetReader::read_duty(const RowView& row) {
  for (const PageCell* const cell : page_.in_row(row.row)) {
    if (const SheetColumn* const column = row.columns.at(cell->column))
      account_[cell->slot].heading = column->heading;
  }
  const std::vector<SlotIndex> filled = answers_in(row);
  const std::optional<Named> named = named_by(row, !filled.empty());
  if (named) {
    out_.duties[row.row] = duties_[named->duty].key;
    note_unit(out_.units, named->unit);
    if (!filled.empty()) note_unit(out_.writers, named->unit);
    note_added(row, *named);
    if (note_merged(row, *named)) return;
  }
  if (filled.empty() && (named || is_printed_row(row))) return pass_over(row, named);
  if (!named) return refuse_row(row);
  ++rows_;
  const Table& table = duties_.table();
  if (named->unit == no_unit) return refuse_answers(row, rules::whose, *named, filled, whose_row.text());
  if (head_.unit != no_unit && head_.unit != named->unit && !row.columns.has(Kind::unit)) {
    const Text message = other_unit(table.unit(named->unit).name.value, table.unit(head_.unit).name.value);
    return refuse_answers(row, rules::whose, *named, filled, message);
  }
  if (!note_version(row, *named, filled)) take_answer(row, *named, filled);
}

/// Whether it looks like a row that was sent, of a duty that there is no more, rather than like words that
/// somebody added.
bool SheetReader::is_printed_row(const RowView& row) const {
  constexpr std::size_t enough = 3;
  std::size_t printed = 0;
  for (const PageCell* const cell : page_.in_row(row.row)) {
    const SheetColumn* const column = row.columns.at(cell->column);
    if (column == nullptr || column->kind >= Kind::status) return false;
    ++printed;
  }
  return matcher_.unit_of_key(row.text(Kind::key)) != no_unit ||
         (printed >= enough && row.cell(Kind::text) != nullptr);
}

/// Whose row it is, where it has no key.
UnitIndex SheetReader::unit_of(const RowView& row) const {
  const auto own = row.text(Kind::unit);
  return own.empty() ? head_.unit : find_unit(duties_.table(), tidied(own));
}

/// The duty of a row: by its key, else by its number and words, else by all that it prints.
std::optional<Named> SheetReader::named_by(const RowView& row, bool is_filled) {
  const PageCell* const key = row.cell(Kind::key);
  const std::optional<Named> keyed = key == nullptr ? std::nullopt : matcher_.by_key(key->text);
  if (keyed && matcher_.words(keyed->duty, row) != Fit::other) return keyed;
  if (!keyed) {
    if (const auto duty = matcher_.by_text(row)) {
      const UnitIndex unit = unit_of(row);
      rows_by_text_ += is_filled && unit != no_unit ? 1 : 0;
      return Named{unit, *duty};
    }
  }
  const UnitIndex of_key = key == nullptr ? no_unit : matcher_.unit_of_key(key->text);
  const auto printed = named_by_print(row, of_key != no_unit ? of_key : unit_of(row), is_filled);
  return printed ? printed : keyed;
}

/// The only duty that prints this, of several the only one that concerns the unit; of a row that is not
/// filled in any.
std::optional<Named> SheetReader::named_by_print(const RowView& row, UnitIndex unit, bool is_filled) {
  std::vector<std::size_t> duties = matcher_.by_print(row);
  const auto is_of_others = [&](std::size_t duty) { return !duties_[duty].concerns(unit); };
  if (duties.size() > 1 && !std::all_of(duties.begin(), duties.end(), is_of_others))
    std::erase_if(duties, is_of_others);
  if (duties.empty() || (is_filled && duties.size() > 1)) return std::nullopt;
  renumbered_ += is_filled ? 1 : 0;
  return Named{unit, duties.front(), true};
}

/// Nobody filled it in. What is printed there is looked at all the same.
void SheetReader::pass_over(const RowView& row, const std::optional<Named>& named) {
  const std::vector<SlotIndex> cells = named ? differing(row, *named) : unsettled(row);
  if (cells.empty()) return;
  ++blank_rows_;
  if (named) blank_duties_.push_back(*named);
  blank_.insert(blank_.end(), cells.begin(), cells.end());
}

void SheetReader::note_blank_rows() {
  if (blank_rows_ == 0) return;
  const bool is_one = blank_rows_ == 1 && blank_duties_.size() == 1;
  const Rule& rule = is_one ? rules::changed : rules::other_version;
  issue(rule, is_one ? blank_duties_.front() : Named{head_.unit}, blank_, blank_differ(blank_rows_),
        see_blank.text());
}

/// The printed cells that do not say what would be printed there now; the others are settled, but for `but`.
std::vector<SlotIndex> SheetReader::differing(const RowView& row, const Named& named,
                                              const std::vector<SlotIndex>& but) {
  const Comparison compared = matcher_.compare(named, row);
  std::vector<SlotIndex> cells = compared.other;
  cells.insert(cells.end(), compared.written.begin(), compared.written.end());
  std::vector<SlotIndex> left = but;
  left.insert(left.end(), cells.begin(), cells.end());
  settle_printed(row, left);
  return cells;
}

/// Its duty is known, and yet nothing of it can be taken.
void SheetReader::refuse_answers(const RowView& row, const Rule& rule, const Named& named,
                                 const std::vector<SlotIndex>& filled, Text message) {
  std::vector<SlotIndex> cells = differing(row, named);
  cells.insert(cells.end(), filled.begin(), filled.end());
  issue(rule, named, std::move(cells), std::move(message), ask_whose.text());
}

/// Of a row that is about no duty: a heading is printed; all else needs a person.
void SheetReader::refuse_row(const RowView& row) {
  std::vector<SlotIndex> cells = unsettled(row);
  if (cells.empty()) return;
  const UnitIndex unit = unit_of(row);
  note_unit(out_.units, unit);
  note_unit(out_.writers, unit);
  const PageCell* const key = row.cell(Kind::key);
  issue(rules::added, std::move(cells), key == nullptr ? row_unknown.text() : key_unknown(quoted(key->slot)),
        find_duty.text());
}

/// All cells of a row that is about no duty, but for headings.
std::vector<SlotIndex> SheetReader::unsettled(const RowView& row) {
  std::vector<SlotIndex> cells;
  for (const PageCell* const cell : page_.in_row(row.row)) {
    if (matcher_.is_heading(cell->text) || is_printed_around(duties_.table(), cell->text)) {
      account_.settle(cell->slot, Fate::printed);
    } else {
      cells.push_back(cell->slot);
    }
  }
  return cells;
}

/// All printed cells but these are as they were sent.
void SheetReader::settle_printed(const RowView& row, const std::vector<SlotIndex>& but) {
  for (const PageCell* const cell : page_.in_row(row.row)) {
    const SheetColumn* const column = row.columns.at(cell->column);
    if (column != nullptr && column->kind < Kind::status && !holds(but, cell->slot))
      account_.settle(cell->slot, Fate::printed);
  }
}

void SheetReader::note_added(const RowView& row, const Named& named) {
  for (const PageCell* const cell : page_.in_row(row.row)) {
    const auto column = row.columns.all.find(cell->column);
    if (column != row.columns.all.end() && column->second.kind != Kind::unknown) continue;
    const auto [at, is_new] = added_columns_.try_emplace(cell->column, out_.issues.size());
    if (is_new) issue(rules::column, named, {}, nameless_column.text(), look_there.text());
    auto& cells = out_.issues[at->second].cells;
    if (!holds(cells, cell->slot)) cells.push_back(cell->slot);
  }
}

/// Where most rows are of another version, so is the sheet, and one issue says it.
void SheetReader::join_other_versions() {
  const auto is_other = [](const Issue& each) { return each.rule == &rules::other_version; };
  const auto others =
      static_cast<std::size_t>(std::count_if(out_.issues.begin(), out_.issues.end(), is_other));
  constexpr std::size_t several = 3;
  if (others < several || others * 2 <= rows_) return;
  Issue joined{&rules::other_version, head_.file,        page_.tab(), {}, head_.unit, {},
               all_other(others),     ask_version.text()};
  for (const Issue& each : out_.issues) {
    if (is_other(each)) joined.cells.insert(joined.cells.end(), each.cells.begin(), each.cells.end());
  }
  std::erase_if(out_.issues, is_other);
  out_.issues.push_back(std::move(joined));
}

}  // namespace xfz::collect
