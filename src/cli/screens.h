// SPDX-License-Identifier: MIT
// What a person sees the output on.
#pragma once

#include <string_view>

#include "cli/system/system.h"
#include "render/screen.h"

namespace xfz::cli {

/// Whether there is colour, where `when` is auto, always or never.
bool has_color(std::string_view when, bool is_terminal, const System& system);

/// Lines have an end only on a terminal.
render::Screen screen_of(bool is_terminal, Language language, const System& system);

}  // namespace xfz::cli
