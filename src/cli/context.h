// SPDX-License-Identifier: MIT
// What every command is given, and the screens that people see its output on.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "cli/system/system.h"
#include "render/screen.h"

namespace xfz::cli {

struct Context {
  System& system;
  render::Screen output;             ///< for standard output
  render::Screen errors;             ///< for standard error
  Date as_of{};                      ///< the day that answers are counted from
  std::string as_of_words{};         ///< the same without a year, until a table settles it
  std::vector<std::string> files{};  ///< --file, as often as it is given
  bool asks_several = false;         ///< several tables are asked, not all of which need know a name
  std::set<std::string> told{};      ///< what tell_once() has said

  Language language() const { return output.language; }
  /// How many threads may read what belongs to one table: of several, each has a thread already.
  std::size_t reading_threads() const;
  /// Writes to standard output; throws Failure where that fails.
  void print(std::string_view bytes);
  /// A line on standard error, which is not said again of the next table.
  void tell_once(const std::string& line);
};

/// Whether there is colour, where `when` is auto, always or never.
bool has_color(std::string_view when, bool is_terminal, const System& system);

/// Lines have an end only on a terminal.
render::Screen screen_of(bool is_terminal, Language language, const System& system);

}  // namespace xfz::cli
