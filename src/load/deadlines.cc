// SPDX-License-Identifier: MIT
#include "load/deadlines.h"

#include <algorithm>
#include <string>
#include <utility>

#include "load/fields/forms.h"
#include "load/rules/rules.h"
#include "model/role_words.h"
#include "text/utf8.h"

namespace xfz::load {

namespace {

constexpr Message<std::string_view> no_such_day{"“{}” is on no day of the calendar", "日历上没有“{}”这一天"};
constexpr Message<std::string_view> check_day{
    "check it with the document; where that has it so, keep the words and say `{{text: {}, undated: true}}`",
    "请与原件核对；原件确实如此的，保留原文，写成 `{{text: {}, undated: true}}`"};
constexpr Message<std::string_view, int, int> which_year{"“{}” does not say in which of the years {}–{}",
                                                         "“{}”没有说明是 {}—{} 中的哪一年"};
constexpr Message<std::string, int> say_year{
    "keep the words, and say once at the top of the file which day they mean: `deadlines: {{{}: {}-06-30}}`; "
    "or in each "
    "row that has them: `deadline: {{text: …, date: …}}`",
    "保留原文，在文件开头写一次它指哪一天：`deadlines: {{{}: {}-06-30}}`；各行不同的，写在各行：`deadline: "
    "{{text: …, "
    "date: …}}`"};
constexpr Message<std::string, int> say_once{
    "keep the words, and say once at the top of the file what they mean: `deadlines: {{{}: undated}}`, or in "
    "place of "
    "`undated` a day such as {}-06-30, several in brackets, or `standing`",
    "保留原文，在文件开头写一次它的含义：`deadlines: {{{}: "
    "undated}}`；`undated`（未定）的位置也可以写日期，例如 "
    "{}-06-30（几个日期用方括号），或者 `standing`（长期）"};
constexpr Message<std::string_view, Text> contradicts{"“{}” says something else: {}", "与“{}”的意思不符：{}"};
constexpr Message<std::string> means_days{"it is due on {}", "它在 {} 到期"};
constexpr Phrase means_standing{"it is standing, and never due", "它是长期的，没有到期的一天"};
constexpr Phrase means_recurring{"it comes again and again", "它是定期的，不止一天"};
constexpr Phrase means_no_day{"the calendar has no such day", "日历上没有这一天"};
constexpr Phrase words_here{"the words are here", "原文在这里"};
constexpr Phrase leave_to_words{
    "take it away, as the words are read by themselves, or correct it; the official words stay as they are",
    "请删去它（原文本来就读得懂），或者改正它；原文照旧"};

/// Words as they stand in an example: what is long, or would need quotation marks there, as ….
std::string sample(std::string_view words) {
  constexpr std::size_t longest = 12;
  const bool is_plain = words.find_first_of(":#,[]{}\"'&*!|>%@`?-\n\t") == std::string_view::npos;
  return is_plain && count_code_points(words) <= longest ? std::string(words) : "…";
}

DeadlineReading as_given(const GivenReading& given) {
  DeadlineReading reading{.kind = given.kind, .dates = given.dates};
  std::sort(reading.dates.begin(), reading.dates.end());
  reading.dates.erase(std::unique(reading.dates.begin(), reading.dates.end()), reading.dates.end());
  return reading;
}

/// What the words say of days in the year of those that are given: 6月底前 beside 2022-06-30.
std::optional<DeadlineReading> read_in_year_of(std::string_view words, const GivenReading& given) {
  if (given.dates.empty()) return std::nullopt;
  const int year = year_of(given.dates.front());
  return read_deadline(words, {year, year}).reading;
}

Text meaning_text(const DeadlineReading& reading) {
  if (reading.kind == DeadlineKind::standing) return means_standing.text();
  if (reading.kind == DeadlineKind::recurring) return means_recurring.text();
  std::string days;
  for (const Date date : reading.dates) days += (days.empty() ? "" : "、") + iso_date(date);
  return means_days(days);
}

/// Whether the days may be those on which it comes again: as many as it does, or any where it has none.
bool are_occasions(const DeadlineReading& said, const DeadlineReading& given) {
  return said.kind == DeadlineKind::recurring && given.dates.size() > 1 &&
         (said.dates.empty() || said.dates.size() == given.dates.size());
}

}  // namespace

DeadlineReader::DeadlineReader(TableDraft& draft) : draft_(draft), years_(draft.table.years()) {
  // Without a year that could be read, any leap year tells whether the words can be.
  constexpr int leap_year = 2020;
  if (years_.first == 0) years_ = {leap_year, leap_year};
  for (const DeadlineMeaning& each : draft.table.deadlines) {
    if (auto reading = meaning(each.words, each.given)) known_.emplace(each.words.value, *std::move(reading));
  }
}

void DeadlineReader::read(std::optional<Deadline>& deadline) {
  if (!deadline || deadline->text.value.empty()) return;
  take_meaning(*deadline);
  take_words_above(*deadline);
}

void DeadlineReader::take_meaning(Deadline& deadline) {
  if (deadline.given) {
    if (auto reading = meaning(deadline.text, *deadline.given)) deadline.reading = *std::move(reading);
    return;
  }
  const std::string& words = deadline.text.value;
  if (const auto known = known_.find(words); known != known_.end()) {
    deadline.reading = known->second;
    return;
  }
  DeadlineResult result = read_deadline(words, years_);
  if (!result.reading) return report_unreadable(deadline.text, result.fault);
  deadline.reading = known_.emplace(words, *std::move(result.reading)).first->second;
}

void DeadlineReader::take_words_above(Deadline& deadline) {
  if (!means_row_above(deadline.text.value)) {
    above_ = &deadline;
    return;
  }
  if (above_ == nullptr || above_->reading.dates != deadline.reading.dates) return;
  // The days that are given beside 同上 do not say that they come again and again.
  const bool is_recurring =
      above_->reading.kind == DeadlineKind::recurring && deadline.reading.kind == DeadlineKind::dated;
  if (above_->reading.kind != deadline.reading.kind && !is_recurring) return;
  deadline.reading = above_->reading;
  deadline.above = Rare<std::string>(above_->text.value);
}

/// What is given beside words, if it does not contradict what they plainly say. Nothing where that was
/// reported, or what is given could not be read.
std::optional<DeadlineReading> DeadlineReader::meaning(const Located<std::string>& words,
                                                       const GivenReading& given) {
  if (given.kind == DeadlineKind::none) return std::nullopt;
  DeadlineReading reading = as_given(given);
  const DeadlineResult result = read_deadline(words.value, years_);
  for (auto said : {result.reading, read_in_year_of(words.value, given)}) {
    if (!said || said->kind != reading.kind || said->dates != reading.dates) continue;
    said->asks = false;
    return said;  // with its stages
  }
  if (!result.reading) {
    const bool is_impossible = result.fault == DeadlineFault::no_such_day;
    if (!is_impossible || given.kind == DeadlineKind::undated) {
      const auto said = read_in_year_of(words.value, given);
      if (!said || said->kind == DeadlineKind::undated || said->asks) return reading;
      report_contradiction(words, given, meaning_text(*said));
    } else {
      report_contradiction(words, given, means_no_day.text());
    }
    return std::nullopt;
  }
  const DeadlineReading& said = *result.reading;
  if (are_occasions(said, reading)) reading.kind = DeadlineKind::recurring;
  const bool is_open = said.kind == DeadlineKind::undated || said.asks;
  if (is_open || reading.kind == DeadlineKind::recurring) return reading;
  report_contradiction(words, given, meaning_text(said));
  return std::nullopt;
}

void DeadlineReader::report_unreadable(const Located<std::string>& words, DeadlineFault fault) {
  const auto report = [this, &words](Text message, Text hint) {
    draft_.report(rules::unreadable_deadline, words.span, std::move(message), std::move(hint));
  };
  const std::string shown = sample(words.value);
  if (fault == DeadlineFault::no_such_day) {
    report(no_such_day(words.value), check_day(shown));
  } else if (fault == DeadlineFault::which_year) {
    report(which_year(words.value, years_.first, years_.last), say_year(shown, years_.first));
  } else {
    report(forms::deadline.fault(words.value), say_once(shown, years_.first));
  }
}

void DeadlineReader::report_contradiction(const Located<std::string>& words, const GivenReading& given,
                                          const Text& said) {
  draft_.report(rules::contradicted_deadline, given.span, contradicts(words.value, said),
                leave_to_words.text(), {{words.span, words_here.text()}});
}

}  // namespace xfz::load
