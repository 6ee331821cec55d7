// SPDX-License-Identifier: MIT
#include "ledger/collect/collect.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "ledger/collect/around.h"
#include "ledger/collect/emit.h"
#include "ledger/collect/rules.h"
#include "ledger/collect/sheet_reader.h"
#include "ledger/collect/words.h"

namespace xfz::collect {

namespace {

constexpr Phrase no_sheet{"no sheet of duties is in this file", "文件里没有任务清单"};
constexpr Phrase open_it{"open it; if it holds answers, have them sent in the sheet that was issued",
                         "请打开核对；里面有填报内容的，请单位填在下发的清单里再交"};
constexpr Phrase other_tab{"this tab is no sheet of duties", "这张工作表不是任务清单"};
constexpr Message<std::string, std::string> of_other_table{
    "the sheet is of another table (“{}”), not of “{}”, so nothing of it was taken",
    "这是别的表格或者别的年度的清单（“{}”），不是“{}”的，因此都没有收"};
constexpr Message<std::string> days_of_other_years{
    "the sheet is of another year (due on {}), so nothing of it was taken",
    "这是别的年度的清单（截止日期 {}），因此都没有收"};
constexpr Phrase send_right_one{
    "collect it into the ledger of its own table, or ask the unit for the sheet of this one",
    "请收进它自己那张表格的台账，或者请单位交这张表格的清单"};
constexpr Phrase correct_day{"correct it in the ledger, or collect into that of the right table",
                             "日期写错了的，请在台账里改正；收错了表格的，请收进那张表格的台账"};
constexpr Phrase comment_there{"a comment", "批注"};
constexpr Phrase words_there{"words that stand in no cell", "格子以外的文字"};
constexpr Phrase deleted_there{"words that tracked changes delete", "修订中删去的文字"};
constexpr Phrase struck_there{"words that are crossed out, and so not taken", "加了删除线的文字，没有收"};
constexpr Message<std::string> differs{"the same duty is answered otherwise in {}", "同一职责在{}里另有填报"};
constexpr Phrase ask_which{"ask the unit which holds, and collect that file alone",
                           "请向单位核实以哪个为准，再单独收那个文件"};

/// Whether a page has rows of duties, or only the foot of a sheet.
bool is_sheet(const Headings& known, const Page& page) {
  if (!page.cells().empty() && !foot_label(page.cells().front().text).empty()) return true;
  const auto rows = page.rows();
  return std::any_of(rows.begin(), rows.end(),
                     [&](std::uint32_t row) { return known.columns_under(page.in_row(row)).has_value(); });
}

/// What stands around the rows: whose sheet it is, and of which day.
void read_head(const Table& table, const Page& page, SheetHead& head) {
  for (const std::uint32_t row : page.rows()) {
    std::string line;
    for (const PageCell* const cell : page.in_row(row)) {
      if (const UnitIndex unit = unit_in_head(table, cell->text); unit != no_unit) head.unit = unit;
      line += cell->text + "　";
    }
    if (const SheetDay day = sheet_day(line, table.years()); day.day) head.day = day.day;
  }
}

/// Adds the due days that a row prints.
void add_due_days(const std::vector<const PageCell*>& cells, const Columns& columns, Years years,
                  std::vector<Date>& days) {
  for (const PageCell* const cell : cells) {
    const SheetColumn* const column = columns.at(cell->column);
    if (column == nullptr || column->kind != Kind::dates) continue;
    for (const std::string& each : names_in(cell->text)) {
      if (const auto day = day_in(each, years)) days.push_back(*day);
    }
  }
}

/// What a page says above its rows of another table; nothing where it does not.
std::optional<Text> other_table_of(const ledger::Duties& duties, const Headings& known, const Page& page) {
  const Table& table = duties.table();
  std::optional<Columns> columns;
  std::vector<Date> days;
  for (const std::uint32_t row : page.rows()) {
    const auto cells = page.in_row(row);
    if (auto under = known.columns_under(cells)) columns = std::move(under);
    if (columns) {
      add_due_days(cells, *columns, table.years(), days);
    } else if (const std::string other = other_table_in_head(table, cells); !other.empty()) {
      return of_other_table(other, table.title.value);
    }
  }
  const auto may_be_ours = [&](Date day) {
    return table.years().contains(year_of(day)) ||
           std::any_of(duties.begin(), duties.end(), [day](const ledger::Duty& duty) {
             return duty.deadline != nullptr && std::count(duty.deadline->reading.dates.begin(),
                                                           duty.deadline->reading.dates.end(), day) > 0;
           });
  };
  if (days.empty() || std::any_of(days.begin(), days.end(), may_be_ours)) return std::nullopt;
  return days_of_other_years(iso_date(days.front()));
}

auto order_of(const Answer& answer) {
  return std::make_tuple(answer.unit, answer.duty, answer.occurrence.value_or(Date{}), answer.date);
}

const Phrase* words_for(office::AsideKind kind) {
  switch (kind) {
    case office::AsideKind::comment:
      return &comment_there;
    case office::AsideKind::deleted:
      return &deleted_there;
    case office::AsideKind::struck:
      return &struck_there;
    case office::AsideKind::footnote:
    case office::AsideKind::text_box:
    case office::AsideKind::hidden:
      return &words_there;
    case office::AsideKind::header:    // printed by the sheet
    case office::AsideKind::inserted:  // they stand in the text too
    case office::AsideKind::link:      // its page has it
      break;
  }
  return nullptr;
}

}  // namespace

bool Collected::needs_person() const {
  return std::any_of(issues.begin(), issues.end(),
                     [](const Issue& issue) { return issue.rule->severity != Severity::note; });
}

void Collected::refuse(const ledger::Duties& duties, UnitIndex unit, const Text& why, const Text& hint) {
  for (const Answer& answer : answers) {
    if (answer.unit != unit) continue;
    const Slot& slot = account[answer.cells.front()];
    issues.push_back(
        {&rules::ledger_file, slot.file, slot.tab, answer.cells, unit, duties[answer.duty].key, why, hint});
    for (const SlotIndex cell : answer.cells) account.list(cell);
  }
  std::erase_if(answers, [unit](const Answer& answer) { return answer.unit == unit; });
}

Collector::Collector(const ledger::Book& book, Settings settings)
    : book_(book), duties_(book.duties()), settings_(settings), matcher_(book) {}

/// The unit whose name, alias or id a file's name is or holds; of several the longest. no_unit where it is
/// none.
UnitIndex Collector::unit_of_name(std::string_view file) const {
  const Table& table = duties_.table();
  std::string_view name = file.substr(file.find_last_of('/') + 1);
  name = name.substr(0, name.rfind('.'));
  if (const UnitIndex unit = find_unit(table, name); unit != no_unit) return unit;
  UnitIndex best = no_unit;
  std::size_t longest = 0;
  for (UnitIndex unit = 0; unit < table.units.size(); ++unit) {
    const auto try_name = [&](std::string_view word) {
      if (word.size() <= longest || name.find(word) == std::string_view::npos) return;
      best = unit;
      longest = word.size();
    };
    try_name(table.unit(unit).name.value);
    for (const auto& alias : table.unit(unit).aliases) try_name(alias.value);
  }
  return best;
}

void Collector::add(const std::string& file, const office::Document& document) {
  ++out_.files;
  out_.account.expect(count_cells(document));
  const Table& table = duties_.table();
  Returned returned{.document = document,
                    .head = {file, unit_of_name(file), settings_.date, {}, settings_.today}};
  std::optional<Text> other;
  for (std::size_t block = 0; block < document.blocks.size(); ++block) {
    if (const auto* const paragraph = std::get_if<office::Paragraph>(&document.blocks[block])) {
      // Word has the keys in no column.
      returned.head.has_keys = false;
      if (const UnitIndex unit = unit_in_head(table, paragraph->text); unit != no_unit)
        returned.head.unit = unit;
      if (const SheetDay day = sheet_day(paragraph->text, table.years()); day.day)
        returned.head.day = day.day;
      const std::string words = other_table_in_head(table, paragraph->text);
      if (!words.empty()) other = of_other_table(words, table.title.value);
      continue;
    }
    returned.pages.emplace_back(file, document, block, out_.account);
    const Page& page = returned.pages.back();
    returned.blocks.push_back(block);
    returned.are_sheets.push_back(is_sheet(matcher_.headings(), page));
    if (!returned.are_sheets.back()) continue;
    read_head(table, page, returned.head);
    if (auto words = other_table_of(duties_, matcher_.headings(), page)) other = std::move(words);
  }
  const bool has_sheet =
      std::find(returned.are_sheets.begin(), returned.are_sheets.end(), true) != returned.are_sheets.end();
  if (!has_sheet) add_unreadable(file, no_sheet.text(), open_it.text());
  returned.head.is_foreign = has_sheet && other;
  add_pages(returned);
  if (has_sheet) add_words(returned);
  if (!returned.head.is_foreign) return;
  if (returned.head.unit != no_unit) out_.returned.push_back(returned.head.unit);
  const std::string tab =
      returned.foreign.empty() ? std::string() : out_.account[returned.foreign.front()].tab;
  out_.issues.push_back({&rules::other_version,
                         file,
                         tab,
                         returned.foreign,
                         returned.head.unit,
                         {},
                         *std::move(other),
                         send_right_one.text()});
}

void Collector::add_pages(Returned& returned) {
  const auto move_to = [](auto& from, auto& to) {
    std::move(from.begin(), from.end(), std::back_inserter(to));
  };
  for (std::size_t i = 0; i < returned.pages.size(); ++i) {
    const Page& page = returned.pages[i];
    if (returned.are_sheets[i]) {
      SheetHead own = returned.head;
      read_head(duties_.table(), page, own);
      SheetResult read = SheetReader(duties_, matcher_, own, page, out_.account).read();
      move_to(read.answers, out_.answers);
      move_to(read.issues, out_.issues);
      move_to(read.units, out_.returned);
      move_to(read.writers, writers_);
      move_to(read.foreign, returned.foreign);
      returned.duties[returned.blocks[i]] = std::move(read.duties);
      continue;
    }
    Issue issue{&rules::beside,   returned.head.file, page.tab(), page.within(), returned.head.unit, {},
                other_tab.text(), look_there.text()};
    for (const PageCell& cell : page.cells()) issue.cells.push_back(cell.slot);
    for (const PageLink& link : page.links()) issue.cells.push_back(link.slot);
    if (!issue.cells.empty()) out_.issues.push_back(std::move(issue));
  }
}

/// What stands in no cell: comments, text boxes, lines before and behind a table.
void Collector::add_words(Returned& returned) {
  const office::Document& document = returned.document;
  const auto add_issue = [&](const Rule& rule, Slot slot, Text what, const Phrase& hint, std::string duty) {
    slot.file = returned.head.file;
    const SlotIndex at = out_.account.add(std::move(slot));
    if (returned.head.is_foreign) {
      returned.foreign.push_back(at);
      return;
    }
    out_.issues.push_back({&rule,
                           returned.head.file,
                           out_.account[at].tab,
                           {at},
                           returned.head.unit,
                           std::move(duty),
                           std::move(what),
                           hint.text()});
  };
  for (const office::Block& block : document.blocks) {
    const auto* const paragraph = std::get_if<office::Paragraph>(&block);
    if (paragraph == nullptr || is_blank(paragraph->text)) continue;
    const std::string& text = paragraph->text;
    Slot slot{.is_cell = false, .has_place = false, .text = text};
    const bool is_foot = !foot_label(text).empty();
    if (returned.head.is_foreign && unit_in_head(duties_.table(), text) != no_unit) continue;
    const SheetDay day = sheet_day(text, duties_.table().years());
    if (is_foot && !day.words.empty() && !settings_.date) {
      add_issue(rules::undated, std::move(slot), why_undated(day), give_day, {});
    } else if (!(is_foot && is_signature(text)) && !is_printed_around(duties_.table(), text)) {
      add_issue(rules::beside, std::move(slot), words_there.text(), look_there, {});
    }
  }
  for (const office::Aside& aside : document.asides) {
    const Phrase* const what = words_for(aside.kind);
    const auto* const in = aside.at.block < document.blocks.size()
                               ? std::get_if<office::Table>(&document.blocks[aside.at.block])
                               : nullptr;
    const bool is_covered = aside.kind == office::AsideKind::hidden && in != nullptr;  // a cell of its page
    if (what == nullptr || is_covered || is_blank(aside.text)) continue;
    const auto& duties = returned.duties[aside.at.block];
    const auto duty = duties.find(aside.at.row);
    add_issue(rules::beside,
              {.tab = in == nullptr ? "" : in->name,
               .row = aside.at.row,
               .column = aside.at.column,
               .is_cell = false,
               .has_place = in != nullptr,
               .text = aside.text},
              what->text(), look_there, duty == duties.end() ? std::string() : duty->second);
  }
}

void Collector::add_unreadable(const std::string& file, Text why, Text hint) {
  const UnitIndex unit = unit_of_name(file);
  if (unit != no_unit) out_.unread.push_back(unit);
  out_.issues.push_back({&rules::unreadable, file, {}, {}, unit, {}, std::move(why), std::move(hint)});
}

/// Whether the ledger has it already: of that day, or as what was said last, unless the sheet says a later
/// day than that. A day that is given says nothing of whether the words are new.
bool Collector::is_known(const Answer& answer) const {
  const auto reports = book_.reports(answer.unit, answer.duty);
  const ledger::Report* last = nullptr;
  const auto is_same = [&answer](const ledger::Report& report) {
    return answer.says_the_same(answer_of(report, answer));
  };
  for (const ledger::Report* const report : reports) {
    if (report->occurrence != answer.occurrence) continue;
    last = report;
    if (report->date.value == answer.date && is_same(*report)) return true;
  }
  const bool is_later = last != nullptr && answer.sheet_day && *answer.sheet_day > last->date.value;
  return last != nullptr && !is_later && is_same(*last);
}

/// Of one duty and day several that say the same are one; where they differ, none is taken.
void Collector::settle_conflicts() {
  std::vector<Answer> all = std::exchange(out_.answers, {});
  std::stable_sort(all.begin(), all.end(),
                   [](const Answer& a, const Answer& b) { return order_of(a) < order_of(b); });
  const auto settle = [this](const Answer& answer, Fate fate) {
    for (const SlotIndex slot : answer.cells) out_.account.settle(slot, fate);
  };
  for (auto begin = all.begin(); begin != all.end();) {
    const auto end = std::find_if(begin, all.end(),
                                  [&](const Answer& each) { return order_of(each) != order_of(*begin); });
    const bool is_one =
        std::all_of(begin, end, [&](const Answer& each) { return each.says_the_same(*begin); });
    // The same words in a file that says no day are those of the one that does.
    const bool is_copy =
        !out_.answers.empty() && !begin->sheet_day && out_.answers.back().says_the_same(*begin);
    const bool is_again = is_copy || is_known(*begin);
    for (auto each = begin; each != end; ++each) {
      if (is_one) {
        settle(*each, each != begin || is_again ? Fate::known : Fate::taken);
        continue;
      }
      const auto other = std::find_if(begin, end, [&](const Answer& a) { return !a.says_the_same(*each); });
      const Slot& there = out_.account[other->cells.front()];
      const Slot& here = out_.account[each->cells.front()];
      out_.issues.push_back(
          {&rules::two_answers, here.file, here.tab, each->cells, each->unit, duties_[each->duty].key,
           differs(there.file + (there.tab.empty() ? "" : "!" + there.tab) + "!" + there.place()),
           ask_which.text()});
    }
    if (is_one && !is_again) out_.answers.push_back(*begin);
    begin = end;
  }
}

void Collector::close_account() {
  for (const Issue& issue : out_.issues) {
    for (const SlotIndex slot : issue.cells) out_.account.settle(slot, Fate::listed);
  }
  for (std::vector<UnitIndex>* const units : {&out_.returned, &out_.unread, &writers_}) {
    std::sort(units->begin(), units->end());
    units->erase(std::unique(units->begin(), units->end()), units->end());
  }
  std::set<UnitIndex> asked;
  for (const ledger::Duty& duty : duties_) asked.insert(duty.reporters.begin(), duty.reporters.end());
  const auto is_in = [](const std::vector<UnitIndex>& units, UnitIndex unit) {
    return std::binary_search(units.begin(), units.end(), unit);
  };
  std::copy_if(out_.returned.begin(), out_.returned.end(), std::back_inserter(out_.blank),
               [&](UnitIndex unit) { return !is_in(writers_, unit); });
  std::erase_if(out_.unread, [&](UnitIndex unit) { return is_in(out_.returned, unit); });
  for (const UnitIndex unit : asked) {
    if (!is_in(out_.returned, unit) && !is_in(out_.unread, unit)) out_.missing.push_back(unit);
  }
}

/// What is to be said of the answers that were taken.
void Collector::note_answers() {
  std::set<std::string> undated;
  for (const Answer& answer : out_.answers) {
    const std::vector<UnitIndex>& reporters = duties_[answer.duty].reporters;
    out_.beside += std::find(reporters.begin(), reporters.end(), answer.unit) == reporters.end() ? 1 : 0;
    if (!answer.is_dated) undated.insert(out_.account[answer.cells.front()].file);
  }
  out_.undated.assign(undated.begin(), undated.end());
  out_.today = settings_.today;
}

Collected Collector::finish() {
  settle_conflicts();
  note_answers();
  if (settings_.date && !is_reported_on(*settings_.date, duties_.table().years()))
    out_.issues.push_back({&rules::undated,
                           "--date",
                           {},
                           {},
                           no_unit,
                           {},
                           why_undated({{}, iso_date(*settings_.date), true}),
                           correct_day.text()});
  close_account();
  std::stable_sort(out_.issues.begin(), out_.issues.end(),
                   [](const Issue& a, const Issue& b) { return a.file < b.file; });
  return std::move(out_);
}

}  // namespace xfz::collect
