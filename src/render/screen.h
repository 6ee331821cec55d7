// SPDX-License-Identifier: MIT
// Where terminal output goes: how wide it may be, and in which language and colours.
#pragma once

#include <string>
#include <string_view>

#include "text/message.h"

namespace xfz::render {

struct Screen {
  Language language = Language::english;
  int width = 0;  ///< in columns; 0 where lines have no end (a pipe, a file)
  bool color = false;
  bool wrap = false;  ///< long cells are folded; otherwise they are cut at the width
};

/// What a piece of text is, so that colour means something.
enum class Ink {
  plain,
  strong,  ///< titles and headings
  faint,   ///< what may be skipped
  soon,    ///< due within days; a warning
  error,
  note,
  added,    ///< a line of a diff
  removed,  ///< another
  found,    ///< what was looked for
};

/// The text in its ink; as it is where the screen has no colour.
std::string painted(std::string_view text, Ink ink, const Screen& screen);

/// Lines of prose folded to the screen, each with a newline; escaped for a terminal.
std::string paragraph(std::string_view text, Ink ink, const Screen& screen, int indent = 0);

}  // namespace xfz::render
