// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "check/rules/rules.h"
#include "check/texts.h"
#include "text/place.h"
#include "text/utf8.h"

namespace xfz::check {

namespace {

constexpr Rule bracket_mismatch_rule{
    .id = "bracket-mismatch",
    .severity = Severity::warning,
    .summary = {"a bracket or quotation mark has no partner, or one of another kind",
                "括号或引号不成对，或者前后不是一种"},
    .explanation =
        {"One of the two was lost or mistyped, and with a lost bracket often words were lost too. Compare "
         "the place with the official table and add or correct the mark. If the table prints it so, accept "
         "it with `allow`. What one clause opens another may close. A mark after a number, as in 1）, needs "
         "no partner.",
         "多半漏写或写错了其中一个，漏了括号时常常还漏了字。请与原表核对，补上或改正；原表就是这样的，请用 "
         "`allow` 注明。一个分项里打开的，可以在后面的分项里关上。1）这样的序号不需要配对。"},
    .bad = R"(- id: 1
  text: 落实国家宪法周（12月4日活动。
  lead: [民政局]
)",
    .mended = {{"（12月4日活动", "（12月4日）活动"}},
};

constexpr Message<std::string_view, std::string_view> never_closed{"`{0}` is opened, and `{1}` never follows",
                                                                   "`{0}` 没有配对的 `{1}`"};
constexpr Message<std::string_view, std::string_view> never_opened{"`{1}` closes what no `{0}` opened",
                                                                   "`{1}` 没有配对的 `{0}`"};
constexpr Message<std::string_view, std::string_view> other_kind{"`{}` is closed by `{}`",
                                                                 "`{}` 与 `{}` 不是一对"};
constexpr Message<std::string_view, std::string_view> crossed{"`{}` closes while `{}` is still open",
                                                              "`{1}` 还没有关上，就用了 `{0}`"};
constexpr Message<std::string_view, std::string_view> reversed{"`{}` stands where `{}` belongs",
                                                               "这里的 `{}` 应当是 `{}`"};
constexpr Phrase opened_here{"opened here", "在这里打开"};
constexpr Message<std::string_view> add_one{"add `{}`; were words lost with it?",
                                            "请补上 `{}`，并看看是否还漏了字"};
constexpr Phrase make_pair{"make the two a pair", "请改成一对"};
constexpr Phrase close_inner{"close first what was opened last", "后打开的要先关上"};
constexpr Message<std::string_view> write_it{"write `{}`", "请写成 `{}`"};

/// Marks of one shape are mistaken for each other.
enum class Shape { round, quote, angle, square };

struct Pair {
  std::string_view open;
  std::string_view close;
  Shape shape;
};

constexpr Pair pairs[] = {
    {"（", "）", Shape::round},  {"(", ")", Shape::round},    {"“", "”", Shape::quote},
    {"‘", "’", Shape::quote},    {"\"", "\"", Shape::quote},  {"「", "」", Shape::quote},
    {"『", "』", Shape::quote},  {"《", "》", Shape::angle},  {"〈", "〉", Shape::angle},
    {"【", "】", Shape::square}, {"〔", "〕", Shape::square}, {"[", "]", Shape::square},
    {"［", "］", Shape::square},
};

using PairIndex = std::size_t;

/// A bracket or quotation mark where it stands.
struct Mark {
  PairIndex pair;
  bool opens;
  bool closes;  ///< both are true of "
  const Located<std::string>* words;
  std::size_t at;

  const Pair& kind() const { return pairs[pair]; }
  std::string_view sign(bool opening) const { return opening ? kind().open : kind().close; }
};

bool is_letter(std::string_view words, std::size_t at) {
  return at < words.size() &&
         ((words[at] >= 'a' && words[at] <= 'z') || (words[at] >= 'A' && words[at] <= 'Z'));
}

/// The apostrophe of it’s.
bool is_apostrophe(std::string_view words, std::size_t at) {
  constexpr std::string_view sign = "’";
  return words.substr(at).starts_with(sign) && at > 0 && is_letter(words, at - 1) &&
         is_letter(words, at + sign.size());
}

/// Whether a closing bracket only ends a number at the beginning of something, as in 1）.
bool ends_list_number(std::string_view before) {
  std::size_t size = 0;
  for (; size < 3 && !before.empty(); ++size) {
    const CodePoint c = last_code_point(before);
    const bool is_number = (c.value < 0x80 && std::isalnum(static_cast<int>(c.value)) != 0) ||
                           is_one_of(c.value, U"一二三四五六七八九十");
    if (!is_number) break;
    before.remove_suffix(c.size);
  }
  if (size == 0) return false;
  return before.empty() || is_one_of(last_code_point(before).value, U"\n 。；;：:，,、");
}

using Codes = std::array<char32_t, std::size(pairs)>;

/// The same signs as code points, which are compared faster.
constexpr Codes codes_of(std::string_view Pair::*sign) {
  Codes codes{};
  for (PairIndex pair = 0; pair < std::size(pairs); ++pair)
    codes[pair] = first_code_point(pairs[pair].*sign).value;
  return codes;
}

constexpr Codes opening_codes = codes_of(&Pair::open);
constexpr Codes closing_codes = codes_of(&Pair::close);
static_assert(std::all_of(opening_codes.begin(), opening_codes.end(), is_bracket));
static_assert(std::all_of(closing_codes.begin(), closing_codes.end(), is_bracket));

void add_marks(const Located<std::string>& words, std::vector<Mark>& marks) {
  const std::string_view text = words.value;
  for (std::size_t at = 0; (at = behind_plain_han(text, at)) < text.size();) {
    const CodePoint c = first_code_point(text.substr(at));
    for (PairIndex pair = 0; pair < std::size(pairs); ++pair) {
      const bool opens = c.value == opening_codes[pair];
      const bool closes = c.value == closing_codes[pair];
      if ((opens || closes) && !is_apostrophe(text, at)) marks.push_back({pair, opens, closes, &words, at});
    }
    at += c.size;
  }
}

/// Pairs the marks of texts that belong together.
class Pairing {
 public:
  Pairing(const Input& input, Found& found) : input_(input), found_(found) {}

  void read(const std::vector<Mark>& marks) {
    for (const Mark& mark : marks) {
      if (mark.opens) ++openings_ahead_[mark.pair];
      if (mark.closes) ++closings_ahead_[mark.pair];
    }
    for (const Mark& mark : marks) {
      if (mark.opens) --openings_ahead_[mark.pair];
      if (mark.closes) --closings_ahead_[mark.pair];
      if (is_opening(mark)) {
        open(mark);
      } else {
        close(mark);
      }
      if (faults_ >= max_findings_in_text) return;
    }
    for (const Mark& mark : open_) {
      report_unclosed(mark);
      if (faults_ >= max_findings_in_text) return;
    }
  }

 private:
  bool is_opening(const Mark& mark) const {
    if (mark.opens != mark.closes) return mark.opens;
    return open_.empty() || open_.back().kind().shape != Shape::quote;
  }

  void push(const Mark& mark) {
    open_.push_back(mark);
    ++depth_[mark.pair];
  }

  void pop() {
    --depth_[open_.back().pair];
    open_.pop_back();
  }

  /// “甲“: the second was meant to close, where too few closing ones follow for both.
  void open(const Mark& mark) {
    const bool is_nested_quote =
        mark.kind().shape == Shape::quote && !open_.empty() && open_.back().pair == mark.pair;
    if (is_nested_quote && closings_ahead_[mark.pair] <= depth_[mark.pair]) {
      report_pair(open_.back(), mark, mark.sign(true), write_it(mark.sign(false)));
      pop();
    } else {
      push(mark);
    }
  }

  void close(const Mark& mark) {
    while (!open_.empty() && leaves_top_unclosed(mark) && faults_ < max_findings_in_text) {
      report_unclosed(open_.back());
      pop();
    }
    if (is_stray(mark)) {
      close_nothing(mark);
    } else if (open_.back().pair == mark.pair) {
      pop();
    } else if (depth_[mark.pair] > 0 && !has_shape_of_top(mark)) {
      close_across(mark);
    } else {
      report_pair(open_.back(), mark, mark.sign(false), make_pair);
      pop();
    }
  }

  bool has_shape_of_top(const Mark& mark) const { return open_.back().kind().shape == mark.kind().shape; }

  /// Whether nothing open can be meant: what was opened last is of another shape and closed further on.
  bool is_stray(const Mark& mark) const {
    return open_.empty() ||
           (!has_shape_of_top(mark) && depth_[mark.pair] == 0 && closings_ahead_[open_.back().pair] > 0);
  }

  /// What was opened last is never closed, and the mark closes what was opened before.
  bool leaves_top_unclosed(const Mark& mark) const {
    const PairIndex top = open_.back().pair;
    return top != mark.pair && depth_[mark.pair] > 0 && closings_ahead_[top] == 0;
  }

  /// ”甲”: the first was meant to open, where more closing ones follow than opening ones.
  void close_nothing(const Mark& mark) {
    const bool is_quote = mark.kind().shape == Shape::quote;
    if (is_quote && closings_ahead_[mark.pair] > openings_ahead_[mark.pair]) {
      report(mark, false, reversed(mark.sign(false), mark.sign(true)), write_it(mark.sign(true)));
      push(mark);
    } else if (mark.kind().shape != Shape::round ||
               !ends_list_number(std::string_view(mark.words->value).substr(0, mark.at))) {
      report(mark, false, never_opened(mark.kind().open, mark.kind().close), add_one(mark.kind().open));
    }
  }

  void close_across(const Mark& mark) {
    const Mark& top = open_.back();
    report(mark, false, crossed(mark.sign(false), top.sign(true)), close_inner, &top);
    const auto partner = std::find_if(open_.rbegin(), open_.rend(),
                                      [&mark](const Mark& each) { return each.pair == mark.pair; });
    open_.erase(partner.base() - 1);
    --depth_[mark.pair];
  }

  void report_unclosed(const Mark& mark) {
    report(mark, true, never_closed(mark.kind().open, mark.kind().close), add_one(mark.kind().close));
  }

  void report_pair(const Mark& opening, const Mark& closing, std::string_view sign, Text hint) {
    report(closing, closing.opens, other_kind(opening.sign(true), sign), std::move(hint), &opening);
  }

  Span place(const Mark& mark, bool opening) const {
    return place_of(input_.source, *mark.words, mark.at, mark.sign(opening).size());
  }

  void report(const Mark& mark, bool opening, Text message, Text hint, const Mark* opener = nullptr) {
    std::vector<Related> related;
    if (opener != nullptr) related.push_back({place(*opener, true), opened_here});
    found_.add(place(mark, opening), std::move(message), std::move(hint), std::move(related));
    ++faults_;
  }

  const Input& input_;
  Found& found_;
  std::vector<Mark> open_;
  std::array<std::size_t, std::size(pairs)> depth_{};
  std::array<std::size_t, std::size(pairs)> openings_ahead_{};
  std::array<std::size_t, std::size(pairs)> closings_ahead_{};
  std::size_t faults_ = 0;
};

}  // namespace

const Check rules::bracket_mismatch(bracket_mismatch_rule, [](const Input& input, Found& found) {
  std::vector<Mark> marks;
  const auto pair_up = [&] {
    if (!marks.empty()) Pairing(input, found).read(marks);
    marks.clear();
  };
  const Measure* divided = nullptr;  // the measure whose clauses are read, as one text
  for (const TableText& text : input.texts) {
    if (divided == nullptr || text.measure != divided) {
      pair_up();
      divided = text.kind == TextKind::clause ? text.measure : nullptr;
    }
    if (text.signs.brackets && !may_be_cut(input.source, *text.words)) add_marks(*text.words, marks);
  }
  pair_up();
});

}  // namespace xfz::check
