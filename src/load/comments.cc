// SPDX-License-Identifier: MIT
#include "load/comments.h"

#include <algorithm>

#include "load/fields.h"
#include "load/rules.h"

namespace xfz::load {

namespace {

constexpr Message<std::string_view> commented_out{"`{}` stands commented out here", "`{}` 在这里被注释掉了"};
constexpr Phrase cut_off{"what stands behind this # is a comment, not part of the text",
                         "这个 # 后面的成了注释，不是正文"};
constexpr Phrase quote_or_space{"put the value in double quotes, or write a space behind the #",
                                "请给整个值加上半角双引号；如果确是注释，请在 # 后面加一个空格"};
constexpr Phrase bring_back{"remove the `#`, or delete the comment, or word it differently",
                            "请去掉 `#`，或者删去这条注释，或者换个说法"};

/// The key that a comment begins with, or nothing: `# deadline: 6月底前`, `# - id: 7`.
std::string_view commented_key(std::string_view comment) {
  const std::size_t first = comment.find_first_not_of("# -");
  if (first == std::string_view::npos) return {};
  comment.remove_prefix(first);
  const std::size_t colon = comment.find(':');
  if (colon == std::string_view::npos) return {};
  const bool has_value = colon + 1 == comment.size() || comment[colon + 1] == ' ';
  const std::string_view key = comment.substr(0, colon);
  return has_value && is_known_key(key) ? key : std::string_view{};
}

/// Whether a comment stands behind a value and begins like text: `甲 #2号`, not `甲  # 原文如此`.
bool cuts_text(std::string_view text, std::size_t hash) {
  const std::size_t line = text.rfind('\n', hash) + 1;  // npos + 1 is 0: the first line
  const std::size_t first = text.find_first_not_of(" -", line);
  const bool behind_value = first < hash;
  const bool like_text =
      hash + 1 < text.size() && std::string_view(" #\n").find(text[hash + 1]) == std::string_view::npos;
  return behind_value && like_text;
}

}  // namespace

void find_commented_keys(std::string_view text, Draft& draft) {
  for (std::size_t at = text.find('#'); at != std::string_view::npos; at = text.find('#', at + 1)) {
    const auto offset = static_cast<std::uint32_t>(at);
    if (draft.values_with_hash.holds({offset, offset + 1})) continue;
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view comment = text.substr(at, end - at);
    if (const std::string_view key = commented_key(comment); !key.empty()) {
      const Span span{offset, static_cast<std::uint32_t>(end)};
      draft.report(rules::commented_key, span, commented_out(key), bring_back.text());
    } else if (cuts_text(text, at)) {
      draft.report(rules::comment_in_text, {offset, static_cast<std::uint32_t>(end)}, cut_off.text(),
                   quote_or_space.text());
    }
    at = end - 1;
  }
}

}  // namespace xfz::load
