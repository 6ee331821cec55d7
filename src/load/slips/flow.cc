// SPDX-License-Identifier: MIT
#include "load/slips/flow.h"

#include <algorithm>
#include <vector>

#include "load/slips/key.h"

namespace xfz::load {

namespace {

constexpr Phrase open_bracket{"the bracket that opens here is not closed", "这里的括号没有关上"};
constexpr Phrase close_bracket{"close it with a half-width bracket", "请补上半角的右括号"};
constexpr Phrase other_bracket{"this bracket does not match the one that was opened",
                               "这个右括号与前面的左括号不成对"};
constexpr Phrase match_bracket{"`[` is closed by `]`, and `{` by `}`", "`[` 配 `]`，`{` 配 `}`"};
constexpr Phrase wide_close{"this closing bracket is full-width", "这个右括号是全角的"};
constexpr Phrase narrow_close{"write it half-width: `[` is closed by `]`, and `{` by `}`",
                              "请改用半角：`[` 配 `]`，`{` 配 `}`"};
constexpr Phrase wide_comma{"the comma is full-width", "这里的逗号是全角的"};
constexpr Phrase narrow_comma{"separate by a half-width comma and a space", "请用半角逗号加空格隔开"};
constexpr Phrase comment_in_brackets{"what follows this # is a comment, so the bracket is never closed",
                                     "这个 # 后面的成了注释，括号因此没有关上"};
constexpr Phrase bad_sign{"a value cannot begin with this sign unless it is in quotes",
                          "值不加引号时不能以这个符号开头"};
constexpr Phrase behind_bracket{"there is text after this closing bracket", "这个右括号后面还有文字"};
constexpr Phrase extra_bracket{"an unexpected closing bracket", "多了一个右括号"};
constexpr Phrase leave_out{"leave it out", "请删去它"};
constexpr Phrase lone_bracket{"no bracket is open that this one closes", "没有与这个右括号配对的左括号"};
constexpr Phrase lost_line{
    "is the line missing that opened it? Write that again; only if none is, leave the bracket out",
    "是不是丢了写有左括号的那一行？请把它补上；确实没有丢，才删去这个括号"};

/// Brackets that belong to the words, and what people type for `]` and `}`.
struct Pair {
  std::string_view open;
  std::string_view close;
};
constexpr Pair pairs_of_words[] = {{"（", "）"}, {"［", "］"}, {"【", "】"},
                                   {"〔", "〕"}, {"｛", "｝"}, {"(", ")"}};

std::size_t count(std::string_view words, std::string_view sign) {
  std::size_t result = 0;
  for (std::size_t at = words.find(sign); at != std::string_view::npos; at = words.find(sign, at + 1))
    ++result;
  return result;
}

/// The bracket that the words end with but do not open; empty where there is none.
std::string_view lone_close(std::string_view words) {
  for (const auto& [open, close] : pairs_of_words) {
    if (words.ends_with(close) && count(words, close) > count(words, open)) return close;
  }
  return {};
}

/// Reads a list or map in brackets sign by sign until something is wrong.
class FlowReader {
 public:
  explicit FlowReader(std::string_view content) : content_(content) {}

  std::optional<FlowSlip> read(std::size_t from) {
    for (at_ = from; at_ < content_.size() && !ended_; ++at_) {
      const char c = content_[at_];
      if (const auto slip = read_sign(c)) return slip;
      if (c != ' ') before_ = c;
    }
    if (open_.empty()) return std::nullopt;
    if (const auto slip = lone_close_before(content_.size())) return slip;
    return FlowSlip{open_.front(), &open_bracket, &close_bracket, true};
  }

 private:
  std::optional<FlowSlip> read_sign(char c) {
    const bool begins_value = holds("[{,:", before_);
    if (c == '#' && at_ > 0 && content_[at_ - 1] == ' ') return read_comment();
    const bool is_dash = c == '-' && content_.substr(at_).starts_with("- ");
    if (begins_value && (is_dash || holds("*&!@`%|>", c)))
      return FlowSlip{at_, &bad_sign, &quote_or_leave_out};
    if (begins_value && holds("\"'", c)) return read_quoted();
    if (holds("[{", c)) open_.push_back(at_);
    if (holds("[{,", c)) words_ = at_ + 1;
    if (holds("]}", c)) return read_closing(c);
    return read_wide_comma();
  }

  /// `{text: 按要求，date: 2020-09-30}`: a key behind a comma that is none.
  std::optional<FlowSlip> read_wide_comma() const {
    constexpr std::string_view comma = "，";
    const std::string_view rest = content_.substr(at_);
    if (!rest.starts_with(comma) || open_.empty() || content_[open_.back()] != '{') return std::nullopt;
    const std::size_t next = std::min(rest.find_first_not_of(' ', comma.size()), rest.size());
    const std::size_t word = name_size(rest.substr(next));
    if (word == 0 || !rest.substr(next + word).starts_with(": ")) return std::nullopt;
    const std::string_view mend = next == comma.size() ? ", " : ",";
    return FlowSlip{at_, &wide_comma, &narrow_comma, false, comma.size(), &rules::chinese_punctuation, mend};
  }

  /// `[民政局）`: the words end with another bracket than the one that closes the list or map.
  std::optional<FlowSlip> lone_close_before(std::size_t end) const {
    const std::string_view words = content_.substr(0, content_.find_last_not_of(' ', end - 1) + 1);
    if (words.size() <= words_) return std::nullopt;
    const std::string_view close = lone_close(words.substr(words_));
    if (close.empty()) return std::nullopt;
    const std::size_t at = words.size() - close.size();
    const std::string_view mend = open_.empty() || content_[open_.back()] == '[' ? "]" : "}";
    if (close == ")") return FlowSlip{at, &other_bracket, &match_bracket, false, 1, &rules::syntax, mend};
    return FlowSlip{at, &wide_close, &narrow_close, false, close.size(), &rules::chinese_punctuation, mend};
  }

  std::optional<FlowSlip> read_comment() {
    if (const auto slip = open_.empty() ? std::nullopt : lone_close_before(at_)) return slip;
    if (!open_.empty()) return FlowSlip{at_, &comment_in_brackets, &quote_value};
    ended_ = true;
    return std::nullopt;
  }

  /// A comment needs a blank before it.
  std::optional<std::string_view> mend_of(std::string_view remark) const {
    if (remark == "<!--") return std::nullopt;
    return content_[at_ + 1] == ' ' ? "#" : " #";
  }

  std::optional<FlowSlip> read_quoted() {
    const std::size_t close = content_.find(content_[at_], at_ + 1);
    if (close == std::string_view::npos) return FlowSlip{at_, &open_quote, &close_quote};
    if (!followed_by(close, ",]}:#")) return FlowSlip{close, &behind_quote, &quote_all};
    at_ = close;
    words_ = close + 1;
    return std::nullopt;
  }

  std::optional<FlowSlip> read_closing(char c) {
    if (open_.empty()) return FlowSlip{at_, &lone_bracket, &lost_line};
    if (content_[open_.back()] != (c == ']' ? '[' : '{')) {
      if (const auto slip = lone_close_before(at_)) return slip;
      return FlowSlip{at_, &other_bracket, &match_bracket};
    }
    open_.pop_back();
    words_ = at_ + 1;
    if (!open_.empty() || followed_by(at_, "#")) return std::nullopt;
    const std::size_t behind = content_.find_first_not_of(' ', at_ + 1);
    if (content_[behind] == c)
      return FlowSlip{behind, &extra_bracket, &leave_out, false, 1, &rules::syntax, ""};
    if (holds("]}", content_[behind])) return FlowSlip{behind, &lone_bracket, &lost_line};
    if (const auto sign = remark_sign(content_.substr(behind)); !sign.empty())
      return FlowSlip{behind,      &other_comment,        &write_comment, false,
                      sign.size(), &rule_of_remark(sign), mend_of(sign)};
    return FlowSlip{at_, &behind_bracket, &quote_or_leave_out};
  }

  /// Whether one of these signs comes next but for spaces, or nothing.
  bool followed_by(std::size_t at, std::string_view signs) const {
    const std::size_t next = content_.find_first_not_of(' ', at + 1);
    return next == std::string_view::npos || holds(signs, content_[next]);
  }

  static bool holds(std::string_view signs, char c) { return signs.find(c) != std::string_view::npos; }

  std::string_view content_;
  std::size_t at_ = 0;
  std::vector<std::size_t> open_;  ///< the places of the brackets that are open
  std::size_t words_ = 0;          ///< where the words begin that are read
  char before_ = '[';              ///< the last sign that is no space
  bool ended_ = false;             ///< a comment follows
};

}  // namespace

std::optional<FlowSlip> find_flow_slip(std::string_view content, std::size_t from) {
  return FlowReader(content).read(from);
}

}  // namespace xfz::load
