// SPDX-License-Identifier: MIT
// What `--help` shows, examples first, and the manual page too.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "cli/command.h"
#include "cli/options.h"
#include "render/screen.h"

namespace xfz::cli {

enum class HelpPart {
  examples,
  usage,
  commands,
  commands_of_programs,
  arguments,
  options,
  options_of_every_command
};

/// One line of a part; usage has no `what`.
struct HelpEntry {
  std::string name;
  std::string what;
};

/// A heading and what stands below it, never nothing.
struct HelpSection {
  HelpPart part;
  std::string heading;
  std::vector<HelpEntry> entries;
};

/// The help of the program, or of one command.
struct Help {
  std::string title;
  std::vector<HelpSection> sections;
  std::string closing;  ///< empty of a command
};

/// Of the program, or, where a command was parsed, of that command.
Help help_of(const Parsed& parsed, const std::vector<std::unique_ptr<Command>>& commands, Language language);

/// The same as text.
std::string help_text(const Parsed& parsed, const std::vector<std::unique_ptr<Command>>& commands,
                      const render::Screen& screen);

}  // namespace xfz::cli
