// SPDX-License-Identifier: MIT
#include "load/slips/key.h"

#include <algorithm>

#include "load/rules/rules.h"
#include "load/slips/chinese_keys.h"
#include "load/slips/flow.h"

namespace xfz::load {

namespace {

constexpr Message<std::string_view> wide_colon{"the colon behind `{}` is full-width (：)",
                                               "`{}` 后面的冒号是全角的（：）"};
constexpr Message<std::string_view> narrow_colon{"write `{}: ` with a half-width colon and a space",
                                                 "请写 `{}: `：半角冒号加一个空格"};
constexpr Message<std::string_view> tight_colon{"there is no space behind `{}:`", "`{}:` 后面没有空格"};
constexpr Message<std::string_view> loose_colon{"write `{}: ` with a space", "请写 `{}: `，冒号后加一个空格"};
constexpr Message<std::string_view> no_colon{"there is no colon behind `{}`", "`{}` 后面没有冒号"};
constexpr Message<std::string_view> other_colon{"`{}` is not followed by a colon", "`{}` 后面不是冒号"};

}  // namespace

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
  return KeySlip{name, wide, colon.size(), &rules::chinese_punctuation, wide_colon(name), narrow_colon(name)};
}

std::optional<KeySlip> find_key_slip(std::string_view words, const Keys& keys) {
  if (const std::string_view sign = remark_sign(words); !sign.empty())
    return KeySlip{"", 0, sign.size(), &rule_of_remark(sign), other_comment.text(), write_comment.text()};
  constexpr std::string_view colon = "：";
  if (const std::size_t wide = words.find(colon); wide != std::string_view::npos) {
    const std::string_view before = words.substr(0, wide);
    const auto meant = key_for_chinese(before);
    const std::string_view key = meant ? *meant : before;
    if (keys.holds(key)) {
      return KeySlip{
          key, wide, colon.size(), &rules::chinese_punctuation, wide_colon(before), narrow_colon(key)};
    }
  }
  const std::string_view key = words.substr(0, word_size(words));
  if (key.empty() || !keys.holds(key)) return std::nullopt;
  const std::string_view behind = words.substr(key.size());
  if (behind.starts_with(':') && behind.size() > 1 && behind[1] != ' ') {
    return KeySlip{key, 0, key.size() + 1, &rules::syntax, tight_colon(key), loose_colon(key)};
  }
  if (behind.empty() || behind.starts_with(' ')) {
    return KeySlip{key, 0, key.size(), &rules::syntax, no_colon(key), loose_colon(key)};
  }
  for (const std::string_view sign : {";", "；", "=", "＝", "∶", "︰", ".", "。", "，", "、"}) {
    if (!behind.starts_with(sign)) continue;
    return KeySlip{key, key.size(), sign.size(), &rules::syntax, other_colon(key), loose_colon(key)};
  }
  return std::nullopt;
}

}  // namespace xfz::load
