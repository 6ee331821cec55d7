// SPDX-License-Identifier: MIT
// Where a table comes from: its file, and the commit that last changed it.
#pragma once

#include <cstddef>
#include <string>

#include "cli/context.h"
#include "render/sheet/page.h"

namespace xfz::cli {

/// So many digits of a commit are shown.
inline constexpr std::size_t shown_digits = 12;

/// Asks git about the file that the path leads to, through links too, but names it as given; without git, or
/// outside a repository, nothing is known but its name. `-` (standard input) has none.
render::Origin origin_of(Context& context, const std::string& table_path);

}  // namespace xfz::cli
