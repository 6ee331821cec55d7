// SPDX-License-Identifier: MIT
#include "load/slips/line.h"

#include "load/rules/rules.h"
#include "load/slips/flow.h"
#include "load/slips/key.h"
#include "text/blanks.h"

namespace xfz::load {

namespace {

constexpr Phrase tab{"the line is indented with a tab", "这一行用制表符缩进"};
constexpr Phrase use_spaces{"indent with spaces", "请用空格缩进"};
constexpr Phrase wide_space{"the line is indented with a full-width space", "这一行用全角空格缩进"};
constexpr Phrase wide_dash{"the dash is full-width", "这里的横线是全角的"};
constexpr Phrase other_bullet{"an item of a list begins with `-`", "列表的每一项用 `-` 开头"};
constexpr Phrase conflict{"Git left two versions of these lines here", "Git 合并时在这里留下了两个版本"};
constexpr Phrase keep_version{"keep one of them and remove the lines `<<<<<<<`, `=======` and `>>>>>>>`",
                              "请保留一个版本，并删去 `<<<<<<<`、`=======`、`>>>>>>>` 这几行"};
constexpr Message<std::string_view> second_key{"there is a second key, `{}`, on this line",
                                               "这一行里又写了一个键 `{}`"};
constexpr Phrase new_line{"write each key on a line of its own, in the column of the others",
                          "每个键另起一行，与其他键左对齐"};
constexpr Message<std::string_view> behind_heading{"there is text after `{}:`", "`{}:` 后面还有文字"};
constexpr Phrase items_below{"leave it out: the items follow, each beginning with `- `",
                             "请删去它：各项写在下面，行首写 `- `"};
constexpr Phrase tight_dash{"there is no space after the `-`", "`-` 后面没有空格"};
constexpr Phrase loose_dash{"write `- ` with a space", "请写 `- `，后加一个空格"};
constexpr Message<std::string_view> wide_bracket{"the bracket {} is full-width", "括号 {} 是全角的"};
constexpr Phrase narrow_bracket{"write half-width brackets, `[ ]` for a list and `{ }` for keys and values",
                                "请用半角括号：列表用 `[ ]`，带键的一项用 `{ }`"};
constexpr Phrase colon_in_value{"a value that holds `: ` must be in quotes", "含有 `: ` 的值要加引号"};

Diagnostic mended(Diagnostic finding, Edits mend) {
  finding.mend = std::move(mend);
  return finding;
}

Diagnostic key_finding(const Line& line, std::size_t from, const KeySlip& slip) {
  return mended(finding(*slip.rule, line.span(from + slip.begin, slip.size), slip.message, slip.hint),
                moved(slip.mend, line.span(from, 0).begin));
}

/// The sign at the beginning becomes a dash with one blank, where an item is sure to begin behind it.
Edits mend_dash(const Line& line, std::size_t size, const Keys& keys) {
  const std::string_view content = line.content();
  const std::size_t behind = size + leading_blanks(content.substr(size));
  const std::string_view item = content.substr(behind);
  const bool begins = item.starts_with('{') || keys.holds(item.substr(0, word_size(item)));
  return begins ? Edits{{line.span(0, behind), "- "}} : Edits{};
}

/// A key slip at the beginning of the line's content, or of a part of a map in brackets.
std::optional<Diagnostic> slip_at_key(const Line& line, const Keys& keys) {
  const std::string_view content = line.content();
  if (const auto slip = find_key_slip(content, keys)) return key_finding(line, 0, *slip);
  if (!content.starts_with('{')) return std::nullopt;
  for (std::size_t at = 0; at != std::string_view::npos; at = content.find(',', at + 1)) {
    const std::size_t part = content.find_first_not_of(' ', at + 1);
    if (part == std::string_view::npos) break;
    const auto slip = find_key_slip(content.substr(part, content.find_first_of(",}", part) - part), keys);
    if (slip) return key_finding(line, part, *slip);
  }
  return std::nullopt;
}

/// Where a list item begins with another sign than a dash: its size.
std::size_t bullet_size(std::string_view content, const Keys& keys) {
  for (const std::string_view bullet : {"* ", "+ ", "•", "·", "●", "○", "■", "◆"}) {
    if (content.starts_with(bullet)) return bullet.size() - (bullet.ends_with(' ') ? 1 : 0);
  }
  const std::size_t digits = std::min(content.find_first_not_of("0123456789"), content.size());
  for (const std::string_view sign : {".", "、", "．", ")", "）"}) {
    const std::size_t size = digits + sign.size();
    if (digits == 0 || !content.substr(digits).starts_with(sign)) continue;
    const std::string_view rest =
        content.substr(std::min(content.find_first_not_of(' ', size), content.size()));
    if (keys.holds(rest.substr(0, word_size(rest)))) return size;
  }
  return 0;
}

std::optional<Diagnostic> slip_at_dash(const Line& line, const Keys& keys) {
  const std::string_view content = line.content();
  if (const std::size_t size = bullet_size(content, keys); size > 0) {
    const bool is_number = content.front() >= '0' && content.front() <= '9';  // it may be a printed one
    const bool is_patch = leading_blanks(content.substr(size)) > 1;           // `+       lead: …`
    return mended(finding(rules::syntax, line.span(0, size), other_bullet.text(), loose_dash.text()),
                  is_number || is_patch ? Edits{} : mend_dash(line, size, keys));
  }
  for (const std::string_view dash : {"－", "—", "–"}) {
    if (!content.starts_with(dash)) continue;
    return mended(
        finding(rules::chinese_punctuation, line.span(0, dash.size()), wide_dash.text(), loose_dash.text()),
        mend_dash(line, dash.size(), keys));
  }
  const bool tight = content.size() > 1 && content[0] == '-' && content[1] != ' ' && content[1] != '-';
  if (!tight) return std::nullopt;
  return mended(finding(rules::syntax, line.span(0, 1), tight_dash.text(), loose_dash.text()),
                mend_dash(line, 1, keys));
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
    const Span place = line.span(at, bracket.size());
    return mended(finding(rules::chinese_punctuation, place, wide_bracket(bracket), narrow_bracket.text()),
                  {{place, bracket == "｛" ? "{" : "["}});
  }
  return std::nullopt;
}

std::optional<Diagnostic> slip_at_conflict(const Line& line) {
  const std::string_view content = line.content();
  for (const std::string_view sign : {"<<<<<<<", "=======", ">>>>>>>"}) {
    if (content.starts_with(sign))
      return finding(rules::syntax, line.whole(), conflict.text(), keep_version.text());
  }
  return std::nullopt;
}

/// `lead: [甲], responsible: [乙]`: two lines that became one.
std::optional<Diagnostic> slip_at_second_key(const Line& line, const Keys& keys) {
  const std::string_view content = line.content();
  const std::size_t first = word_size(content);
  if (!keys.holds(content.substr(0, first)) || !content.substr(first).starts_with(": ")) return std::nullopt;
  const std::size_t value = content.find_first_not_of(' ', first + 1);
  if (value == std::string_view::npos ||
      std::string_view("{\"'").find(content[value]) != std::string_view::npos)
    return std::nullopt;
  for (std::size_t colon = content.find(": ", value); colon != std::string_view::npos;
       colon = content.find(": ", colon + 1)) {
    std::size_t word = colon;
    while (word > value && word_size(content.substr(word - 1, 1)) == 1) --word;
    const std::string_view key = content.substr(word, colon - word);
    const bool begins_word =
        word > value && std::string_view(" ,]").find(content[word - 1]) != std::string_view::npos;
    if (begins_word && keys.holds(key))
      return finding(rules::syntax, line.span(word, key.size()), second_key(key), new_line.text());
  }
  return std::nullopt;
}

/// `measures: 甲`: the items stand below.
std::optional<Slip> slip_behind_heading(const Line& line, const Keys& keys) {
  const std::string_view content = line.content();
  const std::string_view key = content.substr(0, word_size(content));
  const Field* const field = keys.heading(key);
  if (field == nullptr || field->shape != Shape::items || !content.substr(key.size()).starts_with(": "))
    return std::nullopt;
  const std::size_t value = content.find_first_not_of(' ', key.size() + 1);
  if (value == std::string_view::npos ||
      std::string_view("[#").find(content[value]) != std::string_view::npos)
    return std::nullopt;
  const Span place = line.span(value, content.size() - value);
  return Slip{finding(rules::syntax, place, behind_heading(key), items_below.text()), false,
              Repair{place, ""}};
}

/// `no-lead：…` in a line below `allow:`; in a text it is no slip.
std::optional<Slip> slip_at_rule(const Line& line) {
  const auto slip = find_rule_slip(line.content());
  if (!slip || slip->key.find('-') == std::string_view::npos) return std::nullopt;
  return Slip{key_finding(line, 0, *slip), true};
}

std::optional<Slip> slip_in_value(const Line& line) {
  const std::string_view content = line.content();
  std::size_t at = word_size(content);
  if (at == 0 || !content.substr(at).starts_with(": ")) {
    at = 0;
  } else {
    at = content.find_first_not_of(' ', at + 1);
    if (at == std::string_view::npos) return std::nullopt;
  }
  const std::string_view value = content.substr(at);
  if (value.front() == '"' || value.front() == '\'') {
    auto found = slip_in_quotes(line, at);
    return found ? std::optional(Slip{*std::move(found)}) : std::nullopt;
  }
  if (value.front() == '[' || value.front() == '{') {
    const auto slip = find_flow_slip(content, at);
    if (!slip) return std::nullopt;
    const Span place = line.span(slip->at, slip->size);
    return Slip{mended(finding(*slip->rule, place, slip->message->text(), slip->hint->text()),
                       slip->mend ? Edits{{place, std::string(*slip->mend)}} : Edits{}),
                slip->may_go_on};
  }
  const bool goes_on = value.front() == ',' && at == 0 && line.whole().begin > 0;  // with the line before it
  if (!goes_on && std::string_view(",]}%@`*&").find(value.front()) != std::string_view::npos) {
    const bool may_close = at == 0 && std::string_view("]}").find(value.front()) != std::string_view::npos;
    return Slip{
        finding(rules::syntax, line.span(at, 1), bad_start(value.substr(0, 1)), quote_or_leave_out.text()),
        may_close};
  }
  const std::size_t colon = value.find(": ");
  if (at > 0 && colon != std::string_view::npos) {
    return Slip{finding(rules::syntax, line.span(at + colon, 1), colon_in_value.text(), quote_value.text())};
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

}  // namespace

std::optional<Slip> find_slip(const Line& line, const Keys& keys) {
  auto found = slip_at_indentation(line);
  if (found) return Slip{*std::move(found), false, {}, true};
  found = slip_at_conflict(line);
  if (!found) found = slip_at_dash(line, keys);
  if (!found) found = slip_at_key(line, keys);
  if (!found) found = slip_at_bracket(line);
  if (!found) found = slip_at_second_key(line, keys);
  if (found) return Slip{*std::move(found)};
  if (auto behind = slip_behind_heading(line, keys)) return behind;
  if (auto at_rule = slip_at_rule(line)) return at_rule;
  return slip_in_value(line);
}

}  // namespace xfz::load
