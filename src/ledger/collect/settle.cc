// SPDX-License-Identifier: MIT
// What holds of several answers for one duty, what the ledger has already, and the closing of the account.
#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "ledger/collect/collect.h"
#include "ledger/collect/emit.h"
#include "ledger/collect/rules.h"

namespace xfz::collect {

namespace {

constexpr Message<std::string> differs{"the same duty is answered otherwise in {}", "同一职责在{}里另有填报"};
constexpr Phrase ask_which{"ask the unit which holds, and collect that file alone",
                           "请向单位核实以哪个为准，再单独收那个文件"};
constexpr Message<std::string, std::string, std::string, std::string> answered_later{
    "{} answers duties of {} otherwise than {} of an earlier day, and holds from its own day on: {}",
    "{}里{}的填报与日期在前的{}不同，从它自己的日期起以它为准：职责 {}"};

auto duty_of(const Answer& answer) {
  return std::make_tuple(answer.unit, answer.duty, answer.occurrence.value_or(Date{}));
}

bool comes_before(const Answer& a, const Answer& b) {
  const auto order = [](const Answer& each) { return std::make_tuple(duty_of(each), each.date); };
  return order(a) < order(b);
}

}  // namespace

/// Whether the ledger has it already: of that day, or as what was said last, unless the sheet says a later
/// day than that. A later day that is given says nothing of whether the words are new; an earlier one
/// corrects a report that was taken for the day of collecting.
bool Collector::is_known(const Answer& answer) const {
  const auto reports = book_.reports(answer.unit, answer.duty);
  const ledger::Report* last = nullptr;
  const ledger::Report* then = nullptr;
  const auto is_same = [&answer](const ledger::Report& report) {
    return answer.says_the_same(answer_of(report, answer));
  };
  for (const ledger::Report* const report : reports) {
    if (report->occurrence != answer.occurrence) continue;
    last = report;
    if (report->date.value <= answer.date) then = report;
    if (report->date.value == answer.date && is_same(*report)) return true;
  }
  if (last == nullptr || !is_same(*last)) return false;
  if (answer.date < last->date.value && (settings_.date || !duties_.are_reported_on(last->date.value)))
    return then != nullptr && is_same(*then);
  return !answer.sheet_day || *answer.sheet_day <= last->date.value;
}

/// Whether two files may be an earlier and a later version of one: a group has one sheet, and each of its
/// members may have filled in a copy.
bool Collector::are_versions(const Answer& a, const Answer& b) const {
  const std::string& one = out_.account[a.cells.front()].file;
  const std::string& other = out_.account[b.cells.front()].file;
  return one == other || !duties_.table().unit(a.unit).is_group ||
         (unit_of_name(one) == a.unit && unit_of_name(other) == a.unit);
}

void Collector::list_contradiction(const Answer& answer, const Answer& other) {
  const Slot& here = out_.account[answer.cells.front()];
  const Slot& there = out_.account[other.cells.front()];
  out_.issues.push_back(
      {&rules::two_answers, here.file, here.tab, answer.cells, answer.unit, duties_[answer.duty].key,
       differs(there.file + (there.tab.empty() ? "" : "!" + there.tab) + "!" + there.place()),
       ask_which.text()});
}

/// Of one duty and day several that say the same are one; where they differ, none is taken. The same of
/// different days, where they are no versions of one file.
void Collector::settle_conflicts() {
  std::vector<Answer> all = std::exchange(out_.answers, {});
  std::stable_sort(all.begin(), all.end(), comes_before);
  const auto settle = [this](const Answer& answer, Fate fate) {
    for (const SlotIndex slot : answer.cells) out_.account.settle(slot, fate);
  };
  const auto contradicts = [this](const Answer& a, const Answer& b) {
    return duty_of(a) == duty_of(b) && !a.says_the_same(b) && (a.date == b.date || !are_versions(a, b));
  };
  for (auto begin = all.begin(); begin != all.end();) {
    auto end = begin + 1;
    const auto belongs = [&](const Answer& each) {
      return duty_of(each) == duty_of(*begin) &&
             (each.date == begin->date ||
              std::any_of(begin, end, [&](const Answer& before) { return contradicts(before, each); }));
    };
    while (end != all.end() && belongs(*end)) ++end;
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
      list_contradiction(*each, *other);
    }
    if (is_one && !is_again) out_.answers.push_back(*begin);
    begin = end;
  }
}

/// Of two versions that were both taken, which is the later one: they may not be versions after all.
void Collector::note_later_answers() {
  std::map<std::tuple<std::string, std::string, UnitIndex>, std::string> later;
  for (std::size_t i = 1; i < out_.answers.size(); ++i) {
    const Answer& before = out_.answers[i - 1];
    const Answer& after = out_.answers[i];
    const std::string& one = out_.account[before.cells.front()].file;
    const std::string& other = out_.account[after.cells.front()].file;
    if (duty_of(before) != duty_of(after) || one == other || before.says_the_same(after)) continue;
    std::string& keys = later[{other, one, after.unit}];
    keys += (keys.empty() ? "" : "、") + duties_[after.duty].key;
  }
  for (const auto& [files, keys] : later) {
    const auto& [after, before, unit] = files;
    out_.issues.push_back({&rules::later_answer,
                           after,
                           {},
                           {},
                           unit,
                           {},
                           answered_later(after, duties_.table().unit(unit).name.value, before, keys)});
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
    const ledger::Duty& duty = duties_[answer.duty];
    const bool is_asked =
        std::find(duty.reporters.begin(), duty.reporters.end(), answer.unit) != duty.reporters.end();
    if (!is_asked) out_.beside[answer.unit].push_back(duty.key);
    if (!answer.is_dated) undated.insert(out_.account[answer.cells.front()].file);
    if (!answer.is_occurrence_said) out_.by_date[answer.unit].push_back({duty.key, *answer.occurrence});
  }
  out_.undated.assign(undated.begin(), undated.end());
  out_.today = settings_.today;
  out_.is_reported_today = duties_.are_reported_on(settings_.today);
}

Collected Collector::finish() {
  settle_conflicts();
  note_later_answers();
  note_answers();
  close_account();
  std::stable_sort(out_.issues.begin(), out_.issues.end(),
                   [](const Issue& a, const Issue& b) { return a.file < b.file; });
  return std::move(out_);
}

}  // namespace xfz::collect
