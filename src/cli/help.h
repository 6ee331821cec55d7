// SPDX-License-Identifier: MIT
// What `--help` shows, examples first.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "cli/command.h"
#include "cli/options.h"
#include "render/screen.h"

namespace xfz::cli {

/// The help of the program, or, where a command was parsed, of that command.
std::string help_text(const Parsed& parsed, const std::vector<std::unique_ptr<Command>>& commands,
                      const render::Screen& screen);

}  // namespace xfz::cli
