// SPDX-License-Identifier: MIT
#include "load/slips.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "load/chinese_keys.h"
#include "load/fields.h"
#include "load/rules.h"
#include "text/utf8.h"

namespace xfz::load {

namespace {

constexpr Phrase tab{"the line is indented with a tab", "这一行用制表符缩进"};
constexpr Phrase use_spaces{"indent with spaces", "请用空格缩进"};
constexpr Message<std::string_view> wide_colon{"the colon behind `{}` is full-width (：)",
                                               "`{}` 后面的冒号是全角的（：）"};
constexpr Message<std::string_view> narrow_colon{"write `{}: ` with a half-width colon and a space",
                                                 "请写 `{}: `：半角冒号加一个空格"};
constexpr Message<std::string_view> tight_colon{"there is no space behind `{}:`", "`{}:` 后面没有空格"};
constexpr Message<std::string_view> loose_colon{"write `{}: ` with a space", "请写 `{}: `，冒号后加一个空格"};
constexpr Message<std::string_view> no_colon{"there is no colon behind `{}`", "`{}` 后面没有冒号"};
constexpr Phrase wide_space{"the line is indented with a full-width space", "这一行用全角空格缩进"};
constexpr Phrase wide_dash{"the dash is full-width", "这里的横线是全角的"};
constexpr Phrase tight_dash{"there is no space behind the `-`", "`-` 后面没有空格"};
constexpr Phrase loose_dash{"write `- ` with a space", "请写 `- `，后加一个空格"};
constexpr Phrase open_quote{"the quotation mark that opens here is not closed on this line",
                            "这里的引号在本行没有关上"};
constexpr Phrase close_quote{
    "close it at the end of the value; a quotation mark within the text is written `\\\"`",
    "请在值的末尾补上引号；文字里面的半角双引号写成 `\\\"`"};
constexpr Phrase behind_quote{"text stands behind the closing quotation mark", "右引号后面还有文字"};
constexpr Phrase quote_all{
    "put the whole value in the quotation marks; one within the text is written `\\\"`",
    "请把整个值放进引号；文字里面的半角双引号写成 `\\\"`"};
constexpr Phrase open_bracket{"the bracket that opens here is not closed", "这里的括号没有关上"};
constexpr Phrase close_bracket{"close it with a half-width bracket", "请补上半角的右括号"};
constexpr Phrase comment_in_brackets{"what stands behind this # is a comment, so the bracket is never closed",
                                     "这个 # 后面的成了注释，括号因此没有关上"};
constexpr Phrase bad_sign{"a value cannot begin with this sign unless it is in quotes",
                          "值不加引号时不能以这个符号开头"};
constexpr Phrase behind_bracket{"text stands behind this closing bracket", "这个右括号后面还有文字"};
constexpr Phrase bracket_in_text{
    "if it is part of the text, put the whole value in double quotes; otherwise leave it out",
    "如果括号是正文，请给整个值加上半角双引号；否则请删去它"};
constexpr Message<std::string_view> wide_bracket{"the bracket {} is full-width", "括号 {} 是全角的"};
constexpr Phrase narrow_bracket{"write half-width brackets, `[ ]` for a list and `{ }` for keys and values",
                                "请用半角括号：列表用 `[ ]`，带键的一项用 `{ }`"};
constexpr Phrase wide_comma{"the comma is full-width", "这里的逗号是全角的"};
constexpr Phrase narrow_comma{"separate by a half-width comma and a space", "请用半角逗号加空格隔开"};
constexpr Message<std::string_view> other_colon{"`{}` is not followed by a colon", "`{}` 后面不是冒号"};
constexpr Phrase leave_out{"leave it out", "请删去它"};
constexpr Phrase extra_bracket{"a closing bracket too many", "多了一个右括号"};
constexpr Phrase colon_in_value{"a value that holds `: ` must be in quotes", "含有 `: ` 的值要加引号"};
constexpr Phrase quote_value{"put the value in double quotes", "请给值加上半角双引号"};
constexpr Message<std::string_view> bad_start{"a value cannot begin with `{}` unless it is in quotes",
                                              "值不加引号时不能以 `{}` 开头"};
constexpr Phrase bad_indentation{"this line does not fit the lines before it", "这一行与前面的行接不上"};
constexpr Phrase check_indentation{
    "the keys of one item begin in the same column, and every key has `: ` behind it",
    "同一项的各个键要左对齐，每个键后面要有半角冒号和空格"};
constexpr Phrase bad_escape{"`\\` begins an escape that YAML does not know", "`\\` 后面不是 YAML 认得的转义"};
constexpr Phrase double_backslash{"write `\\\\`, or leave the quotes out", "请写 `\\\\`，或者不加引号"};
constexpr Message<std::string> parser_says{"the text cannot be read here ({})", "这里读不下去（{}）"};
constexpr Message<int> too_deep{"nested deeper than {} levels", "嵌套超过 {} 层"};
constexpr Phrase flatten{"the format itself needs no more than 10", "格式本身最多只用到 10 层"};

Diagnostic finding(const Rule& rule, Span span, Text message, Text hint) {
  return {&rule, span, std::move(message), std::move(hint), {}};
}

/// One line taken apart: `  - key: value`.
class Line {
 public:
  Line(std::string_view text, Span line)
      : begin_(line.begin), text_(text.substr(line.begin, line.end - line.begin)) {
    const std::size_t first = text_.find_first_not_of(" \t");
    if (first == std::string_view::npos || text_[first] == '#') return;
    std::size_t at = first;
    while (text_.substr(at).starts_with("- "))
      at = std::min(text_.find_first_not_of(' ', at + 1), text_.size());
    content_ = at;
  }

  bool empty() const { return content_ >= text_.size(); }
  std::string_view indentation() const { return text_.substr(0, text_.find_first_not_of(" \t")); }
  std::string_view content() const { return text_.substr(content_); }
  Span span(std::size_t from, std::size_t size) const {
    return {begin_ + static_cast<std::uint32_t>(content_ + from),
            begin_ + static_cast<std::uint32_t>(content_ + from + size)};
  }
  Span indentation_span(std::size_t at) const {
    return {begin_ + static_cast<std::uint32_t>(at), begin_ + static_cast<std::uint32_t>(at) + 1};
  }
  Span whole() const { return span(0, content().size()); }

 private:
  std::uint32_t begin_;
  std::string_view text_;
  std::size_t content_ = std::string_view::npos;
};

std::size_t word_size(std::string_view text) {
  const auto is_word = [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; };
  return static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_word) - text.begin());
}

/// What is wrong with the brackets and quotation marks of a list or map in brackets.
struct FlowSlip {
  std::size_t at;
  const Phrase* message;
  const Phrase* hint;
};

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
    return FlowSlip{open_.front(), &open_bracket, &close_bracket};
  }

 private:
  std::optional<FlowSlip> read_sign(char c) {
    const bool begins_value = holds("[{,:", before_);
    if (c == '#' && at_ > 0 && content_[at_ - 1] == ' ') return read_comment();
    if (begins_value && holds("*&!@`", c)) return FlowSlip{at_, &bad_sign, &quote_value};
    if (begins_value && holds("\"'", c)) return read_quoted();
    if (holds("[{", c)) open_.push_back(at_);
    if (holds("]}", c)) return read_closing();
    return std::nullopt;
  }

  std::optional<FlowSlip> read_comment() {
    if (!open_.empty()) return FlowSlip{at_, &comment_in_brackets, &quote_value};
    ended_ = true;
    return std::nullopt;
  }

  std::optional<FlowSlip> read_quoted() {
    const std::size_t close = content_.find(content_[at_], at_ + 1);
    if (close == std::string_view::npos) return FlowSlip{at_, &open_quote, &close_quote};
    if (!followed_by(close, ",]}:#")) return FlowSlip{close, &behind_quote, &quote_all};
    at_ = close;
    return std::nullopt;
  }

  std::optional<FlowSlip> read_closing() {
    if (open_.empty()) return FlowSlip{at_, &extra_bracket, &leave_out};
    open_.pop_back();
    if (open_.empty() && !followed_by(at_, "#]}")) return FlowSlip{at_, &behind_bracket, &bracket_in_text};
    return std::nullopt;
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
  char before_ = '[';              ///< the last sign that is no space
  bool ended_ = false;             ///< a comment follows
};

Diagnostic finding(const Line& line, std::size_t from, const KeySlip& slip) {
  return finding(*slip.rule, line.span(from + slip.begin, slip.size), slip.message, slip.hint);
}

/// A key slip at the beginning of the line's content, or of a part of a map in brackets.
std::optional<Diagnostic> slip_at_key(const Line& line) {
  const std::string_view content = line.content();
  if (const auto slip = find_key_slip(content)) return finding(line, 0, *slip);
  if (!content.starts_with('{')) return std::nullopt;
  constexpr std::string_view comma = "，";
  if (const std::size_t wide = content.find(comma); wide != std::string_view::npos) {
    const std::string_view next = content.substr(wide + comma.size());
    const std::size_t word = word_size(next.substr(std::min(next.find_first_not_of(' '), next.size())));
    if (word > 0 && next.find(':') != std::string_view::npos) {
      return finding(rules::chinese_punctuation, line.span(wide, comma.size()), wide_comma.text(),
                     narrow_comma.text());
    }
  }
  for (std::size_t at = 0; at != std::string_view::npos; at = content.find(',', at + 1)) {
    const std::size_t part = content.find_first_not_of(' ', at + 1);
    if (part == std::string_view::npos) break;
    const auto slip = find_key_slip(content.substr(part, content.find_first_of(",}", part) - part));
    if (slip) return finding(line, part, *slip);
  }
  return std::nullopt;
}

std::optional<Diagnostic> slip_at_dash(const Line& line) {
  const std::string_view content = line.content();
  for (const std::string_view dash : {"－", "—", "–"}) {
    if (!content.starts_with(dash)) continue;
    return finding(rules::chinese_punctuation, line.span(0, dash.size()), wide_dash.text(),
                   loose_dash.text());
  }
  const bool tight = content.size() > 1 && content[0] == '-' && content[1] != ' ' && content[1] != '-';
  if (!tight) return std::nullopt;
  return finding(rules::syntax, line.span(0, 1), tight_dash.text(), loose_dash.text());
}

std::optional<Diagnostic> slip_in_quotes(const Line& line, std::size_t at) {
  const std::string_view content = line.content();
  const char quote = content[at];
  std::size_t close = at + 1;
  for (; close < content.size() && content[close] != quote; ++close) {
    if (quote == '"' && content[close] == '\\') ++close;
  }
  if (close >= content.size()) {
    return finding(rules::syntax, line.span(at, 1), open_quote.text(), close_quote.text());
  }
  const std::size_t behind = content.find_first_not_of(' ', close + 1);
  if (behind == std::string_view::npos || content[behind] == '#' || content[behind] == quote)
    return std::nullopt;
  return finding(rules::syntax, line.span(behind, content.size() - behind), behind_quote.text(),
                 quote_all.text());
}

/// A full-width bracket where a list or map begins: at the beginning of an item or of a value.
std::optional<Diagnostic> slip_at_bracket(const Line& line) {
  const std::string_view content = line.content();
  const std::size_t key = word_size(content);
  std::size_t at = 0;
  if (key > 0 && content.substr(key).starts_with(": ")) at = content.find_first_not_of(' ', key + 1);
  if (at == std::string_view::npos) return std::nullopt;
  for (const std::string_view bracket : {"［", "【", "｛"}) {
    if (!content.substr(at).starts_with(bracket)) continue;
    return finding(rules::chinese_punctuation, line.span(at, bracket.size()), wide_bracket(bracket),
                   narrow_bracket.text());
  }
  return std::nullopt;
}

std::optional<Diagnostic> slip_in_value(const Line& line) {
  const std::string_view content = line.content();
  std::size_t at = word_size(content);
  if (at == 0 || !content.substr(at).starts_with(": ")) {
    at = 0;
  } else {
    at = content.find_first_not_of(' ', at + 1);
    if (at == std::string_view::npos) return std::nullopt;
  }
  const std::string_view value = content.substr(at);
  if (value.front() == '"' || value.front() == '\'') return slip_in_quotes(line, at);
  if (value.front() == '[' || value.front() == '{') {
    const auto slip = FlowReader(content).read(at);
    if (!slip) return std::nullopt;
    return finding(rules::syntax, line.span(slip->at, 1), slip->message->text(), slip->hint->text());
  }
  if (std::string_view(",]}%@`*").find(value.front()) != std::string_view::npos) {
    return finding(rules::syntax, line.span(at, 1), bad_start(value.substr(0, 1)), quote_value.text());
  }
  const std::size_t colon = value.find(": ");
  if (at > 0 && colon != std::string_view::npos) {
    return finding(rules::syntax, line.span(at + colon, 1), colon_in_value.text(), quote_value.text());
  }
  return std::nullopt;
}

std::optional<Diagnostic> slip_at_indentation(const Line& line) {
  constexpr std::string_view ideographic_space = "　";
  if (const std::size_t at = line.indentation().find('\t'); at != std::string_view::npos) {
    return finding(rules::syntax, line.indentation_span(at), tab.text(), use_spaces.text());
  }
  if (!line.content().starts_with(ideographic_space)) return std::nullopt;
  return finding(rules::chinese_punctuation, line.span(0, ideographic_space.size()), wide_space.text(),
                 use_spaces.text());
}

std::optional<Diagnostic> slip(const Line& line) {
  for (const auto find : {slip_at_indentation, slip_at_dash, slip_at_key, slip_at_bracket, slip_in_value}) {
    if (auto found = find(line)) return found;
  }
  return std::nullopt;
}

/// The line before a key that is taken for its continuation: words that belong to no key themselves.
std::optional<Span> stray_words_before(const Source& source, std::string_view text,
                                       const SyntaxFault& fault) {
  if (fault.reason != "illegal map value") return std::nullopt;
  for (std::uint32_t number = source.line_at(fault.offset) - 1; number > 0; --number) {
    const Line line(text, source.line_span(number));
    if (line.empty()) continue;
    if (line.content().find(':') != std::string_view::npos) break;
    return line.whole();
  }
  return std::nullopt;
}

/// The character at an offset; nothing behind the end of the text.
Span character_at(std::string_view text, std::size_t offset) {
  std::size_t at = std::min(offset, text.size());
  while (at > 0 && at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
  const std::size_t size = at < text.size() ? first_code_point(text.substr(at)).size : 0;
  return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + size)};
}

}  // namespace

std::optional<KeySlip> find_key_slip(std::string_view words) {
  constexpr std::string_view colon = "：";
  if (const std::size_t wide = words.find(colon); wide != std::string_view::npos) {
    const std::string_view before = words.substr(0, wide);
    const auto meant = key_for_chinese(before);
    const std::string_view key = meant ? *meant : before;
    if (is_known_key(key)) {
      return KeySlip{
          key, wide, colon.size(), &rules::chinese_punctuation, wide_colon(before), narrow_colon(key)};
    }
  }
  const std::string_view key = words.substr(0, word_size(words));
  if (key.empty() || !is_known_key(key)) return std::nullopt;
  const std::string_view behind = words.substr(key.size());
  if (behind.starts_with(':') && behind.size() > 1 && behind[1] != ' ') {
    return KeySlip{key, 0, key.size() + 1, &rules::syntax, tight_colon(key), loose_colon(key)};
  }
  if (behind.empty() || behind.starts_with(' ')) {
    return KeySlip{key, 0, key.size(), &rules::syntax, no_colon(key), loose_colon(key)};
  }
  for (const std::string_view sign : {";", "；", "=", "＝", "∶", "︰"}) {
    if (!behind.starts_with(sign)) continue;
    return KeySlip{key, key.size(), sign.size(), &rules::syntax, other_colon(key), loose_colon(key)};
  }
  return std::nullopt;
}

Explanation explain(const Source& source, std::string_view text, const SyntaxFault& fault,
                    const std::vector<std::uint32_t>& suspects) {
  const Span here = character_at(text, fault.offset);
  if (fault.too_deep) return {finding(rules::limit, here, too_deep(max_depth), flatten.text())};
  for (const std::uint32_t number : suspects) {
    const Line line(text, source.line_span(number));
    if (line.empty()) continue;
    if (auto found = slip(line)) return {*std::move(found), true};
  }
  if (fault.reason.starts_with("unknown escape")) {
    const std::size_t backslash = std::min<std::size_t>(text.rfind('\\', fault.offset), fault.offset);
    return {finding(rules::syntax, character_at(text, backslash), bad_escape.text(), double_backslash.text()),
            true};
  }
  if (const auto stray = stray_words_before(source, text, fault)) {
    return {finding(rules::syntax, *stray, bad_indentation.text(), check_indentation.text()), true};
  }
  if (!fault.reason.starts_with("end of ") && !fault.reason.starts_with("illegal ")) {
    return {finding(rules::syntax, here, parser_says(fault.reason), check_indentation.text())};
  }
  const Line line(text, source.line_span(source.line_at(fault.offset)));
  return {finding(rules::syntax, line.empty() ? here : line.whole(), bad_indentation.text(),
                  check_indentation.text())};
}

}  // namespace xfz::load
