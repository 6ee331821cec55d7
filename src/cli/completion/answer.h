// SPDX-License-Identifier: MIT
// The command that the scripts of `xfz completion` call for each TAB. docs/decisions/completion.md describes
// what they say to each other.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/context.h"

namespace xfz::cli {

/// Its name; no help lists it.
inline constexpr std::string_view completion_request = "__complete";

/// `words` are what follows the name: `zsh|fish WORD… TYPED`, or `bash KEY COLUMNS LINE BREAKS`. Whatever is
/// wrong, it says nothing: messages would stand in the middle of what somebody is typing.
void answer_completion(const std::vector<std::string>& words, Context& context);

}  // namespace xfz::cli
