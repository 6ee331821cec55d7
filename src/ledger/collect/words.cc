// SPDX-License-Identifier: MIT
#include "ledger/collect/words.h"

#include <algorithm>
#include <iterator>

#include "model/deadline/words.h"
#include "text/ascii.h"
#include "text/normal_form.h"
#include "text/utf8.h"

namespace xfz::collect {

namespace {

using ledger::State;

struct StateWord {
  std::string_view word;  ///< as squeezed() has it
  State state;
};

struct Brackets {
  std::string_view begin;
  std::string_view end;
};
/// As squeezed() has them.
constexpr Brackets brackets[] = {{"(", ")"}, {"[", "]"},   {"【", "】"},
                                 {"“", "”"}, {"\"", "\""}, {"「", "」"}};

/// What says one thing to every reader. 完成情况良好, 基本完成 and 未完成 do not.
constexpr StateWord state_words[] = {
    {"已完成", State::done},
    {"完成", State::done},
    {"已办结", State::done},
    {"办结", State::done},
    {"全部完成", State::done},
    {"已全部完成", State::done},
    {"已经完成", State::done},
    {"推进中", State::in_progress},
    {"进行中", State::in_progress},
    {"正在推进", State::in_progress},
    {"正在进行", State::in_progress},
    {"正在办理", State::in_progress},
    {"办理中", State::in_progress},
    {"部分完成", State::in_progress},
    {"持续推进", State::in_progress},
    {"持续推进中", State::in_progress},
    {"正在推进中", State::in_progress},
    {"需协调", State::blocked},
    {"需要协调", State::blocked},
    {"需协调解决", State::blocked},
    {"未启动", State::not_started},
    {"尚未启动", State::not_started},
    {"未开始", State::not_started},
    {"尚未开始", State::not_started},
    {"未开展", State::not_started},
    {"尚未开展", State::not_started},
};

/// √ and its kin, which plain() would keep or drop as it comes.
bool is_tick(std::string_view text) {
  constexpr std::string_view ticks[] = {"√", "✓", "✔", "☑", "✅"};
  return std::find(std::begin(ticks), std::end(ticks), text) != std::end(ticks);
}

/// 80% is in progress, 100% done, 0% not started; 120% and 8 are nothing.
std::optional<State> state_of_share(std::string_view text) {
  if (!text.ends_with('%')) return std::nullopt;
  text.remove_suffix(1);
  for (const std::string_view before : {"已完成", "完成"}) {
    if (text.starts_with(before)) text.remove_prefix(before.size());
  }
  constexpr std::size_t longest = 6;
  const auto is_of_number = [](char c) { return is_digit(c) || c == '.'; };
  if (text.empty() || text.size() > longest || !is_digit(text.front()) ||
      !std::all_of(text.begin(), text.end(), is_of_number) || std::count(text.begin(), text.end(), '.') > 1)
    return std::nullopt;
  const bool is_zero = text.find_first_not_of("0.") == std::string_view::npos;
  if (is_zero) return State::not_started;
  const std::vector<int> numbers = numbers_in(text);
  constexpr int whole = 100;
  if (numbers.front() < whole) return State::in_progress;
  const bool has_rest = numbers.size() > 1 && numbers[1] > 0;
  return numbers.front() == whole && !has_rest ? std::optional(State::done) : std::nullopt;
}

/// The numbers of 二〇二〇年五月三十一日, or of 五月三十一日; none where it is no such day.
std::vector<int> numbers_of_chinese_day(std::string_view text) {
  grammar::Words words(text);
  std::vector<int> out;
  for (const char32_t sign : U"年月日") {
    if (sign == 0) break;
    const grammar::Words before = words;
    const auto number = grammar::try_number(words);
    if (number && (words.try_sign(sign) || (sign == U'日' && words.try_sign(U'号')))) {
      out.push_back(number->value);
    } else if (sign == U'年') {
      words = before;
    } else {
      return {};
    }
  }
  return words.at_end() ? out : std::vector<int>{};
}

std::vector<std::string> pieces(std::string_view text, std::u32string_view joints) {
  std::vector<std::string> out(1);
  for (const char32_t c : code_points(text)) {
    if (joints.find(c) == std::u32string_view::npos) {
      out.back() += encoded({&c, 1});
    } else {
      out.emplace_back();
    }
  }
  for (std::string& piece : out) piece = tidied(piece);
  std::erase_if(out, [](const std::string& piece) { return piece.empty(); });
  return out;
}

}  // namespace

std::string plain(std::string_view text) {
  std::u32string out = normalised(text, NormalForm::compatible_caseless);
  std::erase_if(out, [](char32_t c) { return c <= U' ' || is_space_or_punctuation(c) || is_forbidden(c); });
  return encoded(out);
}

std::string squeezed(std::string_view text) {
  std::u32string out = normalised(text, NormalForm::compatible_caseless);
  std::erase_if(out, [](char32_t c) { return c <= U' ' || is_in(c, 0x2000, 0x200B) || c == 0x3000; });
  return encoded(out);
}

bool strip(std::string_view& text, std::string_view begin) {
  if (begin.empty() || !text.starts_with(begin)) return false;
  text.remove_prefix(begin.size());
  return true;
}

bool strip_end(std::string_view& text, std::string_view end) {
  if (end.empty() || !text.ends_with(end)) return false;
  text.remove_suffix(end.size());
  return true;
}

bool is_blank(std::string_view text) {
  return tidied(text).empty();
}

std::string tidied(std::string_view text) {
  std::u32string out;
  for (const char32_t c : code_points(text)) {
    constexpr char32_t no_break_space = 0xA0;
    constexpr char32_t wide_space = 0x3000;
    if (c == U'\t' || c == no_break_space || c == wide_space || is_in(c, 0x2000, 0x200A)) {
      out += U' ';
    } else if (c == U'\n' || !is_forbidden(c)) {
      out += c;
    }
  }
  std::u32string lines;
  for (std::size_t begin = 0; begin <= out.size();) {
    const std::size_t end = std::min(out.find(U'\n', begin), out.size());
    std::u32string_view line(out.data() + begin, end - begin);
    while (!line.empty() && line.front() == U' ') line.remove_prefix(1);
    while (!line.empty() && line.back() == U' ') line.remove_suffix(1);
    if (!line.empty()) lines += (lines.empty() ? U"" : U"\n") + std::u32string(line);
    begin = end + 1;
  }
  return encoded(lines);
}

std::optional<State> state_in(std::string_view text) {
  const std::string words = squeezed(text);
  std::string_view rest = words;
  if (!strip_end(rest, "。")) strip_end(rest, ".");
  if (is_tick(rest)) return State::done;
  if (const auto state = state_of_share(rest)) return state;
  strip_end(rest, "!");
  // Any other sign may take back what the word says: 完成？
  for (const auto& [begin, end] : brackets) {
    if (rest.starts_with(begin) && rest.ends_with(end) && strip(rest, begin)) strip_end(rest, end);
  }
  const auto* const found = std::find_if(std::begin(state_words), std::end(state_words),
                                         [rest](const StateWord& each) { return each.word == rest; });
  return found == std::end(state_words) ? std::nullopt : std::optional(found->state);
}

std::optional<State> state_at_begin(std::string_view text) {
  const std::string words = tidied(text);
  std::size_t end = words.size();
  for (const std::string_view stop : {"。", "：", ":", "；", ";", "\n"})
    end = std::min(end, words.find(stop));
  return state_in(std::string_view(words).substr(0, end));
}

std::optional<State> state_by_progress(std::string_view text) {
  const auto state = state_at_begin(text);
  return state == State::done && state_in(text) != State::done ? std::nullopt : state;
}

bool says_some_is_left(std::string_view text) {
  constexpr std::string_view signs[] = {"未完成", "未办结", "未全部", "没完成",   "没有完成", "没办", "尚有",
                                        "尚未",   "尚需",   "尚差",   "仍有",     "仍在",     "仍需", "还差",
                                        "还剩",   "还没",   "还需",   "基本完成", "部分完成"};
  constexpr std::string_view denials[] = {"无", "没有", "不存在", "0项", "0个", "0件"};
  const std::string words = squeezed(text);
  const std::string_view all = words;
  return std::any_of(std::begin(signs), std::end(signs), [&](std::string_view sign) {
    for (std::size_t at = all.find(sign); at != std::string_view::npos; at = all.find(sign, at + 1)) {
      const std::string_view before = all.substr(0, at);
      if (std::none_of(std::begin(denials), std::end(denials),
                       [before](std::string_view denial) { return before.ends_with(denial); }))
        return true;
    }
    return false;
  });
}

std::optional<Date> day_in(std::string_view text, Years years) {
  const std::u32string words = normalised(text, NormalForm::compatible_caseless);
  constexpr std::u32string_view signs = U" -/.:年月日号";
  const auto is_of_day = [&](char32_t c) {
    return is_in(c, U'0', U'9') || signs.find(c) != std::u32string_view::npos;
  };
  std::vector<int> numbers = std::all_of(words.begin(), words.end(), is_of_day)
                                 ? numbers_in(encoded(words))
                                 : numbers_of_chinese_day(tidied(text));
  constexpr int packed = 10'000'000;  // 20200531
  if (numbers.size() == 1 && numbers[0] >= packed)
    numbers = {numbers[0] / 10'000, numbers[0] / 100 % 100, numbers[0] % 100};
  if (numbers.size() == 2 && years.is_one()) numbers.insert(numbers.begin(), years.first);
  // A time of day may stand behind: 2020-05-31 00:00:00.
  if (numbers.size() < 3 || numbers[0] < 1000 || numbers[0] > 9999 || numbers[1] < 1 || numbers[2] < 1)
    return std::nullopt;
  return make_date(numbers[0], static_cast<unsigned>(numbers[1]), static_cast<unsigned>(numbers[2]));
}

std::vector<std::string> papers_in(std::string_view text) {
  std::vector<std::string> papers = pieces(text, U"\n；;");
  std::erase_if(papers, [](const std::string& paper) {
    const std::string words = plain(paper);
    return words.empty() || words == "无" || words == "暂无" || words == "没有";
  });
  return papers;
}

std::vector<std::string> names_in(std::string_view text) {
  return pieces(text, U"\n；;、，,");
}

std::vector<int> numbers_in(std::string_view text) {
  constexpr int most = 100'000'000;
  std::vector<int> out;
  bool is_open = false;
  for (const char c : text) {
    if (is_digit(c) && !is_open) out.push_back(0);
    is_open = is_digit(c);
    if (is_open) out.back() = std::min(most, out.back() * 10 + (c - '0'));
  }
  return out;
}

}  // namespace xfz::collect
