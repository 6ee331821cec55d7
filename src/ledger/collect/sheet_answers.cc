// SPDX-License-Identifier: MIT
// What is filled in beside a duty.
#include <algorithm>
#include <utility>

#include "ledger/collect/rules.h"
#include "ledger/collect/sheet_reader.h"
#include "ledger/collect/words.h"

namespace xfz::collect {

namespace {

using ledger::State;

constexpr Phrase merged_over{"an answer stands in merged cells", "填写栏是合并的单元格"};
constexpr Phrase split_cells{"undo the merging, and write each answer beside its duty",
                             "请取消合并，把内容逐项填在各自的职责旁边"};
constexpr Phrase amended{"the row is not the duty as it is now", "这一行与现在的职责不一致"};
constexpr Phrase no_words{"the row has no words of the measure, so nobody can tell which version it is of",
                          "这一行没有措施的文字，看不出是哪个版本"};
constexpr Phrase ask_again{"ask the unit whether the answer holds for the duty as it is now",
                           "请向单位核实填报对现在的职责是否有效"};
constexpr Phrase written_into{"somebody wrote into a printed cell", "印好的格子里被人写了字"};
constexpr Phrase may_be_answer{"look whether that is an answer; those of the row were taken",
                               "请看是不是填报的内容；这一行的填写栏已经照收"};
constexpr Message<std::string> asked_are{"the duty does not name this unit; it is reported by {}",
                                         "这项职责没有点到这个单位，由{}报送"};
constexpr Phrase nobody_asked{"the duty is reported by nobody", "这项职责没有单位需要报送"};
constexpr Message<std::string> no_state{"“{}” is not a recognised state", "“{}”看不出是什么状态"};
constexpr Phrase state_empty{"no state is given", "没有填完成状态"};
constexpr Message<std::string, std::string> states_differ{"the state is “{}” and the progress “{}”",
                                                          "完成状态是“{}”，进展情况是“{}”"};
constexpr Message<std::string> no_day{"“{}” is no day", "“{}”不是日期"};
constexpr Message<std::string> not_done{"it is not done, and was done on {}", "没有完成，却写了完成日期“{}”"};
constexpr Message<std::string> no_period{"the duty has no occurrence “{}”", "这项职责没有“{}”这一期"};
constexpr Phrase which_period{"the duty recurs, and which occurrence is meant is not said",
                              "这是定期的职责，没有写是哪一期"};
constexpr Phrase write_report{"decide, and write the report into the unit's file of the ledger",
                              "请核实后把这次报送写进该单位的台账文件"};

/// Those of the days that 2020-03, 2020年3月 or a whole day names.
std::vector<Date> days_in_period(const std::string& period, const std::vector<Date>& days) {
  std::vector<Date> meant;
  const std::vector<int> numbers = numbers_in(period);
  for (const Date day : days) {
    const std::vector<int> of_day = numbers_in(iso_date(day));
    if (numbers.size() >= 2 && numbers.size() <= of_day.size() &&
        std::equal(numbers.begin(), numbers.end(), of_day.begin()))
      meant.push_back(day);
  }
  return meant;
}

/// Those of the days that stand in the row.
std::vector<Date> listed_days(const RowView& row, const std::vector<Date>& days, Years years) {
  std::vector<Date> meant;
  for (const std::string& each : papers_in(row.text(Kind::dates))) {
    const auto day = day_in(each, years);
    if (day && std::find(days.begin(), days.end(), *day) != days.end()) meant.push_back(*day);
  }
  return meant;
}

std::optional<State> state_of(const RowView& row, Text& why) {
  const std::string_view status = row.text(Kind::status);
  const std::string_view progress = row.text(Kind::progress);
  const auto by_progress = state_at_begin(progress);
  if (is_blank(status)) {
    if (!by_progress) why = state_empty.text();
    return by_progress;
  }
  const auto state = state_in(status);
  if (!state) {
    why = no_state(tidied(status));
  } else if (by_progress && *by_progress != *state) {
    why = states_differ(tidied(status), tidied(progress));
    return std::nullopt;
  }
  return state;
}

}  // namespace

bool Answer::says_the_same(const Answer& other) const {
  return unit == other.unit && duty == other.duty && occurrence == other.occurrence && state == other.state &&
         progress == other.progress && evidence == other.evidence && problems == other.problems &&
         next == other.next && note == other.note && finished == other.finished;
}

bool SheetReader::note_merged(const RowView& row, const Named& named) {
  bool is_merged = false;
  std::vector<SlotIndex> filled = answers_in(row);
  for (const auto& [column, what] : row.columns.all) {
    const PageCell* const cell = is_answer(what.kind) ? page_.at(row.row, column) : nullptr;
    if (cell == nullptr || (cell->rows == 1 && cell->columns == 1 && !cell->is_covered)) continue;
    const auto [at, is_new] = merged_.try_emplace(cell->slot, out_.issues.size());
    if (is_new) issue(rules::merged, named, {cell->slot}, merged_over.text(), split_cells.text());
    Issue& to = out_.issues[at->second];
    if (!is_new) to.duty += "、" + duties_[named.duty].key;
    for (const SlotIndex slot : filled) {
      if (std::find(to.cells.begin(), to.cells.end(), slot) == to.cells.end()) to.cells.push_back(slot);
    }
    if (cell->row == row.row) filled.push_back(cell->slot);
    is_merged = true;
  }
  if (!is_merged) return false;
  const std::vector<SlotIndex> differ = differing(row, named, filled);
  if (!differ.empty()) issue(rules::changed, named, differ, written_into.text(), look_there.text());
  return true;
}

/// Whether it is another version, so that nothing of the row can be taken.
bool SheetReader::note_version(const RowView& row, const Named& named, const std::vector<SlotIndex>& filled) {
  Comparison compared = matcher_.compare(named, row);
  const bool has_words = row.cell(Kind::text) != nullptr;
  if (compared.other.empty() && has_words) {
    settle_printed(row, compared.written);
    if (!compared.written.empty())
      issue(rules::changed, named, std::move(compared.written), written_into.text(), may_be_answer.text());
    return false;
  }
  std::vector<SlotIndex> cells = compared.other;
  cells.insert(cells.end(), compared.written.begin(), compared.written.end());
  settle_printed(row, cells);
  cells.insert(cells.end(), filled.begin(), filled.end());
  issue(rules::other_version, named, std::move(cells),
        compared.other.empty() ? no_words.text() : amended.text(), ask_again.text());
  return true;
}

void SheetReader::refuse_as(const Rule& rule, const Named& named, const std::vector<SlotIndex>& filled,
                            Text message) {
  issue(rule, named, filled, std::move(message), write_report.text());
}

void SheetReader::take_answer(const RowView& row, const Named& named, const std::vector<SlotIndex>& filled) {
  const ledger::Duty& duty = duties_[named.duty];
  if (!duty.concerns(named.unit)) {
    std::string reporters;
    for (const UnitIndex unit : duty.reporters)
      reporters += (reporters.empty() ? "" : "、") + duties_.table().unit(unit).name.value;
    refuse_as(rules::not_asked, named, filled,
              reporters.empty() ? nobody_asked.text() : asked_are(reporters));
    return;
  }
  Answer answer{.unit = named.unit, .duty = named.duty, .cells = filled};
  answer.date = head_.given ? *head_.given : head_.day.value_or(head_.today);
  answer.is_dated = head_.given || head_.day;
  answer.sheet_day = head_.day;
  Text why;
  const auto state = state_of(row, why);
  if (!state) return refuse_as(rules::state, named, filled, std::move(why));
  answer.state = *state;
  if (!take_finished(row, answer, why)) return refuse_as(rules::state, named, filled, std::move(why));
  if (!take_occurrence(row, answer, why)) return refuse_as(rules::period, named, filled, std::move(why));
  answer.progress = tidied(row.text(Kind::progress));
  answer.evidence = papers_in(row.text(Kind::evidence));
  take_links(row.row, answer);
  answer.problems = tidied(row.text(Kind::problems));
  answer.next = tidied(row.text(Kind::next));
  answer.note = tidied(row.text(Kind::note));
  out_.answers.push_back(std::move(answer));
}

/// A link beside a paper is a paper too.
void SheetReader::take_links(std::uint32_t row, Answer& answer) {
  for (const PageLink& link : page_.links()) {
    if (link.row != row || columns_->find(Kind::evidence) != link.column) continue;
    answer.evidence.push_back(tidied(account_[link.slot].text));
    answer.cells.push_back(link.slot);
    taken_links_.push_back(link.slot);
  }
}

bool SheetReader::take_finished(const RowView& row, Answer& answer, Text& why) const {
  const std::string_view words = row.text(Kind::finished);
  if (is_blank(words)) return true;
  answer.finished = day_in(words, duties_.table().years());
  if (!answer.finished) why = no_day(tidied(words));
  if (answer.finished && answer.state != State::done) {
    why = not_done(tidied(words));
    return false;
  }
  return answer.finished.has_value();
}

/// By what the row says, else by the only day that it lists, else where the day of the answer is one of them.
bool SheetReader::take_occurrence(const RowView& row, Answer& answer, Text& why) const {
  const std::vector<Date> days = duties_[answer.duty].occurrences();
  const std::string period = tidied(row.text(Kind::period));
  if (days.empty() && period.empty()) return true;
  std::vector<Date> meant =
      period.empty() ? listed_days(row, days, duties_.table().years()) : days_in_period(period, days);
  const bool has_own_day = std::find(days.begin(), days.end(), answer.date) != days.end();
  if (period.empty() && meant.size() != 1 && has_own_day) meant = {answer.date};
  if (meant.size() == 1) {
    answer.occurrence = meant.front();
    return true;
  }
  why = period.empty() ? which_period.text() : no_period(period);
  return false;
}

}  // namespace xfz::collect
