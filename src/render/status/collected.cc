// SPDX-License-Identifier: MIT
#include "render/status/collected.h"

#include <utility>

#include "render/findings/report.h"
#include "render/words.h"
#include "text/utf8.h"

namespace xfz::render {

namespace {

using collect::Collected;
using collect::Fate;
using collect::Issue;

constexpr Phrase list_title{"To be looked at", "问题单"};
constexpr Phrase file_column{"File", "文件"};
constexpr Phrase tab_column{"Tab", "工作表"};
constexpr Phrase cells_column{"Cells", "单元格"};
constexpr Phrase duty_column{"Duty", "职责"};
constexpr Phrase problem_column{"What is the matter", "问题"};
constexpr Phrase written_column{"What is written there", "填写的内容"};
constexpr Phrase to_do_column{"What to do", "处理办法"};
constexpr Phrase rule_column{"Rule", "规则"};
constexpr Phrase result_column{"Settled", "处理结果"};

constexpr Message<std::string_view, std::string_view> heading_and_words{"{}: “{}”", "{}：“{}”"};
constexpr Message<std::string_view> words_alone{"“{}”", "“{}”"};
constexpr Message<std::string, std::string> duty_of{"duty {} of {}", "{1}的职责 {0}"};
constexpr Message<std::size_t, std::size_t, std::size_t> totals{
    "files read: {}; new reports: {}; to be looked at: {}", "读了 {} 个文件，新报送 {} 条，待核对 {} 处"};
constexpr Message<std::size_t, std::size_t, std::size_t, std::size_t, std::size_t> cells_account{
    "cells filled in: {} = {} into the ledger + {} there already + {} to be looked at + {} who filled it in",
    "填写的格子 {} 个 = 入台账 {} + 台账已有 {} + 待核对 {} + 落款 {}"};
constexpr Message<std::string, std::string> dated_today{
    "no day of filling in on the sheet (CSV has no place for one), so dated {}, the day of collecting; where "
    "it "
    "is an earlier one, collect the file again with --date: {}",
    "清单上没有填报日期（CSV 没有这一栏），按收表当天 {} 登记；不是这天的，用 --date 写明再收一次：{}"};
constexpr Phrase no_day_of_table{"That day is in none of the years in which the table is reported.",
                                 "这一天不在这张表格报送的年度里。"};
constexpr Message<std::size_t, std::string> from_beside{
    "reports of units that do not have to report their duty: {}; they are kept, and its state is what those "
    "say who must report it: {}",
    "其中 {} 条不是由负有报送责任的单位填的，留在台账里，职责的状态只看应报送的单位：{}"};
constexpr Message<std::string, std::string> duties_of{"{} (duties {})", "{}（职责 {}）"};
constexpr Message<std::string> by_day{
    "no occurrence is said, so taken for the only one that was open on the day of the answer: {}",
    "没有写期次，按填报日期登记为当时唯一没有完成的一期：{}"};
constexpr Message<std::string, std::string> duty_and_day{"{} of {}", "{}（{}）"};
constexpr Phrase collect_again{
    "a cell that is corrected in the returned file is taken when the file is collected again; what is in the "
    "ledger is not added twice",
    "在交回的文件里改好，再收一次即可，已入台账的不会重复；也可以直接写进该单位的台账文件"};
constexpr Message<std::string> nothing_filled{"returned, but nothing filled in: {}", "交了但没有填：{}"};
constexpr Message<std::string> not_returned{"not returned: {}", "没有交回：{}"};
constexpr Message<std::string> not_read{"returned, but not to be read: {}", "交了但读不了：{}"};

/// `I7、J7`, in the order of reading.
std::string cells_of(const Collected& collected, const Issue& issue, Language language) {
  std::vector<std::string> places;
  for (const collect::SlotIndex slot : issue.cells) {
    std::string place = collected.account[slot].place();
    if (!place.empty()) places.push_back(std::move(place));
  }
  return joined(places, words::comma.in(language));
}

std::string quoted(const collect::Slot& slot, Language language) {
  return slot.heading.empty() ? words_alone(language, slot.text)
                              : heading_and_words(language, slot.heading, slot.text);
}

/// `民政局.xlsx!牵头事项!I7`
std::string place_of(const Collected& collected, const Issue& issue) {
  std::string out = issue.file;
  if (!issue.tab.empty()) out += "!" + issue.tab;
  if (issue.cells.empty()) return out;
  const std::string cell = collected.account[issue.cells.front()].place();
  return cell.empty() ? out : out + "!" + cell;
}

std::string duty_text(const Table& table, const Issue& issue, Language language) {
  std::string unit = issue.unit == no_unit ? std::string() : table.unit(issue.unit).name.value;
  if (issue.duty.empty()) return unit;
  return unit.empty() ? issue.duty : duty_of(language, issue.duty, unit);
}

std::string names_of(const Table& table, const std::vector<UnitIndex>& units, Language language) {
  std::vector<std::string> names;
  for (const UnitIndex unit : units) names.push_back(printable(table.unit(unit).name.value));
  return joined(names, words::comma.in(language));
}

/// `司法局（职责 4、90/1）`, unit by unit.
std::string beside_text(const Table& table, const Collected& collected, Language language) {
  std::size_t count = 0;
  std::vector<std::string> units;
  for (const auto& [unit, keys] : collected.beside) {
    count += keys.size();
    units.push_back(
        duties_of(language, printable(table.unit(unit).name.value), joined(keys, words::comma.in(language))));
  }
  return from_beside(language, count, joined(units, words::comma.in(language)));
}

std::string duties_by_date(const Table& table, const Collected& collected, Language language) {
  std::vector<std::string> units;
  for (const auto& [unit, duties] : collected.by_date) {
    std::vector<std::string> words;
    for (const auto& [key, day] : duties) words.push_back(duty_and_day(language, key, iso_date(day)));
    units.push_back(duties_of(language, printable(table.unit(unit).name.value),
                              joined(words, words::comma.in(language))));
  }
  return joined(units, words::comma.in(language));
}

std::size_t open_issues(const Collected& collected) {
  std::size_t count = 0;
  for (const Issue& issue : collected.issues) count += issue.rule->severity == Severity::note ? 0 : 1;
  return count;
}

const Phrase* const issues_columns[] = {&file_column, &tab_column,     &cells_column,   &words::unit,
                                        &duty_column, &problem_column, &written_column, &to_do_column,
                                        &rule_column, &result_column};

/// Whether a row of a table has the headings of a list of issues.
bool has_issues_columns(const office::Table& table, std::uint32_t row, Language language) {
  std::size_t found = 0;
  for (const office::Cell& cell : table.cells) {
    if (cell.row != row || cell.column >= std::size(issues_columns)) continue;
    if (cell.text == issues_columns[cell.column]->in(language)) ++found;
  }
  return found == std::size(issues_columns);
}

}  // namespace

bool is_issues_list(const office::Document& document) {
  for (const office::Block& block : document.blocks) {
    const auto* const table = std::get_if<office::Table>(&block);
    if (table == nullptr || table->cells.empty()) continue;
    const std::uint32_t first = table->cells.front().row;
    for (std::uint32_t row = first; row < first + 2; ++row) {  // a title may stand above
      for (const Language language : {Language::english, Language::chinese})
        if (has_issues_columns(*table, row, language)) return true;
    }
    return false;
  }
  return false;
}

std::string issues_text(const Table& table, const Collected& collected, const Screen& screen) {
  constexpr int margin = 6;
  std::string out;
  for (const Issue& issue : collected.issues) {
    const Language language = screen.language;
    const std::string severity(severity_word(issue.rule->severity).in(language));
    out += paragraph(printable(place_of(collected, issue)) + ": " + severity + ": " +
                         printable(issue.message.in(language)) + " [" + std::string(issue.rule->id) + "]",
                     severity_ink(issue.rule->severity), screen);
    const std::string duty = duty_text(table, issue, language);
    if (!issue.duty.empty()) out += paragraph(printable(duty), Ink::plain, screen, margin);
    for (const collect::SlotIndex slot : issue.cells) {
      const collect::Slot& there = collected.account[slot];
      const std::string place = there.place();
      out += paragraph(printable((place.empty() ? "" : place + " ") + quoted(there, language)), Ink::plain,
                       screen, margin);
    }
    if (!issue.hint.empty()) out += paragraph(printable(issue.hint.in(language)), Ink::faint, screen, margin);
    out += "\n";
  }
  return out;
}

std::string account_text(const Table& table, const Collected& collected, const Screen& screen) {
  const Language language = screen.language;
  const auto count = [&collected](Fate fate) { return collected.account.count(fate); };
  const std::size_t filled =
      count(Fate::taken) + count(Fate::known) + count(Fate::listed) + count(Fate::signature);
  std::string out = totals(language, collected.files, collected.answers.size(), open_issues(collected)) +
                    "\n" +
                    cells_account(language, filled, count(Fate::taken), count(Fate::known),
                                  count(Fate::listed), count(Fate::signature)) +
                    "\n";
  if (collected.needs_person()) out += paragraph(collect_again.in(language), Ink::plain, screen);
  if (!collected.undated.empty()) {
    std::vector<std::string> files;
    for (const std::string& file : collected.undated) files.push_back(printable(file));
    out +=
        paragraph(dated_today(language, iso_date(collected.today), joined(files, words::comma.in(language))),
                  Ink::plain, screen);
    if (!collected.is_reported_today) out += paragraph(no_day_of_table.in(language), Ink::plain, screen);
  }
  if (!collected.by_date.empty())
    out += paragraph(by_day(language, duties_by_date(table, collected, language)), Ink::plain, screen);
  if (!collected.beside.empty())
    out += paragraph(beside_text(table, collected, language), Ink::plain, screen);
  if (!collected.blank.empty())
    out +=
        paragraph(nothing_filled(language, names_of(table, collected.blank, language)), Ink::plain, screen);
  if (!collected.unread.empty())
    out += paragraph(not_read(language, names_of(table, collected.unread, language)), Ink::plain, screen);
  if (!collected.missing.empty())
    out +=
        paragraph(not_returned(language, names_of(table, collected.missing, language)), Ink::plain, screen);
  return out;
}

Grid issues_grid(const Table& table, const Collected& collected, Language language) {
  Grid grid{.title = std::string(list_title.in(language))};
  for (const Phrase* heading : issues_columns) grid.columns.emplace_back(*heading);
  Section section;
  for (const Issue& issue : collected.issues) {
    if (issue.rule->severity == Severity::note) continue;
    std::vector<std::string> texts;
    for (const collect::SlotIndex slot : issue.cells)
      texts.push_back(quoted(collected.account[slot], language));
    section.rows.push_back({{issue.file},
                            {issue.tab},
                            {cells_of(collected, issue, language)},
                            {issue.unit == no_unit ? "" : table.unit(issue.unit).name.value},
                            {issue.duty},
                            {issue.message.in(language)},
                            {joined(texts, "\n")},
                            {issue.hint.in(language)},
                            {std::string(issue.rule->id)},
                            {}});
  }
  grid.sections.push_back(std::move(section));
  return grid;
}

}  // namespace xfz::render
