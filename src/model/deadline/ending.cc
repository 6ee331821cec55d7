// SPDX-License-Identifier: MIT
#include "model/deadline/ending.h"

namespace xfz::grammar {

namespace {

/// 前, but not that of 前期, 前后, 前三季度.
bool try_before(Words& words) {
  if (words.try_any({U"之前", U"以前"})) return true;
  const Words start = words;
  if (words.try_sign(U'前') &&
      (words.is_after_blank() ||
       (!words.sees_any({U"期", U"后", U"列", U"述", U"两"}) && !is_number_sign(words.next())))) {
    return true;
  }
  words = start;
  return false;
}

}  // namespace

Ending take_ending(Words& words) {
  Ending ending;
  ending.is_closed =
      words.try_any({U"底末", U"底", U"末", U"期末", U"期间", U"期内", U"之内", U"以内", U"内", U"结束"});
  ending.is_before = try_before(words);
  if (words.try_any({U"为止", U"截止", U"止"})) ending.is_closed = true;
  return ending;
}

void take_hour(Words& words) {
  const Words start = words;
  if (words.try_any({U"下班", U"中午", U"上午", U"下午"}) && (words.at_end() || words.next() == U'前'))
    return;
  words = start;
  if (!try_number(words) || !words.try_any({U"时", U"点", U":"})) {
    words = start;
    return;
  }
  if (try_number(words) && !words.try_sign(U'分') && words.try_sign(U':')) try_number(words);
  words.try_any({U"整", U"半"});
}

Moment ended(const std::optional<Period>& period, Moment moment, Ending ending, Context& context) {
  constexpr int any_year = 2000;
  moment.period = period ? *period : *year_period(any_year);
  moment.due = moment.period.last;
  if (!period) {
    context.is_impossible = true;
    return moment;
  }
  moment.is_bare = !ending.is_closed && !ending.is_before;
  const int days = days_between(moment.period.first, moment.period.last);
  if (days > 0 && ending.is_before && !ending.is_closed) {
    moment.is_before = true;
    moment.due = plus_days(moment.period.first, -1);
    // 上半年前 would end before the table's year begins.
    constexpr int days_of_month = 31;
    const bool leaves_year = year_of(moment.due) != year_of(moment.period.first);
    if (!moment.has_year && leaves_year && days > days_of_month) context.is_unclear = true;
  }
  return moment;
}

}  // namespace xfz::grammar
