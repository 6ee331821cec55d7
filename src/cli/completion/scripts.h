// SPDX-License-Identifier: MIT
// The scripts of src/cli/completion/scripts/, compiled in by cmake/completions.cmake.
#pragma once

#include <string_view>

namespace xfz::cli {

extern const std::string_view bash_completion;
extern const std::string_view zsh_completion;
extern const std::string_view fish_completion;

}  // namespace xfz::cli
