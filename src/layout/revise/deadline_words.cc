// SPDX-License-Identifier: MIT
#include "layout/revise/deadline_words.h"

#include <algorithm>
#include <array>
#include <iterator>
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

/// Each day of the one with that of the other, if these are the same so many years later; else none.
std::vector<MovedDay> days_later(const DeadlineReading& old, const DeadlineReading& now, int years) {
  const bool is_later =
      old.kind == now.kind && old.then_standing == now.then_standing &&
      std::equal(old.dates.begin(), old.dates.end(), now.dates.begin(), now.dates.end(),
                 [years](Date before, Date after) { return is_years_later(before, after, years); });
  std::vector<MovedDay> days;
  if (!is_later) return days;
  std::transform(old.dates.begin(), old.dates.end(), now.dates.begin(), std::back_inserter(days),
                 [](Date before, Date after) {
                   return MovedDay{before, after};
                 });
  return days;
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
  if (old && now) move.days = days_later(*old, *now, step.to - step.from);
  if (!move.days.empty() || move.moved.empty()) return move;
  const bool sets_no_day = old && old->dates.empty();
  if (!old && is_explained) return move;
  move.left = sets_no_day ? Fate::standing : Fate::other_days;
  move.moved.clear();
  return move;
}

Date DeadlineMove::moved_day(Date day, int by) const {
  const auto said =
      std::find_if(days.begin(), days.end(), [day](const MovedDay& each) { return each.before == day; });
  return said == days.end() ? years_later(day, by) : said->after;
}

}  // namespace xfz::layout
