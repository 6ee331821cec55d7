// SPDX-License-Identifier: MIT
#include "render/screen.h"

#include <algorithm>

#include "text/utf8.h"
#include "text/width.h"

namespace xfz::render {

std::string painted(std::string_view text, Ink ink, const Screen& screen) {
  if (!screen.color || ink == Ink::plain || text.empty()) return std::string(text);
  // ECMA-48 SGR: bold, faint, and the first colours, which every theme keeps readable.
  const auto code = [ink] {
    switch (ink) {
      case Ink::strong:
        return "1";
      case Ink::faint:
        return "2";
      case Ink::soon:
        return "33";
      case Ink::error:
        return "1;31";
      case Ink::note:
        return "36";
      case Ink::added:
        return "32";
      case Ink::removed:
        return "31";
      case Ink::found:
        return "1;4";
      case Ink::plain:
        break;
    }
    return "0";
  };
  return std::string("\x1b[") + code() + "m" + std::string(text) + "\x1b[0m";
}

std::string paragraph(std::string_view text, Ink ink, const Screen& screen, int indent) {
  const std::string margin(static_cast<std::size_t>(indent), ' ');
  std::string out;
  constexpr int endless = 1 << 30;
  const int width = screen.width > 0 ? std::max(screen.width - indent, 2) : endless;
  for (const std::string_view line : fold(text, width)) {
    out += margin + painted(printable(line), ink, screen) + "\n";
  }
  return out;
}

}  // namespace xfz::render
