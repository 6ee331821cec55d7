// SPDX-License-Identifier: MIT
#include "layout/revise/deadline_words.h"

#include <algorithm>
#include <array>
#include <string>

#include "model/deadline.h"
#include "text/ascii.h"

namespace xfz::layout {

namespace {

/// Days of the lunar calendar, and of none that counts days alike each year.
constexpr std::array<std::string_view, 12> feasts = {"春节", "除夕", "元宵", "清明", "端午", "中秋",
                                                     "重阳", "农历", "腊月", "正月", "两会", "开学"};

constexpr int century = 100;

/// 20年 for 2020年, which is twenty years outside of a deadline.
void add_short_years(std::string_view words, int own, std::vector<YearWord>& to) {
  const std::string digits = std::to_string(own % century + century).substr(1);
  const std::string year = digits + "年";
  for (std::size_t at = words.find(year); at != std::string_view::npos; at = words.find(year, at + 1)) {
    if (at == 0 || !is_digit(words[at - 1])) to.push_back({at, at + digits.size(), own, YearUse::own});
  }
  std::sort(to.begin(), to.end(), [](const YearWord& a, const YearWord& b) { return a.begin < b.begin; });
}

bool may_move(const YearWord& word, int own) {
  if (word.year != own) return false;
  return word.use == YearUse::own || word.use == YearUse::bare || word.use == YearUse::event ||
         word.use == YearUse::compared;
}

/// Whether both set days, the second those of the first so many years later.
bool is_later(const DeadlineReading& old, const DeadlineReading& now, int years) {
  return old.kind == now.kind && !old.dates.empty() && now.dates.size() == old.dates.size() &&
         old.then_standing == now.then_standing &&
         std::equal(old.dates.begin(), old.dates.end(), now.dates.begin(),
                    [years](Date before, Date after) { return years_later(before, years) == after; });
}

}  // namespace

DeadlineMove move_deadline(std::string_view words, YearStep step, bool is_explained) {
  DeadlineMove move{.years = years_in(words, step.from)};
  add_short_years(words, step.from, move.years);
  std::string moved(words);
  for (auto word = move.years.rbegin(); word != move.years.rend(); ++word) {
    if (!may_move(*word, step.from)) continue;
    const std::size_t size = word->end - word->begin;
    moved.replace(word->begin, size, year_like(words.substr(word->begin, size), step.to));
    move.moved.push_back(word->begin);
  }
  move.is_feast = std::any_of(feasts.begin(), feasts.end(), [words](std::string_view feast) {
    return words.find(feast) != std::string_view::npos;
  });
  const auto old = read_deadline(words, {step.from, step.from}).reading;
  const auto now = read_deadline(moved, {step.to, step.to}).reading;
  move.all_days = old && now && is_later(*old, *now, step.to - step.from);
  if (move.all_days || move.moved.empty()) return move;
  const bool sets_no_day = old && old->dates.empty();
  if (!old && is_explained) return move;
  move.left = sets_no_day ? Fate::standing : Fate::other_days;
  move.moved.clear();
  return move;
}

Date years_later(Date day, int years) {
  const int year = year_of(day) + years;
  const auto same = make_date(year, month_of(day), static_cast<unsigned>(day.day()));
  return same ? *same : last_day_of_month(year, month_of(day));
}

}  // namespace xfz::layout
