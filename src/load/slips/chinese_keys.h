// SPDX-License-Identifier: MIT
// The Chinese words that authors write for keys.
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace xfz::load {

/// The key that an author means who wrote a Chinese word for it (标题: title), if it is a usual one.
std::optional<std::string_view> key_for_chinese(std::string_view word);

/// The same where only certain keys can be meant: 具体措施 is a measure's text, or the measures of a task.
std::optional<std::string_view> key_for_chinese(std::string_view word,
                                                std::span<const std::string_view> known);

}  // namespace xfz::load
