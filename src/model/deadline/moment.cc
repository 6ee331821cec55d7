// SPDX-License-Identifier: MIT
#include "model/deadline/moment.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "model/deadline/ending.h"
#include "model/deadline/series.h"

namespace xfz::grammar {

namespace {

/// Reads one member of a list or one end of a range, which is several moments where numbers share a word.
class MomentReader {
 public:
  MomentReader(Words& words, Context& context) : words_(words), context_(context) {}

  /// Empty, and nothing taken, where none is named.
  std::vector<Moment> read() {
    if (const auto moment = try_signs(words_, context_)) return {*moment};
    const Words start = words_;
    if (try_year() || try_plan() || try_bare_year()) return std::move(found_);
    words_ = start;
    if (try_in(context_.written.value_or(context_.year.value_or(context_.table_year)))) {
      if (!context_.written && !context_.year) context_.needs_year = true;
    }
    return std::move(found_);
  }

  /// Days of the month of a day that was named before: 6月10日、20日.
  std::vector<Moment> read_days_beside(const Moment& day) {
    const Words start = words_;
    has_year_ = day.has_year;
    const auto days = try_series(words_, {U"日", U"号"});
    if (days && days->is_single()) {
      add_days(year_of(day.due), {static_cast<int>(month_of(day.due))}, *days);
    } else {
      words_ = start;
    }
    return std::move(found_);
  }

 private:
  void add(const std::optional<Period>& period, Moment moment, Ending ending) {
    moment.has_year = has_year_;
    found_.push_back(ended(period, moment, ending, context_));
  }

  // Years

  /// 2020年…, 明年…, 2021—2025年.
  bool try_year() {
    const Words start = words_;
    if (const auto year = try_relative_year()) return is_in(*year) || is_whole({{{*year}, {*year}}});
    const auto years = try_series(words_, {U"年"});
    if (years && is_short(*years)) {
      if (try_short_year(*years)) return true;
    } else if (years && std::none_of(years->parts.begin(), years->parts.end(), is_span)) {
      return (years->is_single() && is_in(years->parts[0].first.value)) || is_whole(years->parts);
    }
    words_ = start;
    return false;
  }

  /// 3年 and 二十年 count years, they do not name one.
  static bool is_span(const Series::Part& part) { return part.first.digits < 3 || part.last.digits < 3; }

  static bool is_short(const Series& years) {
    const Number& number = years.parts[0].first;
    return years.is_single() && number.digits == 2 && number.is_chinese == number.is_by_place;
  }

  /// What is in a year that is said.
  bool is_in(int year) {
    const auto written = std::exchange(context_.written, year);
    has_year_ = true;
    words_.try_sign(U'度');
    if (try_in(year)) return true;
    context_.written = written;
    has_year_ = false;
    return false;
  }

  /// Whole years.
  bool is_whole(const std::vector<Series::Part>& years) {
    has_year_ = true;
    context_.written = years.back().last.value;
    const Ending ending = take_ending(words_);
    for (const auto& [first, last] : years) {
      const auto period = spanning(year_period(first.value), year_period(last.value));
      if (first.value > last.value) context_.is_unclear = true;
      add(period, {.is_year = true, .is_range = first.value != last.value}, ending);
    }
    return true;
  }

  /// 20年6月底前; but 20年, 20年内 and 20年前 may be a span of time.
  bool try_short_year(const Series& years) {
    constexpr int far = 15;
    const int year = century + years.parts[0].first.value;
    const bool is_near = std::abs(year - context_.table_year) <= far;
    return is_near && !words_.sees_any({U"内", U"前", U"以", U"之"}) && is_in(year);
  }

  /// 2020上半年, 2020Q3, 2020底; 2021-2023 where nothing else is said.
  bool try_bare_year() {
    const Words start = words_;
    const auto first = try_four_digits();
    if (first && is_in(*first)) return true;
    if (first && try_range_sign(words_)) {
      const auto last = try_four_digits();
      if (last && *last > *first && (words_.at_end() || words_.sees_any({U",", U";", U"。", U")"})))
        return is_whole({{{*first}, {*last}}});
    }
    words_ = start;
    return false;
  }

  /// A year near the table's.
  std::optional<int> try_four_digits() {
    constexpr int far = 15;
    int value = 0;
    for (int digit = 0; digit < 4; ++digit, words_.take()) {
      if (words_.next() < U'0' || words_.next() > U'9') return std::nullopt;
      value = value * 10 + static_cast<int>(words_.next() - U'0');
    }
    const bool is_near = std::abs(value - context_.table_year) <= far;
    const bool goes_on = words_.next() >= U'0' && words_.next() <= U'9';
    return is_near && !goes_on ? std::optional(value) : std::nullopt;
  }

  /// 今年, 明年 … of the year that is read in; 次年, 同年 of the one that was written last.
  std::optional<int> try_relative_year() {
    const auto later = [this](std::optional<int> base, int years) {
      if (!base) context_.needs_year = true;
      return base.value_or(context_.table_year) + years;
    };
    const auto last = context_.written ? context_.written : context_.year;
    if (words_.try_any({U"今年", U"本年"})) return later(context_.year, 0);
    if (words_.try_any({U"明年", U"来年", U"下一年", U"下年"})) return later(context_.year, 1);
    if (words_.try_word(U"后年")) return later(context_.year, 2);
    if (words_.try_any({U"当年", U"同年"})) return later(last, 0);
    if (words_.try_any({U"次年", U"翌年"})) return later(last, 1);
    return std::nullopt;
  }

  /// “十四五”, “十四五”期间, “十四五”末: the years of a plan, but not the paper.
  bool try_plan() {
    if (!words_.try_sign(U'十')) return false;
    const auto number = std::u32string_view(U"一二三四五六七八九").find(words_.next());
    words_.take();
    if (number == std::u32string_view::npos || !words_.try_sign(U'五') || is_number_sign(words_.next()) ||
        words_.sees_any({U"规划", U"计划", U"纲要", U"方案", U"发展", U"年", U"月", U"日", U"号"})) {
      return false;
    }
    words_.try_sign(U'时');
    has_year_ = true;
    constexpr int first_plan = 11;
    add(plan_period(first_plan + static_cast<int>(number)), {.is_year = true, .is_range = true},
        take_ending(words_));
    return true;
  }

  // What lies within a year

  bool try_in(int year) { return try_month(year) || try_quarter(year) || try_half(year) || try_end(year); }

  bool try_month(int year) {
    const Words start = words_;
    if (const auto first = try_first({U"个月"})) {
      add_each(*first, {}, [year](int month) { return month_period(year, month); });
      return true;
    }
    auto months = words_.try_word(U"元月") ? Series{{{{1}, {1}}}} : try_series(words_, {U"月"});
    // 一二月: the first and the second, or the twelfth?
    if (!months || months->parts[0].first.is_by_place || months->parts[0].last.is_by_place) {
      words_ = start;
      return false;
    }
    words_.try_sign(U'份');
    if (try_days(year, *months) || try_ten_days(year, *months)) return true;
    if (words_.sees_any({U"月底", U"月末"})) words_.take();          // 9月月底前
    if (words_.sees_any({U"初-", U"初至", U"初到"})) words_.take();  // 4月初至6月底
    // 三月内: in March, or within three months?
    if (months->parts[0].first.is_chinese && words_.sees_any({U"内", U"之内", U"以内"}))
      context_.is_unclear = true;
    add_each(*months, {}, [year](int month) { return month_period(year, month); });
    return true;
  }

  /// 前4个月, 前三季度: the first so many of the year.
  std::optional<Series> try_first(std::initializer_list<std::u32string_view> units) {
    const Words start = words_;
    if (words_.try_sign(U'前')) {
      const auto last = words_.try_sign(U'两') ? Number{2} : try_number(words_);
      if (last && words_.try_any(units)) return Series{{{{1}, *last}}};
    }
    words_ = start;
    return std::nullopt;
  }

  bool try_days(int year, const Series& months) {
    const Words start = words_;
    auto days = try_series(words_, {U"日", U"号"});
    if (!days) {
      const auto day = try_number(words_);  // 6月30前; but 三月三前 is before a feast of the moon's year
      const bool is_ended =
          words_.at_end() || words_.sees_any({U"前", U"之前", U"以前", U"止", U";", U"。", U")"});
      if (day && !day->is_chinese && is_ended) days = Series{{{*day, *day}}};
    }
    if (!days) {
      words_ = start;
      return false;
    }
    std::vector<int> numbers;
    for (const Series::Part& month : months.parts) {
      if (month.is_range()) context_.is_unclear = true;
      numbers.push_back(month.first.value);
    }
    add_days(year, numbers, *days);
    return true;
  }

  /// Days that are the same in several months: 3、6、9月25日前.
  void add_days(int year, const std::vector<int>& months, const Series& days) {
    take_hour(words_);
    const auto weekday = try_weekday();
    words_.try_word(U"(含)");
    const Ending ending = take_ending(words_);
    if (months.size() > 1 && !days.is_single()) context_.is_unclear = true;
    for (const int month : months) {
      for (const Series::Part& part : days.parts) {
        auto period =
            spanning(day_period(year, month, part.first.value), day_period(year, month, part.last.value));
        if (part.first.value > part.last.value) context_.is_unclear = true;
        if (period && weekday && std::chrono::weekday(period->last) != *weekday) period.reset();
        add(period, {.is_day = true, .is_range = part.is_range()}, ending);
      }
    }
  }

  /// （星期五）
  std::optional<std::chrono::weekday> try_weekday() {
    constexpr unsigned days_of_week = 7;
    const Words start = words_;
    if (words_.try_any({U"(星期", U"(周"})) {
      const auto day = std::u32string_view(U"日一二三四五六天").find(words_.next());
      words_.take();
      if (day != std::u32string_view::npos && words_.try_sign(U')'))
        return std::chrono::weekday(static_cast<unsigned>(day) % days_of_week);
    }
    words_ = start;
    return std::nullopt;
  }

  bool try_ten_days(int year, const Series& months) {
    struct Name {
      std::u32string_view word;
      int first;
      int last;
    };
    constexpr Name names[] = {
        {U"上旬", 1, 1}, {U"中旬", 2, 2}, {U"下旬", 3, 3}, {U"上中旬", 1, 2}, {U"中下旬", 2, 3}};
    for (const Name& name : names) {
      if (!words_.try_word(name.word)) continue;
      if (!months.is_single() && months.parts.size() == 1) context_.is_unclear = true;  // 3—5月上旬
      add_each(months, {.is_day = true}, [year, &name](int month) {
        return spanning(ten_day_period(year, month, name.first), ten_day_period(year, month, name.last));
      });
      const Words end = words_;
      if (!try_list_sign(words_) || !try_ten_days(year, months)) words_ = end;  // 6月上旬和下旬
      return true;
    }
    return false;
  }

  bool try_quarter(int year) {
    const Words start = words_;
    std::optional<Series> quarters = try_first({U"季度", U"个季度"});
    if (!quarters && words_.try_sign(U'Q')) {
      if (const auto number = try_number(words_)) quarters = Series{{{*number, *number}}};
      words_.try_word(U"季度");
    } else if (!quarters) {
      quarters = try_series(words_, {U"季度"}, true);
    }
    if (!quarters || quarters->parts[0].first.is_by_place) {
      words_ = start;
      return false;
    }
    add_each(*quarters, {}, [year](int quarter) { return quarter_period(year, quarter); });
    return true;
  }

  bool try_half(int year) {
    if (words_.sees_any({U"后半年内", U"后半年之内", U"后半年以内"})) return false;  // 发布后半年内
    Series halves;
    if (words_.try_any({U"上半年", U"前半年"})) {
      halves = {{{{1}, {1}}}};
    } else if (words_.try_any({U"下半年", U"后半年"})) {
      halves = {{{{2}, {2}}}};
    } else if (words_.try_any({U"上、下半年", U"上下半年"})) {
      halves = {{{{1}, {1}}, {{2}, {2}}}};
    } else {
      return false;
    }
    add_each(halves, {}, [year](int half) { return half_period(year, half); });
    return true;
  }

  /// 年底, 年末, 年内, 年终; behind a year also 底, 末. 年中 is the middle of the year.
  bool try_end(int year) {
    const bool is_middle = words_.try_word(U"年中") || (has_year_ && words_.try_sign(U'中'));
    if (!is_middle && !words_.try_any({U"年底", U"年末", U"年终", U"年内", U"年度内", U"岁末"}) &&
        !(has_year_ && words_.try_any({U"底", U"末", U"终"}))) {
      return false;
    }
    Ending ending = take_ending(words_);
    ending.is_closed = true;
    add(is_middle ? half_period(year, 1) : year_period(year), {.is_year = !is_middle}, ending);
    return true;
  }

  /// The periods of all numbers, which share an ending.
  template <typename Make>
  void add_each(const Series& series, Moment moment, Make make) {
    const Ending ending = take_ending(words_);
    for (const Series::Part& part : series.parts) {
      moment.is_range = part.is_range();
      if (part.first.value > part.last.value) context_.is_unclear = true;  // 10—3月
      add(spanning(make(part.first.value), make(part.last.value)), moment, ending);
    }
    if (series.parts.size() > 1 && found_.back().is_before) context_.is_unclear = true;  // 3、6月前
  }

  Words& words_;
  Context& context_;
  std::vector<Moment> found_;
  bool has_year_ = false;  ///< what is read is in a year that is said
};

/// A range from one moment to another.
Moment joined(const Moment& first, const Moment& last, Context& context) {
  if (first.is_before || first.period.first > last.due) context.is_unclear = true;
  Moment range = last;
  range.period.first = first.period.first;
  range.is_range = true;
  range.has_year = first.has_year || last.has_year;
  return range;
}

/// The next member of a list, or the end of a range.
std::vector<Moment> read_next(Words& words, Context& context, const Moment& before) {
  if (before.is_day) {
    auto days = MomentReader(words, context).read_days_beside(before);
    if (!days.empty()) return days;
  }
  return MomentReader(words, context).read();
}

}  // namespace

std::optional<Moment> try_moment(Words& words, Context& context) {
  const Words start = words;
  const std::vector<Moment> moments = MomentReader(words, context).read();
  if (moments.size() == 1) return moments.front();
  words = start;
  return std::nullopt;
}

std::vector<Moment> try_moments(Words& words, Context& context) {
  std::vector<Moment> moments = MomentReader(words, context).read();
  while (!moments.empty()) {
    const Words end = words;
    const bool is_range = try_range_sign(words);
    if (!is_range && !try_list_sign(words)) break;
    const std::vector<Moment> next = read_next(words, context, moments.back());
    if (next.empty()) {
      words = end;
      break;
    }
    // 6月、12月25日前: is the first one its end?
    const bool is_shared = next.back().is_day || next.back().is_before;
    if (!is_range && is_shared && moments.back().is_bare && !moments.back().is_day) context.is_unclear = true;
    if (is_range && next.size() > 1) context.is_unclear = true;
    if (is_range) {
      moments.back() = joined(moments.back(), next.front(), context);
    } else {
      moments.insert(moments.end(), next.begin(), next.end());
    }
  }
  return moments;
}

}  // namespace xfz::grammar
