// SPDX-License-Identifier: MIT
#include "load/comments.h"

#include <algorithm>

#include "load/fields.h"
#include "load/rules.h"

namespace xfz::load {

namespace {

constexpr Message<std::string_view> commented_out{"`{}` stands commented out here", "`{}` 在这里被注释掉了"};
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
    }
    at = end - 1;
  }
}

}  // namespace xfz::load
