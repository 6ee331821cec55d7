// SPDX-License-Identifier: MIT
#include "load/slips/comments.h"

#include <algorithm>
#include <optional>
#include <string>

#include "load/rules/rules.h"
#include "load/slips/chinese_keys.h"
#include "text/utf8.h"

namespace xfz::load {

namespace {

constexpr Message<std::string_view> commented_out{"`{}` is commented out here", "`{}` 在这里被注释掉了"};
constexpr Phrase cut_off{"what follows this # is a comment, not part of the text",
                         "这个 # 后面的成了注释，不是正文"};
constexpr Phrase quote_or_move{"put the value in double quotes, or the remark on a line of its own",
                               "请给整个值加上半角双引号；如果确是备注，请另起一行"};
constexpr Phrase bring_back{"remove the `#`, or delete the comment, or word it differently",
                            "请去掉 `#`，或者删去这条注释，或者换个说法"};
constexpr Phrase begin_line{"begin a new line here, or delete this part of the comment",
                            "请在这里另起一行，或者删去注释的这一部分"};
constexpr Message<std::string> write_in_full{"write `{}` in full, without the `#`, or delete the line",
                                             "请去掉 `#`，把 `{}` 写完整，或者删去这一行"};

/// Chinese words for keys also begin ordinary remarks (名称：…), but not those for duties.
bool is_duty(std::string_view key) {
  return key == "lead" || key == "responsible" || key == "support" || key == "deadline";
}

/// A key with its value in a comment.
struct CommentedKey {
  std::string key;
  std::size_t begin = 0;  ///< in the comment, where what stands commented out begins
  Text hint;
};

bool is_key(std::string_view word, const Keys& keys) {
  const auto meant = key_for_chinese(word);
  return keys.holds(lower_case(word)) || (meant && is_duty(*meant));
}

/// The word before the colon, if these words read like a key with its value: `deadline: 6月底前`,
/// `- {id: mzj`, `牵头：民政局`.
std::string_view word_with_value(std::string_view words) {
  words.remove_prefix(std::min(words.find_first_not_of("# -{"), words.size()));
  constexpr std::string_view wide = "：";
  const std::size_t colon = std::min(words.find(':'), words.find(wide));
  if (colon == std::string_view::npos) return {};
  const std::string_view behind = words.substr(colon);
  const bool has_value = behind.starts_with(wide) || behind.size() == 1 || behind[1] == ' ';
  return has_value ? words.substr(0, colon) : std::string_view{};
}

/// The key of which a # took the first letter: `#eadline: 6月底前`.
std::optional<std::string> key_overtyped(std::string_view comment, const Keys& keys) {
  const std::string_view rest = word_with_value(comment);
  if (rest.empty()) return std::nullopt;
  for (char first = 'a'; first <= 'z'; ++first) {
    if (std::string key = first + std::string(rest); keys.holds(key)) return key;
  }
  return std::nullopt;
}

/// The key of a line that was joined to the comment: `# 后来加上 responsible: [司法局]`. The Chinese words
/// for keys stand in remarks, too, so they must still have their indentation.
std::optional<CommentedKey> key_joined(std::string_view comment, const Keys& keys) {
  constexpr std::string_view indentation = "  ";
  constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz_";
  constexpr std::size_t room_for_key = 80;  // so that a long comment is not looked through again and again
  const auto next_colon = [comment](std::size_t from) {
    return std::min(comment.find(':', from), comment.find("：", from));
  };
  for (std::size_t at = next_colon(0); at != std::string_view::npos; at = next_colon(at + 1)) {
    const std::size_t from = at - std::min(at, room_for_key);
    const std::string_view before = comment.substr(from, at - from);
    const std::size_t blank = before.rfind(' ') + 1;  // npos + 1 is 0
    const bool is_indented = before.substr(0, blank).ends_with(indentation);
    const std::string_view word = before.substr(is_indented ? blank : before.find_last_not_of(letters) + 1);
    const std::size_t begin = at - word.size();
    constexpr std::size_t colon = 4;  // of either width, and what follows
    if (word_with_value(comment.substr(begin, word.size() + colon)).size() != word.size()) continue;
    if (is_indented ? is_key(word, keys) : keys.holds(word))
      return CommentedKey{std::string(word), begin, begin_line.text()};
  }
  return std::nullopt;
}

/// The key that a comment begins with, or a line in it.
std::optional<CommentedKey> commented_key(std::string_view comment, const Keys& keys) {
  const std::string_view first = word_with_value(comment);
  if (is_key(first, keys)) return CommentedKey{std::string(first), 0, bring_back.text()};
  if (const auto key = key_overtyped(comment, keys)) return CommentedKey{*key, 0, write_in_full(*key)};
  return key_joined(comment, keys);
}

/// Whether a comment stands behind a value and may be part of it: `甲 #2号`, and anything behind an official
/// text, where a comment can as well stand on its own line.
bool cuts_text(std::string_view text, std::size_t hash) {
  const std::size_t line = text.rfind('\n', hash) + 1;  // npos + 1 is 0: the first line
  const std::size_t first = text.find_first_not_of(" \t-", line);
  if (first >= hash) return false;
  const std::string_view before = text.substr(first, hash - first);
  for (const std::string_view key : {"text: ", "title: ", "wording: ", "not_applicable: "}) {
    if (before.starts_with(key) && before.find_first_not_of(' ', key.size()) != std::string_view::npos)
      return true;
  }
  return hash + 1 < text.size() && std::string_view(" \t#\n").find(text[hash + 1]) == std::string_view::npos;
}

}  // namespace

void find_commented_keys(std::string_view text, const Keys& keys, Draft& draft) {
  for (const Span at : draft.comments) {
    const std::string_view comment = text.substr(at.begin, at.end - at.begin);
    if (const auto found = commented_key(comment, keys)) {
      const Span span{at.begin + static_cast<std::uint32_t>(found->begin), at.end};
      draft.report(rules::commented_key, span, commented_out(found->key), found->hint);
    } else if (cuts_text(text, at.begin)) {
      draft.report(rules::comment_in_text, at, cut_off.text(), quote_or_move.text());
    }
  }
}

}  // namespace xfz::load
