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

constexpr Phrase merged_over{"an answer is in merged cells", "填写栏是合并的单元格"};
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
constexpr Message<std::string> no_state{
    "“{}” is not a recognised state; these are: 未启动, 推进中, 需协调, 已完成",
    "“{}”看不出是什么状态，可填的是 未启动、推进中、需协调、已完成"};
constexpr Phrase state_empty{"no state is given", "没有填完成状态"};
constexpr Phrase done_and_more{"no state is given, and the progress says more than that it is done",
                               "没有填完成状态，进展情况除了“完成”还写了别的"};
constexpr Message<std::string, std::string> states_differ{"the state is “{}” and the progress “{}”",
                                                          "完成状态是“{}”，进展情况是“{}”"};
constexpr Message<std::string, std::string> blocked_by_nothing{"the state is “{}”, and the problems are “{}”",
                                                               "完成状态是“{}”，存在问题是“{}”"};
constexpr Message<std::string> no_day{"“{}” is no day", "“{}”不是日期"};
constexpr Message<std::string> not_done{"it is not done, and was done on {}", "没有完成，却写了完成日期“{}”"};
constexpr Message<std::string> no_period{"the duty has no occurrence “{}”", "这项职责没有“{}”这一期"};
constexpr Message<std::string> which_period{"the duty recurs, and which occurrence is meant is not said: {}",
                                            "这是定期的职责，没有写是哪一期：{}"};
constexpr Phrase name_period{
    "leave only that day among the days of the row, or add a column 期次 with it, and collect the file again",
    "请在“截止日期”（Word 里是“完成时限”）里只留这一期的日期，或者加一栏“期次”写上，再收一次"};
constexpr Message<std::string, std::string> which_stage{
    "it is done, and only {} of its days {} is left: is that the whole duty, or this stage?",
    "填了完成，时限只留了 {}，而这项职责的日期是 {}：看不出是整项完成，还是这一段完成"};
constexpr Phrase name_stage{
    "ask the unit; where all is done write all the days there again, where a stage is say 推进中 and name it "
    "under 进展情况; then collect the file again",
    "请核实：整项都完成的，把全部日期补回去；只完成这一段的，状态改为“推进中”，在进展情况里写明，再收一次"};
constexpr Phrase correct_cell{"ask the unit, and correct the cell in the file", "请核实后在文件里改正这一格"};
constexpr Message<std::string, std::string> named_otherwise{
    "the file's name says {}, and it holds the sheet of {}, so nothing of it was taken",
    "文件名是{}的，里面是{}的清单，因此都没有收"};
constexpr Message<std::string> day_not_of_table{
    "“{}” is in none of the years in which the table is reported, so nothing was taken",
    "“{}”不在这张表格报送的年度里，因此都没有收"};

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

/// Those of the days that stand in the row: in a cell of their own or, as in Word, below the deadline.
std::vector<Date> listed_days(const RowView& row, const std::vector<Date>& days, Years years) {
  std::vector<Date> meant;
  for (const Kind kind : {Kind::dates, Kind::deadline}) {
    for (const std::string& each : names_in(row.text(kind))) {
      const auto day = day_in(each, years);
      if (day && std::find(days.begin(), days.end(), *day) != days.end()) meant.push_back(*day);
    }
    if (!meant.empty()) break;
  }
  return meant;
}

std::string days_text(const std::vector<Date>& days) {
  std::string all;
  for (const Date day : days) all += (all.empty() ? "" : "、") + iso_date(day);
  return all;
}

/// The cell of a row that lists some of a duty's days and not its last, and these days: of what is done, it
/// may be that stage alone. A sheet that asks for a period prints so too.
const PageCell* stage_cell(const RowView& row, const ledger::Duty& duty, Years years,
                           std::vector<Date>& listed) {
  if (!duty.day()) return nullptr;
  const std::vector<Date>& days = duty.deadline->reading.dates;
  for (const Kind kind : {Kind::dates, Kind::deadline}) {
    // In Word the days stand below the words, which may have days of their own.
    const std::string_view text = row.text(kind);
    const std::size_t at = kind == Kind::deadline ? text.find('\n') : 0;
    if (at == std::string_view::npos) continue;
    for (const std::string& each : names_in(text.substr(at))) {
      const auto day = day_in(each, years);
      if (day && std::find(days.begin(), days.end(), *day) != days.end()) listed.push_back(*day);
    }
    if (!listed.empty()) return listed.size() < days.size() ? row.cell(kind) : nullptr;
  }
  return nullptr;
}

std::optional<State> state_of(const RowView& row, Text& why) {
  const std::string_view status = row.text(Kind::status);
  const std::string_view progress = row.text(Kind::progress);
  const auto by_progress = state_at_begin(progress);
  if (is_blank(status)) {
    const auto state = state_by_progress(progress);
    if (!state) why = by_progress ? done_and_more.text() : state_empty.text();
    return state;
  }
  const auto state = state_in(status);
  if (!state) {
    why = no_state(tidied(status));
  } else if (const std::string_view problems = row.text(Kind::problems);
             state == State::blocked && !is_blank(problems) && papers_in(problems).empty()) {
    why = blocked_by_nothing(tidied(status), tidied(problems));
    return std::nullopt;
  } else if ((by_progress && *by_progress != *state) ||
             (state == State::done && says_some_is_left(progress))) {
    why = states_differ(tidied(status), tidied(progress));
    return std::nullopt;
  }
  return state;
}

}  // namespace

std::optional<Text> why_held(const ledger::Duties& duties, const SheetHead& head) {
  if (head.is_misnamed) {
    return named_otherwise(duties.table().unit(head.named).name.value,
                           duties.table().unit(head.unit).name.value);
  }
  if (head.given) {
    return duties.are_reported_on(*head.given) ? std::nullopt
                                               : std::optional(day_not_of_table(iso_date(*head.given)));
  }
  if (head.day || head.unread.words.empty()) return std::nullopt;
  return why_undated(head.unread);
}

bool Answer::says_the_same(const Answer& other) const {
  return unit == other.unit && duty == other.duty && occurrence == other.occurrence && state == other.state &&
         progress == other.progress && evidence == other.evidence && problems == other.problems &&
         next == other.next && note == other.note && finished == other.finished;
}

bool SheetReader::note_merged(const RowView& row, const Named& named) {
  bool is_merged = false;
  std::vector<SlotIndex> filled = answers_in(row);
  std::vector<SlotIndex> told;
  for (const auto& [column, what] : row.columns.all) {
    const PageCell* const cell = is_answer(what.kind) ? page_.at(row.row, column) : nullptr;
    if (cell == nullptr || (cell->rows == 1 && cell->columns == 1 && !cell->is_covered)) continue;
    const auto [at, is_new] = merged_.try_emplace(cell->slot, out_.issues.size());
    if (is_new) issue(rules::merged, named, {cell->slot}, merged_over.text(), split_cells.text());
    Issue& to = out_.issues[at->second];
    const bool is_told = std::find(told.begin(), told.end(), cell->slot) != told.end();
    if (!is_new && !is_told) to.duty += "、" + duties_[named.duty].key;
    told.push_back(cell->slot);
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

/// Whether it is done, and of some of its days alone, so that nothing of the row can be taken.
bool SheetReader::note_stage(const RowView& row, const Named& named, const std::vector<SlotIndex>& filled,
                             const Comparison& compared) {
  std::vector<Date> listed;
  const ledger::Duty& duty = duties_[named.duty];
  const PageCell* const cell = stage_cell(row, duty, duties_.table().years(), listed);
  Text why;
  if (cell == nullptr || state_of(row, why) != State::done || !duty.concerns(named.unit)) return false;
  std::vector<SlotIndex> cells = compared.written;
  if (std::find(cells.begin(), cells.end(), cell->slot) == cells.end()) cells.push_back(cell->slot);
  settle_printed(row, cells);
  cells.insert(cells.end(), filled.begin(), filled.end());
  issue(rules::state, named, std::move(cells),
        which_stage(days_text(listed), days_text(duty.deadline->reading.dates)), name_stage.text());
  return true;
}

/// Whether it is another version, so that nothing of the row can be taken.
bool SheetReader::note_version(const RowView& row, const Named& named, const std::vector<SlotIndex>& filled) {
  Comparison compared = matcher_.compare(named, row);
  const bool has_words = row.cell(Kind::text) != nullptr;
  if (compared.other.empty() && has_words && note_stage(row, named, filled, compared)) return true;
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
  issue(rule, named, filled, std::move(message),
        &rule == &rules::period ? name_period.text() : correct_cell.text());
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
  if (why_held(duties_, head_)) {
    take_links(row.row, answer);
    out_.held.insert(out_.held.end(), answer.cells.begin(), answer.cells.end());
    return;
  }
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

/// The occurrences of a duty that have begun on the day of the answer, and that the unit has not reported as
/// done.
std::vector<Date> SheetReader::open_occurrences(const Answer& answer) const {
  const std::vector<Date> days = duties_[answer.duty].occurrences();
  const auto next = std::lower_bound(days.begin(), days.end(), answer.date);
  std::vector<Date> open(days.begin(), next == days.end() ? next : next + 1);
  std::erase_if(open, [&](Date day) { return matcher_.is_done(answer.unit, answer.duty, day); });
  return open;
}

/// By what the row says, else by the only day that it lists, else where the day of the answer is one of them
/// or leaves only one that may be meant.
bool SheetReader::take_occurrence(const RowView& row, Answer& answer, Text& why) const {
  const std::vector<Date> days = duties_[answer.duty].occurrences();
  const std::string period = tidied(row.text(Kind::period));
  if (days.empty() && period.empty()) return true;
  std::vector<Date> meant =
      period.empty() ? listed_days(row, days, duties_.table().years()) : days_in_period(period, days);
  const bool has_own_day = std::find(days.begin(), days.end(), answer.date) != days.end();
  if (period.empty() && meant.size() != 1 && has_own_day) meant = {answer.date};
  std::vector<Date> open = meant;
  if (period.empty() && meant.size() != 1) {
    open = open_occurrences(answer);
    if (open.size() == 1) meant = open;
    answer.is_occurrence_said = false;
  }
  if (meant.size() == 1) {
    answer.occurrence = meant.front();
    return true;
  }
  if (open.empty()) open = days;
  why = period.empty() ? which_period(days_text(open)) : no_period(period);
  return false;
}

}  // namespace xfz::collect
