// SPDX-License-Identifier: MIT
#include "model/deadline/recurring.h"

#include <algorithm>
#include <utility>

#include "model/deadline/ending.h"
#include "model/deadline/series.h"

namespace xfz::grammar {

namespace {

constexpr int longest_month = 31;

/// Every so many months (1, 2, 3, 6 or 12); 0: so often, or by such a calendar, that no days are listed.
using Rhythm = int;

/// The words behind 每, 按 and 逐; the longer ones first.
std::optional<Rhythm> try_rhythm(Words& words) {
  const Words start = words;
  if (try_number(words) && words.try_any({U"天", U"日", U"周", U"个星期"})) return 0;
  words = start;
  struct Name {
    std::u32string_view word;
    Rhythm rhythm;
  };
  static constexpr Name names[] = {
      {U"半年度", 6}, {U"半年", 6},     {U"年度", 12}, {U"年", 12},    {U"季度", 3},  {U"季", 3},
      {U"月度", 1},   {U"月", 1},       {U"双月", 2},  {U"两个月", 2}, {U"两月", 2},  {U"2个月", 2},
      {U"二个月", 2}, {U"三个月", 3},   {U"3个月", 3}, {U"六个月", 6}, {U"6个月", 6}, {U"两周", 0},
      {U"周", 0},     {U"两个星期", 0}, {U"星期", 0},  {U"半个月", 0}, {U"半月", 0},  {U"旬", 0},
      {U"工作日", 0}, {U"日", 0},       {U"天", 0},    {U"学期", 0},   {U"学年", 0},
  };
  for (const Name& name : names) {
    if (words.try_word(name.word)) return name.rhythm;
  }
  return std::nullopt;
}

/// 每…, 按…, 逐…; 半年一次.
std::optional<Rhythm> try_every(Words& words) {
  if (words.try_sign(U'每')) {
    if (!words.try_sign(U'个')) words.try_sign(U'一');
    return try_rhythm(words);
  }
  if (words.try_any({U"按", U"逐"})) {
    const auto rhythm = try_rhythm(words);
    // 按年度计划推进 follows a plan, and 按日程 an agenda.
    if (words.sees_any({U"计划", U"安排", U"任务", U"目标", U"要求", U"部署", U"程", U"初", U"工作"}))
      return std::nullopt;
    return rhythm;
  }
  const bool is_year = words.try_word(U"一年");
  const bool is_half = !is_year && words.try_word(U"半年");
  if (!is_year && !is_half) return std::nullopt;
  const Words end = words;
  words.try_any({U"不少于", U"至少", U"开展", U"报送", U"组织"});
  const bool is_often = (words.try_sign(U'两') || try_number(words)) && words.try_sign(U'次');
  words = end;
  if (!is_often) return std::nullopt;
  return is_year ? 12 : 6;
}

class RecurringReader {
 public:
  RecurringReader(Words& words, Context& context, int turn) : words_(words), context_(context), turn_(turn) {}

  std::optional<Recurring> read() {
    const auto rhythm = try_every(words_);
    if (!rhythm) return std::nullopt;
    if (*rhythm > 0 && try_in_bracket(*rhythm)) return std::move(found_);
    read_in(*rhythm);
    return std::move(found_);
  }

 private:
  void read_in(Rhythm rhythm) {
    if (rhythm == months_of_year) {
      read_in_year();
    } else if (rhythm == 1) {
      read_in_month();
    } else if (rhythm > 1) {
      read_in_months(rhythm);
    } else {
      found_.has_occasion = true;
      words_.try_any({U"一", U"二", U"三", U"四", U"五", U"六", U"日"});  // 每周五
      take_ending(words_);
    }
  }

  /// The days alone in a bracket: 每月（25日前）, 每半年一次（6月20日、12月20日前）.
  bool try_in_bracket(Rhythm rhythm) {
    const Words start = words_;
    const Context before = context_;
    if (words_.try_any({U"一", U"1"})) words_.try_sign(U'次');
    if (words_.try_sign(U'(')) {
      const char* const begin = words_.taken_to();
      if (rhythm > 1 && rhythm < months_of_year) found_.moments = try_moments_of_all(rhythm);
      if (found_.moments.empty()) read_in(rhythm);
      const bool is_any = words_.taken_to() != begin && !context_.is_unclear && !context_.is_impossible;
      if (is_any && words_.try_sign(U')')) return true;
    }
    words_ = start;
    context_ = before;
    found_ = {};
    return false;
  }

  /// A day in each of the periods of a year: 6月底、12月底.
  std::vector<Moment> try_moments_of_all(Rhythm months) {
    const Words start = words_;
    Context yearly{turn_, context_.table_year};
    std::vector<Moment> out = try_moments(words_, yearly);
    bool is_each = static_cast<int>(out.size()) * months == months_of_year && !yearly.is_unclear &&
                   !yearly.is_impossible && !yearly.written;
    for (std::size_t i = 0; i < out.size() && is_each; ++i) {
      const int month = static_cast<int>(month_of(out[i].due));
      is_each = (month - 1) / months == static_cast<int>(i) && !out[i].is_before;
    }
    found_.has_occasion = is_each;
    if (is_each) return out;
    words_ = start;
    return {};
  }

  /// What is named within a year is so every year: 每年1月31日前, 每年6月、12月底前, 每年底.
  void read_in_year() {
    found_.is_yearly = true;
    Context yearly{turn_, context_.table_year};
    found_.moments = try_moments(words_, yearly);
    context_.is_impossible |= yearly.is_impossible;
    context_.is_unclear |= yearly.is_unclear || yearly.written.has_value();
    found_.has_occasion = !found_.moments.empty();
    if (found_.has_occasion) return;
    const Ending ending = take_ending_of_period({U"终"});
    found_.has_occasion = ending.is_closed;
    add(year_period(turn_), ending);
  }

  /// 每月5日前, 每月10日、25日前, 每月上旬, 每月底前, 每月最后一天.
  void read_in_month() {
    if (const std::vector<int> days = try_days(); !days.empty()) {
      const Ending ending = take_ending(words_);
      for (int month = 1; month <= months_of_year; ++month) {
        for (const int day : days) add(day_in_month(month, day), ending);
      }
      return;
    }
    const auto part = try_part_of_month();
    const Ending ending = part ? take_ending(words_) : take_ending_of_period({U"月"});
    for (int month = 1; month <= months_of_year; ++month) {
      add(part ? ten_day_period(turn_, month, *part) : month_period(turn_, month), ending);
    }
  }

  /// 每季度末, 每半年首月10日前, 每季度最后一个月25日前.
  void read_in_months(Rhythm months) {
    const auto month = try_month_of_period(months);
    const std::vector<int> days = month ? try_days() : std::vector<int>{};
    const auto part = month && days.empty() ? try_part_of_month() : std::nullopt;
    if (month && words_.sees_any({U"月底", U"月末"})) words_.take();
    const Ending ending = month ? take_ending(words_) : take_ending_of_period({U"季"});
    for (int begin = 1; begin + months - 1 <= months_of_year; begin += months) {
      const int in = begin + month.value_or(1) - 1;
      if (month) {
        for (const int day : days) add(day_in_month(in, day), ending);
        if (!days.empty()) continue;
        add(part ? ten_day_period(turn_, in, *part) : month_period(turn_, in), ending);
      } else {
        add(spanning(month_period(turn_, begin), month_period(turn_, begin + months - 1)), ending);
      }
    }
  }

  /// 5日, 10、25日, 10日和25日, 最后一天; of 1—10日 and 1日—10日 the last.
  std::vector<int> try_days() {
    words_.try_sign(U'的');
    if (words_.try_any({U"最后一日", U"最后一天", U"最后1日", U"最后1天"})) return {longest_month};
    std::vector<int> days;
    const Words start = words_;
    for (Words end = words_;; end = words_) {
      const auto series =
          !days.empty() && !try_list_sign(words_) ? std::nullopt : try_series(words_, {U"日", U"号"});
      if (!series) {
        words_ = end;
        break;
      }
      for (const Series::Part& part : series->parts) days.push_back(part.last.value);
      end = words_;
      if (try_range_sign(words_)) {  // 1日—5日
        const auto last = try_series(words_, {U"日", U"号"});
        if (last && last->is_single() && last->parts[0].last.value > days.back()) {
          days.back() = last->parts[0].last.value;
        } else {
          words_ = end;
        }
      }
    }
    if (words_.sees_any({U"内"})) {  // 每月5日内
      words_ = start;
      return {};
    }
    return days;
  }

  /// 首月, 末月, 第二个月, 最后一个月: its place in a period of so many months.
  std::optional<int> try_month_of_period(int months) {
    const Words start = words_;
    words_.try_sign(U'的');
    if (words_.try_any({U"首月", U"首个月", U"第一个月", U"第1个月"})) return 1;
    if (words_.try_any({U"末月", U"最后一个月", U"最后1个月", U"最后一月"})) return months;
    if (words_.try_sign(U'第')) {
      if (const auto number = try_number(words_); number && words_.try_any({U"个月", U"月"})) {
        if (number->value < 1 || number->value > months) context_.is_impossible = true;
        return std::clamp(number->value, 1, months);
      }
    }
    words_ = start;
    return std::nullopt;
  }

  std::optional<int> try_part_of_month() {
    if (words_.try_word(U"上旬")) return 1;
    if (words_.try_word(U"中旬")) return 2;
    if (words_.try_word(U"下旬")) return 3;
    return std::nullopt;
  }

  /// The whole period sets its last day: 每季度, 每季度末, 每季度前 would be no day of it.
  Ending take_ending_of_period(std::initializer_list<std::u32string_view> doubled) {
    words_.try_any(doubled);  // 每季季末, 每年年终
    Ending ending = take_ending(words_);
    if (ending.is_before && !ending.is_closed) context_.is_unclear = true;
    found_.has_occasion = ending.is_closed;
    return ending;
  }

  /// 每月31日前 is, in shorter months, their last day.
  std::optional<Period> day_in_month(int month, int day) const {
    const auto whole = month_period(turn_, month);
    if (!whole || day > longest_month) return std::nullopt;
    return day_period(turn_, month,
                      std::min(day, static_cast<int>(static_cast<unsigned>(whole->last.day()))));
  }

  void add(const std::optional<Period>& period, Ending ending) {
    found_.moments.push_back(ended(period, {}, ending, context_));
  }

  Words& words_;
  Context& context_;
  int turn_;
  Recurring found_;
};

}  // namespace

std::optional<Recurring> try_recurring(Words& words, Context& context, int turn) {
  const Words start = words;
  auto found = RecurringReader(words, context, turn).read();
  if (!found) words = start;
  return found;
}

}  // namespace xfz::grammar
