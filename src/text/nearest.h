// SPDX-License-Identifier: MIT
// "Did you mean …?"
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace xfz {

/// The candidate that a person who wrote `word` most likely meant, or nothing where none is near. Near is, as
/// Chinese short names are made, a candidate that has the word's characters in the same order (审批服务管理局
/// for 审批局; the shortest such), else the one with the fewest edits by code point (insert, delete, replace,
/// swap), if they are few. The first of equals wins.
std::optional<std::string_view> nearest(std::string_view word, std::span<const std::string_view> candidates);

/// The only candidate that is `word` but for the width and form of characters, the case of letters, blanks
/// and what is invisible (民政局 for 民 政局, mzj for ＭＺＪ); nothing where none is, or several are.
std::optional<std::string_view> same_but_for_form(std::string_view word,
                                                  std::span<const std::string_view> candidates);

}  // namespace xfz
