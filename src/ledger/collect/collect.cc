// SPDX-License-Identifier: MIT
#include "ledger/collect/collect.h"

#include <algorithm>
#include <utility>

#include "ledger/collect/around.h"
#include "ledger/collect/rules.h"
#include "ledger/collect/sheet_reader.h"
#include "ledger/collect/words.h"
#include "text/ascii.h"
#include "text/utf8.h"

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
constexpr Phrase rename_it{
    "ask whose answers these are; if they are of the unit that the sheet names, name the file so and collect "
    "it again",
    "请核实是哪个单位填的；确实是清单上那个单位的，改了文件名再收一次"};
constexpr Message<std::string> give_day{
    "find out which day it speaks of, and run `xfz collect {} --date YYYY-MM-DD`, or write it into the sheet "
    "as "
    "填报日期 and collect the file again",
    "请查明情况截至的日期，运行 `xfz collect {} --date 年-月-日`，或者在清单里改好填报日期再收一次"};
constexpr Phrase see_day{"correct it in the sheet; the answers were taken for the day that another tab says",
                         "请在清单里改正；填写的内容已按另一张工作表上的填报日期登记"};
/// Whether a page has rows of duties, or the foot of a sheet, of which somebody may have parted the table.
bool is_sheet(const Headings& known, const Page& page) {
  const auto rows = page.rows();
  return std::any_of(rows.begin(), rows.end(), [&](std::uint32_t row) {
    const auto cells = page.in_row(row);
    return !foot_label(cells.front()->text).empty() || known.columns_under(cells).has_value();
  });
}

void read_unit(const Table& table, std::string_view text, SheetHead& head) {
  const UnitIndex unit = unit_in_head(table, text);
  if (unit == no_unit) return;
  head.unit = unit;
  head.is_said = true;
}

void read_day(const ledger::Duties& duties, std::string_view text, SheetHead& head) {
  const SheetDay day = sheet_day(text, duties);
  if (day.day) {
    head.day = day.day;
  } else if (!day.words.empty()) {
    head.unread = day;
  }
}

/// What stands around the rows: whose sheet it is, and of which day.
void read_head(const ledger::Duties& duties, const Page& page, SheetHead& head) {
  for (const std::uint32_t row : page.rows()) {
    std::string line;
    for (const PageCell* const cell : page.in_row(row)) {
      read_unit(duties.table(), cell->text, head);
      line += cell->text + "　";
    }
    read_day(duties, line, head);
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

/// Without folders and ending.
std::string_view base_name(std::string_view file) {
  const std::string_view name = file.substr(file.find_last_of('/') + 1);
  return name.substr(0, name.rfind('.'));
}

/// As a shell takes it for one word.
std::string as_shell_word(const std::string& text) {
  constexpr std::string_view plain_signs = "/._-+,:@%";
  const bool is_plain =
      !text.empty() && text.front() != '-' && std::all_of(text.begin(), text.end(), [&](char c) {
        return is_alphanumeric(c) || static_cast<signed char>(c) < 0 ||
               plain_signs.find(c) != std::string_view::npos;
      });
  if (is_plain) return text;
  std::string out = "'";
  for (const char c : text) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return out + "'";
}

}  // namespace

/// Excel prints a footer in parts that are cut short, so that nobody can tell what is printed there.
bool Collector::Returned::is_written_on_edge(const Table& table, std::string_view text) const {
  const bool is_word = !head.has_keys;
  return is_word && !is_printed_on_edge(table, text) &&
         !(head.is_foreign && unit_in_head(table, text) != no_unit);
}

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
  const std::string_view name = base_name(file);
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
                    .head = {.file = file,
                             .unit = unit_of_name(file),
                             .named = unit_of_name(file),
                             .given = settings_.date,
                             .today = settings_.today}};
  std::optional<Text> other;
  for (std::size_t block = 0; block < document.blocks.size(); ++block) {
    if (const auto* const paragraph = std::get_if<office::Paragraph>(&document.blocks[block])) {
      // Word has the keys in no column.
      returned.head.has_keys = false;
      read_unit(table, paragraph->text, returned.head);
      read_day(duties_, paragraph->text, returned.head);
      const std::string words = other_table_in_head(table, paragraph->text);
      if (!words.empty()) other = of_other_table(words, table.title.value);
      continue;
    }
    returned.pages.emplace_back(file, document, block, out_.account);
    const Page& page = returned.pages.back();
    returned.blocks.push_back(block);
    returned.are_sheets.push_back(is_sheet(matcher_.headings(), page));
    if (!returned.are_sheets.back()) continue;
    read_head(duties_, page, returned.head);
    if (auto words = other_table_of(duties_, matcher_.headings(), page)) other = std::move(words);
  }
  const bool has_sheet =
      std::find(returned.are_sheets.begin(), returned.are_sheets.end(), true) != returned.are_sheets.end();
  if (!has_sheet) add_unreadable(file, no_sheet.text(), open_it.text());
  returned.head.is_foreign = has_sheet && other;
  returned.head.is_misnamed = is_misnamed(returned.head);
  const std::size_t before = out_.returned.size();
  add_pages(returned);
  // It is back, though nobody knows what any of its rows is about.
  if (has_sheet && !returned.head.is_misnamed && out_.returned.size() == before &&
      returned.head.unit != no_unit)
    out_.returned.push_back(returned.head.unit);
  if (has_sheet) add_words(returned);
  note_held(returned);
  if (!returned.head.is_foreign) return;
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
      read_head(duties_, page, own);
      SheetResult read = SheetReader(duties_, matcher_, own, page, out_.account).read();
      move_to(read.answers, out_.answers);
      move_to(read.issues, out_.issues);
      move_to(read.units, out_.returned);
      move_to(read.writers, writers_);
      move_to(read.foreign, returned.foreign);
      move_to(read.undated, returned.undated);
      move_to(read.held, returned.held);
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

/// Whether a file says in its name that it is of another unit than its head does, and not of a member of
/// that.
bool Collector::is_misnamed(const SheetHead& head) const {
  if (!head.is_said || head.named == no_unit || head.named == head.unit) return false;
  const Table& table = duties_.table();
  const std::string_view name = base_name(head.file);
  const Unit& is = table.unit(head.unit);
  const auto holds = [name](const Located<std::string>& word) {
    return name.find(word.value) != std::string_view::npos;
  };
  if (holds(is.name) || std::any_of(is.aliases.begin(), is.aliases.end(), holds)) return false;
  // A short word of other names may stand there by chance.
  constexpr std::size_t enough = 3;
  const std::string& named = table.unit(head.named).name.value;
  const bool is_meant = find_unit(table, name) != no_unit ||
                        (name.find(named) != std::string_view::npos && count_code_points(named) >= enough);
  const std::vector<UnitIndex> groups = groups_of(table, head.named);
  return is_meant && std::find(groups.begin(), groups.end(), head.unit) == groups.end();
}

/// One question for all that a file says, where nothing of it can be taken.
void Collector::note_held(const Returned& returned) {
  std::vector<SlotIndex> cells = returned.undated;
  cells.insert(cells.end(), returned.held.begin(), returned.held.end());
  const SheetHead& head = returned.head;
  if (head.is_misnamed) {
    out_.returned.push_back(head.named);
    writers_.push_back(head.named);
  }
  if (cells.empty()) return;
  const auto why = why_held(duties_, head);
  Issue issue{head.is_misnamed ? &rules::whose : &rules::undated,
              head.file,
              out_.account[cells.front()].tab,
              cells,
              head.unit,
              {},
              why ? *why : why_undated(head.unread),
              head.is_misnamed ? rename_it.text() : give_day(as_shell_word(head.file))};
  if (!why) issue.hint = see_day.text();
  out_.issues.push_back(std::move(issue));
}

void Collector::add_unreadable(const std::string& file, Text why, Text hint) {
  const UnitIndex unit = unit_of_name(file);
  if (unit != no_unit) out_.unread.push_back(unit);
  out_.issues.push_back({&rules::unreadable, file, {}, {}, unit, {}, std::move(why), std::move(hint)});
}

}  // namespace xfz::collect
