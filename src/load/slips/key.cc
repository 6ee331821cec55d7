// SPDX-License-Identifier: MIT
#include "load/slips/key.h"

#include <algorithm>
#include <string>

#include "load/rules/rules.h"
#include "load/slips/chinese_keys.h"
#include "load/slips/flow.h"
#include "load/yaml/scalars.h"
#include "text/ascii.h"
#include "text/blanks.h"

namespace xfz::load {

namespace {

constexpr Message<std::string_view> wide_colon{"the colon after `{}` is full-width (：)",
                                               "`{}` 后面的冒号是全角的（：）"};
constexpr Message<std::string_view> narrow_colon{"write `{}: ` with a half-width colon and a space",
                                                 "请写 `{}: `：半角冒号加一个空格"};
constexpr Message<std::string_view> tight_colon{"there is no space after `{}:`", "`{}:` 后面没有空格"};
constexpr Message<std::string_view> loose_colon{"write `{}: ` with a space", "请写 `{}: `，冒号后加一个空格"};
constexpr Message<std::string_view> no_colon{"there is no colon after `{}`", "`{}` 后面没有冒号"};
constexpr Message<std::string_view> other_colon{"`{}` is not followed by a colon", "`{}` 后面不是冒号"};

constexpr std::string_view like_colons[] = {"：", ";", "；", "=", "＝", "∶", "︰", ".", "。", "，", "、"};

/// The size of a sign at the beginning that somebody took for a colon.
std::size_t like_colon_size(std::string_view text) {
  const auto* const found = std::find_if(std::begin(like_colons), std::end(like_colons),
                                         [text](std::string_view sign) { return text.starts_with(sign); });
  return found == std::end(like_colons) ? 0 : found->size();
}

Edit edit(std::size_t from, std::size_t to, std::string text) {
  return {{static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to)}, std::move(text)};
}

/// `//` and `＃` are a `#`; what ends in `-->` is more than a sign.
Edits mend_remark(std::string_view sign) {
  if (sign == "<!--") return {};
  return {edit(0, sign.size(), "#")};
}

/// The colon that is missing or another sign from `from` to `to`, unless the word may be one of a sentence.
Edits mend_missing_colon(std::string_view words, std::size_t from, std::size_t to, const Keys& keys) {
  const Edit mend = mend_colon(words, from, to);
  const std::string_view value = words.substr(mend.at.end);
  const Field* const heading = keys.heading(words.substr(0, mend.at.begin));
  const bool is_heading = heading != nullptr && heading->shape == Shape::items;
  const bool may_be_sentence = value.empty() ? !is_heading : is_letter(value.front());
  return may_be_sentence ? Edits{} : Edits{mend};
}

/// A slip behind a word that is a key.
std::optional<KeySlip> find_slip_behind(std::string_view words, std::string_view key, const Keys& keys) {
  if (key.empty() || !keys.holds(key)) return std::nullopt;
  const std::string_view behind = words.substr(key.size());
  if (behind.starts_with(':') && behind.size() > 1 && behind[1] != ' ') {
    return KeySlip{std::string(key),
                   0,
                   key.size() + 1,
                   &rules::syntax,
                   tight_colon(key),
                   loose_colon(key),
                   {mend_colon(words, key.size(), key.size() + 1)}};
  }
  if (behind.empty() || behind.starts_with(' ')) {
    const std::size_t end = key.size() + leading_blanks(behind);
    const std::size_t sign = like_colon_size(words.substr(end));
    return KeySlip{std::string(key),
                   0,
                   key.size(),
                   &rules::syntax,
                   no_colon(key),
                   loose_colon(key),
                   mend_missing_colon(words, end, end + sign, keys)};
  }
  const std::size_t sign = like_colon_size(behind);
  if (sign == 0) return std::nullopt;
  return KeySlip{std::string(key),
                 key.size(),
                 sign,
                 &rules::syntax,
                 other_colon(key),
                 loose_colon(key),
                 mend_missing_colon(words, key.size(), key.size() + sign, keys)};
}

}  // namespace

Edit mend_colon(std::string_view words, std::size_t from, std::size_t to) {
  from -= trailing_blanks(words.substr(0, from));
  to += leading_blanks(words.substr(to));
  return edit(from, to, to < words.size() ? ": " : ":");
}

Edits moved(Edits edits, std::uint32_t by) {
  for (Edit& each : edits) each.at = {each.at.begin + by, each.at.end + by};
  return edits;
}

std::size_t word_size(std::string_view text) {
  const auto is_word = [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; };
  return static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_word) - text.begin());
}

std::size_t name_size(std::string_view text) {
  const auto is_name = [](char c) { return word_size({&c, 1}) == 1 || c == '-'; };
  return static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_name) - text.begin());
}

std::string_view remark_sign(std::string_view words) {
  for (const std::string_view sign : {"＃", "//", "<!--"}) {
    if (words.starts_with(sign)) return sign;
  }
  return {};
}

const Rule& rule_of_remark(std::string_view sign) {
  return sign == "＃" ? rules::chinese_punctuation : rules::syntax;
}

std::optional<KeySlip> find_rule_slip(std::string_view words) {
  constexpr std::string_view colon = "：";
  const std::string_view name = words.substr(0, name_size(words));
  const std::size_t wide = std::min(words.find_first_not_of(' ', name.size()), words.size());
  if (name.empty() || !words.substr(wide).starts_with(colon)) return std::nullopt;
  return KeySlip{std::string(name),
                 wide,
                 colon.size(),
                 &rules::chinese_punctuation,
                 wide_colon(name),
                 narrow_colon(name),
                 {mend_colon(words, wide, wide + colon.size())}};
}

std::optional<KeySlip> find_key_slip(std::string_view words, const Keys& keys) {
  if (const std::string_view sign = remark_sign(words); !sign.empty()) {
    return KeySlip{"",
                   0,
                   sign.size(),
                   &rule_of_remark(sign),
                   other_comment.text(),
                   write_comment.text(),
                   mend_remark(sign)};
  }
  constexpr std::string_view colon = "：";
  if (const std::size_t wide = words.find(colon); wide != std::string_view::npos) {
    const std::string_view before = words.substr(0, wide);
    const auto meant = key_for_chinese(before);
    const std::string key = meant ? std::string(*meant) : plain_key(before);
    if (keys.holds(key)) {
      return KeySlip{key,
                     wide,
                     colon.size(),
                     &rules::chinese_punctuation,
                     wide_colon(before),
                     narrow_colon(key),
                     {mend_colon(words, wide, wide + colon.size())}};
    }
  }
  return find_slip_behind(words, words.substr(0, word_size(words)), keys);
}

}  // namespace xfz::load
