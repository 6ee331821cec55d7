// SPDX-License-Identifier: MIT
#include "layout/revise/years.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <optional>

#include "text/utf8.h"

namespace xfz::layout {

namespace {

constexpr std::size_t digits_of_year = 4;
constexpr int first_likely_year = 1900;
constexpr int last_likely_year = 2099;

constexpr std::array<std::string_view, 10> chinese_digits = {"〇", "一", "二", "三", "四",
                                                             "五", "六", "七", "八", "九"};

using Signs = std::initializer_list<std::string_view>;

enum class Script { none, ascii, wide, chinese };

struct Digit {
  Script script = Script::none;
  int value = 0;
};

Digit digit_of(char32_t c) {
  constexpr std::u32string_view numerals = U"〇一二三四五六七八九";
  if (is_in(c, U'0', U'9')) return {Script::ascii, static_cast<int>(c - U'0')};
  if (is_in(c, U'０', U'９')) return {Script::wide, static_cast<int>(c - U'０')};
  if (c == U'零' || c == U'○') return {Script::chinese, 0};
  const std::size_t value = numerals.find(c);
  if (value == std::u32string_view::npos) return {};
  return {Script::chinese, static_cast<int>(value)};
}

bool take(std::string_view& words, Signs signs) {
  for (const std::string_view sign : signs) {
    if (!words.starts_with(sign)) continue;
    words.remove_prefix(sign.size());
    return true;
  }
  return false;
}

bool ends_in(std::string_view words, Signs signs) {
  return std::any_of(signs.begin(), signs.end(),
                     [words](std::string_view sign) { return words.ends_with(sign); });
}

/// A run of digits of one script.
struct Run {
  std::size_t begin = 0;
  std::size_t end = 0;
  Script script = Script::none;
  std::vector<int> digits{};
};

std::vector<Run> runs_in(std::string_view text) {
  std::vector<Run> runs;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint sign = first_code_point(text.substr(at));
    const Digit digit = digit_of(sign.value);
    if (digit.script != Script::none) {
      if (runs.empty() || runs.back().end != at || runs.back().script != digit.script)
        runs.push_back({at, at, digit.script});
      runs.back().digits.push_back(digit.value);
      runs.back().end = at + sign.size;
    }
    at += sign.size;
  }
  return runs;
}

/// The year that a run names by itself, 年 or not.
std::optional<YearWord> year_of_run(std::string_view text, const Run& run, int own) {
  constexpr std::size_t digits_of_day = 8;
  const std::size_t count = run.digits.size();
  if (count != digits_of_year && (count != digits_of_day || run.script == Script::chinese)) return {};
  YearWord word{run.begin, run.begin + (run.end - run.begin) / count * digits_of_year};
  for (std::size_t i = 0; i < digits_of_year; ++i) word.year = word.year * 10 + run.digits[i];
  const bool is_likely = word.year >= first_likely_year && word.year <= last_likely_year;
  const bool has_unit = text.substr(run.end).starts_with("年");
  if (word.year != own && !is_likely) return {};
  if (count != digits_of_year && word.year != own) return {};
  if (run.script == Script::chinese && !has_unit) return {};
  return word;
}

bool take_number(std::string_view& words) {
  bool any = false;
  while (!words.empty()) {
    const CodePoint sign = first_code_point(words);
    if (digit_of(sign.value).script == Script::none && sign.value != U'十' && sign.value != U'廿') break;
    words.remove_prefix(sign.size);
    any = true;
  }
  return any;
}

/// What the words behind 年 make of it.
YearUse use_before(std::string_view rest) {
  take(rest, {"度"});
  if (take(rest, {"起", "以来", "开始", "后", "以后", "之后"})) return YearUse::start;
  if (take(rest, {"前", "以前", "之前"})) return YearUse::event;
  std::string_view day = rest;
  if (!take_number(day) || !take(day, {"月"})) return YearUse::own;
  if (take_number(day)) take(day, {"日", "号"});
  take(day, {"份", "上旬", "中旬", "下旬"});
  if (take(day, {"起", "以来", "开始"})) return YearUse::start;
  return take(day, {"底", "末", "前", "之前", "以前", "内", "完成", "止"}) ? YearUse::own : YearUse::event;
}

bool is_in_title(std::string_view before) {
  const std::size_t open = before.rfind("《");
  return open != std::string_view::npos && before.find("》", open) == std::string_view::npos;
}

YearUse use_of(std::string_view text, const YearWord& word, int own) {
  const std::string_view before = text.substr(0, word.begin);
  std::string_view behind = text.substr(word.end);
  if (ends_in(before, {"〔", "[", "［", "【", "（", "("}) &&
      take(behind, {"〕", "]", "］", "】", "）", ")"})) {
    take(behind, {"第"});
    if (take_number(behind) && take(behind, {"号"})) return YearUse::of_document;
    return word.year == own ? YearUse::bare : YearUse::other;
  }
  if (is_in_title(before)) return YearUse::of_title;
  if (word.year != own) return YearUse::other;
  if (!take(behind, {"年"})) return YearUse::bare;
  if (ends_in(before, {"自", "从", "到", "至", "截至", "截止"})) return YearUse::start;
  if (ends_in(before, {"比", "较", "与", "同", "以"})) return YearUse::compared;
  return use_before(behind);
}

/// Whether what stands between two years makes a range or a list of them.
bool joins(std::string_view between) {
  take(between, {"年度", "年"});
  take(between, {"——", "—", "－", "–", "-", "～", "~", "至", "到", "、", "和", "与", "及"});
  return between.empty();
}

}  // namespace

std::vector<YearWord> years_in(std::string_view text, int own) {
  std::vector<YearWord> words;
  for (const Run& run : runs_in(text)) {
    auto word = year_of_run(text, run, own);
    if (!word) continue;
    word->use = use_of(text, *word, own);
    words.push_back(*word);
  }
  for (std::size_t i = 1; i < words.size(); ++i) {
    YearWord& first = words[i - 1];
    YearWord& second = words[i];
    if (!joins(text.substr(first.end, second.begin - first.end))) continue;
    first.use = second.use = YearUse::several;
  }
  std::erase_if(words, [text](const YearWord& word) {
    return word.use == YearUse::other && !text.substr(word.end).starts_with("年");
  });
  return words;
}

std::string year_like(std::string_view like, int year) {
  const CodePoint first = first_code_point(like);
  const Script script = digit_of(first.value).script;
  const std::string digits = std::to_string(year);
  if (script == Script::ascii) return digits.substr(digits.size() - std::min(digits.size(), like.size()));
  std::string out;
  for (const char digit : digits) {
    const int value = digit - '0';
    if (script == Script::chinese) {
      out += value == 0 && like.find("零") != std::string_view::npos
                 ? "零"
                 : chinese_digits[static_cast<std::size_t>(value)];
    } else {
      out += "\xEF\xBC";
      out += static_cast<char>('\x90' + value);
    }
  }
  return out;
}

}  // namespace xfz::layout
