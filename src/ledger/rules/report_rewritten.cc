// SPDX-License-Identifier: MIT
#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include "ledger/rules/rules.h"

namespace xfz::ledger {

namespace {

constexpr Rule report_rewritten_rule{
    .id = "report-rewritten",
    .severity = Severity::warning,
    .summary = {"a report or verdict of an earlier commit was rewritten, or is gone",
                "已经提交的报送或核查被改写或删去"},
    .explanation =
        {"The ledger says who said what, and when; so nothing in it is ever rewritten. A correction is a "
         "further report of the unit, or a further verdict. `xfz check --since REVISION` compares with the "
         "last commit that the revision and HEAD have in common: `--since origin/main` shows what a branch "
         "has rewritten, `--since HEAD` what you have since the last commit. Layout, order and the file's "
         "name do not matter. Without `--since` nothing is compared.",
         "台账记下谁在什么时候报了什么，所以从不改写：更正由单位再报送一次，或者再核查一次。`xfz check "
         "--since 版本` 与该版本和 HEAD 最近的共同提交相比：`--since origin/main` "
         "看一个分支改写了什么，`--since HEAD` 看上次提交以来改写了什么。排版、先后和文件名不算。不写 "
         "`--since` 不作比较。"},
    .bad = Sample::none(),
    .is_lenient = false,
};

constexpr Message<std::string_view, std::string, std::string_view> says_otherwise{
    "this is not what {2} has of duty {0} for {1}", "这一条与 {2} 里职责 {0} 在 {1} 的内容不一样"};
constexpr Message<std::string_view, std::string, std::string_view> is_gone{
    "what was written of duty {0} for {1} is gone; {2} has it", "职责 {0} 在 {1} 的一条不见了，{2} 里还有"};
constexpr Message<std::string_view, std::size_t, std::string_view> file_is_gone{
    "no file is of {0} any more; {2} has {1} entries of it", "没有{0}的文件了；{2} 里它有 {1} 条"};
constexpr Message<std::string_view> restore{
    "restore it (`git diff {}` shows what it was), and write a further one that says what is right",
    "请恢复原样（`git diff {}` 可以看到原来的内容），另写一条正确的"};

/// What an entry is about, and which of them it is.
using SubjectKey = std::tuple<std::string, std::string, std::string>;

SubjectKey key_of(const Subject& subject) {
  return {subject.duty.value, iso_date(subject.date.value), subject.period ? subject.period->value : ""};
}

/// What it says, value by value: layout is not compared.
using Said = std::vector<std::string>;

std::string said(const auto& value) {
  if (!value) return {};
  if constexpr (std::is_same_v<std::decay_t<decltype(value->value)>, Date>) {
    return "+" + iso_date(value->value);
  } else {
    return "+" + value->value;
  }
}

Said said_of(const Report& report) {
  Said out{std::to_string(static_cast<int>(report.status.value)),
           said(report.progress),
           said(report.problems),
           said(report.next),
           said(report.finished),
           said(report.note),
           said(report.seen)};
  for (const Evidence& paper : report.evidence)
    out.insert(out.end(), {paper.title.value, said(paper.date), said(paper.path), said(paper.sha256)});
  return out;
}

Said said_of(const Verdict& verdict) {
  return {verdict.sends_back.value ? "-" : "+", said(verdict.note)};
}

/// What was said of one thing before and is said now, and not in both.
struct Difference {
  std::vector<Said> before;
  std::vector<std::pair<Said, Span>> now;
};

template <class Entry>
void compare(const std::vector<Entry>& before, const std::vector<Entry>& now, std::string_view revision,
             Span unit, Found& found) {
  std::map<SubjectKey, Difference> differences;
  for (const Entry& entry : before) {
    if (!entry.damaged) differences[key_of(entry)].before.push_back(said_of(entry));
  }
  for (const Entry& entry : now) {
    const auto difference = differences.find(key_of(entry));
    if (difference == differences.end()) continue;
    const Said words = said_of(entry);
    std::vector<Said>& left = difference->second.before;
    const auto same = std::find(left.begin(), left.end(), words);
    if (same != left.end()) {
      left.erase(same);
    } else {
      difference->second.now.emplace_back(words, entry.duty.span);
    }
  }
  for (const auto& [key, difference] : differences) {
    const auto& [duty, day, period] = key;
    const std::string when = period.empty() ? day : fmt::format("{} ({})", day, period);
    for (std::size_t i = 0; i < difference.before.size(); ++i) {
      const bool is_there = i < difference.now.size();
      found.add(is_there ? difference.now[i].second : unit,
                (is_there ? says_otherwise : is_gone)(duty, when, revision), restore(revision));
    }
  }
}

bool is_same_file(const File& a, const File& b) {
  return a.kind == b.kind && a.unit == b.unit && a.unit != no_unit;
}

}  // namespace

const Check rules::report_rewritten(report_rewritten_rule, [](const Input& input, const File& file,
                                                              Found& found) {
  if (input.before == nullptr) return;
  for (const File& before : input.before->files) {
    if (!is_same_file(before, file)) continue;
    compare(before.reports, file.reports, input.before->revision, file.name.span, found);
    compare(before.verdicts, file.verdicts, input.before->revision, file.name.span, found);
  }
});

Diagnostics find_lost_files(const Input& input) {
  Diagnostics all;
  Found found(report_rewritten_rule, all);
  if (input.before == nullptr) return all;
  for (const File& before : input.before->files) {
    const std::size_t entries = before.reports.size() + before.verdicts.size();
    const bool is_there = std::any_of(input.ledger.begin(), input.ledger.end(),
                                      [&before](const File& file) { return is_same_file(before, file); });
    if (entries == 0 || is_there || before.unit == no_unit) continue;
    found.add(
        {0, 0},
        file_is_gone(input.duties().table().unit(before.unit).name.value, entries, input.before->revision),
        restore(input.before->revision));
  }
  return all;
}

}  // namespace xfz::ledger
