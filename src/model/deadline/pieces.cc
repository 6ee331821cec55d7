// SPDX-License-Identifier: MIT
#include "model/deadline/pieces.h"

#include <algorithm>
#include <utility>

#include "model/deadline/ending.h"
#include "model/deadline/past.h"
#include "model/deadline/phrases.h"
#include "model/deadline/series.h"

namespace xfz::grammar {

namespace {

bool is_stop(char32_t c) {
  return std::u32string_view(U",;:。、()[]【】〔〕").find(c) != std::u32string_view::npos;
}

/// Whether a time may begin behind this sign: not behind a number, a letter, 次 or 上年.
bool may_lead(char32_t c) {
  if (c == 0) return true;
  return c > U'\x7F' && !is_number_sign(c) &&
         std::u32string_view(U"年上下前次翌隔来去每逢第同").find(c) == std::u32string_view::npos;
}

/// 之日起, 起, 开始, 后: from a time on.
bool try_start(Words& words) {
  if (words.sees_any({U"起草", U"起步", U"起诉", U"后续", U"后期", U"后半"})) return false;
  return words.try_any({U"开始", U"起", U"以来", U"以后", U"之后", U"后"});
}

/// What a period may describe, so that it says no deadline: 报送上半年总结.
bool sees_object(const Words& words) {
  return words.sees_any({U"总结", U"报告", U"计划", U"规划", U"方案", U"预算", U"决算",
                         U"目标", U"任务", U"工作", U"情况", U"数据", U"报表", U"考核",
                         U"评估", U"评价", U"述职", U"绩效", U"行动", U"度",   U"报:"});
}

/// Of what a period may describe, what is done in it too, where a part begins: 3月启动，12月总结.
bool sees_deed(const Words& words) {
  return words.sees_any({U"总结", U"报告", U"考核", U"评估", U"评价", U"述职"});
}

/// Whether something that has no day here comes before the next stop: 2020年春节前, 每年汛期.
bool sees_event(Words words) {
  while (!words.at_end() && !is_stop(words.next()) && !is_number_sign(words.next()) &&
         !words.sees_any({U"年", U"每", U"按"})) {
    if (words.try_any(
            {U"前期", U"前提", U"前端", U"前置", U"前列", U"后续", U"后期", U"后勤", U"后备", U"后台"}))
      continue;
    if (words.try_any(
            {U"前", U"后", U"期间", U"汛期", U"学期", U"春季", U"夏季", U"秋季", U"冬季", U"暑假", U"寒假"}))
      return true;
    words.take();
  }
  return false;
}

/// What makes a time vague: 6月底左右, 6月底前未完成的; of a bare one also 6月初, 6月一次.
bool sees_doubt(const Words& words, bool is_bare) {
  return words.sees_any({U"的", U"未", U"尚", U"左右", U"前后", U"上下", U"前期", U"中期", U"后期"}) ||
         (is_bare && (is_number_sign(words.next()) ||
                      words.sees_any({U"初", U"中", U"全年", U"第", U"外", U"以外"}) || sees_event(words)));
}

/// Whether words before the next stop make a name of what they stand in: 根据2020年12月印发的方案.
bool sees_name(Words words) {
  while (!words.at_end() && !is_stop(words.next())) {
    if (words.try_sign(U'的')) return true;
    words.take();
  }
  return false;
}

/// 全年4次, 全年不少于2次: what is counted within the year, and so is due by its end.
bool try_times_of_year(Words& words) {
  const Words start = words;
  if (words.try_word(U"全年")) {
    const Words behind = words;
    while (!words.at_end() && !is_stop(words.next())) {
      if (!is_number_sign(words.next()) && words.next() != U'两') {
        words.take();
        continue;
      }
      const bool is_number = words.try_sign(U'两') || try_number(words);
      if (is_number && words.sees_any({U"次", U"场"})) {
        words = behind;
        return true;
      }
      if (!is_number) break;
    }
  }
  words = start;
  return false;
}

/// ①, （1）, （一）; 1. only where parts are counted so, since 6.30 is a day
bool try_part_number(Words& words, bool has_dots) {
  const Words start = words;
  if (is_in(words.next(), U'①', U'⑳')) {
    words.take();
    return true;
  }
  if (words.try_sign(U'(') && try_number(words) && words.try_sign(U')')) return true;
  words = start;
  if (has_dots && try_number(words) && words.try_sign(U'.')) return true;
  words = start;
  return false;
}

/// 3年, 30日; months only where they are counted from something: 三月内 may be in March, 20年内 in 2020.
bool try_units(Words& words, bool is_counted) {
  const Words start = words;
  if (try_series(words, {U"日"}) || (is_counted && try_series(words, {U"月", U"年"}))) return true;
  const auto years = try_series(words, {U"年"});
  if (years && years->parts[0].last.digits == 1) return true;
  words = start;
  return false;
}

/// 5个工作日内, 三个月, 3-5年内, 半年内, 数日内.
bool try_amount(Words& words, bool is_counted, bool is_alone) {
  const Words start = words;
  if (try_series(words,
                 {U"个工作日", U"工作日", U"天", U"周", U"星期", U"小时", U"个月", U"个季度", U"个学期"})) {
    const bool is_within = words.try_any({U"以内", U"之内", U"内"});
    if (is_within || is_counted || (is_alone && words.at_end())) return true;
  }
  words = start;
  const bool is_word = words.try_any({U"两个工作日", U"两个月", U"两年", U"两天", U"两周", U"半年", U"半个月",
                                      U"半月", U"数日", U"几天", U"数月", U"数年"});
  if ((is_word || try_units(words, is_counted)) && words.try_any({U"以内", U"之内", U"内"})) return true;
  words = start;
  return false;
}

/// 本月底前, 下周五, 次日, 当月25日前.
bool try_near(Words& words) {
  const Words start = words;
  if (words.try_any({U"本", U"当", U"下", U"次", U"上"})) {
    words.try_any({U"一个", U"一", U"个"});
    if (words.try_any({U"月", U"周", U"星期", U"季度", U"学期", U"日", U"天", U"旬"})) {
      if (!try_series(words, {U"日", U"号"})) {
        words.try_any({U"一", U"二", U"三", U"四", U"五", U"六", U"日", U"上旬", U"中旬", U"下旬"});
      }
      take_ending(words);
      return true;
    }
  }
  words = start;
  return false;
}

class Scanner {
 public:
  Scanner(std::string_view text, Context& context, int turn) : words_(text), context_(context), turn_(turn) {}

  Pieces scan() {
    while (!words_.at_end() && !context_.is_unclear) {
      begin_ = words_;
      const bool is_begin =
          pieces_.empty() || is_behind(PieceKind::stop) || (context_.counts_parts && words_.is_after_blank());
      const bool is_counted = !pieces_.empty() && pieces_.front().kind == PieceKind::number;
      const bool may_be_number =
          is_begin || is_in(words_.next(), U'①', U'⑳') || (is_counted && words_.next() == U'(');
      if (may_be_number && try_part_number(words_, context_.counts_parts)) {
        add({PieceKind::number});
      } else if (is_stop(words_.next()) || sees_slash_between()) {
        words_.take();
        add({PieceKind::stop});
      } else if (!(may_lead(before_) || is_behind({"原则上"})) || !try_time()) {
        take_other();
      }
    }
    return std::move(pieces_);
  }

 private:
  /// Adds a piece that ends here; words are one piece with those before them.
  void add(Piece piece) {
    const char* const begin = begin_.rest().data();
    const char* const end = words_.taken_to();
    if (piece.kind != PieceKind::words) before_ = 0;
    if (piece.kind == PieceKind::words && is_behind(PieceKind::words)) {
      std::string_view& text = pieces_.back().text;
      text = {text.data(), static_cast<std::size_t>(end - text.data())};
    } else {
      piece.text = {begin, static_cast<std::size_t>(end - begin)};
      pieces_.push_back(std::move(piece));
    }
  }

  bool is_behind(PieceKind kind) const { return !pieces_.empty() && pieces_.back().kind == kind; }
  bool is_behind(std::initializer_list<std::string_view> endings) const {
    return is_behind(PieceKind::words) &&
           std::any_of(endings.begin(), endings.end(),
                       [this](std::string_view word) { return pieces_.back().text.ends_with(word); });
  }

  /// 6月底前/12月底前, 长期/6月底前
  bool sees_slash_between() const {
    Words behind = words_;
    Context context = context_;
    const bool is_behind_lasting =
        is_behind(PieceKind::words) && standing_of(pieces_.back().text) == Standing::lasting;
    return (is_behind(PieceKind::moments) || is_behind_lasting) && behind.try_sign(U'/') &&
           !try_moments(behind, context).empty();
  }

  /// Whether the words here, since the last stop, begin with what is followed: 根据, 按.
  bool is_in_guided_words() const {
    return is_behind(PieceKind::words) && grammar::begins_with_guide(pieces_.back().text);
  }

  /// 会议召开前4个月 counts from something else.
  bool sees_months_before() const {
    Words behind = words_;
    if (!is_behind(PieceKind::words) || is_lead_in(pieces_.back().text)) return false;
    return behind.try_sign(U'前') && (behind.try_sign(U'两') || try_number(behind)) &&
           behind.sees_any({U"个月"});
  }

  bool try_time() {
    if (words_.try_any({U"之日起", U"即日起", U"现在起"}) && !try_amount(words_, true, false)) {
      add({PieceKind::start});
      return true;
    }
    words_ = begin_;
    return try_again() || try_span() || try_named();
  }

  bool try_again() {
    auto recurring = try_recurring(words_, context_, turn_);
    if (!recurring) return false;
    const bool is_vague = recurring->has_occasion ? sees_doubt(words_, false) || words_.sees_any({U"已"})
                                                  : words_.sees_any({U"初", U"中"}) || sees_event(words_);
    if (is_vague || is_behind_exception() || try_start(words_)) context_.is_unclear = true;
    if (recurring->is_yearly) {  // what follows is in every year too
      context_.year = turn_;
      context_.written.reset();
    }
    add({.kind = PieceKind::recurring, .recurring = std::move(*recurring)});
    return true;
  }

  bool try_span() {
    words_.try_word(U"之日起");
    const bool is_near = try_near(words_);
    const bool is_reported =
        begin_.next() == U'上' && words_.at_end() && is_behind({"报", "报送", "上报", "通报"});
    if (is_near && (is_reported || (is_behind(PieceKind::words) && sees_object(words_)))) {  // 报送上月数据
      add({PieceKind::words});
      return true;
    }
    if (is_near || try_amount(words_, is_behind({"后", "起"}) && !is_behind({"最后"}), pieces_.empty())) {
      add({PieceKind::span});
      return true;
    }
    words_ = begin_;
    return false;
  }

  bool try_named() {
    if (sees_months_before()) return false;
    const Context before = context_;
    std::vector<Moment> moments = try_moments(words_, context_);
    if (moments.empty()) return try_times_of_year();
    const Moment& last = moments.back();
    if (last.is_bare && is_in_guided_words() && sees_name(words_)) {
      context_ = before;
      add({PieceKind::words});
      return true;
    }
    if (moments.size() == 1 && is_table_year(last) && words_.sees_any({U"全年"})) {
      if (is_behind(PieceKind::words)) add({PieceKind::stop});  // 贯穿2020年全年
      return true;
    }
    const bool is_deed = is_behind(PieceKind::stop) && sees_deed(words_);
    const bool is_in_words = is_behind(PieceKind::words) || (has_moments_ && !is_deed);
    const bool is_lone_name = last.is_bare && moments.size() == 1 && !last.is_range;
    if (is_lone_name && sees_object(words_) && (is_in_words || last.is_year)) {
      context_ = before;
      before_ = words_.next();
      add({PieceKind::words});
      return true;
    }
    if (Words behind = words_; !try_start(behind) && sees_doubt(words_, last.is_bare))
      context_.is_unclear = true;
    add_moments(std::move(moments));
    return true;
  }

  bool try_times_of_year() {
    if (!grammar::try_times_of_year(words_)) return false;
    if (!context_.year) context_.needs_year = true;
    const auto year = year_period(context_.year.value_or(context_.table_year));
    add_named({ended(year, {.is_year = true}, {}, context_)});
    return true;
  }

  /// 除6月, 不含12月: what that leaves is not read.
  bool is_behind_exception() const {
    return is_behind({"不含", "不包括", "不包含", "不计", "除去"}) ||
           (is_behind(PieceKind::words) && (pieces_.back().text == "除" || pieces_.back().text == "除了"));
  }

  /// 2020年 in the table of 2020: before 全年 it says nothing more.
  bool is_table_year(const Moment& moment) const {
    return moment.is_bare && moment.is_year && year_of(moment.due) == context_.year;
  }

  /// Moments, but for those from which on something is.
  void add_moments(std::vector<Moment> moments) {
    const bool is_from = is_behind({"自", "从", "由"}) && !moments.back().is_range;
    if (is_behind_exception()) context_.is_unclear = true;
    const std::string_view said(begin_.rest().data(), words_.taken_to());
    const bool is_by = said.ends_with("前");
    Words behind = words_;
    if (!is_by && try_start(behind)) {
      words_ = behind;
      if (try_range_sign(words_)) {  // 3月起至12月
        const auto end = try_moments(words_, context_);
        if (end.size() != 1) context_.is_unclear = true;
        if (end.size() == 1) return add_named({end.front()});
      }
    } else if (!is_from) {
      return add_named(std::move(moments));
    }
    add({.kind = PieceKind::start, .moments = std::move(moments)});
  }

  void add_named(std::vector<Moment> moments) {
    has_moments_ = true;
    add({.kind = PieceKind::moments, .moments = std::move(moments)});
  }

  /// Whatever names no time. What looks like one and is none is left in doubt.
  void take_other() {
    before_ = words_.next();
    if (is_number_sign(words_.next())) {
      take_number();
    } else if (words_.sees_any({U"月底", U"月末", U"月初", U"月中", U"季度", U"旬",   U"年底",
                                U"年末", U"年初", U"年中", U"年内", U"年前", U"半年", U"底前",
                                U"末前", U"两年", U"两月", U"农历", U"阴历", U"正月", U"腊月",
                                U"去年", U"上年", U"前年", U"每年", U"每月", U"每季"}) ||
               words_.next() == U'-') {
      Words behind = words_;
      behind.take();
      behind.take();
      if (!sees_object(behind)) context_.is_unclear = true;
      words_.take();
    } else {
      words_.take();
    }
    add({PieceKind::words});
  }

  /// A number that counts something else: 3公里, 50%, 第一批.
  void take_number() {
    if (!try_number(words_)) {
      while (is_number_sign(words_.next())) words_.take();
    }
    const Words end = words_;
    if (words_.try_sign(U'.') && try_number(words_)) return;
    words_ = end;
    const bool is_time = words_.try_any({U"年", U"月", U"日", U"号", U"季", U"旬", U"天", U"周", U"星期",
                                         U"个月", U"个季", U"个工作日", U"工作日", U"小时"});
    if (is_time && !sees_object(words_)) context_.is_unclear = true;
    words_ = end;
  }

  Words words_;
  Context& context_;
  int turn_;
  Words begin_ = words_;
  char32_t before_ = 0;  ///< the last sign of the words before; 0 behind anything else
  bool has_moments_ = false;
  Pieces pieces_;
};

}  // namespace

Pieces pieces_of(std::string_view text, Context& context, int turn) {
  Pieces pieces = Scanner(text, context, turn).scan();
  settle_past(pieces, context);
  return pieces;
}

}  // namespace xfz::grammar
