// SPDX-License-Identifier: MIT
// The Chinese words that authors write for keys.
#pragma once

#include <optional>
#include <string_view>

namespace xfz::load {

/// The key that an author means who wrote a Chinese word for it (标题: title), if it is a usual one.
std::optional<std::string_view> key_for_chinese(std::string_view word);

}  // namespace xfz::load
