// SPDX-License-Identifier: MIT
#include "load/slips/slips.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "load/rules/rules.h"
#include "load/slips/flow.h"
#include "load/slips/indentation.h"
#include "load/slips/key.h"
#include "load/slips/line.h"
#include "text/utf8.h"

namespace xfz::load {

namespace {

constexpr Message<std::string_view> heading_commented{
    "`{}:` follows a #, so the lines below belong to nothing", "`{}:` 写在了 # 后面，下面的各行没有了归属"};
constexpr Phrase remove_hash{"remove the `#`", "请去掉 `#`"};
constexpr Phrase block_header{"only `-` may follow this sign on its line",
                              "这个符号后面，同一行里只能写 `-`"};
constexpr Phrase begin_block{
    "write `|-` and begin the text on the next line, indented; or leave the sign out",
    "请写 `|-`，正文另起一行并缩进；或者删去这个符号"};
constexpr Phrase no_key{"this line has no key; does it go on with the line before it?",
                        "这一行没有键，是不是与上一行断开了？"};
constexpr Phrase join_lines{"write a value on one line, and `: ` after every key",
                            "一个值写在一行里；每个键后面要有半角冒号和空格"};
constexpr Phrase bad_indentation{"this line does not fit the lines before it", "这一行与前面的行接不上"};
constexpr Phrase check_indentation{
    "the items of a list begin in the same column, and so do the keys of an item; every key has `: ` after "
    "it",
    "同一列表的各个 `-` 要左对齐，同一项的各个键也要左对齐，每个键后面要有半角冒号和空格"};
constexpr Phrase bad_escape{"`\\` has a meaning of its own in double quotes, but not before these letters",
                            "`\\` 在半角双引号里另有含义，后面不能接这些字母"};
constexpr Phrase double_backslash{"write `\\\\`, or leave the quotes out", "请写 `\\\\`，或者不加引号"};
constexpr Phrase unreadable{"the text cannot be read here", "这里读不下去"};
constexpr Phrase check_signs{"is a bracket, a quotation mark, a comma or a colon too many or missing?",
                             "请看看是不是多了或少了括号、引号、逗号或冒号"};
constexpr Message<int> too_deep{"nested deeper than {} levels", "嵌套超过 {} 层"};
constexpr Phrase flatten{"the format itself needs no more than 10", "格式本身最多只用到 10 层"};

/// The first slip in the lines; one that may be none only where there is no other.
std::optional<Slip> first_slip(const Source& source, std::string_view text,
                               const std::vector<std::uint32_t>& suspects, const Keys& keys) {
  std::optional<Slip> doubtful;
  for (const std::uint32_t number : suspects) {
    const Line line(text, source.line_span(number));
    if (line.empty()) continue;
    auto found = find_slip(line, keys);
    if (!found) continue;
    if (found->is_indentation) found->finding.mend = mend_indentation(source, text, number, suspects, keys);
    if (!found->may_go_on) return found;
    if (!doubtful) doubtful = std::move(found);
  }
  return doubtful;
}

/// The first of the lines of an item, if its first key is not in the column that all other keys share.
std::optional<Slip> slip_at_first_column(const Source& source, std::string_view text,
                                         const std::vector<std::uint32_t>& suspects, const Keys& keys) {
  constexpr std::size_t enough = 2;  // a single other key may as well be the wrong one
  std::size_t shared = 0;
  std::size_t others = 0;
  for (std::size_t i = 1; i < suspects.size(); ++i) {
    const Span span = source.line_span(suspects[i]);
    const Line line(text, span);
    if (line.empty() || !keys.holds(line.content().substr(0, word_size(line.content())))) continue;
    const std::size_t column = line.whole().begin - span.begin;
    if (others++ > 0 && column != shared) return std::nullopt;
    shared = column;
  }
  if (others < enough) return std::nullopt;
  const Span span = source.line_span(suspects.front());
  const Line first(text, span);
  const bool is_dash = !first.empty() && first.indentation().size() < first.whole().begin - span.begin;
  if (!is_dash || first.whole().begin - span.begin == shared) return std::nullopt;
  const Span place{span.begin + static_cast<std::uint32_t>(first.indentation().size()), span.end};
  return Slip{finding(rules::syntax, place, bad_indentation.text(), check_indentation.text())};
}

/// The key of a list of items that a line holds behind a #, and nothing else; empty where there is none.
std::string_view commented_heading(std::string_view line, const Keys& keys) {
  const std::size_t word = line.find_first_not_of("# ");
  if (word == std::string_view::npos) return {};
  const std::string_view key = line.substr(word, word_size(line.substr(word)));
  const Field* const field = keys.heading(key);
  const bool is_heading =
      field != nullptr && field->shape == Shape::items && line.substr(word + key.size()) == ":";
  return is_heading ? key : std::string_view{};
}

/// A `# measures:` right before the fault: without it what follows belongs to nothing.
std::optional<Slip> slip_at_commented_heading(const Source& source, std::string_view text,
                                              const SyntaxFault& fault, const Keys& keys) {
  std::optional<Slip> found;
  for (std::uint32_t number = source.line_at(fault.offset) - 1; number > 0; --number) {
    const Span span = source.line_span(number);
    const std::string_view line = text.substr(span.begin, span.end - span.begin);
    const std::size_t first = line.find_first_not_of(' ');
    if (first == std::string_view::npos) continue;
    if (line[first] != '#') {
      if (!found) break;
      // It belongs to the key before it.
      const std::size_t column = Line(text, span).span(0, 0).begin - span.begin;
      found->repair->text.insert(0, column, ' ');
      if (found->repair->text.size() > found->repair->at.end - found->repair->at.begin) found->repair.reset();
      break;
    }
    const std::string_view key = commented_heading(line, keys);
    if (key.empty() || found) continue;
    const Span place{span.begin + static_cast<std::uint32_t>(first), span.end};
    found = Slip{finding(rules::syntax, place, heading_commented(key), remove_hash.text()), false,
                 Repair{span, std::string(key) + ":"}};
  }
  return found;
}

/// The character at an offset; nothing behind the end of the text.
Span character_at(std::string_view text, std::size_t offset) {
  std::size_t at = std::min(offset, text.size());
  while (at > 0 && at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
  const std::size_t size = at < text.size() ? first_code_point(text.substr(at)).size : 0;
  return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + size)};
}

/// What the parser's own words say in ours, where they say something.
std::optional<Diagnostic> explain_reason(std::string_view text, const SyntaxFault& fault) {
  const auto says = [&fault](std::string_view words) {
    return fault.reason.find(words) != std::string::npos;
  };
  const auto last = [&](std::string_view signs) {
    return std::min<std::size_t>(text.find_last_of(signs, fault.offset), fault.offset);
  };
  if (says("unknown escape") || says("invalid unicode") || says("scanning hex number")) {
    return finding(rules::syntax, character_at(text, last("\\")), bad_escape.text(), double_backslash.text());
  }
  if (says("block scalar")) {
    const std::size_t sign = last("|>");
    const std::size_t end = std::min(text.find('\n', sign), text.size());
    return finding(rules::syntax, {static_cast<std::uint32_t>(sign), static_cast<std::uint32_t>(end)},
                   block_header.text(), begin_block.text());
  }
  if (says("anchor") || says("alias")) {
    const Span sign = character_at(text, last("*&"));
    return finding(rules::syntax, sign, bad_start(text.substr(sign.begin, sign.end - sign.begin)),
                   quote_or_leave_out.text());
  }
  return std::nullopt;
}

/// A line that cannot stand where it does: it is indented wrongly, or was broken off the line before it.
Diagnostic misfit(const Source& source, Span line) {
  const std::string_view words = source.text(line);
  const bool has_key = words.find(':') != std::string_view::npos || words.starts_with('-');
  const bool is_first = source.line_at(line.begin) == 1;
  if (has_key || is_first)
    return finding(rules::syntax, line, bad_indentation.text(), check_indentation.text());
  return finding(rules::syntax, line, no_key.text(), join_lines.text());
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

/// As explain(), with places as they are in `text`.
Explanation explained(const Source& source, std::string_view text, const SyntaxFault& fault,
                      const std::vector<std::uint32_t>& suspects, const Keys& keys) {
  const Span here = character_at(text, fault.offset);
  if (fault.too_deep) return {finding(rules::limit, here, too_deep(max_depth), flatten.text())};
  if (auto found = first_slip(source, text, suspects, keys)) {
    return {std::move(found->finding), true, std::move(found->repair)};
  }
  if (auto found = slip_at_first_column(source, text, suspects, keys))
    return {std::move(found->finding), true};
  if (auto found = explain_reason(text, fault)) return {*std::move(found), true};
  if (auto found = slip_at_commented_heading(source, text, fault, keys)) {
    return {std::move(found->finding), true, std::move(found->repair)};
  }
  if (const auto stray = stray_words_before(source, text, fault)) {
    return {misfit(source, *stray), true};
  }
  if (!fault.reason.starts_with("end of ") && !fault.reason.starts_with("illegal ")) {
    return {finding(rules::syntax, here, unreadable.text(), check_signs.text())};
  }
  const Line line(text, source.line_span(source.line_at(fault.offset)));
  return {misfit(source, line.empty() ? here : line.whole())};
}

/// Where a half-width bracket stands in the repaired copy for a full-width one, a place in it may be a part
/// of a character of the source: grown to all of it.
Span grown(const Source& source, Span place) {
  const Span first = character_at(source.text(), place.begin);
  const Span last = character_at(source.text(), place.end);
  return {first.begin, last.begin == place.end ? place.end : last.end};
}

}  // namespace

Explanation explain(const Source& source, std::string_view text, const SyntaxFault& fault,
                    const std::vector<std::uint32_t>& suspects, const Keys& keys) {
  Explanation result = explained(source, text, fault, suspects, keys);
  const Span whole = grown(source, result.finding.span);
  if (whole != result.finding.span) result.finding.mend.clear();
  result.finding.span = whole;
  return result;
}

}  // namespace xfz::load
