// SPDX-License-Identifier: MIT
#include "ledger/collect/sheet_reader.h"

#include <algorithm>
#include <utility>

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
constexpr Phrase nameless_column{"something stands in a column without a heading",
                                 "没有栏目名称的一栏里有内容"};
constexpr Phrase day_unread{"the day of filling in cannot be read", "填报日期读不出来"};
constexpr Phrase leads_elsewhere{"a cell has a link", "格子带有链接"};
constexpr Phrase within_cell{"a table within a cell", "格子里还有表格"};
constexpr Phrase find_duty{"find the duty, and write the answer into the unit's file of the ledger",
                           "请找到对应的职责，把内容写进该单位的台账文件"};
constexpr Phrase give_day{"give the day with --date, or correct it in the ledger",
                          "请用 --date 指定日期，或者在台账里改正"};
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

/// What stands between a label and the next one, or a wide gap.
std::string behind_label(std::string_view text, std::string_view label) {
  std::string_view rest = text.substr(text.find(label) + label.size());
  for (const std::string_view end : {"\n", "　　", "（盖章", "填报", "审核", "负责人", "联系"})
    rest = rest.substr(0, rest.find(end));
  for (const std::string_view colon : {"：", ":"}) {
    constexpr std::size_t near = 4;  // bytes: a space may stand before it
    if (const std::size_t at = rest.find(colon); at < near) rest.remove_prefix(at + colon.size());
  }
  return tidied(rest);
}

}  // namespace

SheetDay sheet_day(std::string_view text, Years years) {
  for (const std::string_view label : {"填报日期", "填表日期"}) {
    if (text.find(label) == std::string_view::npos) continue;
    std::string words = behind_label(text, label);
    const auto day = day_in(words, years);
    if (day || plain(words).empty()) return {day, {}};
    return {std::nullopt, std::move(words)};
  }
  return {};
}

UnitIndex unit_in_head(const Table& table, std::string_view text) {
  const std::string_view label = "单位：";
  if (text.starts_with(label)) {
    std::string_view name = text.substr(label.size());
    for (const std::string_view end : {"　", " ", "\n", "，", "（"}) name = name.substr(0, name.find(end));
    return find_unit(table, name);
  }
  const std::size_t end = text.find("任务清单");
  if (end == std::string_view::npos) return no_unit;
  const std::string_view before = text.substr(0, end);
  const std::size_t colon = before.rfind("：");
  return find_unit(
      table, colon == std::string_view::npos ? before : before.substr(colon + std::string_view("：").size()));
}

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
  if (!page_.within().empty()) issue(rules::beside, page_.within(), within_cell.text(), look_there.text());
  for (const PageLink& link : page_.links()) {
    if (!holds(taken_links_, link.slot))
      issue(rules::beside, {link.slot}, leads_elsewhere.text(), look_there.text());
  }
  if (rows_by_text_ > 0) issue(rules::matched_by_text, {}, keys_gone(rows_by_text_));
  if (renumbered_ > 0) issue(rules::matched_by_text, {}, keys_renumbered(renumbered_));
  join_other_versions();
  return std::move(out_);
}

void SheetReader::read_row(std::uint32_t row) {
  if (take_headings(row)) {
    where_ = Where::within;
  } else if (is_foot(row)) {
    where_ = Where::below;
    read_foot(row);
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
    added_columns_[cell->column] = out_.issues.size();
    issue(rules::column, {cell->slot}, column_added(column.heading), look_there.text());
  }
  return true;
}

void SheetReader::read_loose(std::uint32_t row) {
  for (const PageCell* const cell : page_.in_row(row)) {
    if (matcher_.headings().is_printed_around(cell->text)) {
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
    if (plain(cell->text).ends_with("盖章")) label = {};
    const bool is_label_alone = !own_label.empty() && plain(cell->text) == plain(own_label);
    if (!own_label.empty()) label = own_label;
    const SheetDay day = sheet_day(own_label.empty() ? std::string(label) + "：" + cell->text : cell->text,
                                   duties_.table().years());
    if (!day.words.empty() && !head_.given) {
      issue(rules::undated, {cell->slot}, day_unread.text(), give_day.text());
    } else {
      account_.settle(cell->slot, is_label_alone || plain(cell->text).ends_with("盖章") ? Fate::printed
                                                                                        : Fate::signature);
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
    const auto column = row.columns.all.find(cell->column);
    if (column != row.columns.all.end()) account_[cell->slot].heading = column->second.heading;
  }
  const std::optional<Named> named = named_by(row);
  if (!named) return;
  ++rows_;
  if (std::find(out_.units.begin(), out_.units.end(), named->unit) == out_.units.end())
    out_.units.push_back(named->unit);
  const std::vector<SlotIndex> filled = answers_in(row);
  note_added(row, *named);
  if (note_merged(row, *named) || note_version(row, *named, filled) || filled.empty()) return;
  take_answer(row, *named, filled);
}

/// The duty of a row; where there is none, that is said, and the row is done.
std::optional<Named> SheetReader::named_by(const RowView& row) {
  const PageCell* const key = row.cell(Kind::key);
  std::optional<Named> named = key == nullptr ? std::nullopt : matcher_.by_key(key->text);
  if (key != nullptr && (named || !matcher_.by_text(row))) {
    if (auto renumbered = matcher_.by_fingerprint(key->text, row, named)) {
      named = renumbered;
      ++renumbered_;
    }
  }
  if (named && head_.unit != no_unit && head_.unit != named->unit && !row.columns.has(Kind::unit)) {
    const Table& table = duties_.table();
    const Text message = other_unit(table.unit(named->unit).name.value, table.unit(head_.unit).name.value);
    refuse_answers(row, rules::whose, *named, message, ask_whose.text());
    return std::nullopt;
  }
  if (named) return named;
  const auto duty = matcher_.by_text(row);
  UnitIndex unit = head_.unit;
  if (const auto own = row.text(Kind::unit); !own.empty()) unit = find_unit(duties_.table(), tidied(own));
  if (duty && unit == no_unit) {
    refuse_answers(row, rules::whose, {no_unit, *duty}, whose_row.text(), ask_whose.text());
    return std::nullopt;
  }
  if (!duty) {
    refuse_row(row);
    return std::nullopt;
  }
  // A list of what comes through groups has no keys.
  if (std::any_of(row.columns.all.begin(), row.columns.all.end(),
                  [](const auto& each) { return is_answer(each.second.kind); }))
    ++rows_by_text_;
  return Named{unit, *duty};
}

/// Its duty is known, and yet nothing of it can be taken.
void SheetReader::refuse_answers(const RowView& row, const Rule& rule, const Named& named, Text message,
                                 Text hint) {
  settle_printed(row, {});
  note_added(row, named);
  std::vector<SlotIndex> filled = answers_in(row);
  if (!filled.empty()) issue(rule, named, std::move(filled), std::move(message), std::move(hint));
}

/// Of a row that is about no duty: a heading is printed; all else needs a person.
void SheetReader::refuse_row(const RowView& row) {
  std::vector<SlotIndex> cells;
  for (const PageCell* const cell : page_.in_row(row.row)) {
    if (matcher_.is_heading(cell->text) || matcher_.headings().is_printed_around(cell->text)) {
      account_.settle(cell->slot, Fate::printed);
    } else {
      cells.push_back(cell->slot);
    }
  }
  if (cells.empty()) return;
  const PageCell* const key = row.cell(Kind::key);
  issue(rules::added, std::move(cells), key == nullptr ? row_unknown.text() : key_unknown(quoted(key->slot)),
        find_duty.text());
}

/// All printed cells but these are as they were sent.
void SheetReader::settle_printed(const RowView& row, const std::vector<SlotIndex>& but) {
  for (const PageCell* const cell : page_.in_row(row.row)) {
    const auto column = row.columns.all.find(cell->column);
    const bool is_printed = column != row.columns.all.end() && column->second.kind < Kind::status;
    if (is_printed && !holds(but, cell->slot)) account_.settle(cell->slot, Fate::printed);
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
