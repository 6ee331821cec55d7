// SPDX-License-Identifier: MIT
// Telling a person why a command cannot go on.
#pragma once

#include "cli/status.h"
#include "cli/system/system.h"
#include "render/screen.h"

namespace xfz::cli {

/// Writes `xfz: message` and the hint to standard error.
void show_failure(System& system, const render::Screen& screen, const Failure& failure);

}  // namespace xfz::cli
